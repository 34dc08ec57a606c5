"""What a small linear model sees of a sentence: words, beginnings and endings of words, kinds, order, place.

The same function serves the training script and the review, so the two cannot drift apart. Every feature is a short
string that a person can read: ``we met``, ``^could``, ``<r>``, ``jeg..år``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from exercises.feedback.lexicon import common
from exercises.feedback.negation import about_others, negated, says_no
from exercises.feedback.rules import rules
from exercises.feedback.text import Sentence

CUES = {
    "outreach": [("outreach", name) for name in ("who", "why", "ask", "pushy", "respects_time", "gratitude")],
    "pitch": [("outreach", "who"), *(("pitch", name) for name in ("interests", "experience", "ambition", "reason"))],
    "followup": [("outreach", "gratitude"), ("followup", "specific"), ("followup", "next")],
    "question": [("question", n) for n in ("open", "factual", "googleable", "job_ask", "bad", "closer")],
}
"""The rules whose hits are features: kind of text → file and name."""

Feature = tuple[str, int, int]
"""A feature, and the first and last word that it was read from."""

_STEM = 6
"""Letters of a long word that stand for its inflections and for compounds that begin alike."""

_SHORT = 4
"""Words up to this length are mostly grammar and stand for themselves in an outline; of others the ending is kept."""


@lru_cache(maxsize=20_000)
def _forms(word: str, kinds: str) -> tuple[str, str, str, tuple[str, ...]]:
    """The word cut to its stem, its shape (the kind, if it has one), its outline, and what it says on its own."""
    stem = word[:_STEM] if len(word) > _STEM else word
    shape = f"<{kinds[0]}>" if kinds else stem
    outline = shape if kinds or len(word) <= _SHORT else f"~{word[-2:]}"
    alone = [word]
    if stem != word:
        alone.append(stem + "*")
    if len(word) > 5:
        alone.append("*" + word[-4:])
    if len(word) > 9:
        alone.append("*" + word[-6:])
    alone += [f"<{kind}>" for kind in kinds]
    return stem, shape, outline, tuple(alone)


def features(sentence: Sentence) -> Iterator[Feature]:
    """Every feature of a sentence, some of them more than once."""
    tokens = sentence.tokens
    forms = [_forms(token.word, token.kinds) for token in tokens]
    count = len(tokens)
    whole = count - 1
    for n, (stem, shape, outline, alone) in enumerate(forms):
        for feature in alone:
            yield feature, n, n
        if n + 1 < count:
            next_stem, next_shape, next_outline, _ = forms[n + 1]
            if outline[0] == "~" or next_outline[0] == "~":
                yield f"{outline} {next_outline}", n, n + 1
            yield f"{stem} {next_stem}", n, n + 1
            if shape != stem or next_shape != next_stem:
                yield f"{shape} {next_shape}", n, n + 1
            if n + 2 < count:
                yield f"{shape} {next_shape} {forms[n + 2][1]}", n, n + 2
                after = forms[n + 2][2]
                if "~" in (outline[0], next_outline[0], after[0]):
                    yield f"{outline} {next_outline} {after}", n, n + 2
        for gap in (2, 3, 4):
            if n + gap < count:
                yield f"{shape}..{forms[n + gap][1]}", n, n + gap
    first = forms[0][0]
    yield f"^{first}", 0, 0
    if count > 1:
        yield f"^{first} {forms[1][0]}", 0, 1
        if count > 2:
            yield f"^{forms[0][1]} {forms[1][1]} {forms[2][1]}", 0, 2
    words = {token.word for token in tokens}
    own, yours = bool(words & _OWN[sentence.lang]), bool(words & _YOURS)
    asks = "?" in words
    yield f"#{'I' if own else '-'}{'Y' if yours else '-'}{'?' if asks else '.'}", 0, whole
    if asks:
        yield f"?{first}", 0, whole
        if count > 1:
            yield f"?{first} {forms[1][0]}", 0, whole
    yield f"#long{min(count, 24) // 4}", 0, whole
    if sentence.last:
        yield "#last", 0, whole
        if count < 8:
            yield "#sign", 0, whole
            for _, shape, _, _ in forms:
                if shape[0] == "<":
                    yield f"#sign{shape}", 0, whole
    if sentence.first:
        yield "#first", 0, whole


def cues(sentence: Sentence, kind: str, lang: str) -> Iterator[Feature]:
    """Hits of the hand-written rules: ``@who``, or ``@who~`` where a "not" takes it back."""
    line = sentence.line
    whole = len(sentence.tokens) - 1
    for file, name in CUES[kind]:
        denied = None
        for match in rules(file, lang)[name].finditer(line):
            if not negated(line, match, lang):
                yield f"@{name}", *sentence.words(match.start(), match.end())
                break
            denied = match
        else:
            if denied:
                yield f"@{name}~", *sentence.words(denied.start(), denied.end())
    yield from _topics(sentence, lang)
    if about_others(line, lang) >= 0:
        yield "@others", 0, whole
    if says_no({token.word for token in sentence.tokens}, lang):
        yield "@not", 0, whole


def _topics(sentence: Sentence, lang: str) -> Iterator[Feature]:
    """What comes after "about", "how" or a word of liking: a thing of its own, or nothing in particular."""
    known = common(lang)
    tokens = sentence.tokens
    for n, token in enumerate(tokens):
        name = "@about" if token.word in _ABOUT else "@love" if "l" in token.kinds else ""
        if name:
            for m in range(n + 1, min(n + _REACH, len(tokens))):
                word, kinds = tokens[m].word, tokens[m].kinds
                if len(word) >= _SHORT and word not in known and not _EMPTY.intersection(kinds) and word[0].isalpha():
                    yield f"{name}+", n, m
                    break
            else:
                yield f"{name}-", n, n


_ABOUT = frozenset(
    "about on regarding concerning how why explaining explained om hvordan hvorfor rundt angående forklarte vedrørende".split()
)
_EMPTY = frozenset("zjybdvegltqmx")
"""Kinds that are no topic: what fits any text, dates, verbs of saying and sending, traits …"""

_REACH = 7


def seen(sentence: Sentence, kind: str, lang: str) -> set[str]:
    """Everything the model is told about a sentence."""
    return {name for name, _, _ in features(sentence)} | {name for name, _, _ in cues(sentence, kind, lang)}


_OWN = {
    "en": frozenset("i i'm i've i'd i'll im me my mine we us our myself".split()),
    "nb": frozenset("jeg eg æ meg min mitt mine mi vi oss vår vårt våre".split()),
}
_YOURS = frozenset("you your yours you're you've you'd u ur du deg din ditt dine di dere deres dykk".split())
