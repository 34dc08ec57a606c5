"""The dossier: facts are counted, dated and sorted strictly; what is private, old or said twice is seen."""

import json
from datetime import UTC, datetime

import pytest

from exercises.model import StateError
from exercises.preparation import dossier as room
from exercises.preparation import papers, rubric
from exercises.preparation.dossier import DossierModel
from exercises.preparation.page import printed_page
from exercises.preparation.words import same
from exercises.solution import contents, worked
from exercises.workbook.schemas import IfThen, dossier


def written(lang, *facts, real=""):
    model = DossierModel(lang, real=real)
    for text, source, date, sort in facts:
        model.next()
        model.set("text", text)
        if source in model.papers and not real:
            model.set_paper(source)
        elif source:
            model.set("source", source)
        model.set("date", date)
        if sort:
            model.set("sort", sort)
    return model


def flags(model):
    return [f.criterion for f in model.ask().findings if f.role == "flag"]


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_every_good_dossier_falls_when_one_thing_is_taken_away(lang):
    for number, broken in enumerate(["source", "date", "sort"]):
        model = worked("dossier", contents()["dossier"][lang]["models"][0], lang)
        assert model.ask().ready and model.done()
        model.facts[number][broken] = ""
        model.facts[number]["paper"] = "" if broken == "source" else model.facts[number]["paper"]
        review = model.review()
        assert review[broken].level == 1 and not review.ready
    model = worked("dossier", contents()["dossier"][lang]["models"][0], lang)
    for fact in model.facts[:2]:
        model.remove(fact["key"])
    assert not model.review()["facts"].met and not model.done()


@pytest.mark.parametrize(
    ("lang", "fact"),
    [
        ("en", ("Analyst at Havbrynet", "cv", "2015", "use")),
        ("en", ("works for Havbrynet Nett", "profile", "2027", "use")),
        ("nb", ("Jobber på Steinkjer", "profil", "2027", "use")),
        ("nb", ("Leder et prosjekt", "cv", "mars 2015", "use")),
    ],
)
def test_what_was_true_in_2015_is_not_used(lang, fact):
    model = written(lang, fact)
    assert "old_used" in flags(model) and not model.review().ready
    model.set("sort", "old")
    assert "old_used" not in flags(model)


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "Came from Havbrynet Nett, where she was an analyst"), ("nb", "Var analytiker i Havbrynet Nett til 2019")],
)
def test_the_past_may_be_told_as_past(lang, text):
    assert "old_used" not in flags(written(lang, (text, "profile", "2019", "use")))


@pytest.mark.parametrize(
    "text",
    [
        "lives with her husband",
        "Has two children",
        "her salary went up",
        "Born 5 May 1986",
        "bor med mann og to barn",
        "Hun er gift",
        "barna hennes går på Lade",
        "tjener 900 000",
        "var på hytta i jula",
        "har tre unger",
        "40 år gammel",
        "hun er 40 år",
        "She is 40 years old",
    ],
)
def test_private_life_is_seen(text):
    assert rubric.private_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "Teaches children to code",
        "Heads the family clinic",
        "Writes about health data",
        "Works with child welfare",
        "Born leader, says her boss",
        "Underviser barn i koding",
        "Jobber i helseforetaket",
        "Leder for barnehagene i byen",
        "The company is 100 years old",
        "Bedriften er 40 år gammel",
        "Jobbet der i 12 år",
        "Skrev om lønnsstatistikk",
        "Jobber med familievern",
    ],
)
def test_work_with_people_is_not_private(text):
    assert not rubric.private_words(text)


@pytest.mark.parametrize(
    ("date", "found"),
    [
        ("12 November 2026", [2026]),
        ("12.11.26", [2026]),
        ("2011–2014", [2011, 2014]),
        ("lest i dag", []),
        ("November", []),
        ("side 2345", []),
        ("", []),
    ],
)
def test_a_date_has_a_year(date, found):
    assert rubric.years(date) == found


def test_a_date_that_the_source_does_not_carry_is_named():
    review = written("en", ("Gave a talk at the energy days", "news", "2015", "use")).ask()
    assert "12 November 2026" in review["wrong_date"].advice and review["wrong_date"].must_fix


def test_the_same_fact_counts_once_and_the_second_says_so():
    model = written("nb", ("Kutta rapporten fra 30 til fire diagrammer", "news", "2026", "use"))
    model.next()
    model.set("text", "månedsrapporten ble kuttet fra tretti diagrammer til 4")
    assert len(model.different()) == 1 and "duplicate" in flags(model)
    assert model.remark(model.facts[0]) == "" or "tidligere" not in model.remark(model.facts[0])
    assert "tidligere" in model.remark(model.facts[1])


def test_facts_with_a_word_in_common_are_not_the_same():
    assert not same("Leads the analysis group", "The analysis group has six people", "en")
    assert not same("Var lærer", "Er leder", "nb")


def test_another_source_is_suggested_and_paraphrases_are_left_alone():
    assert papers.elsewhere("Shares its hourly figures openly with schools", "news", "en") == "company"
    assert papers.elsewhere("Leads the analysis group", "company", "en") is None
    assert papers.nowhere("Plays the accordion", "en") and not papers.nowhere("Group with 6 members", "en")


def test_what_still_holds_is_taken_from_the_newer_source():
    review = written("en", ("Studied physics at NTNU", "cv", "2011", "use")).ask()
    assert "the profile" in review["newer_source"].advice and "old_used" not in review.met


def test_facts_written_in_the_other_language_are_found_all_the_same():
    assert not papers.nowhere("Kuttet månedsrapporten", "en")


def test_a_real_person_has_free_sources_and_facts_of_their_own():
    model = written(
        "en",
        ("Wrote about tides", "Trade magazine", "2019", "use"),
        ("Opens a lab", "News", "2031", "use"),
        real="Ola Aas",
    )
    model.year = 2026
    assert model.state["kari"] == [] and flags(model) == ["aged", "ahead"]
    model.real = ""
    assert model.facts == []
    model.real = "Ida Lie"
    assert model.is_about_another()
    model.begin_again_for("Ida Lie")
    assert model.facts == [] and not model.is_about_another()


def test_private_notes_about_somebody_real_are_not_kept():
    model = written("nb", ("Er skilt", "Avis", "2020", "private"), real="Ola Aas")
    assert flags(model) == ["private_kept"]
    assert flags(written("nb", ("Bor på Lade med to barn", "news", "2026", "private"))) == []


def test_the_printed_page_holds_what_is_used_and_escapes_it():
    model = written(
        "en", ("Cut <b>thirty</b> charts", "news", "2026", "use"), ("Lives with her husband", "news", "2026", "private")
    )
    page = printed_page(model, "Kari & co", ["Why?"], [IfThen("she pauses", "I wait")])
    assert "&lt;b&gt;" in page and "Kari &amp; co" in page and "News item, 2026" in page
    assert "husband" not in page and "If she pauses: I wait" in page


def test_the_clock_is_a_moment_and_can_be_put_away(monkeypatch):
    monkeypatch.setattr(room, "now", lambda: datetime(2026, 11, 26, 12, tzinfo=UTC))
    model = DossierModel("en")
    model.start_clock()
    assert model.state["until"] == datetime(2026, 11, 26, 12, 15, tzinfo=UTC).timestamp()
    model.stop_clock()
    assert model.state == model.fresh()


def test_blank_facts_are_nothing_and_unknown_words_are_refused():
    model = DossierModel("en")
    model.next()
    model.set("text", "")
    assert model.facts == [] and model.blockers() == ["empty"]
    model.set("text", "   ")
    assert model.blockers() == ["empty"] and not model.ask().ready
    with pytest.raises(ValueError, match="a fact has no"):
        model.set("colour", "blue")
    with pytest.raises(ValueError, match="a fact has no"):
        model.set("sort", "maybe")


@pytest.mark.parametrize("text", ["🙂🙂", "مرحبا", "<script>alert(1)</script>", "word " * 10_000, "\0half\ud800"])
def test_odd_facts_are_kept_and_reviewed(text):
    model = written("en", (text, "news", "2026", "use"))
    model.ask()
    again = DossierModel("en", json.loads(json.dumps(model.state)))
    assert again.state == model.state and len(again.written()) == 1


def test_a_state_that_is_no_dossier_is_refused():
    with pytest.raises(StateError):
        DossierModel("en", {"version": 1, "kari": "facts"})


def test_other_rooms_read_the_facts_of_the_person_chosen_now(tmp_path):
    from exercises.workbook.place import open_workbook

    book = open_workbook(tmp_path / "workbook.sqlite3")
    assert dossier(book) == ()
    model = written("en", ("Cut the report", "news", "2026", "use"), ("Two children", "news", "2026", "private"))
    book.save("dossier", model.state)
    assert [(fact.text, fact.source, fact.sort) for fact in dossier(book)] == [
        ("Cut the report", "News item", "use"),
        ("Two children", "News item", "private"),
    ]
    own = {"name": "Ola Aas", "role": "", "employer": "", "city": "", "facts": ""}
    book.save("person", {"version": 1, "who": "own", "own": own})
    assert dossier(book) == ()
