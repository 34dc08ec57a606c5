"""Seats: found again by their key, not by anything that stands in the database."""

import time

import pytest

from exercises.classroom import seats as seats_file
from exercises.classroom.key import Secret, open_key
from exercises.classroom.seats import Full, Seats, readable


@pytest.fixture
def seats(tmp_path):
    seats = Seats(tmp_path / "class")
    yield seats
    seats.close()


def secret(number):
    return Secret(f"{number:032x}", bytes([number % 256]) * 32)


def test_a_seat_is_found_again_with_its_key_also_after_a_restart(seats, tmp_path):
    opened = open_key("acid acorn acre acts afar", seats.salt)
    seat = seats.join("Mehdi", opened)
    again = Seats(tmp_path / "class")
    assert again.salt == seats.salt
    assert again.cookie == seats.cookie
    assert again.sit(open_key("acid acorn acre acts afar", again.salt)) == seat
    assert again.sit(open_key("acid acorn acre acts acid", again.salt)) is None
    again.close()


def test_whoever_knows_a_seats_number_does_not_sit_in_it(seats):
    seat = seats.join("Mehdi", secret(1))
    assert seats.sit(Secret(seat.id, bytes(32))) is None


def test_the_database_holds_no_seal(seats, tmp_path):
    seats.join("Mehdi", Secret("a" * 32, b"the seal of this seat, 32 bytes."))
    for file in (tmp_path / "class").iterdir():
        assert b"the seal of this seat" not in file.read_bytes()


def test_the_folder_is_for_this_user_alone(seats, tmp_path):
    assert (tmp_path / "class").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  Mehdi  ", "Mehdi"),
        ("Ane\tMarie\nLi", "Ane Marie Li"),
        ("x" * 500, "x" * 40),
        ("‮evil\x00", "evil"),
        ("", ""),
        ("  \n", ""),
        ("<b>Kari</b>", "<b>Kari</b>"),
        ("Øystein Żółć محمد", "Øystein Żółć محمد"),
    ],
)
def test_names_are_one_readable_line(typed, shown):
    assert readable(typed) == shown


def test_seats_that_were_never_used_make_room_and_others_do_not(seats, monkeypatch):
    monkeypatch.setattr(seats_file, "MOST_SEATS", 3)
    for number in range(3):
        seats.join(f"Learner {number}", secret(number))
    with pytest.raises(Full):
        seats.join("One more", secret(9))
    seats._database.execute("INSERT INTO progress VALUES (?, 'pitch', 'begun', 0)", (secret(0).seat,))
    monkeypatch.setattr(time, "time", lambda real=time.time: real() + seats_file.ABANDONED + 1)
    seats.seen(seats.all()[1])
    seats.join("One more", secret(9))
    assert [seat.name for seat in seats.all()] == ["Learner 0", "Learner 1", "One more"]
