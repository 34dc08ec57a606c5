"""The learner's own contact card: what stands on it, and whether a phone will like it."""

from __future__ import annotations

import re

from exercises import content
from exercises.coordination.calendar import plain
from exercises.coordination.vcard import FIELDS, MOST, ROOMY, size
from exercises.model import Model, clean
from exercises.workbook.book import State

_MAIL = re.compile(r"[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){1,4}")
_PHONE = re.compile(r"\+?[\d ()-]{5,20}")
_LINK = re.compile(r"(?:https?://)?[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?:/\S{0,300})?")


class ContactCardModel(Model):
    """Eight fields; a name and one way to be reached make a card."""

    version = 1

    def __init__(self, lang: str, state: State | None = None):
        self.content = content.load("coordination", lang, "card")
        super().__init__(lang, state)

    def fresh(self) -> State:
        """An empty card."""
        return {"version": self.version, "fields": dict.fromkeys(FIELDS, "")}

    def set(self, field: str, text: str) -> None:
        """Fill a field. Raises ``ValueError`` for one there is not."""
        if field not in FIELDS:
            raise ValueError(f"a card has no field {field!r}")
        self.state["fields"][field] = clean(text)

    @property
    def fields(self) -> dict[str, str]:
        """What stands on the card."""
        return self.state["fields"]

    def troubles(self) -> dict[str, str]:
        """Field → what is odd about it, in words."""
        texts, found = self.content["troubles"], {}
        for field, form in (("email", _MAIL), ("phone", _PHONE), ("link", _LINK)):
            words = self.fields[field].strip()
            if words and not form.fullmatch(words):
                found[field] = texts[field].format(words=words[:60])
        digits = sum(character.isdigit() for character in self.fields["phone"])
        if digits and "phone" not in found and not self.fields["phone"].strip().startswith(("+", "00")):
            found["country"] = texts["country"]
        if size(self.fields) > ROOMY:
            found["size"] = texts["size"]
        return found

    def blockers(self) -> list[str]:
        """What is missing before there is a card, in words."""
        texts, fields = self.content["troubles"], self.fields
        missing = [] if fields["given"].strip() or fields["family"].strip() else [texts["no_name"]]
        if not any(fields[way].strip() for way in ("email", "phone", "link")):
            missing.append(texts["no_way"])
        if size(fields) > MOST:
            missing.append(texts["full"])
        return missing

    def name(self) -> str:
        """The whole name."""
        return " ".join(f"{self.fields['given']} {self.fields['family']}".split())

    def alternative(self) -> str:
        """What the code says, for those who do not see it."""
        lines = [self.fields[field].strip() for field in FIELDS[2:] if self.fields[field].strip()]
        return self.content["code"]["alt"].format(name=self.name(), rest=", ".join(lines))

    def file_name(self) -> str:
        """The beginning of the names of its files."""
        return plain(self.name())

    def tried(self) -> bool:
        """Whether anything was written."""
        return any(text.strip() for text in self.fields.values())

    def done(self) -> bool:
        """Whether there is a card, and nothing on it is odd."""
        return not self.blockers() and not self.troubles().keys() & {"email", "phone", "link"}

    def preview(self, state: State) -> str:
        """The fields that say something, a line each."""
        return "\n".join(text for text in state["fields"].values() if text)
