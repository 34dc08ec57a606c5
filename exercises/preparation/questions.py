"""A question made out of a fact: does it hang on the fact, and do the sources answer it already?"""

from __future__ import annotations

import re

from exercises.preparation.words import overlap, shared, telling

_FACTUAL = re.compile(
    r"\b(how (many|much|long|old|often|far|big)|when (did|was|were|is|are|does|do|will)|where|who (is|was|are|were|leads|runs|gave|works)|"
    r"which (year|city|town|company|school|university|department|group|job|subject)|what (year|is your (title|job|role)|is the name|did you study|do you do)|"
    r"hvor (mange|mye|lenge|gammel|gamle|ofte|langt|stor|stort|ligger|er|jobber|studerte|holdt|bor)|når (ble|var|er|holdt|begynte|sluttet|kuttet|fikk|delte)|hvem (er|var|leder|holdt|jobber)|"
    r"(hvilket|hvilken|hvilke) (år|by|bedrift|skole|universitet|avdeling|gruppe|stilling|fag)|hva (heter|er tittelen|er stillingen|studerte|jobber du|driver))\b",
    re.I,
)
_WANTS_A_NUMBER = re.compile(
    r"\b(how (many|much|long|old|often|far|big)|when|what year|hvor (mange|mye|lenge|gammel|gamle|ofte|langt)|når|hvilket år)\b",
    re.I,
)
_TURNS = re.compile(
    r"\b(why|how (did|do|does|would|come|was|is)|what (made|changed|surprised|would|happened|came|did .{0,30}(feel|learn|think|mean))|"
    r"like|enjoy|think|miss|regret|prefer|proud|liker|trives|synes|angrer|savner|stolt|last time|realised?|hvorfor|hvordan|hva (fikk|endret|forandret|overrasket|ville|skjedde|kom|lærte|tenkte|sa)|hvem savnet|sist|skjønte)\b",
    re.I,
)
_ASKS = re.compile(
    r"\?|^\W*(\w+\W+){0,4}(how|what|why|who|which|hvordan|hva|hvorfor|hvem|hvilke\w*)\b"
    r"|^\W*(when|where|når|hvor|tell|fortell|forklar|describe|is|are|was|were|do|does|did|has|have|can|could|may|might|would|will|should|"
    r"er|var|ble|har|hadde|kan|kunne|får|vil|ville|skal|bør|liker|synes|stemmer)\b"
    r"|\b(how come|wonder\w*|curious|lurer|nysgjerrig)\b",
    re.I,
)
_FAVOUR = re.compile(r"\b((can|could|may|might) (i|we)|(kan|kunne|får) (jeg|vi))\b", re.I)
_YES_OR_NO = re.compile(
    r"^\s*(did|do|does|is|are|was|were|have|has|will|would you like|likte|liker|er|var|har|kommer|skal|synes|hadde|trives|savner) ",
    re.I,
)
_TELLING = re.compile(r"\b(how|what|why|tell|or|hvordan|hva|hvorfor|fortell)\b", re.I)


def asks(text: str) -> bool:
    """Whether a text is a question at all."""
    return bool(_ASKS.search(text))


def wants_yes_or_no(text: str) -> bool:
    """Whether one word answers a question."""
    return bool(_YES_OR_NO.search(text)) and not _TELLING.search(text)


def hangs_on(question: str, fact: str, lang: str) -> bool:
    """Whether a question takes up something of the fact: a telling word they share."""
    return bool(shared(question, fact, lang))


def answered_by(question: str, source: str, is_open: bool, lang: str) -> bool:
    """Whether a sentence holds the answer to a question.

    Only a question for one piece of information, or one with the answer yes, is answered by a sentence that says
    what the question says; the reason behind is not.
    """
    if _TURNS.search(question) or (is_open and not _FACTUAL.search(question)):
        return False
    words = telling(question, lang)
    says_more = telling(source, lang) - shared(source, question, lang)
    if _WANTS_A_NUMBER.search(question):
        says_more = frozenset(word for word in says_more if word.isdigit())
    if _FAVOUR.search(question) or (wants_yes_or_no(question) and len(words) < 2):
        return False
    return bool(words and says_more) and overlap(question, source, lang) >= (0.5 if len(words) > 2 else 1)
