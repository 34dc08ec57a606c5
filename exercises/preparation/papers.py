"""The sources about Kari: what stands where, and from when."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from exercises import content
from exercises.preparation.words import overlap, shared, telling

OUTDATED = "cv"
"""The source whose facts have been overtaken by newer ones."""

FOUND, HARDLY = 0.6, 0.25
"""Share of a fact's telling words from which it counts as standing in a source, and under which it hardly does."""

_PAST = re.compile(
    r"\b(was|were|used to|worked|had|until|before|former|earlier|previous|ago|from \d{4}|var|jobbet|arbeidet|hadde|"
    r"til \d{4}|tidligere|før|fra \d{4}|siden|hun sluttet|left)\b|\d{4}\s?[–-]\s?\d{4}",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A source that the learner reads."""

    key: str
    name: str
    kind: str
    title: str
    dated: str
    years: tuple[int, ...]
    """Years that a fact from it may carry."""
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """Everything that stands in it."""
        return "\n".join([self.title, *self.paragraphs])


@cache
def papers(lang: str) -> Mapping[str, Paper]:
    """Key → source, in the order they are shown."""
    found = {
        entry["key"]: Paper(**{**entry, "years": tuple(entry["years"]), "paragraphs": tuple(entry["paragraphs"])})
        for entry in content.load("preparation", lang, "papers")["papers"]
    }
    return MappingProxyType(found)


@lru_cache(maxsize=200)
def stands_in(fact: str, lang: str) -> Mapping[str, float]:
    """Source → how much of a fact stands there, in whichever of the two languages it was written."""
    both = {other: papers(other) for other in content.LANGUAGES}
    return {key: max(overlap(fact, read[key].text, other) for other, read in both.items()) for key in papers(lang)}


def elsewhere(fact: str, paper: str, lang: str) -> str | None:
    """The source a fact stands in when it hardly stands in the one that was named."""
    found = stands_in(fact, lang)
    best = max(found, key=lambda key: found[key])
    return best if found[paper] < HARDLY and found[best] >= FOUND and len(telling(fact, lang)) >= 2 else None


def newer(fact: str, lang: str) -> str | None:
    """A source newer than the outdated one that says the same."""
    found = stands_in(fact, lang)
    return next((key for key in found if key != OUTDATED and found[key] >= FOUND), None)


def nowhere(fact: str, lang: str) -> bool:
    """Whether no telling word of a fact stands in any source."""
    return bool(telling(fact, lang)) and max(stands_in(fact, lang).values()) == 0


def is_stale(fact: str, lang: str) -> bool:
    """Whether a fact tells as present what is past: the employer and town she has left."""
    words = content.load("preparation", lang, "papers")["stale"]
    return any(word in fact.lower() for word in words) and not _PAST.search(fact)


def sentence_like(text: str, lang: str) -> tuple[Paper, str] | None:
    """The sentence in the sources that shares most with a text, if it shares two telling words or more."""
    candidates = [
        (len(shared(text, sentence, lang)), paper, sentence)
        for paper in papers(lang).values()
        for paragraph in paper.paragraphs
        for sentence in re.split(r"(?<=[.?!])\s+", paragraph)
    ]
    count, paper, sentence = max(candidates, key=lambda candidate: candidate[0])
    return (paper, sentence) if count >= 2 else None
