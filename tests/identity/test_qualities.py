"""Five qualities: scenes in pairs, each quality shown and broken, and a word for the confusions."""

from collections import Counter

import pytest

from exercises import content
from exercises.cases import CasesModel


@pytest.fixture(params=["en", "nb"])
def model(request):
    return CasesModel(request.param, None, content.load("identity", request.param, "qualities"))


def test_there_are_enough_and_every_quality_is_shown_and_broken(model):
    assert len(model.cases) >= 20 and len({case["key"] for case in model.cases}) == len(model.cases)
    sides = Counter((q, *case["right"]["side"]) for case in model.cases for q in case["right"]["quality"])
    assert {pair for pair, n in sides.items() if n} == {
        (quality["key"], side) for quality in model.texts["asks"][0]["options"] for side in ("shown", "broken")
    }


def test_right_and_near_name_what_can_be_chosen(model):
    options = {ask["key"]: {o["key"] for o in ask["options"]} for ask in model.texts["asks"]}
    for case in model.cases:
        for ask, keys in case["right"].items():
            assert set(keys) <= options[ask]
            near = case.get("near", {}).get(ask, {})
            assert set(near) <= options[ask] - set(keys), case["key"]
        assert case["near"]["quality"], case["key"]


def test_a_confusion_gets_the_difference_and_then_the_reason(model):
    case = model.case
    model.answer("quality", "curiosity")
    assert model.verdict(case) is None
    model.answer("side", "broken")
    verdict = model.verdict(case)
    assert not verdict.right
    assert verdict.text == f"{case['near']['quality']['curiosity']} {case['why']}"
    model.answer("quality", case["right"]["quality"][0])
    assert model.verdict(case).right and model.at_once() == 0


def test_it_is_done_with_the_last_scene(model):
    for _ in model.cases:
        assert not model.done()
        model.answer("quality", "respect")
        model.answer("side", "shown")
        model.go(1)
    assert model.done()
