"""Repairs: each message has the flaw it is filed under and no other, and our own rewrite is ready."""

import json

import pytest

from exercises.contact.limits import limit
from exercises.contact.repairs import ENOUGH, FLAGS, PARTS, RepairsModel

LANGUAGES = ("en", "nb")
COMPANIONS = {"why": {"flattery", "template"}}
"""Flags that may stand beside a flaw: praise without a detail is how a missing reason looks."""


@pytest.fixture(params=LANGUAGES)
def model(request):
    return RepairsModel(request.param)


CASES = [(lang, number) for lang in LANGUAGES for number in range(12)]


@pytest.mark.parametrize(("lang", "number"), CASES)
def test_a_message_has_its_flaw_and_no_other(lang, number):
    model = RepairsModel(lang)
    case = model.cases[number]
    found = model.before(case)
    flaw = FLAGS.get(case["flaw"], case["flaw"])
    missing = {part for part in PARTS if not found[part].met}
    raised = {finding.criterion for finding in found.findings if finding.role == "flag" and finding.met}
    assert (missing | raised) - COMPANIONS.get(flaw, set()) == {flaw}


@pytest.mark.parametrize(("lang", "number"), CASES)
def test_our_own_rewrite_is_ready_and_fits(lang, number):
    model = RepairsModel(lang)
    case = model.cases[number]
    found = model.worked(case)
    assert found.ready, [(f.criterion, f.level) for f in found.findings]
    assert [f.criterion for f in found.findings if f.role == "flag" and f.met] == []
    known = limit(case["channel"], lang)
    assert known.count(found.text) <= known.warn


def test_there_are_twelve_and_the_right_flaw_is_always_among_the_choices(model):
    assert len(model.cases) == 12 and len({case["flaw"] for case in model.cases}) == 12
    for case in model.cases:
        assert case["flaw"] in case["choices"] and len(set(case["choices"])) == 4
        assert set(case["near"]["flaw"]) < set(case["choices"]) - {case["flaw"]}


def test_a_wrong_name_for_the_flaw_gets_the_difference_and_the_reason(model):
    case = model.case
    near, difference = next(iter(case["near"]["flaw"].items()))
    model.answer("flaw", near)
    verdict = model.verdict(case)
    assert not verdict.right and difference in verdict.text and case["why"] in verdict.text
    model.answer("flaw", case["flaw"])
    assert model.verdict(case).right


def test_a_rewrite_needs_a_named_flaw_and_a_change(model):
    assert model.blockers() == ["unnamed"]
    model.answer("flaw", model.case["flaw"])
    assert model.blockers() == ["unchanged"]
    model.write(text="  ")
    assert model.blockers() == ["empty"]
    model.write(text="Something else.")
    assert model.blockers() == []


def test_the_difference_names_what_is_mended_and_what_got_lost(model):
    says, flaws = model.texts["says"], model.texts["flaws"]
    model.answer("flaw", "who")
    model.write(text=model.case["model"]["text"].strip())
    model.ask()
    told = model.difference()
    assert told[0] == says["gone"].format(flaw=flaws["who"])
    assert says["found"].format(part=model.guides()["who"].title) in told
    model.write(text="Emre Kaya")
    model.ask()
    told = model.difference()
    assert told[0] == says["still"].format(flaw=flaws["who"])
    assert says["lost"].format(part=model.guides()["ask"].title) in told


def test_our_rewrite_opens_after_an_honest_try_that_was_reviewed(model):
    model.answer("flaw", model.case["flaw"])
    model.write(text="Too short.")
    model.ask()
    assert not model.opened()
    model.write(text="This one has more than eight words in it, honestly.")
    assert not model.opened()
    model.ask()
    assert model.opened()


def test_done_when_all_are_named_and_three_are_mended(model):
    for number in range(12):
        model.answer("flaw", model.case["flaw"])
        if number < ENOUGH - 1:
            model.write(text="x")
            model.ask()
        model.go(1)
    assert not model.done()
    model.write(text="x")
    model.ask()
    assert model.done()


def test_a_rewrite_belongs_to_its_language_and_survives_json():
    english = RepairsModel("en")
    english.answer("flaw", "who")
    english.write(text="mine")
    bokmål = RepairsModel("nb", json.loads(json.dumps(english.state)))
    assert bokmål.rewrite()["text"] == bokmål.case["text"].strip() and bokmål.complete(bokmål.case)
    assert RepairsModel("en", bokmål.state).rewrite()["text"] == "mine"


@pytest.mark.parametrize("text", ["🙂", "a" * 20_000, "null\0byte", "half \ud83d emoji", "<b>Hi</b>"])
def test_odd_rewrites_are_kept_and_reviewed(model, text):
    model.answer("flaw", model.case["flaw"])
    model.write(text=text)
    assert not model.ask().ready
    json.dumps(model.state).encode()
