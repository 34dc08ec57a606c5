"""Who everything is for: Kari, a person of one's own, or somebody from the shortlist."""

import pytest

from exercises.person.model import PersonModel
from exercises.person.view import PersonView
from exercises.session import Session
from exercises.workbook.book import Workbook
from exercises.workbook.schemas import own_person
from exercises.workbook.store import MemoryStore


def listed(key, name, source="own"):
    texts = {"en": "Bridge engineer", "nb": "Bruingeniør"}
    facts = {"en": ["Rebuilt the old bridge.", ""], "nb": ["Bygde om den gamle brua.", ""]}
    return {"key": key, "name": name, "role": texts, "employer": "Brattli", "city": "Bodø", "facts": facts} | {
        "reason": "",
        "source": source,
        "url": "",
    }


@pytest.fixture
def book():
    return Workbook(MemoryStore())


@pytest.fixture
def page(book):
    people = [listed("own-1", "Thea Lunde"), listed("kari", "Kari Nordmann", "directory")]
    book.save("shortlist", {"version": 1, "people": people, "at": ""})
    return PersonView(Session("nb", book), "person")


def test_somebody_from_the_shortlist_becomes_the_person_with_what_is_known(page, book):
    page.listed.value = "own-1"
    person = own_person(book)
    assert (person.name, person.role, person.employer) == ("Thea Lunde", "Bruingeniør", "Brattli")
    assert person.facts == ("Bygde om den gamle brua.",)
    assert page.who.value == "own" and page.fields["name"].value == "Thea Lunde"


def test_kari_on_the_shortlist_is_kari(page, book):
    page.listed.value = "own-1"
    page.listed.value = "kari"
    assert own_person(book) is None and page.who.value == "kari" and page.listed.value == "kari"
    assert page.model.state["own"]["name"] == "Thea Lunde"


def test_without_a_shortlist_nobody_is_offered(book):
    page = PersonView(Session("en", book), "person")
    assert "nw-gone" in page.listed._dom_classes


def test_the_person_before_stays_in_the_earlier_versions(page, book):
    page.fields["name"].value = "Ngozi Eze"
    page.listed.value = "own-1"
    assert any("Ngozi Eze" in PersonModel("nb").preview(r.state) for r in book.history("person"))
