"""Whether a reason to talk to somebody can be checked: it names something that is true of this person.

The words of the reason are compared with what is known of the person, by their first five letters, which is enough for
inflection in both languages. What is known of others, a wrong workplace above all, counts against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from exercises import content
from exercises.discovery.directory import people
from exercises.discovery.terms import names, normal, spellings
from exercises.feedback import Finding, Guide, Review, Span, marked
from exercises.workbook.schemas import Profile

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ALONE = {"employer", "school", "field", "role", "did", "interests"}
"""The parts of a person that make a reason; a city alone is half a million people."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a person, part → texts (in every language there is), and the workplaces and schools that are theirs or mine."""

    name: str
    parts: Mapping[str, tuple[str, ...]]
    places: frozenset[str]
    """Compared forms; naming one of these is never a mistake."""


def known(item: dict[str, Any], mine: Profile | None) -> Known:
    """What is known of somebody on the shortlist (see ``shortlist.py``)."""
    texts = {lang: item["facts"][lang] for lang in content.LANGUAGES}
    parts = {
        "employer": (item["employer"],),
        "role": tuple(item["role"].values()),
        "city": (item["city"],),
        "school": spellings("schools", item.get("school", "")),
        "field": spellings("fields", item.get("field", "")),
        "interests": tuple(w for key in item.get("interests", ()) for w in spellings("interests", key)),
        "did": tuple(fact for facts in texts.values() for fact in facts),
    }
    own = [mine.school, mine.employer, *mine.curious] if mine else []
    places = {normal(text) for text in (item["employer"], *parts["school"], *own) if text}
    if mine:
        places |= {word for text in own for word in _same_school(text)}
    told = normal(" ".join(fact for facts in texts.values() for fact in facts))
    places |= {place for place in _places() if f" {place} " in f" {told} "}
    return Known(item["name"], parts, frozenset(places))


def review(text: str, person: Known, lang: str) -> Review:
    """The review of a reason: ``fact``, then the flags ``wrong``, ``private`` and ``job``."""
    texts = content.load("discovery", lang, "reason")
    text = text[:2000]
    findings = [_fact(text, person, texts)]
    findings += [_flag(name, hit, text, texts) for name, hit in _faults(text, person, lang).items()]
    return _settled(Review("shortlist", lang, text, tuple(findings)))


def with_marks(found: Review, marks: Mapping[str, str]) -> Review:
    """The review with the words that the learner marked."""
    return _settled(marked(found, marks))


def guides(lang: str) -> dict[str, Guide]:
    """Title, rule and hints for each finding."""
    texts = content.load("discovery", lang, "reason")["review"]
    return {name: Guide(t["title"], t["rule"], tuple(t.get("hints", ()))) for name, t in texts.items()}


def _settled(found: Review) -> Review:
    return replace(found, ready=found["fact"].met and not any(f.met and f.must_fix for f in found.findings))


def _fact(text: str, person: Known, texts: dict[str, Any]) -> Finding:
    say = texts["review"]["fact"]
    hits = _hits(text, person)
    parts = {part for part, _ in hits}
    strong = len([1 for part, _ in hits if part == "did"]) >= 2 or len(parts & _ALONE) >= 2
    single = bool(parts & (_ALONE - {"did"})) or any(len(word[0]) >= 6 for part, word in hits if part == "did")
    if not (strong or single):
        praise = re.search(texts["praise"], text, re.I)
        which = "praise" if praise else "city" if "city" in parts else "level0"
        return Finding(
            "fact",
            0,
            advice=say[which].format(
                name=person.name.split()[0] if person.name else "", words=praise[0] if praise else ""
            ),
        )
    words = [word for part, word in hits if part in _ALONE]
    span = _span(text, words)
    return Finding(
        "fact", 2 if strong else 1, evidence=span, advice=say["level2" if strong else "level1"].format(words=span.text)
    )


def _hits(text: str, person: Known) -> list[tuple[str, re.Match[str]]]:
    """The words of a reason that stand in what is known, each under the first part it stands in."""
    stems = {part: {s for known_text in texts for s in _stems(known_text)} for part, texts in person.parts.items()}
    found = []
    for word in _WORD.finditer(text):
        stem = _stem(word[0])
        part = next((name for name, known_stems in stems.items() if stem and stem in known_stems), None)
        if part:
            found.append((part, word))
    return found


def _stems(text: str) -> set[str]:
    return {stem for word in _WORD.findall(text) if (stem := _stem(word))}


def _stem(word: str) -> str:
    """What a word is compared by; nothing for one that says nothing."""
    plain = normal(word).replace(" ", "")
    if plain.isdigit():
        return plain if len(plain) >= 2 else ""
    known_short = word.isupper() and len(plain) >= 2
    return plain[:5] if (len(plain) >= 4 or known_short) and plain[:5] not in _common() else ""


@cache
def _common() -> frozenset[str]:
    words = content.load("discovery", "en", "reason")["common"]
    return frozenset(normal(word)[:5] for word in words)


def _span(text: str, words: list[re.Match[str]]) -> Span:
    """From the first word that counts to the last one near it."""
    start, end = words[0].start(), words[0].end()
    for word in words[1:]:
        if word.start() - end <= 40:
            end = word.end()
    return Span.of(text, start, end)


def _faults(text: str, person: Known, lang: str) -> dict[str, Span | None]:
    texts = content.load("discovery", lang, "reason")
    return {
        "wrong": _wrong(text, person),
        "private": _first(texts["private"], text),
        "job": _first(texts["job"], text),
    }


def _first(pattern: str, text: str) -> Span | None:
    hit = re.search(pattern, text, re.I)
    return Span.of(text, *hit.span()) if hit else None


def _wrong(text: str, person: Known) -> Span | None:
    """A workplace or school that is in the directory, and is neither theirs nor mine."""
    words = list(_WORD.finditer(text))
    plain = [normal(word[0]) for word in words]
    for length in range(min(7, len(words)), 0, -1):
        for at in range(len(words) - length + 1):
            phrase = " ".join(plain[at : at + length])
            if phrase in _places() and phrase not in person.places and not _inside(phrase, person.places):
                return Span.of(text, words[at].start(), words[at + length - 1].end())
    return None


def _inside(phrase: str, places: Iterable[str]) -> bool:
    return any(f" {phrase} " in f" {place} " for place in places)


@cache
def _places() -> frozenset[str]:
    """Workplaces and schools of the directory, compared form; short forms that are also words are left out."""
    schools = {
        word for lang in content.LANGUAGES for key in names("schools", lang) for word in spellings("schools", key)
    }
    return frozenset(
        word for word in {normal(p.employer) for p in people()} | schools if len(word) >= 3 and word != "nord"
    )


def _same_school(text: str) -> tuple[str, ...]:
    plain = normal(text)
    for key in names("schools", "en"):
        if plain in (written := spellings("schools", key)):
            return written
    return (plain,)


def _flag(name: str, span: Span | None, text: str, texts: dict[str, Any]) -> Finding:
    advice = texts["review"][name]["raised"].format(words=span.text) if span else ""
    return Finding(name, int(span is not None), "flag", span, advice, must_fix=True)
