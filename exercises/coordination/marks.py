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
    # What must be mended comes first on the page, what is only advice last.
    ordered = tuple(sorted(found.findings, key=lambda f: 0 if f.must_fix else 2 if f.role == "flag" else 1))
    met = all(finding.met for finding in found.findings if finding.role == "criterion")
    return replace(found, findings=ordered, ready=met and not any(finding.must_fix for finding in found.findings))
