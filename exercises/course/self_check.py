"""Eight things one can do after the course, judged before and after it. No widgets.

The first round is kept under ``self_check``, the second under ``self_check_09``: the number is the notebook's.
"""

from __future__ import annotations

from typing import Any

from exercises.model import Model
from exercises.workbook.book import State

SCALE = range(1, 8)
"""1 not at all sure, 7 quite sure."""


class SelfCheckModel(Model):
    """Ratings of the statements. ``before`` is lent by the page in the second round: it belongs to the first."""

    version = 1

    def __init__(
        self,
        lang: str,
        state: State | None = None,
        statements: list[dict[str, Any]] | None = None,
        before: dict[str, int] | None = None,
    ):
        self.statements = statements or []
        self.before = before or {}
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nothing rated."""
        return {"version": self.version, "ratings": {}}

    def rate(self, key: str, rating: int) -> None:
        """Say how sure one is. Raises ``ValueError`` for another statement or a number off the scale."""
        if key not in [s["key"] for s in self.statements] or rating not in SCALE:
            raise ValueError(f"{rating!r} cannot be said of {key!r}; the scale is 1 to 7")
        self.state["ratings"][key] = rating

    def rating(self, key: str) -> int | None:
        """What was said of a statement in this round."""
        return self.state["ratings"].get(key)

    def missing(self) -> int:
        """How many statements are not rated yet."""
        return sum(self.rating(s["key"]) is None for s in self.statements)

    def lowest(self) -> dict[str, Any]:
        """The statement with the lowest rating, the first of them when there are several."""
        return min(self.statements, key=lambda s: self.rating(s["key"]) or len(SCALE))

    def changes(self) -> tuple[int, int, int]:
        """How many statements went up, stayed, went down since the first round."""
        now = [(self.before[k], r) for k, r in self.state["ratings"].items() if k in self.before]
        return sum(b < r for b, r in now), sum(b == r for b, r in now), sum(b > r for b, r in now)

    def new(self) -> int:
        """How many statements are rated now that were not in the first round."""
        return len(self.state["ratings"].keys() - self.before.keys())

    def most_grown(self) -> dict[str, Any] | None:
        """The statement that went up most since the first round; None when none did."""
        grown = {s["key"]: (self.rating(s["key"]) or 0) - self.before.get(s["key"], 9) for s in self.statements}
        best = max(self.statements, key=lambda s: grown[s["key"]])
        return best if grown[best["key"]] > 0 else None

    def tried(self) -> bool:
        """There is nothing to compare with."""
        return False

    def done(self) -> bool:
        """Whether every statement is rated."""
        return bool(self.statements) and not self.missing()

    def preview(self, state: State) -> str:
        """The ratings as lines."""
        return "\n".join(
            f"{state['ratings'][s['key']]} – {s['text']}" for s in self.statements if s["key"] in state["ratings"]
        )
