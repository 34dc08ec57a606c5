"""The learner's workbook, as every exercise uses it: load, save, look back, forget."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Literal

from exercises.workbook.revision import Revision, now
from exercises.workbook.store import Store, StoreError, Trouble

State = dict[str, Any]
Where = Literal["computer", "class", "nowhere"]
"""Where the learner's work is kept: on their computer, on the server of their class, or only as long as the page."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the workbook that the learner must be told."""

    trouble: Trouble
    place: str
    """The file that could not be used."""
    aside: str = ""
    """Where the old file was put, when it was set aside."""


class Workbook:
    """The states of all exercises of one learner.

    What cannot be saved is kept here and tried again with the next save, so that a full disk or a locked file
    costs nothing but a notice.
    """

    def __init__(
        self, store: Store, notices: list[Notice] | None = None, keeps: bool = True, where: Where = "computer"
    ):
        self.store = store
        self.where = where
        self.notices = notices or []
        self.keeps = keeps
        """False when nothing of this page reaches the disk."""
        # Cells and handlers may run in different threads of one kernel.
        self._lock = threading.RLock()
        self._unsaved: dict[str, State] = {}
        self._seen: dict[str, int] = {}
        self._watchers: list[Callable[[str], None]] = []

    def move(self, store: Store, where: Where) -> None:
        """Go on in another store: whose page this is may become known only after it was made."""
        with self._lock:
            self.store, self.where, self.keeps = store, where, True
            self.notices.clear()
            self._unsaved.clear()
            self._seen.clear()
        for watcher in self._watchers:
            watcher("")

    def load(self, exercise: str) -> State | None:
        """The newest state of an exercise, or None when it was never begun."""
        with self._lock:
            if exercise in self._unsaved:
                return deepcopy(self._unsaved[exercise])
            revision = self._latest(exercise)
            self._seen[exercise] = revision.number if revision else 0
            return revision.state if revision else None

    def save(self, exercise: str, state: State) -> Notice | None:
        """Keep a new state of an exercise. Returns what went wrong, if it could not be written."""
        with self._lock:
            self._unsaved[exercise] = deepcopy(state)
            notice = self._write()
        for watcher in self._watchers:
            watcher(exercise)
        return notice

    def _write(self) -> Notice | None:
        latest = {name: self._latest(name) for name in self._unsaved}
        changed = [
            (name, now(), state)
            for name, state in self._unsaved.items()
            if (newest := latest[name]) is None or newest.state != state
        ]
        try:
            added = self.store.append(changed) if changed else []
        except StoreError as error:
            log.warning("the workbook could not be written: %s", error.trouble)
            return Notice(error.trouble, error.place)
        self._unsaved.clear()
        # Both versions are kept; the learner is told, because theirs is now the newest.
        elsewhere = any(
            (newest := latest[revision.exercise]) is not None and newest.number > self._seen.get(revision.exercise, 0)
            for revision in added
        )
        self._seen |= {revision.exercise: revision.number for revision in added}
        if elsewhere:
            return Notice("elsewhere", self.store.place)
        return None if self.keeps else Notice(self.notices[0].trouble, self.store.place)

    def _latest(self, exercise: str) -> Revision | None:
        return self._read(lambda: self.store.latest(exercise))

    def _read(self, action: Callable[[], Any]) -> Any:
        """Read from the store; what cannot be read is told once and counts as absent."""
        try:
            return action()
        except StoreError as error:
            notice = Notice(error.trouble, error.place)
            if notice not in self.notices:
                self.notices.append(notice)
            return None

    def history(self, exercise: str) -> list[Revision]:
        """Every saved state of an exercise, oldest first."""
        return self._read(lambda: self.store.history(exercise)) or []

    def exercises(self) -> list[str]:
        """The exercises that hold something, in alphabetical order."""
        return sorted({*(self._read(self.store.exercises) or []), *self._unsaved})

    def watch(self, watcher: Callable[[str], None]) -> None:
        """Call ``watcher(exercise)`` after every save in this kernel."""
        self._watchers.append(watcher)

    def forget(self, exercise: str | None = None) -> None:
        """Remove an exercise's work, or everything, with all earlier versions. Raises ``StoreError``."""
        with self._lock:
            self.store.forget(exercise)
            for name in list(self._unsaved) if exercise is None else [exercise]:
                self._unsaved.pop(name, None)
        for watcher in self._watchers:
            watcher(exercise or "")

    def rewrite(self, exercise: str, change: Callable[[State], State]) -> None:
        """Put every saved state of an exercise, the earlier versions too, through ``change``.

        For taking a person out of everything that was ever written there. Versions that no longer differ from the
        one after them go. Raises ``StoreError`` when the file is in use or cannot be written; asking again finishes it.
        """
        with self._lock:
            history = self.store.history(exercise)
            states = [change(deepcopy(revision.state)) for revision in history]
            self.store.rewrite(
                exercise,
                {
                    revision.number: None if state == after else state
                    for revision, state, after in zip(history, states, [*states[1:], None], strict=False)
                    if state == after or state != revision.state
                },
            )
            if exercise in self._unsaved:
                self._unsaved[exercise] = change(self._unsaved[exercise])
        for watcher in self._watchers:
            watcher(exercise)
