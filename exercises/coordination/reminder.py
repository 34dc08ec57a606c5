"""What makes a reminder: short, about something, one question, something new or an easy way out, and no reproach."""

from __future__ import annotations

import re
from typing import Any

from exercises.feedback import Context, Finding, Review, Span, count_words, review

MOST_WORDS = 60
"""Our own limit; a reminder is also shorter than what it reminds of."""

_TOPIC = {
    "en": r"\b(?:(?:still )?wonder(?:ing|ed)?|wrote|asked|sent|messaged|e-?mailed|contacted|reached out|got in touch|my (?:first |earlier |last )?(?:message|e-?mail|note|question|mail)|following up|follow up|as you (?:suggested|asked)|you (?:asked|said|suggested))\b[^.!?\n]{3,120}",
    "nb": r"\b(?:(?:lurer|lurte) (?:fortsatt |fremdeles )?på|skrev|spurte|sendte|tok kontakt|kontaktet|meldingen min|e-posten min|mailen min|spørsmålet mitt|følger opp|du (?:ba|skrev|sa|foreslo|svarte))\b[^.!?\n]{3,120}",
}
_ABOUT = {"en": r"\b(?:about|on how|on why|regarding|whether|how|why|because|to ask|your|in march|again)\b", "nb": r"\b(?:om|hvordan|hvorfor|angående|vedrørende|fordi|for å spørre|ditt|din|dine|deres|igjen)\b"}  # fmt: skip
_NEW = {
    "en": r"\b(?:since (?:then|i wrote|my)|in the meantime|meanwhile|i have (?:since|now|just)|i(?:'ve| have) (?:read|tried|found|asked|tested|finished|talked|spoken|looked)|last (?:week|time) i (?:read|tried|found)|new since|now i (?:know|see)|yesterday i|this week i)\b[^.!?\n]{0,120}",
    "nb": r"\b(?:siden (?:da|sist|jeg skrev)|i mellomtiden|jeg har (?:nå|nettopp|lest|prøvd|funnet|spurt|testet|snakket|sett)|nå (?:vet|ser) jeg|i går (?:leste|prøvde|spurte)|denne uka har jeg|har jeg (?:lest|prøvd|funnet|spurt|testet|snakket|sett))\b[^.!?\n]{0,120}",
}
_OUT = {
    "en": r"(?:\bif (?:this|it|the|now|that|you|none|20|twenty|there)[^.!?\n]{0,60}(?:no |a no|fine|all right|alright|okay|ok\b|understand|never ?mind|just say|tell me|another|colleague|somebody else|someone else|no problem|no hurry|leave it)|\b(?:no is|“no” is|\"no\" is|a no) [^.!?\n]{0,30}(?:fine|all right|alright|okay|ok\b|enough)|\bno (?:hurry|rush|pressure|stress)\b|\bi (?:know|understand|realise|realize|see) (?:that )?you[^.!?\n]{0,30}\bbusy|\b(?:a colleague|somebody else|someone else) (?:i|whom|who|that)\b|\bonly if\b[^.!?\n]{0,40})[^.!?\n]{0,40}",
    "nb": r"(?:\b(?:hvis|om|er|passer|blir|har)\b[^.!?\n]{0,60}(?:et nei|helt (?:greit|fint|supert|topp|bra)|i orden|helt ok|forstår|sier du bare|bare si|si (?:bare )?fra|en annen|noen andre|ingen hast|lar vi det)|\bet nei er [^.!?\n]{0,30}(?:greit|fint|i orden|ok|nok)|\bingen (?:hast|stress)\b|\b(?:vet|skjønner|forstår) (?:godt )?(?:at )?du[^.!?\n]{0,30}(?:travel|mye|opptatt)|\b(?:en kollega|noen andre) (?:jeg|som)\b|\bbare hvis\b[^.!?\n]{0,40})[^.!?\n]{0,40}",
}
_REPROACH = {
    "en": r"\b(?:(?:i )?(?:still )?have(?:n't| not) (?:heard|received|got|seen)[^.!?\n]{0,40}|you (?:have(?:n't| not)|did(?:n't| not)|never|still have(?:n't| not)) (?:answer|repl|respond|got|come|written)\w*[^.!?\n]{0,30}|(?:(?:if|whether) you (?:have )?|(?:did|have) you )(?:see|saw|seen|read|get|got|receive|received|miss|missed|forget|forgotten) (?:my|the|this)[^.!?\n]{0,40}|no (?:reply|answer|response) (?:yet|so far)|why (?:don't|didn't|haven't|have) you|ignor(?:ed|ing)[^.!?\n]{0,30}|waiting for (?:your|an|a) (?:answer|reply|response)|i (?:had )?expected[^.!?\n]{0,30}|as i (?:already )?(?:wrote|said|mentioned) (?:before|already)|it only takes)",
    "nb": r"(?:\b(?:jeg )?har (?:fortsatt |ennå |enda )?ikke (?:hørt|fått|sett|mottatt)[^.!?\n]{0,40}|\bdu har (?:fortsatt |ennå |enda )?(?:ikke|aldri) (?:svart|hørt|skrevet|meldt|tatt)[^.!?\n]{0,30}|\bdu svarte (?:ikke|aldri)[^.!?\n]{0,30}|\b(?:så|leste|fikk|har) du (?:sett |lest |fått |ikke |glemt |rukket å (?:se|lese) )?(?:på )?(?:melding(?:en|a)|e-?posten|mailen|den forrige)[^.!?\n]{0,40}|\bom du (?:har )?(?:sett|så|lest|leste|fått|fikk|mottatt|rakk å (?:se|lese)|rukket å (?:se|lese)) (?:på )?(?:melding(?:en|a)|e-?posten|mailen|den forrige)[^.!?\n]{0,40}|\bhar du glemt[^.!?\n]{0,30}|\bikke (?:noe )?svar (?:ennå|enda|fra deg)|\bhvorfor (?:svarer|har) du[^.!?\n]{0,30}|\bignorer\w*[^.!?\n]{0,30}|\bventer (?:fortsatt |ennå )?på (?:svar|å høre)[^.!?\n]{0,20}|\bhadde (?:ventet|forventet)[^.!?\n]{0,30}|\bsom (?:jeg )?(?:allerede )?(?:skrev|sa|nevnte) (?:før|allerede)|\bdet tar (?:bare|jo))",
}
# A full stop ends a sentence only before a capital letter: there is one in "24. februar kl. 15.00" too.
_QUESTION = re.compile(r"(?:[^.!?\n]|\.(?!\s+[A-ZÆØÅ]|\s*$)){8,200}\?")
_LIMIT = 4000


def findings(text: str, original: str, lang: str, texts: dict[str, Any], name: str = "") -> list[Finding]:
    """Everything there is to say about a reminder: three criteria, then what has to be mended."""
    read = text[:_LIMIT]
    outreach = review("outreach", read, lang, Context(name=name))
    topic = _topic(read, lang)
    reproach = _span(_REPROACH[lang], read)
    ask = _question(read, reproach) or (outreach["ask"].evidence if outreach["ask"].met else None)
    light = _span(_NEW[lang], read) or _span(_OUT[lang], read)
    found = [
        _criterion("topic", topic, texts),
        _criterion("ask", ask, texts),
        _criterion("light", light, texts),
    ]
    return [*found, *_flags(text, original, texts, outreach, reproach)]


def _topic(text: str, lang: str) -> Span | None:
    for match in re.finditer(_TOPIC[lang], text, re.I):
        if re.search(_ABOUT[lang], match[0], re.I):
            return _tidy(text, *match.span())
    return None


def _span(pattern: str, text: str) -> Span | None:
    match = re.search(pattern, text, re.I)
    return _tidy(text, *match.span()) if match else None


def _tidy(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \t\n\r,;:–—-":
        start += 1
    while end > start and text[end - 1] in " \t\n\r,;:":
        end -= 1
    return Span.of(text, start, end)


def _criterion(name: str, span: Span | None, texts: dict[str, Any]) -> Finding:
    if span is None:
        return Finding(name, 0, advice=texts[name]["missing"])
    return Finding(name, 2, evidence=span, advice=texts[name]["found"].format(words=" ".join(span.text.split())))


def _question(text: str, reproach: Span | None) -> Span | None:
    """The first question that is not itself the reproach."""
    for match in _QUESTION.finditer(text):
        if reproach is None or reproach.end <= match.start() or match.end() <= reproach.start:
            return _tidy(text, *match.span())
    return None


def _flags(text: str, original: str, texts: dict[str, Any], outreach: Review, reproach: Span | None) -> list[Finding]:
    flags, count, first = [], count_words(text), count_words(original)
    if reproach:
        flags.append(_flag("reproach", texts, reproach, True))
    for name, must_fix in (("pushy", True), ("placeholder", True)):
        # A reproach is often read as pressure too; it is named once.
        if outreach[name].met and not (name == "pushy" and reproach):
            flags.append(_flag(name, texts, outreach[name].evidence, must_fix))
    if count > MOST_WORDS:
        flags.append(_flag("too_long", texts, None, True, count=count, over=count - MOST_WORDS))
    elif first and count >= first:
        flags.append(_flag("not_shorter", texts, None, True, count=count, first=first))
    if outreach["apology_heavy"].met:
        apologies = len(re.findall(r"\b(?:sorry|apolog|forgive|beklager|unnskyld|tilgi)", text[:_LIMIT], re.I))
        flags.append(_flag("apology_heavy", texts, None, False, count=apologies))
    return flags


def _flag(name: str, texts: dict[str, Any], span: Span | None, must_fix: bool, **values: Any) -> Finding:
    words = " ".join(span.text.split()) if span else ""
    return Finding(name, 1, "flag", span, texts[name]["advice"].format(words=words, **values), must_fix)
