"""Cases to judge: a situation, one or two choices, and a reason for whatever was chosen. No widgets.

The content of a case exercise has ``asks`` (what is to be chosen for every case: ``key``, ``label``, ``options`` with
``key`` and ``label``) and ``cases``. A case has ``key``, ``text``, ``right`` (ask → the keys that are right), ``why``
(shown whatever was chosen) and, where a confusion is likely, ``near``: ask → option → what the difference is. A case
may bring ``options`` of its own for an ask.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from exercises.model import Model
from exercises.workbook.book import State


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said to an answer."""

    right: bool
    text: str


class CasesModel(Model):
    """Answers to cases. The first answer counts as what the learner knew; they may change their mind afterwards."""

    version = 1

    def __init__(self, lang: str, state: State | None = None, texts: dict[str, Any] | None = None):
        self.texts = texts or {"asks": [], "cases": []}
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nothing answered, the first case in view."""
        return {"version": self.version, "at": 0, "answers": {}, "first": {}}

    @property
    def cases(self) -> list[dict[str, Any]]:
        """All cases, in their order."""
        return self.texts["cases"]

    @property
    def case(self) -> dict[str, Any]:
        """The case in view."""
        return self.cases[max(0, min(self.state["at"], len(self.cases) - 1))]

    def options(self, ask: dict[str, Any], case: dict[str, Any]) -> list[dict[str, Any]]:
        """What can be chosen for an ask in a case."""
        return case.get("options", {}).get(ask["key"]) or ask["options"]

    def go(self, by: int) -> None:
        """Look at another case, ``by`` steps on; stops at the ends."""
        self.state["at"] = max(0, min(len(self.cases) - 1, self.state["at"] + by))

    def answer(self, ask: str, option: str) -> None:
        """Choose an option for the case in view. Raises ``ValueError`` for one that is not there."""
        asked = next((a for a in self.texts["asks"] if a["key"] == ask), None)
        if asked is None or option not in [o["key"] for o in self.options(asked, self.case)]:
            raise ValueError(f"{option!r} cannot be chosen for {ask!r} here")
        given = self.state["answers"].setdefault(self.case["key"], {})
        given[ask] = option
        if self.complete(self.case):
            self.state["first"].setdefault(self.case["key"], dict(given))

    def given(self, case: dict[str, Any]) -> dict[str, str]:
        """Ask → the option chosen for a case."""
        return self.state["answers"].get(case["key"], {})

    def complete(self, case: dict[str, Any]) -> bool:
        """Whether every ask of a case has an answer."""
        return all(ask["key"] in self.given(case) for ask in self.texts["asks"])

    def verdict(self, case: dict[str, Any]) -> Verdict | None:
        """What is said to the answer of a case; None before it is complete."""
        if not self.complete(case):
            return None
        given = self.given(case)
        wrong = [ask for ask, keys in case["right"].items() if given.get(ask) not in keys]
        notes = [case.get("near", {}).get(ask, {}).get(given[ask], "") for ask in wrong]
        return Verdict(not wrong, " ".join(filter(None, [*notes, case["why"]])))

    def at_once(self) -> int:
        """How many cases were right at the first answer."""
        return sum(
            all(first.get(ask) in keys for ask, keys in case["right"].items())
            for case in self.cases
            if (first := self.state["first"].get(case["key"]))
        )

    def answered(self) -> int:
        """How many cases have an answer."""
        return sum(self.complete(case) for case in self.cases)

    def tried(self) -> bool:
        """Whether one case was answered."""
        return self.answered() > 0

    def done(self) -> bool:
        """Whether every case was answered."""
        return bool(self.cases) and self.answered() == len(self.cases)

    def preview(self, state: State) -> str:
        """The answers as text."""
        labels = {(ask["key"], o["key"]): o["label"] for ask in self.texts["asks"] for o in ask.get("options", [])}
        lines = [
            f"{case['text']} – {', '.join(labels.get(pair, pair[1]) for pair in state['answers'][case['key']].items())}"
            for case in self.cases
            if case["key"] in state["answers"]
        ]
        return "\n".join(lines)
