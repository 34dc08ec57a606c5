"""The thread: every way through it ends, and three messages are the fewest."""

import json

import pytest

from exercises.coordination.thread import LOST, ThreadModel


def walk(model, lang):
    """Every ending, with the path that leads there."""
    for option in model.options(model.at()):
        model.send(option["key"])
        if model.ending():
            yield list(model.state["path"]), model.at(), model.sent()
        else:
            yield from walk(model, lang)
        model.back()


@pytest.fixture(params=["en", "nb"])
def model(request):
    return ThreadModel(request.param)


def test_every_way_ends_and_every_ending_and_step_is_reached(model):
    ways = list(walk(model, model.lang))
    assert {end for _, end, _ in ways} == set(model.content["endings"])
    reached = {model.content["start"]}
    for path, _, _ in ways:
        model.state["path"] = path
        reached |= {turn.step for turn in model.turns()}
    assert reached == set(model.steps)


def test_three_messages_are_the_fewest_and_only_one_way_is_that_short(model):
    clean = [path for path, end, sent in walk(model, model.lang) if end == "end_booked" and sent <= 3]
    assert len(clean) == 1
    model = ThreadModel(model.lang)
    for key in clean[0]:
        model.send(key)
    assert model.done() and model.state["best"] == 3
    assert [turn.option["cost"] for turn in model.turns()] == [0, 0, 0]


def test_each_detour_costs_what_it_says(model):
    for path, end, sent in walk(model, model.lang):
        model.state["path"] = path
        cost = sum(turn.option["cost"] for turn in model.turns())
        if end == "end_booked":
            assert sent == 3 + cost
        elif end == "end_lost":
            assert cost >= LOST


def test_the_good_answer_stands_in_no_fixed_place(model):
    places = [[o["cost"] for o in options].index(0) for options in (model.options(s) for s in model.steps)]
    assert len(set(places)) > 1


def test_messages_alternate_and_name_who_wrote_them(model):
    model.send("a")
    assert [m["mine"] for m in model.messages()] == [False, True, False]
    assert {m["who"] for m in model.messages() if not m["mine"]} == {"Kari"}


def test_what_cannot_be_written_is_refused_and_an_old_path_stops_where_it_no_longer_fits(model):
    with pytest.raises(ValueError, match="cannot be written"):
        model.send("z")
    again = ThreadModel(model.lang, {"version": 1, "path": ["a", "gone", "b"]})
    assert len(again.turns()) == 1 and again.at() == "puzzle"


def test_state_survives_json_and_beginning_again_keeps_the_best(model):
    for key in ("d", "b", "b"):
        model.send(key)
    again = ThreadModel(model.lang, json.loads(json.dumps(model.state)))
    assert again.messages() == model.messages()
    again.again()
    assert again.sent() == 0 and again.state["best"] == 3 and again.tried() and not again.done()
