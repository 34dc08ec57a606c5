"""The kernel's side of the classroom: the server tells a page made in advance who has come to sit at it.

Until then, and for visitors, the page's workbook is in memory and forgotten with the page.
"""

from __future__ import annotations

import base64
import logging
import sqlite3
import time
from pathlib import Path

from exercises.classroom.database import class_file, connect, work_file
from exercises.notice import CLASS
from exercises.session import current
from exercises.workbook.schemas import progress

log = logging.getLogger(__name__)


def sit(place: str, seat: str, seal: str) -> None:
    """Open the workbook of a seat in this kernel. ``seal`` is in URL-safe base64. Raises ``StoreError``."""
    from exercises.classroom.sealed import SealedStore
    from exercises.workbook.sqlite import SQLiteStore

    workbook = current().workbook
    # Never set aside when it is damaged: the file belongs to the whole class.
    store = SQLiteStore(work_file(Path(place)), owner=seat)
    workbook.move(SealedStore(store, base64.urlsafe_b64decode(seal), CLASS), "class")
    counts = Counts(Path(place), seat)
    workbook.watch(lambda exercise: counts.note(exercise, progress(workbook, exercise)) if exercise else counts.clear())


class Counts:
    """Tells the class how far a seat has come: exercise and ``begun`` or ``done``, never a word of it."""

    def __init__(self, place: Path, seat: str):
        self._place = place
        self._seat = seat
        self._told: dict[str, str] = {}

    def note(self, exercise: str, state: str) -> None:
        """Write down how far an exercise has come, when that has changed."""
        if self._told.get(exercise) != state and self._write(
            "INSERT OR REPLACE INTO progress VALUES (?, ?, ?, ?)", exercise, state, time.time()
        ):
            self._told[exercise] = state

    def clear(self) -> None:
        """Everything was forgotten."""
        self._write("DELETE FROM progress WHERE seat = ?")
        self._told.clear()

    def _write(self, change: str, *values: object) -> bool:
        try:
            database = connect(self._place)
            try:
                database.execute(change, (self._seat, *values))
            finally:
                database.close()
        except sqlite3.Error as error:
            # The learner's words are safe without the count; it is written with the next change.
            log.warning("progress could not be noted in %s: %s", class_file(self._place), error)
            return False
        return True
