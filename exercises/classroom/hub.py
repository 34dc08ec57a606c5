"""Everybody who is connected to the live room, and what each page has been told.

A page gets everything when it connects, and afterwards each part that has changed.
"""

from __future__ import annotations

import asyncio
import json
import logging
import sqlite3
from collections.abc import Callable
from typing import Any

from tornado.ioloop import IOLoop, PeriodicCallback
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from exercises.classroom.gate import Budget
from exercises.classroom.numbers import Module
from exercises.classroom.room import Room
from exercises.content import LANGUAGES
from exercises.course.map import notebooks

log = logging.getLogger(__name__)

GATHER = 0.1
"""Seconds in which changes are gathered before they are sent: a class that votes at once is one change."""

TICK = 1.0
"""Seconds between two looks at the clock."""

BEAT = 5
"""Ticks between two signs of life. A page that hears nothing for longer says that the link is lost."""

MOST_PAGES = 600
"""Connections in all; MOST_OF_A_SEAT of one seat."""

MOST_OF_A_SEAT = 8


class Hub:
    """Passes on what happens in the room."""

    def __init__(self, room: Room):
        self.room = room
        self.pages: dict[WebSocketHandler, tuple[Callable[[], dict[str, Any]], dict[str, str]]] = {}
        self.paces = Budget(burst=30, a_second=6)
        self.visits = Budget(burst=60, a_second=4)
        self._busy: dict[WebSocketHandler, asyncio.Future[None]] = {}
        self._stirred = False
        self._ticks = 0
        self._settings: dict[str, Any] = {}
        self._clock = PeriodicCallback(self._tick, TICK * 1000)

    def join(self, page: WebSocketHandler, parts: Callable[[], dict[str, Any]]) -> None:
        """A page has connected; ``parts`` says what it is to show."""
        self._settings = page.settings
        if not self.room.modules:
            self._read_modules()
        if not self._clock.is_running():
            self._clock.start()
        self._read_progress()
        self.pages[page] = (parts, {})
        self._send(page)
        self.stir()

    def leave(self, page: WebSocketHandler) -> None:
        """A page has gone."""
        self.pages.pop(page, None)
        self.stir()

    def stir(self) -> None:
        """Something has changed: soon everybody hears of it."""
        if not self._stirred:
            self._stirred = True
            IOLoop.current().call_later(GATHER, self._flush)

    def _flush(self) -> None:
        self._stirred = False
        for page in list(self.pages):
            self._send(page)

    def _send(self, page: WebSocketHandler, beat: bool = False) -> None:
        # Whoever reads slowly gets the latest state when they are ready, not every state in between.
        if page in self._busy or page not in self.pages:
            return
        parts, told = self.pages[page]
        now = {name: json.dumps(part) for name, part in parts().items()}
        changed = {name: text for name, text in now.items() if told.get(name) != text}
        if not changed and not beat:
            return
        told.update(changed)
        body = ", ".join(f"{json.dumps(name)}: {text}" for name, text in changed.items())
        message = f'{{"now": {self.room.clock()}, "parts": {{{body}}}}}'
        self._busy[page] = asyncio.ensure_future(self._write(page, message))

    async def _write(self, page: WebSocketHandler, message: str) -> None:
        try:
            await page.write_message(message)
        except WebSocketClosedError:
            self.pages.pop(page, None)
        finally:
            self._busy.pop(page, None)

    def _tick(self) -> None:
        if not self.pages:
            self._clock.stop()
            return
        self._ticks += 1
        self.room.tick()
        self._read_progress()
        for page in list(self.pages):
            self._send(page, beat=self._ticks % BEAT == 0)

    def _read_progress(self) -> None:
        seats = self._settings.get("seats")
        try:
            if seats is not None:
                self.room.progress(seats.progress())
        except sqlite3.Error as error:
            # The class goes on without the newest counts.
            log.warning("progress could not be read: %s", error)

    def _read_modules(self) -> None:
        place = self._settings.get("notebooks")
        if place is not None:
            self.room.modules = {
                lang: [Module(found.number, found.title, found.tasks) for found in notebooks(place / lang)]
                for lang in LANGUAGES
            }
