"""The websocket of a learner's page."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Awaitable, Callable
from typing import Any

from tornado import web
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from exercises import content
from exercises.classroom import actions
from exercises.classroom.hub import MOST_OF_A_SEAT, MOST_PAGES, Hub
from exercises.classroom.piece import Refused
from exercises.classroom.seats import Seat
from exercises.content import LANGUAGES

log = logging.getLogger(__name__)

PATIENCE = 100
"""Messages above the pace, after which a connection is ended."""

SeatOf = Callable[[web.RequestHandler], Seat | None]


class Socket(WebSocketHandler):
    """A websocket that stands a flood: small messages, at a pace, from pages of this server alone."""

    max_message_size = actions.LARGEST
    ping_interval = 10.0
    ping_timeout = 10.0

    def initialize(self, hub: Hub, **others: Any) -> None:
        """What the rule brings along."""
        self.hub = hub
        self.room = hub.room
        self.too_many = 0
        self.lang = "en"

    async def get(self, *args: Any, **kwargs: Any) -> None:
        """Open the connection, when this browser may have one."""
        lang = self.get_query_argument("lang", "en")
        self.lang = lang if lang in LANGUAGES else "en"
        if len(self.hub.pages) >= MOST_PAGES or not self.hub.visits.spend(self.whose()):
            self.set_status(429)
            self.finish()
            return
        await super().get(*args, **kwargs)

    def whose(self) -> str:
        """By whom a pace is kept."""
        raise NotImplementedError

    def do(self, raw: str | bytes) -> dict[str, Any]:
        """Do what a message asks; returns the reply."""
        raise NotImplementedError

    def on_message(self, message: str | bytes) -> None:
        """Answer one message."""
        if not self.hub.paces.spend(self.whose()):
            self.too_many += 1
            if self.too_many == PATIENCE:
                self.close(1008, "too fast")
            elif self.too_many % 10 == 1:
                self.reply({"refused": self.words["too fast"]})
            return
        try:
            self.reply(self.do(message))
        except Refused as why:
            self.reply({"refused": self.words[str(why)]})
        except Exception:
            log.exception("a message could not be answered")
            self.reply({"refused": self.words["not understood"]})
            raise
        self.room.keep()
        self.hub.stir()

    @property
    def words(self) -> dict[str, str]:
        """Sentences for what cannot be done."""
        refused: dict[str, str] = content.load("classroom", self.lang, "live")["refused"]
        return refused

    def reply(self, message: dict[str, Any]) -> None:
        """Send something to this page alone."""
        try:
            self.write_message(json.dumps(message))
        except WebSocketClosedError:
            log.debug("a page had gone before it was answered")

    def on_close(self) -> None:
        """Forget the page."""
        self.hub.leave(self)


class Live(Socket):
    """A learner's page: hears of everything, can do what a learner does."""

    seat: Seat | None

    def initialize(self, hub: Hub, seat_of: SeatOf) -> None:
        """Find the seat that the browser's cookie proves."""
        super().initialize(hub)
        self.seat = seat_of(self)
        self.arrived = False

    def get(self, *args: Any, **kwargs: Any) -> Awaitable[None]:
        """Open the connection, as long as one seat does not hold too many."""
        if self.seat and self.room.people.pages(self.seat.id) >= MOST_OF_A_SEAT:
            raise web.HTTPError(429)
        return super().get(*args, **kwargs)

    def whose(self) -> str:
        """A seat keeps its pace over all its pages; visitors keep it by address."""
        return self.seat.id if self.seat else f"visitor {self.request.remote_ip}"

    def open(self, *args: str, **kwargs: str) -> None:
        """Show the page what is going on."""
        if self.seat:
            module = self.get_query_argument("module", "")
            self.room.arrive(self.seat.id, self.seat.name, module if re.fullmatch(r"\d\d", module) else "")
            self.arrived = True
        self.hub.join(self, lambda: self.room.learner(self.seat.id if self.seat else None, self.lang))

    def do(self, raw: str | bytes) -> dict[str, Any]:
        """Do what the learner asks for their own seat."""
        message = actions.read(raw, actions.LEARNER)
        if not self.seat:
            raise Refused("no seat")
        return {"done": message["do"]} | actions.learner(self.room, self.seat, message)

    def on_close(self) -> None:
        """The page is gone; the learner may still be here."""
        if self.seat and self.arrived:
            self.room.depart(self.seat.id)
        super().on_close()
