"""Whom the learner wants to reach: the shortlist, and the one person everything is prepared for."""

from __future__ import annotations

from dataclasses import dataclass

from exercises.workbook.book import Workbook


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


def choose_person(workbook: Workbook, person: Person | None) -> None:
    """Make somebody the one everything is prepared for, or Kari with None. Whoever was there stays in earlier versions."""
    state = workbook.load("person") or {"version": 1, "who": "kari", "own": {}}
    state["who"] = "own" if person else "kari"
    if person:
        state["own"] = {
            "name": person.name,
            "role": person.role,
            "employer": person.employer,
            "city": person.city,
            "facts": "\n".join(person.facts),
        }
    elif not state["own"]:
        state["own"] = dict.fromkeys(("name", "role", "employer", "city", "facts"), "")
    workbook.save("person", state)


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody on the learner's shortlist."""

    key: str
    name: str
    role: str
    employer: str
    city: str
    facts: tuple[str, ...]
    reason: str
    """Why this person, in the learner's own words; may be empty."""
    source: str
    """``directory`` (invented), ``connections`` (the learner's own LinkedIn) or ``own``."""
    url: str


def shortlist(workbook: Workbook, lang: str) -> list[Listed]:
    """The people on the shortlist, the most wanted first."""
    return [
        Listed(
            item["key"],
            item["name"],
            item["role"][lang],
            item["employer"],
            item["city"],
            tuple(item["facts"][lang]),
            item["reason"],
            item["source"],
            item["url"],
        )
        for item in (workbook.load("shortlist") or {}).get("people", [])
    ]
