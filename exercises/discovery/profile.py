"""My profile: what others can share with me. Typed once, used by the ladder and the people finder."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from exercises import content
from exercises.discovery.terms import key_of, names
from exercises.model import Model, clean
from exercises.session import Session
from exercises.workbook.book import State
from exercises.workbook.schemas import Profile, own_profile

FIELDS = ("school", "field", "year", "employer", "city", "interests", "curious")


class ProfileModel(Model):
    """My own profile, or the one to practise with. Mine is kept when I look at the other."""

    version = 1

    def fresh(self) -> State:
        """The sample profile, and nothing of mine yet."""
        return {"version": self.version, "who": "sample", "own": dict.fromkeys(FIELDS, "")}

    def choose(self, who: str) -> None:
        """``sample`` or ``own``. Raises ``ValueError`` for another."""
        if who not in ("sample", "own"):
            raise ValueError(f"'sample' or 'own', not {who!r}")
        self.state["who"] = who

    def set(self, field: str, text: str) -> None:
        """Fill in a field. Raises ``ValueError`` for one there is not."""
        if field not in FIELDS:
            raise ValueError(f"a profile has no field {field!r}")
        self.state["own"][field] = clean(text)

    def chosen_interests(self) -> list[str]:
        """The interests of the directory that I have named, by key."""
        written = {key_of("interests", part) for part in self.state["own"]["interests"].split(",")}
        return [key for key in names("interests", self.lang) if key in written]

    def choose_interests(self, keys: Sequence[str]) -> None:
        """Name just these of the directory's interests; those in my own words stay."""
        known = names("interests", self.lang)
        parts = [part.strip() for part in self.state["own"]["interests"].split(",") if part.strip()]
        kept = [part for part in parts if key_of("interests", part) not in known or key_of("interests", part) in keys]
        there = {key_of("interests", part) for part in kept}
        kept += [known[key] for key in keys if key in known and key not in there]
        self.state["own"]["interests"] = ", ".join(kept)

    def year_fault(self) -> bool:
        """Whether the year is something else than four digits of a plausible year."""
        year = self.state["own"]["year"].strip()
        return bool(year) and not (year.isascii() and year.isdigit() and 1950 <= int(year) <= 2050)

    def done(self) -> bool:
        """Whether there is a school, a field and an interest to compare with."""
        own = self.state["own"]
        return self.state["who"] == "own" and all(own[key].strip() for key in ("school", "field", "interests"))

    def tried(self) -> bool:
        """There is nothing to try here."""
        return False

    def preview(self, state: State) -> str:
        """My profile as lines."""
        return "\n".join(text for text in state["own"].values() if text)


def sample_texts(lang: str) -> dict[str, Any]:
    """The sample profile as texts, and ``about``: who it is."""
    return content.load("discovery", lang)["profile"]["sample"]


def sample(lang: str) -> Profile:
    """Somebody to practise as."""
    texts = sample_texts(lang)
    return Profile(
        texts["school"],
        texts["field"],
        int(texts["year"]),
        texts["employer"],
        texts["city"],
        tuple(part.strip() for part in texts["interests"].split(",")),
        tuple(part.strip() for part in texts["curious"].split(",")),
    )


def profile(session: Session) -> tuple[Profile, bool]:
    """The profile to compare with, and whether it is the learner's own."""
    own = own_profile(session.workbook)
    return (own, True) if own else (sample(session.lang), False)
