"""The message: drafts for each person and channel, limits from one file, marks, the note, and what is remembered."""

import json
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from exercises.contact.limits import CHANNELS, limit
from exercises.contact.message import MessageModel
from exercises.model import StateError
from exercises.workbook.schemas import Person, messages

KARI = Person("Kari Nordmann", "Head of analysis", "Brisling Energi", "Trondheim", ("Cut thirty charts to four.",))
NGOZI = Person("Ngozi Eze", "Recruiter", "Havblikk", "Oslo", ())
MAIL = (
    "Hi Kari,\n\nI'm in my second year of statistics at NTNU. Your talk about numbers nobody acts on made me count our "
    "nine lists.\n\nCould I call you for ten minutes about how you chose your four charts?\n\nThank you,\nSelma Hadžić"
)


@pytest.fixture
def model():
    made = MessageModel("en")
    made.person = KARI
    return made


def test_every_channel_and_every_person_has_a_draft_of_its_own(model):
    model.set_text("mail to Kari")
    model.set_channel("linkedin_note")
    model.set_text("note to Kari")
    model.person = NGOZI
    assert model.draft["text"] == ""
    model.set_text("note to Ngozi")
    assert sorted(draft["text"] for draft in model.letters().values()) == [
        "mail to Kari",
        "note to Kari",
        "note to Ngozi",
    ]


def test_an_earlier_message_keeps_its_reader_and_her_facts(model):
    model.set_text("mail to Kari")
    model.person = NGOZI
    model.choose("email:Kari Nordmann")
    assert (model.draft["text"], model.reader()) == ("mail to Kari", KARI)
    model.set_text("more to Kari")
    assert model.reader() == KARI
    model.set_channel("linkedin_note")
    assert model.reader() == NGOZI


def test_a_message_that_is_put_away_is_gone_and_the_others_stay(model):
    model.set_text("mail to Kari")
    model.person = NGOZI
    model.set_text("mail to Ngozi")
    model.choose("email:Kari Nordmann")
    model.put_away()
    assert list(model.letters()) == ["email:Ngozi Eze"] and model.draft["text"] == "mail to Ngozi"


def test_looking_at_an_empty_draft_keeps_nothing(model):
    for channel in CHANNELS:
        model.set_channel(channel)
    assert model.state["drafts"] == {} and model.letters() == {}


def test_an_unknown_channel_is_refused_by_name(model):
    with pytest.raises(ValueError, match="pigeon"):
        model.set_channel("pigeon")


def test_state_survives_json_and_a_new_page(model):
    model.set_subject("Nine lists")
    model.set_text(MAIL)
    model.ask()
    model.mark("why", 0, 2)
    model.send("2026-11-20", date(2026, 11, 26))
    again = MessageModel("en", json.loads(json.dumps(model.state)))
    again.person = KARI
    assert again.state == model.state and again.review() == model.review()


@pytest.mark.parametrize(
    ("channel", "premium", "count", "over"),
    [
        ("linkedin_note", False, 200, False),
        ("linkedin_note", False, 201, True),
        ("linkedin_note", True, 300, False),
        ("linkedin_note", True, 301, True),
        ("linkedin_message", False, 3000, False),
        ("linkedin_message", False, 3001, True),
        ("inmail", False, 1900, False),
        ("inmail", True, 1901, True),
    ],
)
def test_characters_are_counted_to_the_last_one(model, channel, premium, count, over):
    model.state["premium"] = premium
    model.set_channel(channel)
    model.set_text("æ" * count)
    finding = model.ask()["over_limit"]
    assert (finding.met and finding.must_fix) is over


@pytest.mark.parametrize(
    ("words", "level", "grave"), [(150, 0, False), (151, 1, False), (200, 1, False), (201, 1, True)]
)
def test_an_email_is_warned_about_first_and_stopped_later(model, words, level, grave):
    model.set_text("word " * words)
    finding = model.ask()["over_limit"]
    assert (finding.level, finding.must_fix) == (level, grave)


def test_a_premium_note_can_be_ready_between_the_two_limits(model):
    model.set_channel("linkedin_note")
    model.set_text(
        "Hi Kari, I'm in my second year of statistics at NTNU. Your talk about numbers nobody acts on made me count our nine "
        "lists: one is read. Could I call you for ten minutes about how you chose your four charts? Thank you. Selma Hadžić"
    )
    assert 200 < len(model.draft["text"]) <= 300
    assert not model.ask().ready
    model.state["premium"] = True
    assert model.review()["over_limit"].level == 0


def test_a_subject_of_an_inmail_has_a_limit_and_an_email_needs_one(model):
    model.set_text(MAIL)
    assert model.ask()["no_subject"].met
    model.set_channel("inmail")
    model.set_text(MAIL)
    model.set_subject("s" * 201)
    assert model.ask()["over_limit"].must_fix
    model.set_channel("linkedin_note")
    model.set_text(MAIL)
    assert not model.ask()["no_subject"].met


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_limits_are_dated_and_say_where_they_come_from(lang):
    for channel in CHANNELS:
        known = limit(channel, lang)
        assert isinstance(known.as_of, date) and known.source and known.about
        assert 0 < known.low < known.high <= known.warn <= known.most


def test_a_review_speaks_of_what_was_handed_in(model):
    model.set_text("first text")
    model.ask()
    model.set_text("second text")
    assert model.review().text == "first text" and model.stale() and not model.ready()
    model.ask()
    assert model.review().text == "second text" and not model.stale()


def test_a_mark_counts_as_the_learners_until_its_words_are_gone(model):
    model.set_text("Purple clouds over the harbour.")
    model.ask()
    model.mark("why", 0, 13)
    assert model.review()["why"].by == "learner"
    model.unmark("why")
    assert not model.review()["why"].met
    model.mark("why", 0, 13)
    model.set_text("Grey clouds.")
    assert model.draft["marks"] == {}
    with pytest.raises(ValueError, match="pushy"):
        model.mark("pushy", 0, 4)


def test_the_first_review_is_remembered_and_compared_with_the_newest(model):
    model.set_text("Purple clouds over the harbour tonight, nothing more.")
    model.ask()
    assert model.draft["first"] == 0 and model.progress() is None
    model.mark("why", 0, 13)
    assert model.progress() == (0, 1)


def test_one_next_step_at_a_time(model):
    model.set_text("Purple clouds over the harbour tonight, nothing more.")
    model.ask()
    assert model.next_step() == "who"
    for part in ("who", "why", "ask"):
        model.mark(part, 0, 13)
    assert model.next_step() == "no_subject"


def test_a_note_begins_with_the_words_that_carry_the_email(model):
    model.set_text("Me: welder.\nYou: your talk.\nMay I call?")
    model.ask()
    for part, words in {"who": "welder", "why": "your talk", "ask": "May I call?"}.items():
        start = model.draft["text"].index(words)
        model.mark(part, start, start + len(words))
    core = model.core()
    assert model.can_compress() and len(core) == 3
    model.compress()
    assert model.state["channel"] == "linkedin_note" and model.draft["text"] == "\n".join(core)
    model.set_text("shorter")
    model.set_channel("email")
    model.compress()
    assert model.draft["text"] == "shorter"


def test_a_mail_link_carries_every_character_and_line(model):
    model.set_subject("Tall & «fire» = 100 %?")
    model.set_text("Hei Kari\n\nÆøå, + og #1 🙂\nSelma")
    address = urlsplit(model.mailto())
    assert (address.scheme, address.path) == ("mailto", "")
    fields = parse_qs(address.query, strict_parsing=True)
    assert fields["subject"] == ["Tall & «fire» = 100 %?"]
    assert fields["body"] == ["Hei Kari\r\n\r\nÆøå, + og #1 🙂\r\nSelma"]
    assert "+" not in address.query and " " not in address.query


def test_what_was_sent_stays_as_it_was_sent(model):
    model.set_subject("Nine lists")
    model.set_text(MAIL)
    assert model.send("2026-02-30", date(2026, 11, 26)) == "no_date"
    assert model.send("", date(2026, 11, 26)) == "no_date"
    assert model.send("2026-11-27", date(2026, 11, 26)) == "future"
    assert model.draft["sent"] is None and not model.done()
    assert model.send("2026-11-26", date(2026, 11, 26)) == ""
    model.set_text("something else")
    assert model.draft["sent"]["text"] == MAIL and model.done()
    model.set_answer("yes")
    model.unsend()
    assert (model.draft["sent"], model.draft["answer"]) == (None, "waiting")
    with pytest.raises(ValueError, match="perhaps"):
        model.set_answer("perhaps")


class Book:
    """A workbook with one exercise in it."""

    def __init__(self, state):
        self.state = state

    def load(self, exercise):
        return self.state if exercise == "message" else None


def test_other_modules_read_the_sent_ones_first(model):
    model.set_text("draft to Kari")
    model.set_channel("linkedin_note")
    model.set_text("note to Kari")
    model.send("2026-11-20", date(2026, 11, 26))
    model.person = NGOZI
    model.set_text("note to Ngozi")
    model.send("2026-11-24", date(2026, 11, 26))
    model.set_answer("yes")
    model.set_text("changed since")
    found = messages(Book(model.state))
    assert [(m.person, m.channel, m.sent, m.answer, m.text) for m in found] == [
        ("Ngozi Eze", "linkedin_note", date(2026, 11, 24), "yes", "note to Ngozi"),
        ("Kari Nordmann", "linkedin_note", date(2026, 11, 20), "waiting", "note to Kari"),
        ("Kari Nordmann", "email", None, "waiting", "draft to Kari"),
    ]
    assert messages(Book(None)) == []


def test_the_worked_example_opens_after_an_honest_try_and_not_before(model):
    model.set_text("hi")
    model.ask()
    assert not model.tried()
    model.set_text(MAIL)
    model.ask()
    assert model.tried()


@pytest.mark.parametrize(("lang", "text"), [("en", "Jeg går på skole og har det fint med deg og meg"), ("nb", MAIL)])
def test_a_message_in_the_other_language_is_noticed(lang, text):
    model = MessageModel(lang)
    model.set_text(text)
    assert model.other_language()
    model.set_text("Kari")
    assert not model.other_language()


@pytest.mark.parametrize("text", ["", " \n", "🙂🙂", "…"])
def test_nothing_to_review_is_a_blocker_and_never_ready(model, text):
    model.set_text(text)
    assert model.blockers() == ["empty"]
    assert not model.ask().ready and not model.done()


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "a" * 50_000,
        "word " * 10_000,
        "مرحبا أنا طالبة",
        "<script>alert(1)</script>",
        "null\0byte",
        "half \ud83d emoji",
    ],
    ids=["one", "long word", "long", "right to left", "script", "null", "surrogate"],
)
def test_odd_texts_are_kept_reviewed_and_can_be_saved(model, text):
    model.set_text(text)
    model.set_subject(text)
    model.ask()
    model.judge_swap("yes")
    assert model.swap_reply()[0]
    json.dumps(model.state).encode()
    assert "\0" not in model.draft["text"] and not model.done()
    assert model.mailto().isascii()


@pytest.mark.parametrize("state", [{}, {"version": 99}, {"version": "1"}, {"version": 1, "drafts": "gone"}])
def test_a_state_it_cannot_use_is_refused_whole(model, state):
    with pytest.raises(StateError):
        model.restore(state)


def test_preview_names_the_readers(model):
    model.set_subject("Nine lists")
    model.set_text("text")
    assert model.preview(model.state) == "Kari Nordmann · E-mail\nNine lists\ntext"
