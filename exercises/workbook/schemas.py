"""What one exercise may read of another's work: the shapes that are promised, and how to find them."""

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


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody real whom the learner prepares for. Kari, who is invented, is not in the workbook."""

    name: str
    role: str
    employer: str
    city: str
    facts: tuple[str, ...]


def own_person(workbook: Workbook) -> Person | None:
    """The learner's own person, or None while they practise on Kari."""
    state = workbook.load("person") or {}
    own = state.get("own", {})
    if state.get("who") != "own" or not own.get("name", "").strip():
        return None
    facts = tuple(line.strip() for line in own["facts"].splitlines() if line.strip())
    return Person(own["name"].strip(), own["role"].strip(), own["employer"].strip(), own["city"].strip(), facts)
