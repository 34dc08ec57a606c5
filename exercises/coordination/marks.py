"""The learner's own marks on a review: words that the reading missed, and that count all the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from exercises.feedback import Review, Span


def with_marks(found: Review, marks: Mapping[str, str], said: str) -> Review:
    """The review with marks: criterion → the words. ``said`` is the advice, with ``{words}``.

    Marks whose words are gone, and those for what was found anyway, change nothing. The result is ready when every
    criterion is met and nothing has to be mended.
    """
    for name, words in marks.items():
        start = found.text.find(words)
        if words and start >= 0 and not found[name].met:
            span = Span.of(found.text, start, start + len(words))
            advice = said.format(words=" ".join(words.split()))
            found = found.with_finding(replace(found[name], level=1, evidence=span, advice=advice, by="learner"))
    met = all(finding.met for finding in found.findings if finding.role == "criterion")
    return replace(found, ready=met and not any(finding.must_fix for finding in found.findings))
