"""The four-week plan on the page: a first day, four weeks of lines, the review, and a file for the calendar."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ipywidgets import Widget

from exercises import clock, content
from exercises.course.month import MonthModel
from exercises.course.suggestions import WEEKS, lines, steps
from exercises.course.week_form import WeekForm
from exercises.exercise import Exercise
from exercises.recipient import recipient
from exercises.review_panel import ReviewPanel
from exercises.session import Session
from exercises.ui.box import Column, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.file import FileButton
from exercises.ui.heading import Heading
from exercises.ui.status import Status
from exercises.workbook.book import State
from exercises.workbook.schemas import goal, own_zone


class ThirtyDaysView(Exercise):
    """Four weeks, one or two lines in each."""

    model_class = MonthModel
    model: MonthModel

    def __init__(self, session: Session, name: str):
        super().__init__(session, name)
        # As long as nothing is the learner's own, the suggestions follow what is written elsewhere.
        session.workbook.watch(lambda saved: self.handle(self.show) if saved != name else None)

    def new_model(self, state: State | None) -> MonthModel:
        """The model, with suggestions from the workbook."""
        model = MonthModel(self.session.lang, state)
        book, lang = self.session.workbook, self.session.lang
        model.zone = own_zone(book)
        model.suggest = lambda start: lines(
            model.content, steps(book, recipient(self.session).name, lang, start), goal(book), lang, start
        )
        return model

    def heading(self) -> Heading:
        """Title and introduction."""
        texts = self.texts = content.load("course", self.session.lang, "thirty_days")
        return Heading(title=texts["title"], lead=texts["lead"].strip(), label=texts["label"])

    def help_texts(self) -> dict[str, Any]:
        """Hints and the worked plan."""
        return self.texts

    def done_text(self) -> str:
        """What to do with it now."""
        return self.texts["said"]["done"]

    def body(self) -> list[Widget]:
        """First day, weeks, review, calendar."""
        fields = self.texts["fields"]
        self.start = Field(label=fields["start"], type="date")
        self.span, self.trouble = Status(), Status()
        self.when(self.start, "value", self._start)
        self.weeks = [WeekForm(self, week) for week in range(1, WEEKS + 1)]
        first = Column([self.start, self.trouble, self.span])
        return [first, *(week.widget for week in self.weeks), self._review(), self._calendar()]

    def _review(self) -> Widget:
        self.ask = Button(label=self._("Look at my plan"), look="main")
        self.panel = ReviewPanel(self)
        self.when(self.ask, "click", lambda message: self.do(self.model.ask))
        return Column([self.ask, self.panel.widget], "nw-step")

    def _calendar(self) -> Widget:
        fields = self.texts["fields"]
        self.weekly = Choice(
            label=fields["weekly"], several=True, options=[{"key": "weekly", "label": fields["weekly_on"]}]
        )
        self.save = FileButton(label=self._("The plan for my calendar"))
        self.told = Status()
        self.when(self.weekly, "values", lambda keys: self.do(self.model.set_weekly, bool(keys)))
        self.when(self.save, "click", lambda message: self._give())
        return Column([self.weekly, self.save, self.told], "nw-step")

    def refresh(self) -> None:
        """Show the plan as it is."""
        model, said, lang = self.model, self.texts["said"], self.session.lang
        model.zone = own_zone(self.session.workbook)
        self.start.value = model.start.isoformat()
        first, last = (clock.day(day, lang) for day in (model.start, model.end))
        self.span.say(said["span"].format(first=first, last=last))
        for week in self.weeks:
            begin = model.start + timedelta(weeks=week.number - 1)
            days = (clock.day(day, lang) for day in (begin, begin + timedelta(days=6)))
            week.show(dict(zip(("first", "last"), days, strict=True)))
        self.weekly.values = ["weekly"] if model.state["weekly"] else []
        self.ask.reason = self._("Write a line first.") if model.blockers() else ""
        show_if(bool(model.written()), self.save)
        if model.state["reviewed"] and model.written():
            self.panel.show(model.review(), model.guides())
        else:
            self.panel.hide()

    def _start(self, value: str) -> None:
        trouble = self.model.set_start(value)
        if trouble:
            day = clock.day(self.model.start, self.session.lang)
            self.trouble.say(self.texts["said"][trouble].format(day=day), "warn")
            self.show()
        else:
            self.trouble.say("")
            self.changed()

    def _give(self) -> None:
        said = self.texts["said"]
        past = self.model.entries()[1]
        try:
            name, text, count = self.model.give()
        except ValueError:
            self.told.say(said["nothing"], "warn")
            return
        self.save.give(name, text, "text/calendar;charset=utf-8")
        self.changed()
        city = self.model.zone.rpartition("/")[2].replace("_", " ")
        lines = [said["given"].format(n=count), said["zone"].format(city=city)]
        self.told.say(" ".join([*lines, *([said["past_out"].format(n=past)] if past else [])]), "good")

    def do(self, change: Any, *values: Any) -> None:
        """Change the model, save it, show it."""
        change(*values)
        self.changed()
