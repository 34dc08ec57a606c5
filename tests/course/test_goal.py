"""The goal: a person, a doing, a time; a moment one can notice; one action. Gentle, and never in the way."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises import content
from exercises.course.goal import GoalModel
from exercises.course.goal_rules import PARTS, find, several_actions

EXAMPLE = {
    "en": (
        "By 1 March I want to talk to two nurses in Bodø.",
        "I sit down on the bus on Monday",
        "I write down one name.",
    ),
    "nb": (
        "Innen 1. mars vil jeg snakke med to sykepleiere i Bodø.",
        "jeg setter meg på bussen mandag",
        "skriver jeg ned ett navn.",
    ),
}


def filled(lang, goal="", cue="", action=""):
    model = GoalModel(lang)
    for field, text in zip(GoalModel.fields, (goal, cue, action), strict=True):
        model.set(field, text)
    return model


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_a_goal_with_a_person_a_doing_a_time_and_a_plan_is_ready(lang):
    model = filled(lang, *EXAMPLE[lang])
    assert model.ask().ready and model.done() and model.tried()


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_the_worked_example_is_ready_itself(lang):
    goal, plan = content.load("course", lang, "goal")["example"]["text"].strip().split("\n\n")
    cue, action = plan.split(", then " if lang == "en" else ", så ")
    assert filled(lang, goal, cue, action).ask().ready


@pytest.mark.parametrize(
    ("lang", "part", "text"),
    [
        ("en", "who", "I want to build my network and meet people"),
        ("en", "who", "find an internship"),
        ("en", "what", "become better at networking this year"),
        ("en", "when", "talk to a nurse some day soon"),
        ("en", "cue", "I have time"),
        ("en", "cue", "I feel ready"),
        ("en", "action", "be braver"),
        ("en", "action", "I won't hide in the toilet"),
        ("nb", "who", "jeg vil bygge nettverk og treffe folk"),
        ("nb", "who", "finne en praksisplass"),
        ("nb", "what", "bli flinkere til nettverksbygging i år"),
        ("nb", "when", "snakke med en sykepleier en gang"),
        ("nb", "cue", "jeg får tid"),
        ("nb", "cue", "jeg føler meg klar"),
        ("nb", "action", "være modigere"),
        ("nb", "action", "gjemmer jeg meg ikke på do"),
    ],
)
def test_what_is_too_vague_is_not_found(lang, part, text):
    assert find(part, text, lang).level == 0


@pytest.mark.parametrize(
    ("lang", "part", "text", "words"),
    [
        ("en", "who", "Meet a game designer in March", "Meet a game designer"),
        ("en", "who", "I'd like to write to Ngozi Eze", "write to Ngozi Eze"),
        ("en", "when", "talk to two nurses within three weeks", "within three weeks"),
        ("en", "when", "talk to a lawyer by March 1 at the latest", "by March 1"),
        ("en", "when", "talk to a lawyer by the 1st of March", "by the 1st of March"),
        ("nb", "who", "Treffe en spilldesigner i mars", "Treffe en spilldesigner"),
        ("nb", "who", "Jeg vil skrive til Ngozi Eze", "skrive til Ngozi Eze"),
        ("nb", "when", "snakke med to sykepleiere i løpet av tre uker", "i løpet av tre uker"),
        ("nb", "when", "Innen 1. mars vil jeg snakke med en advokat", "Innen 1. mars"),
    ],
)
def test_what_is_found_is_quoted(lang, part, text, words):
    assert find(part, text, lang).span == words


def test_a_mood_is_named_and_so_is_a_wish():
    review = filled("en", "", "when I have time", "then I will be braver").ask()
    assert "have time" in review["cue"].advice and "be braver" in review["action"].advice


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "I write to her and send my portfolio"), ("nb", "skriver jeg til henne og sender portefølja")],
)
def test_two_actions_are_one_too_many(lang, text):
    assert several_actions(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "I stay in my seat and write one line"), ("nb", "blir jeg sittende og skriver én linje")]
)
def test_the_way_to_an_action_is_no_second_one(lang, text):
    assert not several_actions(text, lang)


def test_if_and_then_are_not_said_twice():
    model = filled("en", "", "If the lecture ends,", "then I write one line.")
    assert model.preview(model.state) == "If the lecture ends, then I write one line."
    model = filled("nb", "", "Når forelesningen slutter", "så skriver jeg én linje")
    assert model.preview(model.state) == "Hvis forelesningen slutter, så skriver jeg én linje."


def test_a_mark_of_the_learners_counts_until_its_words_are_gone():
    model = filled("en", "Somehow reach the folks at the yard by June", *EXAMPLE["en"][1:])
    assert not model.ask()["who"].met
    start = model.review().text.index("the folks")
    model.mark("who", start, start + len("the folks at the yard"))
    assert model.review()["who"].by == "learner"
    model.set("goal", "Something else by June")
    assert not model.ask()["who"].met


def test_the_evidence_stands_where_it_says():
    review = filled("en", *EXAMPLE["en"]).ask()
    for part in PARTS:
        span = review[part].evidence
        assert review.text[span.start : span.end] == span.text


def test_state_survives_json_and_nothing_is_ready_at_first():
    model = filled("nb", *EXAMPLE["nb"])
    model.ask()
    again = GoalModel("nb", json.loads(json.dumps(model.state)))
    assert again.review() == model.review()
    assert GoalModel("nb").blockers() == ["empty"] and not GoalModel("nb").done()


@given(st.sampled_from(["en", "nb"]), st.text(max_size=300), st.text(max_size=120), st.text(max_size=120))
def test_any_text_can_be_looked_at(lang, goal, cue, action):
    review = filled(lang, goal, cue, action).ask()
    for finding in review.findings:
        if finding.evidence:
            assert review.text[finding.evidence.start : finding.evidence.end] == finding.evidence.text
