"""``python -m exercises.classroom``: serve the course to a class."""

if __name__ == "__main__":
    # Imported here, because forked kernels import this file again and have no use for a server.
    from exercises.classroom.app import Classroom

    Classroom.launch_instance()
