"""One's own connections on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.clock import day
from exercises.content import LANGUAGES
from exercises.discovery import shortlist
from exercises.discovery.archive import UPLOAD
from exercises.discovery.connections import GOAL, VIEWS, ConnectionsModel
from exercises.discovery.table import Connection, ConnectionsError
from exercises.exercise import Exercise
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.file import FileButton
from exercises.ui.fold import Fold
from exercises.ui.heading import Heading
from exercises.ui.roster import Roster
from exercises.ui.status import Status


class ConnectionsView(Exercise):
    """A file to choose, and the people in it."""

    model_class = ConnectionsModel
    model: ConnectionsModel

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("discovery", self.session.lang)["connections"]
        return Heading(title=self.content["title"], lead=self.content["lead"], label=self.content["label"])

    def body(self) -> list[Widget]:
        """The file, then what is in it."""
        return [self._file(), self._people()]

    def _file(self) -> Widget:
        _ = self._
        steps = [f"{number}. {text}" for number, text in enumerate(self.content["steps"], start=1)]
        self.where = Fold(summary=self.content["where"], paragraphs=steps)
        self.emails = Choice(
            label=_("E-mail addresses"),
            hide_label=True,
            several=True,
            options=[
                {
                    "key": "emails",
                    "label": _("Read the e-mail addresses too"),
                    "note": _("Left out unless you tick this. Nearly all are empty."),
                }
            ],
        )
        self.choose = FileButton(label=_("Choose Connections.csv or the ZIP"), accept=".csv,.zip", limit=UPLOAD)
        self.sample = Button(label=_("Try it with an invented file"))
        self.told = Status()
        self.put_away = Button(label=_("Put the file away"), look="link")
        self.choose.on_file(lambda name, data: self.handle(self._read, data))
        self.when(self.choose, "large", lambda message: self._refuse("large"))
        self.when(self.sample, "click", self._use_sample)
        self.when(self.put_away, "click", self._put_away)
        self.when(self.emails, "values", lambda keys: self._filter(emails=bool(keys)))
        return Column([self.where, self.emails, Row([self.choose, self.sample]), self.told, self.put_away])

    def _people(self) -> Widget:
        _ = self._
        labels = {"people": _("People"), "company": _("Companies"), "position": _("Roles"), "year": _("Years")}
        self.view = Choice(
            label=_("Look at"), look="segments", options=[{"key": key, "label": labels[key]} for key in VIEWS]
        )
        self.company = Field(label=_("Company contains"))
        self.position = Field(label=_("Role contains"))
        self.year = Field(label=_("Connected in the year"))
        filters = {"company": self.company, "position": self.position, "year": self.year}
        for key, field in filters.items():
            field.add_class("nw-grow")
            self.when(field, "value", lambda text, key=key: self._filter(**{key: text}))
        self.dormant = Choice(
            label=_("Dormant ties"),
            hide_label=True,
            several=True,
            options=[{"key": "dormant", "label": _("Only those connected three years ago or more")}],
        )
        self.note = Status()
        self.count = Status()
        self.groups = Roster(label=_("Groups"))
        self.roster = Roster(label=_("Your connections"))
        self.more = Button(label=_("Show more people"))
        self.stars = Status()
        self.when(self.view, "value", lambda view: self._filter(view=view))
        self.when(self.dormant, "values", lambda keys: self._filter(dormant=bool(keys)))
        self.when(self.groups, "act", lambda message: self._narrow(str(message["key"])))
        self.when(self.roster, "act", lambda message: self._star(str(message["key"])))
        self.when(self.more, "click", self._more)
        row = Row([*filters.values()], "nw-top")
        self.people = Column(
            [self.view, row, self.dormant, self.note, self.count, self.groups, self.roster, self.more, self.stars],
            "nw-step",
        )
        return self.people

    def refresh(self) -> None:
        """Show the file, if there is one."""
        _, model, state = self._, self.model, self.model.state
        there = model.table is not None
        self.emails.values = ["emails"] if state["emails"] else []
        show_if(there, self.people, self.put_away)
        self.stars.say(self._star_text())
        if not there:
            return
        for key, field in (("company", self.company), ("position", self.position), ("year", self.year)):
            field.value = state[key]
        self.view.value = state["view"]
        self.dormant.values = ["dormant"] if state["dormant"] else []
        self.note.say(self.content["dormant_note"] if state["dormant"] else "")
        people = model.people()
        shown = people[: state["shown"]] if state["view"] == "people" else []
        if people:
            self.count.say(_("{n} of {all} people fit.").format(n=len(people), all=len(model.table.people)))
        else:
            self.count.say(self.content["none_found"])
        self._show_groups(people)
        starred = shortlist.keys(self.session.workbook)
        self.roster.items = [self._row(someone, someone.key in starred) for someone in shown]
        show_if(state["view"] == "people", self.roster)
        show_if(len(shown) < len(people) and state["view"] == "people", self.more)

    def _show_groups(self, people: list[Connection]) -> None:
        _, view = self._, self.model.state["view"]
        show_if(view != "people", self.groups)
        groups = self.model.groups(people, view) if view != "people" else []
        self.groups.items = [
            {
                "key": name,
                "title": name,
                "lines": [_("{n} people").format(n=count) if count != 1 else _("1 person")],
                "actions": [
                    {"key": "show", "label": _("Show"), "hint": _("Show the people: {name}").format(name=name)}
                ],
            }
            for name, count in groups
        ]

    def _row(self, someone: Connection, starred: bool) -> dict[str, Any]:
        _ = self._
        connected = self._said(someone)[self.session.lang]
        return {
            "key": someone.key,
            "title": someone.name,
            "lines": [", ".join(filter(None, (someone.position, someone.company))), someone.email],
            "chips": [connected] + [_("may be dormant")] * self.model.is_dormant(someone) if connected else [],
            "actions": [
                {
                    "key": "star",
                    "label": _("★ Starred") if starred else _("☆ Star"),
                    "hint": _("Star for {name}").format(name=someone.name),
                    "pressed": starred,
                }
            ],
        }

    def _said(self, someone: Connection) -> dict[str, str]:
        """Since when one has been connected, by language."""
        if someone.connected is None:
            return dict.fromkeys(LANGUAGES, "")
        when = someone.connected
        texts = {lang: content.load("discovery", lang)["connections"]["connected"] for lang in LANGUAGES}
        return {
            lang: text.format(day=day(when, lang).partition(" ")[2], year=when.year) for lang, text in texts.items()
        }

    def _star_text(self) -> str:
        _, items = self._, (self.session.workbook.load(shortlist.NAME) or {}).get("people", [])
        stars = self.model.stars(items)
        if not stars.count:
            return _("Star ten people. They go to your shortlist.") if self.model.table else ""
        parts = [
            _("{n} starred, {dormant} of them connected three years ago or more.").format(
                n=stars.count, dormant=stars.dormant
            )
        ]
        if stars.company:
            parts.append(
                _("{same} work at {company}: look in another circle too.").format(
                    same=stars.same, company=stars.company
                )
            )
        if stars.dormant < 2:
            parts.append(_("Add two dormant ties: they often know what your own circle does not."))
        elif stars.count < GOAL:
            parts.append(_("{left} to go.").format(left=GOAL - stars.count))
        return " ".join(parts)

    def _filter(self, **wanted: Any) -> None:
        self.model.filter(**wanted)
        self.changed()

    def _narrow(self, group: str) -> None:
        self._filter(**{self.model.state["view"]: group, "view": "people"})

    def _more(self, _: Any) -> None:
        self.model.more()
        self.changed()

    def _star(self, key: str) -> None:
        book, lang, someone = self.session.workbook, self.session.lang, self.model.find(key)
        if someone is None:
            return
        if key in shortlist.keys(book):
            shortlist.take_off(book, lang, key)
        elif not shortlist.put(book, lang, self.model.item(someone, self._said(someone))):
            self.status.say(self._("Your shortlist is full. Take somebody off first."), "warn")
            return
        self.model.count((book.load(shortlist.NAME) or {}).get("people", []))
        self.changed()

    def _read(self, data: bytes) -> None:
        try:
            self.model.read(data)
        except ConnectionsError as error:
            self._refuse(error.reason)
            return
        self._tell()

    def _use_sample(self, _: Any) -> None:
        self.model.use_sample()
        self._tell()

    def _tell(self) -> None:
        _, table = self._, self.model.table
        parts = [_("An invented file.")] if self.model.invented else []
        parts.append(_("I read {n} people.").format(n=len(table.people)))
        if table.hidden:
            parts.append(
                _("{n} rows without a name were skipped: people who hide themselves from exports.").format(
                    n=table.hidden
                )
            )
        if table.undated:
            parts.append(_("{n} have no date that I can read.").format(n=table.undated))
        self.told.say(" ".join(parts), "good")
        self.changed()

    def _refuse(self, reason: str) -> None:
        self.told.say(self.content["errors"][reason], "warn")

    def _put_away(self, _: Any) -> None:
        self.model.put_away()
        self.told.say(self._("The file is put away. Those you starred are on your shortlist."))
        self.changed()

    def done_text(self) -> str:
        """What comes next."""
        return self._("Ten starred. On your shortlist you can write a reason for each.")
