"""Spaced review on the page: one question at a time, and what comes when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.clock import day
from exercises.course import deck
from exercises.course.review import ReviewModel
from exercises.exercise import Exercise
from exercises.session import Session
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.field import Field
from exercises.ui.fold import Fold
from exercises.ui.heading import Heading
from exercises.ui.status import Status
from exercises.ui.table import Table
from exercises.workbook.book import State
from exercises.workbook.revision import now

SOON_DAYS = 60
"""From here on a date says more than a number of days."""


class ReviewView(Exercise):
    """The question in view, its answer, four ways to judge, and the days ahead."""

    model_class = ReviewModel
    model: ReviewModel

    def __init__(self, session: Session, name: str, clock: Callable[[], datetime] = now):
        self.clock = clock
        self.texts = content.load("course", session.lang, "review")
        self.given = deck.given_in_notebooks(session.workbook)
        super().__init__(session, name)
        session.workbook.watch(self._saved)

    def new_model(self, state: State | None) -> ReviewModel:
        """The model, with what the learner said in the notebooks."""
        model = ReviewModel(self.session.lang, state, self.clock)
        model.take_in(self.given)
        return model

    def heading(self) -> Heading:
        """Title and introduction."""
        return Heading(title=self.texts["title"], lead=self.texts["lead"], label=self.texts["label"])

    def help_texts(self) -> dict[str, Any]:
        """Hints."""
        return self.texts

    def done_text(self) -> str:
        """How many were known; the number is for the learner alone."""
        answered, known = self.model.score()
        return self.texts["said"]["done"].format(all=answered, known=known)

    def begun(self) -> bool:
        """Cards come from the notebooks by themselves; only what was done here can be started over."""
        return bool(self.model.state["marks"] or self.model.state["text"])

    def catch_up(self) -> None:
        """What came from the notebooks is not saved before the learner does something here, so it is taken in again."""
        super().catch_up()
        if self.session.workbook.load(self.name) is None and not self.begun():
            self.model = self.new_model(None)
        self.model.take_in(self.given)

    def _saved(self, exercise: str) -> None:
        if exercise == "" or exercise.startswith(("recall_", "warm_up_")):
            self.given = deck.given_in_notebooks(self.session.workbook)
            self.handle(self.show)

    def _seen(self, message: Any) -> None:
        self.given = deck.given_in_notebooks(self.session.workbook)
        self.model.take_in(self.given)
        super()._seen(message)

    def body(self) -> list[Widget]:
        """Question, answer, grades; then the ways on."""
        ask, said = self.texts["ask"], self.texts["said"]
        self.place = Heading(level=4)
        self.field = Field(rows=2, lang=self.session.lang)
        self.reveal = Button(label=ask["show"], look="main")
        self.answer = Fold(opened=True)
        self.how = Heading(level=5, title=ask["how"], lead=ask["how_hint"])
        self.grades = {grade: Button() for grade in deck.GRADES}
        self.judging = Column([self.answer, self.how, Row(list(self.grades.values()))])
        self.asking = Column([self.place, self.field, self.reveal, self.judging], "nw-step")
        self.said = Status()
        self.broken = Status()
        self.back = Button(label=said["undo"], look="link")
        self.new = Button(label=said["new"])
        self.ahead = Button(label=self.texts["calendar"]["button"], look="link", pressed=False)
        self.days = self._calendar()
        self.score = Status()
        self.when(self.field, "value", self._write)
        self.when(self.reveal, "click", lambda message: self._do(self.model.reveal))
        for grade, button in self.grades.items():
            self.when(button, "click", lambda message, grade=grade: self._grade(grade))
        self.when(self.back, "click", self._undo)
        self.when(self.new, "click", lambda message: self._do(self.model.add_new))
        self.when(self.ahead, "click", self._toggle)
        ways = Row([self.new, self.back, self.ahead], "nw-tight")
        return [self.broken, self.asking, self.said, ways, self.days, self.score]

    def _calendar(self) -> Table:
        texts = self.texts["calendar"]
        columns = [{"key": key, "label": texts[key]} for key in ("day", "count", "modules")]
        return Table(label=texts["label"], columns=columns, texts={"empty": texts["empty"]})

    def refresh(self) -> None:
        """Show the question whose turn it is, and what lies ahead."""
        model, ask, said = self.model, self.texts["ask"], self.texts["said"]
        model.take_in(self.given)
        if model.damaged:
            self.broken.say(said["damaged"].format(n=model.damaged), "warn")
        question, shown = model.current(), model.state["shown"]
        show_if(question is not None, self.asking)
        show_if(not shown, self.reveal)
        show_if(question is not None and shown, self.judging)
        if question is not None:
            first = question["module"] == "00"
            place = ask["place_start" if first else "place"]
            self.place.title = place.format(module=question["module"].lstrip("0"), n=len(model.due()))
            self.field.label, self.field.value = question["question"], model.state["text"]
        # The answer reaches the page only when it is asked for.
        opened = question is not None and shown
        self.answer.summary = ask["answer"] if opened else ""
        self.answer.paragraphs = [question["answer"]] if question is not None and opened else []
        for grade, button in self.grades.items():
            name = self.texts["grades"][grade]
            when = self._until(model.returns(grade)) if opened else ""
            button.label = said["button"].format(grade=name, when=when) if opened else name
        self._ways(question is None)

    def _ways(self, clear: bool) -> None:
        model, said = self.model, self.texts["said"]
        calendar = model.calendar()
        if clear:
            self.said.say(said["clear"].format(when=self._next()) if calendar else said["none"])
        show_if(clear and bool(model.unmet()), self.new)
        show_if(bool(model.state["log"]), self.back)
        show_if(self.ahead.pressed, self.days)
        self.days.rows = [
            {
                "key": f"{when}",
                "cells": {
                    "day": self._day(when),
                    "count": str(len(modules)),
                    "modules": ", ".join(n.lstrip("0") or "0" for n in dict.fromkeys(modules)),
                },
            }
            for when, modules in calendar
        ]
        answered, known = model.score()
        self.score.say(said["score"].format(all=answered, known=known) if answered and not model.done() else "")

    def _next(self) -> str:
        cards = [card for key, card in self.model.state["cards"].items() if key in self.model.questions]
        return self._until(min(map(deck.due, cards)))

    def _until(self, moment: datetime) -> str:
        """From now to a moment, in words."""
        said, here = self.texts["said"], self.clock()
        days = (moment.astimezone().date() - here.astimezone().date()).days
        if moment - here < 3 * deck.SOON:
            return said["minutes"].format(n=max(1, round((moment - here).total_seconds() / 60)))
        if days <= 1:
            return said["tomorrow" if days else "today"]
        return said["days"].format(n=days) if days < SOON_DAYS else day(moment.astimezone().date(), self.session.lang)

    def _day(self, when: date) -> str:
        today = self.clock().astimezone().date()
        return self.texts["said"]["today"] if when == today else day(when, self.session.lang)

    def _do(self, change: Callable[..., Any], *values: Any) -> None:
        change(*values)
        self.said.say("")
        self.changed()

    def _write(self, text: str) -> None:
        self._do(self.model.write, text)

    def _grade(self, grade: str) -> None:
        when = self.model.grade(grade)
        self.changed()
        if self.model.current() is not None:
            # The next question has taken the place of the buttons: the keyboard goes with it.
            self.said.say(self.texts["said"]["back"].format(when=self._until(when)))
            self.field.focus()

    def _undo(self, _: Any) -> None:
        self._do(self.model.undo)
        self.said.say(self.texts["said"]["undone"])

    def _toggle(self, _: Any) -> None:
        self.ahead.pressed = not self.ahead.pressed
        self.show()
