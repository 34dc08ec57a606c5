"""The versions of the pitch."""

from __future__ import annotations

from dataclasses import dataclass

from exercises.workbook.book import Workbook


@dataclass(frozen=True, slots=True)
class Pitch:
    """A version of the learner's pitch."""

    key: str
    listener: str
    text: str
    pace: float
    """The learner's own words per minute."""


def pitches(workbook: Workbook) -> list[Pitch]:
    """The versions of the pitch that hold any text, the one last worked on first."""
    state = workbook.load("pitch") or {}
    versions = [
        Pitch(v["key"], v["listener"], v["text"], state["pace"]) for v in state.get("versions", []) if v["text"].strip()
    ]
    return sorted(versions, key=lambda pitch: pitch.key != state["current"])
