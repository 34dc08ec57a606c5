"""The people finder on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.discovery import shortlist
from exercises.discovery.finder import FinderModel, Match
from exercises.discovery.profile import profile
from exercises.discovery.reason_part import ReasonPart
from exercises.discovery.terms import label, names
from exercises.discovery.why import why
from exercises.exercise import Exercise
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.heading import Heading
from exercises.ui.roster import Roster
from exercises.ui.status import Status
from exercises.workbook.book import State


class FinderView(Exercise):
    """Filters and a list; or one person, with the reason."""

    model_class = FinderModel
    model: FinderModel

    def new_model(self, state: State | None) -> FinderModel:
        """The model with the profile there is now."""
        return FinderModel(self.session.lang, state, profile(self.session)[0])

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("discovery", self.session.lang)["finder"]
        return Heading(title=self.content["title"], lead=self.content["lead"], label=self.content["label"])

    def help_texts(self) -> dict[str, Any]:
        """The worked example; hints stand with the review."""
        return self.content

    def body(self) -> list[Widget]:
        """The list with its filters, and the person who is open."""
        return [self._list(), self._person()]

    def _list(self) -> Widget:
        _, lang = self._, self.session.lang
        self.compared = Status()
        self.query = Field(
            label=_("Search"), hint=_("A name, school, role, workplace, city, or a word from what they did.")
        )
        self.shared = Choice(
            label=_("Only people who share with me"),
            several=True,
            look="segments",
            options=[
                {"key": "school", "label": _("the school")},
                {"key": "field", "label": _("the field")},
                {"key": "interests", "label": _("an interest")},
                {"key": "curious", "label": _("what I am curious about")},
                {"key": "city", "label": _("the city")},
            ],
        )
        self.field = Field(label=_("Field of study"), suggestions=list(names("fields", lang).values()))
        self.city = Field(label=_("City"), suggestions=list(names("cities", lang).values()))
        for field in (self.field, self.city):
            field.add_class("nw-grow")
        self.count = Status()
        self.roster = Roster(label=_("People, those you share most with first"))
        self.more = Button(label=_("Show more people"))
        self.when(self.query, "value", lambda text: self._filter(query=text))
        self.when(self.shared, "values", lambda keys: self._filter(shared=keys))
        self.when(self.field, "value", lambda text: self._filter(field=text))
        self.when(self.city, "value", lambda text: self._filter(city=text))
        self.when(self.roster, "act", lambda message: self._open(str(message["key"])))
        self.when(self.more, "click", self._more)
        filters = [self.query, Row([self.field, self.city], "nw-top"), self.shared]
        self.list = Column([self.compared, *filters, self.count, self.roster, self.more])
        return self.list

    def _person(self) -> Widget:
        _ = self._
        self.back = Button(label=_("← Back to the list"), look="link")
        self.person_name = Heading(level=4)
        self.about = Annotated()
        self.ties = Roster(label=_("What you share"))
        self.reason = ReasonPart(self)
        self.take = Button(label=_("Take to my shortlist"), look="main")
        self.when(self.back, "click", lambda message: self._close())
        self.when(self.take, "click", self._take)
        self.person = Column([self.back, self.person_name, self.about, self.ties, self.reason.widget, self.take])
        return self.person

    def refresh(self) -> None:
        """Show the list, or whoever is open."""
        mine, own = profile(self.session)
        self.model.mine = mine
        entry = self.model.open
        show_if(entry is None, self.list)
        show_if(entry is not None, self.person)
        if entry is None:
            self._show_list(own)
        else:
            self._show_person()

    def _show_list(self, own: bool) -> None:
        _, model = self._, self.model
        matches = model.matches()
        shown = matches[: model.state["shown"]]
        there = shortlist.keys(self.session.workbook)
        self.compared.say(
            _("Ranked by what they share with you.")
            if own
            else _("Ranked by what they share with Sunniva, until you fill in your own profile.")
        )
        self.query.value, self.shared.values = model.state["query"], model.state["shared"]
        self.field.value, self.city.value = model.state["field"], model.state["city"]
        self.count.say(_("{all} people fit, {n} shown.").format(all=len(matches), n=len(shown)))
        self.roster.empty = _("Nobody fits all of that. Take one filter away.")
        self.roster.items = [self._row(match, there) for match in shown]
        show_if(len(shown) < len(matches), self.more)

    def _row(self, match: Match, there: set[str]) -> dict[str, Any]:
        _, lang, entry = self._, self.session.lang, match.entry
        return {
            "key": entry.key,
            "title": entry.name,
            "lines": [f"{entry.role(lang)}, {entry.employer}, {label('cities', entry.city, lang)}", entry.did(lang)],
            "chips": why(match.shared, entry, lang, _),
            "remark": _("on your shortlist") if entry.key in there else "",
            "tone": "good",
            "actions": [
                {"key": "open", "label": _("Look closer"), "hint": _("Look closer at {name}").format(name=entry.name)}
            ],
        }

    def _show_person(self) -> None:
        _, lang, model, entry = self._, self.session.lang, self.model, self.model.open
        match = next(m for m in FinderModel(lang, None, model.mine).matches() if m.entry.key == entry.key)
        self.person_name.title = entry.name
        languages = ", ".join(label("languages", key, lang) for key in entry.languages)
        about = [f"{entry.role(lang)}, {entry.employer}, {label('cities', entry.city, lang)}", *entry.facts(lang)]
        self.about.text = "\n".join([*about, _("Speaks {languages}").format(languages=languages)])
        ways = why(match.shared, entry, lang, _)
        self.ties.items = [
            {"key": "", "title": _("What you share"), "chips": ways or [_("nothing that stands in the row")]}
        ]
        self.reason.show(model.draft, model)
        show_if(not model.blockers(), self.take)

    def _filter(self, **wanted: Any) -> None:
        self.model.filter(**wanted)
        self.changed()

    def _more(self, _: Any) -> None:
        self.model.more()
        self.changed()

    def _open(self, key: str) -> None:
        self.model.look(key)
        self.changed()
        self.person_name.focus()

    def _close(self) -> None:
        key = self.model.state["at"]
        self.model.look("")
        self.changed()
        self.roster.focus(key)

    def _take(self, _: Any) -> None:
        key, name = self.model.state["at"], self.model.open.name
        if self.model.blockers():
            return
        if shortlist.put(self.session.workbook, self.session.lang, self.model.item()):
            self.model.took()
            self.changed()
            self.status.say(self._("{name} is on your shortlist.").format(name=name), "good")
            self.roster.focus(key)
        else:
            self.status.say(self._("Your shortlist is full. Take somebody off first."), "warn")

    def done_text(self) -> str:
        """What comes next."""
        return self._("Three people with a reason that can be checked. You find them on your shortlist below.")
