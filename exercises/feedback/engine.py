"""The review of a text: what meets the rubric, with the words that earned it, and one next step.

How it works, and why. Hand-written rules alone find their author's wordings and miss other people's; a bag-of-words model
trained on a few hundred texts learns their subjects instead of the craft. What generalises is the two together, sentence
by sentence: a small linear model (``model``) whose features are words, their beginnings and endings, their order, **kinds**
of words from a broad lexicon (role, field, school, format of a meeting …) and the hits of the rules. It is trained on
whole texts of several writers and on single sentences written as near-misses (``benchmarks/feedback``), and a text meets
a label when its best sentence does, so the sentence that decided can be shown. Markup, long quotations and instructions
to a checker are masked before anything is read (``text``); counts, names, limits and times are plain arithmetic
(``flags``). All of it is pure Python on plain data, linear in the length of the text. How right it is, is measured in
``benchmarks/feedback`` on texts it was never tuned on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from exercises.feedback.context import Context
from exercises.feedback.findings import KINDS, LANGUAGES, Finding, Review, Span
from exercises.feedback.flags import Flag, findings, quoted
from exercises.feedback.guide import sentence
from exercises.feedback.judge import Hit, found_by_rule, judged, shown_together
from exercises.feedback.levels import level
from exercises.feedback.message import FOLLOWUP, OUTREACH, followup_flags, outreach_flags
from exercises.feedback.private import asks_private
from exercises.feedback.speech import PITCH, pitch_flags
from exercises.feedback.swap import names_theirs
from exercises.feedback.text import LIMIT, Sentence, masked, sentences

CRITERIA = {
    "outreach": ("who", "why", "ask"),
    "pitch": ("who", "interests", "experience", "ambition", "reason"),
    "followup": ("thanks", "specific", "next"),
    "question": (),
}
GRAVE = {"outreach": ("pushy",), "pitch": ("job_ask",), "followup": ("new_big_ask",), "question": ()}
"""Flags of the rubric that stand in the way of sending."""

CHECKED = {"outreach": OUTREACH, "pitch": PITCH, "followup": FOLLOWUP, "question": ()}
"""Flags that are counted or looked up."""

CREDITS = {"outreach": ("respects_time", "gratitude"), "pitch": (), "followup": (), "question": ()}
LABELS = {"outreach": (), "pitch": (), "followup": (), "question": ("open", "googleable", "job_ask", "good")}

_WORK = re.compile(
    r"\b(?:jobs?|hir(?:e|ing)|intern\w*|vacanc\w+|positions?|openings?|trainee\w*|apprentice\w*|refer(?:ral)?|work for you|"
    r"\w*jobb\w*|ansett\w*|stilling\w*|\w*plass\w*|lærling\w*|vakt\w*|anbefal\w*|trenger (?:dere|du))\b",
    re.I,
)
"""Pressure that is a request for work."""

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
    known = context or Context()
    parts = sentences(text, lang)
    hits = judged(kind, parts, lang)
    for name in set(GRAVE[kind]) - set(hits):
        hits[name] = found_by_rule(kind, name, parts, lang)
    private = kind == "question" and asks_private(masked(text))
    if private:
        hits["good"] = []
    pressed = [hit.sentence for hit in hits.get("pushy", ())]
    found = [_criterion(kind, name, hits[name], text, lang, known, pressed) for name in CRITERIA[kind]]
    raised = [_grave(name, hits[name], text) for name in GRAVE[kind] if hits[name]]
    raised += _checked(kind, text, parts, hits, lang, known, {finding.criterion: finding for finding in found})
    found += findings(kind, GRAVE[kind] + CHECKED[kind], raised, text, lang)
    found += [_good(kind, name, hits[name], text, lang, "credit") for name in CREDITS[kind]]
    found += [_label(name, hits, text, lang, private) for name in LABELS[kind]]
    notes = (_READING_LIMIT[lang].format(limit=LIMIT),) if len(text) > LIMIT else ()
    result = Review(kind, lang, text, tuple(found), notes=notes)
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


def _criterion(
    kind: str, name: str, hits: list[Hit], text: str, lang: str, context: Context, pressed: list[Sentence]
) -> Finding:
    if not hits:
        return Finding(name, 0, advice=sentence(kind, name, "level0", lang))
    strong = [hit for hit in hits if level(kind, name, hit) == 2]
    reached, hit = (2, strong[0]) if strong else (1, hits[0])
    which = f"level{reached}"
    if (kind, name, reached) == ("outreach", "why", 2) and not names_theirs(hits, context):
        # The swap test against what is known: nothing of theirs is named, so it may fit the next desk as well.
        reached, which = 1, "swap"
    if (name, reached) == ("ask", 1) and hit.sentence in pressed:
        which = "pressed"  # The flag says what to do; to say how to ask for a job would contradict it.
    span = shown_together(hit, hits, text)
    return Finding(name, reached, evidence=span, advice=sentence(kind, name, which, lang, words=quoted(span.text)))


def _grave(name: str, hits: list[Hit], text: str) -> Flag:
    span = shown_together(hits[0], hits, text)
    which = "job" if name == "pushy" and _WORK.search(span.text) else "raised"
    return Flag(name, (span.start, span.end), must_fix=True, which=which)


def _good(kind: str, name: str, hits: list[Hit], text: str, lang: str, role: str, advice: str = "") -> Finding:
    if not hits:
        return Finding(name, 0, role, advice=advice)
    span = shown_together(hits[0], hits, text)
    if role == "label":
        span = Span.of(text, span.start, hits[-1].span(text).end)
    return Finding(name, 1, role, span, sentence(kind, name, "raised", lang, words=quoted(span.text)))


def _label(name: str, hits: dict[str, list[Hit]], text: str, lang: str, private: bool) -> Finding:
    """A label of a question. What is missing is said once: the form if it is closed, else what it is about."""
    if private:
        said = sentence("question", "good", "private", lang) if name == "good" else ""
        return (
            Finding(name, 0, "label", advice=said)
            if name in ("good", "open")
            else _good("question", name, hits[name], text, lang, "label")
        )
    missing = "" if hits["good"] or hits["googleable"] or hits["job_ask"] else "good" if hits["open"] else "open"
    advice = sentence("question", name, "level0", lang) if name == missing else ""
    return _good("question", name, hits[name], text, lang, "label", advice)


def _checked(kind, text, parts, hits, lang, context, found) -> list[Flag]:
    clean = masked(text)
    if kind == "outreach":
        return outreach_flags(text, clean, parts, lang, context, found)
    if kind == "followup":
        return followup_flags(text, clean, parts, lang, context, found)
    if kind == "pitch":
        return pitch_flags(clean, parts, context, found, hits["experience"])
    return []


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
