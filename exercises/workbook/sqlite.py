"""The store on this machine: one SQLite file in WAL mode, safe with several pages open at once.

A file that is damaged or made by a newer course is never written to: ``open_file`` sets it aside under a name
that says so, and begins a new one.
"""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from exercises.workbook.revision import Revision, now
from exercises.workbook.store import StoreError, Trouble

SCHEMA_VERSION = 1
"""Kept in the file's ``user_version``."""

WAIT = 2.0
"""Seconds to wait for another page that is writing."""

TRIES = 5
"""How often opening is tried, a tenth of a second apart."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS revision (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    owner    TEXT NOT NULL,
    exercise TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    state    TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS revision_by_exercise ON revision (owner, exercise, number);
"""

_CORRUPT = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_TROUBLES: dict[int, Trouble] = {
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_PERM: "read-only",
    sqlite3.SQLITE_FULL: "full",
    **dict.fromkeys(_CORRUPT, "damaged"),
}


def open_file(path: Path, owner: str = "me") -> tuple[SQLiteStore, Trouble | None, Path | None]:
    """Open the workbook at ``path``, making it when there is none.

    Returns the store, what was wrong if anything (``damaged`` or ``newer``: a fresh file was begun; ``read-only``:
    it can be read), and where the old file now is. Raises ``StoreError`` (``busy``, ``unwritable``) when there is
    nothing to work with.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError("unwritable", str(path)) from error
    try:
        store = _open_when_made(path, owner)
        return store, "read-only" if store.read_only else None, None
    except StoreError as error:
        if error.trouble not in ("damaged", "newer"):
            raise
        aside = _set_aside(path, error.trouble)
        return SQLiteStore(path, owner), error.trouble, aside


def _open_when_made(path: Path, owner: str) -> SQLiteStore:
    """Open a file that other pages may be making at this moment: until they are done, reading it can fail."""
    for _ in range(TRIES - 1):
        try:
            return SQLiteStore(path, owner)
        except StoreError as error:
            if error.trouble != "unwritable" or not path.is_file():
                raise
            time.sleep(0.1)
    return SQLiteStore(path, owner)


def _set_aside(path: Path, trouble: Trouble) -> Path:
    """Rename a file that must not be written to, with its companions, so that nothing of it is lost."""
    stamp = now().strftime("%Y-%m-%dT%H%M%S")
    number = 1
    while (aside := path.with_name(f"{path.stem}.{trouble}-{stamp}-{number}{path.suffix}")).exists():
        number += 1
    try:
        for ending in ("", "-wal", "-shm"):
            companion = path.with_name(path.name + ending)
            if companion.exists():
                companion.rename(aside.with_name(aside.name + ending))
    except OSError as error:
        raise StoreError("unwritable", str(path)) from error
    return aside


class SQLiteStore:
    """Revisions of one owner in one SQLite file. Open it with ``open_file``."""

    def __init__(self, path: Path, owner: str = "me"):
        self.place = str(path)
        self.owner = owner
        self.read_only = False
        self._path = path
        # JupyterLab answers the page from another thread than the one that runs the cells.
        self._lock = threading.RLock()
        self._database = self._connect()

    def _connect(self) -> sqlite3.Connection:
        try:
            database = sqlite3.connect(self._path, timeout=WAIT, check_same_thread=False)
        except sqlite3.OperationalError as error:
            raise StoreError("unwritable", self.place) from error
        try:
            with self._troubles():
                self._prepare(database)
        except StoreError as error:
            database.close()
            if error.trouble == "read-only":
                return self._connect_to_read()
            raise
        return database

    def _prepare(self, database: sqlite3.Connection) -> None:
        # Both are read at one moment: another page may be making the file just now.
        database.execute("BEGIN")
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if version > SCHEMA_VERSION:
            raise StoreError("newer", self.place)
        tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        database.execute("COMMIT")
        if (version and "revision" not in tables) or (tables and not version):
            raise StoreError("damaged", self.place)
        if version and database.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise StoreError("damaged", self.place)
        self._write_ahead(database)
        database.execute("PRAGMA synchronous = NORMAL")
        # Forgotten words are overwritten, not merely unlinked.
        database.execute("PRAGMA secure_delete = ON")
        if not version:
            database.executescript(
                f"BEGIN IMMEDIATE; {_SCHEMA if not tables else ''} PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;"
            )
        # A file that may not be written to says so only when asked to write.
        database.execute("BEGIN IMMEDIATE")
        database.execute("ROLLBACK")

    def _write_ahead(self, database: sqlite3.Connection) -> None:
        """Switch the file to WAL. Here SQLite does not wait for other pages by itself."""
        until = time.monotonic() + WAIT
        while True:
            try:
                database.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
                time.sleep(0.02)

    def _connect_to_read(self) -> sqlite3.Connection:
        """A read-only file still shows what it holds; ``immutable`` when not even WAL's companions can be made."""
        self.read_only = True
        for options in ("mode=ro", "mode=ro&immutable=1"):
            database = sqlite3.connect(
                f"{self._path.absolute().as_uri()}?{options}", uri=True, timeout=WAIT, check_same_thread=False
            )
            try:
                database.execute("SELECT count(*) FROM revision")
                return database
            except sqlite3.Error:
                database.close()
        raise StoreError("unwritable", self.place)

    @contextmanager
    def _troubles(self) -> Iterator[None]:
        """Turn SQLite's errors into ours; one thread at a time."""
        try:
            with self._lock:
                yield
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            raise StoreError(_TROUBLES.get(code, "unwritable"), self.place) from error

    def append(self, entries: list[tuple[str, datetime, dict[str, Any]]]) -> list[Revision]:
        """Add states in one transaction."""
        added = []
        with self._troubles(), self._database:
            for exercise, saved_at, state in entries:
                cursor = self._database.execute(
                    "INSERT INTO revision (owner, exercise, saved_at, state) VALUES (?, ?, ?, ?)",
                    (self.owner, exercise, saved_at.astimezone(UTC).isoformat(), json.dumps(state)),
                )
                added.append(Revision(cursor.lastrowid or 0, exercise, saved_at, state))
        return added

    def _rows(self, exercise: str, order: str) -> list[Revision]:
        with self._troubles():
            rows = self._database.execute(
                "SELECT number, exercise, saved_at, state FROM revision WHERE owner = ? AND exercise = ? "
                f"ORDER BY number {order}",
                (self.owner, exercise),
            ).fetchall()
        return [
            Revision(number, name, datetime.fromisoformat(saved_at), json.loads(state))
            for number, name, saved_at, state in rows
        ]

    def latest(self, exercise: str) -> Revision | None:
        """The newest revision of an exercise."""
        return next(iter(self._rows(exercise, "DESC LIMIT 1")), None)

    def history(self, exercise: str) -> list[Revision]:
        """All revisions of an exercise, oldest first."""
        return self._rows(exercise, "ASC")

    def exercises(self) -> list[str]:
        """The names of the exercises that hold something."""
        with self._troubles():
            rows = self._database.execute(
                "SELECT DISTINCT exercise FROM revision WHERE owner = ? ORDER BY exercise", (self.owner,)
            )
            return [row[0] for row in rows]

    def forget(self, exercise: str | None = None) -> None:
        """Remove an exercise's revisions, or all, from the file and from its write-ahead log."""
        with self._troubles():
            with self._database:
                self._database.execute(
                    "DELETE FROM revision WHERE owner = ? AND (? IS NULL OR exercise = ?)",
                    (self.owner, exercise, exercise),
                )
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def rewrite(self, exercise: str, states: Mapping[int, dict[str, Any] | None]) -> None:
        """Replace or remove revisions, in the file and in its write-ahead log."""
        with self._troubles():
            with self._database:
                for number, state in states.items():
                    change = "DELETE FROM revision" if state is None else "UPDATE revision SET state = :state"
                    self._database.execute(
                        f"{change} WHERE number = :number AND owner = :owner AND exercise = :exercise",
                        {"state": json.dumps(state), "number": number, "owner": self.owner, "exercise": exercise},
                    )
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the file."""
        self._database.close()
