"""The pitch on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.exercise import Exercise
from exercises.pitch.model import BRICKS, TARGETS, PitchModel
from exercises.review_panel import ReviewPanel
from exercises.session import Session
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.heading import Heading
from exercises.ui.meter import Meter
from exercises.ui.number import Number
from exercises.workbook.schemas import identity_statement


class PitchView(Exercise):
    """Bricks, text, time, review."""

    model_class = PitchModel
    model: PitchModel

    def __init__(self, session: Session, name: str):
        super().__init__(session, name)
        # The pace is measured in another exercise of the same page.
        self.follow(name)

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("pitch", self.session.lang)
        return Heading(title=self.content["title"], lead=self.content["lead"].strip(), label=self.content["label"])

    def body(self) -> list[Widget]:
        """Listener, bricks, text, review."""
        return [self._listeners(), self._bricks(), self._text(), self._review()]

    def _listeners(self) -> Widget:
        _ = self._
        self.versions = Choice(label=_("Versions of your pitch"), look="segments")
        self.listener = Field(
            label=_("Who is this version for?"),
            hint=_("A name and what they do. One version for each listener."),
        )
        self.add = Button(label=_("New version for another listener"), look="link")
        self.remove = Button(label=_("Put this version away"), look="link")
        self.when(self.versions, "value", self._choose)
        self.when(self.listener, "value", self._set_listener)
        self.when(self.add, "click", self._add)
        self.when(self.remove, "click", self._remove)
        return Column([self.versions, self.listener, Row([self.add, self.remove], "nw-tight")])

    def _bricks(self) -> Widget:
        self.bricks = {}
        for name in BRICKS:
            texts = self.content["bricks"][name]
            field = Field(label=texts["label"], hint=texts["hint"], rows=2, lang=self.session.lang)
            self.when(field, "value", lambda text, name=name: self._set_brick(name, text))
            self.bricks[name] = field
        self.begin = Button(label=self._("Begin with my forty words"), look="link")
        self.when(self.begin, "click", self._begin)
        self.assemble = Button(label=self._("Put the bricks together"))
        self.when(self.assemble, "click", self._assemble)
        return Column([self.begin, *self.bricks.values(), self.assemble], "nw-step")

    def _text(self) -> Widget:
        _ = self._
        texts = self.content["assemble"]
        self.text = Field(
            label=_("Your pitch"),
            rows=6,
            lang=self.session.lang,
        )
        self.time = Meter()
        self.target = Choice(
            label=_("Aim for"),
            look="segments",
            options=[{"key": str(s), "label": _("{n} seconds").format(n=s)} for s in TARGETS],
        )
        self.pace = Number(
            label=_("Your pace"),
            hint=_("Words per minute. You measure your own in this module."),
            min=60,
            max=260,
            step=1,
        )
        self.when(self.text, "value", self._set_text)
        self.when(self.target, "value", self._set_target)
        self.when(self.pace, "value", self._set_pace)
        return Column(
            [
                Heading(title=texts["title"], lead=texts["lead"], level=4),
                self.text,
                self.time,
                Row([self.target, self.pace], "nw-top", "nw-spread"),
            ],
            "nw-step",
        )

    def _review(self) -> Widget:
        self.ask = Button(label=self._("Review my pitch"), look="main")
        self.panel = ReviewPanel(self, self._mark, self._unmark)
        self.when(self.ask, "click", self._ask)
        return Column([self.ask, self.panel.widget], "nw-step")

    def help_texts(self) -> dict[str, Any]:
        """The worked example; hints stand with each finding."""
        return self.content

    def refresh(self) -> None:
        """Show the current version."""
        _, model, current = self._, self.model, self.model.current
        versions = model.state["versions"]
        self.versions.options = [{"key": v["key"], "label": v["listener"] or _("No listener yet")} for v in versions]
        self.versions.value = current["key"]
        show_if(len(versions) > 1, self.versions)
        show_if(len(versions) > 1, self.remove)
        self.listener.value = current["listener"]
        for name, field in self.bricks.items():
            field.value = current["bricks"][name]
        show_if(not current["bricks"]["who"] and bool(identity_statement(self.session.workbook)), self.begin)
        self.assemble.reason = "" if model.assembled() else _("Write in a brick first.")
        self.text.value = current["text"]
        self.target.value = str(model.state["target"])
        self.pace.value = model.state["pace"]
        self._show_time()
        self.ask.reason = _("Write your pitch first.") if model.blockers() else ""
        if current["reviewed"]:
            self.panel.show(model.review(), model.guides(), model.stale())
        else:
            self.panel.hide()

    def _show_time(self) -> None:
        _, model = self._, self.model
        low, high = model.window()
        duration = model.duration()
        fits = low <= duration <= high
        template = (
            _(
                "{words} words, about {seconds} seconds at {pace} words per minute. Your target is {low} to {high} seconds."
            )
            if model.words()
            else _("Your target is {low} to {high} seconds.")
        )
        with self.time.hold_sync():
            self.time.value, self.time.low, self.time.high = duration, low, high
            self.time.tone = "info" if not model.words() else "good" if fits else "warn"
            self.time.text = template.format(
                words=model.words(),
                seconds=round(duration),
                pace=round(model.state["pace"]),
                low=round(low),
                high=round(high),
            )

    def _choose(self, key: str) -> None:
        self.model.choose(key)
        self.changed()

    def _set_listener(self, listener: str) -> None:
        self.model.set_listener(listener)
        self.changed()

    def _add(self, _: Any) -> None:
        self.model.add_version("")
        self.changed()
        self.status.say(self._("A new version begins as a copy. Say who it is for, then change the reason."))

    def _remove(self, _: Any) -> None:
        self.model.remove_version()
        self.changed()
        self.status.say(self._("That version is put away. You find it under Earlier versions."))

    def _set_brick(self, name: str, text: str) -> None:
        self.model.set_brick(name, text)
        self.changed()

    def _begin(self, _: Any) -> None:
        self.model.set_brick("who", identity_statement(self.session.workbook))
        self.changed()
        self.status.say(
            self._("Your forty words from module 1 are in the first brick. Move what belongs in the others.")
        )

    def _assemble(self, _: Any) -> None:
        self.model.set_text(self.model.assembled())
        self.changed()

    def _set_text(self, text: str) -> None:
        self.model.set_text(text)
        self.changed()

    def _set_target(self, target: str) -> None:
        self.model.state["target"] = int(target)
        self.changed()

    def _set_pace(self, pace: float) -> None:
        self.model.state["pace"] = pace
        self.changed()

    def _ask(self, _: Any) -> None:
        self.model.ask()
        self.changed()

    def _mark(self, criterion: str, start: int, end: int) -> None:
        self.model.mark(criterion, start, end)
        self.changed()

    def _unmark(self, criterion: str) -> None:
        self.model.unmark(criterion)
        self.changed()
