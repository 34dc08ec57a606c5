"""What makes a dossier: RUBRICS.md part G, as functions of plain values.

Counts and dates are checked strictly. Private words are read narrowly: "teaches children" is work, "her children" is not.
"""

from __future__ import annotations

import re

FEWEST = 5
"""Different facts in a dossier."""

USABLE = 3
"""Facts to use: about three are as many as a conversation holds."""

AGED = 4
"""Years after which a fact about somebody real should be checked again. Our own judgement."""

SORTS = ("use", "private", "old")
"""What is done with a fact: use it, leave it out because it is private, or because it is out of date."""

_PRIVATE = re.compile(
    r"\b(her|his|their|your) (husband|wife|partner|spouse|family|kids?|child(ren)?|sons?|daughters?|salary|income|wages?|taxes|"
    r"health|illness|religion|faith|home|house|divorce|weight|looks|age|holidays?|birthday)\b"
    r"|\b(husband|wife|married|divorced|pregnant|widow(ed)?|boyfriend|girlfriend|cabin|home address|date of birth|birthday)\b"
    r"|\b(a|one|two|three|four|five|\d) (small |young )?(kids?|child|children|sons?|daughters?)\b"
    r"|\b(earns|salary of|tax (list|return)s?|aged \d\d|born (in |on )?(\d{1,2} \w+ )?(19|20)\d\d|born on)\b"
    r"|\bha(ve|s) (any )?(kids|children|a (husband|wife|partner|family))\b|\bdo you (earn|make)\b|\btjener du\b"
    r"|\b(votes for|is (gay|lesbian|ill|sick|christian|muslim|jewish|a christian|a muslim))\b"
    r"|\b(hennes|hans|deres) (mann|kone|samboer|partner|familie|barn|unger|sønn|datter|lønn|inntekt|helse|tro|hjem|hus|alder|ferie|bursdag)\b"
    r"|\b(mannen|kona|samboeren?|familien|ungene|barna|barnet|sønnen|datteren|dattera|lønna|lønnen|inntekten) (hennes|hans|din|dine|ditt|sin|sine|sitt)\b"
    r"|\b(ektemann|kone|samboer|gift|skilt|gravid|enke|kjæreste|hytta|hytte|hjemmeadresse|fødselsdato|bursdag|skatteliste\w*)\b"
    r"|(^|\b(she|he|they|hun|han|hen|kari|nordmann)\W+)(is|are|er)? ?(now |nå )?\d\d (years old|år( gammel)?)\b"
    r"|\bmed (mann|barna)\b|\bhar (du |hun |han )?(barn(?! i)|unger|familie|mann|kone|kjæreste|samboer)\b"
    r"|\b(et|ett|to|tre|fire|fem|\d) (små )?(barn|unger|sønner|døtre)\b"
    r"|\b(tjener \d+|tjener (godt|bra)|født (i |den )?(\d{1,2}\. ?\w+ )?(19|20)\d\d|stemmer på|(er|ble) (syk|homofil|lesbisk|kristen|muslim|jøde))\b",
    re.I,
)

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SHORT_DATE = re.compile(r"\b\d{1,2}[./-] ?\d{1,2}[./-] ?(\d{2})\b")


def private_words(fact: str) -> str:
    """The words of a fact that belong to somebody's private life; empty when none were found."""
    found = _PRIVATE.search(fact[:2000])
    return found[0] if found else ""


def years(date: str) -> list[int]:
    """The years that a date names, ``12.11.26`` included."""
    return [int(year) for year in _YEAR.findall(date)] or [2000 + int(year) for year in _SHORT_DATE.findall(date)]
