"""The labelled texts: plain text files in which the words that earn a label stand in brackets.

    === outreach nb authored | borderline: why
    Hei Kari, ⟦who: jeg går andre året på sykepleie i Bodø⟧ …

A header names kind, language and origin, then what two careful readers could see differently. A bracket marks the
words that make a label true; brackets may stand in one another, and a label without a bracket is false. A question
is labelled as a whole, in its header: ``=== question en authored | true: open, good``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent / "texts"

LABELS = {
    "outreach": ("who", "why", "ask", "pushy", "respects_time", "gratitude"),
    "pitch": ("who", "interests", "experience", "ambition", "reason"),
    "followup": ("thanks", "specific", "next"),
    "question": ("open", "googleable", "job_ask", "good"),
}
"""What is labelled in each kind of text."""

ORIGINS = ("reworded", "authored", "adversarial")
_HEADER = re.compile(r"^=== *(.*)$", re.M)
_BRACKET = re.compile(r"⟦(\w+): ?|⟧")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One text with its labels."""

    id: str
    kind: str
    lang: str
    origin: str
    text: str
    labels: dict[str, bool]
    spans: dict[str, tuple[tuple[int, int], ...]]
    """Label → the places, as characters of ``text``, that make it true."""
    borderline: frozenset[str]


def read(file: Path) -> list[Labelled]:
    """Every text of a file. Raises ``ValueError`` with the place of what is wrong."""
    parts = _HEADER.split(file.read_text(encoding="utf-8"))
    if parts[0].strip():
        raise ValueError(f"{file.name}: text before the first header")
    return [_labelled(f"{file.stem}-{n:03}", *pair) for n, pair in enumerate(_pairs(parts[1:]), start=1)]


def _pairs(parts: list[str]) -> Iterator[tuple[str, str]]:
    yield from zip(parts[::2], parts[1::2], strict=True)


def _labelled(name: str, header: str, body: str) -> Labelled:
    words, *extras = (part.strip() for part in header.split("|"))
    try:
        kind, lang, origin = words.split()
    except ValueError:
        raise ValueError(f"{name}: a header is '=== kind lang origin', found {header!r}") from None
    if kind not in LABELS or lang not in ("en", "nb") or origin not in ORIGINS:
        raise ValueError(f"{name}: unknown kind, language or origin in {header!r}")
    named = {"true": frozenset[str](), "borderline": frozenset[str]()}
    for extra in extras:
        key, _, value = extra.partition(":")
        if key.strip() not in named:
            raise ValueError(f"{name}: 'true' or 'borderline' expected, found {extra!r}")
        named[key.strip()] = frozenset(value.replace(",", " ").split())
    text, spans = _unbracketed(name, body.strip("\n"))
    if kind == "question":
        spans = {label: ((0, len(text)),) for label in named["true"]}
    elif named["true"]:
        raise ValueError(f"{name}: only questions are labelled in the header")
    wrong = (set(spans) | named["borderline"]) - set(LABELS[kind])
    if wrong:
        raise ValueError(f"{name}: a {kind} has no label {', '.join(sorted(wrong))}")
    if not text.strip():
        raise ValueError(f"{name}: no text")
    labels = {label: label in spans for label in LABELS[kind]}
    return Labelled(name, kind, lang, origin, text, labels, spans, named["borderline"])


def _unbracketed(name: str, body: str) -> tuple[str, dict[str, tuple[tuple[int, int], ...]]]:
    text, at, open_brackets = "", 0, []
    spans: dict[str, tuple[tuple[int, int], ...]] = {}
    for mark in _BRACKET.finditer(body):
        text += body[at : mark.start()]
        at = mark.end()
        if mark[1]:
            open_brackets.append((mark[1], len(text)))
        elif open_brackets:
            label, start = open_brackets.pop()
            spans[label] = (*spans.get(label, ()), (start, len(text)))
        else:
            raise ValueError(f"{name}: a bracket closes that was not opened")
    if open_brackets or "⟦" in body[at:]:
        raise ValueError(f"{name}: a bracket is not closed or has no label")
    return text + body[at:], spans
