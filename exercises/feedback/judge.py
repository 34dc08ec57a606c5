"""Judging: which sentences of a text meet a label, and which of their words show it.

Every sentence gets a score for every label from the trained model; a text is as good as its best sentence. The words to
show are the clause of that sentence that speaks for the label most, so what a learner sees as evidence is what decided.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from exercises.feedback.features import cues, features, seen
from exercises.feedback.findings import Span
from exercises.feedback.model import Model, model
from exercises.feedback.negation import negated
from exercises.feedback.rules import rules
from exercises.feedback.text import Sentence

OWN = frozenset(["who", "interests", "experience", "ambition"])
"""What only the writer's own life can meet."""

AGAINST = {"good": ("googleable", "job_ask")}
"""What a label cannot be true beside (LABELS D)."""

_BREAKS = frozenset(",:;?!()")
_JOINTS = {
    "en": frozenset("and but because so since although while".split()),
    "nb": frozenset("og men fordi så siden mens for".split()),
}
_LONGEST = 38
"""Words of evidence."""

_GREETINGS = frozenset("hi hello hey dear hei hallo heisann halla kjære".split())
_GREETED = 5
"""Words that a greeting has at most, with its comma."""

_TOGETHER = 220
"""Characters of evidence over more than one sentence."""

_SURE = 0.5
"""A sentence with this share of the best score is as good as the best, and the one that comes first is shown."""

_PRICE = 0.0
"""What a word must speak for its label, as a share of the average, to be worth showing."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that meets a label, and which of its words show it."""

    sentence: Sentence
    score: float
    shown: Callable[[], tuple[int, int]]
    """The first and last word to show; found out only when somebody asks."""

    @property
    def line(self) -> str:
        """The whole sentence, as words with kinds."""
        return (self.sentence.whole or self.sentence).line

    @property
    def words(self) -> int:
        """How many words the sentence has, without commas and the like."""
        return sum(token.word[0].isalnum() for token in (self.sentence.whole or self.sentence).tokens)

    def span(self, text: str) -> Span:
        """The words in the text that was reviewed."""
        tokens = self.sentence.tokens
        first, last = self.shown()
        end = tokens[last].end
        while end < self.sentence.end and text[end] in "!?.…)\"'”»" and last == len(tokens) - 1:
            end += 1
        return Span.of(text, tokens[first].start, end)


def shown_together(hit: Hit, hits: Sequence[Hit], text: str) -> Span:
    """The words of a hit, and of its neighbours that meet the same label, when that is not too much to look at."""
    span = hit.span(text)
    limit = _SURE * max(other.score for other in hits)
    sure = (other.span(text) for other in hits if other is not hit and other.score >= limit)
    others = sorted(sure, key=lambda other: abs(other.start - span.start))
    for other in others:
        start, end = min(span.start, other.start), max(span.end, other.end)
        between = text[min(span.end, other.end) : max(span.start, other.start)]
        if end - start <= _TOGETHER and not any(character.isalnum() for character in between):
            span = Span.of(text, start, end)
    return span


def judged(kind: str, sentences: Sequence[Sentence], lang: str) -> dict[str, list[Hit]]:
    """Label → the sentences that meet it, the one to show first; an empty list when none does."""
    known = model(kind)
    bias = known.bias[lang]
    if kind == "question":
        return _whole(known, bias, sentences, lang)
    found: dict[str, list[Hit]] = {label: [] for label in known.labels}
    for sentence in sentences:
        scores = known.scores(seen(sentence, kind, lang))
        for n, label in enumerate(known.labels):
            score = scores[n] + bias[n]
            if score > 0 and not (sentence.others and label in OWN):
                shown = _to_show(sentence)
                found[label].append(Hit(shown, score, partial(_clause, known, n, shown, kind, lang)))
    return {label: _by_worth(hits) for label, hits in found.items()}


def _to_show(sentence: Sentence) -> Sentence:
    """The whole sentence when it is not too long to be looked through, else the part."""
    whole = sentence.whole
    return whole if whole and len(whole.tokens) <= _LONGEST else sentence


def _by_worth(hits: list[Hit]) -> list[Hit]:
    """The sure ones as they come in the text, then the others."""
    limit = _SURE * max((hit.score for hit in hits), default=0.0)
    return sorted(hits, key=lambda hit: (hit.score < limit, hit.sentence.start))


def _whole(known: Model, bias: tuple[float, ...], sentences: Sequence[Sentence], lang: str) -> dict[str, list[Hit]]:
    """A question is judged as one, and its words are all of it."""
    placed = ("#first", "#last", "#sign")
    together = {name for s in sentences for name in seen(s, "question", lang) if not name.startswith(placed)}
    scores = {
        label: score + start for label, score, start in zip(known.labels, known.scores(together), bias, strict=True)
    }
    true = {label for label, score in scores.items() if score > 0}
    true -= {label for label, others in AGAINST.items() if true.intersection(others)}
    return {
        label: [_all_of(sentence, score) for sentence in sentences] if label in true else []
        for label, score in scores.items()
    }


def _all_of(sentence: Sentence, score: float) -> Hit:
    return Hit(sentence, score, lambda: (0, len(sentence.tokens) - 1))


def found_by_rule(kind: str, name: str, sentences: Sequence[Sentence], lang: str) -> list[Hit]:
    """Sentences in which a rule finds what there is no trained label for."""
    found = []
    for sentence in sentences:
        for match in rules(kind, lang)[name].finditer(sentence.line):
            if not negated(sentence.line, match, lang):
                found.append(Hit(sentence, 1.0, partial(sentence.words, match.start(), match.end())))
                break
    return found


def _clause(known: Model, label: int, sentence: Sentence, kind: str, lang: str) -> tuple[int, int]:
    """The first and last word of the clause that speaks for a label most."""
    count = len(sentence.tokens)
    worth = [0.0] * count
    told = set()
    for name, first, last in (*features(sentence), *cues(sentence, kind, lang)):
        if name[0] == "#" or (name, first) in told:
            continue
        told.add((name, first))
        weight = known.weight(name, label) / (last - first + 1)
        for n in range(first, last + 1):
            worth[n] += weight
    price = _PRICE * sum(max(0.0, w) for w in worth) / count
    parts = _parts(sentence, lang)
    if len(parts) > 1 and sentence.tokens[0].word in _GREETINGS and parts[0][1] < _GREETED:
        parts = parts[1:]
    best, choice = float("-inf"), (0, count - 1)
    for n, (start, _) in enumerate(parts):
        total = 0.0
        for first, last in parts[n:]:
            if last - start >= _LONGEST and total:
                break
            total += sum(worth[first : last + 1]) - price * (last + 1 - first)
            if total > best:
                best, choice = total, (start, last)
    return _trimmed(sentence, *choice)


def _parts(sentence: Sentence, lang: str) -> list[tuple[int, int]]:
    """A sentence cut at commas, colons and joining words."""
    parts, start = [], 0
    tokens = sentence.tokens
    for n, token in enumerate(tokens):
        cut_here = token.word in _BREAKS
        cut_before = token.word in _JOINTS[lang] and n - start >= 3 and len(tokens) - n > 3
        if cut_before and n > start:
            parts.append((start, n - 1))
            start = n
        if cut_here or n - start >= _LONGEST - 1:
            parts.append((start, n))
            start = n + 1
    if start < len(tokens):
        parts.append((start, len(tokens) - 1))
    return parts


def _trimmed(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    words = [token.word for token in sentence.tokens]
    while first < last and (words[first] in _BREAKS or words[first] in ("and", "og", "but", "men")):
        first += 1
    while last > first and words[last] in _BREAKS - {"?"}:
        last -= 1
    return first, last
