"""A small model of weak ties: which news of openings reaches me, by whom I talk with.

A model and no study. Its two rules are ours: people who are close hear the same as I do, and people who hardly know me
pass on little. Together they bend into the inverted U that Rajkumar and colleagues (2022) measured on LinkedIn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from exercises import content
from exercises.model import Model
from exercises.workbook.book import State

PICKS = 3
"""People one has time to talk with."""

PASSES_ON = {"strong": 3, "moderate": 2, "weak": 1}
"""Pieces of news somebody tells me at most: all they hear, those they think fit, one in passing."""


@dataclass(frozen=True, slots=True)
class Round:
    """What a choice of people brings."""

    told: int
    """Pieces of news, counting what was told twice."""
    leads: tuple[str, ...]
    """The different ones, by key."""


class TiesModel(Model):
    """Who is picked, and which threesomes were tried."""

    version = 1

    def __init__(self, lang: str, state: State | None = None):
        self.content = content.load("discovery", lang, "network")
        self.contacts: dict[str, dict[str, Any]] = {c["key"]: c for c in self.content["contacts"]}
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nobody picked."""
        return {"version": self.version, "picked": [], "tried": []}

    def restore(self, state: State) -> None:
        """Take over a saved state, without people who are no longer in the network."""
        super().restore(state)
        self.state["picked"] = [key for key in self.state["picked"] if key in self.contacts][:PICKS]

    @property
    def picked(self) -> list[str]:
        """Who is picked, in the order of picking."""
        return self.state["picked"]

    def toggle(self, key: str) -> bool:
        """Pick somebody or let them go; False when three are picked already. Raises ``ValueError`` for a stranger."""
        if key not in self.contacts:
            raise ValueError(f"nobody called {key!r} in this network")
        if key in self.picked:
            self.picked.remove(key)
        elif len(self.picked) == PICKS:
            return False
        else:
            self.picked.append(key)
        three = sorted(self.picked)
        if len(three) == PICKS and three not in self.state["tried"]:
            self.state["tried"].append(three)
        return True

    def links(self) -> list[tuple[str, str]]:
        """Who knows whom among my contacts."""
        return [tuple(pair) for pair in self.content["links"]]

    def in_common(self, key: str) -> int:
        """How many of my contacts somebody knows."""
        return sum(key in pair for pair in self.links())

    def tells(self, key: str) -> list[str]:
        """The news that reaches me from somebody."""
        contact = self.contacts[key]
        return contact["hears"][: PASSES_ON[contact["tie"]]]

    def round(self, keys: Sequence[str]) -> Round:
        """What these people bring together."""
        told = [lead for key in keys for lead in self.tells(key)]
        return Round(len(told), tuple(dict.fromkeys(told)))

    def better(self) -> tuple[str, str, int] | None:
        """The one exchange that brings most more: who goes, who comes, and the news there is then. None when none does."""
        now = len(self.round(self.picked).leads)
        swaps = [
            (len(self.round([key for key in self.picked if key != out] + [into]).leads), out, into)
            for out in self.picked
            for into in self.contacts
            if into not in self.picked
        ]
        if len(self.picked) < PICKS or not swaps:
            return None
        most, out, into = max(swaps, key=lambda swap: swap[0])
        return (out, into, most) if most > now else None

    def best(self) -> int:
        """The most different news that three people can bring."""
        return max(len(self.round(three).leads) for three in combinations(self.contacts, PICKS))

    def tried(self) -> bool:
        """Whether one threesome was tried."""
        return bool(self.state["tried"])

    def done(self) -> bool:
        """Whether two threesomes were compared."""
        return len(self.state["tried"]) >= 2

    def preview(self, state: State) -> str:
        """The people picked."""
        return ", ".join(self.contacts[key]["name"] for key in state["picked"] if key in self.contacts)
