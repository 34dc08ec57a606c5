"""The overlap ladder on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.cases_view import CasesView
from exercises.discovery.ladder import LadderModel, cards
from exercises.discovery.overlap import LEVELS
from exercises.discovery.profile import profile
from exercises.ui.box import Column
from exercises.ui.grid import Grid
from exercises.ui.heading import Heading
from exercises.ui.status import Status


class LadderView(CasesView):
    """A card at a time, and the rungs as they fill."""

    model_class = LadderModel
    model: LadderModel

    def texts(self) -> dict[str, Any]:
        """The cards for the profile there is now."""
        self.profile, self.is_own = profile(self.session)
        self.content = texts = content.load("discovery", self.session.lang)["ladder"]
        levels = texts["levels"]
        options = [{"key": key, "label": levels[key], "note": levels[f"{key}_note"]} for key in LEVELS]
        asks = [{"key": "level", "label": texts["ask"], "options": options}]
        return texts | {"asks": asks, "cases": cards(self.profile, self.session.lang)}

    def body(self) -> list[Widget]:
        """Whom the cards are for, the card, the ladder."""
        self.made_for = Status()
        self.ladder = Grid(caption=self.content["rungs"], columns=[self._("Rung"), self._("Who stands there")])
        return [self.made_for, *super().body(), Column([self.ladder], "nw-step")]

    def heading(self) -> Heading:
        """Title and introduction."""
        texts = self.texts()
        return Heading(title=texts["title"], lead=texts["lead"], label=texts["label"])

    def refresh(self) -> None:
        """Show the card in view; the profile may have changed since."""
        self.model.texts = self.texts()
        mine, texts = self.profile, self.content
        about = texts["own" if self.is_own else "practise"].format(
            school=mine.school or "–",
            field=mine.field or "–",
            year=mine.year,
            employer=mine.employer,
            interests=", ".join(mine.interests),
            curious=", ".join(mine.curious),
        )
        self.made_for.say(f"{texts['sorted_for']} {about}")
        super().refresh()
        levels = texts["levels"]
        self.ladder.rows = [
            [f"{levels[level]} · {levels[f'{level}_note']}", ", ".join(placed) or texts["nobody"]]
            for level, placed in self.model.rungs().items()
        ]
