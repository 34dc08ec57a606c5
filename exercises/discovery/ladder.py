"""The overlap ladder: persona cards made to measure for a profile, each to be put on one of four rungs."""

from __future__ import annotations

from typing import Any

from exercises import content
from exercises.cases import CasesModel
from exercises.discovery.directory import Entry
from exercises.discovery.overlap import LEVELS, Me, Shared, me, shared
from exercises.discovery.terms import key_of, label, names
from exercises.workbook.schemas import Profile

YEAR = 2025
"""What stands in for my own year when I have not said it."""


class LadderModel(CasesModel):
    """Cards and the rungs they were put on."""

    def rungs(self) -> dict[str, list[str]]:
        """Level → the names the learner put there."""
        placed: dict[str, list[str]] = {level: [] for level in LEVELS}
        for case in self.cases:
            if chosen := self.given(case).get("level"):
                placed[chosen].append(case["name"])
        return placed


def cards(profile: Profile, lang: str) -> list[dict[str, Any]]:
    """The cases of the ladder for a profile: a card says ``mine`` where somebody shares what I have."""
    texts = content.load("discovery", lang, "cards")
    mine = me(profile)
    return [_case(card, profile, mine, texts, lang) for card in texts["cards"]]


def _case(card: dict[str, Any], profile: Profile, mine: Me, texts: dict[str, Any], lang: str) -> dict[str, Any]:
    entry, shown = _entry(card, profile, mine, lang)
    found = shared(mine, entry)
    level = found.level
    ways = {kind: texts["shared"][kind].format(**shown) for kind in found.kinds}
    joined = _joined(
        [ways[kind] for kind in ways if not (kind in ("school", "field") and "class" in ways)], texts["and"]
    )
    why = texts["why"][level].format(shared=joined, name=card["name"].split()[0])
    write = texts["write"].format(reason=card["write"].format(**shown, shared=joined))
    lines = [
        card["name"],
        texts["lines"]["work"].format(role=card["role"], employer=shown["employer"], city=shown["city"]),
        texts["lines"]["study"].format(field=shown["field"], school=shown["school"], year=entry.year),
        texts["lines"]["interests"].format(interests=shown["interest"]),
        card["did"],
    ]
    return {
        "key": card["key"],
        "name": card["name"],
        "text": "\n".join(lines),
        "right": {"level": [level]},
        "why": f"{why} {write}",
        "near": {"level": {other: _near(other, level, found, texts) for other in LEVELS if other != level}},
    }


def _near(chosen: str, right: str, found: Shared, texts: dict[str, Any]) -> str:
    """What the difference is between the rung that was chosen and the right one."""
    if "city" in found.kinds and chosen == "some" and right == "none":
        return texts["near"]["city"]
    return texts["near"].get(
        f"{chosen}_{right}", texts["near"]["higher" if LEVELS.index(right) < LEVELS.index(chosen) else "lower"]
    )


def _entry(card: dict[str, Any], profile: Profile, mine: Me, lang: str) -> tuple[Entry, dict[str, str]]:
    """A card's person for this profile, and the words shown for what is mine as I write it."""
    school = (
        mine.school
        if card["school"] == "mine" and mine.school
        else _other("schools", card["other_school"], mine.school)
    )
    field = (
        mine.field
        if card["field"] == "mine" and mine.field
        else _other("fields", card["other_field"], mine.field, *mine.curious)
    )
    shown = {
        "school": profile.school if school == mine.school else label("schools", school, lang),
        "field": profile.field if field == mine.field else label("fields", field, lang),
    }
    employer, city = card["at"], card["in"]
    if card["employer"] == "mine" and profile.employer:
        employer = profile.employer
    elif card["employer"] == "mine":
        # Whoever has no workplace shares one with nobody: this card becomes a classmate.
        school, shown["school"] = mine.school or school, profile.school or shown["school"]
        field, shown["field"] = mine.field or field, profile.field or shown["field"]
    elif card["employer"] == "curious" and profile.curious:
        known = key_of("fields", profile.curious[0])
        if label("fields", known, lang) == known:
            employer = profile.curious[0]
        elif known != mine.field:
            field, shown["field"] = known, profile.curious[0]
    if card["city"] == "mine" and profile.city:
        city = profile.city
    interests = [profile.interests[0]] if card["interest"] == "mine" and profile.interests else []
    keys = tuple(key_of("interests", text) for text in interests)
    spare = _other("interests", card["spare"], *mine.interests)
    keys = keys or (spare,)
    shown |= {
        "employer": employer,
        "city": city,
        "interest": interests[0] if interests else label("interests", spare, lang),
    }
    # Inside a sentence a field has a small letter, unless it is an abbreviation.
    shown["field_small"] = (
        shown["field"] if shown["field"][1:2].isupper() else shown["field"][:1].lower() + shown["field"][1:]
    )
    entry = Entry(
        card["key"],
        card["name"],
        school,
        field,
        (profile.year or YEAR) + card["years"],
        employer,
        key_of("cities", city),
        (),
        keys,
        {},
        {},
    )
    return entry, shown


def _other(kind: str, keys: list[str], *taken: str) -> str:
    """The first key that is not mine: one the card names, or any that the directory knows."""
    return next(key for key in (*keys, *names(kind, "en")) if key not in taken)


def _joined(parts: list[str], word: str) -> str:
    return f" {word} ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))
