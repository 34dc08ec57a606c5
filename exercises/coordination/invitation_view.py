"""The invitation on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises.coordination import wording, zones
from exercises.coordination.invitation import FIELDS, InvitationModel, Suggestion
from exercises.exercise import Exercise
from exercises.recipient import recipient
from exercises.session import Session
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.file import FileButton
from exercises.ui.heading import Heading
from exercises.ui.status import Status
from exercises.workbook.book import State
from exercises.workbook.schemas import taken_slot

TYPES = {"date": "date", "time": "time"}
WIDE = ("title", "agenda", "place", "backup")


class InvitationView(Exercise):
    """The fields, what the calendar will say, the file, and the message for the day before."""

    model_class = InvitationModel
    model: InvitationModel

    def __init__(self, session: Session, name: str):
        super().__init__(session, name)
        # Another card on the page may change the time that was taken, or the person.
        session.workbook.watch(lambda changed: self.show() if changed in ("slots", "person") else None)

    def new_model(self, state: State | None) -> InvitationModel:
        """The model, with the person and the slot that was taken."""
        model = InvitationModel(self.session.lang, state)
        model.suggestion = self._suggestion()
        return model

    def _suggestion(self) -> Suggestion:
        name, taken = recipient(self.session).name, taken_slot(self.session.workbook)
        if taken is None:
            return Suggestion(name)
        return Suggestion(name, taken.start, taken.minutes, taken.mine, taken.theirs)

    def heading(self) -> Heading:
        """Title and introduction."""
        texts = self.texts = self.model.content
        return Heading(title=texts["title"], lead=texts["lead"].strip(), label=texts["label"])

    def body(self) -> list[Widget]:
        """When, what, and the file."""
        texts = self.texts["fields"]
        self.source = Status()
        self.follow = Button(label=self.texts["from_slot"]["follow"], look="link")
        self.fields = {
            name: Field(
                label=texts[name],
                hint=texts.get(f"{name}_hint", ""),
                type=TYPES.get(name, "text"),
                rows=3 if name == "agenda" else 1,
                lang=self.session.lang if name in ("title", "agenda") else "",
            )
            for name in FIELDS
        }
        for name, field in self.fields.items():
            self.when(field, "value", lambda text, name=name: self._do(self.model.set, name, text))
        self.alarm = Choice(label=texts["alarm"], options=[{"key": "on", "label": texts["alarm_on"]}], several=True)
        self.when(self.follow, "click", lambda message: self._do(self.model.follow))
        self.when(self.alarm, "values", lambda keys: self._do(self.model.set_alarm, bool(keys)))
        when = Row([self.fields[name] for name in ("date", "time", "minutes", "zone")], "nw-top", "nw-when")
        what = Column([self.fields[name] for name in WIDE])
        return [Column([self.source, self.follow, when]), what, self.alarm, self._result()]

    def _result(self) -> Widget:
        texts = self.texts["summary"]
        self.missing = Status()
        self.calendar = Annotated()
        self.save = FileButton(label=texts["save"])
        self.given = Status()
        self.day_before = Annotated()
        for text in (self.calendar, self.day_before):
            text.add_class("nw-plain-text")
        self.when(self.save, "click", lambda message: self._give())
        show_if(False, self.given)
        self.whole = Column(
            [
                Heading(title=texts["title"], level=4),
                self.calendar,
                self.save,
                self.given,
                Heading(title=self.texts["day_before"]["title"], level=4),
                self.day_before,
            ]
        )
        return Column([self.missing, self.whole], "nw-step")

    def help_texts(self) -> dict[str, Any]:
        """Hints and the worked example."""
        return self.texts

    def done_text(self) -> str:
        """What is said when the file was given."""
        return self.texts["done"]

    def refresh(self) -> None:
        """Show the fields, and the invitation once it is whole."""
        model, texts, lang = self.model, self.texts, self.session.lang
        model.suggestion = known = self._suggestion()
        if known.start:
            here = known.start.astimezone(zones.ZoneInfo(known.mine))
            self.source.say(texts["from_slot"]["yes"].format(when=wording.day_at(here, lang)))
        else:
            self.source.say(texts["from_slot"]["no"])
        own = any(name in model.state["fields"] for name in ("date", "time", "zone", "minutes"))
        show_if(bool(known.start) and own, self.follow)
        for name, field in self.fields.items():
            field.value = model.value(name)
        self.fields["zone"].value = (
            model.value("zone") if "zone" in model.state["fields"] else zones.city(known.mine, lang)
        )
        self.alarm.values = ["on"] if model.state["alarm"] else []
        blockers = model.blockers()
        self.missing.say(texts["summary"]["missing"].format(troubles=" ".join(blockers)) if blockers else "")
        show_if(bool(blockers), self.missing)
        show_if(not blockers, self.whole)
        made = model.invitation()
        if made and not blockers:
            self.calendar.text = f"{made.title}\n{made.description}"
            self.day_before.text = model.day_before()

    def _give(self) -> None:
        name, content = self.model.give()
        self.save.give(name, content, "text/calendar;charset=utf-8")
        self.changed()
        show_if(True, self.given)
        self.given.say(self.texts["summary"]["given"], "good")

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()
