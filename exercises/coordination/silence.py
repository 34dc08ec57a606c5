"""No answer: cases to judge by the day, and a reminder of the learner's own."""

from __future__ import annotations

from typing import Any

from exercises import content
from exercises.cases import CasesModel
from exercises.coordination.marks import with_marks
from exercises.coordination.reminder import findings
from exercises.feedback import Guide, Review, count_words
from exercises.model import clean
from exercises.workbook.book import State

HONEST_TRY = 8
"""Words in a reminder that counts as a try, after which the model reminder opens."""

CRITERIA = ("topic", "ask", "light")
"""What a reminder must have."""


class SilenceModel(CasesModel):
    """The cases, and a reminder held against the message it reminds of. ``sent`` is lent by the page."""

    def __init__(self, lang: str, state: State | None = None, texts: dict[str, Any] | None = None):
        self.content = texts or content.load("coordination", lang, "silence")
        self.sent = ""
        super().__init__(lang, state, self.content)

    def fresh(self) -> State:
        """No case answered, no reminder written; ``original`` is None while the sample stands there."""
        reminder = {"original": None, "reminder": "", "reviewed": "", "marks": {}, "tried": False}
        return super().fresh() | reminder

    @property
    def original(self) -> str:
        """The message that got no answer: what the learner put there, the last one they sent, or the sample."""
        own = self.state["original"]
        return (self.sent or self.content["sample"]).strip() if own is None else own

    def set_original(self, text: str) -> None:
        """Put another message there."""
        if clean(text).strip() != self.original.strip():
            self.state["original"] = clean(text)

    def set_reminder(self, text: str) -> None:
        """Change the reminder. Marks whose words are gone fall away with them."""
        self.state["reminder"] = text = clean(text)
        self.state["marks"] = {name: words for name, words in self.state["marks"].items() if words in text}

    def ask(self) -> Review:
        """Check the reminder as it is now, and remember that it was."""
        self.state["reviewed"] = self.state["reminder"]
        self.state["tried"] = self.state["tried"] or count_words(self.state["reminder"]) >= HONEST_TRY
        return self.review()

    def review(self) -> Review:
        """The reminder that was last handed in, with the learner's own marks."""
        text = self.state["reviewed"]
        found = findings(text, self.original, self.lang, self.content["review"])
        return with_marks(
            Review("reminder", self.lang, text, tuple(found)), self.state["marks"], self.content["reminder"]["marked"]
        )

    def guides(self) -> dict[str, Guide]:
        """Title, rule and hints for each finding of the review."""
        return {
            name: Guide(text["title"], text["rule"], tuple(text.get("hints", ())))
            for name, text in self.content["review"].items()
        }

    def mark(self, criterion: str, start: int, end: int) -> None:
        """The learner says that these words meet a criterion. Raises ``ValueError`` for one there is not."""
        if criterion not in CRITERIA:
            raise ValueError(f"a reminder has no criterion {criterion!r}")
        self.state["marks"][criterion] = self.state["reviewed"][start:end]

    def unmark(self, criterion: str) -> None:
        """Take a mark back."""
        self.state["marks"].pop(criterion, None)

    def stale(self) -> bool:
        """Whether the reminder has changed since it was checked."""
        return self.state["reviewed"] != self.state["reminder"]

    def blockers(self) -> list[str]:
        """``empty`` when there is no reminder to check."""
        return [] if count_words(self.state["reminder"]) else ["empty"]

    def tried(self) -> bool:
        """Whether a reminder of some length was checked."""
        return bool(self.state["tried"])

    def done(self) -> bool:
        """Whether every case was answered and the reminder is ready."""
        return super().done() and bool(self.state["reviewed"]) and self.review().ready

    def preview(self, state: State) -> str:
        """The answers and the reminder."""
        return "\n\n".join(filter(None, [super().preview(state), state["reminder"]]))
