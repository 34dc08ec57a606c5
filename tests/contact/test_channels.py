"""Which channel: eight cases, all channels and reasons are right somewhere, and wrong ones get the difference."""

import pytest

from exercises import content
from exercises.cases import CasesModel


@pytest.fixture(params=["en", "nb"])
def model(request):
    return CasesModel(request.param, texts=content.load("contact", request.param, "channels"))


def test_every_channel_and_every_reason_is_right_somewhere(model):
    assert len(model.cases) == 8
    for ask in model.texts["asks"]:
        right = {key for case in model.cases for key in case["right"][ask["key"]]}
        assert right == {option["key"] for option in ask["options"]}


def test_every_wrong_channel_gets_the_difference(model):
    for case in model.cases:
        wrong = {option["key"] for option in model.texts["asks"][0]["options"]} - set(case["right"]["channel"])
        assert wrong <= set(case["near"]["channel"]), case["key"]


def test_both_choices_are_needed_before_anything_is_said(model):
    model.answer("channel", "person")
    assert model.verdict(model.case) is None
    model.answer("reason", "place")
    assert model.verdict(model.case).right
