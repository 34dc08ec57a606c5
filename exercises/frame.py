"""What every card on the page has: its session, a line that tells what happened, and handlers that cannot vanish."""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable
from typing import Any

from ipywidgets import Widget

from exercises.session import Session
from exercises.ui.part import Part
from exercises.ui.status import Status

log = logging.getLogger(__name__)

_turn = threading.RLock()
"""JupyterLab may answer a page from several threads of its kernel at once; handlers take turns."""


class Frame:
    """A card on the page. Subclasses set ``widget``; every handler goes through ``when``."""

    widget: Widget

    def __init__(self, session: Session, name: str):
        self.session = session
        self.name = name
        self._ = session.gettext
        self._showing = False
        self._answering = False
        self.status = Status()

    def when(self, part: Part, event: str, handler: Callable[[Any], None]) -> None:
        """Call ``handler`` when the page changes a trait of ``part`` (with the new value) or sends a message."""
        if part.has_trait(event):
            part.observe(lambda change: self.handle(handler, change["new"]), event)
        else:
            part.on(event, lambda message: self.handle(handler, message))

    def follow(self, *exercises: str) -> None:
        """Show this card anew whenever one of these exercises is saved on the same page."""
        self.session.workbook.watch(lambda saved: self.handle(self.show) if saved in exercises else None)

    def handle(self, handler: Callable[..., None], *what: Any) -> None:
        """Run a handler. Whatever goes wrong, the learner reads a friendly line and the log gets the place."""
        try:
            with _turn:
                if not self._showing:
                    self._take_turn(handler, *what)
        except Exception as error:  # noqa: BLE001 - whatever it was, the learner must hear of it
            # The message of an exception can hold what the learner wrote, so it stays out of the log.
            place = "".join(traceback.format_tb(error.__traceback__))
            log.error("%s in exercise %s\n%s", type(error).__name__, self.name, place)
            self.status.say(
                self._(
                    "Something went wrong here, and that is our fault. Your words are kept. Try again, or reload the page."
                ),
                "error",
            )

    def _take_turn(self, handler: Callable[..., None], *what: Any) -> None:
        outer, self._answering = self._answering, True
        try:
            # In the midst of an answer this card is ahead of the workbook, and what it holds is not saved yet.
            if not outer:
                self.catch_up()
            handler(*what)
        finally:
            self._answering = outer

    def catch_up(self) -> None:
        """Take over what happened elsewhere, before a handler changes anything."""

    def show(self) -> None:
        """Bring the page up to date without answering to it."""
        with _turn:
            self._showing = True
            try:
                self.refresh()
            finally:
                self._showing = False

    def refresh(self) -> None:
        """Bring every part up to date."""
        raise NotImplementedError
