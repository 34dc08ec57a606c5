"""The workbook keeps, restores, looks back and forgets, and loses nothing when the disk will not have it."""

import json
import sqlite3
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Barrier, Timer

import pytest

from exercises.workbook.book import Workbook
from exercises.workbook.carry import CarryError, bring_back, carry_out
from exercises.workbook.place import open_workbook
from exercises.workbook.revision import Revision, steps
from exercises.workbook.store import MemoryStore, StoreError


@pytest.fixture
def file(tmp_path):
    return tmp_path / "data" / "workbook.sqlite3"


def test_what_is_saved_is_there_for_the_next_page(file):
    open_workbook(file).save("pitch", {"text": "Jeg heter Øyvind 🙂"})
    assert open_workbook(file).load("pitch") == {"text": "Jeg heter Øyvind 🙂"}


def test_two_pages_open_at_once_see_each_others_work(file):
    first, second = open_workbook(file), open_workbook(file)
    first.save("pitch", {"text": "a"})
    assert second.load("pitch") == {"text": "a"}


def test_a_page_is_answered_from_another_thread_than_the_one_that_opened_the_workbook(file):
    book = open_workbook(file)
    with ThreadPoolExecutor(4) as threads:
        notices = list(threads.map(lambda n: book.save(f"exercise_{n % 3}", {"n": n}), range(60)))
    assert notices == [None] * 60
    assert sorted(r.state["n"] for name in book.exercises() for r in book.history(name)) == list(range(60))


def test_every_change_is_a_revision_and_the_same_state_is_not_saved_twice(file):
    book = open_workbook(file)
    for text in ("a", "ab", "ab", "abc"):
        book.save("pitch", {"text": text})
    assert [r.state["text"] for r in book.history("pitch")] == ["a", "ab", "abc"]


def test_saved_state_is_a_copy(file):
    book = open_workbook(file)
    state = {"versions": ["a"]}
    book.save("pitch", state)
    state["versions"].append("b")
    assert book.load("pitch") == {"versions": ["a"]}


def test_a_page_that_overwrites_another_says_so_and_both_texts_are_kept(file):
    first, second = open_workbook(file), open_workbook(file)
    first.save("pitch", {"text": "begun"})
    second.load("pitch")
    assert first.save("pitch", {"text": "here"}) is None
    assert second.save("pitch", {"text": "there"}).trouble == "elsewhere"
    assert [r.state["text"] for r in second.history("pitch")] == ["begun", "here", "there"]


def test_forgetting_one_exercise_leaves_the_others(file):
    book = open_workbook(file)
    book.save("pitch", {"text": "secret words"})
    book.save("plan", {"text": "stays"})
    book.forget("pitch")
    assert book.load("pitch") is None and book.history("pitch") == []
    assert book.load("plan") == {"text": "stays"}


def test_forgotten_words_are_gone_from_the_disk(file):
    book = open_workbook(file)
    book.save("pitch", {"text": "hemmeligheten min"})
    book.forget()
    book.store.close()
    assert not any(b"hemmeligheten" in part.read_bytes() for part in file.parent.iterdir())


def test_steps_are_the_ends_of_stretches_of_typing():
    start = datetime(2027, 2, 16, 14, tzinfo=UTC)
    saves = [Revision(i, "pitch", start + timedelta(seconds=s), {"n": s}) for i, s in enumerate((0, 1, 2, 60, 61, 200))]
    assert [r.state["n"] for r in steps(saves)] == [2, 61, 200]


@pytest.mark.parametrize(
    "content", [b"this is not a database at all, but a letter", b"SQLite format 3\0" + b"\xff" * 4096]
)
def test_a_damaged_file_is_set_aside_untouched_and_named(file, content):
    file.parent.mkdir()
    file.write_bytes(content)
    book = open_workbook(file)
    (notice,) = book.notices
    assert notice.trouble == "damaged" and notice.place == str(file)
    with open(notice.aside, "rb") as aside:
        assert aside.read() == content
    assert book.save("pitch", {"text": "new"}) is None
    assert open_workbook(file).load("pitch") == {"text": "new"}


def test_another_programs_database_is_not_taken_for_a_workbook(file):
    file.parent.mkdir()
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE songs (title TEXT)")
    book = open_workbook(file)
    assert book.notices[0].trouble == "damaged"
    with sqlite3.connect(book.notices[0].aside) as kept:
        assert kept.execute("SELECT count(*) FROM songs").fetchone() == (0,)


def test_a_newer_workbook_is_set_aside_with_its_content(file):
    book = open_workbook(file)
    book.save("pitch", {"text": "from the future"})
    book.store.close()
    with sqlite3.connect(file) as newer:
        newer.execute("PRAGMA user_version = 99")
    book = open_workbook(file)
    assert book.notices[0].trouble == "newer"
    with sqlite3.connect(book.notices[0].aside) as kept:
        assert "from the future" in kept.execute("SELECT state FROM revision").fetchone()[0]


def test_a_locked_workbook_keeps_the_words_and_saves_them_later(file, monkeypatch):
    monkeypatch.setattr("exercises.workbook.sqlite.WAIT", 0.05)
    book = open_workbook(file)
    book.save("pitch", {"text": "before"})
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert book.save("pitch", {"text": "while locked"}).trouble == "busy"
    assert book.load("pitch") == {"text": "while locked"}
    other.execute("ROLLBACK")
    assert book.save("plan", {"text": "next change"}) is None
    assert open_workbook(file).load("pitch") == {"text": "while locked"}


def test_a_full_disk_keeps_the_words_and_saves_them_when_there_is_room(file):
    book = open_workbook(file)
    book.save("pitch", {"text": "a"})
    pages = book.store._database.execute("PRAGMA page_count").fetchone()[0]
    book.store._database.execute(f"PRAGMA max_page_count = {pages}")
    assert book.save("pitch", {"text": "b" * 50_000}).trouble == "full"
    book.store._database.execute("PRAGMA max_page_count = 100000")
    assert book.save("pitch", {"text": "c"}) is None
    assert open_workbook(file).load("pitch") == {"text": "c"}


READ_AS_NOBODY = """
import json, os, pathlib, sys
import platformdirs, sqlite3
from exercises.workbook import sqlite
from exercises.workbook.place import open_workbook
if os.geteuid() == 0:
    os.setuid(65534)
book = open_workbook(pathlib.Path(sys.argv[1]))
text = book.load("pitch")
notice = book.save("pitch", {"text": "new"})
print(json.dumps([book.notices[0].trouble, text, notice.trouble, book.load("pitch")]))
"""


def test_a_read_only_workbook_shows_its_content_and_says_that_nothing_is_kept():
    # Not under tmp_path, which only its owner may enter.
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "workbook.sqlite3"
        book = open_workbook(file)
        book.save("pitch", {"text": "kept"})
        book.store.close()
        before = file.read_bytes()
        file.chmod(0o444)
        Path(folder).chmod(0o555)
        result = subprocess.run(
            [sys.executable, "-c", READ_AS_NOBODY, str(file)], capture_output=True, text=True, check=False
        )
        Path(folder).chmod(0o755)
        assert result.returncode == 0, result.stderr
        assert json.loads(result.stdout) == ["read-only", {"text": "kept"}, "read-only", {"text": "new"}]
        assert file.read_bytes() == before


def test_a_place_that_cannot_be_written_leaves_the_course_usable(tmp_path):
    (tmp_path / "file").write_text("in the way")
    book = open_workbook(tmp_path / "file" / "workbook.sqlite3")
    assert book.notices[0].trouble == "unwritable"
    assert book.save("pitch", {"text": "a"}).trouble == "unwritable"
    assert book.load("pitch") == {"text": "a"}


def test_a_workbook_travels_as_one_file_with_all_its_versions(file, tmp_path):
    here, there = open_workbook(file), open_workbook(tmp_path / "other.sqlite3")
    for text in ("a", "b\ud800\0🙂", "c"):
        here.save("pitch", {"text": text})
    there.save("pitch", {"text": "already there"})
    assert bring_back(there, carry_out(here)) == ["pitch"]
    assert there.load("pitch") == {"text": "c"}
    assert {r.state["text"] for r in there.history("pitch")} == {"already there", "a", "b\ud800\0🙂", "c"}


def test_bringing_the_same_file_back_twice_does_not_pile_up_versions(file):
    book = open_workbook(file)
    for text in ("a", "b", "c"):
        book.save("pitch", {"text": text})
    carried = carry_out(book)
    bring_back(book, carried)
    bring_back(book, carried)
    assert len(book.history("pitch")) == 3
    assert book.load("pitch") == {"text": "c"}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "json"),
        ("{", "json"),
        (b"\xff\xfe\x00", "json"),
        ("[" * 100_000, "json"),
        ("[]", "format"),
        ('{"format": "something else"}', "format"),
        ('{"format": "networking-basics-workbook", "version": 99}', "newer"),
        ('{"format": "networking-basics-workbook", "version": 1}', "shape"),
        ('{"format": "networking-basics-workbook", "version": 1, "exercises": {"pitch": [{"state": 3}]}}', "shape"),
        (
            '{"format": "networking-basics-workbook", "version": 1, "exercises": '
            '{"pitch": [{"saved_at": "2027-02-16T14:00:00", "state": {}}]}}',
            "shape",
        ),
    ],
)
def test_a_file_that_is_no_workbook_changes_nothing(file, content, reason):
    book = open_workbook(file)
    book.save("pitch", {"text": "mine"})
    with pytest.raises(CarryError) as caught:
        bring_back(book, content)
    assert caught.value.reason == reason
    assert len(book.history("pitch")) == 1


class BrokenStore(MemoryStore):
    """A store that cannot be read or written."""

    def latest(self, exercise):
        raise StoreError("damaged", "somewhere")

    def append(self, entries):
        raise StoreError("damaged", "somewhere")


def test_a_store_that_breaks_while_in_use_is_told_once_and_keeps_the_words():
    book = Workbook(BrokenStore())
    assert book.load("pitch") is None
    book.load("plan")
    assert [notice.trouble for notice in book.notices] == ["damaged"]
    assert book.save("pitch", {"text": "a"}).trouble == "damaged"
    assert book.load("pitch") == {"text": "a"}


def test_several_pages_may_begin_the_same_workbook_at_once(tmp_path):
    def begin(file, together):
        together.wait()
        return open_workbook(file).notices

    with ThreadPoolExecutor(8) as pool:
        for number in range(15):
            together = Barrier(8)
            pages = [pool.submit(begin, tmp_path / f"{number}.sqlite3", together) for _ in range(8)]
            assert [page.result() for page in pages] == [[]] * 8


def test_a_page_waits_for_another_that_is_making_the_workbook(file):
    file.parent.mkdir()
    first = sqlite3.connect(file, check_same_thread=False, isolation_level=None)
    first.execute("BEGIN IMMEDIATE")
    done = Timer(0.3, first.execute, ["COMMIT"])
    done.start()
    assert open_workbook(file).notices == []
    done.join()
    first.close()


def without(name):
    return lambda state: {"people": [person for person in state["people"] if person != name]}


def on_disk(book, word):
    """Whether any file beside the workbook holds the word, while the workbook is still open."""
    return any(word.encode() in part.read_bytes() for part in Path(book.store.place).parent.iterdir())


def test_who_is_taken_out_is_gone_from_every_version_and_from_the_disk(file):
    book = open_workbook(file)
    for n in range(60):  # several pages of the file
        book.save("ledger", {"people": [*["Ikram Belhadj"][: n % 2], f"Amir {n}", "filler " * 40]})
    assert on_disk(book, "Ikram Belhadj")
    book.rewrite("ledger", without("Ikram Belhadj"))
    assert not on_disk(book, "Ikram Belhadj") and on_disk(book, "Amir 59")
    assert all("Ikram Belhadj" not in r.state["people"] for r in book.history("ledger"))
    assert open_workbook(file).load("ledger")["people"][0] == "Amir 59"


def test_who_is_taken_out_is_gone_although_another_page_is_open(file):
    book, other = open_workbook(file), open_workbook(file)
    other.save("ledger", {"people": ["Ikram Belhadj", "Amir"]})
    book.rewrite("ledger", without("Ikram Belhadj"))
    assert not on_disk(book, "Ikram Belhadj") and other.load("ledger") == {"people": ["Amir"]}


@pytest.mark.parametrize("make", [lambda file: open_workbook(file), lambda file: Workbook(MemoryStore())])
def test_versions_that_no_longer_differ_become_one_and_other_exercises_stay(file, make):
    book = make(file)
    for people in (["Amir"], ["Amir", "Ik"], ["Amir", "Ikram"], ["Ida"]):
        book.save("ledger", {"people": people})
    book.save("pitch", {"people": ["Ikram"]})
    book.rewrite("ledger", lambda state: {"people": [p for p in state["people"] if not p.startswith("Ik")]})
    assert [r.state["people"] for r in book.history("ledger")] == [["Amir"], ["Ida"]]
    assert book.load("pitch") == {"people": ["Ikram"]}
    assert book.save("ledger", {"people": ["Ida", "Ola"]}) is None


def test_who_is_taken_out_does_not_come_back_with_what_could_not_be_saved_before():
    class Full(MemoryStore):
        def append(self, entries):
            raise StoreError("full", "")

    book = Workbook(Full())
    book.save("ledger", {"people": ["Ikram", "Amir"]})
    book.rewrite("ledger", without("Ikram"))
    assert book.load("ledger") == {"people": ["Amir"]}
