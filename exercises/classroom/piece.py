"""A part of what happens in the classroom: plain data with rules, and the file it is kept in.

Knows no server, no page and no clock: whoever asks says what time it is, in seconds since 1970.
"""

from __future__ import annotations

import json
import logging
import sqlite3
from copy import deepcopy
from pathlib import Path
from typing import Any, ClassVar

State = dict[str, Any]

log = logging.getLogger(__name__)


class Refused(Exception):
    """Something that cannot be done now; the message is a key of ``live.toml``'s ``refused``."""


class Piece:
    """Something that is kept: ``state`` round-trips through JSON."""

    name: ClassVar[str]
    version: ClassVar[int] = 1

    def __init__(self, state: State | None = None):
        # What another version wrote may mean something else: better to begin anew than to guess.
        kept = state if state and state.get("version") == self.version else None
        self.state: State = {"version": self.version} | deepcopy(self.fresh()) | (kept or {})

    def fresh(self) -> State:
        """The state before anything has happened."""
        raise NotImplementedError


class Shelf:
    """The SQLite file that pieces are kept in, in WAL mode. A damaged file is set aside, never written over."""

    def __init__(self, path: Path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            self._database = _connect(path)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            log.warning("%s is damaged and was set aside", path)
            _set_aside(path)
            self._database = _connect(path)
        self._written = dict(self._database.execute("SELECT name, state FROM piece"))

    def get(self, name: str) -> State | None:
        """What was kept under a name."""
        try:
            state = json.loads(self._written.get(name, "null"))
        except ValueError:
            return None
        return state if isinstance(state, dict) else None

    def keep(self, pieces: list[Piece]) -> bool:
        """Write those that have changed, in one transaction; False when the disk does not take them."""
        changed = {
            piece.name: text for piece in pieces if (text := json.dumps(piece.state)) != self._written.get(piece.name)
        }
        if not changed:
            return True
        try:
            with self._database:
                self._database.executemany("INSERT OR REPLACE INTO piece VALUES (?, ?)", changed.items())
        except sqlite3.Error as error:
            log.warning("what happens in the classroom could not be kept: %s", error)
            return False
        self._written |= changed
        return True

    def close(self) -> None:
        """Close the file."""
        self._database.close()


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=2)
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute("PRAGMA secure_delete = ON")
        database.execute("CREATE TABLE IF NOT EXISTS piece (name TEXT PRIMARY KEY, state TEXT NOT NULL)")
    except sqlite3.Error:
        database.close()
        raise
    return database


def _set_aside(path: Path) -> None:
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    for ending in ("", "-wal", "-shm"):
        companion = path.with_name(path.name + ending)
        if companion.exists():
            companion.rename(aside.with_name(aside.name + ending))
