"""LinkedIn's ``Connections.csv`` as a table: every variant of it from 2021 to today, on this machine only.

The header is looked for, never counted to: some exports begin with a note of three lines, some have no address column,
some have another language's headers. Large files are read by pandas where it is installed, all others by plain ``csv``,
which also runs in a browser; both give the same table.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

from exercises.discovery.terms import normal

Reason = Literal["empty", "large", "encoding", "header", "people", "zip", "bomb", "path", "missing", "locked"]

LIMIT = 60_000_000
"""The largest table that is read, in bytes; 30,000 connections, which is LinkedIn's own limit, are about 4,000,000."""

LARGE = 1_000_000
"""Bytes from which pandas is worth its import; below, plain ``csv`` is done before pandas is loaded."""

_HEAD_BYTES = 16_000
"""How far down the header is looked for."""

_HEADERS = {
    "first": "first name;fornavn;vorname;firstname;given name;forename",
    "last": "last name;etternavn;nachname;lastname;surname;family name",
    "url": "url;profile url;profil url;nettadresse;profillenke;linkedin url",
    "email": "email address;e mail address;email;e mail;e postadresse;e post;epost;e mail adresse",
    "company": "company;bedrift;firma;selskap;arbeidsgiver;unternehmen;organization",
    "position": "position;stilling;job title;title;tittel;yrke;rolle;beruf",
    "on": "connected on;tilknyttet;kontakt siden;dato for tilknytning;koblet til;verbunden am;vernetzt am;knyttet kontakt",
}
_COLUMNS = {word: key for key, words in _HEADERS.items() for word in words.split(";")}

_MONTHS = {
    month: number
    for number, months in enumerate(
        "jan feb mar|mär|mrz apr may|mai jun jul aug sep okt|oct nov dec|des|dez".split(), start=1
    )
    for month in months.split("|")
}
"""The first three letters of a month in English, Norwegian and German. Python's own ``%b`` depends on the computer's
language: under Norwegian, ``May`` is no month."""

_ENGLISH = {month: n for n, month in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)}
_DATE = re.compile(r"(\d{1,2})\.?[ -]([^\W\d_]{3})[^\W\d_]*\.?[ -](\d{4})$")
_NUMBERS = re.compile(r"(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\.(\d{1,2})\.(\d{4}))$")


class ConnectionsError(ValueError):
    """A file that cannot be read as connections; ``reason`` says why, and nothing was kept of it."""

    def __init__(self, reason: Reason):
        super().__init__(reason)
        self.reason = reason


class Connection(NamedTuple):
    """One person in the table."""

    name: str
    company: str
    position: str
    url: str
    connected: date | None
    """None where the date is missing or cannot be read."""
    email: str
    """Empty unless it was asked for."""

    @property
    def key(self) -> str:
        """Who it is: the last part of the address, else name and company; never the e-mail address."""
        slug = self.url.rstrip("/").rpartition("/")[2].partition("?")[0]
        return f"c-{slug}" if slug else f"c-{normal(self.name)}-{normal(self.company)}"


@dataclass(frozen=True)
class Table:
    """Everybody in a file, column by column, and what was left out."""

    columns: dict[str, Sequence[str]]
    """Of equal length, one for each of ``first``, ``last``, ``url``, ``company``, ``position``, ``on`` and ``email``."""
    days: dict[str, date | None]
    """How each way a date is written reads."""
    hidden: int
    """Rows without a name: people who hide themselves from exports, or have closed their account."""
    undated: int
    """People whose date is missing or could not be read."""

    @cached_property
    def people(self) -> tuple[Connection, ...]:
        """Everybody, in the order of the file."""
        rows = zip(*(self.columns[key] for key in _HEADERS), strict=True)
        return tuple(
            Connection(f"{first} {last}".strip(), company, position, url, self.days[on], email)
            for first, last, url, email, company, position, on in rows
            if first or last
        )


def read_table(content: bytes, emails: bool = False) -> Table:
    """The connections in a CSV file. Raises ``ConnectionsError``, and then nothing was kept."""
    if len(content) > LIMIT:
        raise ConnectionsError("large")
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in content[:200]:
        raise ConnectionsError("encoding")
    content = content.removeprefix(b"\xef\xbb\xbf")
    if not content.strip():
        raise ConnectionsError("empty")
    columns, separator, start = _header(content)
    if not emails:
        columns.pop("email", None)
    read = _read_large if len(content) >= LARGE else _read
    try:
        return _table(read(content[start:], columns, separator))
    except UnicodeDecodeError as error:
        raise ConnectionsError("encoding") from error
    except csv.Error as error:
        raise ConnectionsError("header") from error


def _header(content: bytes) -> tuple[dict[str, int], str, int]:
    """Column → its place, what stands between columns, and where the rows begin.

    The header is the first row that has a first and a last name.
    """
    lines = content[:_HEAD_BYTES].decode(errors="replace").splitlines(keepends=True)
    for separator in ",;\t":
        rows = csv.reader(lines, delimiter=separator)
        try:
            for row in rows:
                columns: dict[str, int] = {}
                for place, cell in enumerate(row[:50]):
                    if key := _COLUMNS.get(normal(cell[:40])):
                        columns.setdefault(key, place)
                if {"first", "last"} <= columns.keys() and len(columns) >= 3:
                    return columns, separator, len("".join(lines[: rows.line_num]).encode())
        except csv.Error:
            continue
    _decodable(content)
    raise ConnectionsError("header")


def _decodable(content: bytes) -> None:
    try:
        content.decode()
    except UnicodeDecodeError as error:
        raise ConnectionsError("encoding") from error


def _read(content: bytes, columns: dict[str, int], separator: str) -> dict[str, Sequence[str]]:
    """The columns of a file of ordinary size."""
    rows = csv.reader(io.StringIO(content.decode(), newline=""), delimiter=separator)
    width = max(columns.values()) + 1
    padded = [row if len(row) >= width else row + [""] * (width - len(row)) for row in rows if row]
    found = list(zip(*(row[:width] for row in padded), strict=True)) or [()] * width
    return {key: found[columns[key]] if key in columns else [""] * len(padded) for key in _HEADERS}


def _read_large(content: bytes, columns: dict[str, int], separator: str) -> dict[str, Sequence[str]]:
    """The columns of a large file, by pandas where it is there and can read it."""
    try:
        import pandas
    except ImportError:
        return _read(content, columns, separator)
    width = max(columns.values()) + 1
    try:
        frame = pandas.read_csv(
            io.BytesIO(content),
            sep=separator,
            header=None,
            names=range(width),
            usecols=sorted(columns.values()),
            dtype=object,
            na_filter=False,
            index_col=False,
        )
    except pandas.errors.ParserError:
        return _read(content, columns, separator)
    nothing = [""] * len(frame)
    return {key: frame[columns[key]].to_numpy() if key in columns else nothing for key in _HEADERS}


def _table(columns: dict[str, Sequence[str]]) -> Table:
    first, last = columns["first"], columns["last"]
    # Hidden rows stay in the columns, because taking them out of each would cost more than all that is done here.
    hidden = {row for row, name in enumerate(first) if not name and not last[row]}
    if len(hidden) == len(first):
        raise ConnectionsError("people")
    days = {text: day_of(text) for text in set(columns["on"])}
    unreadable = {text for text, day in days.items() if day is None}
    undated = (
        sum(text in unreadable and row not in hidden for row, text in enumerate(columns["on"])) if unreadable else 0
    )
    return Table(columns, days, len(hidden), undated)


def day_of(text: str) -> date | None:
    """``14 Jan 2026`` (also with Norwegian and German months, ``2026-01-14``, ``14.01.2026``) as a date, else None."""
    if len(text) == 11 and text[3:6] in _ENGLISH and text[:2].isdecimal() and text[7:].isdecimal():
        # The way nearly all are written; a large file has thousands of different ones.
        parts = (int(text[7:]), _ENGLISH[text[3:6]], int(text[:2]))
    elif named := _DATE.match(text.strip()):
        parts = (int(named[3]), _MONTHS.get(named[2].lower(), 0), int(named[1]))
    elif numbers := _NUMBERS.match(text.strip()):
        year, month, day = numbers.group(1, 2, 3) if numbers[1] else numbers.group(6, 5, 4)
        parts = (int(year), int(month), int(day))
    else:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None
