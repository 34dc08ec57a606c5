"""The swap test: the same text, sent to somebody else. What still reads true was never about this reader."""

from __future__ import annotations

import re
from dataclasses import dataclass

STAND_INS = (("Ngozi Eze", "Havblikk Analyse"), ("Tomasz Wolny", "Fjordtall"))
"""Invented people and workplaces to put in the reader's place."""

_GENERIC = frozenset("den det the norsk norske university universitetet høgskolen institutt institute kommune".split())
"""First words of workplaces that would be replaced where nobody meant the workplace."""


@dataclass(frozen=True, slots=True)
class Swapped:
    """A text with another reader in it."""

    text: str
    name: str
    employer: str
    places: tuple[tuple[int, int], ...]
    """The words that were put in, as characters ``(start, end)``."""


def swapped(text: str, name: str, employer: str) -> Swapped:
    """The text with another name and workplace wherever ``name`` or ``employer`` stands, whole or in part."""
    other, place = next(pair for pair in STAND_INS if pair[0] != name and pair[1] != employer)
    instead = _replacements(name, employer, other, place)
    if not instead:
        return Swapped(text, other, place, ())
    names = "|".join(re.escape(key) for key in sorted(instead, key=len, reverse=True))
    # "Karis" and "Kari's" are Kari too; "Karin" is not.
    pattern = re.compile(rf"(?<!\w)(?:{names})(?=(?:['’]?s)?(?!\w))")
    pieces, places, last, length = [], [], 0, 0
    for found in pattern.finditer(text):
        pieces += [text[last : found.start()], instead[found[0]]]
        length += found.start() - last
        places.append((length, length + len(instead[found[0]])))
        length += len(instead[found[0]])
        last = found.end()
    return Swapped("".join([*pieces, text[last:]]), other, place, tuple(places))


def _replacements(name: str, employer: str, other: str, place: str) -> dict[str, str]:
    words, firm = name.split(), employer.split()
    found = {}
    if firm and len(firm[0]) > 3 and firm[0].lower() not in _GENERIC:
        found[firm[0]] = place.split()[0]
    if words:
        found[words[-1]] = other.split()[-1]
        found[words[0]] = other.split()[0]
        found[" ".join(words)] = other
    if firm:
        found[" ".join(firm)] = place
    return found
