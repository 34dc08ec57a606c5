"""One saved state of one exercise, and how revisions group into steps a person recognises."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

BURST = timedelta(seconds=10)
"""Saves closer together than this are one stretch of typing, and one step back."""


@dataclass(frozen=True, slots=True)
class Revision:
    """What an exercise held at one moment."""

    number: int
    """Grows by the order of saving; unique in a store."""
    exercise: str
    """The name given to ``show``."""
    saved_at: datetime
    """In UTC."""
    state: dict[str, Any]
    """The model's state: plain data, as it was."""


def now() -> datetime:
    """This moment in UTC, to the millisecond (what a store keeps)."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def steps(revisions: list[Revision]) -> list[Revision]:
    """The revisions worth stepping through, oldest first: the last one of every stretch of typing.

    Every change is saved within a second, so single saves are half-words; a learner looks for "what I had before
    the break", not for each of them.
    """
    return [
        revision
        for revision, following in zip(revisions, [*revisions[1:], None], strict=True)
        if following is None or following.saved_at - revision.saved_at >= BURST
    ]
