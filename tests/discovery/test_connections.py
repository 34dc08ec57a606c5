"""One's own connections: filters, groups, dormant ties, stars; and nothing of the table in the state."""

import json
from datetime import date

import pytest

from exercises.content import LANGUAGES
from exercises.discovery.connections import ConnectionsModel
from exercises.discovery.table import ConnectionsError

HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROWS = """Live,Moen,https://www.linkedin.com/in/live,,Brisling Energi,Analyst,27 Nov 2023
Samir,Haddad,https://www.linkedin.com/in/samir,,Brisling Energi,Head of grid,26 Nov 2023
Ngozi,Eze,,,Åsheim Bygg,Lawyer,01 Jan 2026
Undated,One,,,,,
"""


@pytest.fixture(params=LANGUAGES)
def model(request):
    model = ConnectionsModel(request.param, today=lambda: date(2026, 11, 26))
    model.read((HEAD + ROWS).encode())
    return model


def names(model):
    return [someone.name.split()[0] for someone in model.people()]


def test_the_newest_come_first_and_undated_people_last(model):
    assert names(model) == ["Ngozi", "Live", "Samir", "Undated"]


def test_three_years_to_the_day_is_dormant_and_a_day_less_is_not(model):
    model.filter(dormant=True)
    assert names(model) == ["Samir"]


@pytest.mark.parametrize(
    ("today", "connected"), [(date(2028, 2, 29), "28 Feb 2025"), (date(2027, 2, 28), "29 Feb 2024")]
)
def test_leap_days_break_nothing(today, connected):
    model = ConnectionsModel("en", today=lambda: today)
    model.read((HEAD + f"A,B,,,,,{connected}\n").encode())
    model.filter(dormant=True)
    assert (len(model.people()) == 1) == (today.year == 2028)


def test_filters_work_together_whatever_the_letters(model):
    model.filter(company="brisling", position="GRID")
    assert names(model) == ["Samir"]
    model.filter(company="asheim", position="")
    assert names(model) == ["Ngozi"]
    model.filter(company="", year="2023")
    assert names(model) == ["Live", "Samir"]
    model.filter(year="1900")
    assert names(model) == []


def test_groups_count_people(model):
    assert model.groups(model.people(), "company")[0] == ("Brisling Energi", 2)
    assert model.groups(model.people(), "year") == [("2026", 1), ("2023", 2)]
    with pytest.raises(ValueError, match="unknown view"):
        model.filter(view="looks")


def test_nothing_of_the_table_is_in_the_state(model):
    model.filter(dormant=True)
    kept = json.dumps(model.state)
    assert "Samir" not in kept and "Brisling" not in kept
    again = ConnectionsModel(model.lang, json.loads(kept))
    assert again.table is None and again.people() == []


def test_a_file_that_is_refused_leaves_the_table_there_was(model):
    before = model.table
    with pytest.raises(ConnectionsError):
        model.read(b"nonsense")
    assert model.table is before


def test_stars_say_when_they_are_all_of_one_circle(model):
    said = dict.fromkeys(LANGUAGES, "connected")
    live, samir = model.find("c-live"), model.find("c-samir")
    items = [model.item(someone, said) for someone in (live, samir, live, samir)]
    stars = model.stars([*items, {"source": "directory", "employer": "X"}])
    assert (stars.count, stars.company, stars.same, stars.dormant) == (4, "Brisling Energi", 4, 2)
    assert model.stars([]).count == 0


def test_the_sample_is_invented_and_gives_no_address_away(model):
    table = model.use_sample()
    assert len(table.people) >= 50 and table.hidden == 3 and table.undated == 0
    item = model.item(table.people[0], dict.fromkeys(LANGUAGES, ""))
    assert item["invented"] and item["url"] == ""
    assert any(model.is_dormant(someone) for someone in table.people)


def test_done_with_ten_stars(model):
    assert not model.done()
    model.count([{"source": "connections"}] * 10 + [{"source": "own"}])
    assert model.done() and model.state["starred"] == 10
