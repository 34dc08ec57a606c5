"""Where a conversation stands: what its turns so far have come to. Nobody sees it before the end.

A turn is plain data: ``line`` (the reference of a picked line, or empty), ``text`` (the learner's own words), ``did``
(what it did, see ``listening``), ``topic``, ``says`` (references of the answer), ``ends`` (why it was the last one).
Everything else follows from the turns, so a conversation can be taken up again at any of them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

MOST_TURNS = 24
"""Turns after which anybody would have to leave."""

_MINUTES = {"open": 1.8, "deeper": 1.6, "short": 0.6, "bye": 1.0, "bye_some": 0.4, "intro": 0.6, "intro_long": 1.6}
_OTHER_MINUTES = 0.5
_PER_MINUTE = 140

_RAPPORT = {
    "greet": 1,
    "intro": 1,
    "open": 1,
    "deeper": 2,
    "thanks": 1,
    "referral": 1,
    "bye": 1,
    "intro_long": -1,
    "long": -1,
    "lookup": -1,
    "nonsense": -1,
    "private": -2,
    "job_ask": -3,
    "rude": -4,
}
"""What an answer of each kind says about how the line before it was taken. Our own judgement, in whole steps."""


@dataclass
class Standing:
    """Phase, rapport, minutes and what has been told."""

    rapport: float
    minutes: float = 0.0
    phase: str = "start"
    visited: set[str] = field(default_factory=set)
    opened: dict[str, int] = field(default_factory=dict)
    """Topic → how many of its deeper answers have been given."""
    topic: str = ""
    """What the last answer was about."""
    used: Counter[str] = field(default_factory=Counter)
    """Kind of answer → how often it was given."""
    last: str = ""
    """The main reference of the last answer."""
    parts: set[str] = field(default_factory=set)
    """Parts of a closing that were said."""
    ends: str = ""


def after(person: dict[str, Any], turns: list[dict[str, Any]], words: list[int]) -> Standing:
    """How it stands after some turns; ``words`` has the length of each of the learner's lines."""
    now = Standing(person["rapport"])
    for turn, length in zip(turns, words, strict=True):
        _take(now, person, turn, length)
    return now


def _take(now: Standing, person: dict[str, Any], turn: dict[str, Any], words: int) -> None:
    did, says = set(turn["did"]), turn["says"]
    kind = says[0].partition(":")[0] if says else ""
    now.minutes += words / _PER_MINUTE + (_MINUTES.get(kind, _OTHER_MINUTES) * person["pace"] if says else 0)
    # A first silence is thinking; a second one is awkward.
    change = -1 if kind == "silence" and now.used["silence"] else _RAPPORT.get(kind, 0)
    now.rapport = max(0, min(10, now.rapport + change))
    for ref in says:
        now.used[ref.partition(":")[0]] += 1
    now.last = says[0] if says else ""
    now.topic = turn["topic"]
    if kind == "open":
        now.opened.setdefault(turn["topic"], 0)
    if kind == "deeper":
        now.opened[turn["topic"]] = now.opened.get(turn["topic"], 0) + 1
    _visit(now, did, kind)
    now.parts |= did & {"takeaway", "thanks", "onward", "time"} if "closing" in did else did & {"onward"}
    now.ends = turn["ends"]


def _visit(now: Standing, did: set[str], kind: str) -> None:
    if now.phase == "start" and did & {"greet", "thanks", "time_check"}:
        now.visited.add("start")
        now.phase = "introduction"
    if did & {"intro", "intro_vague", "intro_long"}:
        now.visited.add("introduction")
        now.phase = "questions"
    if kind in ("open", "short", "deeper", "unknown_open", "unknown_closed", "job_ask", "lookup", "again"):
        now.visited.add("questions")
        now.phase = "questions"
    if "closing" in did:
        now.visited.add("closing")


def time_told(person: dict[str, Any], now: Standing) -> str:
    """``time_soon`` or ``time_up`` when the person would look at the clock now; empty when not."""
    left = person["minutes"] - now.minutes
    if left <= 0 and not now.used["time_up"]:
        return "time_up"
    if left <= 4 and not now.used["time_soon"] and not now.used["time_up"]:
        return "time_soon"
    return ""


def must_leave(person: dict[str, Any], now: Standing, turns: int) -> str:
    """Why the person ends it: ``left`` (the time is long past), ``enough`` (of this), or empty when they stay."""
    if now.minutes >= person["minutes"] + person["patience"] or turns >= MOST_TURNS:
        return "left"
    return "enough" if now.rapport <= 0 and turns >= 4 else ""
