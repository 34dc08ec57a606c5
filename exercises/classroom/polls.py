"""Polls: a question to the class, one answer each, and bars when the teacher wants them seen.

The teacher sees numbers, never who chose what; when a poll is put away, only the numbers are kept.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from exercises.classroom.asks import Ask
from exercises.classroom.piece import Piece, Refused, State
from exercises.content import LANGUAGES

MOST_OPTIONS = 8


class Polls(Piece):
    """The poll that is on, and the numbers of those before it."""

    name = "polls"

    def fresh(self) -> State:
        """Nothing asked yet."""
        return {"number": 0, "poll": None, "past": []}

    @property
    def poll(self) -> State | None:
        """The poll on the pages: question, options, votes, and ``open``, ``shown``, ``solved``."""
        return self.state["poll"]

    def ask(self, ask: Ask) -> None:
        """Put a question of the course to the class."""
        self._begin(
            {
                "ask": ask.key,
                "text": ask.text,
                "question": ask.question,
                "options": [{"key": key, "label": label} for key, label in ask.options],
                "right": list(ask.right),
                "why": ask.why,
            }
        )

    def ask_own(self, question: str, options: list[str]) -> None:
        """Put an own question to the class. Raises ``Refused`` when there is nothing to choose between."""
        question, options = question.strip(), [option.strip() for option in options if option.strip()]
        if not question or len(options) < 2 or len(options) > MOST_OPTIONS or len(set(options)) < len(options):
            raise Refused("no options")
        self._begin(
            {
                "ask": "",
                "text": dict.fromkeys(LANGUAGES, ""),
                "question": dict.fromkeys(LANGUAGES, question),
                "options": [
                    {"key": str(number), "label": dict.fromkeys(LANGUAGES, option)}
                    for number, option in enumerate(options)
                ],
                "right": [],
                "why": dict.fromkeys(LANGUAGES, ""),
            }
        )

    def ask_again(self) -> None:
        """The same question once more, after the class has talked; the first answers stay beside the second."""
        if not self.poll:
            raise Refused("no poll")
        kept = ("ask", "text", "question", "options", "right", "why")
        self._begin({name: self.poll[name] for name in kept}, before=self.counts())

    def _begin(self, poll: dict[str, Any], before: dict[str, int] | None = None) -> None:
        self.put_away()
        self.state["number"] += 1
        self.state["poll"] = poll | {
            "id": str(self.state["number"]),
            "votes": {},
            "before": before,
            "open": True,
            "shown": False,
            "solved": False,
        }

    def answer(self, seat: str, poll: str, option: str) -> None:
        """Choose, or change one's mind, as long as the poll is open."""
        if not self.poll or self.poll["id"] != poll or not self.poll["open"]:
            raise Refused("poll closed")
        if option not in [known["key"] for known in self.poll["options"]]:
            raise Refused("no such option")
        self.poll["votes"][seat] = option

    def set(self, **flags: bool) -> None:
        """Change ``open``, ``shown`` (the bars, to the class) or ``solved`` (what is right, and why)."""
        if not self.poll:
            raise Refused("no poll")
        self.poll.update(flags)

    def counts(self) -> dict[str, int]:
        """Option → how many chose it."""
        if not self.poll:
            return {}
        chosen = Counter(self.poll["votes"].values())
        return {option["key"]: chosen[option["key"]] for option in self.poll["options"]}

    def put_away(self) -> None:
        """Take the poll off the pages; its numbers are kept, who chose what is not."""
        if self.poll and self.poll["votes"]:
            self.state["past"].append(
                {"question": self.poll["question"], "options": self.poll["options"], "counts": self.counts()}
            )
        self.state["poll"] = None

    def view(self, lang: str) -> dict[str, Any] | None:
        """What anybody may see: the question, and the results once they are shown."""
        if not self.poll:
            return None
        poll = self.poll
        view: dict[str, Any] = {
            "id": poll["id"],
            "text": poll["text"][lang],
            "question": poll["question"][lang],
            "options": [{"key": option["key"], "label": option["label"][lang]} for option in poll["options"]],
            "open": poll["open"],
            "shown": poll["shown"],
        }
        if poll["shown"]:
            view |= self.results(lang)
        return view

    def results(self, lang: str) -> dict[str, Any]:
        """Numbers, and what is right where that is to be seen."""
        assert self.poll
        results: dict[str, Any] = {"counts": self.counts(), "before": self.poll["before"]}
        if self.poll["solved"]:
            results |= {"right": self.poll["right"], "why": self.poll["why"][lang]}
        return results

    def mine(self, seat: str) -> str:
        """What somebody chose; empty before they have."""
        return self.poll["votes"].get(seat, "") if self.poll else ""

    def forget(self, seat: str) -> None:
        """Take somebody's answer away."""
        if self.poll:
            self.poll["votes"].pop(seat, None)
