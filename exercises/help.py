"""Help beside an exercise: hints one after the other, and a worked example after one honest try."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exercises.ui.box import Column, show_if
from exercises.ui.button import Button
from exercises.ui.fold import Fold

if TYPE_CHECKING:
    from exercises.exercise import Exercise


class Help:
    """Hints and a worked example, from an exercise's content.

    ``hints`` is a list of texts, each more concrete than the last. ``example`` has ``summary``, ``closed`` (what is
    said before the first try), ``text`` and ``note``. Either may be missing.
    """

    def __init__(self, exercise: Exercise, texts: dict[str, Any]):
        self._ = exercise.session.gettext
        self._texts: list[str] = texts.get("hints", [])
        self._example = texts.get("example", {})
        self._shown = 0
        self.hints = Fold(opened=True)
        self.more = Button(look="link")
        self.example = Fold()
        exercise.when(self.more, "click", self._next)
        self.widget = Column([self.hints, self.more, self.example], "nw-help")
        self._draw()

    def show(self, tried: bool) -> None:
        """Open the worked example once the learner has tried."""
        if self._example:
            self.example.summary = self._example["summary"]
            text = [self._example["text"].strip(), self._example.get("note", "")]
            self.example.paragraphs = [part for part in text if part] if tried else [self._example["closed"]]

    def _next(self, _: Any) -> None:
        self._shown += 1
        self._draw()

    def _draw(self) -> None:
        _, total = self._, len(self._texts)
        self.hints.summary = _("Hints") if self._shown else ""
        self.hints.paragraphs = self._texts[: self._shown]
        self.more.label = _("Give me a hint") if not self._shown else _("Another hint")
        self.more.hint = _("Hint {n} of {all}").format(n=self._shown + 1, all=total)
        show_if(self._shown < total, self.more)
