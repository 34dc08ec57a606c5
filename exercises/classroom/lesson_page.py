"""What a browser may ask of a lesson: the page, its kernel's websocket, whether it is still there, its end."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
from pathlib import Path
from time import monotonic
from typing import Any

from jupyter_core.utils import ensure_async
from tornado import web
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from exercises.classroom.kernels import VISITOR
from exercises.classroom.page import Page
from exercises.classroom.seats import seat_of, secret_of

log = logging.getLogger(__name__)

SIT = 20.0
"""Seconds that opening a learner's workbook may take."""

MESSAGES = 400
"""Messages in one burst that a page may send to its kernel."""
MESSAGES_A_SECOND = 60.0

SEAT, VISITOR_LINE = "<!--seat-->", "<!--visitor-->"
"""Where the lesson's template wants to have who sits here, or that nobody does."""

TOO_FAST = 4429


def owns(handler: web.RequestHandler, kernel_id: str) -> bool:
    """Whether a kernel belongs to whoever asks. Kernels that wait for somebody belong to nobody."""
    seat = seat_of(handler)
    return handler.settings["kernel_manager"].owners.get(kernel_id) == (seat.id if seat else VISITOR)


class LessonPage(Page):
    """A lesson, with the learner's own work in it."""

    async def get(self, path: str) -> None:
        """Hand out a lesson."""
        seat, lessons = seat_of(self), self.settings["lessons"]
        owner = seat.id if seat else VISITOR
        if path not in lessons.notebooks:
            return self.say("missing", 404)
        if not await self.settings["gate"].admit(owner, self.request.remote_ip or ""):
            return self.say("busy", 503)
        lesson = await lessons.take(path, owner)
        self.no_store()
        if seat:
            self.settings["seats"].seen(seat)
            await self._sit(lesson.kernel_id, seat.id)
        here, template = (SEAT, "seat.html") if seat else (VISITOR_LINE, "visitor.html")
        who = self.render_template(template, seat=seat, lang=Path(path).parts[0])
        self.finish(lesson.page.replace(here, who, 1))

    async def _sit(self, kernel_id: str, seat: str) -> None:
        """Tell the kernel whose page it is, before the page can send it anything."""
        secret = secret_of(self)
        seal = base64.urlsafe_b64encode(secret.seal).decode() if secret else ""
        code = f"from exercises.classroom.desk import sit; sit({self.settings['class_folder']!r}, {seat!r}, {seal!r})"
        client = self.settings["kernel_manager"].get_kernel(kernel_id).client()
        client.start_channels(shell=True, iopub=False, stdin=False, hb=False, control=False)
        try:
            # Silent: nothing of it is sent to whoever listens to this kernel.
            reply = client.execute(code, silent=True, store_history=False, reply=True, timeout=SIT)
            answer = await asyncio.wait_for(ensure_async(reply), SIT)
        finally:
            client.stop_channels()
        if answer["content"]["status"] != "ok":
            log.error("a seat could not be opened: %s", answer["content"].get("ename"))
            await self.settings["lessons"].end(kernel_id)
            raise web.HTTPError(500)


class KernelSocket(VoilaKernelWebsocketHandler):
    """A kernel's websocket, for its owner alone and at a pace that people have."""

    _budget = float(MESSAGES)
    _at = 0.0

    async def get(self, kernel_id: str) -> None:
        """Connect the owner; anybody else is told that there is no such kernel."""
        if not owns(self, kernel_id):
            raise web.HTTPError(404)
        await super().get(kernel_id)

    async def open(self, kernel_id: str) -> None:
        """Remember the connection, so that the page hears at once when its kernel ends."""
        self.settings["lessons"].sockets[kernel_id].add(self)
        await super().open(kernel_id)

    def on_message(self, message: str | bytes) -> None:
        """Pass a message on, unless there are too many of them or it is no message at all."""
        now = monotonic()
        self._budget = min(MESSAGES, self._budget + (now - self._at) * MESSAGES_A_SECOND) - 1
        self._at = now
        if self._budget < 0:
            return self.close(TOO_FAST, "too many messages")
        try:
            super().on_message(message)
        except Exception as error:  # noqa: BLE001 - whatever a browser sends must not fill the log or end the server
            self.log.warning("a message to a kernel could not be read: %s", type(error).__name__)
            self.close(1003, "not a message")

    def write_error(self, status_code: int, **details: Any) -> None:
        """Refuse without a page: nobody reads it."""
        self.finish()

    def on_close(self) -> None:
        """Forget the connection."""
        self.settings["lessons"].sockets[self.kernel_id].discard(self)
        super().on_close()


class KernelState(Page):
    """Whether a page's kernel is still there."""

    async def get(self, kernel_id: str) -> None:
        """Answer in the form that the page's kernel connection expects."""
        self.no_store()
        self.set_header("Content-Type", "application/json")
        manager = self.settings["kernel_manager"]
        if not owns(self, kernel_id) or kernel_id not in manager:
            self.set_status(404)
            return self.finish(json.dumps({"message": "gone"}))
        model: dict[str, Any] = manager.kernel_model(kernel_id)
        self.finish(json.dumps({"id": model["id"], "name": model["name"], "execution_state": model["execution_state"]}))


class KernelEnd(Page):
    """A page that is being left says that its kernel is no longer needed."""

    async def post(self, kernel_id: str) -> None:
        """End the kernel of whoever asks."""
        if owns(self, kernel_id):
            await self.settings["lessons"].end(kernel_id)
        self.set_status(204)
