"""The two servers that are measured: the class's, and plain Voila with its default settings, serving the same notebook."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Self

import psutil

ROOT = Path(__file__).parents[2]
START = 180.0
"""Seconds that a server may take to start."""


class Server:
    """A server in a folder of its own, with all it started."""

    def __init__(self, folder: Path, notebook: str, learners: int):
        self.folder, self.notebook, self.learners = folder, notebook, learners
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.page = f"/voila/render/{notebook}"
        self.begun = 0.0

    def command(self) -> list[str]:
        """What is run, after the Python."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        self.folder.mkdir(parents=True)
        self.copy_notebooks()
        self.log = (self.folder / "log.txt").open("w")
        self.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()
        self.log.close()

    def start(self) -> None:
        """Start it and wait until it answers."""
        variables = os.environ | {
            "HOME": str(self.folder),
            "NETWORKING_CLASS": str(self.folder / "class"),
            "NETWORKING_WORKBOOK": str(self.folder / "workbook.sqlite3"),
            "JUPYTER_RUNTIME_DIR": str(self.folder / "runtime"),
            "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]),
            "JUPYTER_PATH": str(ROOT / "share" / "jupyter"),
            "JUPYTER_PLATFORM_DIRS": "1",
        }
        begin = time.monotonic()
        command = [sys.executable, "-m", *self.command(), f"--port={self.port}", "--no-browser"]
        self.process = subprocess.Popen(command, env=variables, stdout=self.log, stderr=subprocess.STDOUT)
        while time.monotonic() - begin < START:
            if self.process.poll() is not None:
                break
            try:
                urllib.request.urlopen(self.url, timeout=5).close()
            except OSError:
                time.sleep(0.1)
            else:
                self.begun = time.monotonic() - begin
                return
        raise RuntimeError("the server did not start:\n" + (self.folder / "log.txt").read_text()[-3000:])

    def stop(self) -> None:
        """End it and whatever it started."""
        rest = self.children()
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for process in rest:
            if process.is_running():
                process.kill()

    def copy_notebooks(self) -> None:
        """A copy of the course whose measured notebook imports pandas, as a class's own additions might."""
        notebooks = self.folder / "notebooks"
        shutil.copytree(ROOT / "notebooks", notebooks)
        file = notebooks / self.notebook
        content = json.loads(file.read_text(encoding="utf-8"))
        first = next(cell for cell in content["cells"] if cell["cell_type"] == "code")
        first["source"] = ["import pandas\n", *first["source"]]
        file.write_text(json.dumps(content), encoding="utf-8")

    def children(self) -> list[psutil.Process]:
        """Everything it started that still runs."""
        return psutil.Process(self.process.pid).children(recursive=True)

    def memory(self) -> dict[str, float]:
        """Megabytes, each shared page counted in proportion: the server, and all that was started for learners."""
        shares = [_share(process) for process in self.children()]
        return {"server": _share(psutil.Process(self.process.pid)), "learners": sum(shares)}


class Class(Server):
    """``python3 start.py classroom``."""

    def command(self) -> list[str]:
        """With the class beginning with the measured notebook."""
        settings = [f"--learners={self.learners}", f"--first={self.notebook}", "--lang=" + self.notebook[:2]]
        return [
            "exercises.classroom",
            *settings,
            f"--Voila.root_dir={self.folder / 'notebooks'}",
            "--Voila.log_level=INFO",
        ]

    def is_ready(self) -> bool:
        """Whether all lessons are made that are made in advance."""
        made = [line.rpartition("ready: ")[2] for line in (self.folder / "log.txt").read_text().splitlines()]
        place = self.folder / "notebooks"
        notebooks = {str(file.relative_to(place)) for file in (place / self.notebook).parent.glob("*.ipynb")}
        return notebooks <= set(made) and made.count(self.notebook) >= self.learners


class Plain(Server):
    """Voila as it comes: no kernels kept ready, its own template, no settings of the course."""

    def command(self) -> list[str]:
        """Without the settings that the course brings for Voila."""
        empty = f"--Voila.config_file_paths=['{self.folder}']"
        return ["voila", str(self.folder / "notebooks"), empty, "--Voila.ip=127.0.0.1", "--Voila.log_level=INFO"]


def _share(process: psutil.Process) -> float:
    """Proportional share of memory in megabytes; 0 for a process that has just ended."""
    try:
        text = Path(f"/proc/{process.pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")) / 1024


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
