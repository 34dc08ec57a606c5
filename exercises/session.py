"""What every exercise on a page is given: the language of the page and the learner's workbook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from exercises.content import LANGUAGES
from exercises.locale.catalogue import translator
from exercises.workbook.book import Workbook


@dataclass(frozen=True)
class Session:
    """The page an exercise is shown on."""

    lang: str
    workbook: Workbook

    @property
    def gettext(self) -> Callable[[str], str]:
        """Translates an interface string into the page's language."""
        return translator(self.lang)


def page_language() -> str:
    """The language of the notebook that runs: the folder it stands in (``notebooks/nb``), English elsewhere."""
    folder = Path.cwd().name
    return folder if folder in LANGUAGES else "en"


_workbook: Workbook | None = None


def current(lang: str | None = None) -> Session:
    """The session of this kernel; the workbook is opened at the first call. ``lang`` overrides the page's language."""
    global _workbook
    if lang is not None and lang not in LANGUAGES:
        raise ValueError(f"unknown language {lang!r}; the course is in {', '.join(LANGUAGES)}")
    if _workbook is None:
        from exercises.workbook.place import open_workbook

        _workbook = open_workbook()
    return Session(lang or page_language(), _workbook)
