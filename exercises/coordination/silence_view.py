"""No answer, on the page: the cases, then the reminder."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.cases_view import CasesView
from exercises.coordination.reminder import MOST_WORDS
from exercises.coordination.silence import SilenceModel
from exercises.review_panel import ReviewPanel
from exercises.ui.box import Column
from exercises.ui.button import Button
from exercises.ui.field import Field
from exercises.ui.heading import Heading
from exercises.workbook.schemas import messages


class SilenceView(CasesView):
    """What to do on which day, and a reminder of one's own."""

    model_class = SilenceModel
    model: SilenceModel

    def texts(self) -> dict[str, Any]:
        """Cases, reminder, hints and example."""
        return content.load("coordination", self.session.lang, "silence")

    def body(self) -> list[Widget]:
        """The cases, then the reminder."""
        return [*super().body(), self._reminder()]

    def _reminder(self) -> Widget:
        texts = self.texts()["reminder"]
        self.original = Field(label=texts["original"], rows=4, lang=self.session.lang)
        self.reminder = Field(
            label=texts["label"],
            hint=texts["hint"],
            rows=4,
            lang=self.session.lang,
            limit=MOST_WORDS,
            count_texts={"plain": texts["count"], "over": texts["over"]},
        )
        self.ask = Button(label=texts["ask"])
        self.panel = ReviewPanel(
            self,
            lambda *what: self._do(self.model.mark, *what),
            lambda criterion: self._do(self.model.unmark, criterion),
        )
        self.when(self.original, "value", lambda text: self._do(self.model.set_original, text))
        self.when(self.reminder, "value", lambda text: self._do(self.model.set_reminder, text))
        self.when(self.ask, "click", lambda message: self._do(self.model.ask))
        title = Heading(title=texts["title"], lead=texts["lead"], level=4)
        return Column([title, self.original, self.reminder, self.ask, self.panel.widget], "nw-step")

    def done_text(self) -> str:
        """What is said when cases and reminder are done."""
        return self.texts()["reminder"]["done"]

    def refresh(self) -> None:
        """Show the case in view and the reminder."""
        self.model.sent = self._sent()
        super().refresh()
        model, texts = self.model, self.texts()["reminder"]
        self.original.value, self.reminder.value = model.original, model.state["reminder"]
        self.ask.reason = texts["ask_first"] if model.blockers() else ""
        # One main button in view: the cases first, then the reminder.
        answered = model.answered() == len(model.cases)
        self.next.look, self.ask.look = ("quiet", "main") if answered else ("main", "quiet")
        if model.state["reviewed"]:
            self.panel.show(model.review(), model.guides(), model.stale())
        else:
            self.panel.hide()

    def _sent(self) -> str:
        """The newest of the learner's own messages that were sent and not answered."""
        return next((m.text for m in messages(self.session.workbook) if m.sent and m.answer == "waiting"), "")

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()
