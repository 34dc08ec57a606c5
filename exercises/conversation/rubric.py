"""What makes a plan for a conversation: RUBRICS.md part E, as functions of plain values.

Minutes and counts are exact, so those checks are strict. The lines are read for a few plain signs only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

PHASES = ("start", "introduction", "questions", "closing")
"""The four phases, in order."""

CATEGORIES = ("path", "role", "field", "entry", "advice", "referral")
"""Kinds of questions, from career offices' lists (Yale, Harvard) coded into six."""

RANGES: dict[int, dict[str, tuple[int, int]]] = {
    15: {"start": (1, 2), "introduction": (1, 2), "questions": (9, 11), "closing": (2, 3)},
    20: {"start": (1, 2), "introduction": (1, 2), "questions": (12, 15), "closing": (2, 3)},
    30: {"start": (1, 3), "introduction": (1, 3), "questions": (18, 24), "closing": (2, 4)},
}
"""Length of the conversation in minutes → sensible minutes for each phase, both ends included."""

QUESTION_SHARE = 0.55
"""The least part of the conversation that belongs to the questions."""

MINUTES_PER_QUESTION = 2.5
"""What a question and its answer take; a main question needs this much room."""

FEWEST, MOST = 5, 8
"""Questions in a plan, reserve included."""

LEAST_CATEGORIES, LEAST_RESERVE, LEAST_STEMS = 3, 2, 2
OPEN_SHARE = 0.6

_SIGNS = {
    "start": {
        "thanks": r"\b(thank|thanks|grateful|appreciate|takk|setter (stor )?pris|takknemlig)",
        "time": r"\b(minut|half an hour|quarter|halvtime|kvarter)|(still|fortsatt|fremdeles).{0,30}(time|good|suit|work|tid|pass|grei)"
        r"|(passer det|good time|is now|er det greit)",
    },
    "closing": {
        "takeaway": r"\b(take (away|with me|home)|learned|learnt|i will (try|remember|read|look)|stayed with me|most useful|stuck with"
        r"|tar med|lærte|lært|skal (prøve|lese|huske|se)|nyttigst|festet seg|viktigst)",
        "thanks": r"\b(thank|thanks|grateful|appreciate|takk|setter (stor )?pris|takknemlig)",
        "onward": r"(who else|anyone else|someone else|should i (talk|speak|read)|what (should|would).{0,30}read"
        r"|(may|can|could) i (write|contact|send|get in touch|connect)|keep in touch|stay in touch"
        r"|noen andre|hvem (andre|flere|bør|ellers)|snakke med|bør jeg lese|(får|kan|kunne) jeg (skrive|kontakte|sende|ta kontakt|høre)|holde kontakt)",
        "time": r"(our time|minutes|half (an )?hour|on time|time is up|nearly up|almost over|let you (go|get)|keep you|promised|agreed"
        r"|tiden|minutt|halvtimen|kvarteret|snart (over|ute|gått)|i rute|slippe|holde deg|avtalt|lovet|klokk)",
    },
}


def parts_of_start(text: str, name: str) -> dict[str, bool]:
    """Which parts of a start stand in the text: ``name`` (greets the person by it), ``thanks``, ``time``."""
    first = name.split()[0].lower() if name.split() else ""
    return {"name": bool(first) and first in text.lower(), **_signs("start", text)}


def parts_of_closing(text: str) -> dict[str, bool]:
    """Which parts of a closing stand in the text: ``takeaway``, ``thanks``, ``onward``, ``time``."""
    return _signs("closing", text)


def _signs(phase: str, text: str) -> dict[str, bool]:
    # Lines are read up to a length nobody says aloud, which also bounds the patterns' work.
    return {part: bool(re.search(pattern, text[:2000].lower())) for part, pattern in _SIGNS[phase].items()}


def is_personal(question: str, about: str) -> bool:
    """Whether a question touches something known about this person: shares a telling word with ``about``.

    Words are compared by their first five letters, which is enough for inflection in both languages.
    """
    return bool(_telling(question) & _telling(about))


def _telling(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"\w{5,}", text.lower())} - _COMMON


_COMMON = {
    word[:5]
    for word in [
        "about",
        "after",
        "again",
        "because",
        "before",
        "career",
        "could",
        "field",
        "first",
        "people",
        "person",
        "should",
        "student",
        "their",
        "there",
        "these",
        "thing",
        "think",
        "through",
        "today",
        "tomorrow",
        "university",
        "where",
        "which",
        "while",
        "working",
        "would",
        "years",
        "yours",
        "andre",
        "bransje",
        "derfor",
        "eller",
        "eneste",
        "etter",
        "fagfelt",
        "first",
        "fordi",
        "gjerne",
        "hvordan",
        "hvorfor",
        "ikke",
        "innen",
        "jobben",
        "jobber",
        "kanskje",
        "karriere",
        "kunne",
        "mange",
        "mennesker",
        "noen",
        "person",
        "skulle",
        "student",
        "studier",
        "under",
        "universitetet",
        "veien",
        "ville",
        "ønsker",
    ]
}


def time_faults(minutes: dict[str, int], whole: int, main_questions: int) -> list[str]:
    """What is wrong with the minutes, worst first: ``sum``, ``share``, ``load``, ``closing``, ``range``."""
    faults = []
    if sum(minutes.values()) != whole:
        faults.append("sum")
    if minutes["questions"] < QUESTION_SHARE * whole:
        faults.append("share")
    if main_questions * MINUTES_PER_QUESTION > minutes["questions"]:
        faults.append("load")
    if minutes["closing"] < RANGES[whole]["closing"][0]:
        faults.append("closing")
    if not faults and out_of_range(minutes, whole):
        faults.append("range")
    return faults


def out_of_range(minutes: dict[str, int], whole: int) -> list[str]:
    """The phases whose minutes lie outside the sensible range."""
    return [phase for phase, (low, high) in RANGES[whole].items() if not low <= minutes[phase] <= high]


def question_faults(categories: Iterable[str], open_count: int, reserve: int, personal: int, stems: int) -> list[str]:
    """What a set of questions lacks: ``few``, ``many``, ``narrow``, ``closed``, ``impersonal``, ``reserve``, ``stems``."""
    categories = list(categories)
    count = len(categories)
    faults = {
        "few": count < FEWEST,
        "many": count > MOST,
        "narrow": len(set(categories)) < LEAST_CATEGORIES,
        "closed": open_count < OPEN_SHARE * count,
        "impersonal": personal < 1,
        "reserve": reserve < LEAST_RESERVE,
        "stems": stems < LEAST_STEMS,
    }
    return [fault for fault, found in faults.items() if found]
