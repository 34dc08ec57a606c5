"""The lines that can be picked at each turn of the practice conversation: good ones and tempting ones, mixed."""

from __future__ import annotations

import zlib
from typing import Any

from exercises.conversation.listening import LONG_INTRODUCTION
from exercises.conversation.persona import topic_of
from exercises.conversation.standing import Standing

_MEANING = {
    "start:full": {"greet", "thanks", "time_check"},
    "start:brief": {"greet"},
    "start:skip": {"greet"},
    "intro:good": {"intro", "purpose"},
    "intro:vague": {"intro_vague"},
    "intro:long": {"intro_long"},
    "trap:lookup": {"closed", "googleable"},
    "trap:job": {"closed", "job_ask"},
    "trap:self": {"long"},
    "end:full": {"closing", "takeaway", "thanks", "onward", "time"},
    "end:thanks": {"closing", "thanks"},
    "end:who": {"closed", "onward"},
}


def lines(person: dict[str, Any], now: Standing, turn: int, pitch: bool) -> list[str]:
    """References of three or four lines, in an order that says nothing about which is best."""
    if now.phase == "start":
        found = ["start:full", "start:brief", "start:skip"]
    elif now.phase == "introduction":
        found = ["intro:good", "intro:vague", "intro:long"]
        found = ["intro:pitch", *found] if pitch else found
    else:
        found = _questions(person, now, turn)
    return sorted(found, key=lambda ref: zlib.crc32(f"{turn} {ref}".encode()))


def _questions(person: dict[str, Any], now: Standing, turn: int) -> list[str]:
    new = [topic["key"] for topic in person["topics"] if topic["key"] not in now.opened]
    found = []
    given = now.opened.get(now.topic)
    if given is not None and given < len(topic_of(person, now.topic)["deeper"]):
        found.append(f"deeper:{now.topic}:{given}")
    found += [f"ask:{key}" for key in new[: 1 if found else 2]]
    late = now.minutes >= 0.6 * person["minutes"]
    if late or not new:
        best = max(now.opened, key=lambda key: now.opened[key], default="")
        found.append(f"end:full:{best}" if best else "end:full")
        found.append("end:thanks" if turn % 2 else "trap:job")
    else:
        closed = new[turn % len(new)]
        # Lines one would regret take turns with the merely closed ones.
        found.append(f"closed:{closed}" if turn % 2 else ("trap:lookup", "trap:self", "trap:job")[turn // 2 % 3])
        found.append("trap:lookup" if turn % 4 == 1 else f"closed:{new[-1]}")
    if len(found) < 3:
        found.append("end:who")
    return list(dict.fromkeys(found))[:4]


def meaning(ref: str, pitch_words: int = 0) -> tuple[set[str], str]:
    """What a line to pick does, and the topic it is about."""
    kind, _, rest = ref.partition(":")
    if ref == "intro:pitch":
        return {"intro_long"} if pitch_words > LONG_INTRODUCTION else {"intro", "purpose"}, ""
    if kind == "ask":
        return {"open"}, rest
    if kind == "closed":
        return {"closed"}, rest
    if kind == "deeper":
        return {"open", "follow"}, rest.partition(":")[0]
    return set(_MEANING[":".join(ref.split(":")[:2])]), ""


def words(texts: dict[str, Any], person: dict[str, Any], ref: str) -> str:
    """A line to pick, in words; an ellipsis where the person's file no longer has it."""
    kind, _, rest = ref.partition(":")
    name, _, more = rest.partition(":")
    try:
        if kind in ("ask", "closed"):
            return topic_of(person, name)[kind]
        if kind == "deeper":
            return topic_of(person, name)["deeper"][int(more)]["ask"]
        if ref == "trap:lookup":
            return person["lookup"]
        takeaway = topic_of(person, more)["takeaway"] if kind == "end" and more else texts["lines"]["end"]["nothing"]
        return texts["lines"][kind][name].format(
            first=person["name"].split()[0], minutes=person["minutes"], reason=person["reason"], takeaway=takeaway
        )
    except (KeyError, IndexError):
        return "…"
