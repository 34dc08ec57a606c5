"""The shortlist, the searches, the network: order, files, links, and who becomes my person."""

import csv
import io
import json
from itertools import combinations
from urllib.parse import parse_qs, urlsplit

import pytest

from exercises.content import LANGUAGES
from exercises.discovery import shortlist
from exercises.discovery.directory import people
from exercises.discovery.search import SearchModel
from exercises.discovery.shortlist import ShortlistModel, from_connection, from_directory, harmless
from exercises.discovery.ties import PICKS, TiesModel
from exercises.person.model import PersonModel
from exercises.workbook import schemas
from exercises.workbook.book import Workbook
from exercises.workbook.schemas import Person, choose_person, own_person, own_profile
from exercises.workbook.store import MemoryStore


@pytest.fixture
def book(tmp_path):
    return Workbook(MemoryStore(tmp_path / "workbook.sqlite3"))


@pytest.fixture(params=LANGUAGES)
def model(request):
    model = ShortlistModel(request.param)
    for entry in people()[:3]:
        model.add(from_directory(entry))
    return model


def keys(model):
    return [item["key"] for item in model.people]


def test_order_and_removal(model):
    first, second, third = keys(model)
    model.order([third, first])
    assert keys(model) == [third, first, second]
    model.look(first)
    model.remove(first)
    assert keys(model) == [third, second] and model.open is None


def test_somebody_added_again_is_not_there_twice_and_keeps_the_reason(model):
    entry = people()[0]
    model.look(entry.key)
    model.write("because")
    model.add(from_directory(entry))
    assert len(model.people) == 3 and model.people[0]["reason"] == "because"


def test_a_full_list_says_so(model):
    for number in range(shortlist.MOST):
        model.add(from_connection(f"c-{number}", "A", "", "", "", {lang: [] for lang in LANGUAGES}))
    assert len(model.people) == shortlist.MOST and not model.add_own("One more")


def test_a_reason_counts_once_it_was_checked(model):
    item = model.people[0]
    model.look(item["key"])
    assert model.ready() == 0 and not model.ask().ready
    model.write(item["facts"][model.lang][0])
    assert not model.checked(item)
    assert model.ask().ready and model.checked(item) and model.ready() == 1
    model.write("something else")
    assert model.ready() == 0


def test_own_people_are_described_and_the_directorys_are_not_changed(model):
    assert not model.add_own("  ")
    assert model.add_own(" Ida \n Moen ")
    model.describe("facts", "Builds boats\n")
    model.describe("role", "Boat builder")
    assert model.open["name"] == "Ida Moen" and model.open["facts"]["nb"] == ["Builds boats", ""]
    before = json.dumps(model.people[0])
    model.look(model.people[0]["key"])
    model.describe("role", "King")
    assert json.dumps(model.people[0]) == before


def test_state_survives_json(model):
    model.add_own("Ida")
    assert ShortlistModel(model.lang, json.loads(json.dumps(model.state))).state == model.state


EVIL = ['=HYPERLINK("http://evil.example","click")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"]


@pytest.mark.parametrize("cell", EVIL)
def test_no_cell_is_a_formula_on_the_way_out(model, cell):
    facts = {lang: [] for lang in LANGUAGES}
    model.add(from_connection("c-x", cell, cell, cell, cell, facts))
    model.look("c-x")
    model.write(cell)
    rows = list(
        csv.reader(
            io.StringIO(model.as_csv(["Name", "Role", "Workplace", "City", "Reason", "Address"]).lstrip("\ufeff"))
        )
    )
    assert len(rows) == 5
    for value in rows[-1]:
        assert value == "" or value.startswith("'")


def test_ordinary_cells_go_out_as_they_are():
    assert [harmless(text) for text in ("Ida Moen", "", "a=b", "Å-lag")] == ["Ida Moen", "", "a=b", "Å-lag"]


def test_other_modules_read_the_list_in_their_language(book):
    entry = people()[0]
    assert schemas.shortlist(book, "en") == []
    shortlist.put(book, "en", from_directory(entry))
    for lang in LANGUAGES:
        (listed,) = schemas.shortlist(book, lang)
        assert (listed.name, listed.role) == (entry.name, entry.role(lang)) and entry.did(lang) in listed.facts
    assert shortlist.keys(book) == {entry.key}
    shortlist.take_off(book, "en", entry.key)
    assert schemas.shortlist(book, "en") == []


def test_somebody_becomes_my_person_and_kari_comes_back(book):
    ida = Person("Ida Moen", "Boat builder", "Kvist", "Bergen", ("Builds boats", "Teaches"))
    choose_person(book, ida)
    assert own_person(book) == ida
    model = PersonModel("nb", book.load("person"))
    assert model.done() and model.state["own"]["facts"] == "Builds boats\nTeaches"
    choose_person(book, None)
    assert own_person(book) is None
    assert PersonModel("nb", book.load("person")).state["own"]["name"] == "Ida Moen"


def test_kari_in_an_empty_workbook(book):
    choose_person(book, None)
    assert PersonModel("en", book.load("person")).state["who"] == "kari" and own_person(book) is None


def test_the_profile_is_read_as_it_was_written(book):
    assert own_profile(book) is None
    own = {
        "school": " NTNU ",
        "field": "",
        "year": "20x6",
        "employer": "",
        "city": "",
        "interests": "a, b,,c",
        "curious": "x\ny",
    }
    book.save("profile", {"version": 1, "who": "own", "own": own})
    mine = own_profile(book)
    assert (mine.school, mine.year, mine.interests, mine.curious) == ("NTNU", None, ("a", "b", "c"), ("x", "y"))
    book.save("profile", {"version": 1, "who": "sample", "own": own})
    assert own_profile(book) is None


def test_searches_lead_where_they_say_with_the_learners_words():
    model = SearchModel("nb")
    assert model.links() == [] and model.blockers() == ["few"]
    model.set("school", 'Nord "universitet"')
    model.set("role", "sykepleier & jordmor")
    links = {link.where: urlsplit(link.url) for link in model.links()}
    assert links["linkedin"].netloc == "www.linkedin.com" and links["linkedin"].path == "/search/results/people/"
    assert parse_qs(links["linkedin"].query)["keywords"] == ['"Nord universitet" "sykepleier & jordmor"']
    query = 'site:linkedin.com/in "Nord universitet" "sykepleier & jordmor"'
    for where in ("google", "bing", "duckduckgo"):
        assert parse_qs(links[where].query)["q"] == [query]
    assert parse_qs(links["schools"].query)["keywords"] == ['Nord "universitet"']
    assert all(url.scheme == "https" for url in links.values())


def test_three_kept_searches_are_done():
    model = SearchModel("en")
    for role in ("nurse", "midwife", "adviser"):
        model.set("role", role)
        model.set("place", "Bodø")
        model.keep()
        model.keep()
    assert model.done() and len(model.state["kept"]) == 3
    model.use(0)
    assert model.state["now"]["role"] == "nurse"
    model.drop(0)
    assert not model.done()
    with pytest.raises(ValueError, match="no part"):
        model.set("age", "20")


def test_the_model_bends_into_an_inverted_u():
    model = TiesModel("en")
    best = {}
    for tie in ("strong", "moderate", "weak"):
        of = [key for key, contact in model.contacts.items() if contact["tie"] == tie]
        best[tie] = max(len(model.round(three).leads) for three in combinations(of, PICKS))
    assert best["moderate"] > best["strong"] and best["moderate"] > best["weak"]
    common = {tie: [model.in_common(k) for k, c in model.contacts.items() if c["tie"] == tie] for tie in best}
    assert min(common["strong"]) >= max(common["moderate"]) > max(common["weak"]) == 0


def test_three_can_be_picked_and_a_better_exchange_is_named():
    model = TiesModel("nb")
    for key in ("live", "parisa", "jonas"):
        assert model.toggle(key)
    assert not model.toggle("elif")
    out, into, most = model.better()
    assert most > len(model.round(model.picked).leads)
    model.toggle(out)
    model.toggle(into)
    assert len(model.round(model.picked).leads) == most and model.done()
    with pytest.raises(ValueError, match="nobody called"):
        model.toggle("the king")


def test_every_lead_and_every_line_of_the_network_exists():
    model = TiesModel("en")
    told = {lead for contact in model.contacts.values() for lead in contact["hears"]}
    assert told == set(model.content["leads"])
    assert all({one, other} <= set(model.contacts) for one, other in model.links())
    restored = TiesModel("en", {"version": 1, "picked": ["live", "gone"], "tried": []})
    assert restored.picked == ["live"]
