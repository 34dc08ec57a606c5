"""Kernels as forks of a process in which the notebook's exercises are made already: started in a tenth of a second.

An extension of jupyter_client (entry point ``jupyter_client.kernel_provisioners``, name ``course-fork``). What all
learners have in common is in memory once: the libraries in Python's own ``multiprocessing.forkserver``, the exercises
of a notebook in a nursery forked from it. Where there is no fork, kernels start the ordinary way.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import signal
import socket
import sys
import tempfile
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning import LocalProvisioner

NAME = "course-fork"
"""Of the entry point."""

NOTEBOOK = "COURSE_NOTEBOOK"
"""Environment variable by which a kernel is asked for that has a notebook's exercises in it."""

PATIENCE = 60.0
"""Seconds that a nursery may take to make its exercises, on a busy machine."""


@cache
def possible() -> bool:
    """Whether this system forks safely (macOS has fork, but its libraries do not survive one) and knows us."""
    safe = "forkserver" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"
    return safe and NAME in entry_points(group="jupyter_client.kernel_provisioners").names


class Nurseries:
    """The processes that kernels are forked from, one for each notebook, started when first needed."""

    def __init__(self) -> None:
        self._addresses: dict[Path, str] = {}
        self._processes: dict[Path, Any] = {}
        self._folder = tempfile.TemporaryDirectory(prefix="course-", ignore_cleanup_errors=True)

    def fork(self, notebook: Path, arguments: list[str], variables: dict[str, str]) -> Fork:
        """A kernel with the exercises of a notebook. Takes a while when it is the notebook's first."""
        if notebook not in self._processes or not self._processes[notebook].is_alive():
            self._start(notebook)
        line = socket.socket(socket.AF_UNIX)
        try:
            line.settimeout(PATIENCE)
            line.connect(self._addresses[notebook])
            line.sendall(json.dumps({"arguments": arguments, "variables": variables}).encode() + b"\n")
            pid = int.from_bytes(line.recv(8), "little")
        except BaseException:
            line.close()
            raise
        line.setblocking(False)
        return Fork(pid, line)

    def _start(self, notebook: Path) -> None:
        from exercises.classroom.nursery import nursery

        address = f"{self._folder.name}/{len(self._addresses)}-{os.urandom(4).hex()}"
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["exercises.classroom.warm"])
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=nursery, args=(address, str(notebook), theirs), daemon=True)
        process.start()
        theirs.close()
        # Sent when the exercises are made and calls are answered.
        if not ours.poll(PATIENCE) or ours.recv() != "ready":
            process.kill()
            raise RuntimeError(f"the exercises of {notebook.name} could not be made")
        self._addresses[notebook], self._processes[notebook] = address, process


_nurseries: Nurseries | None = None


class Fork:
    """A forked kernel, with what a provisioner asks of a ``subprocess.Popen``. Its line closes when it ends."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int, line: socket.socket):
        self.pid = pid
        self._line = line
        self._ended = False

    def poll(self) -> int | None:
        """None while it runs, then 0: how it ended is known to the process it was forked from alone."""
        if not self._ended:
            try:
                self._ended = self._line.recv(1) == b""
            except BlockingIOError:
                return None
            except OSError:
                self._ended = True
            self._line.close()
        return 0

    def wait(self) -> int | None:
        """The end has come when a provisioner waits: it polls before."""
        return self.poll()

    def send_signal(self, number: int) -> None:
        """Send a signal, if it still runs."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)


class ForkProvisioner(LocalProvisioner):
    """Starts the kernel of a notebook by forking; any other kernel, and any system without fork, the ordinary way."""

    async def launch_kernel(self, cmd: list[str], **options: Any) -> KernelConnectionInfo:
        """Fork, or start a process of its own."""
        variables = dict(options.get("env") or {})
        notebook = variables.pop(NOTEBOOK, "")
        if not notebook or not possible() or "ipykernel_launcher" not in cmd:
            return await super().launch_kernel(cmd, **options)
        global _nurseries
        _nurseries = _nurseries or Nurseries()
        arguments = cmd[cmd.index("ipykernel_launcher") + 1 :]
        # In a thread: meanwhile the server answers others.
        self.process = await asyncio.to_thread(_nurseries.fork, Path(notebook), arguments, variables)
        self.pid = self.pgid = self.process.pid
        return self.connection_info
