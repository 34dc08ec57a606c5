"""The map of the course: which notebooks there are, what stands in them, and how far the learner has come. No widgets.

What belongs to a notebook is read from the notebook itself. A list kept by hand beside it would be one more thing to
forget when an exercise is added.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import exercises
from exercises.workbook.book import Workbook
from exercises.workbook.schemas import progress

NUMBERS = tuple(f"{n:02}" for n in range(10))
"""The course has ten notebooks, from the start to the summary."""

NO_TASK = {"course_map", "my_work", "person"}
"""What a notebook shows besides tasks: there is nothing to finish in it."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A notebook on the map."""

    number: str
    file: str = ""
    """Its file's name; empty when it is not there yet."""
    title: str = ""
    tasks: int = 0
    done: int = 0
    begun: bool = False

    @property
    def state(self) -> str:
        """``coming``, ``none``, ``begun`` or ``done``."""
        if not self.file:
            return "coming"
        if self.tasks and self.done == self.tasks:
            return "done"
        return "begun" if self.begun else "none"


def folder(lang: str) -> Path:
    """Where the notebooks of a language lie: here, when this page is one of them, else beside the package."""
    here = Path.cwd()
    return here if here.name == lang else Path(exercises.__file__).parent.parent / "notebooks" / lang


@dataclass(frozen=True, slots=True)
class Notebook:
    """A notebook of the course, as it lies in its folder."""

    number: str
    file: str
    title: str
    tasks: tuple[str, ...]
    """The names of the exercises in it that can be finished."""


def notebooks(place: Path) -> list[Notebook]:
    """The notebooks in a folder, in the order of the course."""
    return [_notebook(file) for file in sorted(place.glob("[0-9][0-9]-*.ipynb"))]


def _notebook(file: Path) -> Notebook:
    cells = ["".join(cell["source"]) for cell in json.loads(file.read_text(encoding="utf-8"))["cells"]]
    names = [name for cell in cells for name in re.findall(r'^show\("(\w+)"\)', cell)]
    title = cells[0].partition("\n")[0].lstrip("# ").rpartition(" · ")[2] if cells else ""
    return Notebook(file.name[:2], file.name, title, tuple(name for name in names if name not in NO_TASK))


def stops(place: Path, workbook: Workbook) -> list[Stop]:
    """Every notebook of the course, those that are not there yet too."""
    there = {notebook.number: notebook for notebook in notebooks(place)}
    return [_stop(there[number], workbook) if number in there else Stop(number) for number in NUMBERS]


def _stop(notebook: Notebook, workbook: Workbook) -> Stop:
    reached = [progress(workbook, name) for name in notebook.tasks]
    begun = any(state != "none" for state in reached)
    return Stop(notebook.number, notebook.file, notebook.title, len(reached), reached.count("done"), begun)
