"""Who everything is prepared for."""

from __future__ import annotations

from collections.abc import Sequence

from exercises import content
from exercises.model import Model, clean
from exercises.workbook.book import State
from exercises.workbook.schemas import Listed

FIELDS = ("name", "role", "employer", "city")
"""What is known of the person in a few words; ``facts`` has the rest, one a line."""


class PersonModel(Model):
    """Kari for practice, or the learner's own person. Both are kept when one switches between them."""

    version = 1

    def fresh(self) -> State:
        """Kari, and nobody else yet."""
        return {"version": self.version, "who": "kari", "own": dict.fromkeys((*FIELDS, "facts"), "")}

    def choose(self, who: str) -> None:
        """``kari`` or ``own``. Raises ``ValueError`` for another."""
        if who not in ("kari", "own"):
            raise ValueError(f"'kari' or 'own', not {who!r}")
        self.state["who"] = who

    def set(self, field: str, text: str) -> None:
        """Say something of the own person. Raises ``ValueError`` for a field there is not."""
        if field not in self.state["own"]:
            raise ValueError(f"a person has no field {field!r}")
        self.state["own"][field] = clean(text)

    def take(self, listed: Listed) -> None:
        """Put somebody from the shortlist in the own person's place; Kari stays who she is."""
        name = kari(self.lang)["name"]
        if listed.source == "directory" and listed.name == name:
            self.choose("kari")
            return
        self.choose("own")
        for field in FIELDS:
            self.set(field, getattr(listed, field))
        self.set("facts", "\n".join(fact for fact in listed.facts if fact.strip()))

    def chosen_from(self, people: Sequence[Listed]) -> str:
        """The key of the one on the shortlist who is the person now, or an empty text."""
        name = kari(self.lang)["name"] if self.state["who"] == "kari" else self.state["own"]["name"].strip()
        return next((listed.key for listed in people if listed.name == name), "")

    def done(self) -> bool:
        """Whether there is a person with a name and one fact."""
        own = self.state["own"]
        return self.state["who"] == "own" and bool(own["name"].strip() and own["facts"].strip())

    def tried(self) -> bool:
        """There is nothing to try here."""
        return False

    def preview(self, state: State) -> str:
        """The own person as lines."""
        return "\n".join(text for text in state["own"].values() if text)


def kari(lang: str) -> dict[str, str]:
    """Kari in a language, in the same fields as a person of one's own."""
    texts = content.load("person", lang)["kari"]
    return {field: texts[field] for field in FIELDS} | {"facts": "\n".join(texts["facts"])}
