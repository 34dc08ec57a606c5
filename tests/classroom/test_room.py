"""The live room without a server: what is kept, what each may see, what follows by the clock."""

import csv
import io
import json
import re
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import exercises
from exercises import content
from exercises.catalogue import build
from exercises.classroom import asks
from exercises.classroom.export import numbers, safe
from exercises.classroom.gallery import EACH, LONGEST, PARTS, sentences
from exercises.classroom.numbers import LONG, Module
from exercises.classroom.people import GRACE
from exercises.classroom.piece import Refused
from exercises.classroom.room import FILE, Room
from exercises.classroom.timer import PHASES, Timer
from exercises.content import LANGUAGES
from exercises.course.map import notebooks
from exercises.session import Session
from exercises.ui.heading import Heading
from exercises.workbook.book import Workbook
from exercises.workbook.store import MemoryStore

PACKAGE = Path(exercises.__file__).parent

PITCH = "I am Ida, second year of law. You spoke about leases. May I ask two questions?"


class Clock:
    def __init__(self):
        self.now = 1_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def room(tmp_path, clock):
    room = Room(tmp_path, clock)
    for number, name in enumerate(("Amal", "Kari", "Ngozi"), 1):
        room.arrive(f"seat{number}", name, "03")
    yield room
    room.close()


def again(room, tmp_path, clock):
    """What a server finds that starts after this one was killed."""
    return Room(tmp_path, clock)


def test_a_restart_loses_nothing(room, tmp_path, clock):
    room.polls.ask(next(iter(asks.every().values())))
    room.polls.answer("seat1", room.polls.poll["id"], room.polls.poll["options"][0]["key"])
    room.begin_round({"key": "pitch"}, [60, 60, 60, 60], False)
    room.gallery.set_open(True, "pitch")
    receipt = room.gallery.share("seat2", PITCH)
    room.gallery.mark("seat3", room.gallery.state["items"][0]["id"], [("who", 0)])
    room.screen.eyes(True, "Look")
    room.progress({"seat1": {"message": "begun"}})
    room.keep()
    after = again(room, tmp_path, clock)
    assert [piece.state for piece in after.pieces] == [piece.state for piece in room.pieces]
    assert after.learner("seat1", "nb") == room.learner("seat1", "nb")
    after.gallery.take_back("seat2", receipt)
    assert after.gallery.all() == []
    after.close()


def test_a_damaged_file_is_set_aside_and_a_full_disk_stops_nobody(tmp_path, clock):
    (tmp_path / FILE).write_bytes(b"not a database, but somebody's file" * 40)
    room = Room(tmp_path, clock)
    assert (tmp_path / "room.damaged-1.sqlite3").read_bytes().startswith(b"not a database")
    room.keep()
    room._shelf._database.execute("PRAGMA query_only = ON")
    room.screen.eyes(True)
    room.keep()
    assert not room.kept and room.learner("x", "en")["eyes"] and not room.board("en")["kept"]
    room._shelf._database.execute("PRAGMA query_only = OFF")
    room.tick()
    assert room.kept
    room.close()


def test_what_another_version_wrote_is_not_guessed_at(room, tmp_path, clock):
    room.keep()
    with sqlite3.connect(tmp_path / FILE) as file:
        file.execute("UPDATE piece SET state = ? WHERE name = 'polls'", (json.dumps({"version": 99, "poll": 7}),))
        file.execute("UPDATE piece SET state = '{' WHERE name = 'gallery'")
    after = again(room, tmp_path, clock)
    assert after.polls.poll is None and after.gallery.all() == []
    after.close()


# Who is here


def test_a_reload_is_not_leaving_and_a_minute_without_a_page_is(room, clock):
    room.depart("seat1")
    clock.now += GRACE - 1
    assert "seat1" in room.people.here(clock())
    clock.now += 2
    room.tick()
    assert "seat1" not in room.people.here(clock())
    assert {"seat2", "seat3"} <= set(room.people.here(clock()))


def test_those_who_share_a_name_are_told_apart(room):
    room.arrive("seat4", "Kari", "")
    room.arrive("seat5", "", "")
    assert list(room.people.labels().values()) == ["Amal", "Kari", "Ngozi", "Kari (2)", "?"]


def test_a_seat_that_is_forgotten_leaves_nothing_that_is_its_own(room, tmp_path):
    room.polls.ask_own("Tea?", ["yes", "no"])
    room.polls.answer("seat2", "1", "0")
    room.gallery.set_open(True, "pitch")
    room.gallery.share("seat1", PITCH)
    room.gallery.mark("seat2", room.gallery.state["items"][0]["id"], [("who", 0)])
    room.progress({"seat2": {"pitch": "done"}})
    room.forget("seat2")
    for piece in (room.people, room.polls, room.gallery, room.numbers):
        assert "seat2" not in json.dumps(piece.state)


# The clock


def test_phases_follow_one_another_and_the_last_one_runs_out(clock):
    timer = Timer()
    timer.start([60, 0, 120, 30], 1, False, clock())
    assert [step["phase"] for step in timer.steps] == ["start", "questions", "closing"]
    for passed, step in ((0, 0), (59, 0), (60, 1), (179, 1), (180, 2), (500, 2)):
        again = Timer(json.loads(json.dumps(timer.state)))
        again.tick(clock() + passed)
        assert again.state["step"] == step
        assert again.over(clock() + passed) == (passed >= 210)


def test_a_clock_that_waits_for_the_teacher_stays_until_told(clock):
    timer = Timer()
    timer.start([60, 60, 60, 60], 1, True, clock())
    clock.now += 100
    timer.tick(clock())
    assert timer.over(clock()) and timer.state["step"] == 0
    timer.go(1, clock())
    assert not timer.over(clock())


@given(st.lists(st.tuples(st.sampled_from(["pause", "resume", "add", "wait", "go"]), st.integers(0, 200)), max_size=12))
def test_pausing_takes_no_time_and_adding_gives_some(acts):
    timer, now, hold = Timer(), 50.0, False
    timer.start([60, 60, 60, 60], 2, hold, now)
    for act, n in acts:
        before = timer.view()
        left = before["left"] if before["left"] is not None else before["ends"] - now
        if act == "wait":
            now += n
            timer.tick(now)
        elif act == "go":
            timer.go(n % len(timer.steps), now)
        elif act == "add":
            timer.tick(now)
            timer.add(n, now)
        else:
            getattr(timer, act)(now)
        after = timer.view()
        assert 0 <= after["step"] < len(after["steps"])
        if act in ("pause", "resume") and left > 0:
            now_left = after["left"] if after["left"] is not None else after["ends"] - now
            assert now_left == pytest.approx(left)
        if act == "wait" and before["left"] is not None:
            assert after == before


def test_no_time_at_all_is_refused_and_a_clock_put_away_cannot_be_moved(clock):
    timer = Timer()
    with pytest.raises(Refused, match="no time"):
        timer.start([0, 0, 0, 0], 1, False, clock())
    for move in (lambda: timer.go(0, 0), lambda: timer.add(60, 0)):
        with pytest.raises(Refused, match="no phase"):
            move()
    timer.pause(0)
    timer.resume(0)
    assert timer.view() is None and timer.lap() == 0


def test_roles_swap_at_half_time_by_the_clock_and_only_once(room, clock):
    room.begin_round({"key": "interview"}, [60, 60, 60, 60], False)
    first = {seat: room.learner(seat, "en")["pair"]["role"] for seat in ("seat1", "seat2", "seat3")}
    clock.now += 239
    room.tick()
    assert room.pairs.round["half"] == 1
    clock.now += 2
    room.tick()
    room.tick()
    second = {seat: room.learner(seat, "en")["pair"]["role"] for seat in first}
    assert sorted(first.values()) == sorted(second.values())
    assert {seat for seat in first if first[seat] != second[seat]} == set(room.pairs.round["groups"][0]["pair"])


def test_ending_a_round_ends_its_clock_but_not_another(room, clock):
    room.begin_round({"key": "pitch"}, [60, 60, 60, 60], False)
    room.end_round()
    assert room.timer.view() is None
    room.timer.start([60, 60, 60, 60], 1, False, clock())
    room.begin_round({"key": "pitch"}, None, False)
    room.end_round()
    assert room.timer.view()


def test_whoever_is_excused_or_gone_is_in_no_pair(room, clock):
    room.begin_round({"own": "Talk about bridges."}, None, False)
    room.people.excuse("seat1", True)
    room.tick()
    assert room.learner("seat1", "en")["pair"] is None
    assert room.learner("seat2", "en")["pair"]["partners"] == ["Ngozi"]
    assert room.learner("seat2", "en")["pair"]["title"] == "Talk about bridges."
    room.depart("seat2")
    clock.now += GRACE + 1
    room.tick()
    assert room.learner("seat3", "nb")["pair"]["partners"] == []


# Polls


@pytest.mark.parametrize("key", list(asks.every()))
def test_every_question_of_the_course_can_be_voted_on(room, key):
    ask = asks.every()[key]
    room.polls.ask(ask)
    options = [option["key"] for option in room.polls.poll["options"]]
    assert len(options) == len(set(options)) >= 2 and set(ask.right) <= set(options)
    assert ask.kind == "recall" or ask.right
    for lang in LANGUAGES:
        assert all([ask.group[lang], ask.question[lang], ask.why[lang], *(label[lang] for _, label in ask.options)])


def test_the_class_sees_the_question_then_the_bars_then_what_is_right(room):
    ask = next(ask for ask in asks.every().values() if ask.right)
    room.polls.ask(ask)
    room.polls.answer("seat1", "1", ask.right[0])
    view = room.learner("seat2", "nb")["poll"]
    assert "counts" not in view and "right" not in view and ask.why["nb"] not in json.dumps(view, ensure_ascii=False)
    room.polls.set(shown=True)
    view = room.learner("seat2", "nb")["poll"]
    assert view["counts"][ask.right[0]] == 1 and "right" not in view and view["mine"] == ""
    room.polls.set(solved=True)
    assert room.learner("seat2", "nb")["poll"]["right"] == list(ask.right)


def test_one_answer_each_that_can_change_until_the_poll_closes(room):
    room.polls.ask_own("Tea?", ["yes", "no"])
    room.polls.answer("seat1", "1", "0")
    room.polls.answer("seat1", "1", "1")
    assert room.polls.counts() == {"0": 0, "1": 1}
    room.polls.set(open=False)
    for poll, option in (("1", "0"), ("0", "0")):
        with pytest.raises(Refused, match="poll closed"):
            room.polls.answer("seat1", poll, option)
    room.polls.set(open=True)
    with pytest.raises(Refused, match="no such option"):
        room.polls.answer("seat1", "1", "2")


def test_asked_again_the_first_answers_stand_beside_and_who_chose_what_is_gone(room):
    room.polls.ask_own("Tea?", ["yes", "no"])
    room.polls.answer("seat1", "1", "0")
    room.polls.ask_again()
    assert room.polls.poll["before"] == {"0": 1, "1": 0} and room.polls.counts() == {"0": 0, "1": 0}
    room.polls.put_away()
    assert "seat1" not in json.dumps(room.polls.state)
    with pytest.raises(Refused, match="no poll"):
        room.polls.ask_again()


@pytest.mark.parametrize("options", [[], ["one"], ["same", "same"], [" ", ""], [str(n) for n in range(9)]])
def test_an_own_poll_needs_something_to_choose_between(room, options):
    with pytest.raises(Refused, match="no options"):
        room.polls.ask_own("Well?", options)
    assert room.polls.poll is None


# The gallery


@pytest.fixture
def gallery(room):
    room.gallery.set_open(True, "pitch")
    return room.gallery


def test_nothing_in_the_file_tells_whose_an_anonymous_text_is(room, gallery, tmp_path):
    receipt = gallery.share("seat1", PITCH)
    room.keep()
    item = gallery.state["items"][0]
    assert "seat1" not in json.dumps(item) and item["by"] == ""
    assert receipt.encode() not in (tmp_path / FILE).read_bytes() + (tmp_path / f"{FILE}-wal").read_bytes()
    assert "receipt" not in json.dumps([room.board("en"), room.show("en"), room.learner("seat2", "en")])


def test_only_the_receipt_takes_a_text_back(gallery):
    receipt = gallery.share("seat1", PITCH)
    for wrong in ("", gallery.state["items"][0]["receipt"], receipt + "x"):
        with pytest.raises(Refused, match="not yours"):
            gallery.take_back("seat1", wrong)
    gallery.take_back("seat1", receipt)
    assert gallery.all() == []


def test_so_many_texts_each_and_none_too_long_or_empty(gallery):
    for text in ("", "  \n ", "x" * (LONGEST + 1)):
        with pytest.raises(Refused, match="text length"):
            gallery.share("seat1", text)
    for _ in range(EACH):
        gallery.share("seat1", PITCH)
    with pytest.raises(Refused, match="enough"):
        gallery.share("seat1", PITCH)
    gallery.share("seat2", PITCH)


def test_others_marks_are_seen_after_ones_own(gallery):
    gallery.share("seat1", PITCH)
    item = gallery.state["items"][0]["id"]
    gallery.mark("seat2", item, [("who", 0), ("who", 0), ("ask", 2)])
    assert "counts" not in gallery.view("seat3")["items"][0]
    gallery.mark("seat3", item, [])
    seen = gallery.view("seat3")["items"][0]
    assert seen["counts"]["who"] == [1, 0, 0] and seen["readers"] == 2 and seen["missing"]["why"] == 2
    gallery.mark("seat2", item, [])
    assert gallery.view("seat3")["items"][0]["counts"]["who"] == [0, 0, 0]


@pytest.mark.parametrize("marks", [[("charm", 0)], [("who", 3)], [("who", -1)]])
def test_a_mark_outside_the_text_is_refused(gallery, marks):
    gallery.share("seat1", PITCH)
    with pytest.raises(Refused, match="no such place"):
        gallery.mark("seat2", gallery.state["items"][0]["id"], marks)


def test_a_hidden_text_is_on_nobodys_page_but_the_teachers(room, gallery):
    gallery.share("seat1", PITCH)
    item = gallery.state["items"][0]["id"]
    gallery.focus(item)
    room.screen.show("gallery")
    assert room.show("en")["item"]["id"] == item
    gallery.hide(item, True)
    assert room.show("en")["item"] is None and gallery.view("seat1")["items"] == []
    assert room.board("en")["gallery"]["items"][0]["hidden"]
    with pytest.raises(Refused, match="hidden"):
        gallery.focus(item)
    gallery.hide(item, False)
    assert gallery.view("seat1")["items"]


def test_a_closed_gallery_takes_nothing_and_shows_nothing(room, gallery):
    gallery.share("seat1", PITCH)
    gallery.set_open(False, "pitch")
    assert room.learner("seat2", "en")["gallery"] is None
    with pytest.raises(Refused, match="closed"):
        gallery.share("seat2", PITCH)


@given(st.text(max_size=300))
def test_sentences_lose_no_letter(text):
    kept = "".join("".join(sentences(text)).split())
    assert kept == "".join(text.split())


# Numbers

MODULES = [Module("03", "Making contact", ("message", "repairs")), Module("06", "Your pitch", ("pitch",))]


def test_progress_is_counted_per_module_among_those_who_are_here(room):
    room.modules = dict.fromkeys(LANGUAGES, MODULES)
    room.progress(
        {"seat1": {"message": "done", "repairs": "done"}, "seat2": {"message": "begun"}, "gone": {"pitch": "done"}}
    )
    contact, pitch = room.board("en")["modules"]
    assert (contact["begun"], contact["finished"], contact["share"]) == (2, 1, 33)
    assert (pitch["begun"], pitch["finished"], pitch["share"]) == (0, 0, 0)
    assert [person["done"] for person in room.board("en")["people"]] == [[2, 0], [0, 0], [0, 0]]


def test_stuck_is_whoever_has_begun_and_taken_no_step_for_long(room, clock):
    room.modules = dict.fromkeys(LANGUAGES, MODULES)
    room.progress({"seat1": {"message": "begun"}, "seat2": {"message": "begun"}, "seat3": {"pitch": "done"}})
    clock.now += LONG - 1
    assert room.board("en")["stuck"] == []
    room.progress({"seat1": {"message": "begun"}, "seat2": {"message": "done"}, "seat3": {"pitch": "done"}})
    clock.now += 1
    assert [(row["title"], row["names"], row["minutes"]) for row in room.board("en")["stuck"]] == [
        ("Write your message", ["Amal"], 8)
    ]


def test_the_projector_gets_nothing_that_is_only_the_teachers(room, gallery):
    gallery.share("seat1", PITCH)
    room.polls.ask_own("Tea?", ["yes", "no"])
    for scene in ("welcome", "progress", "poll", "gallery"):
        room.screen.show(scene)
        shown = json.dumps(room.show("en"))
        assert "Amal" not in shown and "seat1" not in shown and "Ida" not in shown and "counts" not in shown


def test_a_visitor_sees_the_clock_and_the_notice_and_nobodys_name_or_text(room, gallery, clock):
    gallery.share("seat1", PITCH, by="Amal")
    room.begin_round({"key": "pitch"}, [60, 60, 60, 60], False)
    room.screen.eyes(True)
    view = room.learner(None, "en")
    assert view["timer"] and view["eyes"]
    assert (view["pair"], view["poll"], view["gallery"]) == (None, None, None)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "|calc", "%x"])
def test_no_cell_is_a_formula(cell):
    assert safe(cell).startswith("'")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_numbers_open_in_a_spreadsheet_and_name_nobody_unless_asked(room, gallery, lang):
    room.modules = dict.fromkeys(LANGUAGES, MODULES)
    room.arrive("seat4", '=HYPERLINK("http://x.example","Øk")', "")
    room.polls.ask_own("-2+3", ["@yes", "=no"])
    room.polls.answer("seat1", "1", "0")
    gallery.share("seat1", PITCH)
    gallery.mark("seat2", gallery.state["items"][0]["id"], [("who", 0)])
    for names in (False, True):
        text = numbers(room, lang, names)
        assert text.startswith("\ufeff") and ("Ngozi" in text) == names
        rows = list(csv.reader(io.StringIO(text[1:]), delimiter=";" if lang == "nb" else ","))
        assert {len(row) for row in rows} == {5}
        assert not [cell for row in rows for cell in row if cell[:1] in "=+-@" and cell]
    assert [row[3:] for row in rows if row[2] == "'@yes"] == [["1", "1"]]
    assert [row[3:] for row in rows if row[0].endswith(" 1") and row[2] in texts(lang)] == [
        ["1", "1"],
        ["0", "1"],
        ["0", "1"],
    ]


def texts(lang):
    words = content.load("classroom", lang, "live")["export"]
    return [words[part] for part in PARTS]


def test_a_new_session_is_empty_and_keeps_who_is_here(room, gallery):
    gallery.share("seat1", PITCH)
    room.polls.ask_own("Tea?", ["yes", "no"])
    room.begin_round({"key": "pitch"}, [60, 60, 60, 60], False)
    room.clear()
    assert (room.polls.poll, room.pairs.round, room.timer.view(), room.gallery.all()) == (None, None, None, [])
    assert len(room.board("en")["people"]) == 3


# Words


def test_every_refusal_has_a_sentence():
    folder = PACKAGE / "classroom"
    raised = {key for file in folder.glob("*.py") for key in re.findall(r'Refused\("([^"]+)"\)', file.read_text())}
    known = content.load("classroom", "en", "live")["refused"]
    assert raised and raised <= known.keys()


def heading(widget):
    """The first heading on an exercise's card."""
    if isinstance(widget, Heading) and widget.title:
        return widget.title
    return next(filter(None, map(heading, getattr(widget, "children", ()))), "")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_board_calls_every_exercise_as_its_own_page_does(lang):
    titles = content.load("classroom", lang, "titles")["titles"]
    for notebook in notebooks(PACKAGE.parent / "notebooks" / lang):
        for task in notebook.tasks:
            key = task if task in titles else task[:-3]
            # The warm-up of the first notebook has a heading of its own; on the board all warm-ups are one row's kind.
            if key in ("warm_up", "recall"):
                assert titles[key]
            else:
                assert titles[key] == heading(build(task, Session(lang, Workbook(MemoryStore("")))))


def test_every_phase_has_its_minutes():
    assert len(Timer().state["plan"]) == len(PHASES)
