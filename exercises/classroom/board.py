"""The teacher's board: the page, the view for the projector, their websocket, and the numbers to take home."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import Any

import segno
from tornado import web

from exercises import content
from exercises.classroom import actions, asks
from exercises.classroom.export import numbers
from exercises.classroom.hub import Hub
from exercises.classroom.live import Live, SeatOf, Socket
from exercises.classroom.page import Page
from exercises.classroom.room import Room
from exercises.classroom.seats import seat_of as seat_by_cookie
from exercises.content import LANGUAGES

SHORTEST_TOKEN = 3
"""A token that is not there would open the board to everybody."""


def board_handlers(room: Room, token: str, seat_of: SeatOf = seat_by_cookie) -> list[Any]:
    """Tornado's rules for the board and the live room. ``token`` opens the board."""
    if len(token) < SHORTEST_TOKEN:
        raise ValueError("the board needs a token")
    hub = Hub(room)
    door = {"hub": hub, "door": Door(token)}
    return [
        (r"/live", Live, {"hub": hub, "seat_of": seat_of}),
        (r"/board/?", BoardPage, door),
        (r"/board/show", ShowPage, door),
        (r"/board/live", BoardSocket, door),
        (r"/board/numbers\.csv", NumbersFile, door),
    ]


class Door:
    """Opens with the token; a browser that has shown it once keeps a cookie that only this token makes."""

    def __init__(self, token: str):
        self._token = token.encode()
        self._proof = hmac.new(self._token, b"the board of a class", hashlib.sha256).hexdigest()
        self._cookie = f"board-{hashlib.sha256(self._token).hexdigest()[:8]}"

    def fits(self, token: str) -> bool:
        """Whether this is the token; takes the same time whatever is wrong with it."""
        return hmac.compare_digest(token.encode(), self._token)

    def remember(self, handler: web.RequestHandler) -> None:
        """Let the browser in from now on, until it is closed."""
        secure = handler.request.protocol == "https"
        handler.set_cookie(self._cookie, self._proof, expires_days=None, httponly=True, samesite="Lax", secure=secure)

    def knows(self, handler: web.RequestHandler) -> bool:
        """Whether the browser was let in."""
        shown = handler.get_cookie(self._cookie) or ""
        return hmac.compare_digest(shown.encode(), self._proof.encode())


class TeachersPage(Page):
    """A page behind the door."""

    def initialize(self, hub: Hub, door: Door) -> None:
        """What the rule brings along."""
        self.room = hub.room
        self.door = door

    def prepare(self) -> None:
        """Nobody sees any of it without the token."""
        super().prepare()
        if not self.door.knows(self):
            self.closed()

    def closed(self) -> None:
        """Somebody is at the closed door."""
        self.ask_for_token(wrong=False)

    def language(self) -> str:
        """As asked for, else as on the other pages."""
        wanted = self.get_query_argument("lang", "")
        return wanted if wanted in LANGUAGES else super().language()

    def ask_for_token(self, wrong: bool) -> None:
        """The door, closed."""
        self.set_status(403)
        self.show_board("board_door.html", wrong=wrong)

    def show_board(self, template: str, **values: Any) -> None:
        """Finish with a template that may run nothing but its own script."""
        nonce = secrets.token_urlsafe(16)
        self.set_header(
            "Content-Security-Policy",
            f"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src data:; "
            "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        )
        words = content.load("classroom", self.language(), "board")
        self.show(template, nonce=nonce, words=words, **values)


class BoardPage(TeachersPage):
    """The teacher's own view."""

    def closed(self) -> None:
        """With the right token in the address, let the browser in and take the token out of sight."""
        token = self.get_query_argument("token", "")
        if token and self.door.fits(token):
            self.door.remember(self)
            self.redirect("/board")
        else:
            self.ask_for_token(wrong=bool(token))

    def get(self) -> None:
        """The board, with the questions and tasks to choose from."""
        if self.get_query_argument("token", ""):
            self.redirect("/board")
            return
        lang = self.language()
        questions = [
            {"key": ask.key, "module": ask.module, "kind": ask.kind, "group": ask.group[lang]}
            | {"text": ask.text[lang] if ask.kind == "situation" else "", "question": ask.question[lang]}
            for ask in asks.every().values()
        ]
        tasks = [
            {"key": task["key"], "title": task["title"]} for task in content.load("classroom", lang, "tasks")["tasks"]
        ]
        self.show_board("board.html", data={"asks": questions, "tasks": tasks})


class ShowPage(TeachersPage):
    """What the class sees on the wall."""

    def get(self) -> None:
        """The view for the projector, with the way in as a link and a QR code."""
        address = f"{self.request.protocol}://{self.request.host}/"
        code = segno.make(address, error="m").svg_data_uri(scale=8, border=2, dark="#111", light="#fff")
        self.show_board("board_show.html", address=address, code=code)


class NumbersFile(TeachersPage):
    """The session's numbers."""

    def get(self) -> None:
        """The numbers as a file to save; with names only when they are asked for."""
        self.no_store()
        self.set_header("Content-Type", "text/csv; charset=UTF-8")
        self.set_header("Content-Disposition", 'attachment; filename="numbers.csv"')
        self.finish(numbers(self.room, self.language(), self.get_query_argument("names", "") == "yes"))


class BoardSocket(Socket):
    """The websocket of the board and of the projector."""

    def initialize(self, hub: Hub, door: Door) -> None:
        """What the rule brings along."""
        super().initialize(hub)
        self.door = door

    async def get(self, *args: Any, **kwargs: Any) -> None:
        """Open the connection for whoever came through the door."""
        if not self.door.knows(self):
            raise web.HTTPError(403)
        await super().get(*args, **kwargs)

    def whose(self) -> str:
        """The teacher has a pace too, so that a stuck key cannot stop the class."""
        return "the board"

    def open(self, *args: str, **kwargs: str) -> None:
        """Show the page what is going on: the projector hears nothing that is only the teacher's."""
        self.projector = self.get_query_argument("view", "") == "show"
        view = self.room.show if self.projector else self.room.board
        self.hub.join(self, lambda: view(self.lang))

    def do(self, raw: str | bytes) -> dict[str, Any]:
        """Do what the teacher asks."""
        message = actions.read(raw, {} if self.projector else actions.TEACHER)
        actions.teacher(self.room, message)
        return {"done": message["do"]}
