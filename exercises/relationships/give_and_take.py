"""What a student can give, and how asking and giving stand with each contact. No widgets.

The bounds are our own judgement: no study says how many questions a gift outweighs. They are there to start a thought,
not to keep accounts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from exercises import content
from exercises.model import Model, clean
from exercises.workbook.book import State

KINDS = ("ask", "give", "thank")
"""What may pass between two people: the learner asked, gave something, or thanked and told how it went."""

ENOUGH = 3
"""Things the learner can give, found before the balance."""

Look = Literal["only_asks", "leaning", "quiet", "even", "only_gives"]
WANTING = ("only_asks", "leaning", "quiet")
"""Where the next thing should come from the learner."""


@dataclass(frozen=True, slots=True)
class Balance:
    """How asking and giving stand with one contact."""

    key: str
    name: str
    asked: int
    gave: int
    """Gifts, thanks and news of how it went."""
    look: Look
    lines: tuple[str, ...]
    """What has passed, in words."""


class GiveAndTakeModel(Model):
    """Gifts, and what has passed. ``people`` is lent by the page: key → name of the learner's own contacts."""

    version = 1

    def __init__(self, lang: str, state: State | None = None):
        self.content = content.load("relationships", lang, "give_and_take")
        self.people: dict[str, str] = {}
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nothing chosen; the invented contacts in view."""
        return {"version": self.version, "gives": [], "own": "", "source": "invented", "at": "", "log": [], "next": {}}

    # What one can give

    def gives(self) -> dict[str, str]:
        """Key → what can be given, the learner's own idea last."""
        own = self.state["own"].strip()
        return {give["key"]: give["label"] for give in self.content["gives"]} | ({"own": own} if own else {})

    def choose_gives(self, keys: list[str]) -> None:
        """What the learner can give."""
        known = [give["key"] for give in self.content["gives"]]
        self.state["gives"] = [key for key in known if key in keys]

    def set_own(self, text: str) -> None:
        """Something to give that is not on the list."""
        self.state["own"] = " ".join(clean(text).split())

    def chosen_gives(self) -> dict[str, str]:
        """Key → what this learner has chosen, their own idea with it."""
        return {key: text for key, text in self.gives().items() if key in (*self.state["gives"], "own")}

    # What has passed

    def use(self, source: str) -> None:
        """Look at the ``invented`` contacts or at one's ``own``."""
        if source not in ("invented", "own"):
            raise ValueError(f"'invented' or 'own', not {source!r}")
        self.state["source"], self.state["at"] = source, ""

    def log(self, who: str, kind: str, what: str) -> None:
        """Something has passed between the learner and a contact of their own. Raises ``ValueError`` for an unknown one."""
        if who not in self.people or kind not in KINDS:
            raise ValueError("there is no such contact or kind")
        numbers = [int(entry["key"]) for entry in self.state["log"]]
        entry = {
            "key": str(max(numbers, default=0) + 1),
            "who": who,
            "kind": kind,
            "what": " ".join(clean(what).split()),
        }
        self.state["log"].append(entry)

    def unlog(self, key: str) -> None:
        """Take an entry out again."""
        self.state["log"] = [entry for entry in self.state["log"] if entry["key"] != key]

    def balances(self) -> list[Balance]:
        """Every contact in view, those first from whom the learner has only asked."""
        if self.state["source"] == "own":
            people, log = self.people, self.state["log"]
        else:
            known = self.content["invented"]
            people = {person["key"]: person["name"] for person in known}
            log = [{"who": person["key"], **entry} for person in known for entry in person["log"]]
        order = [*WANTING, "even", "only_gives"]
        found = [self._balance(key, name, [e for e in log if e["who"] == key]) for key, name in people.items()]
        return sorted(found, key=lambda balance: order.index(balance.look))

    def _balance(self, key: str, name: str, log: list[dict[str, Any]]) -> Balance:
        asked = sum(entry["kind"] == "ask" for entry in log)
        gave = len(log) - asked
        lines = tuple(
            self.content["lines"][entry["kind"] if entry["what"] else f"{entry['kind']}_bare"].format(
                what=entry["what"]
            )
            for entry in log
        )
        return Balance(key, name, asked, gave, _look(asked, gave), lines)

    def plan(self, who: str, give: str) -> None:
        """What a contact gets next: one of the chosen gifts."""
        if give not in self.chosen_gives() or who not in [b.key for b in self.balances()]:
            raise ValueError("there is no such gift or contact")
        self.state["next"][who] = give
        self.state["at"] = ""

    def planned(self, who: str) -> str:
        """What a contact gets next, in words; empty when nothing is planned or the gift was taken off the list."""
        return self.chosen_gives().get(self.state["next"].get(who, ""), "")

    def open(self, who: str) -> None:
        """Look at one contact."""
        self.state["at"] = who

    def in_view(self) -> Balance | None:
        """The contact that was opened, else the first who wants something and has nothing planned."""
        balances = self.balances()
        opened = next((b for b in balances if b.key == self.state["at"]), None)
        return opened or next((b for b in balances if b.look in WANTING and not self.planned(b.key)), None)

    def tried(self) -> bool:
        """Whether something to give was found."""
        return bool(self.chosen_gives())

    def done(self) -> bool:
        """Whether there are three gifts, and whoever wants one has one coming."""
        balances = self.balances()
        rest = [b for b in balances if b.look in WANTING and not self.planned(b.key)]
        return len(self.chosen_gives()) >= ENOUGH and bool(balances) and not rest

    def preview(self, state: State) -> str:
        """The gifts, and the learner's own entries."""
        labels = {give["key"]: give["label"] for give in self.content["gives"]}
        gifts = [labels[key] for key in state["gives"] if key in labels]
        return "\n".join(filter(None, [*gifts, state["own"], *(entry["what"] for entry in state["log"])]))


def without(state: State, key: str) -> State:
    """A saved state in which nothing has ever passed between the learner and a contact."""
    next_ = {who: give for who, give in state["next"].items() if who != key}
    log = [entry for entry in state["log"] if entry["who"] != key]
    return state | {"log": log, "next": next_, "at": "" if state["at"] == key else state["at"]}


def _look(asked: int, gave: int) -> Look:
    if not asked and not gave:
        return "quiet"
    if asked >= 2 and not gave:
        return "only_asks"
    if asked >= 3 and asked > 2 * gave:
        return "leaning"
    return "only_gives" if gave >= 3 and not asked else "even"
