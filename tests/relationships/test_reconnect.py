"""An old contact: the guess stands before the studies are seen, and the message is judged as what it is."""

import json

import pytest

from exercises.model import StateError
from exercises.relationships.reconnect import MOST, ReconnectModel
from exercises.relationships.reconnect_view import ReconnectView
from exercises.session import Session
from exercises.workbook.book import Workbook
from exercises.workbook.schemas import Reconnection, reconnection
from exercises.workbook.store import MemoryStore

TEXT = {
    "en": "Hi Arun, you were my shift leader at the shop in Lillehammer. I saw that you are a radiographer now, and I study mathematics in Trondheim and think of changing to health. Would you have ten minutes on the phone about how you decided?",
    "nb": "Hei Arun, du var skiftlederen min i butikken på Lillehammer. Jeg så at du er radiograf nå, og jeg studerer matematikk i Trondheim og vurderer å bytte til helse. Har du ti minutter på telefonen til å fortelle hvordan du bestemte deg?",
}


@pytest.fixture(params=["en", "nb"])
def model(request):
    model = ReconnectModel(request.param)
    model.choose("arun")
    model.show_study()
    return model


def test_there_are_six_and_two_of_them_one_knew_best(model):
    assert len(model.people) == 6 and sum(p["close"] for p in model.people) == 2
    assert not any(p["close"] and p["novel"] for p in model.people)


def test_nothing_is_told_before_the_guess_and_the_guess_stands_afterwards():
    model = ReconnectModel("en")
    model.show_study()
    assert not model.state["shown"] and model.blockers() == ["study"]
    model.choose("arun")
    model.predict(2)
    assert model.verdict() == []
    model.show_study()
    model.predict(7)
    assert model.state["predicted"] == 2 and "2 of 7" in model.verdict()[0]


@pytest.mark.parametrize(("value", "kept"), [(-4, 1), (1, 1), (3.6, 4), (7, 7), (99, 7)])
def test_a_guess_stays_on_the_scale(value, kept):
    model = ReconnectModel("nb")
    model.predict(value)
    assert model.state["predicted"] == kept


def test_what_is_said_follows_the_guess_and_the_choice(model):
    said = set()
    for guess in (1, 4, 7):
        for person in model.people:
            model.state |= {"predicted": guess, "chosen": person["key"]}
            said |= set(model.verdict())
            assert person["name"] in model.verdict()[1]
    assert len(said) == 3 + 6


def test_the_studies_reach_the_page_only_after_the_guess():
    page = ReconnectView(Session("en", Workbook(MemoryStore())), "reconnect")
    page.people.value = "sindre"
    assert page.study.paragraphs == [] and page.verdict.text == ""
    assert not any("5,900" in str(part.get_state()) for part in (page.study, page.verdict, page.guess, page.look))
    page.handle(lambda: page._do(page.model.show_study))
    assert "5,900" in page.study.paragraphs[0] and "Sindre Vik" in page.verdict.text


def test_a_small_clear_message_is_ready(model):
    model.set_text(TEXT[model.lang])
    review = model.ask()
    assert review.ready and model.done() and model.tried()
    assert [f.criterion for f in review.findings if f.role == "criterion"] == ["who", "why", "easy"]


def test_more_than_eighty_words_stand_in_the_way(model):
    model.set_text(TEXT[model.lang] + " og" * MOST)
    review = model.ask()
    assert review["over_limit"].must_fix and not review.ready
    model.set_text(" ".join(["ord"] * MOST))
    assert not model.ask()["over_limit"].met


@pytest.mark.parametrize(
    ("lang", "text", "small"),
    [
        ("en", "Hi Arun, I need a job, can you help me?", False),
        ("nb", "Hei Arun, jeg trenger jobb, kan du hjelpe meg?", False),
        ("en", "Hi Arun, how is the new job?", True),
        ("nb", "Hei Arun, hvordan går det i den nye jobben?", True),
    ],
)
def test_asking_for_work_is_not_small_and_asking_about_work_is(lang, text, small):
    model = ReconnectModel(lang)
    model.choose("arun")
    model.show_study()
    model.set_text(text)
    assert model.ask()["easy"].met == small


@pytest.mark.parametrize("criterion", ["who", "why", "easy"])
def test_a_mark_counts_as_the_learners_and_goes_with_its_words(model, criterion):
    model.set_text("Purple clouds over the harbour.")
    assert not model.ask()[criterion].met
    model.mark(criterion, 0, 13)
    finding = model.review()[criterion]
    assert finding.met and finding.by == "learner" and finding.evidence.text == "Purple clouds"
    model.set_text("Grey clouds.")
    assert model.state["marks"] == {}


def test_unknown_people_and_criteria_are_refused(model):
    with pytest.raises(ValueError, match="no old contact 'kari'"):
        model.choose("kari")
    with pytest.raises(ValueError, match="no criterion 'charm'"):
        model.mark("charm", 0, 1)


def test_every_finding_has_a_title_in_the_language_of_the_page(model):
    model.set_text(TEXT[model.lang])
    assert {f.criterion for f in model.ask().findings} <= set(model.guides())


@pytest.mark.parametrize("text", ["", " \n", "🙂🙂", "x", "a" * 20_000, "<b>who why easy</b>", "\0", "half \ud83d"])
def test_odd_texts_are_kept_and_never_ready(model, text):
    model.set_text(text)
    assert not model.ask().ready and not model.done()
    json.dumps(model.state).encode()


def test_state_survives_json_and_a_wrong_one_is_refused(model):
    model.set_text(TEXT[model.lang])
    model.ask()
    again = ReconnectModel(model.lang, json.loads(json.dumps(model.state)))
    assert again.state == model.state and again.review() == model.review()
    with pytest.raises(StateError):
        model.restore({"version": 99})


def test_other_modules_get_the_message(model):
    book = Workbook(MemoryStore())
    assert reconnection(book) is None
    model.set_name("Amina")
    model.set_text("Hei")
    book.save("reconnect", model.state)
    assert reconnection(book) == Reconnection("Amina", "Hei")
