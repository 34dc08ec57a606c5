"""The review of a text: rules on sentences, each answer with the words that earned it.

Why rules: the labelled texts are few, and a model trained on so few learns their fields and not the craft. Rules over
kinds of words (roles, fields, schools, formats) say what a teacher would say, can be shown to the learner, need no
download and take under a millisecond. How right they are is measured in ``benchmarks/feedback``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from exercises.feedback.context import Context
from exercises.feedback.criteria import judged
from exercises.feedback.findings import KINDS, LANGUAGES, Finding, Review, Span
from exercises.feedback.guide import sentence
from exercises.feedback.judge import Hit
from exercises.feedback.levels import level
from exercises.feedback.measures import count_words, seconds
from exercises.feedback.text import LIMIT, lexicon, masked, sentences

CRITERIA = {
    "outreach": ("who", "why", "ask"),
    "pitch": ("who", "interests", "experience", "ambition", "reason"),
    "followup": ("thanks", "specific", "next"),
    "question": (),
}
FLAGS = {"outreach": ("pushy",), "pitch": ("job_ask",), "followup": ("new_big_ask",), "question": ()}
CREDITS = {"outreach": ("respects_time", "gratitude"), "pitch": (), "followup": (), "question": ()}
LABELS = {"outreach": (), "pitch": (), "followup": (), "question": ("open", "googleable", "job_ask", "good")}

CHANNELS = {
    "linkedin_note": ("characters", 200),
    "linkedin_message": ("characters", 8000),
    "inmail": ("characters", 1900),
    "email": ("words", 200),
}
"""Channel → unit and the most a first message may have (COURSE 3.3; the course keeps dated limits of its own)."""

SLACK = 0.2
"""How far from its target a pitch may be (RUBRICS B)."""

_PLACEHOLDER = re.compile(r"\[[^\]\n]{1,40}\]|\{\{[^}\n]{0,40}\}?\}?|<(?:name|navn|company|firma)>|\bX{2,}\b|_{3,}")
_APOLOGY = re.compile(r"\b(?:sorry|apologi[sz]e|apologies|forgive|beklager|unnskyld|tilgi)", re.I)
_GREETING = re.compile(
    r"^\s*(?:hi|hello|hey|dear|hei|hallo|kjære|god dag|good morning|good afternoon)[ ,]+([A-ZÆØÅ][\wæøå-]+)", re.I
)
_READING_LIMIT = {
    "en": "Only the first {limit} characters were read.",
    "nb": "Bare de første {limit} tegnene er lest.",
}


def review(kind: str, text: str, lang: str, context: Context | None = None) -> Review:
    """Judge a text by RUBRICS A–D.

    ``kind`` is one of ``KINDS``, ``lang`` one of ``LANGUAGES``. Raises ``ValueError`` for another. Any text is taken;
    past ``LIMIT`` characters it is not read, and the review says so.
    """
    if kind not in KINDS:
        raise ValueError(f"unknown kind {kind!r}; there are {', '.join(KINDS)}")
    if lang not in LANGUAGES:
        raise ValueError(f"unknown language {lang!r}; there are {', '.join(LANGUAGES)}")
    found = judged(kind, sentences(text, lang), lang)
    findings = [_criterion(kind, name, found[name], text, lang) for name in CRITERIA[kind]]
    findings += [_raised(kind, name, found[name], text, lang, "flag", must_fix=True) for name in FLAGS[kind]]
    findings += _MORE_FLAGS[kind](text, lang, context or Context(), {f.criterion: f for f in findings})
    findings += [_raised(kind, name, found[name], text, lang, "credit") for name in CREDITS[kind]]
    findings += [_raised(kind, name, found[name], text, lang, "label") for name in LABELS[kind]]
    notes = (_READING_LIMIT[lang].format(limit=LIMIT),) if len(text) > LIMIT else ()
    result = Review(kind, lang, text, tuple(findings), notes=notes)
    return replace(result, ready=_ready(result))


def marked(found: Review, marks: Mapping[str, str]) -> Review:
    """The review with the learner's own marks: criterion → the words. A mark counts as met, and as theirs.

    Marks whose words are not in the text, and those for what was found anyway, change nothing.
    """
    for name, words in marks.items():
        start = found.text.find(words)
        if words and start >= 0 and not found[name].met:
            span = Span.of(found.text, start, start + len(words))
            said = {"en": f"You marked: “{words}”.", "nb": f"Du har merket: «{words}»."}[found.lang]
            found = found.with_finding(replace(found[name], level=1, evidence=span, advice=said, by="learner"))
    return replace(found, ready=_ready(found))


def _criterion(kind: str, name: str, hit: Hit | None, text: str, lang: str) -> Finding:
    if hit is None:
        return Finding(name, 0, advice=sentence(kind, name, "level0", lang))
    reached = level(kind, name, hit)
    span = hit.span(text)
    return Finding(
        name, reached, evidence=span, advice=sentence(kind, name, f"level{reached}", lang, words=_quoted(span.text))
    )


def _quoted(words: str) -> str:
    """Words as they are quoted: on one line, and not endlessly."""
    words = " ".join(words.split())
    return words if len(words) <= 140 else words[:139].rsplit(" ", 1)[0] + " …"


def _raised(kind: str, name: str, hit: Hit | None, text: str, lang: str, role: str, must_fix: bool = False) -> Finding:
    if hit is None:
        return Finding(name, 0, role=role)
    span = hit.span(text)
    return Finding(name, 1, role, span, sentence(kind, name, "raised", lang, words=_quoted(span.text)), must_fix)


def _flag(
    kind: str, name: str, raised: bool, lang: str, span: Span | None = None, must_fix: bool = False, **values: object
) -> Finding:
    advice = sentence(kind, name, "raised", lang, **values) if raised else ""
    return Finding(name, int(raised), "flag", span if raised else None, advice, must_fix and raised)


def _outreach_flags(text: str, lang: str, context: Context, found: dict[str, Finding]) -> list[Finding]:
    unit, limit = CHANNELS.get(context.channel, ("words", 0))
    count = count_words(text) if unit == "words" else len(text)
    units = {"en": {"words": "words", "characters": "characters"}, "nb": {"words": "ord", "characters": "tegn"}}[lang]
    blank = _PLACEHOLDER.search(masked(text))
    greeted = _GREETING.search(text)
    first = context.name.split()[0].lower() if context.name.split() else ""
    wrong = bool(greeted and first and greeted[1].lower() not in context.name.lower())
    questions = text.count("?")
    apologies = len(_APOLOGY.findall(text))
    return [
        _flag(
            "outreach",
            "over_limit",
            0 < limit < count,
            lang,
            must_fix=True,
            count=count,
            unit=units[unit],
            limit=limit,
            over=count - limit,
        ),
        _flag(
            "outreach", "no_subject", context.subject is not None and not context.subject.strip(), lang, must_fix=True
        ),
        _flag(
            "outreach",
            "wrong_name",
            wrong,
            lang,
            Span.of(text, *greeted.span(1)) if greeted else None,
            True,
            words=greeted[1] if greeted else "",
            name=context.name,
        ),
        _flag(
            "outreach",
            "placeholder",
            bool(blank),
            lang,
            Span.of(text, *blank.span()) if blank else None,
            True,
            words=blank[0] if blank else "",
        ),
        _flag("outreach", "many_questions", questions > 3, lang, count=questions),
        _flag("outreach", "apology_heavy", apologies >= 2, lang, count=apologies),
    ]


def _pitch_flags(text: str, lang: str, context: Context, found: dict[str, Finding]) -> list[Finding]:
    known = lexicon(lang)
    words = [word for word in re.findall(r"[\w-]+", masked(text).lower()) if "t" in known.get(word, "")]
    adjectives = len(words) >= 3 or (bool(words) and not found["experience"].met)
    pace, target = context.words_per_minute, context.target_seconds
    timed = bool(pace and target and count_words(text))
    length = seconds(text, pace) if timed else 0.0
    low, high = ((1 - SLACK) * target, (1 + SLACK) * target) if timed else (0.0, 0.0)
    values = {"seconds": round(length), "low": round(low), "high": round(high)}
    per_word = 60 / pace if pace else 1
    return [
        _flag("pitch", "adjectives", adjectives, lang, count=len(words), words=", ".join(dict.fromkeys(words))),
        _flag(
            "pitch",
            "too_long",
            timed and length > high,
            lang,
            **values,
            words=max(1, round((length - high) / per_word)),
        ),
        _flag(
            "pitch", "too_short", timed and length < low, lang, **values, words=max(1, round((low - length) / per_word))
        ),
    ]


def _followup_flags(text: str, lang: str, context: Context, found: dict[str, Finding]) -> list[Finding]:
    late = context.hours_since is not None and context.hours_since > 72
    return [_flag("followup", "late", late, lang, days=round((context.hours_since or 0) / 24))]


_MORE_FLAGS = {
    "outreach": _outreach_flags,
    "pitch": _pitch_flags,
    "followup": _followup_flags,
    "question": lambda text, lang, context, found: [],
}


def _ready(found: Review) -> bool:
    """Whether the text is ready, by the last line of its rubric."""
    if any(finding.must_fix for finding in found.findings):
        return False
    levels = {finding.criterion: finding.level for finding in found.findings}
    if found.kind == "pitch":
        in_time = not (levels["too_long"] or levels["too_short"])
        strong = sum(levels[name] == 2 for name in CRITERIA["pitch"])
        return in_time and strong >= 4 and levels["reason"] == 2
    if found.kind == "outreach":
        return levels["who"] >= 1 and levels["why"] == 2 and levels["ask"] == 2
    if found.kind == "followup":
        return levels["thanks"] == 2 and levels["specific"] == 2 and levels["next"] >= 1
    return bool(levels["good"])
