"""The server of a class: Voila, with the course's own rules in front of it."""

from __future__ import annotations

import asyncio
import os
import secrets
import sys
from functools import partial
from pathlib import Path
from typing import Any

from tornado.ioloop import IOLoop
from traitlets import Bool, Enum, Int, Unicode, default
from traitlets.config import Config
from voila.app import Voila

import exercises
from exercises.classroom import fork
from exercises.classroom.board import board_handlers
from exercises.classroom.database import folder
from exercises.classroom.front import Front, Join, Leave, Sit
from exercises.classroom.gate import Gate
from exercises.classroom.kernels import Kernels
from exercises.classroom.lesson_page import KernelEnd, KernelSocket, KernelState, LessonPage
from exercises.classroom.lessons import Lessons
from exercises.classroom.page import Missing
from exercises.classroom.room import Room
from exercises.classroom.seats import Seats
from exercises.content import LANGUAGES
from exercises.locale.catalogue import translator

NOTEBOOKS = Path(exercises.__file__).parent.parent / "notebooks"

TOKEN = "NETWORKING_BOARD"
"""Environment variable with the token that opens the board."""

LARGEST_FORM = 100_000
"""Bytes that a browser may post."""

_KERNEL = r"([0-9a-f]{8}-[0-9a-f-]{27})"


def settings() -> Config:
    """How Voila serves a class; what is said on the command line comes before it."""
    config = Config()
    config.VoilaConfiguration.template = "course"
    config.VoilaConfiguration.resources = {"classroom": True}
    config.VoilaConfiguration.attempt_fix_notebook = False
    config.VoilaConfiguration.file_allowlist = [r".*\.(png|jpg|gif|svg)"]
    config.VoilaConfiguration.multi_kernel_manager_class = Kernels
    # Under load a cell may take its time; without this its exercise would be missing from the page.
    config.VoilaExecutor.iopub_timeout = 120
    # Kernels that start together would collide on TCP ports.
    config.KernelManager.transport = "ipc"
    if fork.possible():
        config.KernelProvisionerFactory.default_provisioner_name = fork.NAME
    # A restarted kernel knows nothing of the page; the page is told instead, and opens again with everything saved.
    config.KernelManager.autorestart = False
    config.MappingKernelManager.cull_idle_timeout = 1800
    config.MappingKernelManager.cull_interval = 60
    return config


class Classroom(Voila):
    """Voila for a class: seats, a front page, lessons kept ready, a board for the teacher."""

    name = "classroom"
    description = "Serve the course to a class."
    learners = Int(30, min=1, max=200, config=True, help="How many learners to expect.")
    first = Unicode("", config=True, help="The notebook the class begins with, as in nb/00-start.ipynb.")
    language = Enum(LANGUAGES, "en", config=True, help="The language that pages open in.")
    lan = Bool(False, config=True, help="Let other computers on the network in.")
    forks = Bool(True, config=True, help="Start kernels by forking, where that is possible.")
    kernel_name = Unicode("python3", config=True, help="The kernel that lessons run in.")
    board_token = Unicode(config=True, help="What opens the board; made anew at each start when not given.")
    aliases = Voila.aliases | {
        "learners": "Classroom.learners",
        "first": "Classroom.first",
        "lang": "Classroom.language",
        "board-token": "Classroom.board_token",
    }
    flags = Voila.flags | {"lan": ({"Classroom": {"lan": True}, "Voila": {"ip": "0.0.0.0"}}, "Let other computers in.")}

    @default("ip")
    def _default_ip(self) -> str:
        return "127.0.0.1"

    @default("root_dir")
    def _default_root_dir(self) -> str:
        return str(NOTEBOOKS)

    @default("board_token")
    def _default_board_token(self) -> str:
        return os.environ.get(TOKEN) or secrets.token_urlsafe(24)

    @default("first")
    def _default_first(self) -> str:
        return f"{self.language}/00-start.ipynb"

    @default("config_file_paths")
    def _default_config_file_paths(self) -> list[str]:
        # The settings in etc/jupyter are for Voila on one's own computer.
        return []

    @default("port_retries")
    def _default_port_retries(self) -> int:
        return 0

    def initialize(self, argv: list[str] | None = None) -> None:
        """Read the command line over the settings of a class."""
        self.update_config(settings())
        super().initialize(argv)

    def init_settings(self) -> dict[str, Any]:
        """What the pages need, beside what Voila needs."""
        place = folder()
        self.seats = Seats(place)
        self.room = Room(place)
        made: dict[str, Any] = super().init_settings()
        self.lessons = Lessons(self)
        self.lessons.when_ready = self.announce
        return made | {
            "seats": self.seats,
            "lessons": self.lessons,
            "gate": Gate(self.lessons, self.learners),
            "class_folder": str(place),
            "notebooks": Path(self.root_dir),
            "language": self.language,
            "default_handler_class": Missing,
        }

    def init_handlers(self) -> list[Any]:
        """Our own pages first; of Voila's only what lessons load: scripts, styles, pictures."""
        ours = [
            (r"/()", Front),
            (r"/(en|nb)/?", Front),
            (r"/voila/tree/?(en|nb)?", Front),
            (r"/join", Join),
            (r"/sit", Sit),
            (r"/leave", Leave),
            (r"/voila/render/((?:en|nb)/[\w-]+\.ipynb)", LessonPage),
            (rf"/api/kernels/{_KERNEL}", KernelState),
            (rf"/api/kernels/{_KERNEL}/channels", KernelSocket),
            (rf"/voila/api/shutdown/{_KERNEL}", KernelEnd),
            *board_handlers(self.room, self.board_token),
            (r"/(?!voila/(?:templates/\w+/static|static|api/themes|labextensions|files)/).*", Missing),
        ]
        return ours + super().init_handlers()

    def listen(self) -> None:
        """Begin to make lessons ready, and serve."""
        # A proxy that brings HTTPS runs on this computer, so what it says of its clients can be believed. Nothing that
        # belongs into a form is large.
        xheaders = self.ip == "127.0.0.1"
        self.app.listen = partial(self.app.listen, xheaders=xheaders, max_body_size=LARGEST_FORM)
        IOLoop.current().add_callback(self.begin)
        super().listen()

    def announce(self) -> None:
        """Tell whoever started the class that it can begin."""
        _ = translator(self.language)
        sys.stdout.write(_("The class is ready for {count} learners.").format(count=self.learners) + "\n")
        sys.stdout.flush()

    async def begin(self) -> None:
        """Start what runs beside the pages."""
        self._beside = [asyncio.create_task(work()) for work in (self.lessons.keep_ready, self.lessons.watch)]
