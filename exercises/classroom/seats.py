"""Seats: who is in the class, and which browser sits in which seat.

The cookie holds the seat and its seal; the database holds a proof by which the server knows the right seal again, not
the seal itself. Knows no page and no widget.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
import re
import sqlite3
import time
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from exercises.classroom.database import connect
from exercises.classroom.key import Secret

if TYPE_CHECKING:
    from tornado.web import RequestHandler

LONGEST_NAME = 40
MOST_SEATS = 1000
"""More seats than any class has; then only those who never wrote anything make room."""
ABANDONED = 600.0
"""Seconds after which a seat without any work may make room for another."""
REMEMBER_DAYS = 180


@dataclass(frozen=True, slots=True)
class Seat:
    """A learner's place in the class."""

    id: str
    """32 hexadecimal digits; says nothing about the key."""
    name: str
    """As the learner wants to be shown. Any text: it must be escaped wherever it is shown."""


class Full(Exception):
    """There is no seat left."""


class Seats:
    """All seats of a class, in its database."""

    def __init__(self, place: Path):
        self._database = connect(place)
        self._database.execute("INSERT OR IGNORE INTO about VALUES ('salt', ?)", (os.urandom(16),))
        (self.salt,) = self._database.execute("SELECT value FROM about WHERE name = 'salt'").fetchone()
        # Another class on the same computer, at another port, must not overwrite the cookie.
        self.cookie = f"seat-{hashlib.sha256(self.salt).hexdigest()[:8]}"

    def join(self, name: str, secret: Secret) -> Seat:
        """Give somebody a new seat. Raises ``Full``."""
        self._make_room()
        seat = Seat(secret.seat, readable(name))
        self._database.execute(
            "INSERT INTO seat VALUES (?, ?, ?, ?, ?)",
            (seat.id, seat.name, _proof(secret.seal), datetime.now(UTC).isoformat(timespec="seconds"), time.time()),
        )
        return seat

    def sit(self, secret: Secret) -> Seat | None:
        """The seat that a key belongs to, or None."""
        row = self._database.execute("SELECT name, proof FROM seat WHERE id = ?", (secret.seat,)).fetchone()
        if row is None or not hmac.compare_digest(row[1], _proof(secret.seal)):
            return None
        return Seat(secret.seat, row[0])

    def seen(self, seat: Seat) -> None:
        """Note that somebody is here, so that their seat is not given away."""
        # A full disk must not turn a learner away from the page.
        with suppress(sqlite3.Error):
            self._database.execute("UPDATE seat SET seen_at = ? WHERE id = ?", (time.time(), seat.id))

    def all(self) -> list[Seat]:
        """Every seat, in the order of joining."""
        return [Seat(*row) for row in self._database.execute("SELECT id, name FROM seat ORDER BY joined_at, rowid")]

    def progress(self) -> dict[str, dict[str, str]]:
        """Seat's id → exercise → ``begun`` or ``done``. All that the server knows of anybody's work."""
        reached: dict[str, dict[str, str]] = {}
        for seat, exercise, state in self._database.execute("SELECT seat, exercise, state FROM progress"):
            reached.setdefault(seat, {})[exercise] = state
        return reached

    def progress_of(self, seat: Seat) -> dict[str, str]:
        """Exercise → ``begun`` or ``done``, for one seat."""
        return dict(self._database.execute("SELECT exercise, state FROM progress WHERE seat = ?", (seat.id,)))

    def _make_room(self) -> None:
        (taken,) = self._database.execute("SELECT count(*) FROM seat").fetchone()
        if taken < MOST_SEATS:
            return
        gone = self._database.execute(
            "DELETE FROM seat WHERE seen_at < ? AND id NOT IN (SELECT seat FROM progress)", (time.time() - ABANDONED,)
        ).rowcount
        if not gone:
            raise Full

    def close(self) -> None:
        """Close the file."""
        self._database.close()


def readable(name: str) -> str:
    """A name fit to be shown: one line, no invisible characters, at most ``LONGEST_NAME`` long; may be empty."""
    kept = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in unicodedata.normalize("NFC", name[:400]))
    return re.sub(r"\s+", " ", kept).strip()[:LONGEST_NAME].strip()


def _proof(seal: bytes) -> bytes:
    return hashlib.sha256(b"proof" + seal).digest()


def secret_of(handler: RequestHandler) -> Secret | None:
    """What the browser's cookie says, unproven."""
    cookie = handler.get_cookie(handler.settings["seats"].cookie) or ""
    seat, _, seal = cookie.partition(".")
    try:
        opened = base64.urlsafe_b64decode(seal)
    except (ValueError, binascii.Error):
        return None
    return Secret(seat, opened) if re.fullmatch("[0-9a-f]{32}", seat) and len(opened) == 32 else None


def seat_of(handler: RequestHandler) -> Seat | None:
    """The seat of whoever asks, proven by their cookie; None for visitors and for cookies that are not right."""
    secret = secret_of(handler)
    return handler.settings["seats"].sit(secret) if secret else None


def remember(handler: RequestHandler, secret: Secret) -> None:
    """Let the browser remember the seat; no script on a page can read it."""
    value = f"{secret.seat}.{base64.urlsafe_b64encode(secret.seal).decode()}"
    handler.set_cookie(
        handler.settings["seats"].cookie,
        value,
        expires_days=REMEMBER_DAYS,
        httponly=True,
        samesite="Lax",
        secure=handler.request.protocol == "https",
    )


def forget(handler: RequestHandler) -> None:
    """Let the browser forget the seat."""
    handler.clear_cookie(handler.settings["seats"].cookie, httponly=True, samesite="Lax")
