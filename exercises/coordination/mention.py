"""Where a text mentions weekdays, dates, times, zones and lengths. Plain values out; nothing is judged here.

Written for this course: of the libraries at hand, ``dateutil`` reads one English date in a string, and none keeps what
the review needs, in two languages: where the words stand, a weekday that contradicts its date, a 31 April. Every
pattern looks a bounded way ahead, so reading takes time in proportion to the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from exercises.coordination import zones
from exercises.coordination.patterns import ANY, BEHIND_WEEKDAY, NO_PLACE, PATTERNS, STICKS, masked
from exercises.coordination.vocabulary import ABBREVIATIONS, AREAS, HOURS, MONTHS, NUMBERS, RELATIVE, WEEKDAYS


@dataclass(frozen=True, slots=True)
class Mention:
    """Some words of a text and what they say."""

    kind: str
    """``weekday`` (0–6 or None, and the day of the month or None), ``relative`` (days), ``date`` (``(year or None, month, day)``), ``time`` (``(hour, minute)``, or None for the time before),
    ``range`` (two of them), ``zone`` (a name, ``mine``, ``theirs``, or None for one nobody knows), ``length``
    (minutes), ``unsure`` (a date that reads two ways: two ``(month, day)``), ``break``."""
    start: int
    end: int
    value: Any = None
    season: float | None = None
    """Of a zone: the hours from UTC its short name stands for."""
    loose: bool = False
    """Of a time: whether it can be in the morning or in the afternoon, such as "3 o'clock"."""


def mentions(text: str, lang: str) -> list[Mention]:
    """Everything the text mentions, in order. ``lang`` decides how ``3/4`` is read."""
    plain, found, at = masked(text), [], 0
    while match := ANY.search(plain, at):
        said = _read(match, plain, found[-1] if found else None, lang)
        if said is not None:
            found.append(said)
            at = max(said.end, match.start() + 1)
        else:
            at = _past(plain, match.start())
    return found


def _past(plain: str, start: int) -> int:
    """Where to look on after words that meant nothing: behind the number or the word that stands there."""
    word = re.compile(r"\d{1,20}|\w{1,40}|.", re.S).match(plain, start)
    return word.end() if word else start + 1


def _read(match: re.Match[str], plain: str, before: Mention | None, lang: str) -> Mention | None:
    name = match.lastgroup or ""
    names = [kind for kind, _ in PATTERNS if match[kind] is not None]
    name = names[0] if names else name
    start, end = match.span(name)
    value = _VALUES[name](match, plain, before, lang)
    if value is None:
        return None
    kind, said, season = value
    while end > start and plain[end - 1] == " ":
        end -= 1
    return Mention(kind, start, end, said, season, kind == "time" and _loose(name, said, plain[start:end]))


def _loose(name: str, clock: tuple[int, int] | None, words: str) -> bool:
    """ "At 4" or "2:00" may be meant for the afternoon; "04:00", "4 am" and "9:00" are clear."""
    half = re.search(r"\d[ ]?[ap]\.?m", words, re.I)
    return clock is not None and 1 <= clock[0] <= 6 and not half and not re.search(r"\b0\d", words)


def _date(year: str | None, month: int, day: str) -> tuple[str, Any, None]:
    full = int(year) + (2000 if len(year) == 2 else 0) if year else None
    return "date", (full, month, int(day)), None


def _clock(hour: str, minute: str | None, half: str | None) -> tuple[int, int]:
    hours = int(hour)
    if half and half[0].lower() == "p" and hours < 12:
        hours += 12
    if half and half[0].lower() == "a" and hours == 12:
        hours = 0
    return hours, int(minute or 0)


def _hour(m: re.Match[str], *_: Any) -> Any:
    if m["hp"].lower() == "h":
        return ("time", (int(m["hh"]), 0), None) if int(m["hh"]) > 6 else ("length", int(m["hh"]) * 60, None)
    return "time", _clock(m["hh"], None, m["hp"]), None


def _spoken(m: re.Match[str], *_: Any) -> Any:
    if m["ho"]:
        return "time", (int(m["ho"]) if m["ho"].isdigit() else HOURS[m["ho"].lower()], 0), None
    hour, part = HOURS[m["word"].lower()], (m["part"] or "").lower()
    # "Halv fire" is half past three, "half four" half past four.
    before = part == "halv" or part.endswith((" på", " to"))
    minute = 30 if part.startswith("hal") else 15 if part.endswith(("over", "past")) else 45 if part else 0
    return "time", (hour - 1 if before and hour > 1 else 12 if before else hour, minute), None


def _break(m: re.Match[str], plain: str, *_: Any) -> Any:
    """A full stop ends a sentence only before a capital letter: there is one in "kl. 14" too."""
    ends = m["break"] != "." or plain[m.end() : m.end() + 3].lstrip()[:1].isupper()
    return ("break", m["break"].lower(), None) if ends else None


def _span(m: re.Match[str], a: str, b: str) -> Any:
    first = _clock(m[f"{a}h"], m[f"{a}m"], m[f"{a}p"] or m[f"{b}p"])
    last = _clock(m[f"{b}h"], m[f"{b}m"], m[f"{b}p"])
    # "11–12.30 pm" begins before noon.
    if m[f"{b}p"] and not m[f"{a}p"] and first > last:
        first = (first[0] - 12, first[1])
    return "range", (first, last), None


def _range(m: re.Match[str], *_: Any) -> Any:
    """Two bare numbers, such as "16–17", may be anything."""
    return _span(m, "a", "b") if m["pre"] or m["am"] or m["bm"] or m["ap"] or m["bp"] else None


def _slash(m: re.Match[str], plain: str, _: Any, lang: str) -> Any:
    one, two, sign = int(m["sa"]), int(m["sb"]), m["sep"]
    if sign == "-" and not m["sy"]:
        return None
    if sign == ".":
        sure = m["sy"] or len(m["sb"]) == 1 or BEHIND_WEEKDAY.search(plain[max(0, m.start() - 24) : m.start()])
        return _date(m["sy"], two, m["sa"]) if sure and 1 <= two <= 12 else None
    if two > 12 >= one >= 1 and two <= 31 and lang == "en":
        return _date(m["sy"], one, m["sb"])
    if not (1 <= two <= 12 and 1 <= one <= 31):
        return None
    if lang == "en" and one <= 12 and one != two:
        return "unsure", ((two, one), (one, two)), None
    return _date(m["sy"], two, m["sa"])


def _dotted(m: re.Match[str], plain: str, before: Any, lang: str) -> Any:
    """``16.02`` behind a weekday, or with a year, is a date; elsewhere it is a time."""
    dated = re.compile(r"(\d{1,2})\.(\d{2})(?:\.(20\d\d|\d\d)\b|\.?(?!\d))").match(plain, m.start("th"))
    if dated and not m["tp"] and 1 <= int(dated[2]) <= 12 and 1 <= int(dated[1]) <= 31:
        behind = BEHIND_WEEKDAY.search(plain[max(0, m.start("th") - 24) : m.start("th")])
        if dated[3] or behind:
            return _date(dated[3], int(dated[2]), dated[1])
    return "time", _clock(m["th"], m["tm"], m["tp"]), None


def _sticks(start: int, plain: str, before: Mention | None) -> bool:
    """Whether words follow so closely on a time that they belong to it."""
    return (
        before is not None
        and before.kind in ("time", "range")
        and bool(STICKS.fullmatch(plain[before.end : start][:12]))
    )


def _iana(m: re.Match[str], *_: Any) -> Any:
    zone = zones.find(f"{m['ia']}/{m['ib']}")
    if zone:
        return "zone", zone, None
    return ("zone", None, None) if m["ia"].capitalize() in AREAS else None


def _place(m: re.Match[str], plain: str, before: Mention | None, lang: str) -> Any:
    behind = (
        before is not None and before.kind == "zone" and len(plain[before.end : m.start("place")].strip(" ,(=")) == 0
    )
    if m["pt"] or behind or _sticks(m.start("place"), plain, before):
        return "zone", zones.find(m["pl"]), None
    all_times = re.search(r"(?:times?|tid(?:er|ene|spunktene)?)(?: (?:are|is|er|in|i|:))*[ :]{1,2}$", plain[max(0, m.start() - 24) : m.start()], re.I)  # fmt: skip
    return ("zone", zones.find(m["pl"]), None) if all_times else None


def _other(m: re.Match[str], plain: str, before: Mention | None, lang: str) -> Any:
    words = m["ot"]
    if words.split()[-1].lower() in NO_PLACE:
        return None
    if zone := zones.find(words):
        return "zone", zone, None
    # Of "all Oslo time" the first word is passed over, and "Oslo time" is read next.
    capital = plain[m.start("ot")].isupper() and " " not in words
    return ("zone", None, None) if capital and _sticks(m.start("other"), plain, before) else None


def _short(m: re.Match[str], plain: str, before: Mention | None, lang: str) -> Any:
    if not m["short"].isupper() or (len(m["short"]) == 2 and not _sticks(m.start("short"), plain, before)):
        return None
    return "zone", *ABBREVIATIONS[m["short"]]


def _length(m: re.Match[str], *_: Any) -> Any:
    if m["lq"] or m["lh"]:
        return "length", 15 if m["lq"] else 30, None
    number = int(m["ln"]) if m["ln"].isdigit() else NUMBERS[m["ln"].lower()]
    hours = m["lu"].lower().startswith(("h", "t"))
    if not number or number * (60 if hours else 1) > 480 or (hours and m["lu"].lower() == "time" and number > 8):
        return None
    return "length", number * (60 if hours else 1), None


def _offset(m: re.Match[str], *_: Any) -> Any:
    # The database's Etc names count the other way round: Etc/GMT-1 is one hour ahead of UTC.
    zone = f"Etc/GMT{'-' if m['os'] == '+' else '+'}{int(m['oh'])}"
    return "zone", zone if zones.known(zone) else None, None


def _possessive(whose: str) -> Any:
    def read(m: re.Match[str], plain: str, before: Mention | None, lang: str) -> Any:
        timed = re.search(r"ti(?:me|d)$", m[0], re.I)
        return ("zone", whose, None) if timed or _sticks(m.start(), plain, before) else None

    return read


_VALUES: dict[str, Any] = {
    "iso": lambda m, *_: _date(m["iy"], int(m["im"]), m["id"]),
    "day_month": lambda m, *_: _date(m["dy"], MONTHS[m["dm"].lower()], m["dd"]),
    "month_day": lambda m, *_: _date(m["my"], MONTHS[m["mm"].lower()], m["md"]),
    "length": _length,
    "between": lambda m, *_: _span(m, "c", "e"),
    "range": _range,
    "time": _dotted,
    "hour": _hour,
    "bare": lambda m, *_: ("time", _clock(m["kh"], m["km"], None), None),
    "spoken": _spoken,
    "same": lambda *_: ("time", None, None),
    "ordinal": lambda m, *_: ("weekday", (None, int(m["od"] or m["on"])), None),
    "noon": lambda *_: ("time", (12, 0), None),
    "slash": _slash,
    "relative": lambda m, *_: ("relative", RELATIVE[m["relative"].lower()], None),
    "weekday": lambda m, *_: (
        "weekday",
        (WEEKDAYS[(m["ww"] or m["ws"]).lower()], int(m["wd"]) if m["wd"] else None),
        None,
    ),
    "iana": _iana,
    "offset": _offset,
    "yours": _possessive("theirs"),
    "mine": _possessive("mine"),
    "place": _place,
    "other": _other,
    "short": _short,
    "break": _break,
}
