"""Sealed work: the workbook behaves as always, and the file says nothing."""

import json
import sqlite3
from datetime import UTC, datetime

import pytest

from exercises.classroom.desk import sit
from exercises.classroom.sealed import SealedStore
from exercises.classroom.seats import Seats
from exercises.workbook.book import Workbook
from exercises.workbook.sqlite import SQLiteStore
from exercises.workbook.store import MemoryStore, StoreError

SEAL = bytes(range(32))
WORDS = "I wonder why old fuse boxes are never labelled."


def workbook(file, seal=SEAL, owner="one"):
    return Workbook(SealedStore(SQLiteStore(file, owner), seal, "class"))


@pytest.fixture
def file(tmp_path):
    return tmp_path / "work.sqlite3"


def test_a_sealed_workbook_keeps_everything_a_workbook_keeps(file):
    book = workbook(file)
    for text in ("a", "ab", WORDS):
        assert book.save("pitch", {"text": text}) is None
    book.save("goal", {"text": "g"})
    again = workbook(file)
    assert again.load("pitch") == {"text": WORDS}
    assert [revision.state["text"] for revision in again.history("pitch")] == ["a", "ab", WORDS]
    assert again.exercises() == ["goal", "pitch"]
    again.rewrite("pitch", lambda state: {"text": state["text"].replace("fuse", "…")})
    assert "fuse" not in workbook(file).load("pitch")["text"]
    again.forget("goal")
    assert workbook(file).exercises() == ["pitch"]


def test_moments_are_those_of_saving(file):
    store = SealedStore(MemoryStore(), SEAL, "class")
    moment = datetime(2026, 11, 26, 12, 30, tzinfo=UTC)
    store.append([("pitch", moment, {"text": WORDS})])
    assert store.latest("pitch").saved_at == moment


def test_the_file_says_neither_what_nor_which_nor_when(file):
    workbook(file).save("identity_statement", {"text": WORDS})
    content = b"".join(part.read_bytes() for part in file.parent.iterdir())
    for secret in ("fuse", "identity", str(datetime.now(UTC).year) + "-"):
        assert secret.encode() not in content


def test_another_seal_opens_nothing(file):
    workbook(file).save("pitch", {"text": WORDS})
    other = workbook(file, seal=bytes(32))
    assert other.load("pitch") is None
    assert other.exercises() == []


def test_another_seat_sees_nothing_even_with_the_same_file(file):
    workbook(file).save("pitch", {"text": WORDS})
    assert workbook(file, owner="two").load("pitch") is None


def test_a_text_that_was_moved_to_another_exercise_is_not_taken_for_it(file):
    book = workbook(file)
    book.save("pitch", {"text": WORDS})
    book.save("goal", {"text": "mine"})
    with sqlite3.connect(file) as database:
        (pitch, state), (goal, _) = database.execute("SELECT exercise, state FROM revision ORDER BY number")
        database.execute("UPDATE revision SET state = ? WHERE exercise = ?", (state, goal))
    with pytest.raises(StoreError) as error:
        workbook(file).store.latest("goal")
    assert error.value.trouble == "damaged"
    assert pitch != goal


@pytest.fixture
def page(monkeypatch):
    """A page made in advance, before anybody has come."""
    monkeypatch.setenv("NETWORKING_WORKBOOK", "memory:")
    monkeypatch.setattr("exercises.session._workbook", None)
    from exercises.session import current

    return current().workbook


def test_who_sits_down_meets_their_own_work_and_is_counted(page, tmp_path):
    import base64

    seats = Seats(tmp_path)
    seal = base64.urlsafe_b64encode(SEAL).decode()
    assert page.where == "nowhere"
    page.save("pitch", {"text": "what a visitor tried"})
    sit(str(tmp_path), "a" * 32, seal)
    assert page.where == "class"
    assert page.load("pitch") is None
    page.save("pitch", {"text": WORDS})
    page.save("goal", {"text": "g", "done": True})
    assert seats.progress() == {"a" * 32: {"pitch": "begun", "goal": "done"}}
    page.forget()
    assert seats.progress() == {}
    seats.close()


def test_a_full_disk_is_said_in_words_and_nothing_is_lost(file):
    from exercises.notice import sentence

    store = SQLiteStore(file, "one")
    book = Workbook(SealedStore(store, SEAL, "class"))
    book.save("pitch", {"text": "a"})
    pages = store._database.execute("PRAGMA page_count").fetchone()[0]
    store._database.execute(f"PRAGMA max_page_count = {pages}")
    told = book.save("pitch", {"text": WORDS * 1000})
    assert told.trouble == "full"
    assert str(file.parent) not in sentence(told, lambda text: text)
    assert book.load("pitch") == {"text": WORDS * 1000}
    store._database.execute("PRAGMA max_page_count = 100000")
    assert book.save("pitch", {"text": WORDS * 1000}) is None
    assert json.dumps(workbook(file).load("pitch")) == json.dumps({"text": WORDS * 1000})
