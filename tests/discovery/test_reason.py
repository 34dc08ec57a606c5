"""Reasons: what is true of this person counts, and nothing else does."""

import itertools

import pytest

from exercises.discovery import reason
from exercises.discovery.directory import KARI, people
from exercises.discovery.profile import sample
from exercises.discovery.shortlist import from_connection, from_directory


def judged(text, lang="en", name=KARI, mine=None):
    entry = next(person for person in people() if person.name == name)
    return reason.review(text, reason.known(from_directory(entry), mine), lang)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("She cut the monthly report from thirty charts to four.", 2),
        ("Went to NTNU like me", 1),
        ("Physics at NTNU", 2),
        ("BRISLING ENERGI!!", 1),
        ("She leads an analysis group and studied physics", 2),
        ("She lives in Trondheim", 0),
        ("Seems cool", 0),
        ("Really inspiring and impressive career", 0),
        ("I want to expand my network", 0),
        ("Good person, same age, nice smile", 0),
        ("", 0),
        ("🙂", 0),
    ],
)
def test_levels_in_english(text, level):
    assert judged(text)["fact"].level == level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Hun kortet ned rapporten til fire diagrammer", 2),
        ("Gikk på NTNU", 1),
        ("Fysikken hennes fra NTNU", 2),
        ("Leder analysegruppen", 1),
        ("Bor i Trondheim", 0),
        ("Virker kul og dyktig", 0),
        ("Vil gjerne utvide nettverket mitt", 0),
    ],
)
def test_levels_in_bokmål(text, level):
    assert judged(text, "nb")["fact"].level == level


def test_a_reason_in_the_other_language_counts_too():
    assert judged("Kuttet månedsrapporten til fire diagrammer", "en")["fact"].level == 2


def test_praise_gets_one_next_step_with_the_name_in_it():
    finding = judged("She seems cool")["fact"]
    assert "seems cool" in finding.advice and "Kari" in finding.advice


def test_the_evidence_is_words_of_the_text():
    text = "I like that she cut the report from thirty charts to four, honestly."
    span = judged(text)["fact"].evidence
    assert text[span.start : span.end] == span.text and "charts" in span.text


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("Leads analysis at Teistefoss Kraft", "wrong"),
        ("Studied physics at Lund University", "wrong"),
        ("Physics at NTNU, and she is married", "private"),
        ("Head of analysis who could get me an internship", "job"),
        ("Physics at NTNU; looking for a job there", "job"),
    ],
)
def test_flags_stand_in_the_way(text, flag):
    found = judged(text)
    assert [f.criterion for f in found.findings if f.role == "flag" and f.met] == [flag]
    assert not found.ready and found[flag].evidence.text in text


def test_ones_own_school_and_workplace_are_no_mistake():
    mine = sample("en")
    text = "She cut the report to four charts; at Skarvøy sykehus we have nineteen, and at Nord University none."
    assert judged(text, mine=mine).ready and judged(text)["wrong"].met


@pytest.mark.parametrize("entry", people()[::9], ids=lambda entry: entry.key)
@pytest.mark.parametrize("lang", ["en", "nb"])
def test_everybodys_own_deed_is_a_reason_and_their_neighbours_is_not_a_flaw_in_it(entry, lang):
    known = reason.known(from_directory(entry), None)
    found = reason.review(entry.did(lang), known, lang)
    assert found["fact"].met and found.ready, [f.criterion for f in found.findings if f.met]


def test_few_reasons_fit_the_next_row():
    """The swap test: one's own deed, put beside somebody else's name."""
    rows = people()
    fits = [
        reason.review(one.did("en"), reason.known(from_directory(other), None), "en")["fact"].level == 2
        for one, other in itertools.pairwise(rows)
    ]
    assert sum(fits) / len(fits) < 0.1


def test_a_connection_is_judged_by_what_is_known_of_them():
    facts = {"en": ["Showed me the lathe in 2023"], "nb": ["Viste meg dreiebenken i 2023"]}
    item = from_connection("c-1", "Ida Moen", "Machinist", "Kvist & Sønn", "", facts)
    known = reason.known(item, None)
    assert reason.review("She showed me the lathe", known, "en").ready
    assert reason.review("Works at Kvist", known, "en").ready
    assert not reason.review("Always cheerful", known, "en").ready


@pytest.mark.parametrize(
    "text", ["a" * 50_000, "word " * 10_000, "مرحبا أنا طالبة قانون", "<script>alert(1)</script>", "((((" * 500]
)
def test_odd_texts_are_read_and_never_ready(text):
    assert not judged(text).ready
