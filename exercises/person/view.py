"""Choosing the person, on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.exercise import Exercise
from exercises.person.model import FIELDS, PersonModel, kari
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, show_if
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.heading import Heading


class PersonView(Exercise):
    """Kari, or somebody real with a name, a workplace and a few facts."""

    model_class = PersonModel
    model: PersonModel

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
        for key, field in self.fields.items():
            self.when(field, "value", lambda text, key=key: self._do(self.model.set, key, text))
        return [self.who, self.kari, self.own]

    def refresh(self) -> None:
        """Show who it is."""
        state = self.model.state
        self.who.value = state["who"]
        show_if(state["who"] == "kari", self.kari)
        show_if(state["who"] == "own", self.own)
        for key, field in self.fields.items():
            field.value = state["own"][key]

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()
