"""Spaced review: questions from all modules, asked again when they are about to be forgotten. No widgets.

Spaced tries teach more than massed ones (Latimier, Peyre & Ramus 2021, Educational Psychology Review: g = 0.74).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import deepcopy
from datetime import date, datetime
from typing import Any

from exercises import content
from exercises.course import deck
from exercises.model import Model, clean
from exercises.workbook.book import State, Workbook
from exercises.workbook.revision import now

NEW = 5
"""Questions taken in at a time that the learner has not met yet."""

ENOUGH = 16
"""Different questions answered here, after which the exercise counts as done; it goes on all the same."""

KEPT = 30
"""Answers that can be taken back."""


class ReviewModel(Model):
    """Cards by question. ``clock`` says what time it is; ``damaged`` how many cards had to be set aside on reading."""

    version = 1

    def __init__(self, lang: str, state: State | None = None, clock: Callable[[], datetime] = now):
        self.clock = clock
        modules = content.load("course", lang, "questions")["modules"]
        self.questions = {q["key"]: q | {"module": number} for number, every in modules.items() for q in every}
        self.damaged = 0
        super().__init__(lang, state)

    def fresh(self) -> State:
        """No card. ``aside`` keeps cards that could not be read, as they were; ``marks`` the last grade given here."""
        return {
            "version": self.version,
            "cards": {},
            "marks": {},
            "log": [],
            "aside": {},
            "asking": "",
            "text": "",
            "shown": False,
        }

    def restore(self, state: State) -> None:
        """Take over a saved state. A damaged card is set aside, and its question begins anew."""
        super().restore(state)
        damaged = {key: data for key, data in self.state["cards"].items() if not deck.sound(data)}
        self.damaged = len(damaged)
        self.state["aside"] |= damaged
        self.state["cards"] = {key: data for key, data in self.state["cards"].items() if key not in damaged}
        self.state["marks"] = {k: m for k, m in self.state["marks"].items() if k in self.questions and m in deck.GRADES}
        self.state["log"] = [step for step in self.state["log"] if _is_step(step)]
        if self.state["asking"] not in self.state["cards"]:
            self._next()

    # Which question

    def take_in(self, given: Iterable[deck.Given]) -> None:
        """Reckon with answers from the notebooks that are newer than what a card knows."""
        for answer in given:
            card = self.state["cards"].get(answer.key)
            seen = deck.last(card) if card else None
            if answer.key in self.questions and (seen is None or answer.at > seen):
                self.state["cards"][answer.key] = deck.answered(card, answer.grade, answer.at)

    def due(self) -> list[str]:
        """The questions whose time has come, the longest overdue first."""
        cards, moment = self._cards(), self.clock()
        return sorted((k for k in cards if deck.due(cards[k]) <= moment), key=lambda k: (deck.due(cards[k]), k))

    def unmet(self) -> list[str]:
        """The questions that have no card yet: one of each module, then the next of each."""
        return sorted(self.questions.keys() - self.state["cards"].keys(), key=lambda k: (k.partition("-")[2], k))

    def add_new(self) -> None:
        """Take in some questions the learner has not met."""
        for key in self.unmet()[:NEW]:
            self.state["cards"][key] = deck.fresh(self.clock())

    def current(self) -> dict[str, Any] | None:
        """The question to answer now; the one that was begun stays until it is judged."""
        begun = self.state["asking"]
        return self.questions.get(begun) or self.questions.get(next(iter(self.due()), ""))

    # Answering

    def write(self, text: str) -> None:
        """Answer from memory."""
        self._begin()
        self.state["text"] = clean(text)

    def reveal(self) -> None:
        """Show the answer."""
        self._begin()
        self.state["shown"] = bool(self.state["asking"])

    def returns(self, grade: str) -> datetime:
        """When the question would come back after this grade. Raises ``ValueError`` without a question."""
        return deck.due(deck.answered(self.state["cards"][self._key()], grade, self.clock()))

    def grade(self, grade: str) -> datetime:
        """Judge the own answer, go on to the next question, and say when this one comes back.

        Raises ``ValueError`` for an unknown grade, or before the answer was shown.
        """
        key = self._key()
        if not self.state["shown"]:
            raise ValueError("the answer has not been shown yet")
        before = self.state["cards"][key]
        self.state["cards"][key] = after = deck.answered(before, grade, self.clock())
        step = {"key": key, "card": deepcopy(before), "mark": self.state["marks"].get(key, "")}
        self.state["log"] = [*self.state["log"], step | {"text": self.state["text"]}][-KEPT:]
        self.state["marks"][key] = grade
        self._next()
        return deck.due(after)

    def undo(self) -> None:
        """Take the last grade back: the question stands there again with the answer open."""
        if not self.state["log"]:
            return
        step = self.state["log"].pop()
        self.state["cards"][step["key"]] = step["card"]
        self.state["marks"].pop(step["key"], None)
        if step["mark"]:
            self.state["marks"][step["key"]] = step["mark"]
        self.state |= {"asking": step["key"], "text": step["text"], "shown": True}

    # What is due when

    def calendar(self) -> list[tuple[date, list[str]]]:
        """Day → the modules asked about on it, the nearest day first; what is overdue counts as today."""
        today = self.clock().astimezone().date()
        days: dict[date, list[str]] = {}
        for key, card in self._cards().items():
            day = max(today, deck.due(card).astimezone().date())
            days.setdefault(day, []).append(self.questions[key]["module"])
        return [(day, sorted(days[day])) for day in sorted(days)]

    def score(self) -> tuple[int, int]:
        """How many different questions were answered here, and how many of them were known the last time."""
        marks = self.state["marks"].values()
        return len(marks), sum(mark != "again" for mark in marks)

    def tried(self) -> bool:
        """There is nothing to compare with: each question shows its own answer."""
        return False

    def done(self) -> bool:
        """Whether enough different questions were answered."""
        return len(self.state["marks"]) >= ENOUGH

    def preview(self, state: State) -> str:
        """The questions that were answered here, newest first."""
        keys = [step["key"] for step in reversed(state["log"])]
        return "\n".join(self.questions[key]["question"] for key in keys if key in self.questions)

    def _cards(self) -> dict[str, deck.Data]:
        return {key: card for key, card in self.state["cards"].items() if key in self.questions}

    def _key(self) -> str:
        question = self.current()
        if question is None:
            raise ValueError("there is no question to judge")
        return question["key"]

    def _begin(self) -> None:
        question = self.current()
        self.state["asking"] = question["key"] if question else ""

    def _next(self) -> None:
        self.state |= {"asking": "", "text": "", "shown": False}


def due_count(workbook: Workbook, lang: str, clock: Callable[[], datetime] = now) -> int:
    """How many questions wait for review at this moment."""
    state = workbook.load("review")
    try:
        model = ReviewModel(lang, state, clock)
    except ValueError:
        # Of another version of the course; the exercise itself says so.
        return 0
    model.take_in(deck.given_in_notebooks(workbook))
    return len(model.due())


def _is_step(step: Any) -> bool:
    """Whether an answer that was noted can be taken back."""
    texts = [step.get(name) for name in ("key", "mark", "text")] if isinstance(step, dict) else [None]
    return all(isinstance(text, str) for text in texts) and deck.sound(step.get("card"))
