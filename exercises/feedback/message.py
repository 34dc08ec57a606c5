"""Flags of a message: to a stranger, and to somebody one has talked with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import pairwise

from exercises.feedback.context import Context
from exercises.feedback.findings import Finding
from exercises.feedback.flags import Flag, apologies, attachment, blank, first
from exercises.feedback.measures import count_words, detect_language
from exercises.feedback.private import LIFE
from exercises.feedback.text import Sentence

OUTREACH = (
    "over_limit",
    "no_subject",
    "no_sender",
    "wrong_name",
    "wrong_fact",
    "placeholder",
    "attachment",
    "creepy",
    "flattery",
    "self_heavy",
    "apology_heavy",
    "many_questions",
    "template",
    "mixed_language",
)
FOLLOWUP = ("late", "overpraise", "attachment", "placeholder", "wrong_name")

CHANNELS = {
    "linkedin_note": ("characters", 200),
    "linkedin_message": ("characters", 8000),
    "inmail": ("characters", 1900),
    "email": ("words", 200),
}
"""Channel → unit and the most a first message may have (COURSE 3.3; the course keeps dated limits of its own)."""

_UNITS = {"en": {"words": "words", "characters": "characters"}, "nb": {"words": "ord", "characters": "tegn"}}

_GREETING = re.compile(
    r"\A[\s>*-]*(?:hi|hello|hey|dear|hei|heisann|hallo|kjære|god dag|good (?:morning|afternoon|evening)|god (?:morgen|kveld))[ ,]+"
    r"(?:(?:mrs?|ms|miss|dr|prof|herr|fru)\b\.?\s+){0,2}([^\n,.!?:;–—]{1,60}?)\s*(?:[,.!?:;–—\n]|-\s|\Z)",
    re.I,
)
_TITLES = frozenset(
    "mr mrs ms miss mx dr doctor prof professor sir madam all everyone team there folks both herr fru frøken lege "
    "alle dere sammen folkens team gjengen again igjen and og til du deg".split()
)
_SENDER = re.compile(
    r"\b(?i:my name is|my name's|i am called|this is|i'm|i am|jeg heter|eg heiter|navnet mitt er|mitt navn er|jeg er|dette er|det er)\s+[A-ZÆØÅ]\w+|"
    r"\b[A-ZÆØÅ]\w+ (?:here|speaking|her)\b",
)
_CLOSING = re.compile(
    r"\b(?:regards|best|cheers|sincerely|wishes|thanks|thank you|yours|hilsen|mvh|vh|takk|klem|beste|varme|love|ha det|alt godt)\b",
    re.I,
)
_PRAISE = re.compile(
    r"\b(?:impress(?:ed|ive)|inspir(?:ing|ed|ation)|amazing|incredible|admire|outstanding|brilliant|fantastic|remarkable|extraordinary|great (?:work|career|profile|company)|"
    r"impon\w+|inspirer\w+|inspirasjon|fantastisk\w*|utrolig (?:flink|dyktig|bra)|beundrer|enestående|strålende|kjempeflink)\b",
    re.I,
)
_TEMPLATE = re.compile(
    r"\b(?:add you to|join) my (?:professional |linkedin )?network|\bto whom it may concern\b|\bdear (?:sir or madam|sir/madam|hiring manager)\b|"
    r"\bi came across your profile and (?:was|am|felt|would|i)\b|\bi(?:'d| would) like to add you to\b|"
    r"\blegge deg til i (?:mitt |det |mitt profesjonelle |det profesjonelle )?(?:profesjonelle )?nettverk\w*|\btil den det måtte angå\b|\bjeg kom over profilen din og (?:ble|er|tenkte|synes|fikk|ville)",
    re.I,
)
_OWN = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|jeg|meg|min|mi|mitt|mine)\b", re.I)
_YOURS = re.compile(r"\b(?:you|your|yours|you're|you've|u|du|deg|din|di|ditt|dine|dere|deres)\b", re.I)
_EMPLOYED = re.compile(
    r"\b(?:you(?:'re| are)?|who) (?:(?:now|currently|also) )?(?:work|working|employed|based) (?:at|for|with) ([A-ZÆØÅ][\w&æøåÆØÅ-]*(?: [A-ZÆØÅ][\w&æøåÆØÅ-]*){0,3})|"
    r"\byour (?:work|role|job|position|team|colleagues) (?:at|with) ([A-ZÆØÅ][\w&æøåÆØÅ-]*(?: [A-ZÆØÅ][\w&æøåÆØÅ-]*){0,3})|"
    r"\bdu (?:nå )?(?:jobber|arbeider|er ansatt) (?:hos|i|på|ved|for) ([A-ZÆØÅ][\w&æøåÆØÅ-]*(?: [A-ZÆØÅ][\w&æøåÆØÅ-]*){0,3})|"
    r"\b(?:jobben|stillingen|rollen|teamet|arbeidet|kollegene) (?:din|di|ditt|dine) (?:hos|i|på|ved) ([A-ZÆØÅ][\w&æøåÆØÅ-]*(?: [A-ZÆØÅ][\w&æøåÆØÅ-]*){0,3})"
)
_OVERPRAISE = re.compile(
    r"\b(?:amazing|incredible|incredibly|fantastic|wonderful|outstanding|brilliant|awesome|phenomenal|extraordinary|truly inspiring|inspirational|legend|genius|best \w+ ever|"
    r"fantastisk\w*|utrolig\w*|enestående|strålende|genial\w*|fenomenal\w*|verdens beste|helt rå|kjempeinspirerende|magisk)\b",
    re.I,
)


_LAST_NAME = re.compile(r"[\s/.,!?–-][A-ZÆØÅ][\w'’-]+(?: [A-ZÆØÅ][\w'’-]*\.?){0,2}[.!) ]*\Z")


def outreach_flags(
    text: str, clean: str, parts: Sequence[Sentence], lang: str, context: Context, found: Mapping[str, Finding]
) -> list[Flag]:
    """The raised flags of a message to a stranger. ``clean`` is the text without markup and quotations."""
    flags = [*_length(text, lang, context), *_wrong_name(clean, context), *_wrong_fact(clean, context)]
    if context.subject is not None and not context.subject.strip():
        flags.append(Flag("no_subject", must_fix=True))
    if context.channel == "email" and count_words(clean) >= 15 and not _signed(clean):
        flags.append(Flag("no_sender", must_fix=True))
    flags += [*blank(clean), *attachment(clean), *apologies(clean)]
    if place := first(LIFE, clean):
        flags.append(Flag("creepy", place))
    if (place := first(_PRAISE, clean)) and not found["why"].met and _YOURS.search(clean):
        flags.append(Flag("flattery", place))
    own, yours = len(_OWN.findall(clean)), len(_YOURS.findall(clean))
    if own >= 8 and own > 5 * max(1, yours):
        flags.append(Flag("self_heavy", values={"own": own, "yours": yours}))
    questions = sum(part.line.count(" ? ") > 0 for part in parts)
    if questions > 3:
        flags.append(Flag("many_questions", values={"count": questions}))
    if place := first(_TEMPLATE, clean):
        flags.append(Flag("template", place))
    return flags + _mixed(parts, clean, lang)


def followup_flags(
    text: str, clean: str, parts: Sequence[Sentence], lang: str, context: Context, found: Mapping[str, Finding]
) -> list[Flag]:
    """The raised flags of a thank-you."""
    flags = [*blank(clean), *attachment(clean), *_wrong_name(clean, context)]
    if context.hours_since is not None and context.hours_since > 72:
        flags.append(Flag("late", values={"days": round(context.hours_since / 24)}))
    praise = [match.span() for match in _OVERPRAISE.finditer(clean)]
    if len(praise) >= 3:
        flags.append(Flag("overpraise", praise[2], values={"count": len(praise)}))
    return flags


def _length(text: str, lang: str, context: Context) -> list[Flag]:
    unit, limit = CHANNELS.get(context.channel, ("words", 0))
    count = count_words(text) if unit == "words" else len(text)
    if not 0 < limit < count:
        return []
    values = {"count": count, "unit": _UNITS[lang][unit], "limit": limit, "over": count - limit}
    return [Flag("over_limit", must_fix=True, values=values)]


def _plain(name: str) -> str:
    """A name without accents, in small letters."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))


def _wrong_name(clean: str, context: Context) -> list[Flag]:
    """A greeting that names somebody else. Titles, teams and short forms of the right name are fine."""
    greeting = _GREETING.match(clean)
    if not greeting or not context.name.strip():
        return []
    words = [word for word in greeting[1].split() if _plain(word).strip(".'") not in _TITLES]
    names = [word for word in words if word[0].isupper()]
    known = _plain(f"{context.name} {context.employer}").split()
    if not names or len(words) > 4 or len(names) < len(words):
        return []
    if any(k == _plain(n) or (len(n) >= 3 and k.startswith(_plain(n)[:3])) for n in names for k in known):
        return []
    start = clean.index(names[0], greeting.start(1))
    return [Flag("wrong_name", (start, start + len(names[0])), must_fix=True, values={"name": context.name})]


def _wrong_fact(clean: str, context: Context) -> list[Flag]:
    """A workplace given to the reader that is not theirs, as far as is known."""
    known = _plain(" ".join((context.employer, context.role, *context.facts)))
    if not context.employer.strip():
        return []
    for match in _EMPLOYED.finditer(clean):
        group = next(n for n in range(1, 5) if match[n])
        place = match.span(group)
        if not any(_plain(word) in known for word in match[group].split() if len(word) > 2):
            return [Flag("wrong_fact", place, must_fix=True, values={"employer": context.employer})]
    return []


def _signed(clean: str) -> bool:
    """Whether a name stands at the end, after the greeting of the end, or in the text."""
    # A text that ends in a name is signed, on a line of its own or not; a town at the end passes too.
    if _SENDER.search(clean) or _LAST_NAME.search(clean[-120:].rstrip()):
        return True
    lines = [line.strip(" \t-–—*,.") for line in clean.splitlines() if line.strip(" \t-–—*,.")]
    for before, line in list(pairwise(lines))[-5:]:
        if len(line.split()) <= 3 and _CLOSING.search(before) and len(before.split()) <= 4:
            return True
        rest = _CLOSING.sub("", line)
        if len(line.split()) <= 6 and re.search(r"\b[A-ZÆØÅ][a-zæøåéüöä]+", rest) and not rest.endswith("?"):
            return True
        if _CLOSING.search(line) and rest.strip(" ,.!"):
            return True
    return bool(
        lines and re.search(r"(?:regards|hilsen|mvh|best|cheers|takk|thanks)[, ]+[A-ZÆØÅ]\w+\W*$", lines[-1], re.I)
    )


def _mixed(parts: Sequence[Sentence], clean: str, lang: str) -> list[Flag]:
    """A whole sentence in the other language, in a text that is otherwise in its own."""
    read = [(part, detect_language(clean[part.start : part.end])) for part in parts if len(part.tokens) >= 8]
    other = [part for part, found in read if found not in (lang, None)]
    if not other or all(found != lang for _, found in read):
        return []
    return [Flag("mixed_language", (other[0].start, other[0].end))]
