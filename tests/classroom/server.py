"""A class's server in a process of its own, for tests."""

import os
import re
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import psutil
import pytest

from benchmarks.classroom.servers import free_port

ROOT = Path(__file__).parents[2]


class Server:
    """A class's server that can be killed and started again."""

    def __init__(self, folder, *options, first="en/01-identity.ipynb", learners=3):
        self.folder, self.options = folder, (f"--learners={learners}", f"--first={first}", *options)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self):
        variables = {
            "NETWORKING_CLASS": str(self.folder / "class"),
            "NETWORKING_BOARD": "the-board-token-of-this-test",
            "HOME": str(self.folder),
            "JUPYTER_RUNTIME_DIR": str(self.folder / "runtime"),
            "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]),
        }
        command = [
            sys.executable,
            "-m",
            "exercises.classroom",
            f"--port={self.port}",
            "--no-browser",
            "--Voila.log_level=INFO",
            *self.options,
        ]
        self.log = self.folder / "log.txt"
        with self.log.open("a") as log:
            self.process = subprocess.Popen(command, env=os.environ | variables, stdout=log, stderr=log)
        for _ in range(300):
            assert self.process.poll() is None, self.log.read_text()[-3000:]
            try:
                return urllib.request.urlopen(self.url, timeout=5).close()
            except OSError:
                time.sleep(0.2)
        pytest.fail("the server did not start")

    def kernels(self):
        """The processes of kernels, by the id in their connection file."""
        found = {}
        for process in psutil.Process(self.process.pid).children(recursive=True):
            # A fork has the command line of what it was forked from; its sockets tell which kernel it is.
            for connection in process.net_connections("unix"):
                if kernel := re.search(r"kernel-([0-9a-f-]{36})-ipc", connection.laddr or ""):
                    found[kernel[1]] = process
        return found

    def stop(self):
        rest = psutil.Process(self.process.pid).children(recursive=True) if self.process.poll() is None else []
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
        for process in rest:
            if process.is_running():
                process.kill()
