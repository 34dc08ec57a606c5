"""Where kernels are born: a process with one notebook's exercises in it, which forks a kernel whenever it is called.

Runs beside the server, never in it, and knows no learner: the exercises are made with an empty workbook in memory.
"""

from __future__ import annotations

import gc
import json
import os
import re
import select
import signal
import socket
import sys
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from pathlib import Path


def nursery(address: str, notebook: str, ready: Connection) -> None:
    """Make the exercises of a notebook, then answer calls at ``address`` until the server ends."""
    from exercises.workbook.place import MEMORY, VARIABLE

    os.environ[VARIABLE] = MEMORY
    os.chdir(Path(notebook).parent)
    make(Path(notebook))
    gc.collect()
    gc.freeze()
    # Ended kernels need nobody to wait for them.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(address)
    listener.listen(64)
    ready.send("ready")
    ready.close()
    server = parent_process().sentinel
    while True:
        called, _, _ = select.select([listener, server], [], [])
        if server in called:
            os._exit(0)
        line, _ = listener.accept()
        if os.fork() == 0:
            listener.close()
            answer(line)
        line.close()


def make(notebook: Path) -> None:
    """Make every exercise that a notebook shows, to be found there by ``show``."""
    from exercises.catalogue import prepare
    from exercises.session import current

    cells = ["".join(cell["source"]) for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]]
    for name in [name for cell in cells for name in re.findall(r'^show\("(\w+)"\)', cell)]:
        prepare(name, current())


def answer(line: socket.socket) -> None:
    """Be the kernel that the server called for. Never returns."""
    code = 1
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.setsid()
        with line.makefile("rb") as call:
            asked = json.loads(call.readline())
        os.environ.clear()
        os.environ.update(asked["variables"])
        line.sendall(os.getpid().to_bytes(8, "little"))
        kernel(asked["arguments"])
        code = 0
    finally:
        # Without the farewells of the processes it was forked from.
        os._exit(code)


def kernel(arguments: list[str]) -> None:
    """Run an IPython kernel until it is told to end."""
    import ipywidgets
    from comm import get_comm_manager
    from ipykernel.kernelapp import IPKernelApp

    sys.argv = ["ipykernel_launcher", *arguments]
    app = IPKernelApp.instance(
        # It ends with the process it was forked from, which ends with the server.
        parent_handle=os.getppid(),
        capture_fd_output=False,
    )
    app.initialize([*arguments, "--HistoryManager.enabled=False"])
    # Done at import where a kernel runs already.
    ipywidgets.register_comm_target()
    # The exercises were made when there was no kernel; without one their widgets keep silent.
    for made in get_comm_manager().comms.values():
        made.kernel = app.kernel
    app.start()
