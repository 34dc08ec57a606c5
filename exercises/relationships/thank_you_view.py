"""The thank-you on the page."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.clock import moment
from exercises.exercise import Exercise
from exercises.recipient import recipient
from exercises.relationships.thank_you import BRICKS, LATE, ON_TIME, WORDS, ThankYouModel, takeaway
from exercises.review_panel import ReviewPanel
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.field import Field
from exercises.ui.heading import Heading
from exercises.ui.meter import Meter
from exercises.ui.outbox import Outbox
from exercises.ui.status import Status
from exercises.workbook.schemas import booked_meeting, planned_talk, prepared_questions

_TONES = {"unknown": "info", "ahead": "info", "on_time": "good", "still": "info", "late": "warn"}


class ThankYouView(Exercise):
    """When it was, bricks, text, review, copy."""

    model_class = ThankYouModel
    model: ThankYouModel

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("relationships", self.session.lang, "thank_you")
        return Heading(title=self.content["title"], lead=self.content["lead"].strip(), label=self.content["label"])

    def body(self) -> list[Widget]:
        """The message from top to bottom."""
        return [self._when(), self._bricks(), self._text(), self._review()]

    def help_texts(self) -> dict[str, Any]:
        """Hints and the worked example."""
        return self.content

    def done_text(self) -> str:
        """What to do with a message that is ready."""
        return self._(
            "It is ready. Copy it, send it from your own e-mail or LinkedIn, and note in your contacts what you promised."
        )

    def _when(self) -> Widget:
        texts = self.content["when"]
        self.to = Status()
        self.moved = Status()
        self.on = Field(label=texts["on"], type="date")
        self.at = Field(label=texts["at"], type="time")
        self.booked = Button(look="link")
        self.clock = Meter()
        self.when(self.on, "value", lambda value: self._do(self.model.set_when, "on", value))
        self.when(self.at, "value", lambda value: self._do(self.model.set_when, "at", value))
        self.when(self.booked, "click", lambda message: self._do(self.model.set_moment, self._booked_end()))
        heading = Heading(title=texts["title"], level=4)
        return Column([self.to, self.moved, heading, Row([self.on, self.at], "nw-top"), self.booked, self.clock])

    def _bricks(self) -> Widget:
        self.plan = Status()
        self.fetch = Button(label=self.content["plan"]["fetch"], look="link")
        self.when(self.fetch, "click", self._fetch)
        self.asked = Status()
        self.bricks = {}
        for name in BRICKS:
            texts = self.content["bricks"][name]
            field = Field(label=texts["label"], hint=texts["hint"], rows=2, lang=self.session.lang)
            self.when(field, "value", lambda text, name=name: self._do(self.model.set_brick, name, text))
            self.bricks[name] = field
        self.assemble = Button(label=self._("Put the bricks together"))
        self.when(self.assemble, "click", self._assemble)
        return Column([self.plan, self.fetch, self.asked, *self.bricks.values(), self.assemble], "nw-step")

    def _text(self) -> Widget:
        texts = self.content["assemble"]
        self.text = Field(label=self._("Your message"), rows=8, lang=self.session.lang)
        self.length = Meter(low=WORDS[0], high=WORDS[1])
        self.when(self.text, "value", lambda text: self._do(self.model.set_text, text))
        heading = Heading(title=texts["title"], lead=texts["lead"], level=4)
        return Column([heading, self.text, self.length], "nw-step")

    def _review(self) -> Widget:
        _ = self._
        self.ask = Button(label=_("Review my message"), look="main")
        self.panel = ReviewPanel(self, self._mark, self._unmark)
        self.copy = Outbox(
            texts={
                "copy": _("Copy the message"),
                "copied": _("Copied."),
                "failed": _("The browser would not copy. Mark the text and press Ctrl+C."),
            }
        )
        self.when(self.ask, "click", self._ask)
        return Column([self.ask, self.panel.widget, self.copy], "nw-step")

    def refresh(self) -> None:
        """Show the message and the clock."""
        _, model, state = self._, self.model, self.model.state
        model.person = recipient(self.session)
        self._show_person()
        self._show_clock()
        booked = self._booked_end()
        show_if(booked is not None and not state["on"] and booked <= model.clock(), self.booked)
        if booked:
            when = moment(booked, self.session.lang)
            self.booked.label = self.content["when"]["booked"].format(when=when)
        self.on.value, self.at.value = state["on"], state["at"]
        self._show_plan()
        for name, field in self.bricks.items():
            field.value = state["bricks"][name]
        self.assemble.reason = "" if model.assembled() else _("Write in a brick first.")
        self.text.value = self.copy.text = state["text"]
        self._show_length()
        reasons = {"empty": _("Write your message first."), "ahead": _("The talk is still to come.")}
        self.ask.reason = "".join(reasons[name] for name in model.blockers())
        show_if(bool(state["reviewed"]) and bool(state["text"].strip()), self.copy)
        self.copy.main = model.done()
        self.ask.look = "quiet" if model.done() else "main"
        if state["reviewed"]:
            self.panel.show(model.review(), model.guides(), model.stale())
        else:
            self.panel.hide()

    def _show_person(self) -> None:
        texts, person = self.content["to"], self.model.person
        form = "line" if person.role and person.employer else "short"
        self.to.say(texts[form].format(name=person.name, role=person.role, employer=person.employer))
        written_to = self.model.for_another()
        self.moved.say(texts["moved"].format(name=written_to) if written_to else "", "warn")

    def _booked_end(self) -> datetime | None:
        meeting = booked_meeting(self.session.workbook)
        return meeting.start + timedelta(minutes=meeting.minutes) if meeting else None

    def _show_clock(self) -> None:
        stage, hours = self.model.stage(), self.model.hours_since()
        values = {}
        if stage == "ahead":
            values["when"] = moment(self.model.talked_at(), self.session.lang)
        elif hours is not None:
            values["since"] = self._since(hours)
        with self.clock.hold_sync():
            self.clock.low, self.clock.high = 0, ON_TIME
            # The bar ends where late begins to be days, or a month would squeeze the day to a line.
            self.clock.value = min(max(hours or 0, 0), LATE)
            self.clock.tone = _TONES[stage]
            self.clock.text = self.content["clock"][stage].format(**values)

    def _since(self, hours: float) -> str:
        texts, rounded = self.content["clock"], round(hours)
        if hours < 1:
            return texts["minutes"]
        if rounded < 48:
            return texts["hour"] if rounded == 1 else texts["hours"].format(n=rounded)
        return texts["days"].format(n=round(hours / 24))

    def _show_plan(self) -> None:
        texts, plan = self.content["plan"], planned_talk(self.session.workbook)
        self._takeaway = takeaway(plan.closing, self.session.lang) if plan else ""
        show_if(bool(self._takeaway) and not self.model.state["bricks"]["theirs"].strip(), self.plan, self.fetch)
        if plan and self._takeaway:
            same = not plan.person or plan.person == self.model.person.name
            quoted = {"en": "“{line}”", "nb": "«{line}»"}[self.session.lang].format(line=self._takeaway)
            self.plan.say(texts["lead" if same else "other"].format(name=plan.person, line=quoted))
        prepared = prepared_questions(self.session.workbook)
        show_if(bool(prepared) and not self.model.state["bricks"]["theirs"].strip(), self.asked)
        if prepared:
            self.asked.say(texts["asked"].format(question=prepared[0]))

    def _show_length(self) -> None:
        texts, words = self.content["length"], self.model.words()
        stage = "empty" if not words else "short" if words < WORDS[0] else "long" if words > WORDS[1] else "fits"
        with self.length.hold_sync():
            self.length.value = words
            self.length.tone = {"fits": "good", "long": "warn"}.get(stage, "info")
            self.length.text = texts[stage].format(n=words)

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()

    def _fetch(self, _: Any) -> None:
        self._do(self.model.set_brick, "theirs", self._takeaway)

    def _assemble(self, _: Any) -> None:
        self._do(self.model.set_text, self.model.assembled())

    def _ask(self, _: Any) -> None:
        self._do(self.model.ask)

    def _mark(self, criterion: str, start: int, end: int) -> None:
        self._do(self.model.mark, criterion, start, end)

    def _unmark(self, criterion: str) -> None:
        self._do(self.model.unmark, criterion)
