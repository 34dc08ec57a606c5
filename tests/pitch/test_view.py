"""Pages of one learner that are open at the same time, or were kept ready by a server."""

import pytest

from exercises.pitch.pace_view import OwnPaceView
from exercises.pitch.view import PitchView
from exercises.session import Session
from exercises.workbook.book import Workbook
from exercises.workbook.place import open_workbook
from exercises.workbook.store import MemoryStore


@pytest.fixture
def windows(tmp_path):
    file = tmp_path / "workbook.sqlite3"
    return [PitchView(Session("en", open_workbook(file)), "pitch") for _ in range(2)]


def test_two_windows_change_different_parts_and_both_changes_stay(windows):
    first, second = windows
    first.text.value = "I'm Sunniva."
    second.listener.value = "Kari Nordmann"
    assert second.model.current["text"] == second.text.value == "I'm Sunniva."
    assert second.session.workbook.load("pitch")["versions"][0]["listener"] == "Kari Nordmann"


def test_what_was_forgotten_in_one_window_is_not_brought_back_by_another(windows):
    first, second = windows
    first.text.value = "I'm Sunniva."
    second.handle(lambda: second.show())
    first.session.workbook.forget()
    second.listener.value = "Kari Nordmann"
    assert second.session.workbook.load("pitch")["versions"][0]["text"] == ""


def test_a_mistake_of_ours_is_told_kindly_and_keeps_the_words(windows, monkeypatch, caplog):
    first, _ = windows
    first.text.value = "A text that belongs in no log."
    monkeypatch.setattr(first.model, "ask", lambda: 1 / 0)
    first.handle(first._ask, {})
    assert "that is our fault" in first.status.text and first.status.tone == "error"
    assert "belongs in no log" not in caplog.text and "ZeroDivisionError" in caplog.text
    assert first.session.workbook.load("pitch")["versions"][0]["text"] == first.text.value


def test_a_first_reading_gives_a_pace_here_and_in_the_pitch():
    book = Workbook(MemoryStore())
    page = OwnPaceView(Session("nb", book), "own_pace")
    page.clock._dispatch(page.clock, {"event": "done", "seconds": 45.0}, [])
    assert "ord i minuttet" in page.reading.text
    assert book.load("own_pace")["pace"] == book.load("pitch")["pace"] > 100
