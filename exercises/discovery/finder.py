"""The people finder: filter and rank the directory by what is shared with me, and take people along with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from exercises.discovery import reason
from exercises.discovery.directory import Entry, people, person
from exercises.discovery.overlap import Shared, me, shared
from exercises.discovery.profile import sample
from exercises.discovery.shortlist import Item, from_directory
from exercises.discovery.terms import names, normal, spellings
from exercises.feedback import Guide, Review
from exercises.model import Model, clean
from exercises.workbook.book import State
from exercises.workbook.schemas import Profile

PAGE = 8
"""People shown at once; more on request."""

GOAL = 3
"""People to take along before the exercise counts as done."""

SHARED = ("school", "field", "interests", "curious", "city", "employer")
"""What one can ask to share with the people shown."""


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody who fits the filters, and what we share."""

    entry: Entry
    shared: Shared


class FinderModel(Model):
    """Filters, who is open, and the reasons written so far."""

    version = 1

    def __init__(self, lang: str, state: State | None = None, mine: Profile | None = None):
        self.mine = mine or sample(lang)
        super().__init__(lang, state)

    def fresh(self) -> State:
        """No filter, nobody open."""
        return {
            "version": self.version,
            "query": "",
            "field": "",
            "city": "",
            "shared": [],
            "shown": PAGE,
            "at": "",
            "drafts": {},
            "taken": [],
        }

    def filter(self, **wanted: Any) -> None:
        """Change filters: ``query``, ``field``, ``city``, ``shared``. Raises ``ValueError`` for what cannot be shared."""
        if wrong := set(wanted.get("shared", ())) - set(SHARED):
            raise ValueError(f"cannot be shared: {', '.join(sorted(wrong))}")
        if "query" in wanted:
            wanted["query"] = clean(wanted["query"])
        self.state |= wanted | {"shown": PAGE}

    def matches(self) -> list[Match]:
        """Everybody who fits, the closest first."""
        mine, state = me(self.mine), self.state
        words = normal(state["query"]).split()
        wanted = set(state["shared"])
        fields, cities = _written("fields", state["field"]), _written("cities", state["city"])
        found = []
        for entry in people():
            if entry.field not in fields or entry.city not in cities:
                continue
            if words and not all(word in entry.searched for word in words):
                continue
            match = Match(entry, shared(mine, entry))
            if wanted <= set(match.shared.kinds):
                found.append(match)
        # Among equals, whoever graduated nearest to me; then by name, so that the order never changes by itself.
        year = mine.year or 2020
        found.sort(key=lambda m: (-m.shared.score, abs(m.entry.year - year), m.entry.name))
        return found

    def more(self) -> None:
        """Show more people."""
        self.state["shown"] += PAGE

    def look(self, key: str) -> None:
        """Open somebody, or close with an empty key."""
        self.state["at"] = key if person(key) else ""

    @property
    def open(self) -> Entry | None:
        """Whoever is open."""
        return person(self.state["at"])

    @property
    def draft(self) -> dict[str, Any]:
        """The reason for whoever is open: ``reason``, ``marks``, ``reviewed``."""
        return self.state["drafts"].get(self.state["at"], {"reason": "", "marks": {}, "reviewed": ""})

    def _keep(self, **changes: Any) -> None:
        if self.open:
            self.state["drafts"][self.state["at"]] = self.draft | changes

    def write(self, text: str) -> None:
        """Write the reason for whoever is open. Marks whose words are gone fall away with them."""
        text = clean(text)
        self._keep(reason=text, marks={name: words for name, words in self.draft["marks"].items() if words in text})

    def ask(self) -> Review:
        """Review the reason as it is now."""
        self._keep(reviewed=self.draft["reason"])
        return self.review()

    def review(self) -> Review:
        """The review of the reason that was last handed in."""
        known = reason.known(self.item(), self.mine) if self.open else reason.Known("", {}, frozenset())
        return reason.with_marks(reason.review(self.draft["reviewed"], known, self.lang), self.draft["marks"])

    def guides(self) -> dict[str, Guide]:
        """Title, rule and hints for each finding."""
        return reason.guides(self.lang)

    def mark(self, criterion: str, start: int, end: int) -> None:
        """The learner says that these words of the reviewed reason meet a criterion. Raises ``ValueError`` for another."""
        if criterion != "fact":
            raise ValueError(f"a reason has no criterion {criterion!r}")
        self._keep(marks=self.draft["marks"] | {criterion: self.draft["reviewed"][start:end]})

    def unmark(self, criterion: str) -> None:
        """Take a mark back."""
        self._keep(marks={name: words for name, words in self.draft["marks"].items() if name != criterion})

    def stale(self) -> bool:
        """Whether the reason has changed since it was reviewed."""
        return self.draft["reason"] != self.draft["reviewed"]

    def blockers(self) -> list[str]:
        """``nobody`` or ``empty`` when there is nothing to look at; ``review`` when the reason is not yet checked."""
        if not self.open:
            return ["nobody"]
        if not self.draft["reason"].strip():
            return ["empty"]
        return ["review"] if self.stale() or not self.review().ready else []

    def item(self) -> Item:
        """Whoever is open, as they go to the shortlist. Raises ``ValueError`` when nobody is."""
        if not self.open:
            raise ValueError("nobody is open")
        return from_directory(self.open) | self.draft

    def took(self) -> None:
        """Remember that whoever is open was taken to the shortlist, and close them."""
        self.state["taken"] = [key for key in self.state["taken"] if key != self.state["at"]] + [self.state["at"]]
        self.state["at"] = ""

    def tried(self) -> bool:
        """Whether one reason was looked at."""
        return any(draft["reviewed"].strip() for draft in self.state["drafts"].values())

    def done(self) -> bool:
        """Whether three people were taken along."""
        return len(self.state["taken"]) >= GOAL

    def preview(self, state: State) -> str:
        """The reasons written so far."""
        lines = []
        for key, draft in state["drafts"].items():
            entry = person(key)
            if entry and draft["reason"].strip():
                about = f"{entry.name}, {entry.role(self.lang)}, {entry.employer}. {entry.did(self.lang)}"
                lines.append(f"{about}\n→ {draft['reason'].strip()}")
        return "\n".join(lines)


def _written(kind: str, text: str) -> set[str]:
    """The keys whose names hold what was typed, in any language; all of them when nothing was."""
    plain = normal(text)
    return {key for key in names(kind, "en") if any(plain in written for written in spellings(kind, key))}
