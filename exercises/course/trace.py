"""Tracing a number: guess, follow "85 % of jobs" to what was counted, and put three questions to it. No widgets."""

from __future__ import annotations

from typing import Any

from exercises.feedback import count_words
from exercises.model import Model, clean
from exercises.workbook.book import State

FOUND = 58
"""Per cent of Norwegian firms that advertised their last job in a public channel in 2017 (NAV, note 3-2017)."""

HONEST_TRY = 6
"""Words about the number that count as a try."""


class TraceModel(Model):
    """A guess, how far the trail was followed, the answers to the three questions, and two sentences of one's own."""

    version = 1

    def __init__(self, lang: str, state: State | None = None, texts: dict[str, Any] | None = None):
        self.texts = texts or {"stations": [], "questions": []}
        super().__init__(lang, state)

    def fresh(self) -> State:
        """No guess yet."""
        return {"version": self.version, "guess": None, "station": 0, "answers": {}, "words": ""}

    def guess(self, percent: float) -> None:
        """Guess once. Raises ``ValueError`` for something that is no percentage."""
        if not 0 <= percent <= 100:
            raise ValueError(f"{percent!r} is not between 0 and 100")
        self.state["guess"] = round(percent)

    def gap(self) -> int | None:
        """How far the guess lies from what was found: below zero when it was too low; None before a guess."""
        return None if self.state["guess"] is None else self.state["guess"] - FOUND

    def go_on(self) -> None:
        """Walk to the next station of the trail; the last one is the end."""
        self.state["station"] = min(self.state["station"] + 1, len(self.texts["stations"]))

    def stations(self) -> list[dict[str, Any]]:
        """The stations the learner has come to."""
        return self.texts["stations"][: self.state["station"]]

    def arrived(self) -> bool:
        """Whether the trail was followed to its end."""
        return bool(self.texts["stations"]) and self.state["station"] >= len(self.texts["stations"])

    def answer(self, key: str, option: str) -> None:
        """Answer one of the three questions. Raises ``ValueError`` for an answer there is not."""
        question = next((q for q in self.texts["questions"] if q["key"] == key), {"options": []})
        if option not in [o["key"] for o in question["options"]]:
            raise ValueError(f"{option!r} is no answer to {key!r}")
        self.state["answers"][key] = option

    def verdict(self, question: dict[str, Any]) -> tuple[bool, str] | None:
        """Whether the answer to a question is right, and what is said to it; None before it."""
        given = self.state["answers"].get(question["key"])
        option = next((o for o in question["options"] if o["key"] == given), None)
        return None if option is None else (given == question["right"], option["why"])

    def write(self, text: str) -> None:
        """Say in one's own words why the number is weak."""
        self.state["words"] = clean(text)

    def tried(self) -> bool:
        """Whether something was said about the number in own words."""
        return count_words(self.state["words"]) >= HONEST_TRY

    def done(self) -> bool:
        """Whether the trail was followed, the three questions were answered and something was said."""
        answered = all(q["key"] in self.state["answers"] for q in self.texts["questions"])
        return self.state["guess"] is not None and self.arrived() and answered and self.tried()

    def preview(self, state: State) -> str:
        """The guess and the own words."""
        return "\n".join(str(part) for part in (state["guess"], state["words"]) if part not in (None, ""))
