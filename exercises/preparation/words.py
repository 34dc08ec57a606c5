"""Comparing what is said in two texts by their telling words, in either language. Coarse, and therefore modest."""

from __future__ import annotations

import re
from functools import lru_cache

_NUMBERS = {
    "en": "one two three four five six seven eight nine ten eleven twelve",
    "nb": "én to tre fire fem seks sju åtte ni ti elleve tolv",
}
_TENS = {
    "en": {"fifteen": "15", "twenty": "20", "thirty": "30", "forty": "40", "sixty": "60"},
    "nb": {"femten": "15", "tjue": "20", "tretti": "30", "førti": "40", "seksti": "60"},
}
_IRREGULAR = {
    "gave": "give",
    "wrote": "write",
    "written": "write",
    "taught": "teach",
    "held": "hold",
    "chose": "choose",
    "began": "begin",
    "became": "become",
    "holdt": "holde",
    "skrev": "skrive",
    "valgte": "velge",
    "lagde": "lage",
    "laget": "lage",
    "delt": "dele",
    "ledet": "lede",
    "leder": "lede",
}
_COMMON = frozenset(
    "about after again also because been before being could does doing done each ever every from have having head hers "
    "here into just know like made make many more most much once only other over said says should since some such than "
    "that their them then there these they thing things this those through under very want were what when where which "
    "while with would your yours "
    "alle andre bare ble blir både både da dere deres dette disse eller etter flere fordi fortell fra før gjorde gjør "
    "gjøre gjort hadde hans hele hennes hvem hver hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor ikke inn kan "
    "kunne kommer med mellom mens mest mine mye må mange når noe noen også over sier siden skal skulle slik som sine "
    "også tror under ved vil ville være vært".split()
)


@lru_cache(maxsize=1000)
def telling(text: str, lang: str) -> frozenset[str]:
    """The words of a text that carry its content, in lower case; small numbers as digits."""
    figures = {word: str(n) for n, word in enumerate(_NUMBERS[lang].split(), start=1)} | _TENS[lang]
    found = set()
    for word in re.findall(r"\w+", text[:5000].lower()):
        word = _IRREGULAR.get(word, word)
        if word in figures:
            found.add(figures[word])
        elif word.isdigit() or (len(word) >= 4 and word not in _COMMON):
            found.add(word)
    return frozenset(found)


def shared(one: str, other: str, lang: str) -> set[str]:
    """The telling words of ``one`` that ``other`` has too, inflected or inside a longer word."""
    theirs = telling(other, lang)
    return {word for word in telling(one, lang) if any(_alike(word, their) for their in theirs)}


def overlap(part: str, whole: str, lang: str) -> float:
    """How much of what ``part`` says stands in ``whole``: 0 to 1."""
    words = telling(part, lang)
    return len(shared(part, whole, lang)) / len(words) if words else 0.0


def same(one: str, other: str, lang: str) -> bool:
    """Whether two texts say the same thing, or one of them says no more than the other."""
    if " ".join(one.lower().split()) == " ".join(other.lower().split()):
        return True
    if min(len(telling(one, lang)), len(telling(other, lang))) < 2:
        return False
    shares = overlap(one, other, lang), overlap(other, one, lang)
    return min(shares) >= 0.6 or max(shares) == 1


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if short.isdigit() or len(short) < 5:
        return short == long or (not short.isdigit() and len(short) == 4 and long.startswith(short) and len(long) < 7)
    return short[:5] == long[:5] or short in long
