"""A branching thread of messages: what each choice leads to, and what it cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from exercises import content
from exercises.model import Model
from exercises.workbook.book import State

LOST = 9
"""The cost of an option that ends the conversation."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A choice the learner made."""

    step: str
    option: dict[str, Any]


class ThreadModel(Model):
    """The path through the thread: the key of the option chosen at each step."""

    version = 1

    def __init__(self, lang: str, state: State | None = None):
        self.content = content.load("coordination", lang, "thread")
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nothing written yet; ``best`` is the fewest messages that led to a conversation."""
        return {"version": self.version, "path": [], "best": None, "ended": False}

    def options(self, step: str) -> list[dict[str, Any]]:
        """What can be written at a step."""
        found = self.content["steps"][step]["options"]
        return self.content["shared"][found] if isinstance(found, str) else found

    def turns(self) -> list[Turn]:
        """The choices so far. A path that the content no longer has ends where it stops making sense."""
        step, found = self.content["start"], []
        for key in self.state["path"]:
            option = next((o for o in self.options(step) if o["key"] == key), None) if step in self.steps else None
            if option is None:
                break
            found.append(Turn(step, option))
            step = option["to"]
        return found

    @property
    def steps(self) -> dict[str, Any]:
        """Every step by name."""
        return self.content["steps"]

    def at(self) -> str:
        """The step or ending the thread has come to."""
        turns = self.turns()
        return turns[-1].option["to"] if turns else self.content["start"]

    def ending(self) -> dict[str, Any] | None:
        """The ending (``title``, ``text``, ``booked``), or None while there is something to write."""
        return self.content["endings"].get(self.at())

    def sent(self) -> int:
        """How many messages the learner has sent."""
        return sum(not turn.option.get("silent") for turn in self.turns())

    def send(self, key: str) -> None:
        """Write an option of the present step. Raises ``ValueError`` for one there is not."""
        step = self.at()
        if step not in self.steps or key not in [option["key"] for option in self.options(step)]:
            raise ValueError(f"{key!r} cannot be written here")
        self.state["path"] = [turn.option["key"] for turn in self.turns()] + [key]
        if ending := self.ending():
            self.state["ended"] = True
            if ending["booked"]:
                self.state["best"] = min(self.state["best"] or self.sent(), self.sent())

    def back(self) -> None:
        """Take the last message back."""
        self.state["path"] = [turn.option["key"] for turn in self.turns()][:-1]

    def again(self) -> None:
        """Begin again; the best so far is kept."""
        self.state["path"] = []

    def messages(self) -> list[dict[str, Any]]:
        """The thread: ``who``, ``mine``, ``when``, ``text``."""
        you, said = self.content["texts"]["you"], [self._hers(self.content["start"])]
        for turn in self.turns():
            said.append({"who": you, "mine": True, "when": "", "text": turn.option["says"]})
            if turn.option["to"] in self.steps:
                said.append(self._hers(turn.option["to"]))
        return said

    def _hers(self, step: str) -> dict[str, Any]:
        return {"who": "Kari", "mine": False, "when": self.steps[step]["when"], "text": self.steps[step]["says"]}

    def verdict(self) -> str:
        """What the ending says, with the number of messages; empty before the end."""
        ending = self.ending()
        return ending["text"].format(n=self.sent()) if ending else ""

    def tried(self) -> bool:
        """Whether the thread was followed to an end."""
        return bool(self.state["ended"])

    def done(self) -> bool:
        """Whether the conversation was held with as few messages as it takes."""
        at = self.ending()
        return self.at() == "end_booked" and bool(at) and self.sent() <= self.content["fewest"]

    def preview(self, state: State) -> str:
        """The messages that were chosen."""
        model = ThreadModel(self.lang, state)
        return "\n\n".join(turn.option["says"] for turn in model.turns())
