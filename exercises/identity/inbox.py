"""The other inbox: be the one who reads, with five messages and time for one. No widgets."""

from __future__ import annotations

from typing import Any

from exercises.feedback import count_words
from exercises.model import Model, clean
from exercises.workbook.book import State

SECONDS = 60
"""Time to choose, with the clock on; nothing is locked when it is up."""


class InboxModel(Model):
    """Which of the messages the learner answers, and why; what each had is opened afterwards."""

    version = 1

    def __init__(self, lang: str, state: State | None = None, messages: list[dict[str, Any]] | None = None):
        self.messages = messages or []
        super().__init__(lang, state)

    def fresh(self) -> State:
        """The inbox is shut, the clock on."""
        return {"version": self.version, "clock": True, "started": False, "chosen": "", "why": "", "opened": False}

    def set_clock(self, on: bool) -> None:
        """Play against the clock, or without one."""
        self.state["clock"] = on

    def start(self) -> None:
        """Open the inbox."""
        self.state["started"] = True

    def choose(self, key: str) -> None:
        """Answer a message. Raises ``ValueError`` for one that is not there, or when it is too late."""
        if key not in [message["key"] for message in self.messages] or self.state["opened"]:
            raise ValueError(f"{key!r} cannot be chosen here")
        self.state["chosen"] = key

    def write(self, text: str) -> None:
        """Say why that one."""
        self.state["why"] = clean(text)

    def running(self) -> bool:
        """Whether the clock runs."""
        return self.state["clock"] and self.state["started"] and not self.state["chosen"]

    def blockers(self) -> list[str]:
        """``choice`` and ``why``, as long as they are missing."""
        missing = {"choice": not self.state["chosen"], "why": not count_words(self.state["why"])}
        return [name for name, is_missing in missing.items() if is_missing]

    def open(self) -> None:
        """See what each message had; needs a choice and a reason."""
        self.state["opened"] = not self.blockers()

    def chosen(self) -> dict[str, Any] | None:
        """The message that was chosen."""
        return next((m for m in self.messages if m["key"] == self.state["chosen"]), None)

    def tried(self) -> bool:
        """There is nothing to compare with."""
        return False

    def done(self) -> bool:
        """Whether it was seen what each had."""
        return bool(self.state["opened"])

    def preview(self, state: State) -> str:
        """The choice and the reason."""
        senders = {message["key"]: message["sender"] for message in self.messages}
        return "\n".join(part for part in (senders.get(state["chosen"], ""), state["why"]) if part)
