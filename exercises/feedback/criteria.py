"""From hits to a yes or no, kind by kind: what LABELS and RUBRICS say beyond "one of the rules found it"."""

from __future__ import annotations

import re
from collections.abc import Callable

from exercises.feedback.judge import Hit, best, hits
from exercises.feedback.text import Sentence

Found = dict[str, Hit | None]

_BARE_STUDENT = re.compile(r"^(?:[^ ]+ )*?(?:student|studenten)/\w+ $")
_GENERIC = {
    "en": re.compile(
        r"your (?:\S+ ){0,2}(?:profile|expertise|advice|insight|insights|help|guidance|consideration|response|reply|network|story|time|connections|skills|company|career|impressive|background|journey|experience)(?:/\w+)? "
    ),
    "nb": re.compile(
        r"(?:din|ditt|dine|di|deres) (?:\S+ ){0,2}(?:profil|profilen|ekspertise|kompetanse|råd|hjelp|tid|nettverk|erfaring|bakgrunn|bedrift|karriere)(?:/\w+)? "
        r"|(?:profilen|bedriften|nettverket|tiden|kompetansen|erfaringen) (?:din|di|deres|dere) "
    ),
}
_VAGUE_ASK = {
    "en": re.compile(
        r"pick your brain|love to connect|like to connect|expand my network|any advice|any tips|let me know if you (?:ever )?(?:hear|need|have any)|be in touch|looking forward|how are you|how are things|how's it going|hope you|right \? |isn't it|have you ever|did you know|do you want to|are you tired|want to (?:save|boost|grow)|what if "
    ),
    "nb": re.compile(
        r"utvide nettverk|alle råd|noen råd mottas|gi lyd hvis du hører|ser fram til|ser frem til|håper å høre|hvordan går det|går det bra|har du det bra|har du noen gang|visste du|ikke sant \? |vil du (?:spare|øke|vokse)|hva om "
    ),
}


def judged(kind: str, sentences: list[Sentence], lang: str) -> Found:
    """Every criterion, flag and label of a kind, and where it was found."""
    return _KINDS[kind](sentences, lang)


def _find(
    sentences: list[Sentence],
    kind: str,
    name: str,
    lang: str,
    keep: Callable[[Hit], bool] | None = None,
    **options: bool,
) -> Hit | None:
    found = hits(sentences, kind, name, lang, **options)
    return best([hit for hit in found if keep is None or keep(hit)])


def _outreach(sentences: list[Sentence], lang: str) -> Found:
    return {
        "who": _find(sentences, "outreach", "who", lang, keep=_places_the_writer) or _signature(sentences),
        "why": _find(sentences, "outreach", "why", lang, keep=lambda hit: _ties(hit, lang), own=False),
        "ask": _find(
            sentences,
            "outreach",
            "ask",
            lang,
            keep=lambda hit: not _VAGUE_ASK[lang].search(hit.sentence.line),
            own=False,
        ),
        "pushy": _find(sentences, "outreach", "pushy", lang, own=False),
        "respects_time": _find(sentences, "outreach", "respects_time", lang, negatable=False, own=False),
        "gratitude": _find(sentences, "outreach", "gratitude", lang, own=False),
    }


def _places_the_writer(hit: Hit) -> bool:
    """A bare "student", with neither field nor school, places nobody."""
    words = hit.words
    if re.search(r"student|studenten", words) and not re.search(
        r"/\w*[fsq]|year|years|år|[a-zæøå]{3,}student", hit.sentence.line
    ):
        return bool(re.search(r" (?:at|of|in|på|ved|i) (?:\S+ ){0,2}\S+/\w*n", hit.sentence.line))
    return True


def _signature(sentences: list[Sentence]) -> Hit | None:
    """A short line among the last with a role or a school in it."""
    for sentence in sentences[1:]:
        if (
            sentence.last
            and len(sentence.tokens) <= 9
            and re.search(r"/\w*[rs]", sentence.line)
            and "?" not in sentence.line
            and not re.search(r" (?:you|your|du|deg|din|i|jeg) ", sentence.line)
        ):
            found = re.search(r"[^ ]+/\w*[rs]\w* ", sentence.line)
            if found and not re.search(r"takk|thank|regards|hilsen", sentence.line):
                return Hit(sentence, found.start(), found.end() - 1, found[0])
    return None


def _ties(hit: Hit, lang: str) -> bool:
    """Praise or a word about the profile could go to anyone; it needs something beside it."""
    line = hit.sentence.line
    generic = _GENERIC[lang].search(line)
    if generic is None:
        return True
    rest = line[: generic.start()] + line[generic.end() :]
    return bool(re.search(r"/\w*[nrfs]", rest.split(" ", 3)[-1])) and not generic.start() <= hit.start <= generic.end()


def _pitch(sentences: list[Sentence], lang: str) -> Found:
    who = hits(sentences, "outreach", "who", lang)
    ambition = hits(sentences, "pitch", "ambition", lang)
    goals = {hit.sentence.start for hit in ambition}
    own = (
        goals
        | {hit.sentence.start for hit in who}
        | {hit.sentence.start for hit in hits(sentences, "pitch", "experience", lang)}
    )

    def not_a_goal(hit: Hit) -> bool:
        """A goal alone is neither an interest nor something done."""
        return hit.sentence.start not in goals

    def about_the_listener(hit: Hit) -> bool:
        """A name in a sentence about oneself is one's own workplace, not the listener's."""
        return bool(_YOU[lang].search(hit.words)) or hit.sentence.start not in own

    return {
        "who": best([hit for hit in who if _places_the_writer(hit)]) or _signature(sentences),
        "interests": _find(sentences, "pitch", "interests", lang, keep=not_a_goal),
        "experience": _find(sentences, "pitch", "experience", lang, keep=not_a_goal),
        "ambition": best(ambition),
        "reason": _find(sentences, "pitch", "reason", lang, keep=about_the_listener, own=False),
        "job_ask": _find(sentences, "pitch", "job_ask", lang, own=False),
    }


_YOU = {
    "en": re.compile(r"(?:^| )(?:you|your|yours|you're|you've)(?:/\w+)? "),
    "nb": re.compile(r"(?:^| )(?:du|deg|din|ditt|dine|deres|dere)(?:/\w+)? "),
}


def _followup(sentences: list[Sentence], lang: str) -> Found:
    return {
        "thanks": _find(sentences, "outreach", "gratitude", lang, own=False),
        "specific": _find(sentences, "followup", "specific", lang, own=False),
        "next": _find(sentences, "followup", "next", lang, own=False),
        "new_big_ask": _find(sentences, "followup", "new_big_ask", lang, own=False),
    }


def _question(sentences: list[Sentence], lang: str) -> Found:
    def find(name: str) -> Hit | None:
        return _find(sentences, "question", name, lang, negatable=False, own=False)

    opened = find("open")
    closed_fact = find("factual")
    if opened and closed_fact and len(sentences) == 1 and closed_fact.start <= opened.start + 1:
        opened = None
    googleable, job_ask, bad, closer = find("googleable"), find("job_ask"), find("bad"), find("closer")
    good = (opened or closer) if not (googleable or job_ask or bad) else None
    return {"open": opened, "googleable": googleable, "job_ask": job_ask, "good": good}


_KINDS = {"outreach": _outreach, "pitch": _pitch, "followup": _followup, "question": _question}
