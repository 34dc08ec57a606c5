"""The model of weak ties on the page: a picture, a table that says the same, and what it means."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.discovery.ties import PICKS, TiesModel
from exercises.exercise import Exercise
from exercises.ui.box import Column
from exercises.ui.button import Button
from exercises.ui.fold import Fold
from exercises.ui.grid import Grid
from exercises.ui.heading import Heading
from exercises.ui.network import Network
from exercises.ui.status import Status


class TiesView(Exercise):
    """Pick three, look at what reaches you."""

    model_class = TiesModel
    model: TiesModel

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("discovery", self.session.lang)["ties"]
        return Heading(title=self.content["title"], lead=self.content["lead"], label=self.content["label"])

    def body(self) -> list[Widget]:
        """Picture, result, table, explanation."""
        _ = self._
        self.network = Network(
            label=_("You in the middle, eleven people around you, lines between those who know each other.")
        )
        self.result = Status()
        self.advice = Status()
        self.clear = Button(label=_("Pick three others"))
        self.table = Grid(
            caption=_("The same as a table"),
            columns=[_("Who"), _("Kind of tie"), _("Contacts in common"), _("Tells you")],
        )
        self.explain = Fold()
        self.when(self.network, "pick", lambda message: self._pick(str(message["key"])))
        self.when(self.clear, "click", self._clear)
        picture = Column([self.network, self.result, self.advice, self.clear])
        return [picture, Column([self.table], "nw-step"), self.explain]

    def refresh(self) -> None:
        """Show who is picked and what that brings."""
        _, model = self._, self.model
        ties, picked = model.content["ties"], model.picked
        nodes = [{"key": "me", "label": _("You"), "name": _("You"), "look": "me", "badge": "", **model.content["me"]}]
        for key, someone in model.contacts.items():
            told = _("tells you {n}").format(n=len(model.tells(key)))
            nodes.append(
                {
                    "key": key,
                    "label": someone["name"],
                    "name": f"{someone['name']}, {someone['about']}, {ties[someone['tie']]}",
                    "look": someone["tie"],
                    "x": someone["x"],
                    "y": someone["y"],
                    "badge": told if key in picked else "",
                    "picked": key in picked,
                }
            )
        self.network.nodes = nodes
        self.network.groups = [dict(group) for group in model.content["groups"]]
        self.network.edges = [
            *({"from": one, "to": other, "look": "other", "lit": False} for one, other in model.links()),
            *({"from": "me", "to": key, "look": c["tie"], "lit": key in picked} for key, c in model.contacts.items()),
        ]
        self._show_result()
        self._show_table()

    def _show_result(self) -> None:
        _, model = self._, self.model
        found = model.round(model.picked)
        if len(model.picked) < PICKS:
            self.result.say(_("{n} of 3 picked.").format(n=len(model.picked)))
            self.advice.say("")
        else:
            names = ", ".join(model.contacts[key]["name"] for key in model.picked)
            self.result.say(
                _("{names}: {told} pieces of news, {new} different ones.").format(
                    names=names, told=found.told, new=len(found.leads)
                ),
                "good",
            )
            self.advice.say(self._next())
        self.clear.reason = "" if model.picked else _("Pick somebody first.")
        self.explain.summary = self.content["explain_title"] if model.tried() else ""
        self.explain.paragraphs = [self.content["model"], *self.content["explain"]] if model.tried() else []
        self.explain.source = self.content["source"] if model.tried() else ""

    def _next(self) -> str:
        _, model = self._, self.model
        swap = model.better()
        if swap is None:
            return _("No single exchange brings more. Look at the table: who are they to you?")
        out, into, most = swap
        return _("Exchange {out} for {into}, and it would be {n}.").format(
            out=model.contacts[out]["name"], into=model.contacts[into]["name"], n=most
        )

    def _show_table(self) -> None:
        _, model = self._, self.model
        ties, leads, reached = model.content["ties"], model.content["leads"], self.model.picked
        rows = []
        for key, someone in model.contacts.items():
            # What somebody tells is shown once they are picked: guessing first teaches more.
            told = "; ".join(leads[lead] for lead in model.tells(key)) if key in reached else "…"
            who = f"{someone['name']}, {someone['about']}"
            rows.append([f"✓ {who}" if key in reached else who, ties[someone["tie"]], str(model.in_common(key)), told])
        self.table.rows = rows
        self.table.strong = [n for n, key in enumerate(model.contacts) if key in reached]

    def _pick(self, key: str) -> None:
        if self.model.toggle(key):
            self.changed()
        else:
            self.status.say(self._("Three are picked. Let one go first: pick them once more."), "warn")

    def _clear(self, _: Any) -> None:
        self.model.state["picked"] = []
        self.changed()

    def done_text(self) -> str:
        """What to take along."""
        return self._("You have compared {n} groups of three. The best three bring {best}.").format(
            n=len(self.model.state["tried"]), best=self.model.best()
        )
