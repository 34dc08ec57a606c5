"""What a portfolio is made of, before it is Markdown, a Word file or a page: parts, and a few kinds of blocks in them.

All text is plain: nothing in it is markup, and each writer sees to it that nothing becomes markup.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """A text without what neither paper nor XML can hold; line breaks are ``\\n``."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


@dataclass(frozen=True, slots=True)
class Words:
    """What the learner wrote, as they wrote it: line breaks count."""

    text: str


@dataclass(frozen=True, slots=True)
class Subheading:
    """A title inside a part, with what belongs to it on the same line."""

    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """A list: each entry with its details under it, none or several."""

    entries: tuple[tuple[str, ...], ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Pairs:
    """Labels with what they stand for."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A remark in small print."""

    text: str


Block = Words | Subheading | Lines | Pairs | Note


@dataclass(frozen=True, slots=True)
class Part:
    """What one module gave, under a title."""

    key: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A portfolio, ready to be written down."""

    lang: str
    title: str
    by: str
    """The learner's name; may be empty."""
    dated: str
    parts: tuple[Part, ...]
    notice: str
    """What a reader must know about private notes in it; may be empty."""
    missing_title: str
    missing: tuple[str, ...]
    """What is not made yet, and where it is made."""


def plain(document: Document) -> str:
    """The document as plain text, to be looked at on the page."""
    blocks = [document.title, " · ".join(filter(None, (document.by, document.dated))), document.notice]
    for part in document.parts:
        blocks += [f"— {part.title} —", *map(_plain, part.blocks)]
    if document.missing:
        blocks += [f"— {document.missing_title} —", "\n".join(document.missing)]
    return "\n\n".join(filter(None, blocks))


def _plain(block: Block) -> str:
    match block:
        case Words(text) | Note(text):
            return text
        case Subheading(text, detail):
            return f"{text} ({detail})" if detail else text
        case Lines(entries, numbered):
            signs = [f"{n}." if numbered else "–" for n in range(1, len(entries) + 1)]
            return "\n".join(f"{sign} " + "\n   ".join(entry) for sign, entry in zip(signs, entries, strict=True))
        case Pairs(rows):
            return "\n".join(f"{label}: {text}" for label, text in rows)
