"""The list of contacts on the page: what is due, the table, one contact at a time, and what can be taken out."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.exercise import Exercise
from exercises.recipient import recipient
from exercises.relationships.contact_form import ContactForm
from exercises.relationships.due import due
from exercises.relationships.forgetting import Forgetting
from exercises.relationships.ledger import FIELDS, LedgerModel
from exercises.relationships.takeout import TakeOut
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.heading import Heading
from exercises.ui.status import Status
from exercises.ui.table import Table
from exercises.workbook.schemas import own_person

PAGE = 12
"""Lines that are shown at once; a long list is filtered or opened further."""

SHOWN = {"name": 17, "met": 21, "topic": 22, "promise": 22, "next": 18}
"""The columns of the table and their widths, in per cent."""


class LedgerView(Exercise):
    """Contacts, filtered, the overdue first."""

    model_class = LedgerModel
    model: LedgerModel

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("relationships", self.session.lang, "ledger")
        return Heading(title=self.content["title"], lead=self.content["lead"].strip(), label=self.content["label"])

    def body(self) -> list[Widget]:
        """The list from top to bottom."""
        self.form = ContactForm(self)
        self.forgetting = Forgetting(self)
        self.take_out = TakeOut(self)
        return [
            self._needed(),
            self._filter(),
            self._list(),
            self.form.widget,
            self.forgetting.widget,
            self.take_out.widget,
        ]

    def help_texts(self) -> dict[str, Any]:
        """Hints and an example."""
        return self.content

    def done_text(self) -> str:
        """What is left to do with a list that is in order."""
        return self._(
            "Three next touches are planned and nobody is overdue. Take the dates into your calendar, so that it reminds you."
        )

    def _needed(self) -> Widget:
        _ = self._
        self.needed = Status()
        self.keep = Button(label=_("Keep for another year"))
        self.let_go = Button(label=_("Forget this person"))
        self.when(self.keep, "click", lambda message: self._do(self.model.keep, self.model.unneeded()[0]["key"]))
        # The question stands where it was asked: here, or under the contact that is open.
        self.letting_go = Forgetting(self)
        self.when(self.let_go, "click", lambda message: self.letting_go.ask(self.model.unneeded()[0]["key"]))
        self.prompt = Column([self.needed, Row([self.keep, self.let_go])])
        return Column([self.prompt, self.letting_go.widget])

    def _filter(self) -> Widget:
        _ = self._
        self.summary = Status()
        self.which = Choice(
            label=_("Show"),
            look="segments",
            value="all",
            options=[{"key": key, "label": text} for key, text in self.content["filters"].items()],
        )
        self.query = Field(label=_("Search in the list"))
        self.query.add_class("nw-grow")
        self.shown = PAGE
        self.when(self.which, "value", lambda value: self._filtered())
        self.when(self.query, "value", lambda value: self._filtered())
        self.filters = Row([self.which, self.query], "nw-top", "nw-spread")
        return Column([self.summary, self.filters])

    def _list(self) -> Widget:
        _ = self._
        heads = self.content["fields"] | self.content["short"]
        self.table = Table(
            label=_("Your contacts, the longest overdue first"),
            columns=[{"key": key, "label": heads[key], "width": width} for key, width in SHOWN.items()],
        )
        self.more = Button(look="link")
        self.add = Button(label=_("Add somebody"), look="main")
        self.chosen = Button()
        self.invent = Button(label=_("Practise with eight invented contacts"), look="link")
        self.drop = Button(label=_("Take the invented ones away"), look="link")
        self.when(self.table, "open", lambda message: self._open(str(message["key"])))
        self.when(self.more, "click", lambda message: self._more())
        self.when(self.add, "click", lambda message: self._do(self.model.add))
        self.when(self.chosen, "click", lambda message: self._add_chosen())
        self.when(self.invent, "click", lambda message: self._do(self.model.invent))
        self.when(self.drop, "click", lambda message: self._do(self.model.drop_invented))
        self.adding = Row([self.add, self.chosen, self.invent, self.drop])
        return Column([self.table, self.more, self.adding])

    def refresh(self) -> None:
        """Show the list as it is filtered, and the contact that is open."""
        model = self.model
        some, invented = bool(model.contacts), any(c["invented"] for c in model.contacts)
        self._show_needed()
        self._show_summary()
        show_if(len(model.contacts) > 1, self.filters)
        self._show_table()
        show_if(not model.state["open"], self.adding)
        person = self._person()
        self.chosen.label = self._("Add {name}").format(name=person)
        show_if(person not in [c["name"] for c in model.contacts], self.chosen)
        show_if(len(model.contacts) < 3, self.invent)
        show_if(invented, self.drop)
        self.form.refresh()
        self.take_out.refresh()
        show_if(some, self.take_out.widget)

    def _show_needed(self) -> None:
        unneeded = self.model.unneeded()
        show_if(bool(unneeded), self.prompt)
        if unneeded:
            first = unneeded[0]
            since = due(first["kept"], self.model.today, self.session.lang, {})[0]
            self.needed.say(self.content["needed"]["question"].format(name=first["name"], since=since), "warn")

    def _show_summary(self) -> None:
        texts, model = self.content["summary"], self.model
        overdue = model.rows("overdue")
        if not model.contacts:
            self.summary.say(texts["empty"])
            return
        line = texts["overdue" if overdue else "fine"].format(
            count=len(model.contacts), overdue=len(overdue), name=overdue[0]["name"] if overdue else ""
        )
        plan = texts["planned"].format(n=min(3, model.planned()))
        self.summary.say(line if model.done() else f"{line} {plan}")

    def _show_table(self) -> None:
        _, model = self._, self.model
        found = model.rows(self.which.value or "all", self.query.value)
        with self.table.hold_sync():
            self.table.opened = model.state["open"]
            self.table.texts = {
                "open": _("Open {name}"),
                "empty": _("Nobody fits this filter.") if model.contacts else "",
            }
            self.table.rows = [self._row(contact) for contact in found[: self.shown]]
        left = len(found) - self.shown
        self.more.label = _("Show more ({n} left)").format(n=left)
        show_if(left > 0, self.more)

    def _row(self, contact: dict[str, Any]) -> dict[str, Any]:
        words, tone = due(contact["next"], self.model.today, self.session.lang, self.content["due"])
        cells = {field: contact[field] for field in FIELDS} | {"next": words}
        cells["name"] = contact["name"].strip() or self._("(no name yet)")
        tag = self.content["stored"]["invented"] if contact["invented"] else ""
        return {"key": contact["key"], "cells": cells, "tone": tone, "tag": tag}

    def drop_undo(self) -> None:
        """What could be brought back after "Start over" may hold a person who is to be forgotten."""
        self._before_start = None

    def _person(self) -> str:
        return recipient(self.session).name

    def _add_chosen(self) -> None:
        # Kari is invented; whoever the learner has put in her place is not.
        self.model.add(invented=own_person(self.session.workbook) is None, name=self._person())
        self.changed()

    def _filtered(self) -> None:
        self.shown = PAGE
        self.show()

    def _more(self) -> None:
        self.shown += PAGE * 4
        self.show()

    def _open(self, key: str) -> None:
        self.forgetting.hide()
        self._do(self.model.open, "" if key == self.model.state["open"] else key)

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()
