"""The labelled texts: plain text files in which the words that earn a label stand in brackets.

    === outreach nb authored | borderline: why
    Hei Kari, ⟦who: jeg går andre året på sykepleie i Bodø⟧ …

A header names kind, language and origin, then what two careful readers could see differently. A bracket marks the
words that make a label true; brackets may stand in one another, and a label without a bracket is false. A question
is labelled as a whole, in its header: ``=== question en authored | true: open, good``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TEXTS = Path(__file__).parent / "texts"
"""``tune``: whole texts to train on; ``clauses``: single sentences to train on; ``report``: only to be measured."""

LABELS = {
    "outreach": ("who", "why", "ask", "pushy", "respects_time", "gratitude"),
    "pitch": ("who", "interests", "experience", "ambition", "reason"),
    "followup": ("thanks", "specific", "next"),
    "question": ("open", "googleable", "job_ask", "good"),
}
"""What is labelled in each kind of text."""

CLAUSE_LETTERS = {"outreach": "wyaprg", "pitch": "wiear", "followup": "tsn", "question": "ofjG"}
"""How the labels of a kind are written before a single sentence, in their order."""

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


def tuned_on() -> list[Labelled]:
    """Everything that weights are trained on."""
    texts = [text for file in sorted((TEXTS / "tune").glob("*.txt")) for text in read(file)]
    return texts + [line for file in sorted((TEXTS / "clauses").glob("*.txt")) for line in read_clauses(file)]


def reported() -> list[Labelled]:
    """The texts that are never trained or tuned on."""
    return [text for file in sorted((TEXTS / "report").glob("*.txt")) for text in read(file)]


def read_jsonl(folder: Path) -> list[Labelled]:
    """Texts of another origin, one JSON object a line, in files of a folder."""
    found = []
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            given = json.loads(line)
            text = given["text"]
            spans = {
                label: ((text.find(words), text.find(words) + len(words)),)
                for label, words in given["evidence"].items()
            }
            found.append(
                Labelled(
                    given["id"],
                    given["kind"],
                    given["lang"],
                    given["origin"],
                    text,
                    given["labels"],
                    spans,
                    frozenset(given["borderline"]),
                )
            )
    return found


def read_clauses(file: Path) -> list[Labelled]:
    """Single sentences, one a line, with a letter for each label they make true: ``wy| We met in Bergen.``

    ``-`` makes no label true; ``-wy`` makes ``who`` and ``why`` false and says nothing of the others.
    """
    kind, _, lang = file.stem.rpartition("-")
    letters = dict(zip(CLAUSE_LETTERS[kind], LABELS[kind], strict=True))
    found = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        code, bar, text = line.partition("|")
        text = text.strip()
        denied = code.startswith("-")
        named = {letters[letter] for letter in code.strip().removeprefix("-")}
        if not bar or not text:
            raise ValueError(f"{file.name}:{number}: 'letters| sentence' expected, found {line!r}")
        true = set() if denied else named
        unsaid = frozenset(set(LABELS[kind]) - named) if denied and named else frozenset[str]()
        labels = {label: label in true for label in LABELS[kind]}
        spans = {label: ((0, len(text)),) for label in true}
        found.append(Labelled(f"{file.stem}-{number:04}", kind, lang, "clause", text, labels, spans, unsaid))
    return found


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
