"""Cards for the questions of the course: when each is asked again, worked out by FSRS. No widgets.

FSRS reckons from every answer how long a memory is likely to last, and asks when one in ten would be lost. A card is
kept as plain data, so that a workbook can be read without it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from fsrs import Card, Rating, Scheduler

from exercises.workbook.book import Workbook
from exercises.workbook.revision import Revision

GRADES = ("again", "hard", "good", "easy")
"""How an answer went: not at all, with effort, well, at once."""

FROM_NOTEBOOKS = {"not": "again", "partly": "hard", "had": "good"}
"""What was said in a notebook ("not yet", "partly", "I had it") as a grade."""

SOON = timedelta(minutes=10)
"""After this time, what was not remembered is asked again."""

LONGEST = 365
"""Days between two reviews, at most."""

# Without chance: the page says beforehand when a question comes back, and that must be what happens.
_SCHEDULER = Scheduler(learning_steps=(SOON,), relearning_steps=(SOON,), maximum_interval=LONGEST, enable_fuzzing=False)

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was judged in a notebook."""

    key: str
    grade: str
    at: datetime


def answered(data: Data | None, grade: str, at: datetime) -> Data:
    """The card after an answer; None is a question that was never met. Raises ``ValueError`` for an unknown grade."""
    if grade not in GRADES:
        raise ValueError(f"unknown grade {grade!r}; there are {', '.join(GRADES)}")
    card, _ = _SCHEDULER.review_card(_card(data, at), Rating[grade.title()], at)
    return _data(card)


def fresh(at: datetime) -> Data:
    """A card that was never answered, due at once."""
    return _data(_card(None, at))


def due(data: Data) -> datetime:
    """When a card is to be asked again."""
    return datetime.fromisoformat(data["due"])


def last(data: Data) -> datetime | None:
    """When a card was last answered; None before the first time."""
    return datetime.fromisoformat(data["last_review"]) if data["last_review"] else None


def sound(data: Any) -> bool:
    """Whether this is a card that can be reckoned with."""
    try:
        card = _card(data, due(data))
        moments = [moment for moment in (card.due, card.last_review) if moment is not None]
        numbers = [number for number in (card.stability, card.difficulty) if number is not None]
        whole = card.last_review is None or len(numbers) == 2
        return (
            whole
            and all(moment.tzinfo is not None for moment in moments)
            and all(math.isfinite(number) and number > 0 for number in numbers)
            and (card.step is None or card.step in (0, 1))
        )
    except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError):
        return False


def given_in_notebooks(workbook: Workbook) -> list[Given]:
    """What the learner judged in the opening and closing questions, and when, oldest first."""
    names = [n for n in workbook.exercises() if n.rpartition("_")[0] in ("recall", "warm_up")]
    found = [given for name in names for given in _judged(workbook.history(name))]
    return sorted(found, key=lambda given: given.at)


def _judged(history: list[Revision]) -> list[Given]:
    """A judgement counts from the moment it was first saved; a changed one counts as it stands, from that same moment."""
    found: dict[str, Given] = {}
    for revision in history:
        answers = revision.state.get("answers")
        for key, answer in answers.items() if isinstance(answers, dict) else ():
            # A workbook changed by hand may hold anything here, and the map of the course reads it.
            rating = answer.get("rating") if isinstance(answer, dict) else None
            grade = FROM_NOTEBOOKS.get(rating) if isinstance(rating, str) else None
            if grade:
                at = found[key].at if key in found else revision.saved_at
                found[key] = Given(key, grade, at)
    return list(found.values())


def _card(data: Data | None, at: datetime) -> Card:
    # The number of a card means nothing here: cards are known by their question.
    return Card.from_dict({"card_id": 1, **data}) if data is not None else Card(card_id=1, due=at)


def _data(card: Card) -> Data:
    return {key: value for key, value in card.to_dict().items() if key != "card_id"}
