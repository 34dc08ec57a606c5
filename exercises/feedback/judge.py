"""Judging: which sentences meet a criterion, and which of their words show it.

Negation, other people ("my sister is a nurse") and words about networking itself are handled here, once for every
criterion.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from exercises.feedback.findings import Span
from exercises.feedback.rules import rules
from exercises.feedback.text import Sentence

_NOT = {
    "en": frozenset(
        [
            "not",
            "never",
            "no",
            "don't",
            "dont",
            "won't",
            "wont",
            "didn't",
            "cannot",
            "can't",
            "cant",
            "isn't",
            "aren't",
            "without",
            "nor",
            "neither",
            "nobody",
            "nothing",
            "wouldn't",
            "haven't",
            "hasn't",
            "ain't",
        ]
    ),
    "nb": frozenset(["ikke", "aldri", "ingen", "ingenting", "uten", "verken", "hverken", "ei", "ikkje", "neppe"]),
}
_OTHERS = {
    "en": re.compile(
        r" (?:my|our|his|her|their|a) (?:(?:\S+) ){0,1}(?:sister|brother|mother|mum|mom|father|dad|friend|cousin|uncle|aunt|girlfriend|boyfriend|wife|husband|neighbour|neighbor|roommate|flatmate|son|daughter|parents|grandfather|grandmother|grandma|grandpa|mate)(?:'s)?(?:/[a-z]+)? (?:who |that )?(?:is|was|studies|works|has|runs|worked|studied|did|wants|will|got|used|teaches|loves|built|made)"
    ),
    "nb": re.compile(
        r" (?:søsteren|søstera|broren|moren|mora|mamma|pappa|faren|vennen|venninna|venninnen|kompisen|fetteren|kusina|onkelen|tanta|kjæresten|kona|mannen|naboen|romkameraten|sønnen|datteren|datra|foreldrene|bestefaren|bestemora|bestefar|bestemor)(?:/[a-z]+)? (?:min|mi|mine|til|vår)?(?:/[a-z]+)? ?(?:som )?(?:er|var|studerer|jobber|har|driver|jobbet|studerte|vil|fikk|elsker|bygde|laget)"
    ),
}
_ABOUT_NETWORKING = {
    "en": re.compile(
        r"who (?:i am|you are|why)|why (?:i am|i'm|you) (?:writing|contact|write)|(?:good|perfect|ideal) (?:message|pitch|question|mail|email) (?:has|should|contains|consists|says)|networking (?:is|means|advice|tip|course|book)|(?:always|remember to|you should|one should|be sure to) (?:say|state|mention|tell|explain|include|begin|write)"
    ),
    "nb": re.compile(
        r"hvem (?:jeg er|du er|man er)|hvorfor (?:jeg|du|man) (?:skriver|tar kontakt|kontakter)|(?:en )?god (?:melding|presentasjon|henvendelse|mail|pitch) (?:har|bør|skal|inneholder|består)|nettverksbygging (?:handler|er|betyr)|(?:man (?:bør|skal|må)|husk (?:å|alltid)|du bør alltid) (?:si|skrive|fortelle|nevne|forklare)"
    ),
}


@dataclass(frozen=True, slots=True)
class Hit:
    """Words in a sentence that a rule found."""

    sentence: Sentence
    start: int
    end: int
    words: str
    """The part of the sentence's line that was matched."""

    def span(self, text: str, widest: int = 160) -> Span:
        """The words in the text: the clause around the hit, no wider than ``widest`` characters where that can be."""
        start, end = self.sentence.place(self.start, self.end)
        left = max(self.sentence.start, start - 60)
        right = min(self.sentence.end, max(end, start + widest))
        before = [m.end() for m in re.finditer(r"[,:(]\s", text[left:start])]
        start = left + before[-1] if before else (left if left == self.sentence.start else start)
        after = re.search(r"[,;:)]\s(?!(?:and|so|which|that|who|og|så|som|at)\s)", text[end:right])
        end = end + after.start() if after else right
        while start < end and text[start] in " \t\n\r-–—•*,\"'«“":
            start += 1
        while end > start and text[end - 1] in " \t\n\r,;:":
            end -= 1
        return Span.of(text, start, end)


def hits(
    sentences: Iterable[Sentence], kind: str, name: str, lang: str, negatable: bool = True, own: bool = True
) -> list[Hit]:
    """Where the rules for ``name`` find something.

    ``negatable``: a "not" shortly before takes it back. ``own``: it must be about the writer, not somebody else.
    """
    found = []
    for sentence in sentences:
        if len(sentence.tokens) < 1 or _ABOUT_NETWORKING[lang].search(sentence.line):
            continue
        others = _OTHERS[lang].search(sentence.line) if own else None
        for rule in rules(kind, lang).get(name, ()):
            match = rule.search(sentence.line)
            if match is None:
                continue
            if others is not None and match.start() >= others.start():
                continue
            if negatable and _negated(sentence.line, match, lang):
                continue
            found.append(Hit(sentence, match.start(), match.end() - 1, match[0]))
    return found


def _negated(line: str, match: re.Match[str], lang: str) -> bool:
    before = line[: match.start()].split()[-3:]
    inside = match[0].split()[:4]
    plain = [word.partition("/")[0] for word in before + inside]
    if not _NOT[lang].intersection(plain):
        return False
    # "why not", "if not", "not only" take nothing back.
    joined = " ".join(plain)
    return not re.search(
        r"why (?:not|don't)|if not|not only|no doubt|hvorfor ikke|hvis ikke|ikke bare|om ikke|uten tvil", joined
    )


def best(found: list[Hit]) -> Hit | None:
    """The hit to show: in the sentence with most of them, the longest."""
    if not found:
        return None
    counts: dict[int, int] = {}
    for hit in found:
        counts[hit.sentence.start] = counts.get(hit.sentence.start, 0) + 1
    return max(found, key=lambda hit: (counts[hit.sentence.start], len(hit.words), -hit.start))
