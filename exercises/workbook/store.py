"""What every store can do, the store that forgets, and the words for what can go wrong with one."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, Protocol

from exercises.workbook.revision import Revision

Trouble = Literal["damaged", "newer", "busy", "read-only", "full", "unwritable", "elsewhere"]
"""Why a store cannot be used as it should; ``elsewhere``: another page saved the same exercise in between."""


class StoreError(Exception):
    """A store could not do what was asked. Nothing was lost: what was to be saved is still with the caller."""

    def __init__(self, trouble: Trouble, place: str):
        super().__init__(f"{trouble}: {place}")
        self.trouble: Trouble = trouble
        self.place = place


class Store(Protocol):
    """Keeps revisions for one owner. Every method may raise ``StoreError``."""

    place: str
    """Where it is, in words a person can follow: a path or an address without password."""

    def append(self, entries: list[tuple[str, datetime, dict[str, Any]]]) -> list[Revision]:
        """Add states (exercise, when, state) in one go: all of them or none."""

    def latest(self, exercise: str) -> Revision | None:
        """The newest revision of an exercise."""

    def history(self, exercise: str) -> list[Revision]:
        """All revisions of an exercise, oldest first."""

    def exercises(self) -> list[str]:
        """The names of the exercises that hold something, in alphabetical order."""

    def forget(self, exercise: str | None = None) -> None:
        """Remove every revision of an exercise, or of all, so that the words are gone from the disk too."""

    def rewrite(self, exercise: str, states: Mapping[int, dict[str, Any] | None]) -> None:
        """Replace the states of revisions, by number, so that the old words are gone from the disk too.

        None removes the revision. All of them or none.
        """

    def close(self) -> None:
        """Let go of the file or connection."""


class MemoryStore:
    """Keeps revisions only as long as the page lives: for tests, and when there is no file to be had."""

    def __init__(self, place: str | Path = ""):
        self.place = str(place)
        self._revisions: list[Revision] = []
        self._count = 0

    def append(self, entries: list[tuple[str, datetime, dict[str, Any]]]) -> list[Revision]:
        """Add states in one go."""
        added = [Revision(self._count + i, *entry) for i, entry in enumerate(entries, start=1)]
        self._count += len(added)
        self._revisions += added
        return added

    def latest(self, exercise: str) -> Revision | None:
        """The newest revision of an exercise."""
        newest = next((r for r in reversed(self._revisions) if r.exercise == exercise), None)
        return deepcopy(newest)

    def history(self, exercise: str) -> list[Revision]:
        """All revisions of an exercise, oldest first; copies, so that nobody changes what was saved."""
        return [deepcopy(revision) for revision in self._revisions if revision.exercise == exercise]

    def exercises(self) -> list[str]:
        """The names of the exercises that hold something."""
        return sorted({revision.exercise for revision in self._revisions})

    def forget(self, exercise: str | None = None) -> None:
        """Remove every revision of an exercise, or of all."""
        self._revisions = [r for r in self._revisions if exercise is not None and r.exercise != exercise]

    def rewrite(self, exercise: str, states: Mapping[int, dict[str, Any] | None]) -> None:
        """Replace the states of revisions, by number; None removes one."""
        changed = [
            replace(r, state=states[r.number]) if r.exercise == exercise and r.number in states else r
            for r in self._revisions
        ]
        self._revisions = [revision for revision in changed if revision.state is not None]

    def close(self) -> None:
        """Nothing to let go of."""
