"""The message after a talk: the clock since then, three bricks, one text, and the review of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Literal

from exercises.feedback import Context, Guide, Review, count_words, guide, marked, review
from exercises.model import Model, clean
from exercises.workbook.book import State
from exercises.workbook.schemas import Person

BRICKS = ("thanks", "theirs", "next")
"""What a thank-you is made of, in the order it is usually said."""

WORDS = (40, 120)
"""How long it should be, in words (RUBRICS C)."""

ON_TIME, LATE = 24, 72
"""Hours after the talk until which a thank-you is on time, and after which it is late (RUBRICS C)."""

HONEST_TRY = 15
"""Words in a text that counts as a try, after which the worked example opens."""

Stage = Literal["unknown", "ahead", "on_time", "still", "late"]

_TAKEAWAY = {
    "en": re.compile(
        r"take (?:\S+ )?(?:with me|away)|takeaway|stay(?:s|ed) with me|stuck with me|remember|learned", re.I
    ),
    "nb": re.compile(r"tar (?:\S+ )?med meg|festet seg|sitter igjen|husker|lærte", re.I),
}


def this_moment() -> datetime:
    """Now, on this computer's clock."""
    return datetime.now().astimezone()


class ThankYouModel(Model):
    """A thank-you. ``person`` is lent by the page; ``clock`` says what time it is."""

    version = 1

    def __init__(self, lang: str, state: State | None = None, clock: Callable[[], datetime] = this_moment):
        self.clock = clock
        self.person: Person | None = None
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nothing said, and no talk yet."""
        return {
            "version": self.version,
            "person": "",
            "on": "",
            "at": "",
            "bricks": dict.fromkeys(BRICKS, ""),
            "text": "",
            "marks": {},
            "reviewed": "",
            "hours": None,
            "tried": False,
        }

    # When it was

    def set_when(self, key: str, value: str) -> None:
        """The day (``on``, ``2027-02-16``) or the time (``at``, ``14:30``) of the talk."""
        if key not in ("on", "at"):
            raise ValueError(f"'on' or 'at', not {key!r}")
        self.state[key] = clean(value)

    def set_moment(self, end: datetime) -> None:
        """The talk ended at this moment, as this computer's clock shows it."""
        here = end.astimezone()
        self.set_when("on", f"{here:%Y-%m-%d}")
        self.set_when("at", f"{here:%H:%M}")

    def talked_at(self) -> datetime | None:
        """The moment of the talk on this computer's clock; noon when only the day is known."""
        try:
            day = date.fromisoformat(self.state["on"])
        except ValueError:
            return None
        try:
            hour = time.fromisoformat(self.state["at"]).replace(tzinfo=None)
        except ValueError:
            hour = time(12)
        try:
            return datetime.combine(day, hour).astimezone()
        except (OverflowError, OSError, ValueError):
            return None  # a year that no clock knows

    def hours_since(self) -> float | None:
        """Hours since the talk; negative while it is still to come, None while its day is unknown."""
        then = self.talked_at()
        return (self.clock() - then).total_seconds() / 3600 if then else None

    def stage(self) -> Stage:
        """Where the clock stands."""
        hours = self.hours_since()
        if hours is None:
            return "unknown"
        if hours < 0:
            return "ahead"
        return "on_time" if hours <= ON_TIME else "still" if hours <= LATE else "late"

    # What is said

    def set_brick(self, name: str, text: str) -> None:
        """Fill one of the three bricks."""
        if name not in BRICKS:
            raise ValueError(f"there is no brick {name!r}")
        self.state["bricks"][name] = clean(text)

    def assembled(self) -> str:
        """A greeting and the bricks as sentences; empty while there is no brick."""
        sentences = [self.state["bricks"][name].strip() for name in BRICKS]
        sentences = [s if s[-1] in ".!?…" else f"{s}." for s in sentences if s]
        if not sentences:
            return ""
        first = self.person.name.split()[0] if self.person and self.person.name.split() else ""
        greeting = {"en": "Hi {name},", "nb": "Hei {name},"}[self.lang].format(name=first).replace(" ,", ",")
        return f"{greeting}\n\n{' '.join(sentences)}"

    def set_text(self, text: str) -> None:
        """Change the message. Marks whose words are gone fall away with them."""
        self.state["text"] = text = clean(text)
        self.state["person"] = self.person.name if self.person and text.strip() else ""
        self.state["marks"] = {name: words for name, words in self.state["marks"].items() if words in text}

    def for_another(self) -> str:
        """The name of the person the text was written to, when another has been chosen since; else empty."""
        written_to = self.state["person"]
        return written_to if written_to and self.person and written_to != self.person.name else ""

    def words(self) -> int:
        """How many words the message has."""
        return count_words(self.state["text"])

    # The review

    def blockers(self) -> list[str]:
        """``ahead`` while the talk is still to come, ``empty`` when there is nothing to review."""
        return (["ahead"] if self.stage() == "ahead" else []) or ([] if self.words() else ["empty"])

    def ask(self) -> Review:
        """Review the message as it is now, at this hour."""
        hours = self.hours_since()
        self.state["reviewed"] = self.state["text"]
        self.state["hours"] = None if hours is None else round(hours, 1)
        self.state["tried"] = self.state["tried"] or self.words() >= HONEST_TRY
        return self.review()

    def review(self) -> Review:
        """The review of the text that was last handed in, with the learner's own marks."""
        known = self.person or Person("", "", "", "", ())
        context = Context(
            name=known.name,
            employer=known.employer,
            role=known.role,
            facts=known.facts,
            hours_since=self.state["hours"],
        )
        return marked(review("followup", self.state["reviewed"], self.lang, context), self.state["marks"])

    def guides(self) -> dict[str, Guide]:
        """Title, rule and hints for each finding of the review."""
        return guide("followup", self.lang)

    def stale(self) -> bool:
        """Whether the text has changed since it was reviewed."""
        return self.state["reviewed"] != self.state["text"]

    def mark(self, criterion: str, start: int, end: int) -> None:
        """The learner says that these words of the reviewed text meet a criterion. Raises ``ValueError`` for an unknown one."""
        if criterion not in self.guides():
            raise ValueError(f"a thank-you has no criterion {criterion!r}")
        self.state["marks"][criterion] = self.state["reviewed"][start:end]

    def unmark(self, criterion: str) -> None:
        """Take a mark back."""
        self.state["marks"].pop(criterion, None)

    def tried(self) -> bool:
        """Whether a text of some length was reviewed."""
        return bool(self.state["tried"])

    def done(self) -> bool:
        """Whether the message was reviewed and is ready to send."""
        return bool(self.state["reviewed"]) and not self.stale() and self.review().ready

    def preview(self, state: State) -> str:
        """The text, or the bricks while there is none."""
        return state["text"] or " ".join(filter(None, state["bricks"].values()))


def takeaway(closing: str, lang: str) -> str:
    """The sentence of a planned closing that says what the learner takes along; all of it where none does."""
    sentences = re.split(r"(?<=[.!?…])\s+", closing.strip())
    return next((s for s in sentences if _TAKEAWAY[lang].search(s)), closing.strip())
