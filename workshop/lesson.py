"""A lesson as text: what is read, how long it takes, and where it points. Nothing here shows or runs anything."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import nbformat

from exercises.content import LANGUAGES

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
SOURCES = {"en": "## Sources", "nb": "## Kilder"}
READING = 150
"""Words a minute: slower than a novel, because one stops to think."""


@dataclass(frozen=True)
class Lesson:
    """A module's notebook in one language."""

    file: Path
    lang: str
    cells: list[nbformat.NotebookNode]

    @property
    def module(self) -> str:
        """Its number, ``05``."""
        return self.file.name[:2]

    @property
    def title(self) -> str:
        """Its first heading."""
        return self.cells[0].source.splitlines()[0].lstrip("# ")

    def texts(self) -> list[str]:
        """Every Markdown cell, the sources left out."""
        return [cell.source.split(SOURCES[self.lang])[0] for cell in self.cells if cell.cell_type == "markdown"]

    def sources(self) -> list[str]:
        """The entries of the list of sources."""
        _, _, after = self.cells[-1].source.partition(SOURCES[self.lang])
        return re.findall(r"^- (.+)$", after, re.M)

    def prose(self) -> str:
        """What is read from the opening to the assignment: no headings, no tables, no signs of Markdown."""
        return plain(re.sub(r"^[#|].*$", "", "\n\n".join(self.texts()[1:]), flags=re.M))

    def exercises(self) -> list[str]:
        """The names of what it shows, in order."""
        return [name for cell in self.cells for name in re.findall(r'^show\("(\w+)"\)', cell.source, re.M)]

    def stated_minutes(self) -> int:
        """The time that stands under the title, with what it says may be added."""
        line = self.cells[0].source.splitlines()[2].split("·")[0]
        return sum(map(int, re.findall(r"\d+", line.replace("et kvarter", "15 minutter"))))


def lessons(lang: str | None = None) -> list[Lesson]:
    """All lessons in a language, or in every language, in order."""
    chosen = [lang] if lang else LANGUAGES
    files = [(one, file) for one in chosen for file in sorted((NOTEBOOKS / one).glob("[0-9][0-9]-*.ipynb"))]
    return [Lesson(file, one, nbformat.read(file, 4).cells) for one, file in files]


def plain(markdown: str) -> str:
    """Text without the signs of Markdown; of a link stays what is read."""
    text = re.sub(r"\]\([^)]*\)", "]", markdown)
    return re.sub(r"[*>`\[\]]|^#+ |^- ", "", text, flags=re.M)
