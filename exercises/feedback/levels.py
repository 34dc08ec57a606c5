"""How strong what was found is: 1 found, 2 found and strong, by RUBRICS A–C. Every rule can be said in a sentence."""

from __future__ import annotations

import re

from exercises.feedback.judge import Hit

_YEAR = re.compile(
    r"year|years|år|året|årets|semester|semesteret|førsteår|andreår|tredjeår|fjerdeår|lærling|apprentice|master|bachelor|phd"
)
_RESULT = re.compile(r"/\w*q| (?:so that|which|until|and we|and it|slik at|så at|og vi|og det|til fire|dermed)")
_BOUND = re.compile(
    r"(?:\d+|<q>|five|ten|fifteen|twenty|thirty|fem|ti|femten|tjue|tretti)(?:/\w+)? ?-?(?:minut|min)|quarter|kvarter|half an hour|halvtime|one (?:question|line|word)|two questions|three questions|(?:et|ett|to|tre)(?:/\w+)? spørsmål|short|brief|quick|kort|kjapp"
)
_TOPIC = re.compile(r" (?:about|on|how|why|whether|what|om|hvordan|hvorfor|hva)(?:/\w+)? ")
_WHEN = re.compile(
    r"/\w*d|by |when |once |after |before |next |in (?:january|february|march|april|may|june|july|august|september|october|november|december)|tonight|today|week|month|innen|når |etter |før |neste|i (?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)|i kveld|i dag|uke|måned"
)
_OWN = re.compile(r" (?:i|i'm|i've|i'd|my|me|we|our|jeg|meg|min|mitt|mine|vi|oss|vår)(?:/\w+)? ")
_YOU = re.compile(r" (?:you|your|you're|du|deg|din|ditt|dine|deres|dere)(?:/\w+)? ")


def level(kind: str, criterion: str, hit: Hit, facts: str = "") -> int:
    """1 or 2 for something that was found."""
    strong = _STRONG.get((kind, criterion))
    return 2 if strong is not None and strong(hit.sentence.line, hit) else 1


def _placed(line: str, hit: Hit) -> bool:
    """A role or field, and a place or a year."""
    kinds = "".join(re.findall(r"/(\w+)", line))
    return ("r" in kinds or "f" in kinds) and ("s" in kinds or "n" in kinds or "q" in kinds or bool(_YEAR.search(line)))


def _long(line: str, hit: Hit) -> bool:
    """Enough words to hold a topic and not only its heading."""
    return len(hit.sentence.tokens) >= 8


def _result(line: str, hit: Hit) -> bool:
    """An action with a number, or with what came of it."""
    return len(hit.sentence.tokens) >= 8 and bool(_RESULT.search(line))


def _tied(line: str, hit: Hit) -> bool:
    """Something of theirs and something of one's own in the same sentence."""
    return bool(_YOU.search(line) and _OWN.search(line)) and len(hit.sentence.tokens) >= 9


def _bounded(line: str, hit: Hit) -> bool:
    """A topic and a limit."""
    return bool(_TOPIC.search(line) and _BOUND.search(line))


def _for_what(line: str, hit: Hit) -> bool:
    """A thank you that goes on to say what for."""
    return bool(re.search(r" (?:for|that|at)(?:/\w+)? (?:\S+ ){1,}", line)) and len(hit.sentence.tokens) >= 5


def _when(line: str, hit: Hit) -> bool:
    """A step with a time."""
    return bool(_WHEN.search(line))


def _their_idea(line: str, hit: Hit) -> bool:
    """Something they said, in a sentence of some length."""
    return bool(_YOU.search(line)) and len(hit.sentence.tokens) >= 8


_STRONG = {
    ("pitch", "who"): _placed,
    ("pitch", "interests"): _long,
    ("pitch", "experience"): _result,
    ("pitch", "ambition"): _long,
    ("pitch", "reason"): _tied,
    ("outreach", "who"): _placed,
    ("outreach", "why"): _tied,
    ("outreach", "ask"): _bounded,
    ("followup", "thanks"): _for_what,
    ("followup", "specific"): _their_idea,
    ("followup", "next"): _when,
}
