"""What is known of a text's reader and occasion, so that names, limits and times are checked and not guessed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Context:
    """Everything may be left out; what is left out is not judged."""

    name: str = ""
    """Of the recipient or listener."""
    employer: str = ""
    role: str = ""
    facts: tuple[str, ...] = ()
    """Things known to be true of them."""
    channel: str = ""
    """``email``, ``linkedin_note``, ``linkedin_message``, ``inmail``, ``sms``, ``phone``."""
    subject: str | None = None
    """Of an e-mail; None when there is nowhere to write one."""
    target_seconds: float | None = None
    words_per_minute: float | None = None
    hours_since: float | None = None
    """Since the conversation that a follow-up is about."""
