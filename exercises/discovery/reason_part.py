"""A reason and its review, as the finder and the shortlist show them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from exercises import content
from exercises.review_panel import ReviewPanel
from exercises.ui.box import Column
from exercises.ui.button import Button
from exercises.ui.field import Field

if TYPE_CHECKING:
    from exercises.exercise import Exercise


class ReasonPart:
    """The field, the button that asks, the review. The exercise's model has ``write``, ``ask``, ``mark`` and ``unmark``."""

    def __init__(self, exercise: Exercise):
        self._exercise = exercise
        texts = content.load("discovery", exercise.session.lang)["finder"]
        self.field = Field(label=texts["reason"], hint=texts["reason_hint"], rows=3, lang=exercise.session.lang)
        self.ask = Button(label=exercise.session.gettext("Check my reason"), look="main")
        self.panel = ReviewPanel(exercise, self._mark, self._unmark)
        self.widget = Column([self.field, self.ask, self.panel.widget])
        exercise.when(self.field, "value", self._write)
        exercise.when(self.ask, "click", self._ask)

    def show(self, draft: Mapping[str, Any], model: Any) -> None:
        """Show a draft (``reason``, ``reviewed``) and the review of what was handed in."""
        self.field.value = draft["reason"]
        stale = draft["reason"] != draft["reviewed"]
        self.ask.reason = "" if draft["reason"].strip() else self._exercise.session.gettext("Write a reason first.")
        # One main button at a time: once the reason holds, the next step is another.
        ready = bool(draft["reviewed"]) and not stale and model.review().ready
        self.ask.look = "quiet" if ready else "main"
        if draft["reviewed"]:
            self.panel.show(model.review(), model.guides(), stale)
        else:
            self.panel.hide()

    def _write(self, text: str) -> None:
        self._exercise.model.write(text)
        self._exercise.changed()

    def _ask(self, _: Any) -> None:
        self._exercise.model.ask()
        self._exercise.changed()

    def _mark(self, criterion: str, start: int, end: int) -> None:
        self._exercise.model.mark(criterion, start, end)
        self._exercise.changed()

    def _unmark(self, criterion: str) -> None:
        self._exercise.model.unmark(criterion)
        self._exercise.changed()
