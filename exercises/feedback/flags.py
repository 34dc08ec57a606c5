"""What is checked beside the criteria: strict counts and a few patterns, each one a thing a teacher would point at.

A flag says what it found in the text and what to change. Where a pattern could hit an honest text, it asks for two
signs instead of one; a flag that is not raised is never an excuse, a false one is an insult.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from exercises.feedback.findings import Finding, Span
from exercises.feedback.guide import sentence
from exercises.feedback.text import BLANK


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag that is raised: where, how grave, and what its sentence needs."""

    name: str
    place: tuple[int, int] | None = None
    must_fix: bool = False
    values: dict[str, Any] = field(default_factory=dict)
    which: str = "raised"
    """Which of the flag's sentences is said."""


def findings(kind: str, names: tuple[str, ...], raised: list[Flag], text: str, lang: str) -> list[Finding]:
    """A finding for every flag of a kind, raised or not, in the order of the rubric."""
    by_name = {flag.name: flag for flag in reversed(raised)}
    return [_finding(kind, name, by_name.get(name), text, lang) for name in names]


def _finding(kind: str, name: str, flag: Flag | None, text: str, lang: str) -> Finding:
    if flag is None:
        return Finding(name, 0, "flag")
    span = Span.of(text, *flag.place) if flag.place else None
    values = ({"words": quoted(span.text)} if span else {}) | flag.values
    return Finding(name, 1, "flag", span, sentence(kind, name, flag.which, lang, **values), flag.must_fix)


def quoted(words: str) -> str:
    """Words as they are quoted: on one line, and not endlessly."""
    words = " ".join(words.split()).rstrip(".,;:")
    return words if len(words) <= 140 else words[:139].rsplit(" ", 1)[0] + " …"


def first(pattern: re.Pattern[str], text: str) -> tuple[int, int] | None:
    """Where a pattern is first found."""
    found = pattern.search(text)
    return found.span() if found else None


_SORRY = re.compile(r"\b(?:sorry|apologi[sz]e|apologies|forgive me|beklager|unnskyld|tilgi meg)\b", re.I)
_ATTACHED = re.compile(
    r"\b(?:attached|attaching|enclosed|attachment)\b|\b(?:vedlagt|vedlegg|vedlegget|vedlagte)\b|\bligger ved\b|\blegger ved\b",
    re.I,
)


def blank(text: str) -> list[Flag]:
    """Something that was to be filled in."""
    place = first(BLANK, text)
    return [Flag("placeholder", place, must_fix=True)] if place else []


def apologies(text: str) -> list[Flag]:
    """Two apologies or more."""
    found = [match.span() for match in _SORRY.finditer(text)]
    return [Flag("apology_heavy", found[1], values={"count": len(found)})] if len(found) >= 2 else []


def attachment(text: str) -> list[Flag]:
    """A file that nobody has asked for."""
    place = first(_ATTACHED, text)
    return [Flag("attachment", place)] if place and not _ASKED_FOR.search(text) else []


_ASKED_FOR = re.compile(
    r"as (?:promised|agreed|requested|discussed)|you asked|(?:som|slik) (?:lovet|lova|avtalt|vi avtalte|du ba)|du ba om|du etterspurte|du spurte etter",
    re.I,
)
