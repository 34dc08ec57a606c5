"""Colour the parts: mark who, why and ask in others' messages, then see where marks and key agree. No widgets.

The messages of the two languages are different texts, so marks are kept for each language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from exercises import content
from exercises.model import Model
from exercises.workbook.book import State

PARTS = ("who", "why", "ask")

MISSING = "missing"
"""What the learner says of a part that they could not find."""

WIDE = 2.5
"""A mark this many times longer than the words that carry a part took too much with it."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One part, as the learner and the key see it."""

    part: str
    agree: bool
    text: str


class PartsModel(Model):
    """Marks in six messages. What the learner marked before comparing stays, as what they knew."""

    version = 1

    def __init__(self, lang: str, state: State | None = None):
        self.texts = content.load("contact", lang, "parts")
        super().__init__(lang, state)

    def fresh(self) -> State:
        """The first message, nothing marked."""
        return {"version": self.version, "at": 0, "marks": {}, "compared": {}}

    @property
    def messages(self) -> list[dict[str, Any]]:
        """The six messages in the page's language."""
        return self.texts["messages"]

    @property
    def message(self) -> dict[str, Any]:
        """The message in view."""
        return self.messages[max(0, min(self.state["at"], len(self.messages) - 1))]

    def _key(self, message: dict[str, Any]) -> str:
        return f"{message['key']}.{self.lang}"

    def go(self, by: int) -> None:
        """Look at another message, ``by`` steps on; stops at the ends."""
        self.state["at"] = max(0, min(len(self.messages) - 1, self.state["at"] + by))

    def marks(self, message: dict[str, Any] | None = None) -> dict[str, str]:
        """Part → the words that were marked, or ``MISSING``."""
        return self.state["marks"].get(self._key(message or self.message), {})

    def mark(self, part: str, words: str) -> None:
        """Say which words are a part, or that it is ``MISSING``. Raises ``ValueError`` for what is neither."""
        if part not in PARTS or (words != MISSING and (not words or words not in self.message["text"])):
            raise ValueError(f"{part!r} cannot be marked so in this message")
        if not self.compared():
            self.state["marks"].setdefault(self._key(self.message), {})[part] = words

    def unmark(self, part: str) -> None:
        """Take a mark back, as long as nothing was compared."""
        if not self.compared():
            self.state["marks"].get(self._key(self.message), {}).pop(part, None)

    def blockers(self) -> list[str]:
        """The parts that have no answer yet."""
        return [part for part in PARTS if part not in self.marks()]

    def compared(self, message: dict[str, Any] | None = None) -> bool:
        """Whether the learner has asked what the key says."""
        return bool(self.state["compared"].get(self._key(message or self.message)))

    def compare(self) -> list[Comparison]:
        """Show the key; from now on the marks stay as they are."""
        if self.blockers():
            return []
        self.state["compared"][self._key(self.message)] = True
        return self.comparisons()

    def again(self) -> None:
        """Mark this message once more from the beginning."""
        self.state["compared"].pop(self._key(self.message), None)
        self.state["marks"].pop(self._key(self.message), None)

    def comparisons(self, message: dict[str, Any] | None = None) -> list[Comparison]:
        """What is said of each part; nothing before the learner has compared."""
        message = message or self.message
        return [self._part(message, part) for part in PARTS] if self.compared(message) else []

    def key(self, part: str) -> list[str]:
        """The words that carry a part of the message in view; nothing before the learner has compared."""
        return self.message["parts"][part]["words"] if self.compared() else []

    def _part(self, message: dict[str, Any], part: str) -> Comparison:
        says, known, marked = self.texts["says"], message["parts"][part], self.marks(message).get(part, MISSING)
        carrying: list[str] = known["words"]
        if marked == MISSING:
            if not carrying:
                return Comparison(part, True, f"{says['agree_missing']} {known['missing']}")
            return Comparison(part, False, says["overlooked"].format(found=carrying[0]))
        hit = next((words for words in carrying if _share(message["text"], marked, words)), None)
        if hit:
            which = "wide" if len(marked) > WIDE * len(hit) else "agree"
            return Comparison(part, True, says[which].format(found=hit))
        values = {"marked": " ".join(marked.split()), "found": carrying[0] if carrying else ""}
        said = says["elsewhere" if carrying else "not_there"].format(**values)
        trap = next((t["says"] for t in known.get("traps", ()) if _share(message["text"], marked, t["words"])), "")
        return Comparison(part, False, " ".join(filter(None, [said, trap or known.get("missing", "")])))

    def agreed(self) -> int:
        """In how many messages the learner agreed with the key in all parts."""
        return sum(all(c.agree for c in found) for m in self.messages if (found := self.comparisons(m)))

    def tried(self) -> bool:
        """Whether one message was compared."""
        return any(self.compared(message) for message in self.messages)

    def done(self) -> bool:
        """Whether all messages were compared."""
        return all(self.compared(message) for message in self.messages)

    def preview(self, state: State) -> str:
        """The marks as lines."""
        names = self.texts["parts"]
        return "\n".join(
            f"{names[part]}: {'–' if words == MISSING else words}"
            for marks in state["marks"].values()
            for part, words in marks.items()
        )


def _share(text: str, marked: str, words: str) -> bool:
    """Whether a mark and the words of the key have at least two words, or half of the shorter one, in common."""
    (a, b), (c, d) = ((text.find(piece), text.find(piece) + len(piece)) for piece in (marked, words))
    common = text[max(a, c) : min(b, d)].split() if max(a, c) < min(b, d) else []
    return bool(common) and (len(common) >= 2 or 2 * len(common) >= min(len(marked.split()), len(words.split())))
