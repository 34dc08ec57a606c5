"""The cases: all three answers are needed, every likely confusion is answered, nothing is given away."""

import pytest

from exercises import content
from exercises.cases import CasesModel


@pytest.fixture(params=["en", "nb"])
def texts(request):
    return content.load("preparation", request.param, "cases")


def test_there_are_ten_cases_or_more_and_each_answer_is_right_three_times_or_more(texts):
    right = [case["right"]["sort"][0] for case in texts["cases"]]
    assert len(right) >= 10 and min(right.count(key) for key in ("use", "private", "old")) >= 3
    assert [o["key"] for o in texts["asks"][0]["options"]] == ["use", "private", "old"]


def test_every_answer_gets_a_reason_and_near_misses_are_wrong_answers(texts):
    model = CasesModel("en", texts=texts)
    keys = [case["key"] for case in model.cases]
    assert len(keys) == len(set(keys))
    for case in model.cases:
        assert not set(case.get("near", {}).get("sort", {})) & set(case["right"]["sort"])
        for option in ("use", "private", "old"):
            model.answer("sort", option)
            verdict = model.verdict(case)
            assert verdict.right == (option in case["right"]["sort"]) and case["why"] in verdict.text
        model.go(1)
    assert model.done()
