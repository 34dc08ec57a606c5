"""How long a message may be on each channel, from the one dated file ``limits.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from exercises import content
from exercises.feedback import count_words

CHANNELS = ("email", "linkedin_note", "linkedin_message", "inmail")
"""The channels a message can be written for, by the names that ``feedback.Context`` knows."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What one channel takes."""

    unit: str
    """``words`` or ``characters``."""
    most: int
    warn: int
    """From here on it is worth a second look; the same as ``most`` where there is no such place."""
    low: int
    high: int
    subject: int
    """Characters that the subject may have; 0 where there is no limit, or no subject."""
    about: str
    """Where the numbers come from, and where sources disagree."""
    source: str
    as_of: date

    def count(self, text: str) -> int:
        """How many units a text has."""
        return count_words(text) if self.unit == "words" else len(text)


def limit(channel: str, lang: str, premium: bool = False) -> Limit:
    """The limit of a channel. Raises ``KeyError`` for a channel there is not."""
    every = content.load("contact", lang, "limits")
    known = every[channel]
    most = known.get("premium", known["most"]) if premium else known["most"]
    low, high = known["aim"]
    return Limit(
        known["unit"],
        most,
        known.get("warn", most),
        low,
        max(high, most) if premium and "premium" in known else high,
        known["subject"],
        known["about"],
        " · ".join(known["source"]),
        every["as_of"],
    )


def has_subject(channel: str) -> bool:
    """Whether a message on this channel has a subject line."""
    return channel in ("email", "inmail")
