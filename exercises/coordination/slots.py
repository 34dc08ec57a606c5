"""Proposing times: the message, both people's zones, the check, and the time that was taken."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from exercises import content
from exercises.coordination import wording, zones
from exercises.coordination.findings import CRITERIA, findings
from exercises.coordination.marks import with_marks
from exercises.coordination.offer import Offer, Proposal, Setting, propose, shared_hours
from exercises.feedback import Guide, Review, count_words
from exercises.model import Model, clean
from exercises.workbook.book import State

OTHER = "other"
"""The choice of a place that is not on the short list."""

HERE, AWAY = "Europe/Oslo", "America/New_York"
"""Where the learner is taken to be, and where Kari is."""

HONEST_TRY = 12
"""Words in a message that counts as a try, after which the worked example opens."""


def today() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


class SlotsModel(Model):
    """A message that proposes times.

    ``name``, ``now`` and ``suggested`` (the zones until the learner chooses others) are lent by the page and are not
    part of the state.
    """

    version = 1

    def __init__(self, lang: str, state: State | None = None, now: Callable[[], datetime] = today):
        self.content = content.load("coordination", lang, "slots")
        self.now = now
        self.name = "Kari"
        self.suggested = {"mine": HERE, "theirs": AWAY}
        super().__init__(lang, state)

    def fresh(self) -> State:
        """No message, and both people where they are believed to be."""
        return {
            "version": self.version,
            "mine": None,
            "theirs": None,
            "mine_other": "",
            "theirs_other": "",
            "text": "",
            "reviewed": "",
            "marks": {},
            "tried": False,
            "taken": None,
        }

    # Changes

    def set_zone(self, whose: str, zone: str) -> None:
        """Where ``mine`` or ``theirs`` is: a zone of the short list, or ``OTHER``. Raises ``ValueError`` for another."""
        if whose not in ("mine", "theirs") or (zone != OTHER and zone not in zones.CITIES):
            raise ValueError(f"{whose!r} cannot be in {zone!r}")
        self.state[whose] = zone

    def set_other(self, whose: str, text: str) -> None:
        """The place in the learner's own words, for ``OTHER``."""
        self.state[f"{whose}_other"] = clean(text)

    def set_text(self, text: str) -> None:
        """Change the message. Marks whose words are gone fall away with them."""
        self.state["text"] = text = clean(text)
        self.state["marks"] = {name: words for name, words in self.state["marks"].items() if words in text}

    def ask(self) -> Review:
        """Check the message as it is now, and remember that it was."""
        self.state["reviewed"] = self.state["text"]
        self.state["tried"] = self.state["tried"] or count_words(self.state["text"]) >= HONEST_TRY
        return self.review()

    def mark(self, criterion: str, start: int, end: int) -> None:
        """The learner says that these words meet a criterion. Raises ``ValueError`` for one there is not."""
        if criterion not in CRITERIA:
            raise ValueError(f"a proposal has no criterion {criterion!r}")
        self.state["marks"][criterion] = self.state["reviewed"][start:end]

    def unmark(self, criterion: str) -> None:
        """Take a mark back."""
        self.state["marks"].pop(criterion, None)

    def take(self, key: str) -> None:
        """The time that was chosen, by the key of ``choices``; an empty one takes the choice back."""
        offer = self._sound().get(key)
        if offer and offer.moment:
            self.state["taken"] = {
                "start": key,
                "minutes": offer.minutes,
                "mine": self.zone("mine"),
                "theirs": self.zone("theirs"),
            }
        elif not key:
            self.state["taken"] = None

    # What follows from the state

    def choice(self, whose: str) -> str:
        """What the list of places shows for ``mine`` or ``theirs``: a zone of the short list, or ``OTHER``."""
        if self.state[whose] is not None:
            return self.state[whose]
        return self.suggested[whose] if self.suggested[whose] in zones.CITIES else OTHER

    def other(self, whose: str) -> str:
        """The place in words, for ``OTHER``."""
        if self.state[whose] is None and self.choice(whose) == OTHER:
            return zones.city(self.suggested[whose], self.lang)
        return self.state[f"{whose}_other"]

    def zone(self, whose: str) -> str:
        """The zone of ``mine`` or ``theirs``. While a place of one's own is not known, the suggested one."""
        chosen = self.state[whose]
        if chosen == OTHER:
            chosen = zones.find(self.state[f"{whose}_other"])
        return chosen if chosen and zones.known(chosen) else self.suggested[whose]

    def zone_trouble(self, whose: str) -> str:
        """Why a place of one's own cannot be used, with the nearest names; empty when it can."""
        words, texts = self.state[f"{whose}_other"].strip(), self.content["zones"]
        if self.state[whose] != OTHER or zones.find(words):
            return ""
        if not words:
            return texts["empty"].format(city=zones.city(self.zone(whose), self.lang))
        near = zones.nearest(words)
        names = wording.listed(near, self.lang, "or")
        return texts["unknown"].format(
            words=words[:60], nearest=texts["nearest"].format(names=names) if near else texts["none_near"]
        )

    def setting(self) -> Setting:
        """Both zones, and now."""
        return Setting(self.now(), self.zone("mine"), self.zone("theirs"))

    def proposal(self) -> Proposal:
        """The message as it is now, read."""
        return propose(self.state["text"], self.lang, self.setting())

    def blockers(self) -> list[str]:
        """``empty`` when there is nothing to check."""
        return [] if count_words(self.state["text"]) else ["empty"]

    def review(self) -> Review:
        """The message that was last handed in, held against RUBRICS part F, with the learner's own marks."""
        text, setting = self.state["reviewed"], self.setting()
        read = propose(text, self.lang, setting)
        found = findings(text, self.lang, setting, read, self.content["review"], self.name, self.example_slots())
        return with_marks(
            Review("proposal", self.lang, text, tuple(found)), self.state["marks"], self.content["marked"]
        )

    def guides(self) -> dict[str, Guide]:
        """Title, rule and hints for each finding of the review."""
        example = self.example_slots()
        values = {"example": wording.listed(example, self.lang, "or"), "example_day": example[0].rsplit(" ", 2)[0]}
        return {
            name: Guide(
                text["title"],
                text["rule"],
                tuple(hint.format(**values) for hint in text.get("hints", ())),
                text.get("source", ""),
            )
            for name, text in self.content["review"].items()
        }

    def stale(self) -> bool:
        """Whether the message has changed since it was checked."""
        return self.state["reviewed"] != self.state["text"]

    def choices(self) -> dict[str, str]:
        """The sound times of the checked message: key → in words, on my clock."""
        here = self.zone("mine")
        return {key: wording.day_at(o.moment.on(here), self.lang) for key, o in self._sound().items() if o.moment}

    def _sound(self) -> dict[str, Offer]:
        read = propose(self.state["reviewed"], self.lang, self.setting())
        return {o.moment.when.isoformat(): o for o in read.offers if o.sound and o.moment}

    def example_slots(self) -> list[str]:
        """Three good times in the weeks to come, in words: on two days, inside both working days where they meet."""
        here, setting, found = zones.ZoneInfo(self.zone("mine")), self.setting(), []
        day = (setting.now.astimezone(here) + timedelta(days=7)).date()
        while len(found) < 3:
            day += timedelta(days=1)
            if day.weekday() not in (1, 3):
                continue
            shared = shared_hours(day, setting, 30)
            begin = shared[0] if shared else datetime.combine(day, zones.WORKDAY[0], here)
            found.append(begin)
            if len(found) == 1:
                found.append(min(shared[1], begin + timedelta(minutes=90)) if shared else begin + timedelta(minutes=60))
        return [wording.day_at(when, self.lang) for when in found]

    def example(self) -> str:
        """The worked example, with times in the weeks to come."""
        texts, mine, theirs = self.content["example"], self.zone("mine"), self.zone("theirs")
        slots = self.example_slots()
        read = propose("\n".join(slots), self.lang, self.setting())
        there = [wording.oclock(o.moment.on(theirs), self.lang) for o in read.offers if o.moment]
        also = ""
        if mine != theirs:
            also = texts["theirs"].format(
                times=wording.listed(there, self.lang), their_city=zones.city(theirs, self.lang)
            )
        lines = "\n".join(f"– {slot}" for slot in slots)
        first = self.name.split()[0] if self.name.split() else self.name
        return texts["text"].format(first=first, slots=lines, city=zones.city(mine, self.lang), theirs=also).strip()

    def tried(self) -> bool:
        """Whether a message of some length was checked."""
        return bool(self.state["tried"])

    def done(self) -> bool:
        """Whether the message was checked and is ready to be sent."""
        return bool(self.state["reviewed"]) and self.review().ready

    def preview(self, state: State) -> str:
        """The message."""
        return state["text"]
