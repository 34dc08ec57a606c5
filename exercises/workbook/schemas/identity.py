"""Who the learner is, and the profile that people are found by."""

from __future__ import annotations

from dataclasses import dataclass

from exercises.workbook.book import Workbook


def identity_statement(workbook: Workbook) -> str:
    """Who the learner is, in at most forty words of their own; empty while there is nothing."""
    return (workbook.load("identity_statement") or {}).get("text", "").strip()


@dataclass(frozen=True, slots=True)
class Profile:
    """What the learner has said of themselves in order to find people, in their own words."""

    school: str
    field: str
    year: int | None
    """Of graduation, past or expected."""
    employer: str
    city: str
    interests: tuple[str, ...]
    curious: tuple[str, ...]
    """Employers and fields they would like to know more about."""


def own_profile(workbook: Workbook) -> Profile | None:
    """The learner's profile, or None before they have given a school, a field or an interest."""
    state = workbook.load("profile") or {}
    own = state.get("own", {})
    lines = {key: _parts(own.get(key, "")) for key in ("interests", "curious")}
    if state.get("who") != "own" or not (own.get("school") or own.get("field") or lines["interests"]):
        return None
    year = own.get("year", "").strip()
    return Profile(
        own.get("school", "").strip(),
        own.get("field", "").strip(),
        int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None,
        own.get("employer", "").strip(),
        own.get("city", "").strip(),
        lines["interests"],
        lines["curious"],
    )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace("\n", ",").split(",") if part.strip())
