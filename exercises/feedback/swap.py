"""The swap test against facts: whether a reason names something that is true of this recipient."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exercises.feedback.context import Context
from exercises.feedback.judge import Hit

_ENOUGH = 4
"""Letters that two words must share at the beginning to be the same word in another form."""

_EMPTY = frozenset(
    "that this with from have they them their about your were been what when which into over also more some than then "
    "work works worked working person people year years company firm team time "
    "som med fra har hun han det den der var ble etter over også mer noen enn når hva jobb jobber jobbet arbeid bedrift år".split()
)


def names_theirs(hits: Sequence[Hit], context: Context) -> bool:
    """Whether a reason shares a telling word with what is known; true when nothing is known."""
    known = _telling(" ".join((context.employer, context.role, *context.facts)))
    if not known:
        return True
    said = {word for hit in hits for word in _telling(" ".join(token.word for token in hit.sentence.tokens))}
    return any(_same(a, b) for a in said for b in known)


def _telling(text: str) -> set[str]:
    words = re.findall(r"[^\W_]+", text.lower())
    return {word for word in words if (len(word) >= _ENOUGH or word.isdigit()) and word not in _EMPTY}


def _same(a: str, b: str) -> bool:
    """The same word, or two forms of it: most of the shorter one at the beginning of both."""
    shorter = min(len(a), len(b))
    length = max(_ENOUGH, shorter - 2)
    return a == b or (shorter >= length and a[:length] == b[:length])
