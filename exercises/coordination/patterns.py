"""The patterns by which a text is read for days, times, zones and lengths. Each looks a bounded way ahead."""

from __future__ import annotations

import re

from exercises.coordination import zones
from exercises.coordination.vocabulary import ABBREVIATIONS, HOURS, MONTHS, NUMBERS, RELATIVE, WEEKDAYS

WHOLE = "|".join(name for name in WEEKDAYS if name.endswith(("day", "dag")))
SHORT = "|".join(sorted((name for name in WEEKDAYS if not name.endswith(("day", "dag"))), key=len, reverse=True))
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
HOUR = "|".join(HOURS)
HALF = r"(?P<{0}h>\d{{1,2}})(?:[:.](?P<{0}m>\d{{2}})(?!\d))?[ ]?(?P<{0}p>[ap]\.?m\b\.?)?"
SPAN_END = rf"(?![\d:/]|[.]\d|\.?[ ]?(?:{MONTH})\b|[ ]?(?:min|hour|time\b|timer))"
NUMBER = "|".join(sorted(NUMBERS, key=len, reverse=True))
PLACE = "|".join(
    sorted({name.lower() for names in zones.CITIES.values() for name in names.values()} | set(zones.ALSO), key=len)[
        ::-1
    ]
)

PRIVATE = re.compile(r"https?://\S{1,300}|\S{1,64}@\S{1,64}|\+?\d(?:[ ]?\d){7,14}(?![\d:.,]?\d)")
"""Addresses and telephone numbers, whose digits are neither dates nor times."""

PATTERNS = [
    ("iso", r"\b(?P<iy>20\d\d)-(?P<im>\d{1,2})-(?P<id>\d{1,2})\b"),
    (
        "day_month",
        rf"\b(?P<dd>\d{{1,2}})(?:st|nd|rd|th|\.)?(?:[ ]of)?[ ]{{0,3}}(?P<dm>{MONTH})\b\.?(?:,?[ ]{{1,2}}(?P<dy>20\d\d)\b(?![:.]\d))?",
    ),
    (
        "month_day",
        rf"\b(?P<mm>{MONTH})\.?[ ]{{1,3}}(?P<md>\d{{1,2}})(?:st|nd|rd|th)?(?![\d]|[:.]\d|[ ]?[ap]\.?m\b)(?:,?[ ]{{1,2}}(?P<my>20\d\d)\b)?",
    ),
    (
        "length",
        rf"\b(?:(?P<lq>quarter of an hour|et kvarter|kvarter)|(?P<lh>half an hour|half-hour|half hour|en halvtime|halvtime|halv time)"
        rf"|(?:\d{{1,2}}[ ]?[-–—][ ]?)?(?P<ln>\d{{1,3}}|{NUMBER})[ -]{{0,2}}(?P<lu>minutes?|minutter|minutt|mins?|hours?|timers?|time|hrs?)\b)",
    ),
    (
        "between",
        r"\b(?:between|mellom)[ ]{1,2}(?:kl\.?[ ])?"
        + HALF.format("c")
        + r"[ ]{0,2}(?:[-–—]|\band\b|\bog\b)[ ]{0,2}(?:kl\.?[ ])?"
        + HALF.format("e")
        + SPAN_END,
    ),
    (
        "range",
        r"(?P<pre>\b(?:at|kl\.?|klokk(?:a|en)|from|fra)[ ]{1,2})?(?<![\d:.,/+-])\b"
        + HALF.format("a")
        + r"[ ]{0,2}(?:[-–—]|\bto\b|\btil\b|\buntil\b)[ ]{0,2}(?:kl\.?[ ])?"
        + HALF.format("b")
        + SPAN_END,
    ),
    ("time", r"(?<![\d:.,/+-])\b(?P<th>\d{1,2})[:.](?P<tm>\d{2})[ ]?(?P<tp>[ap]\.?m\b\.?)?(?!\d|[:.]\d)"),
    ("hour", r"(?<![\d:.,/+-])\b(?P<hh>\d{1,2})[ ]?(?P<hp>[ap]\.?m\b\.?|h\b)"),
    ("bare", r"\b(?:at|kl\.?|klokk(?:a|en))[ ]{0,2}(?P<kh>\d{1,2})(?P<km>\d{2})?\b(?![:/]|[.,]\d|[ ]?[ap]\.?m\b)"),
    (
        "spoken",
        rf"\b(?:(?P<part>halv|half(?:[ ]past)?|kvart[ ]over|quarter[ ]past|kvart[ ]på|quarter[ ]to)[ ]|(?:at|kl\.?|klokk(?:a|en))[ ])(?P<word>{HOUR})\b"
        rf"|\b(?P<ho>\d{{1,2}}|{HOUR})[ ]o['’]?[ ]?clock\b",
    ),
    ("same", r"\b(?:same (?:time|hour)|samme (?:tid(?:spunkt)?|klokkeslett))\b"),
    ("noon", r"\b(?:noon|midday)\b"),
    (
        "slash",
        r"(?<![\d:.,/+-])\b(?P<sa>\d{1,2})(?P<sep>[./-])(?P<sb>\d{1,2})(?:(?P=sep)(?P<sy>20\d\d|\d\d)\b)?(?![\d:/])",
    ),
    ("relative", rf"\b(?:{'|'.join(RELATIVE)})\b"),
    (
        "weekday",
        rf"\b(?:(?P<ww>{WHOLE})|(?P<ws>{SHORT})(?=\.?,?[ ]{{1,3}}(?:the[ ]|den[ ])?(?:\d|(?:{MONTH})\b)))\.?,?"
        rf"(?:[ ]{{1,2}}(?:the[ ]|den[ ])?(?P<wd>\d{{1,2}})(?:st|nd|rd|th|\.)?(?!\d|[:/–-]|\.\d|st|nd|rd|th|\.?[ ]?(?:of[ ])?(?:{MONTH})\b|[ ]?[ap]\.?m\b|[ ]?(?:min|hour|o['’]|h\b)))?",
    ),
    ("ordinal", rf"\b(?P<od>\d{{1,2}})(?:st|nd|rd|th)\b|(?<=\bden )(?P<on>\d{{1,2}})\.(?![ ]?(?:{MONTH})\b|\d)"),
    ("iana", r"\b(?P<ia>[a-z]{4,12})/(?P<ib>[a-z_]{2,24}(?:/[a-z_]{2,24})?)\b"),
    ("offset", r"\b(?:utc|gmt)[ ]?(?P<os>[+-])[ ]?(?P<oh>\d{1,2})(?::?00)?\b"),
    ("yours", r"\b(?:your (?:time|end)|for you|din tid|deres tid|hos deg|for deg|hos dere)\b"),
    ("mine", r"\b(?:my time|for me|min tid|hos meg|for meg)\b"),
    ("place", rf"\b(?P<pl>{PLACE})(?:(?P<pt>[ -]?ti(?:me|d))\b|\b)"),
    ("other", r"\b(?P<ot>\w{3,20}(?:[ ]\w{3,20})?)[ -]ti(?:me|d)\b"),
    ("short", rf"\b(?:{'|'.join(sorted(ABBREVIATIONS, key=len, reverse=True))})\b"),
    ("break", r"\n|[;!?]|\.(?=[ ])|\bor\b|\beller\b"),
]
NO_PLACE = frozenset(
    "all any den denne each free full hvilken ingen lang local my next no noen our same samme short some that the their this what which your".split()
)
ANY = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in PATTERNS), re.I)
BEHIND_WEEKDAY = re.compile(rf"(?:{WHOLE}|{SHORT})\.?,?[ ]{{1,3}}(?:the[ ]|den[ ])?$", re.I)
STICKS = re.compile(r"[ ]{0,2}(?:[(,/=–-][ ]?)?(?:in[ ]|i[ ]|at[ ]|på[ ])?$", re.I)

LIMIT = 4000
"""Characters that are read; a proposal has a tenth of that."""


def masked(text: str) -> str:
    """The text with addresses and telephone numbers blanked out, as long as before."""
    plain = text[:LIMIT].replace("\u00a0", " ").replace("\u202f", " ").replace("\t", " ").replace("\r", "\n")
    return PRIVATE.sub(lambda match: "_" * len(match[0]), plain)
