"""The goal and its plan, on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.course.goal import GoalModel
from exercises.exercise import Exercise
from exercises.review_panel import ReviewPanel
from exercises.ui.box import Column
from exercises.ui.button import Button
from exercises.ui.field import Field
from exercises.ui.fold import Fold
from exercises.ui.heading import Heading
from exercises.ui.links import Links

PAGES = (("en", "English"), ("nb", "Norsk bokmål"))
"""The languages by their own names."""


class GoalView(Exercise):
    """A sentence, an if and a then; a gentle look at them; and where all of it is kept."""

    model_class = GoalModel
    model: GoalModel

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("course", self.session.lang, "goal")
        return Heading(title=self.content["title"], lead=self.content["lead"].strip(), label=self.content["label"])

    def body(self) -> list[Widget]:
        """Goal, plan, review, and the way to the other language."""
        self.fields = {
            field: Field(label=texts["label"], hint=texts["hint"], rows=2, lang=self.session.lang)
            for field, texts in self.content["fields"].items()
        }
        for name, field in self.fields.items():
            self.when(field, "value", lambda text, name=name: self._do(self.model.set, name, text))
        plan = self.content["plan"]
        self.ask = Button(label=self._("Look at my goal"), look="main")
        self.panel = ReviewPanel(self, self._mark, self._unmark)
        self.when(self.ask, "click", lambda message: self._do(self.model.ask))
        return [
            self.fields["goal"],
            Column(
                [Heading(title=plan["title"], lead=plan["lead"], level=4), self.fields["cue"], self.fields["action"]],
                "nw-step",
            ),
            Column([self.ask, self.panel.widget], "nw-step"),
            self._where(),
        ]

    def _where(self) -> Widget:
        texts, here = self.content["where"], self.session.lang
        items = [
            {"title": name, "lang": lang, "href": "" if lang == here else f"../{lang}/00-start.ipynb"}
            for lang, name in PAGES
        ]
        book = self.session.workbook
        # A page of a class is made before it is known who will sit at it.
        place = texts["kept"].format(place=book.store.place) if book.where == "computer" else texts["in_class"]
        return Column(
            [
                Links(label=texts["languages"], look="line", items=items),
                Fold(summary=self._("Where is this kept?"), paragraphs=[place]),
            ]
        )

    def help_texts(self) -> dict[str, Any]:
        """The worked example; hints stand with each finding."""
        return self.content

    def refresh(self) -> None:
        """Show what is written and what was found in it."""
        model = self.model
        for name, field in self.fields.items():
            field.value = model.state[name]
        self.ask.reason = self._("Write your goal first.") if model.blockers() else ""
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
