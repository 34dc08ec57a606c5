"""Predicting the yes: how many of ten strangers say it, face to face and by e-mail. No widgets."""

from __future__ import annotations

from typing import Any

from exercises.model import Model
from exercises.workbook.book import State

WAYS = ("in_person", "email")
"""The two ways of asking."""

FOUND = {"in_person": 7, "email": 1}
"""Of ten strangers: about 7 in person, at most 1 by e-mail (Roghanizad & Bohns 2017, as retold; the abstract has no
numbers, and retellings of the e-mails range from 0.2 to 1)."""

GUESSED = {"in_person": 5.0, "email": 5.5}
"""What those who were about to ask expected (Roghanizad & Bohns 2017, told by Bohns in Harvard Business Review)."""

OF = 10


class PredictionModel(Model):
    """Two guesses; both are shut when the studies are opened, so that the gap is an honest one."""

    version = 1

    def __init__(self, lang: str, state: State | None = None, texts: dict[str, Any] | None = None):
        self.texts = texts or {}
        super().__init__(lang, state)

    def fresh(self) -> State:
        """No guess."""
        return {"version": self.version, "guesses": {}, "opened": False}

    def guess(self, way: str, number: int) -> None:
        """Guess how many of ten say yes. Raises ``ValueError`` for another way, another number, or once it is opened."""
        if way not in WAYS or not 0 <= number <= OF or self.state["opened"]:
            raise ValueError(f"{number!r} cannot be guessed for {way!r} here")
        self.state["guesses"][way] = number

    def blockers(self) -> list[str]:
        """The ways that have no guess yet."""
        return [way for way in WAYS if way not in self.state["guesses"]]

    def open(self) -> None:
        """Look at the studies; needs both guesses."""
        self.state["opened"] = not self.blockers()

    def gap(self, way: str) -> int:
        """How far the guess lies from what was found: below zero when it was too low."""
        return self.state["guesses"][way] - FOUND[way]

    def direction(self, way: str) -> str:
        """``under``, ``near`` (at most one off) or ``over``."""
        gap = self.gap(way)
        return "near" if abs(gap) <= 1 else "under" if gap < 0 else "over"

    def tried(self) -> bool:
        """There is nothing to compare with."""
        return False

    def done(self) -> bool:
        """Whether the studies were opened."""
        return bool(self.state["opened"])

    def preview(self, state: State) -> str:
        """The guesses."""
        return ", ".join(f"{state['guesses'][way]}/{OF}" for way in WAYS if way in state["guesses"])
