"""The same pitch for three listeners: what changed from one to the next, and what should have. No widgets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exercises import content
from exercises.feedback import Finding, Guide, Review, count_words, review
from exercises.model import Model, clean
from exercises.workbook.book import State

DOORS = ("researcher", "recruiter", "person")
"""A researcher, a recruiter, and the person everything is prepared for."""


@dataclass(frozen=True, slots=True)
class Listener:
    """Who stands behind a door, and what is known of them."""

    name: str
    facts: str

    @property
    def first(self) -> str:
        """The first name."""
        return self.name.split()[0] if self.name.split() else self.name


class ThreeDoorsModel(Model):
    """Three texts. ``chosen`` (behind the third door) is lent by the page: it belongs to another exercise."""

    version = 1

    def __init__(self, lang: str, state: State | None = None):
        self.content = content.load("pitch", lang, "doors")
        self.chosen = Listener("", "")
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nothing written; ``looked`` holds what was last compared."""
        empty = dict.fromkeys(DOORS, "")
        return {"version": self.version, "door": DOORS[0], "texts": dict(empty), "looked": dict(empty)}

    def listener(self, door: str) -> Listener:
        """Who stands behind a door."""
        if door == "person":
            return self.chosen
        texts = self.content["doors"][door]
        return Listener(texts["name"], texts["facts"])

    def choose(self, door: str) -> None:
        """Stand before a door. Raises ``ValueError`` for one there is not."""
        if door not in DOORS:
            raise ValueError(f"no door {door!r}; there are {', '.join(DOORS)}")
        self.state["door"] = door

    def write(self, text: str) -> None:
        """The pitch for the listener behind the current door."""
        self.state["texts"][self.state["door"]] = clean(text)

    def blockers(self) -> list[str]:
        """``empty`` with fewer than two texts to compare."""
        return ["empty"] if sum(bool(count_words(text)) for text in self.state["texts"].values()) < 2 else []

    def ask(self) -> Review:
        """Compare the texts as they are now."""
        self.state["looked"] = dict(self.state["texts"])
        return self.review()

    def stale(self) -> bool:
        """Whether a text has changed since they were compared."""
        return self.state["looked"] != self.state["texts"]

    def compared(self) -> bool:
        """Whether there is anything to show."""
        return any(self.state["looked"].values())

    def new_sentences(self, door: str) -> list[tuple[int, int]]:
        """Where the sentences stand that only this door's compared text has: start and end, in characters."""
        others = {_bare(s) for other in DOORS if other != door for _, _, s in _sentences(self.state["looked"][other])}
        own = _sentences(self.state["looked"][door])
        return [(start, end) for start, end, sentence in own if others and _bare(sentence) not in others]

    def reason(self, door: str) -> str:
        """The sentence that says why this listener; empty when there is none.

        It touches what is known of them, or is what the pitch feedback takes for a reason and no other door has it.
        """
        text, listener = self.state["looked"][door], self.listener(door)
        touching = [s for _, _, s in _sentences(text) if _touches(s, listener)]
        if touching:
            return touching[-1]
        found = review("pitch", text, self.lang)["reason"]
        if door != "person" or not found.evidence:
            return ""
        # Of one's own person the learner may know more than they wrote down.
        at = found.evidence.start
        sentence = next((s for start, end, s in _sentences(text) if start <= at < end), "")
        elsewhere = (self.state["looked"][other] for other in DOORS if other != door)
        return (
            "" if any(_bare(sentence) == _bare(s) for other in elsewhere for _, _, s in _sentences(other)) else sentence
        )

    def review(self) -> Review:
        """A finding for each door: its reason, and what else is new; and a flag for a reason at the wrong door."""
        criteria = [self._door(door) for door in DOORS]
        flag = self._wrong_door()
        strong = sum(finding.level == 2 for finding in criteria)
        ready = all(finding.met for finding in criteria) and strong >= 2 and not flag.met
        return Review("doors", self.lang, "", (*criteria, flag), ready)

    def guides(self) -> dict[str, Guide]:
        """Title and rule for each finding."""
        return {name: Guide(text["title"], text["rule"]) for name, text in self.content["review"].items()}

    def _door(self, door: str) -> Finding:
        texts, name = self.content["levels"], self.listener(door).first
        if not count_words(self.state["looked"][door]):
            return Finding(door, 0, advice=texts["empty"])
        reason = self.reason(door)
        if not reason:
            return Finding(door, 0, advice=texts["none"].format(name=name))
        text = self.state["looked"][door]
        more = sum(_bare(text[start:end]) != _bare(reason) for start, end in self.new_sentences(door))
        level = 2 if more else 1
        words = texts["full" if more else "same"]
        return Finding(door, level, advice=words.format(name=name, line=_short(reason), n=more))

    def _wrong_door(self) -> Finding:
        texts = self.content["review"]["wrong_door"]
        for door in DOORS:
            here = self.listener(door)
            for other in (self.listener(name) for name in DOORS if name != door):
                for _, _, sentence in _sentences(self.state["looked"][door]):
                    # The name alone is sure; a word of theirs may be everybody's.
                    if (
                        other.first
                        and re.search(rf"\b{re.escape(other.first)}\b", sentence)
                        and other.first != here.first
                    ):
                        words = texts["found"].format(name=here.first, other=other.first, line=_short(sentence))
                        return Finding("wrong_door", 1, "flag", advice=words, must_fix=True)
        return Finding("wrong_door", 0, "flag")

    def tried(self) -> bool:
        """Whether the texts were compared once."""
        return self.compared()

    def done(self) -> bool:
        """Whether each door has its reason, and two of them more than that."""
        return self.compared() and self.review().ready

    def preview(self, state: State) -> str:
        """The three texts."""
        return "\n\n".join(f"{self.listener(d).name}:\n{state['texts'][d]}" for d in DOORS if state["texts"][d])


def _sentences(text: str) -> list[tuple[int, int, str]]:
    found = []
    for match in re.finditer(r"[^.!?\n]+(?:[.!?]+[\"'»”]*|\n|$)", text[:20_000]):
        sentence = match[0].strip()
        if sentence:
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            found.append((start, start + len(sentence), sentence))
    return found


def _bare(sentence: str) -> str:
    return " ".join(re.findall(r"\w+", sentence.lower()))


def _touches(sentence: str, listener: Listener) -> bool:
    """Whether a sentence speaks to the listener and shares a telling word with what is known of them."""
    to_them = re.search(r"\b(you|your|du|deg|din|ditt|dine|dere|deres)\b", sentence, re.I)
    return bool(to_them) and bool(_telling(sentence) & _telling(listener.facts))


def _telling(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"\w{5,}", text.lower())} - _COMMON


_COMMON = {
    word[:5]
    for word in "about after again another because before could every first from found gave have heard last lecture large lives made makes "
    "meet needs never next other people place says should that their there these thing think those wants week what where which who whole with "
    "work works would write wrote your andre noen neste etter fordi forelesning forrige første gjerne hadde hvordan hvorfor høre ikke jobber "
    "kunne laget mange måned noe også sted store stort trenger under uke ville virker være skrev skriver leder jobb".split()
}


def _short(text: str) -> str:
    return text if len(text) <= 140 else text[:139].rsplit(" ", 1)[0] + " …"


def facts_of(role: str, employer: str, facts: tuple[str, ...]) -> str:
    """What is known of the chosen person, as lines."""
    return "\n".join(filter(None, [", ".join(filter(None, [role, employer])), *facts]))
