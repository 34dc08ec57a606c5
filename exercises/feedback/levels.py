"""How strong what was found is: 1 found, 2 found and strong, by RUBRICS A–C. Every rule can be said in a sentence."""

from __future__ import annotations

import re

from exercises.feedback.judge import Hit

_PLACE = re.compile(r" (?:at|in|from|with|of|on|for|på|i|ved|hos|fra|,)(?:/\w+)? (?:\S+ ){0,3}?[^ /]+/\w*[ns]\w* ")
_YEAR = re.compile(
    r" (?:year|years|1st|2nd|3rd|4th|[a-z]+-year|år|året|årets|årskurs|semester|semesteret|semesters|yr|vg[123]|\w*lærling\w*|apprentice|master\w*|bachelor\w*|phd|postdoc|junior|senior|trainee|nyutdann\w*|førsteår\w*|andreår\w*|tredjeår\w*|fjerdeår\w*|sisteår\w*)(?:/\w+)? "
)
_RESULT = re.compile(
    # A number is a result; how long it lasted, and how old one is, is not.
    r"/\w*q (?!(?:\S+ )?(?:year|month|week|day|hour|minute|år|måned|uke|dag|time|minutt)\w*(?:/\w+)? )| (?:so that|until|and we|and it|and that|which (?:made|gave|led|cut|saved)|slik at|så at|og vi|og det|dermed|som ga|som gjorde|resultat\w*|result\w*|won|vant)(?:/\w+)? "
)
_BOUND = re.compile(
    r" (?:\d+|five|ten|fifteen|twenty|thirty|fem|ti|femten|tjue|tretti|a few|noen|couple|par)(?:/\w+)? ?-?(?:minut|min)|minute|kvarter|half(?:/\w+)? (?:an(?:/\w+)? )?hour|half-hour|halvtime|one(?:/\w+)? (?:question|line|word|thing)|(?:two|three)(?:/\w+)? (?:\w+ )?questions|(?:et|ett|to|tre|bare)(?:/\w+)? (?:\w+(?:/\w+)? )?spørsmål|short|brief|quick|kort|kjapp|rask|lite"
)
_TOPIC = re.compile(
    r" (?:about|on|how|why|whether|what|which|regarding|om|hvordan|hvorfor|hva|hvilke\w*|rundt)(?:/\w+)? \S+ "
)
_WHEN = re.compile(
    r"/\w*d| (?:when|once|after|before|next|innen|når|etter|før|neste|tonight|tomorrow)(?:/\w+)? | (?:january|february|march|april|may|june|july|august|september|october|november|december|tonight|today|month|spring|summer|autumn|winter|januar|februar|mars|mai|juni|juli|oktober|desember|kveld|dag|måned\w*|våren|vår|høst|høsten|sommeren|sommer|vinter)(?:/\w+)? "
)
_OWN = re.compile(
    r" (?:i|i'm|i've|i'd|i'll|im|my|me|mine|we|our|us|jeg|eg|meg|min|mi|mitt|mine|vi|oss|vår|vårt|våre)(?:/\w+)? "
)
_YOU = re.compile(r" (?:you|your|you're|you've|du|deg|din|di|ditt|dine|deres|dere)(?:/\w+)? ")


def level(kind: str, criterion: str, hit: Hit) -> int:
    """1 or 2 for something that was found."""
    strong = _STRONG.get((kind, criterion))
    return 2 if strong is not None and strong(hit) else 1


def _placed(hit: Hit) -> bool:
    """A role or field, and a place or how far."""
    kinds = set("".join(re.findall(r"/(\w+)", hit.line)))
    told = kinds & set("rfs")
    return bool(told) and (_at_a_place(hit) or "q" in kinds or len(told) > 1 or bool(_YEAR.search(hit.line)))


def _at_a_place(hit: Hit) -> bool:
    """A role or field, and where."""
    return bool(re.search(r"/\w*[rf]", hit.line) or _YEAR.search(hit.line)) and bool(_PLACE.search(hit.line))


def _narrow(hit: Hit) -> bool:
    """Enough words to hold a topic and not only its heading."""
    return hit.words >= 8


def _result(hit: Hit) -> bool:
    """An action with a number, or with what came of it."""
    return hit.words >= 8 and bool(_RESULT.search(hit.line))


def _tied(hit: Hit) -> bool:
    """Something of theirs and something of one's own in the same sentence."""
    theirs = _YOU.search(hit.line) or re.search(r"/\w*n", hit.line)
    return bool(theirs and _OWN.search(hit.line)) and hit.words >= 9


def _bounded(hit: Hit) -> bool:
    """A topic and a limit; a plain question has both in itself."""
    plain = " ? " in hit.line and not re.search(r"/\w*c", hit.line) and hit.words >= 5
    return plain or bool(_TOPIC.search(hit.line) and _BOUND.search(hit.line))


def _for_what(hit: Hit) -> bool:
    """A thank you that goes on to say what for."""
    return hit.words >= 5 and bool(re.search(r" (?:for|that|how|what|of|at|det|hvordan|du)(?:/\w+)? \S+ ", hit.line))


def _when(hit: Hit) -> bool:
    """A step with a time."""
    return bool(_WHEN.search(hit.line))


def _their_idea(hit: Hit) -> bool:
    """Something they said, in a sentence of some length."""
    return bool(_YOU.search(hit.line)) and hit.words >= 8


_STRONG = {
    ("pitch", "who"): _at_a_place,
    ("pitch", "interests"): _narrow,
    ("pitch", "experience"): _result,
    ("pitch", "ambition"): _narrow,
    ("pitch", "reason"): _tied,
    ("outreach", "who"): _placed,
    ("outreach", "why"): _tied,
    ("outreach", "ask"): _bounded,
    ("followup", "thanks"): _for_what,
    ("followup", "specific"): _their_idea,
    ("followup", "next"): _when,
}
