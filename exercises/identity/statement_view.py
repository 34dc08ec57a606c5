"""Forty words about oneself, on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.exercise import Exercise
from exercises.identity.statement import LIMIT, StatementModel
from exercises.review_panel import ReviewPanel
from exercises.ui.box import Column, show_if
from exercises.ui.button import Button
from exercises.ui.field import Field
from exercises.ui.heading import Heading
from exercises.ui.links import Links


class IdentityStatementView(Exercise):
    """A field that counts, a review, and the way on to the pitch."""

    model_class = StatementModel
    model: StatementModel

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("identity", self.session.lang, "statement")
        return Heading(title=self.content["title"], lead=self.content["lead"].strip(), label=self.content["label"])

    def body(self) -> list[Widget]:
        """The field, the review, the link."""
        texts, onward = self.content["field"], self.content["onward"]
        self.text = Field(
            label=texts["label"],
            hint=texts["hint"],
            rows=3,
            lang=self.session.lang,
            limit=LIMIT,
            count_texts={"plain": texts["plain"], "over": texts["over"]},
        )
        self.ask = Button(label=self._("Review my forty words"), look="main")
        self.panel = ReviewPanel(self, self._mark, self._unmark)
        self.onward = Links(
            label=onward["text"], look="line", items=[{"title": onward["link"], "href": "06-presentation.ipynb"}]
        )
        self.when(self.text, "value", lambda text: self._do(self.model.set_text, text))
        self.when(self.ask, "click", lambda message: self._do(self.model.ask))
        return [self.text, Column([self.ask, self.panel.widget, self.onward])]

    def help_texts(self) -> dict[str, Any]:
        """The worked example; hints stand with each finding."""
        return self.content

    def refresh(self) -> None:
        """Show the text and what was found in it."""
        model = self.model
        self.text.value = model.state["text"]
        self.ask.reason = self._("Write something first.") if model.blockers() else ""
        show_if(model.done(), self.onward)
        if model.state["reviewed"]:
            self.panel.show(model.review(), model.guides(), model.stale())
        else:
            self.panel.hide()

    def _mark(self, criterion: str, start: int, end: int) -> None:
        self._do(self.model.mark, criterion, start, end)

    def _unmark(self, criterion: str) -> None:
        self._do(self.model.unmark, criterion)

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()
