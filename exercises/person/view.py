"""Choosing the person, on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.exercise import Exercise
from exercises.person.model import FIELDS, PersonModel, kari
from exercises.session import Session
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, show_if
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.heading import Heading
from exercises.workbook.schemas import Listed, shortlist

OFFERED = 10
"""People of the shortlist that are offered; the list is in the learner's order."""


class PersonView(Exercise):
    """Kari, or somebody real with a name, a workplace and a few facts."""

    model_class = PersonModel
    model: PersonModel

    def __init__(self, session: Session, name: str):
        super().__init__(session, name)
        self.follow("shortlist")

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("person", self.session.lang)
        return Heading(title=self.content["title"], lead=self.content["lead"].strip(), label=self.content["label"])

    def body(self) -> list[Widget]:
        """The choice, Kari as she is, and the fields for another."""
        texts = self.content["who"]
        self.who = Choice(
            label=texts["label"],
            look="segments",
            options=[{"key": key, "label": texts[key]} for key in ("kari", "own")],
        )
        self.listed = Choice(label=texts["listed"], hint=texts["listed_hint"], look="segments")
        self.kari = Annotated()
        known = kari(self.session.lang)
        self.kari.text = f"{known['name']}, {known['role']}, {known['employer']}, {known['city']}\n{known['facts']}"
        self.fields = {key: Field(label=self.content["fields"][key]) for key in FIELDS}
        self.fields["facts"] = Field(
            label=self.content["fields"]["facts"],
            hint=self.content["fields"]["facts_hint"],
            rows=3,
            lang=self.session.lang,
        )
        self.own = Column([*self.fields.values()])
        self.when(self.who, "value", lambda who: self._do(self.model.choose, who))
        self.when(self.listed, "value", self._take)
        for key, field in self.fields.items():
            self.when(field, "value", lambda text, key=key: self._do(self.model.set, key, text))
        return [self.who, self.listed, self.kari, self.own]

    def refresh(self) -> None:
        """Show who it is."""
        state = self.model.state
        self.who.value = state["who"]
        people = self._people()
        show_if(bool(people), self.listed)
        with self.listed.hold_sync():
            self.listed.options = [{"key": listed.key, "label": listed.name} for listed in people]
            self.listed.value = self.model.chosen_from(people)
        show_if(state["who"] == "kari", self.kari)
        show_if(state["who"] == "own", self.own)
        for key, field in self.fields.items():
            field.value = state["own"][key]

    def _people(self) -> list[Listed]:
        return shortlist(self.session.workbook, self.session.lang)[:OFFERED]

    def _take(self, key: str) -> None:
        found = next((listed for listed in self._people() if listed.key == key), None)
        if found:
            self._do(self.model.take, found)

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()
