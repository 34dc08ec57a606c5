"""One's own connections: by company, role and year, those not heard of for years, ten with a star.

The table lives in the page's memory and goes with it. What the workbook keeps is the filters, and on the shortlist the
people with a star.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any

from exercises.discovery.archive import read_connections
from exercises.discovery.shortlist import Item, from_connection
from exercises.discovery.table import Connection, Table
from exercises.discovery.terms import normal
from exercises.model import Model, clean
from exercises.workbook.book import State

DORMANT = 3
"""Years since connecting from which a tie may be asleep (Levin, Walter & Murnighan 2011 asked about three years of silence)."""

GOAL = 10
"""Stars to end with."""

PAGE = 10
GROUPS = 8
"""Companies, roles or years listed at once."""

VIEWS = ("people", "company", "position", "year")


@dataclass(frozen=True, slots=True)
class Stars:
    """What the starred people are like, for the remark under them."""

    count: int
    company: str
    """Where most of them work, when that is at least half of four or more."""
    same: int
    """How many work there."""
    dormant: int


class ConnectionsModel(Model):
    """Filters, and the table while the page is open."""

    version = 1

    def __init__(self, lang: str, state: State | None = None, today: Callable[[], date] = date.today):
        self.today = today
        self.table: Table | None = None
        self.invented = False
        """Whether the table is the sample."""
        super().__init__(lang, state)

    def fresh(self) -> State:
        """No filter, everybody in view; ``starred`` counts the people who went to the shortlist from here."""
        return {
            "version": self.version,
            "view": "people",
            "company": "",
            "position": "",
            "year": "",
            "dormant": False,
            "shown": PAGE,
            "emails": False,
            "looked": False,
            "starred": 0,
        }

    def read(self, content: bytes) -> Table:
        """Read a file of the learner's. Raises ``ConnectionsError``; then the table there was stays."""
        return self._use(read_connections(content, self.state["emails"]), invented=False)

    def use_sample(self) -> Table:
        """Read the invented sample."""
        content = (files("exercises.discovery") / "sample.csv").read_bytes()
        return self._use(read_connections(content, self.state["emails"]), invented=True)

    def _use(self, table: Table, invented: bool) -> Table:
        self.table, self.invented = table, invented
        # Filters of another file could hide everybody.
        self.state |= {key: self.fresh()[key] for key in ("company", "position", "year", "dormant", "shown", "view")}
        self.state["looked"] = True
        return table

    def put_away(self) -> None:
        """Forget the table."""
        self.table = None

    def filter(self, **wanted: Any) -> None:
        """Change ``view``, ``company``, ``position``, ``year`` or ``dormant``. Raises ``ValueError`` for a view there is not."""
        if wanted.get("view", "people") not in VIEWS:
            raise ValueError(f"unknown view {wanted['view']!r}; there are {', '.join(VIEWS)}")
        self.state |= {key: clean(value) if isinstance(value, str) else value for key, value in wanted.items()}
        self.state["shown"] = PAGE

    def more(self) -> None:
        """Show more people."""
        self.state["shown"] += PAGE

    def is_dormant(self, someone: Connection) -> bool:
        """Whether one connected so long ago that the tie may be asleep. Nobody knows when they last spoke but the learner."""
        today = self.today()
        # On 29 February three years are up on the 28th.
        limit = date(today.year - DORMANT, today.month, min(today.day, 28) if today.month == 2 else today.day)
        return someone.connected is not None and someone.connected <= limit

    def people(self) -> list[Connection]:
        """Everybody who fits the filters, the newest first; those asleep with the longest asleep first."""
        if self.table is None:
            return []
        state = self.state
        company, position, year = normal(state["company"]), normal(state["position"]), state["year"].strip()
        found = [
            someone
            for someone in self.table.people
            if (not year or (someone.connected is not None and str(someone.connected.year) == year))
            and (not company or company in normal(someone.company))
            and (not position or all(word in normal(someone.position) for word in position.split()))
            and (not state["dormant"] or self.is_dormant(someone))
        ]
        first = date.min if not state["dormant"] else date.max
        return sorted(found, key=lambda c: c.connected or first, reverse=not state["dormant"])

    def groups(self, people: Sequence[Connection], view: str) -> list[tuple[str, int]]:
        """The commonest companies or roles, or the newest years, with how many people each has."""
        if view == "year":
            years = Counter(str(c.connected.year) for c in people if c.connected)
            return sorted(years.items(), reverse=True)
        counts = Counter(getattr(c, view) for c in people if getattr(c, view).strip())
        return counts.most_common(GROUPS)

    def find(self, key: str) -> Connection | None:
        """Somebody in the table."""
        people = self.table.people if self.table else ()
        return next((someone for someone in people if someone.key == key), None)

    def item(self, someone: Connection, said: dict[str, str]) -> Item:
        """Somebody as they go to the shortlist; ``said`` is the sentence on when one connected, by language."""
        facts = {lang: [text] if text else [] for lang, text in said.items()}
        # An invented address could be somebody's.
        url = "" if self.invented else someone.url
        item = from_connection(someone.key, someone.name, someone.position, someone.company, url, facts)
        connected = someone.connected.isoformat() if someone.connected else ""
        return item | {"connected": connected, "email": someone.email, "invented": self.invented}

    def stars(self, items: Sequence[Item]) -> Stars:
        """What the people with a star are like."""
        own = [item for item in items if item["source"] == "connections"]
        companies = Counter(item["employer"] for item in own if item["employer"])
        company, same = companies.most_common(1)[0] if companies else ("", 0)
        if len(own) < 4 or same * 2 < len(own):
            company, same = "", 0
        asleep = [
            item
            for item in own
            if item.get("connected")
            and self.is_dormant(Connection("", "", "", "", date.fromisoformat(item["connected"]), ""))
        ]
        return Stars(len(own), company, same, len(asleep))

    def count(self, items: Sequence[Item]) -> None:
        """Remember how many people have a star."""
        self.state["starred"] = sum(item["source"] == "connections" for item in items)

    def tried(self) -> bool:
        """Whether a table was looked at."""
        return self.state["looked"]

    def done(self) -> bool:
        """Whether ten people have a star."""
        return self.state["starred"] >= GOAL

    def preview(self, state: State) -> str:
        """The filters; nothing of the table is kept."""
        return " · ".join(str(state[key]) for key in ("company", "position", "year") if state[key])
