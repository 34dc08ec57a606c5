"""The classroom: seats, the live room, the board, and the server that serves the course to a class.

The server is Voila with rules of its own in front. What a learner writes is sealed with their seat's key before it
reaches the disk; the server reads progress counts and what a learner chooses to share, nothing else.
"""
