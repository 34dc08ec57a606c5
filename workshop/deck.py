"""A lesson as a deck: which slides there are and what stands on each. No HTML file, no browser.

A slide holds what can be read from the back row: headings, tables, lists and quotations in full, and the first sentence
of each paragraph. The whole text of the lesson goes into the speaker notes, so that nothing has to be looked up. What
is shown of a cell stands in its metadata, as everywhere in Jupyter: ``slideshow.slide_type``, ``slide`` or ``skip``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from exercises.solution import contents
from workshop.lesson import SOURCES, Lesson
from workshop.task import task

ROOM = 13
"""Lines of text that fit a slide under its heading."""
ACROSS = 68
"""Letters in a line."""
LONGEST = 45
"""Words that a paragraph may have and still be shown in full, where it stands alone."""
SENTENCE = re.compile(r".+?(?:[.!?][”»*)]*(?=\s+[“«*(]*[A-ZÆØÅ])|$)", re.S)
"""Up to a full stop, with the quotation marks and stars that close there."""
WORDS = {
    "en": {"sources": "Sources, {n}", "read": "What the lesson says:", "after": "From the worked answers:"},
    "nb": {"sources": "Kilder, {n}", "read": "Dette står i leksjonen:", "after": "Fra løsningsforslagene:"},
}


@dataclass(frozen=True)
class Slide:
    """What one slide shows, in Markdown, and what its speaker sees."""

    kind: Literal["title", "text", "task", "sources"]
    heading: str
    blocks: list[str] = field(default_factory=list)
    notes: str = ""
    minutes: int = 0
    """For a task: how long it takes; 0 where the card does not say."""


def deck(lesson: Lesson) -> list[Slide]:
    """The slides of a lesson, in order."""
    slides: list[Slide] = []
    for cell in lesson.cells:
        if cell.metadata.slideshow.slide_type == "skip":
            continue
        if cell.cell_type == "code":
            slides += [_task(name, lesson.lang) for name in re.findall(r'^show\("(\w+)"\)', cell.source, re.M)]
        else:
            for part in filter(None, re.split(r"^(?=## )", cell.source, flags=re.M)):
                slides += _part(part.strip(), lesson.lang)
    return slides


def _part(text: str, lang: str) -> list[Slide]:
    """The slides of one heading and what stands under it."""
    heading, *blocks = _blocks(_without_links(text))
    level, _, title = heading.partition(" ")
    if level == "#":
        blocks[0] = blocks[0].partition(" · ")[0]
        return [Slide("title", title, blocks)]
    if heading == SOURCES[lang]:
        pages = _pages([line for block in blocks for line in block.split("\n")], ROOM + 4, ACROSS * 1.45)
        names = [title, *(WORDS[lang]["sources"].format(n=n) for n in range(2, len(pages) + 1))]
        return [Slide("sources", name, ["\n".join(page)]) for name, page in zip(names, pages, strict=True)]
    notes = "\n\n".join([WORDS[lang]["read"], *blocks]) if blocks else ""
    alone = sum(_is_paragraph(block) for block in blocks) == 1
    shown = [_short(block, alone) for block in blocks]
    return [Slide("text", title, page, notes) for page in _pages(shown, ROOM, ACROSS) or [[]]]


def _task(name: str, lang: str) -> Slide:
    """One slide that says what to do now; the card itself is in the notebook."""
    found = task(name, lang)
    about = contents().get(name, {}).get("about", {}).get(lang)
    notes = [found.lead, *([WORDS[lang]["after"], about["text"].strip()] if about else [])]
    return Slide("task", found.title, [_sentences(found.lead, 3)], "\n\n".join(notes), found.minutes)


def _blocks(text: str) -> list[str]:
    """Headings, paragraphs, lists, tables and quotations."""
    return [block.strip("\n") for block in re.split(r"\n\s*\n", text) if block.strip()]


def _without_links(text: str) -> str:
    """Other notebooks are not there where the slides are shown: of a link stays its text."""
    return re.sub(r"\[([^\]]*)\]\((?!https?:)[^)]*\)", r"\1", text)


def _is_paragraph(block: str) -> bool:
    return not re.match(r"[|>-]|\d+\. ", block)


def _short(block: str, alone: bool) -> str:
    """A block as it is shown: of a paragraph the beginning, of everything else the whole."""
    if not _is_paragraph(block) or (alone and len(block.split()) <= LONGEST):
        return block
    return _sentences(block, 1)


def _sentences(text: str, number: int) -> str:
    """The first sentences of a text; one more where a bold phrase or a single word comes first."""
    paragraph = text.split("\n\n")[0]
    sentences = [found.strip() for found in SENTENCE.findall(paragraph)]
    begins = sentences[0].startswith("**") or len(sentences[0].split()) < 6
    return " ".join(sentences[: number + begins])


def _pages(blocks: list[str], room: float, across: float) -> list[list[str]]:
    """Blocks shared out over as many slides as they need. A quotation too long for one goes on on the next."""
    pages: list[list[str]] = []
    left = 0.0
    for piece in (piece for block in blocks for piece in _pieces(block, room, across)):
        needed = _lines(piece, across)
        if not pages or needed > left:
            pages.append([])
            left = room
        pages[-1].append(piece)
        left -= needed
    # A line or two alone on the last slide goes back to the one before, which is then set closer.
    if len(pages) > 1 and needed_by(pages[-1], across) < 3 and needed_by(pages[-2], across) <= room:
        pages[-2:] = [pages[-2] + pages[-1]]
    return pages


def needed_by(blocks: list[str], across: float = ACROSS) -> float:
    """About how many lines a slide's blocks take."""
    return sum(_lines(block, across) for block in blocks)


def _pieces(block: str, room: float, across: float) -> list[str]:
    """A block, cut between the paragraphs of a quotation where it does not fit a slide."""
    if not block.startswith(">") or _lines(block, across) <= room:
        return [block]
    return [piece.rstrip("> \n") for piece in re.split(r"\n>\s*\n", block)]


def _lines(block: str, across: float) -> float:
    """About how many lines a block takes, with the space after it."""
    rows = block.split("\n")
    if block.startswith("|"):
        rows = [row.strip("|").replace("*", "") for row in rows if not re.match(r"^\|[-|: ]+$", row)]
        return 0.5 + sum(0.4 + (len(row) / across / 1.1 + 0.9) // 1 for row in rows)
    return 0.6 + sum(-(-len(row) // across) for row in rows if row.strip("> "))
