"""The directory: invented people to practise on, from ``people.csv``. Plain Python, so that it runs in a browser too."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from exercises import content
from exercises.discovery.terms import label, normal

KARI = "Kari Nordmann"
"""Whom the course practises on."""


@dataclass(frozen=True)
class Entry:
    """One invented person. ``school``, ``field``, ``city``, ``languages`` and ``interests`` are keys of ``terms.toml``."""

    key: str
    name: str
    school: str
    field: str
    year: int
    """Of graduation."""
    employer: str
    city: str
    languages: tuple[str, ...]
    interests: tuple[str, ...]
    roles: dict[str, str]
    """Language → what they do."""
    deeds: dict[str, str]
    """Language → one concrete thing they did."""

    def role(self, lang: str) -> str:
        """What they do."""
        return self.roles[lang]

    def did(self, lang: str) -> str:
        """One concrete thing they did, a sentence."""
        return self.deeds[lang]

    def facts(self, lang: str) -> list[str]:
        """What is known of them, a sentence or line each, the most telling first."""
        texts = content.load("discovery", lang, "terms")["facts"]
        school = label("schools", self.school, lang)
        studied = texts["studied"].format(
            field=label("fields", self.field, lang).lower(), school=school, year=self.year
        )
        interests = ", ".join(label("interests", key, lang) for key in self.interests)
        return [self.did(lang), studied, texts["interests"].format(interests=interests)]

    @cached_property
    def searched(self) -> str:
        """Everything about them in both languages, as a query is compared with it."""
        words = [self.name, self.employer, str(self.year)]
        for lang in ("en", "nb"):
            words += [self.role(lang), self.did(lang), label("cities", self.city, lang)]
            words += [label("schools", self.school, lang), label("fields", self.field, lang)]
            words += [label("interests", key, lang) for key in self.interests]
        return normal(" ".join(words))


@cache
def people() -> tuple[Entry, ...]:
    """Everybody in the directory."""
    with (files("exercises.discovery") / "people.csv").open(encoding="utf-8", newline="") as stream:
        return tuple(
            Entry(
                row["key"],
                row["name"],
                row["school"],
                row["field"],
                int(row["year"]),
                row["employer"],
                row["city"],
                tuple(row["languages"].split()),
                tuple(row["interests"].split()),
                {"en": row["role_en"], "nb": row["role_nb"]},
                {"en": row["did_en"], "nb": row["did_nb"]},
            )
            for row in csv.DictReader(stream)
        )


@cache
def _by_key() -> dict[str, Entry]:
    return {entry.key: entry for entry in people()}


def person(key: str) -> Entry | None:
    """The person with a key, or None."""
    return _by_key().get(key)
