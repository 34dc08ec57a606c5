"""Three doors: a reason belongs to one listener, what is new is found, a borrowed reason is named."""

import json

import pytest

from exercises.pitch.doors import DOORS, Listener, ThreeDoorsModel

TEXTS = {
    "en": {
        "base": "I'm Tomasz. I study energy in Trondheim. ",
        "researcher": "You said in your lecture that the report never has the failures, and I'd like to know why.",
        "recruiter": "Your sign says that trainees meet customers at once, and I wonder how.",
        "person": "You cut thirty charts, and I'd like to learn how.",
        "more": "I cut the bill by a tenth. ",
        "other": "Kari told me to ask. ",
    },
    "nb": {
        "base": "Jeg heter Tomasz. Jeg studerer energi i Trondheim. ",
        "researcher": "I forelesningen sa du at rapporten aldri har med det som gikk galt, og jeg vil vite hvorfor.",
        "recruiter": "På skiltet ditt står det at traineene møter kunder med en gang, og jeg lurer på hvordan.",
        "person": "Du kuttet tretti diagrammer, og jeg vil gjerne lære hvordan.",
        "more": "Jeg kuttet regningen med en tidel. ",
        "other": "Kari ba meg spørre. ",
    },
}


@pytest.fixture(params=["en", "nb"])
def model(request):
    model = ThreeDoorsModel(request.param)
    model.chosen = Listener(
        "Kari Nordmann", {"en": "Cut thirty charts to four.", "nb": "Kuttet tretti diagrammer."}[request.param]
    )
    return model


def write(model, door, *parts):
    texts = TEXTS[model.lang]
    model.choose(door)
    model.write("".join(texts[part] for part in parts))


def test_the_same_text_at_every_door_has_no_reason_and_nothing_new(model):
    for door in DOORS:
        write(model, door, "base")
    review = model.ask()
    assert [review[door].level for door in DOORS] == [0, 0, 0] and not review.ready
    assert all(model.new_sentences(door) == [] for door in DOORS)


def test_a_reason_alone_is_found_and_one_brick_more_makes_it_strong(model):
    for door in DOORS:
        write(model, door, "base", door)
    assert [model.ask()[door].level for door in DOORS] == [1, 1, 1] and not model.done()
    for door in ("recruiter", "person"):
        write(model, door, "base", "more", door)
    # The same new sentence at two doors is new at neither.
    assert model.ask()["recruiter"].level == 1
    write(model, "person", "base", "person")
    assert model.ask()["recruiter"].level == 2
    write(model, "researcher", "researcher", "other")
    assert model.ask()["wrong_door"].met


def test_what_is_new_is_just_the_sentences_the_others_lack(model):
    for door in DOORS:
        write(model, door, "base", door)
    model.ask()
    text = model.state["looked"]["recruiter"]
    assert [text[start:end] for start, end in model.new_sentences("recruiter")] == [TEXTS[model.lang]["recruiter"]]


def test_kari_at_the_recruiters_stand_is_named(model):
    for door in DOORS:
        write(model, door, "base", door)
    write(model, "recruiter", "base", "other", "recruiter")
    found = model.ask()["wrong_door"]
    assert found.met and found.must_fix and "Kari" in found.advice and "Ngozi" in found.advice


def test_two_texts_are_needed_and_a_changed_one_is_stale(model):
    assert model.blockers() == ["empty"]
    write(model, "researcher", "base")
    assert model.blockers() == ["empty"]
    write(model, "person", "base")
    assert model.blockers() == []
    model.ask()
    assert model.tried() and not model.stale()
    write(model, "person", "more")
    assert model.stale()


@pytest.mark.parametrize("text", ["🙂", "?!.", "x" * 30_000, "a\0b", "<script>alert(1)</script>", "\n\n\n"])
def test_odd_texts_break_nothing(model, text):
    for door in DOORS:
        model.choose(door)
        model.write(text)
    assert not model.ask().ready
    again = ThreeDoorsModel(model.lang, json.loads(json.dumps(model.state)))
    assert again.state == model.state


def test_a_door_there_is_not(model):
    with pytest.raises(ValueError, match="researcher"):
        model.choose("cellar")
