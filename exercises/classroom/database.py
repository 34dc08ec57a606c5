"""The class's own database: one SQLite file in WAL mode, written by the server and by every learner's kernel.

Holds nothing a learner wrote. Where the class is kept: a folder outside everything that Voila serves.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

VARIABLE = "NETWORKING_CLASS"
"""Environment variable with another folder for the class."""

WAIT = 5.0
"""Seconds to wait for another process that is writing."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS seat (
    id        TEXT PRIMARY KEY,
    name      TEXT NOT NULL,
    proof     BLOB NOT NULL,
    joined_at TEXT NOT NULL,
    seen_at   REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS progress (
    seat       TEXT NOT NULL,
    exercise   TEXT NOT NULL,
    state      TEXT NOT NULL,
    changed_at REAL NOT NULL,
    PRIMARY KEY (seat, exercise)
);
"""


def folder() -> Path:
    """The class's folder: where ``NETWORKING_CLASS`` says, else in the user's data directory."""
    if chosen := os.environ.get(VARIABLE):
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("networking-basics", appauthor=False) / "class"


def class_file(place: Path) -> Path:
    """Seats and progress."""
    return place / "class.sqlite3"


def work_file(place: Path) -> Path:
    """What the learners wrote, sealed."""
    return place / "work.sqlite3"


def connect(place: Path) -> sqlite3.Connection:
    """Open the class's database, making folder and file for this user alone when there are none."""
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    database = sqlite3.connect(class_file(place), timeout=WAIT, isolation_level=None, check_same_thread=False)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    database.execute("PRAGMA secure_delete = ON")
    database.executescript(_SCHEMA)
    return database
