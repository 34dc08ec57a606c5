"""Feedback on writing: text in, findings out. Pure functions; no widgets, no files of the learner's, no network.

``review(kind, text, lang, context)`` judges; ``marked`` adds what the learner marked; ``guide`` holds titles, rules
and hints. ``python -m exercises.feedback`` does the same for one JSON object a line.
"""

from exercises.feedback.context import Context
from exercises.feedback.engine import marked, review
from exercises.feedback.findings import KINDS, LANGUAGES, Finding, Review, Span
from exercises.feedback.guide import Guide, guide
from exercises.feedback.measures import count_words, detect_language, lix, seconds

__all__ = [
    "KINDS",
    "LANGUAGES",
    "Context",
    "Finding",
    "Guide",
    "Review",
    "Span",
    "count_words",
    "detect_language",
    "guide",
    "lix",
    "marked",
    "review",
    "seconds",
]
