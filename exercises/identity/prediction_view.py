"""Predicting the yes, on the page. What was found is not on the page before both guesses are made."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.exercise import Exercise
from exercises.identity.prediction import FOUND, OF, WAYS, PredictionModel
from exercises.ui.box import Column, show_if
from exercises.ui.button import Button
from exercises.ui.chart import Chart
from exercises.ui.choice import Choice
from exercises.ui.fold import Fold
from exercises.ui.heading import Heading
from exercises.ui.status import Status
from exercises.workbook.book import State


class PredictTheYesView(Exercise):
    """Two guesses, a picture of the gap, two studies."""

    model_class = PredictionModel
    model: PredictionModel

    def new_model(self, state: State | None) -> PredictionModel:
        """The model with its texts."""
        self.content = content.load("identity", self.session.lang, "prediction")
        return PredictionModel(self.session.lang, state, self.content)

    def heading(self) -> Heading:
        """Title and introduction."""
        return Heading(title=self.content["title"], lead=self.content["lead"], label=self.content["label"])

    def body(self) -> list[Widget]:
        """Guesses, picture, studies."""
        numbers = [{"key": str(n), "label": str(n)} for n in range(OF + 1)]
        self.guesses = {}
        for way in WAYS:
            choice = Choice(label=self.content["ways"][way]["ask"], look="segments", options=numbers)
            choice.add_class("nw-scale")
            self.when(choice, "value", lambda value, way=way: value and self._do(self.model.guess, way, int(value)))
            self.guesses[way] = choice
        texts = self.content["chart"]
        self.open = Button(label=texts["open"], look="main")
        self.when(self.open, "click", lambda message: self._do(self.model.open))
        self.chart = Chart(caption=texts["caption"], table=texts["table"], max=OF)
        self.gaps = {way: Status() for way in WAYS}
        for line in self.gaps.values():
            line.add_class("nw-reply")
        self.meaning = Heading(level=4)
        self.meaning.add_class("nw-plain")
        self.studies = [Fold() for _ in self.content["studies"]]
        self.found = Column([self.chart, *self.gaps.values(), *self.studies, self.meaning], "nw-step")
        return [*self.guesses.values(), self.open, self.found]

    def refresh(self) -> None:
        """Show the guesses; the rest once they are shut."""
        model, opened = self.model, self.model.done()
        for way, choice in self.guesses.items():
            choice.value = str(model.state["guesses"].get(way, ""))
            choice.disabled = opened
        self.open.reason = self.content["chart"]["missing"] if model.blockers() else ""
        show_if(not opened, self.open)
        show_if(opened, self.found)
        self.chart.rows = [self._row(way) for way in WAYS] if opened else []
        self.chart.series = self.content["chart"]["series"] if opened else []
        for way, line in self.gaps.items():
            line.say(self._gap(way) if opened else "")
        for part, study in zip(self.studies, self.content["studies"], strict=True):
            part.summary = study["summary"] if opened else ""
            part.paragraphs, part.source = (study["paragraphs"], study["source"]) if opened else ([], "")
        meaning = self.content["meaning"]
        self.meaning.title, self.meaning.lead = (meaning["title"], meaning["text"]) if opened else ("", "")

    def _row(self, way: str) -> dict[str, Any]:
        texts, guess = self.content["ways"][way], self.model.state["guesses"][way]
        return {"label": texts["label"], "values": [guess, FOUND[way]], "texts": [str(guess), texts["found"]]}

    def _gap(self, way: str) -> str:
        said = self.content["ways"][way][self.model.direction(way)]
        return said.format(guess=self.model.state["guesses"][way], found=FOUND[way])

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()
