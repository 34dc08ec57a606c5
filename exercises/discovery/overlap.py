"""What two people share, and how close that brings them: perfect, great, some or no overlap.

The account that the course follows names the first two levels, people one knows already and people one shares much
with; where the lines run is our own judgement. A city is convenient and no reason to write, so it never decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from exercises.discovery.directory import Entry
from exercises.discovery.terms import key_of, normal
from exercises.workbook.schemas import Profile

Level = Literal["perfect", "great", "some", "none"]
LEVELS: tuple[Level, ...] = ("perfect", "great", "some", "none")

TOGETHER = 3
"""Years between two graduations within which people have probably been students at the same time."""

_WEIGHTS = {"employer": 9, "class": 5, "school": 4, "field": 3, "curious": 3, "city": 1}
_PER_INTEREST = 2


@dataclass(frozen=True, slots=True)
class Me:
    """A profile in the keys that the directory uses."""

    school: str
    field: str
    year: int | None
    employer: str
    city: str
    interests: frozenset[str]
    curious: frozenset[str]
    """Employers and fields."""


def me(profile: Profile) -> Me:
    """A profile as it is compared."""
    curious = {key_of("fields", text) for text in profile.curious}
    return Me(
        key_of("schools", profile.school),
        key_of("fields", profile.field),
        profile.year,
        normal(profile.employer),
        key_of("cities", profile.city),
        frozenset(key_of("interests", text) for text in profile.interests),
        frozenset(curious),
    )


@dataclass(frozen=True, slots=True)
class Shared:
    """What is shared with somebody: kinds in the order they count, and the interests by key."""

    kinds: tuple[str, ...]
    """Of ``employer``, ``class`` (same school, field and years), ``school``, ``field``, ``curious``, ``interests``, ``city``."""
    interests: tuple[str, ...]

    @property
    def level(self) -> Level:
        """How close it brings two people."""
        if {"employer", "class"} & set(self.kinds):
            return "perfect"
        count = len([kind for kind in self.kinds if kind != "city"])
        return "great" if count >= 2 else "some" if count else "none"

    @property
    def score(self) -> int:
        """For ranking; larger is closer."""
        return sum(_WEIGHTS.get(kind, 0) for kind in self.kinds) + _PER_INTEREST * len(self.interests)


def shared(mine: Me, other: Entry) -> Shared:
    """What I share with somebody."""
    employer = normal(other.employer)
    school, field = mine.school == other.school, mine.field == other.field
    interests = tuple(key for key in other.interests if key in mine.interests)
    found = {
        "employer": bool(mine.employer) and mine.employer == employer,
        "class": school and field and mine.year is not None and abs(mine.year - other.year) <= TOGETHER,
        "school": school,
        "field": field,
        "curious": employer in mine.curious or (other.field in mine.curious and not field),
        "interests": bool(interests),
        "city": bool(mine.city) and mine.city == other.city,
    }
    return Shared(tuple(kind for kind, there in found.items() if there), interests)
