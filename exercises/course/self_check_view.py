"""The self-check on the page: statements to rate, then a picture of the ratings."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.course.self_check import SCALE, SelfCheckModel
from exercises.exercise import Exercise
from exercises.session import Session
from exercises.ui.box import Column, show_if
from exercises.ui.chart import Chart
from exercises.ui.choice import Choice
from exercises.ui.heading import Heading
from exercises.ui.status import Status
from exercises.workbook.book import State

FIRST = "self_check"
"""The name of the first round; a second one has a module's number behind it."""


class SelfCheckView(Exercise):
    """Eight statements, and what came of them: alone in the first round, beside the first in the second."""

    model_class = SelfCheckModel
    model: SelfCheckModel

    def __init__(self, session: Session, name: str):
        self.content = content.load("course", session.lang, "self_check")
        self.second = name != FIRST
        self.texts = self.content["rounds"]["second" if self.second else "first"]
        super().__init__(session, name)

    def new_model(self, state: State | None) -> SelfCheckModel:
        """The model with the statements."""
        return SelfCheckModel(self.session.lang, state, self.content["statements"])

    def heading(self) -> Heading:
        """Title and introduction."""
        return Heading(title=self.texts["title"], lead=self.texts["lead"], label=self.texts["label"])

    def body(self) -> list[Widget]:
        """A scale for each statement, and the picture."""
        scale = [{"key": str(n), "label": str(n)} for n in SCALE]
        self.scales = {}
        for statement in self.content["statements"]:
            choice = Choice(label=statement["text"], look="segments", options=scale)
            choice.add_class("nw-scale")
            self.when(choice, "value", lambda value, key=statement["key"]: self._rate(key, value))
            self.scales[statement["key"]] = choice
        self.left = Status()
        said = self.content["said"]
        self.chart = Chart(
            caption=self.texts["chart"],
            look="dots",
            min=SCALE[0],
            max=SCALE[-1],
            unit=said["scale"] if not self.second else "{n}",
            table=said["table"],
            opened=self.second,
        )
        self.says = Status()
        self.says.add_class("nw-reply")
        self.picture = Column([self.chart, self.says], "nw-step")
        return [*self.scales.values(), self.left, self.picture]

    def refresh(self) -> None:
        """Show the ratings; the picture comes when all are there, so that it sways nobody."""
        model = self.model
        if self.second:
            # Read every time: the page may have been kept ready since before the first round was filled in.
            model.before = self._first_round()
        for key, choice in self.scales.items():
            choice.value = str(model.rating(key) or "")
        missing = model.missing()
        self.left.say(self._("{n} left.").format(n=missing) if 0 < missing < len(model.statements) else "")
        show_if(model.done(), self.picture)
        if not model.done():
            return
        compared = bool(model.before)
        self.chart.series = self.texts["series"] if compared or not self.second else self.texts["series"][1:]
        self.chart.rows = [
            {
                "label": s["text"],
                "values": [*([model.before.get(s["key"])] if compared else []), model.rating(s["key"])],
            }
            for s in model.statements
        ]
        self.says.say(self._sentence(compared))

    def _sentence(self, compared: bool) -> str:
        said, model = self.content["said"], self.model
        if not self.second:
            return said["lowest"].format(**model.lowest())
        if not compared:
            return f"{said['no_before']} {said['still'].format(**model.lowest())}"
        up, same, down = model.changes()
        grown = model.most_grown()
        parts = [said["second"].format(up=up, same=same, down=down)]
        parts += [said["grown"].format(**grown)] if grown else []
        parts += [said["down"]] if down else []
        parts += [said["new"].format(n=model.new())] if model.new() else []
        parts += [said["still"].format(**model.lowest())]
        return " ".join(parts)

    def _first_round(self) -> dict[str, int]:
        """The first ratings, without what a hand-edited workbook may hold besides."""
        found = (self.session.workbook.load(FIRST) or {}).get("ratings")
        keys = [s["key"] for s in self.content["statements"]]
        return {k: r for k, r in found.items() if k in keys and r in SCALE} if isinstance(found, dict) else {}

    def _rate(self, key: str, value: Any) -> None:
        if value:
            self.model.rate(key, int(value))
            self.changed()
