"""Drafts: one for each person and channel, and what became of them."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import asdict
from datetime import date
from typing import Any
from urllib.parse import quote

from exercises import content
from exercises.contact.limits import CHANNELS, Limit, has_subject, limit
from exercises.feedback import count_words
from exercises.model import Model, clean
from exercises.workbook.book import State
from exercises.workbook.schemas import Person

ANSWERS = ("waiting", "yes", "no")
"""What became of a message that was sent."""


class Drafts(Model):
    """Drafts by channel and person. ``person`` is lent by the page: whom the learner prepares for is saved elsewhere."""

    version = 1

    def __init__(self, lang: str, state: State | None = None):
        self.texts = content.load("contact", lang)["message"]
        self.person = Person("", "", "", "", ())
        super().__init__(lang, state)

    def fresh(self) -> State:
        """No draft, an e-mail in view, a free account."""
        return {"version": self.version, "channel": "email", "to": "", "premium": False, "drafts": {}, "tried": False}

    # Which message

    @property
    def draft(self) -> dict[str, Any]:
        """The draft in view; an empty one that is kept only once something is written in it."""
        return self.state["drafts"].get(self._key()) or {
            "channel": self.state["channel"],
            "person": plain(self.person),
            "subject": "",
            "text": "",
            "marks": {},
            "reviewed": None,
            "first": None,
            "fits": "",
            "sent": None,
            "answer": "waiting",
        }

    def _key(self, channel: str = "") -> str:
        return f"{channel or self.state['channel']}:{self.state['to'] or self.person.name}"

    def change(self, **changes: Any) -> None:
        """Keep the draft in view, with these changes; the reader stands in it as they are known today."""
        changes |= {} if self.state["to"] else {"person": plain(self.person)}
        self.state["drafts"][self._key()] = deepcopy(self.draft) | changes

    def reader(self) -> Person:
        """Whom the draft in view is written to."""
        if not self.state["to"] or self.state["to"] == self.person.name:
            return self.person
        known = self.draft["person"]
        return Person(**known | {"facts": tuple(known["facts"])})

    def set_channel(self, channel: str) -> None:
        """Write on another channel; the draft of the first one stays. Raises ``ValueError`` for one there is not."""
        if channel not in CHANNELS:
            raise ValueError(f"no channel {channel!r}; there are {', '.join(CHANNELS)}")
        self.state["channel"] = channel
        if self._key() not in self.state["drafts"]:
            self.state["to"] = ""

    def letters(self) -> dict[str, dict[str, Any]]:
        """Key → draft, for every draft that holds something."""
        return {k: d for k, d in self.state["drafts"].items() if d["text"].strip() or d["subject"].strip() or d["sent"]}

    def choose(self, key: str) -> None:
        """Look at an earlier draft. Raises ``KeyError`` when there is none."""
        draft = self.state["drafts"][key]
        name = draft["person"]["name"]
        self.state["channel"], self.state["to"] = draft["channel"], "" if name == self.person.name else name

    def put_away(self) -> None:
        """Remove the draft in view and look at the one for the current person; it stays among the earlier versions."""
        self.state["drafts"].pop(self._key(), None)
        self.state["to"] = ""

    def current_key(self) -> str:
        """The key of the draft in view."""
        return self._key()

    # Writing

    def set_text(self, text: str) -> None:
        """Change the text. Marks whose words are gone fall away with them."""
        text = clean(text)
        self.change(text=text, marks={name: words for name, words in self.draft["marks"].items() if words in text})

    def set_subject(self, subject: str) -> None:
        """Change the subject line."""
        self.change(subject=" ".join(clean(subject).split("\n")))

    def limit(self) -> Limit:
        """What the channel in view takes."""
        return limit(self.state["channel"], self.lang, self.state["premium"])

    def has_subject(self) -> bool:
        """Whether the channel in view has a subject line."""
        return has_subject(self.state["channel"])

    def blockers(self) -> list[str]:
        """``empty`` when there is nothing to review."""
        return [] if count_words(self.draft["text"]) else ["empty"]

    # On its way

    def mailto(self) -> str:
        """A link that opens the learner's e-mail program with this message (RFC 6068: line breaks are CR LF)."""
        body = "\r\n".join(self.draft["text"].splitlines())
        return f"mailto:?subject={quote(self.draft['subject'], safe='')}&body={quote(body, safe='')}"

    def send(self, day: str, today: date) -> str:
        """Note that the message was sent on a day (``YYYY-MM-DD``). Returns what is wrong with the day, or nothing."""
        try:
            sent = date.fromisoformat(day)
        except ValueError:
            return "no_date"
        if sent > today:
            return "future"
        self.change(sent={"on": day, "subject": self.draft["subject"], "text": self.draft["text"]})
        return ""

    def unsend(self) -> None:
        """It was not sent after all."""
        self.change(sent=None, answer="waiting")

    def set_answer(self, answer: str) -> None:
        """What became of it: one of ``ANSWERS``. Raises ``ValueError`` for another."""
        if answer not in ANSWERS:
            raise ValueError(f"one of {', '.join(ANSWERS)}, not {answer!r}")
        self.change(answer=answer)

    def preview(self, state: State) -> str:
        """The messages, each with its reader."""
        names = self.texts["channels"]
        return "\n\n".join(
            "\n".join(filter(None, [f"{d['person']['name']} · {names[d['channel']]}", d["subject"], d["text"]]))
            for d in state["drafts"].values()
            if d["text"] or d["subject"]
        )


def plain(person: Person) -> dict[str, Any]:
    """A person as data that survives JSON."""
    return asdict(person) | {"facts": list(person.facts)}
