"""Flags of a pitch: adjectives, time, lists of posts, nothing to hold on to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from exercises.feedback.context import Context
from exercises.feedback.findings import Finding
from exercises.feedback.flags import Flag, blank
from exercises.feedback.judge import Hit
from exercises.feedback.measures import count_words, seconds
from exercises.feedback.text import Sentence

PITCH = ("adjectives", "cv_list", "no_hook", "too_long", "too_short", "placeholder")

SLACK = 0.2
"""How far from its target a pitch may be (RUBRICS B)."""

_MANY_POSTS = 4

_LONG_ENOUGH = 30
"""Words from which a pitch can be expected to have something to ask about; before that there is other advice."""

_SELF = re.compile(r" (?:i am|i'm|im|i've always been|as a|me as|jeg er|som en|som|meg som)(?:/\w+)? ")


def pitch_flags(
    text: str,
    parts: Sequence[Sentence],
    context: Context,
    found: Mapping[str, Finding],
    experience: Sequence[Hit],
) -> list[Flag]:
    """The raised flags of a pitch. ``experience`` are the sentences that tell of something done."""
    flags = [*blank(text), *_adjectives(parts, found), *_timed(text, context)]
    posts = [hit for hit in experience if re.search(r"/\w*[nqs]", hit.line)]
    if len(posts) >= _MANY_POSTS and count_words(text) < 40 * len(posts):
        flags.append(Flag("cv_list", values={"count": len(posts)}))
    bare = not found["interests"].met and not found["reason"].met and found["experience"].level < 2
    if bare and found["who"].met and "?" not in text and count_words(text) >= _LONG_ENOUGH:
        flags.append(Flag("no_hook"))
    return flags


def _adjectives(parts: Sequence[Sentence], found: Mapping[str, Finding]) -> list[Flag]:
    tokens = [token for part in parts if _SELF.search(part.line) for token in part.tokens if "t" in token.kinds]
    words = list(dict.fromkeys(token.word for token in tokens))
    if len(words) >= 3 or (words and not found["experience"].met):
        place = tokens[0].start, tokens[0].end
        return [Flag("adjectives", place, values={"count": len(words), "words": ", ".join(words)})]
    return []


def _timed(text: str, context: Context) -> list[Flag]:
    pace, target = context.words_per_minute, context.target_seconds
    if not (pace and target and count_words(text)):
        return []
    length = seconds(text, pace)
    low, high = (1 - SLACK) * target, (1 + SLACK) * target
    values = {"seconds": round(length), "low": round(low), "high": round(high)}
    if length > high:
        return [Flag("too_long", values=values | {"words": max(1, round((length - high) * pace / 60))})]
    if length < low:
        return [Flag("too_short", values=values | {"words": max(1, round((low - length) * pace / 60))})]
    return []
