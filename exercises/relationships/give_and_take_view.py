"""Give and take, on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises.exercise import Exercise
from exercises.relationships.give_and_take import ENOUGH, KINDS, WANTING, Balance, GiveAndTakeModel
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.heading import Heading
from exercises.ui.sortable import Sortable
from exercises.ui.status import Status
from exercises.ui.table import Table
from exercises.workbook.schemas import contacts

COLUMNS = {"name": 20, "asked": 12, "gave": 10, "look": 25, "next": 33}
"""The columns of the table and their widths, in per cent."""


class GiveAndTakeView(Exercise):
    """Three gifts, then the balance."""

    model_class = GiveAndTakeModel
    model: GiveAndTakeModel

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = self.model.content
        return Heading(title=self.content["title"], lead=self.content["lead"].strip(), label=self.content["label"])

    def body(self) -> list[Widget]:
        """Gifts, balance, what comes next."""
        return [self._gives(), self._balance(), self._adding(), self._next()]

    def help_texts(self) -> dict[str, Any]:
        """Hints."""
        return self.content

    def done_text(self) -> str:
        """What to do with the plan."""
        return self._("Whoever only got questions has something coming. Send one of them today; it takes five minutes.")

    def _gives(self) -> Widget:
        texts = self.content["choose"]
        self.gives = Choice(
            label=texts["label"], look="cards", several=True, options=[dict(give) for give in self.content["gives"]]
        )
        self.own = Field(label=texts["own"], lang=self.session.lang)
        self.count = Status()
        self.when(self.gives, "values", lambda keys: self._do(self.model.choose_gives, keys))
        self.when(self.own, "value", lambda text: self._do(self.model.set_own, text))
        return Column([self.gives, self.own, self.count])

    def _balance(self) -> Widget:
        texts = self.content["source"]
        self.source = Choice(
            label=texts["label"],
            look="segments",
            options=[{"key": key, "label": texts[key]} for key in ("invented", "own")],
        )
        self.none = Status()
        self.table = Table(
            label=self.content["table"]["label"],
            columns=[
                {"key": key, "label": self.content["table"][key], "width": width} for key, width in COLUMNS.items()
            ],
            texts={"open": self._("Open {name}")},
        )
        self.when(self.source, "value", lambda key: self._do(self.model.use, key))
        self.when(self.table, "open", lambda message: self._do(self.model.open, str(message["key"])))
        return Column([self.source, self.none, self.table], "nw-step")

    def _adding(self) -> Widget:
        _, texts = self._, self.content["add"]
        self.log = Sortable(
            label=_("What has passed between you"),
            texts={"up": _("Move up"), "down": _("Move down"), "remove": _("Remove"), "moved": "", "empty": ""},
        )
        self.who = Choice(label=texts["who"], look="segments")
        self.kind = Choice(
            label=texts["kind"], look="segments", options=[{"key": kind, "label": texts[kind]} for kind in KINDS]
        )
        self.what = Field(label=texts["what"], lang=self.session.lang)
        self.add = Button(label=_("Add"))
        self.when(self.log, "remove", lambda message: self._do(self.model.unlog, message["key"]))
        self.when(self.who, "value", lambda value: self.show())
        self.when(self.kind, "value", lambda value: self.show())
        self.when(self.add, "click", lambda message: self._add())
        self.when(self.what, "enter", lambda message: self._add())
        self.adding = Column([self.log, self.who, self.kind, self.what, Row([self.add])], "nw-panel")
        return self.adding

    def _next(self) -> Widget:
        self.title = Heading(level=4)
        self.lines = Annotated()
        self.give = Choice(look="list")
        self.when(self.give, "value", self._plan)
        self.planning = Column([self.title, self.lines, self.give], "nw-panel")
        return self.planning

    def refresh(self) -> None:
        """Show gifts, balance and the contact in view."""
        model, state = self.model, self.model.state
        model.people = {c.key: c.name for c in contacts(self.session.workbook)}
        self.gives.values, self.own.value = state["gives"], state["own"]
        found = len(model.chosen_gives())
        self.count.say(self.content["choose"]["enough" if found >= ENOUGH else "few"].format(n=found))
        self.source.value = state["source"]
        own = state["source"] == "own"
        self.none.say(self.content["source"]["none"] if own and not model.people else "")
        view = model.in_view()
        with self.table.hold_sync():
            self.table.opened = view.key if view else ""
            self.table.rows = [self._row(balance) for balance in model.balances()]
        show_if(own and bool(model.people), self.adding)
        self._show_adding()
        show_if(view is not None, self.planning)
        if view:
            self._show_view(view)

    def _row(self, balance: Balance) -> dict[str, Any]:
        cells = {
            "name": balance.name,
            "asked": str(balance.asked),
            "gave": str(balance.gave),
            "look": self.content["looks"][balance.look],
            "next": self.model.planned(balance.key),
        }
        return {"key": balance.key, "cells": cells}

    def _show_adding(self) -> None:
        _, model = self._, self.model
        self.who.options = [{"key": key, "label": name} for key, name in model.people.items()]
        texts = self.content["add"]
        self.log.items = [
            {
                "key": entry["key"],
                "text": f"{model.people[entry['who']]}: {entry['what'] or texts[entry['kind']]}",
                "tags": [texts[entry["kind"]]],
                "remark": "",
                "reserve": False,
            }
            for entry in model.state["log"]
            if entry["who"] in model.people
        ]
        chosen = self.who.value in model.people and self.kind.value
        self.add.reason = "" if chosen else _("Choose with whom, and what you did.")

    def _show_view(self, view: Balance) -> None:
        texts, model = self.content["advice"], self.model
        times = {0: "never", 1: "once", 2: "twice"}.get(view.gave, "times")
        gave = texts[times].format(n=view.gave)
        self.title.title = view.name
        self.title.lead = texts[view.look].format(name=view.name, asked=view.asked, gave_times=gave)
        self.lines.text = "\n".join(view.lines)
        show_if(bool(view.lines), self.lines)
        gives = model.chosen_gives()
        with self.give.hold_sync():
            self.give.label = texts["choose"].format(name=view.name)
            self.give.hint = "" if gives else texts["first"]
            self.give.options = [{"key": key, "label": text} for key, text in gives.items()]
            planned = model.state["next"].get(view.key, "")
            self.give.value = planned if planned in gives else ""

    def _plan(self, give: str) -> None:
        view = self.model.in_view()
        if give and view:
            self._do(self.model.plan, view.key, give)
            left = sum(b.look in WANTING and not self.model.planned(b.key) for b in self.model.balances())
            if left:
                self.status.say(self._("Noted for {name}. {n} more to go.").format(name=view.name, n=left))

    def _add(self) -> None:
        if self.add.reason:
            return
        self.model.log(self.who.value, self.kind.value, self.what.value)
        self.changed()
        self.what.value = ""

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()
