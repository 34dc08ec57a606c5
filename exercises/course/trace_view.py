"""Tracing a number, on the page: nothing further along the trail is on the page before the learner has come to it."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.course.trace import FOUND, TraceModel
from exercises.exercise import Exercise
from exercises.ui.box import Column, show_if
from exercises.ui.button import Button
from exercises.ui.chart import Chart
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.heading import Heading
from exercises.ui.number import Number
from exercises.ui.status import Status
from exercises.workbook.book import State


class TraceView(Exercise):
    """Guess, trail, three questions, own words: each opens when the one before is done."""

    model_class = TraceModel
    model: TraceModel

    def new_model(self, state: State | None) -> TraceModel:
        """The model with the stations and the questions."""
        self.content = content.load("course", self.session.lang, "trace")
        return TraceModel(self.session.lang, state, self.content)

    def heading(self) -> Heading:
        """Title and introduction."""
        return Heading(title=self.content["title"], lead=self.content["lead"].strip(), label=self.content["label"])

    def body(self) -> list[Widget]:
        """The four steps."""
        return [self._guess(), self._trail(), self._questions(), self._words()]

    def _guess(self) -> Widget:
        texts = self.content["guess"]
        self.number = Number(label=texts["label"], hint=texts["hint"], unit="{n} %", value=50, slider=True)
        self.lock = Button(label=texts["lock"], look="main")
        self.chart = Chart(caption=texts["chart"], unit="{n} %", max=100, table=texts["table"])
        self.gap = Status()
        self.gap.add_class("nw-reply")
        self.when(self.lock, "click", lambda message: self._do(self.model.guess, self.number.value))
        return Column([self.number, self.lock, self.chart, self.gap])

    def _trail(self) -> Widget:
        self.stations = [Heading(level=4) for _ in self.content["stations"]]
        self.next = Button(look="main")
        self.when(self.next, "click", lambda message: self._do(self.model.go_on))
        self.trail = Column([*self.stations, self.next], "nw-step", "nw-trail")
        return self.trail

    def _questions(self) -> Widget:
        texts = self.content["three"]
        self.choices, self.reasons, parts = {}, {}, []
        for question in self.content["questions"]:
            key = question["key"]
            options = [{"key": o["key"], "label": o["label"]} for o in question["options"]]
            self.choices[key] = Choice(label=question["label"], look="cards", options=options)
            self.reasons[key] = Status()
            self.reasons[key].add_class("nw-reply")
            self.when(
                self.choices[key], "value", lambda value, key=key: value and self._do(self.model.answer, key, value)
            )
            parts += [self.choices[key], self.reasons[key]]
        self.three = Column([Heading(title=texts["title"], lead=texts["lead"], level=4), *parts], "nw-step")
        return self.three

    def _words(self) -> Widget:
        texts = self.content["words"]
        self.words = Field(label=texts["label"], hint=texts["hint"], rows=3, lang=self.session.lang)
        self.when(self.words, "value", lambda text: self._do(self.model.write, text))
        self.own = Column([self.words], "nw-step")
        return self.own

    def help_texts(self) -> dict[str, Any]:
        """Hints and the worked example."""
        return self.content

    def refresh(self) -> None:
        """Show what the learner has come to."""
        model, guessed = self.model, self.model.gap() is not None
        show_if(not guessed, self.number, self.lock)
        show_if(guessed, self.chart, self.gap, self.trail)
        show_if(model.arrived(), self.three)
        show_if(model.arrived() and len(model.state["answers"]) == len(self.choices), self.own)
        self._show_guess()
        reached = model.stations()
        for number, part in enumerate(self.stations):
            station = reached[number] if number < len(reached) else {"title": "", "text": "", "source": ""}
            part.title = f"{number + 1} · {station['title']}" if station["title"] else ""
            part.lead = "\n\n".join(filter(None, [station["text"].strip(), station["source"]]))
            show_if(number < len(reached), part)
        show_if(not model.arrived(), self.next)
        self.next.label = self.content["trail"]["on" if reached else "begin"]
        for question in self.content["questions"]:
            verdict = model.verdict(question)
            self.choices[question["key"]].value = model.state["answers"].get(question["key"], "")
            self.reasons[question["key"]].say(
                verdict[1] if verdict else "", "good" if verdict and verdict[0] else "info"
            )
        self.words.value = model.state["words"]

    def _show_guess(self) -> None:
        gap, texts = self.model.gap(), self.content["guess"]
        if gap is None:
            self.chart.rows = []
            self.gap.say("")
            return
        guess = self.model.state["guess"]
        self.chart.series = [texts["share"]]
        self.chart.rows = [{"label": texts["yours"], "values": [guess]}, {"label": texts["found"], "values": [FOUND]}]
        which = "right" if not gap else "low" if gap < 0 else "high"
        self.gap.say(texts[which].format(guess=guess, found=FOUND, gap=abs(gap)))

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()
