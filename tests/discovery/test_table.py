"""Reading LinkedIn's file: every variant there is, and a clear reason for everything that is none."""

import io
import sys
import tracemalloc
import zipfile
from datetime import date

import pytest

from exercises import content
from exercises.discovery import table
from exercises.discovery.archive import UPLOAD, read_connections
from exercises.discovery.table import LIMIT, ConnectionsError, day_of, read_table

NOTE = 'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n'
OLD = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
NEW = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ZOË = 'Zoë,Brandt,https://www.linkedin.com/in/zo%C3%AB-brandt,z@example.org,"Kvist, Aas & Sønn","""Chief"" of Staff",14 Jan 2026'
HIDDEN = ",,,,,,03 May 2021\n"


def packed(**files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content_ in files.items():
            archive.writestr(name.replace("__", "/").replace("_csv", ".csv"), content_)
    return buffer.getvalue()


@pytest.fixture(params=["csv", "pandas"])
def reader(request, monkeypatch):
    """Both ways of reading must give the same."""
    monkeypatch.setattr(table, "LARGE", 0 if request.param == "pandas" else 10**12)
    return read_table


def test_the_form_of_today_with_note_hidden_rows_and_no_last_newline(reader):
    found = reader((NOTE + NEW + HIDDEN + ZOË).encode())
    (zoë,) = found.people
    assert zoë == (
        "Zoë Brandt",
        "Kvist, Aas & Sønn",
        '"Chief" of Staff',
        "https://www.linkedin.com/in/zo%C3%AB-brandt",
        date(2026, 1, 14),
        "",
    )
    assert (found.hidden, found.undated) == (1, 0)


def test_the_form_of_2021_has_no_note_and_no_address(reader):
    (sam,) = reader((OLD + "Samir,Haddad,,Brisling Energi,Analyst,02 May 2019\n").encode()).people
    assert (sam.name, sam.url, sam.company, sam.connected) == ("Samir Haddad", "", "Brisling Energi", date(2019, 5, 2))


@pytest.mark.parametrize(
    "header",
    [
        "Fornavn,Etternavn,URL,E-postadresse,Bedrift,Stilling,Kontakt siden\n",
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\n",
        " first name ,LAST NAME,Profile URL,E-mail,Organization,Job title,connected on\n",
    ],
    ids=["nb", "de", "odd"],
)
def test_headers_in_other_languages_and_other_letters(reader, header):
    (zoë,) = reader((NOTE + header + ZOË).encode()).people
    assert zoë.company == "Kvist, Aas & Sønn" and zoë.connected == date(2026, 1, 14)


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_file_saved_again_with_another_separator(reader, separator):
    text = (NEW + ZOË.replace('"Kvist, Aas & Sønn"', "Kvist")).replace(",", separator)
    assert reader(text.encode()).people[0].company == "Kvist"


def test_windows_lines_a_mark_at_the_front_and_lines_inside_a_cell(reader):
    text = "\ufeff" + (NOTE + NEW + 'Ida,Moen,,,"Two\nlines",,01 Feb 2020\n\n' + ZOË + "\n").replace("\n", "\r\n")
    ida, zoë = reader(text.encode()).people
    assert "lines" in ida.company and zoë.name == "Zoë Brandt"


def test_e_mail_is_left_out_unless_asked_for(reader):
    content_ = (NEW + ZOË).encode()
    assert "z@example.org" not in repr(reader(content_))
    assert reader(content_, emails=True).people[0].email == "z@example.org"


def test_rows_that_are_too_short_or_too_long_are_read_as_far_as_they_go(reader):
    people = reader((NEW + "Ida,Moen\n" + ZOË + ",more,and more\nOtto,Berg,,,,,\n").encode()).people
    assert [someone.name for someone in people] == ["Ida Moen", "Zoë Brandt", "Otto Berg"]
    assert people[0].connected is None


def test_dates_that_cannot_be_read_are_counted_and_nobody_is_lost(reader):
    found = reader((NEW + "A,B,,,,,31 Feb 2020\nC,D,,,,,soon\nE,F,,,,,\nG,H,,,,,01 Mar 2020\n").encode())
    assert [someone.connected for someone in found.people] == [None, None, None, date(2020, 3, 1)]
    assert found.undated == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("02 May 2023", date(2023, 5, 2)),
        ("2 mai 2023", date(2023, 5, 2)),
        ("02. okt. 2023", date(2023, 10, 2)),
        ("14 Dezember 2023", date(2023, 12, 14)),
        ("2023-05-02", date(2023, 5, 2)),
        ("02.05.2023", date(2023, 5, 2)),
        ("29 Feb 2024", date(2024, 2, 29)),
        ("29 Feb 2023", None),
        ("00 Jan 2020", None),
        ("02 Foo 2023", None),
        ("٠٢ May 2023", date(2023, 5, 2)),
        ("²² Jan 2020", None),
        ("", None),
    ],
)
def test_dates_do_not_depend_on_the_computers_language(text, expected):
    assert day_of(text) == expected


def test_the_same_person_has_one_key_however_the_address_is_written():
    rows = "Zoë,Brandt,https://www.linkedin.com/in/zoe/,,X,,\nZoë,Brandt,http://linkedin.com/in/zoe?x=1,,Y,,\nZoë,Brandt,,,Y,,\n"
    one, other, third = read_table((NEW + rows).encode()).people
    assert one.key == other.key != third.key


BAD = {
    "empty": (b"", "empty"),
    "blank": (b" \n\n ", "empty"),
    "utf-16": ((NEW + ZOË).encode("utf-16"), "encoding"),
    "utf-16 without a mark": ((NEW + ZOË).encode("utf-16-le"), "encoding"),
    "latin-1": ((NEW + ZOË).encode("latin-1"), "encoding"),
    "another csv": (b"date,amount\n2020-01-01,100\n", "header"),
    "invitations": (b"From,To,Sent At,Message,Direction\nA,B,1/1/23,hello,OUTGOING\n", "header"),
    "no header": ((ZOË + "\n" + ZOË).encode(), "header"),
    "prose": (b"Dear diary, today I met a first name and a last name.", "header"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "encoding"),
    "only a header": (NEW.encode(), "people"),
    "only hidden people": ((NEW + HIDDEN * 3).encode(), "people"),
    "a zip that breaks off": (packed(Connections_csv=NEW + ZOË)[:60], "zip"),
    "a zip without it": (packed(Messages_csv="x"), "missing"),
    "a zip that leads out": (packed(**{"..__..__Connections_csv": NEW + ZOË}), "path"),
    "a zip with a drive": (packed(**{"C:\\Connections_csv": NEW + ZOË}), "path"),
    "a zip bomb": (packed(Connections_csv=b"a" * 30_000_000), "bomb"),
}


@pytest.mark.parametrize(("content_", "reason"), BAD.values(), ids=BAD)
def test_what_is_no_list_of_connections_is_refused_with_its_reason(content_, reason):
    with pytest.raises(ConnectionsError) as refused:
        read_connections(content_)
    assert refused.value.reason == reason


@pytest.mark.parametrize("lang", content.LANGUAGES)
def test_every_reason_has_a_sentence_that_says_what_was_expected(lang):
    sentences = content.load("discovery", lang)["connections"]["errors"]
    reasons = {reason for _, reason in BAD.values()} | {"large", "locked"}
    assert reasons == set(sentences)
    assert all("Connections" in text or "ZIP" in text or "LinkedIn" in text for text in sentences.values())


def test_an_archive_with_a_password_is_refused(monkeypatch):
    archive = bytearray(packed(Connections_csv=NEW + ZOË))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        archive[archive.index(mark) + (6 if mark[2] == 3 else 8)] |= 1
    with pytest.raises(ConnectionsError) as refused:
        read_connections(bytes(archive))
    assert refused.value.reason == "locked"


def test_200_megabytes_are_refused_before_they_are_read():
    with pytest.raises(ConnectionsError) as refused:
        read_connections(bytes(LIMIT + 1))
    assert refused.value.reason == "large" and UPLOAD < 10 * 1024 * 1024


def test_a_bomb_that_lies_about_its_size_is_stopped_too():
    archive = bytearray(packed(Connections_csv=b"a" * (LIMIT + 10)))
    lie = (1000).to_bytes(4, "little")
    archive[22:26] = lie
    at = archive.index(b"PK\x01\x02")
    archive[at + 24 : at + 28] = lie
    tracemalloc.start()
    with pytest.raises(ConnectionsError) as refused:
        read_connections(bytes(archive))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refused.value.reason == "zip" and peak < 5_000_000


def test_an_export_is_read_wherever_the_file_lies_in_it():
    archive = packed(Profile_csv="x", Basic__Connections_csv=NOTE + NEW + ZOË)
    assert read_connections(archive).people[0].name == "Zoë Brandt"


def test_an_ordinary_file_is_read_without_pandas(monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    assert read_table((NEW + ZOË).encode()).people
    monkeypatch.setattr(table, "LARGE", 0)
    assert read_table((NEW + ZOË).encode()).people
