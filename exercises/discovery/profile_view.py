"""My profile on the page."""

from __future__ import annotations

from ipywidgets import Widget

from exercises import content
from exercises.discovery.profile import FIELDS, ProfileModel, sample_texts
from exercises.discovery.terms import names
from exercises.exercise import Exercise
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, show_if
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.heading import Heading
from exercises.ui.status import Status

_SUGGESTED = {"school": "schools", "field": "fields", "city": "cities"}


class ProfileView(Exercise):
    """The sample profile, or fields for one's own."""

    model_class = ProfileModel
    model: ProfileModel

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("discovery", self.session.lang)["profile"]
        return Heading(title=self.content["title"], lead=self.content["lead"], label=self.content["label"])

    def body(self) -> list[Widget]:
        """The choice, the sample as it is, and the fields."""
        texts, lang = self.content, self.session.lang
        self.who = Choice(
            label=texts["who"],
            look="segments",
            options=[{"key": "sample", "label": texts["practise"]}, {"key": "own", "label": texts["own"]}],
        )
        self.sample = Annotated(text=sample_texts(lang)["about"])
        self.fields = {key: Field(label=texts["fields"][key]) for key in FIELDS}
        for key, kind in _SUGGESTED.items():
            self.fields[key].suggestions = list(names(kind, lang).values())
        self.fields["interests"].hint = texts["fields"]["interests_hint"]
        self.interests = Choice(
            label=self._("Suggestions"),
            several=True,
            look="segments",
            options=[{"key": key, "label": label} for key, label in names("interests", lang).items()],
        )
        self.year = Status()
        self.own = Column([])
        self.own.children = tuple(
            part
            for key in FIELDS
            for part in ([self.fields[key]] + [self.year] * (key == "year") + [self.interests] * (key == "interests"))
        )
        self.when(self.who, "value", self._choose)
        self.when(self.interests, "values", self._suggest)
        for key, field in self.fields.items():
            self.when(field, "value", lambda text, key=key: self._set(key, text))
        return [self.who, self.sample, self.own]

    def refresh(self) -> None:
        """Show whose profile it is."""
        state = self.model.state
        self.who.value = state["who"]
        show_if(state["who"] == "sample", self.sample)
        show_if(state["who"] == "own", self.own)
        for key, field in self.fields.items():
            field.value = state["own"][key]
        self.interests.values = self.model.chosen_interests()
        self.year.say(self.content["year_fault"] if self.model.year_fault() else "", "warn")

    def _choose(self, who: str) -> None:
        self.model.choose(who)
        self.changed()

    def _set(self, field: str, text: str) -> None:
        self.model.set(field, text)
        self.changed()

    def _suggest(self, keys: list[str]) -> None:
        self.model.choose_interests(keys)
        self.changed()
