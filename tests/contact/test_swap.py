"""The swap test puts another reader in, wherever the reader stands, and nobody else."""

import pytest

from exercises.contact.swap import STAND_INS, swapped


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hi Kari,", "Hi Ngozi,"),
        ("Kari Nordmann at Brisling Energi", "Ngozi Eze at Havblikk Analyse"),
        ("Dear Ms Nordmann", "Dear Ms Eze"),
        ("Karis foredrag, Kari's talk, Kari’s talk", "Ngozis foredrag, Ngozi's talk, Ngozi’s talk"),
        ("Brislings rapport", "Havblikks rapport"),
        ("Karin, Karianne and the Karibia", "Karin, Karianne and the Karibia"),
        ("kari in small letters", "kari in small letters"),
        ("", ""),
    ],
)
def test_name_and_workplace_are_swapped_whole_or_in_part(text, expected):
    assert swapped(text, "Kari Nordmann", "Brisling Energi").text == expected


def test_the_places_are_the_words_that_were_put_in():
    found = swapped("Hei Kari! Takk, Kari. Brisling Energi?", "Kari Nordmann", "Brisling Energi")
    assert [found.text[start:end] for start, end in found.places] == ["Ngozi", "Ngozi", "Havblikk Analyse"]


def test_nobody_is_swapped_for_themselves():
    name, employer = STAND_INS[0]
    found = swapped(f"Hi {name} at {employer}", name, employer)
    assert found.name != name and name not in found.text and employer not in found.text


@pytest.mark.parametrize(("name", "employer"), [("", ""), ("Kari", ""), ("", "NTNU"), ("(Kari", "A+B [x")])
def test_missing_and_odd_names_do_no_harm(name, employer):
    assert swapped("Hi you", name, employer).text == "Hi you"


def test_a_common_first_word_of_a_workplace_is_left_alone():
    assert swapped("The road to the University", "Li Na", "The Road Museum").text == "The road to the University"
