"""The front page, and taking and leaving a seat."""

from __future__ import annotations

import asyncio
from typing import Any

from exercises.classroom.key import NotAKey, Secret, new_key, open_key, read_key
from exercises.classroom.page import LANGUAGE_COOKIE, Page
from exercises.classroom.seats import Full, forget, readable, remember, seat_of
from exercises.content import LANGUAGES
from exercises.course.map import Notebook, notebooks

_opening = asyncio.Semaphore(2)
"""Keys are slow to open on purpose; two at a time leave the server able to answer."""


async def opened(key: str, salt: bytes) -> Secret:
    """The secret of a key, made in a thread."""
    async with _opening:
        return await asyncio.to_thread(open_key, key, salt)


class Front(Page):
    """What this is, ten modules with progress, the language, a seat."""

    def get(self, lang: str | None = None) -> None:
        """Show the page in the language asked for, and remember that language."""
        if lang in LANGUAGES:
            self.set_cookie(LANGUAGE_COOKIE, lang, expires_days=180, samesite="Lax")
        lang = lang if lang in LANGUAGES else self.language()
        self.front(lang)

    def front(self, lang: str, **said: Any) -> None:
        """The front page, with what there is to say to a form that was sent."""
        seat = seat_of(self)
        reached = self.settings["seats"].progress_of(seat) if seat else {}
        modules = [_module(notebook, reached) for notebook in notebooks(self.settings["notebooks"] / lang)]
        self.show("class.html", lang=lang, seat=seat, modules=modules, following=_following(modules), **said)

    @property
    def chosen(self) -> str:
        """The language of the form that was sent."""
        lang = self.get_body_argument("lang", "")
        return lang if lang in LANGUAGES else self.language()


class Join(Front):
    """Take a new seat."""

    async def post(self, lang: str | None = None) -> None:
        """Make a key and show it, once."""
        name = readable(self.get_body_argument("name", ""))
        if not name:
            return self.front(self.chosen, trouble="name")
        if not self.settings["gate"].joins.spend(self.request.remote_ip or ""):
            return self.say("busy", 429)
        key = new_key()
        secret = await opened(key, self.settings["seats"].salt)
        try:
            seat = self.settings["seats"].join(name, secret)
        except Full:
            return self.say("full", 503)
        remember(self, secret)
        self.show("key.html", lang=self.chosen, seat=seat, key=key.split())


class Sit(Front):
    """Come back to a seat with its key."""

    async def post(self, lang: str | None = None) -> None:
        """Check the words and remember the seat."""
        typed = self.get_body_argument("key", "")
        try:
            key = read_key(typed)
        except NotAKey as error:
            return self.front(self.chosen, trouble=error.reason, word=error.word, near=error.near)
        if not self.settings["gate"].joins.spend(self.request.remote_ip or ""):
            return self.say("busy", 429)
        secret = await opened(key, self.settings["seats"].salt)
        if self.settings["seats"].sit(secret) is None:
            return self.front(self.chosen, trouble="unknown")
        remember(self, secret)
        self.redirect(f"/{self.chosen}", status=303)


class Leave(Front):
    """Let this browser forget the seat. The seat and its work stay, for whoever has the key."""

    async def post(self, lang: str | None = None) -> None:
        """Forget the key here and end this seat's open lessons."""
        seat = seat_of(self)
        forget(self)
        # What is still open in other tabs holds the last person's words.
        self.set_header("Clear-Site-Data", '"cache"')
        if seat:
            for kernel in self.settings["lessons"].of(seat.id):
                await self.settings["lessons"].end(kernel)
        self.show("left.html", lang=self.chosen)


def _module(notebook: Notebook, reached: dict[str, str]) -> dict[str, Any]:
    states = [reached.get(task, "none") for task in notebook.tasks]
    return {
        "file": notebook.file,
        "number": notebook.number,
        "title": notebook.title,
        "tasks": len(states),
        "done": states.count("done"),
        "begun": any(state != "none" for state in states),
    }


def _following(modules: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The module to go on with: the last one begun, or the one after it when that is done."""
    begun = [at for at, module in enumerate(modules) if module["begun"]]
    if not begun:
        return None
    last = begun[-1]
    at = last + 1 if modules[last]["done"] == modules[last]["tasks"] and last + 1 < len(modules) else last
    return modules[at]
