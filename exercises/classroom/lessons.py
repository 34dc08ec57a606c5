"""Lessons kept ready: notebooks run in kernels of their own before anybody asks for them.

Making one costs the processor about half a second, so it is done while nobody waits: as many as the class needs
of the notebook it begins with, then of whatever follows the notebooks that are open.
"""

from __future__ import annotations

import asyncio
import logging
import math
import os
from collections import Counter, defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from tornado.websocket import WebSocketHandler
from voila.notebook_renderer import NotebookRenderer
from voila.utils import get_page_config

from exercises.classroom.fork import NOTEBOOK, possible
from exercises.workbook.place import MEMORY, VARIABLE

if TYPE_CHECKING:
    from exercises.classroom.app import Classroom

log = logging.getLogger(__name__)

AT_ONCE = 2
"""Lessons made at the same time when several learners wait."""
QUIET = 1.5
"""Seconds without an arrival after which lessons are made ready again."""
SPARE = 3
"""Lessons kept ready beyond the number of learners."""
FOLLOW = 10
"""One lesson is kept ready for so many learners who have the notebook before it open."""


ANSWER = 60.0
"""Seconds that a fresh kernel may take to answer, on a busy machine."""
THIS_KERNEL = "00000000-this-kernel"
"""Stands in a page for the kernel it will be given."""

GONE = 4404
"""A websocket's close code when its kernel has ended."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A notebook as a page, and the kernel it lives in."""

    kernel_id: str
    page: str


class Lessons:
    """Keeps lessons ready and hands them out. A lesson that is not there is made while its learner waits."""

    def __init__(self, app: Classroom):
        self._app = app
        self._kernels = app.kernel_manager
        self.notebooks = sorted(str(file.relative_to(app.root_dir)) for file in Path(app.root_dir).glob("*/*.ipynb"))
        self._ready: dict[str, deque[Lesson]] = defaultdict(deque)
        self._forks = app.forks and possible()
        self._pages: dict[str, str] = {}
        self._open: dict[str, str] = {}
        self.sockets: dict[str, set[WebSocketHandler]] = defaultdict(set)
        """Kernel id → the websockets of its pages."""
        self.when_ready: Callable[[], None] = lambda: None
        """Called once, when everything is made that is made in advance."""
        self._places = asyncio.Semaphore(AT_ONCE)
        self._waiting = 0
        self._last_arrival = 0.0

    async def take(self, notebook: str, owner: str) -> Lesson:
        """A lesson that now belongs to ``owner``."""
        self._last_arrival = monotonic()
        while self._ready[notebook]:
            lesson = self._ready[notebook].popleft()
            if lesson.kernel_id in self._kernels and await self._kernels.get_kernel(lesson.kernel_id).is_alive():
                break
        else:
            self._waiting += 1
            try:
                lesson = await self._make(notebook)
            finally:
                self._waiting -= 1
        self._kernels.waiting.discard(lesson.kernel_id)
        self._kernels.owners[lesson.kernel_id] = owner
        self._open[lesson.kernel_id] = notebook
        return lesson

    async def keep_ready(self) -> None:
        """Make what is missing, one lesson after another, whenever nobody is waiting. Never returns."""
        told = False
        while True:
            notebook = None if self._waiting or monotonic() - self._last_arrival < QUIET else self.missing()
            if notebook is None:
                if not told and not self.missing():
                    told = True
                    self.when_ready()
                await asyncio.sleep(0.2)
                continue
            try:
                lesson = await self._make(notebook)
            except Exception:
                # One notebook that cannot be made must not leave the class without the others.
                log.exception("%s could not be made ready", notebook)
                await asyncio.sleep(5)
                continue
            self._app.log.info("ready: %s", notebook)
            if len(self._ready[notebook]) < self.wanted()[notebook] or not self._forks:
                self._ready[notebook].append(lesson)
            else:
                # Only its page and its nursery were wanted: from these, the next one is a fork away.
                await self.end(lesson.kernel_id)
            # Learners at work come first: what is made ready meanwhile leaves them most of the processor.
            await asyncio.sleep(0.5 if self._open else 0)

    def of(self, owner: str) -> list[str]:
        """The kernels of an owner, the oldest first."""
        return [kernel for kernel, whose in self._kernels.owners.items() if whose == owner]

    async def end(self, kernel_id: str) -> None:
        """End a lesson at once, and let its pages hear of it."""
        await self._kernels.end(kernel_id)
        self._tell(kernel_id)

    def _tell(self, kernel_id: str) -> None:
        for socket in self.sockets.pop(kernel_id, set()):
            socket.close(GONE, "the kernel has ended")

    async def watch(self) -> None:
        """Notice within a second when a kernel dies, so that nobody writes to one that does not hear. Never returns."""
        while True:
            await asyncio.sleep(1)
            for kernel_id in await self._kernels.dead():
                log.warning("a kernel has died")
                await self.end(kernel_id)
            for kernel_id in [kernel for kernel in self.sockets if kernel not in self._kernels]:
                self._tell(kernel_id)

    def missing(self) -> str | None:
        """The notebook that is most wanted and not ready, or None. Those that were never made come last."""
        wanted = self.wanted()
        short = {notebook: number - len(self._ready[notebook]) for notebook, number in wanted.items()}
        most = max(short, key=lambda notebook: short[notebook], default=None)
        if most is not None and short[most] > 0:
            return most
        # In the class's language alone: another learner's language costs its first reader a second.
        named = [notebook for notebook in self.notebooks if Path(notebook).parent == Path(self._app.first).parent]
        return next((notebook for notebook in named if self._forks and notebook not in self._pages), None)

    def wanted(self) -> dict[str, int]:
        """Notebook → how many should be ready.

        Of the notebook that the class begins with, as many as there are learners still to come; of the one after an
        open notebook, a part of those who are on their way to it. Of all others none where a fork makes them quickly,
        else one.
        """
        self._open = {kernel: notebook for kernel, notebook in self._open.items() if kernel in self._kernels.owners}
        here, learners = Counter(self._open.values()), self._app.learners
        wanted = {}
        for before, notebook in zip(["", *self.notebooks], self.notebooks, strict=False):
            coming = math.ceil(here[before] / FOLLOW) if Path(before).parent == Path(notebook).parent else 0
            first = max(0, learners - here[notebook]) + SPARE if notebook == self._app.first else 0
            wanted[notebook] = max(coming, first, 0 if self._forks else 1)
        return wanted

    async def _make(self, notebook: str) -> Lesson:
        """Start a kernel and have the notebook's page for it."""
        async with self._places:
            file = Path(self._app.root_dir) / notebook
            # Not what the server was given: a learner's kernel has no use for the board's token.
            variables = {name: value for name, value in os.environ.items() if not name.startswith("NETWORKING_")}
            kernel_id = await self._kernels.start_kernel(
                kernel_name=self._app.kernel_name,
                path=str(Path(notebook).parent),
                env=variables | {VARIABLE: MEMORY} | ({NOTEBOOK: str(file)} if self._forks else {}),
            )
            self._kernels.waiting.add(kernel_id)
            try:
                page = await self._page(notebook, kernel_id)
            except BaseException:
                await self._kernels.end(kernel_id)
                raise
            return Lesson(kernel_id, page)

    async def _page(self, notebook: str, kernel_id: str) -> str:
        """The page of a notebook, run in this kernel.

        Forks of one nursery hold the same exercises under the same names, so the page is made once for all of them.
        """
        if notebook in self._pages:
            await self._answers(kernel_id)
            return self._pages[notebook].replace(THIS_KERNEL, kernel_id)
        renderer = self._renderer(notebook)
        await renderer.initialize()
        page = await renderer.generate_content_str(kernel_id, self._kernels.get_kernel(kernel_id))
        if self._forks:
            self._pages[notebook] = page.replace(kernel_id, THIS_KERNEL)
        return page

    async def _answers(self, kernel_id: str) -> None:
        """Wait until a kernel answers."""
        client = self._kernels.get_kernel(kernel_id).client()
        client.start_channels(shell=True, iopub=False, stdin=False, hb=False, control=False)
        try:
            await client.kernel_info(reply=True, timeout=ANSWER)
        finally:
            client.stop_channels()

    def _renderer(self, notebook: str) -> NotebookRenderer:
        app = self._app
        shared: dict[str, Any] = {"base_url": app.base_url, "voila_configuration": app.voila_configuration}
        return NotebookRenderer(
            **shared,
            page_config=get_page_config(settings=app.app.settings, log=app.log, **shared),
            traitlet_config=app.config,
            notebook_path=notebook,
            template_paths=app.template_paths,
            config_manager=app.config_manager,
            contents_manager=app.contents_manager,
            kernel_spec_manager=app.kernel_spec_manager,
            mathjax_config=app.mathjax_config,
            mathjax_url=app.mathjax_url,
        )
