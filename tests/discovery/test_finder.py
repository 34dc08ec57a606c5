"""The directory, what is shared with me, the ladder and the finder."""

import json
from collections import Counter

import pytest

from exercises.content import LANGUAGES
from exercises.discovery.directory import KARI, people
from exercises.discovery.finder import FinderModel
from exercises.discovery.ladder import LadderModel, cards
from exercises.discovery.overlap import LEVELS, me, shared
from exercises.discovery.profile import ProfileModel, sample
from exercises.discovery.terms import KINDS, key_of, names, normal
from exercises.person.model import kari
from exercises.workbook.schemas import Profile


def test_the_directory_is_large_varied_and_whole():
    everybody = people()
    assert len(everybody) >= 300
    for kind, of in (
        ("key", lambda p: p.key),
        ("name", lambda p: p.name),
        ("en", lambda p: p.did("en")),
        ("nb", lambda p: p.did("nb")),
    ):
        assert len({of(p) for p in everybody}) == len(everybody), kind
    for person in everybody:
        assert person.school in names("schools", "en") and person.field in names("fields", "en")
        assert person.city in names("cities", "nb") and set(person.languages) <= set(names("languages", "en"))
        assert person.interests and set(person.interests) <= set(names("interests", "en"))
        assert 1990 <= person.year <= 2026 and person.employer and all(person.role(lang) for lang in LANGUAGES)
        assert not {"{", "|", "}"} & set(person.did("en") + person.did("nb"))
    assert len({p.school for p in everybody}) >= 30 and max(Counter(p.field for p in everybody).values()) < 30


def test_kari_is_the_person_the_course_practises_on():
    (entry,) = [person for person in people() if person.name == KARI]
    for lang in LANGUAGES:
        known = kari(lang)
        assert (known["name"], known["role"], known["employer"]) == (entry.name, entry.role(lang), entry.employer)
        assert entry.did(lang) in known["facts"]


@pytest.mark.parametrize("kind", KINDS)
def test_no_name_stands_for_two_things(kind):
    for lang in LANGUAGES:
        for key, text in names(kind, lang).items():
            assert key_of(kind, text) == key, text


@pytest.mark.parametrize("text", ["NTNU", " ntnu ", "Norges teknisk-naturvitenskapelige universitet"])
def test_one_school_has_many_names(text):
    assert key_of("schools", text) == "ntnu"


def test_compared_forms():
    assert normal("  Åse-Ærø  Łódź! ") == "ase aero lodz"


def profile(**changes):
    base = {"school": "", "field": "", "year": None, "employer": "", "city": "", "interests": (), "curious": ()}
    return Profile(**base | changes)


def entry(**changes):
    from dataclasses import replace

    return replace(
        people()[0],
        school="ntnu",
        field="law",
        year=2020,
        employer="Ternebit",
        city="Oslo",
        interests=("soil",),
        **changes,
    )


@pytest.mark.parametrize(
    ("mine", "level"),
    [
        (profile(employer="ternebit"), "perfect"),
        (profile(school="NTNU", field="Jus", year=2023), "perfect"),
        (profile(school="NTNU", field="Law", year=2024), "great"),
        (profile(school="NTNU", field="law"), "great"),
        (profile(school="NTNU", interests=("jord",)), "great"),
        (profile(field="Law", city="Oslo"), "some"),
        (profile(curious=("Ternebit",)), "some"),
        (profile(curious=("jus",)), "some"),
        (profile(city="Oslo"), "none"),
        (profile(school="Hogwarts", employer="Elsewhere"), "none"),
        (profile(), "none"),
    ],
)
def test_the_rungs(mine, level):
    assert shared(me(mine), entry()).level == level


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "mine",
    [
        None,
        profile(school="NTNU", field="Fysikk", year=2026, interests=("open data",), city="Trondheim"),
        profile(school="My own school", field="Basket weaving", interests=("willow",), curious=("law",)),
        profile(interests=("soil", "timber", "wind", "privacy")),
        profile(school="Tartu", field="design", interests=("soil",), curious=("energy", "economics", "law", "health")),
    ],
    ids=["sample", "physics", "unknown", "interests", "curious"],
)
def test_the_ladder_has_cards_for_every_profile(lang, mine):
    made = cards(mine or sample(lang), lang)
    assert len(made) >= 12
    for card in made:
        assert "{" not in card["text"] + card["why"] and "mine" not in card["text"].split()
        assert set(card["near"]["level"]) | set(card["right"]["level"]) == set(LEVELS)
    if mine is None:
        assert set(Counter(card["right"]["level"][0] for card in made)) == set(LEVELS)


def test_a_wrong_rung_gets_the_difference_and_the_reason():
    made = cards(sample("en"), "en")
    model = LadderModel(
        "en", None, {"asks": [{"key": "level", "options": [{"key": key} for key in LEVELS]}], "cases": made}
    )
    card = made[0]
    model.answer("level", "perfect")
    verdict = model.verdict(card)
    assert not verdict.right and card["why"] in verdict.text and "at the same time" in verdict.text
    assert model.rungs()["perfect"] == [card["name"]]
    model.answer("level", card["right"]["level"][0])
    assert model.verdict(card).right and model.at_once() == 0


@pytest.fixture(params=LANGUAGES)
def finder(request):
    return FinderModel(request.param)


def test_ranked_by_what_is_shared(finder):
    scores = [match.shared.score for match in finder.matches()]
    assert scores == sorted(scores, reverse=True) and scores[0] > 0
    assert len(scores) == len(people())


def test_filters_hold_for_everybody_shown(finder):
    finder.filter(shared=["field", "interests"], city="bod")
    matches = finder.matches()
    assert matches
    for match in matches:
        assert {"field", "interests"} <= set(match.shared.kinds) and match.entry.city == "Bodø"
    finder.filter(shared=[], city="", field="sykep")
    assert {match.entry.field for match in finder.matches()} == {"nursing"}
    finder.filter(field="", query="kari nordmann brisling")
    assert [match.entry.name for match in finder.matches()] == [KARI]
    finder.filter(query="no such person at all")
    assert finder.matches() == []
    with pytest.raises(ValueError, match="cannot be shared"):
        finder.filter(shared=["looks"])


def test_nobody_is_taken_without_a_checked_reason(finder):
    assert finder.blockers() == ["nobody"]
    finder.look(next(p.key for p in people() if p.name == KARI))
    assert finder.blockers() == ["empty"]
    finder.write("Seems cool" if finder.lang == "en" else "Virker kul")
    assert finder.blockers() == ["review"]
    assert not finder.ask().ready and finder.blockers() == ["review"]
    finder.write("Brisling Energi")
    assert finder.blockers() == ["review"]
    assert finder.ask().ready and finder.blockers() == []
    assert finder.item()["reason"] == "Brisling Energi"
    finder.took()
    assert finder.open is None and not finder.done()


def test_a_mark_of_the_learners_counts(finder):
    finder.look(people()[3].key)
    finder.write("Met on the ferry last June")
    assert not finder.ask().ready
    finder.mark("fact", 0, 17)
    assert finder.review().ready and finder.review()["fact"].by == "learner"
    finder.unmark("fact")
    assert not finder.review().ready
    with pytest.raises(ValueError, match="no criterion"):
        finder.mark("charm", 0, 1)


def test_state_survives_json_and_an_unknown_key_opens_nobody(finder):
    finder.look(people()[0].key)
    finder.write("text")
    again = FinderModel(finder.lang, json.loads(json.dumps(finder.state)))
    assert again.state == finder.state
    again.look("nobody")
    assert again.open is None and again.review().ready is False


def test_interests_are_chosen_and_own_words_stay():
    model = ProfileModel("nb")
    model.choose("own")
    model.set("interests", "lakselus, åpne data")
    assert model.chosen_interests() == ["open_data"]
    model.choose_interests(["soil"])
    assert model.state["own"]["interests"] == "lakselus, jord"


@pytest.mark.parametrize(
    ("year", "fault"), [("", False), ("2026", False), ("26", True), ("soon", True), ("²026", True), ("1850", True)]
)
def test_years(year, fault):
    model = ProfileModel("en")
    model.set("year", year)
    assert model.year_fault() == fault
