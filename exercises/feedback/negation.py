"""What takes a sentence back: a "not" before it, somebody else in it, or talk about networking itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NOT = {
    "en": frozenset(
        "not never no don't dont won't wont didn't cannot can't cant isn't aren't without nor neither nobody nothing "
        "wouldn't haven't hasn't ain't doesn't wasn't weren't".split()
    ),
    "nb": frozenset("ikke aldri ingen ingenting uten verken hverken ei ikkje neppe".split()),
}
# "why not", "if not", "not only" take nothing back.
_STANDS = re.compile(
    r"why (?:not|don't)|if not|not only|no doubt|hvorfor ikke|hvis ikke|ikke bare|om ikke|uten tvil|kan ikke få nok|can't stop|cannot stop|can't thank"
)
_OTHERS = {
    "en": re.compile(
        r" (?:my|our|his|her|their|a) (?:\S+ ){0,1}(?:sister|brother|mother|mum|mom|father|dad|friend|cousin|uncle|aunt|girlfriend|boyfriend|wife|husband|neighbour|neighbor|roommate|flatmate|son|daughter|parents|grandfather|grandmother|grandma|grandpa|mate)(?:'s)?(?:/[a-z]+)? (?:who |that )?(?:is|was|studies|works|has|runs|worked|studied|did|wants|will|got|used|teaches|loves|built|made)"
    ),
    "nb": re.compile(
        r" (?:søsteren|søstera|broren|moren|mora|mamma|pappa|faren|vennen|venninna|venninnen|kompisen|fetteren|kusina|onkelen|tanta|kjæresten|kona|mannen|naboen|romkameraten|sønnen|datteren|datra|foreldrene|bestefaren|bestemora|bestefar|bestemor)(?:/[a-z]+)? (?:min|mi|mine|til|vår)?(?:/[a-z]+)? ?(?:som )?(?:er|var|studerer|jobber|har|driver|jobbet|studerte|vil|fikk|elsker|bygde|laget)"
    ),
}
_ABOUT_NETWORKING = {
    "en": re.compile(
        r"open(?:/\w+)? questions(?:/\w+)? (?:that |usually |often )?(?:begin|start)|ask(?:/\w+)? open(?:/\w+)? questions|(?:message|pitch|mail|note|question|e-mail|outreach|follow-up|thank-you)(?:/\w+)? (?:note(?:/\w+)? )?(?:covers|contains|includes|has (?:three|four|five|two|a beginning)|should|must|says (?:who|thank)|names|needs)|who (?:i am|you are|why)|why (?:i am|i'm|you) (?:writing|contact|write)|(?:good|perfect|ideal)(?:/\w+)? (?:message|pitch|question|mail|email)(?:/\w+)? (?:has|should|contains|consists|says)|networking(?:/\w+)? (?:is|means|advice|tip|course|book)|(?:always|remember to|you should|one should|be sure to) (?:say|state|mention|tell|explain|include|begin|write)"
    ),
    "nb": re.compile(
        r"åpne(?:/\w+)? spørsmål(?:/\w+)? (?:som |gjerne |ofte )?(?:begynner|starter)|(?:stille|still)(?:/\w+)? åpne(?:/\w+)? spørsmål|(?:melding|pitch|presentasjon|henvendelse|oppfølging|takkemelding|takk|spørsmål|mail|e-post)(?:/\w+)? (?:inneholder|har (?:tre|fire|fem|to)|bør|skal|må|sier (?:hvem|takk)|nevner|består)|hvem (?:jeg er|du er|man er)|hvorfor (?:jeg|du|man) (?:skriver|tar kontakt|kontakter)|(?:en )?god (?:melding|presentasjon|henvendelse|mail|pitch)(?:/\w+)? (?:har|bør|skal|inneholder|består)|nettverksbygging(?:/\w+)? (?:handler|er|betyr)|(?:man (?:bør|skal|må)|husk (?:å|alltid)|du bør alltid) (?:si|skrive|fortelle|nevne|forklare)"
    ),
}


def negated(line: str, match: re.Match[str], lang: str) -> bool:
    """Whether a "not" stands shortly before, or at the beginning of, what was matched."""
    plain = [word.partition("/")[0] for word in line[: match.start()].split()[-3:] + match[0].split()[:4]]
    return bool(_NOT[lang].intersection(plain)) and not _STANDS.search(" ".join(plain))


def says_no(words: set[str], lang: str) -> bool:
    """Whether a "not" stands anywhere."""
    return bool(_NOT[lang] & words)


def denies_all(words: Sequence[str], lang: str) -> bool:
    """Whether a sentence says no at least three times."""
    return sum(word in _NOT[lang] for word in words) >= 3


def about_others(line: str, lang: str) -> int:
    """Where a sentence goes over to somebody else's life, or -1."""
    found = _OTHERS[lang].search(line)
    return found.start() if found else -1


_GOES_ON = re.compile(r"^ (?:she|he|they|hun|han|de|her|his|their|hennes|hans|deres)(?:'\w+)?(?:/\w+)? ")
_OWN_WORD = {
    "en": re.compile(r" (?:i|i'm|i've|i'd|i'll|me|my)(?:/\w+)? "),
    "nb": re.compile(r" (?:jeg|eg|meg|min|mi|mitt|mine)(?:/\w+)? "),
}

_WRITER = {"en": r" (?:i|i'm|i've|i'd)(?:/\w+)? ", "nb": r" (?:jeg|eg)(?:/\w+)? "}


def of_others(line: str, before: bool, lang: str) -> bool:
    """Whether a sentence tells of somebody else; ``before`` says that the sentence before it did."""
    if before and _GOES_ON.match(line):
        return not _OWN_WORD[lang].search(line)
    start = about_others(line, lang)
    return start >= 0 and not re.search(_WRITER[lang], line) and "you" not in line and " du" not in line


def about_networking(line: str, lang: str) -> bool:
    """Whether it speaks about writing messages instead of being one."""
    return _ABOUT_NETWORKING[lang].search(line) is not None
