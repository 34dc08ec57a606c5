"""Contact cards: read back by a card library, and out of the picture by a reader of codes."""

import base64
import json
import re
import struct
import zlib
from itertools import pairwise

import numpy as np
import pytest
import vobject
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from exercises.coordination.contact_card import ContactCardModel
from exercises.coordination.vcard import FIELDS, MOST, code, file, vcard

CARD = {
    "given": "Åse; Marie",
    "family": "Bjørnsen, jr.",
    "role": "Student, logistikk; 3. år",
    "place": "Høgskolen i Molde; campus",
    "email": "ase@example.org",
    "phone": "+47 41 23 45 67",
    "link": "example.org/åse",
    "note": "Tomme lastebiler, æøå\nhalvfulle; \\ også",
}


def picture(png):
    """The grey values of a PNG of one bit a pixel, without a picture library."""
    content = base64.b64decode(png.partition(",")[2])
    place, rows, size = 8, b"", (0, 0)
    while place < len(content):
        (length,) = struct.unpack(">I", content[place : place + 4])
        kind, body = content[place + 4 : place + 8], content[place + 8 : place + 8 + length]
        if kind == b"IHDR":
            size = struct.unpack(">II", body[:8])
            assert body[8] == 1 and body[9] == 0
        elif kind == b"IDAT":
            rows += body
        place += length + 12
    width, height = size
    lines = np.frombuffer(zlib.decompress(rows), np.uint8).reshape(height, -1).copy()
    for above, line in pairwise(lines):
        # A line is stored as it is (0) or as the difference to the one above (2).
        assert line[0] in (0, 2)
        line[1:] += above[1:] if line[0] == 2 else 0
    return np.ascontiguousarray(np.unpackbits(lines[:, 1:], axis=1)[:, :width] * 255)


def decoded(fields):
    # Looked for as what it is: somewhere in its squares a reader of everything may see the bars of a price tag too.
    (found,) = zxingcpp.read_barcodes(picture(code(fields).png), formats=zxingcpp.BarcodeFormat.QRCode)
    return found.bytes.decode("utf-8")


def test_a_library_reads_the_card_as_it_was_written():
    for text in (vcard(CARD), file(CARD)):
        card = vobject.readOne(text)
        assert card.version.value == "3.0"
        assert (card.n.value.given, card.n.value.family) == (CARD["given"], CARD["family"])
        assert card.fn.value == "Åse; Marie Bjørnsen, jr."
        assert card.title.value == CARD["role"] and card.org.value == [CARD["place"]]
        assert card.email.value == CARD["email"] and card.tel.value == CARD["phone"]
        assert card.url.value == "https://example.org/åse"
        assert card.note.value == CARD["note"]


def test_a_reader_finds_the_card_in_the_picture():
    assert decoded(CARD) == vcard(CARD)
    assert vobject.readOne(decoded(CARD)).note.value == CARD["note"]


WORDS = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=40)


@settings(max_examples=40, deadline=None)
@given(st.fixed_dictionaries({"given": WORDS.filter(str.strip), "family": WORDS, "role": WORDS, "note": WORDS}))
def test_whatever_is_written_comes_back_out_of_the_picture(fields):
    card = vobject.readOne(decoded(fields))
    assert card.n.value.given == " ".join(fields["given"].split())
    assert card.n.value.family == " ".join(fields["family"].split())
    if fields["note"].strip():
        assert card.note.value == fields["note"].strip()


def test_lines_of_the_file_are_folded_and_fold_no_letter_apart():
    text = file(CARD | {"note": "æ" * 300})
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert vobject.readOne(text).note.value == "æ" * 300


def test_a_card_cannot_be_given_a_line_of_its_own():
    text = vcard({"given": "A\r\nTEL:112", "note": "B\rEND:VCARD\u2028X"})
    assert len(re.findall("^(TEL|END)", text, re.M)) == 1


def test_a_picture_is_there_in_both_forms_and_small():
    made = code(CARD)
    assert made.svg.startswith("data:image/svg+xml;base64,") and made.png.startswith("data:image/png;base64,")
    assert len(made.png) < 20_000


def test_a_name_and_one_way_make_a_card():
    model = ContactCardModel("en")
    assert len(model.blockers()) == 2 and not model.done()
    model.set("given", "Noor")
    model.set("link", "example.org/noor")
    assert model.blockers() == [] and model.done()
    assert "Noor" in model.alternative() and "example.org/noor" in model.alternative()


@pytest.mark.parametrize(("field", "words"), [("email", "noor at example"), ("phone", "call me"), ("link", "my page")])
def test_what_looks_wrong_is_said_but_kept(field, words):
    model = ContactCardModel("en")
    model.set("given", "Noor")
    model.set(field, words)
    assert words in model.troubles()[field] and not model.done()
    assert model.blockers() == []


def test_a_number_without_country_and_a_full_card_are_told():
    model = ContactCardModel("nb")
    model.set("given", "Noor")
    model.set("phone", "41 23 45 67")
    assert "+47" in model.troubles()["country"] and model.done()
    model.set("note", "ord " * 100)
    assert "tett" in model.troubles()["size"]
    model.set("note", "æ" * MOST)
    assert model.blockers()
    with pytest.raises(ValueError, match="holds"):
        code(model.fields)


def test_state_survives_json_and_unknown_fields_are_refused():
    model = ContactCardModel("en")
    for name in FIELDS:
        model.set(name, CARD[name])
    assert ContactCardModel("en", json.loads(json.dumps(model.state))).fields == model.fields
    with pytest.raises(ValueError, match="no field"):
        model.set("age", "22")
