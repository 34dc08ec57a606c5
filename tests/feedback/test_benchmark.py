"""The labelled texts can be read, and the review does not get worse on those it was never tuned on."""

import statistics

import pytest

from benchmarks.feedback.corpus import LABELS, TEXTS, read, read_clauses, reported, tuned_on
from benchmarks.feedback.measure import accuracy
from benchmarks.feedback.speed import per_text


def test_every_text_that_is_trained_on_can_be_read_and_none_is_reported():
    trained = {text.text for text in tuned_on()}
    assert len(trained) > 3000
    assert not trained & {text.text for text in reported() if len(text.text) > 60}


def test_a_bracket_marks_the_words_and_a_letter_a_sentence(tmp_path):
    file = tmp_path / "x.txt"
    file.write_text("=== outreach en authored | borderline: why\nHi, ⟦who: I study ⟦why: law⟧⟧.\n", encoding="utf-8")
    (text,) = read(file)
    assert text.text == "Hi, I study law." and text.labels["who"] and not text.labels["ask"]
    assert [text.text[a:b] for a, b in text.spans["who"]] == ["I study law"]
    lines = tmp_path / "outreach-en.txt"
    lines.write_text("wy| We met in Bergen.\n-| Hello.\n-w| Thanks.\n", encoding="utf-8")
    met, nothing, partly = read_clauses(lines)
    assert met.labels["who"] and met.labels["why"] and not met.labels["ask"]
    assert not any(nothing.labels.values()) and nothing.borderline == frozenset()
    assert partly.borderline == frozenset(LABELS["outreach"]) - {"who"}


@pytest.mark.skipif(not list((TEXTS / "report").glob("*.txt")), reason="no reported texts here")
def test_the_reported_figures_hold():
    found = accuracy(reported())
    entries = [
        entry for labels in found["figures"].values() for by_lang in labels.values() for entry in by_lang.values()
    ]
    assert statistics.mean(entry["f1"] for entry in entries) > 0.84
    assert statistics.mean(entry["balanced_accuracy"] for entry in entries) > 0.86
    assert found["evidence"]["overlap"] > 0.9


def test_the_time_of_a_review_is_measured_on_texts_of_the_length_that_is_promised():
    time = per_text([text for text in tuned_on() if text.origin != "clause"][:400])
    assert time["words"] == 150 and time["texts"] > 20
    assert 0 < time["median_ms"] <= time["p99_ms"]
