"""Keys: easy words, hard to guess, read whatever way they were written down."""

import math

import pytest

from exercises.classroom.key import COUNT, NotAKey, new_key, open_key, read_key, words


def test_a_key_is_hard_to_guess():
    assert len(set(words())) == len(words())
    assert COUNT * math.log2(len(words())) >= 50
    assert len({new_key() for _ in range(100)}) == 100


@pytest.mark.parametrize("way", [str.upper, str.title, lambda key: key.replace(" ", "-"), lambda key: f" 1. {key}.\n"])
def test_a_key_is_read_however_it_is_written(way):
    key = new_key()
    assert read_key(way(key)) == key


def test_a_mistyped_word_is_named_with_the_nearest():
    with pytest.raises(NotAKey) as wrong:
        read_key("acid acorn acre acts wrng")
    assert (wrong.value.reason, wrong.value.word, wrong.value.near) == ("word", "wrng", "wing")


@pytest.mark.parametrize("text", ["", "acid", "acid acorn acre acts", "acid acorn acre acts afar affix", "1 2 3"])
def test_another_number_of_words_is_no_key(text):
    with pytest.raises(NotAKey) as wrong:
        read_key(text)
    assert wrong.value.reason == "count"


def test_a_key_opens_one_seat_in_one_class():
    key = new_key()
    once = open_key(key, b"class one")
    assert open_key(key, b"class one") == once
    assert open_key(key, b"class two").seat != once.seat
    assert open_key(new_key(), b"class one").seal != once.seal
    # The seat's name is public: nothing of the seal may be in it.
    assert once.seat not in once.seal.hex()
