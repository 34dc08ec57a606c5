"""Words for days, months, lengths and zones, in English and bokmål side by side: people mix them in one message."""

from __future__ import annotations

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        [
            ("monday", "mandag", "mon", "man"),
            ("tuesday", "tirsdag", "tues", "tue", "tirs", "tir"),
            ("wednesday", "onsdag", "wed", "ons"),
            ("thursday", "torsdag", "thurs", "thur", "thu", "tors", "tor"),
            ("friday", "fredag", "fri", "fre"),
            ("saturday", "lørdag", "sat", "lør"),
            ("sunday", "søndag", "sun", "søn"),
        ]
    )
    for name in names
}
"""Name or short form → 0 (Monday) to 6. The first two of each are whole words."""

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            ("january", "januar", "jan"),
            ("february", "februar", "feb"),
            ("march", "mars", "mar"),
            ("april", "apr"),
            ("may", "mai"),
            ("june", "juni", "jun"),
            ("july", "juli", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oktober", "oct", "okt"),
            ("november", "nov"),
            ("december", "desember", "dec", "des"),
        ],
        start=1,
    )
    for name in names
}

RELATIVE = {"today": 0, "i dag": 0, "tomorrow": 1, "i morgen": 1, "i overmorgen": 2}
"""Words for a day that depend on when they are read → days from today."""

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "en": 1, "én": 1, "ten": 10, "ti": 10, "fifteen": 15, "femten": 15, "twenty": 20,
    "tjue": 20, "thirty": 30, "tretti": 30, "forty": 40, "førti": 40, "two": 2, "to": 2, "forty-five": 45,
    "førtifem": 45, "five": 5, "fem": 5,
}  # fmt: skip

HOURS = {
    name: hour
    for hour, names in enumerate(
        [
            ("one", "ett"), ("two", "to"), ("three", "tre"), ("four", "fire"), ("five", "fem"), ("six", "seks"),
            ("seven", "sju", "syv"), ("eight", "åtte"), ("nine", "ni"), ("ten", "ti"), ("eleven", "elleve"),
            ("twelve", "tolv"),
        ],
        start=1,
    )
    for name in names
}  # fmt: skip

ABBREVIATIONS: dict[str, tuple[str, float | None]] = {
    "UTC": ("UTC", None), "GMT": ("UTC", None), "CET": ("Europe/Oslo", 1), "CEST": ("Europe/Oslo", 2),
    "BST": ("Europe/London", 1), "EET": ("Europe/Helsinki", 2), "EEST": ("Europe/Helsinki", 3),
    "EST": ("America/New_York", -5), "EDT": ("America/New_York", -4), "ET": ("America/New_York", None),
    "PST": ("America/Los_Angeles", -8), "PDT": ("America/Los_Angeles", -7), "PT": ("America/Los_Angeles", None),
    "IST": ("Asia/Kolkata", 5.5), "SGT": ("Asia/Singapore", 8), "AEST": ("Australia/Sydney", 10),
    "AEDT": ("Australia/Sydney", 11),
}  # fmt: skip
"""Short name of a zone → a place that uses it, and the hours from UTC it stands for, if it stands for one season."""

AREAS = ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
"""What the names of the zone database begin with."""
