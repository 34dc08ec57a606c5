"""The cards together: a person found, taken along, starred, chosen; nothing of an imported file on the disk."""

import subprocess
import sys

import pytest

from exercises.discovery.connections_view import ConnectionsView
from exercises.discovery.directory import KARI, people
from exercises.discovery.finder_view import FinderView
from exercises.discovery.ladder_view import LadderView
from exercises.discovery.profile_view import ProfileView
from exercises.discovery.shortlist_view import ShortlistView
from exercises.discovery.ties_view import TiesView
from exercises.session import Session
from exercises.workbook.place import open_workbook
from exercises.workbook.schemas import own_person

CSV = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\nIda,Moen,https://www.linkedin.com/in/ida,,Kvist,Boat builder,01 May 2019\nOtto,Berg,,,Kvist,Smith,02 May 2019\n"


@pytest.fixture(params=["en", "nb"])
def session(request, tmp_path):
    return Session(request.param, open_workbook(tmp_path / "workbook.sqlite3"))


def press(part, **message):
    for handler in part._handlers[message.get("event", "click")]:
        handler({"event": "click"} | message)


def hidden(widget):
    return "nw-gone" in widget._dom_classes


def test_from_the_directory_to_the_shortlist(session):
    finder, listed = FinderView(session, "people_finder"), ShortlistView(session, "shortlist")
    entry = next(person for person in people() if person.name != KARI)
    press(finder.roster, event="act", key=entry.key, action="open")
    assert hidden(finder.list) and not hidden(finder.person) and hidden(finder.take)
    finder.reason.field.value = entry.did(session.lang)
    press(finder.reason.ask)
    assert not hidden(finder.take)
    press(finder.take)
    assert not hidden(finder.list)
    (row,) = listed.roster.items
    assert row["title"] == entry.name and entry.did(session.lang) in row["lines"]
    press(listed.roster, event="act", key=entry.key, action="open")
    assert not hidden(listed.mine)
    press(listed.mine)
    assert own_person(session.workbook).name == entry.name
    book = session.workbook
    assert set(book.store.exercises()) == {"people_finder", "shortlist", "person"} and book.notices == []


def test_a_file_is_read_stars_go_to_the_list_and_the_rest_is_nowhere(session):
    view, listed = ConnectionsView(session, "connections"), ShortlistView(session, "shortlist")
    view._read(CSV)
    assert len(view.roster.items) == 2
    press(view.roster, event="act", key="c-ida", action="star")
    assert [row["title"] for row in listed.roster.items] == ["Ida Moen"]
    book = session.workbook
    assert set(book.store.exercises()) == {"connections", "shortlist"} and book.notices == []
    kept = str([revision.state for name in book.exercises() for revision in book.history(name)])
    assert "Ida" in kept and "Otto" not in kept
    press(view.roster, event="act", key="c-ida", action="star")
    assert listed.roster.items == []
    view._read(b"nonsense")
    assert view.told.tone == "warn" and len(view.roster.items) == 2
    press(view.put_away)
    assert hidden(view.people)
    view.handle(view._read, CSV)
    assert not hidden(view.people)


def test_the_profile_changes_ladder_and_ranking(session):
    profile, ladder, finder = (
        ProfileView(session, "profile"),
        LadderView(session, "overlap_ladder"),
        FinderView(session, "people_finder"),
    )
    before = ladder.text.text, finder.roster.items[0]["title"]
    profile.who.value = "own"
    for key, text in (("school", "NTNU"), ("field", "Fysikk"), ("year", "2010"), ("interests", "open data")):
        profile.fields[key].value = text
    ladder.show()
    finder.show()
    assert ladder.text.text != before[0] and "NTNU" in ladder.text.text
    assert finder.roster.items[0]["title"] != before[1]


def test_picture_and_table_say_the_same(session):
    view = TiesView(session, "weak_ties")
    for key in ("live", "otieno", "elif"):
        press(view.network, event="pick", key=key)
    picked = [node["key"] for node in view.network.nodes if node.get("picked")]
    assert picked == ["live", "otieno", "elif"]
    assert [view.table.rows[n][0].startswith("✓") for n in view.table.strong] == [True] * 3
    for n, contact in enumerate(view.model.contacts):
        told = view.table.rows[n][3]
        assert (told == "…") == (contact not in picked)
    press(view.network, event="pick", key="taras")
    assert view.status.tone == "warn"


def test_no_answer_is_on_the_page_before_the_learners_own(session):
    ladder, ties = LadderView(session, "overlap_ladder"), TiesView(session, "weak_ties")
    shown = str([part.get_state() for part in (ladder.text, ladder.reason, *ladder.asks.values(), ladder.ladder)])
    assert ladder.model.case["why"] not in shown
    assert all(lead not in str(ties.table.rows) for lead in ties.model.content["leads"].values())


def test_no_card_loads_pandas_before_a_large_file_is_read(tmp_path):
    names = ["profile", "overlap_ladder", "people_finder", "weak_ties", "connections", "search_links", "shortlist"]
    script = f"import sys; from exercises import show; [show(n) for n in {names}]; assert 'pandas' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True, env={"NETWORKING_WORKBOOK": str(tmp_path / "w.sqlite3")})
