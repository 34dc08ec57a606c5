"""A plan for a conversation in four phases: minutes, lines, questions, and the review of it all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from exercises import content
from exercises.conversation import rubric
from exercises.feedback import Finding, Guide, Review, review, seconds
from exercises.model import Model, clean
from exercises.workbook.book import State
from exercises.workbook.schemas import Person, Pitch

LENGTHS = tuple(rubric.RANGES)
"""Lengths of a conversation, in minutes."""

LONGEST_PITCH = 60
"""Seconds a pitch may take inside a conversation (RUBRICS E)."""


class ConversationPlanModel(Model):
    """The plan. ``pitch`` is lent by the page: it belongs to another exercise and is not part of the state."""

    version = 1

    def __init__(self, lang: str, state: State | None = None):
        self.content = content.load("conversation", lang)
        self.pitch: Pitch | None = None
        super().__init__(lang, state)

    def fresh(self) -> State:
        """A conversation of twenty minutes in which nothing is planned."""
        return {
            "version": self.version,
            "length": 20,
            "minutes": dict.fromkeys(rubric.PHASES, 0),
            "person": "",
            "about": "",
            "lines": {"start": "", "introduction": "", "closing": ""},
            "questions": [],
            "stems": [],
            "pitch": "",
            "reviewed": False,
        }

    # Changes

    def set_length(self, minutes: int) -> None:
        """How long the conversation is: one of ``LENGTHS``, in minutes."""
        if minutes not in LENGTHS:
            raise ValueError(f"a conversation of {minutes} minutes; plans are made for {LENGTHS}")
        self.state["length"] = minutes

    def set_minutes(self, minutes: dict[str, int]) -> None:
        """Minutes for each phase; any sum is accepted and judged by the review."""
        self.state["minutes"] = {phase: max(0, int(minutes.get(phase, 0))) for phase in rubric.PHASES}

    def set(self, key: str, text: str) -> None:
        """Who it is with (``person``), what is known of them (``about``), or which version of the ``pitch``."""
        if key not in ("person", "about", "pitch"):
            raise ValueError(f"a plan has no field {key!r}")
        self.state[key] = clean(text)

    def can_take(self, person: Person) -> bool:
        """Whether the plan has room for the person everything is prepared for: nobody yet, or them without the facts."""
        name, about = self.state["person"].strip(), self.state["about"].strip()
        return bool(person.name) and name in ("", person.name) and not about

    def take(self, person: Person) -> None:
        """Make the plan for this person; what the learner has written stays."""
        if self.can_take(person):
            self.set("person", person.name)
            place = ", ".join(filter(None, [person.role, person.employer]))
            self.set("about", "\n".join(filter(None, [place, *person.facts])))

    def set_stems(self, keys: list[str]) -> None:
        """The follow-up lines to have ready, by key."""
        known = [stem["key"] for stem in self.content["stems"]]
        self.state["stems"] = [key for key in known if key in keys]

    def set_line(self, phase: str, text: str) -> None:
        """The learner's words for the start, the introduction or the closing."""
        self.state["lines"][phase] = clean(text)

    def bank(self, category: str) -> dict[str, str]:
        """The ready questions of a category: key → text."""
        groups = (group["questions"] for group in self.content["bank"] if group["category"] == category)
        return {question["key"]: question["text"] for questions in groups for question in questions}

    def choose(self, category: str, keys: list[str]) -> None:
        """Have just these ready questions of a category in the plan; new ones come last."""
        bank = self.bank(category)
        kept = [q for q in self.state["questions"] if q["key"] not in bank or q["key"] in keys]
        held = {question["key"] for question in kept}
        # Only the key is kept: shown in another language, the question is in that language.
        new = [
            {"key": key, "text": "", "category": category, "reserve": False}
            for key in bank
            if key in keys and key not in held
        ]
        self.state["questions"] = kept + new

    def add_own(self, text: str, category: str) -> None:
        """Put a question of the learner's own into the plan; an empty one is left out."""
        text = " ".join(clean(text).split())
        if not text or category not in rubric.CATEGORIES:
            return
        numbers = [int(q["key"].removeprefix("own-")) for q in self.state["questions"] if q["key"].startswith("own-")]
        key = f"own-{max(numbers, default=0) + 1}"
        self.state["questions"].append({"key": key, "text": text, "category": category, "reserve": False})

    def choose_own(self, offered: Sequence[str], chosen: Sequence[str], category: str) -> None:
        """Of these questions, made elsewhere in the course, have just the chosen ones in the plan."""
        held = {question["text"]: question["key"] for question in self.state["questions"] if question["text"]}
        for text in offered:
            if text in chosen and text not in held:
                self.add_own(text, category)
            elif text in held and text not in chosen:
                self.remove(held[text])

    def missing(self, facts: Sequence[str]) -> list[str]:
        """Those facts that do not stand in what is known of the person."""
        return [fact for fact in facts if fact not in self.state["about"]]

    def add_facts(self, facts: Sequence[str]) -> None:
        """Put facts below what is known of the person; one that stands there is not repeated."""
        self.set("about", "\n".join(filter(None, [self.state["about"].strip(), *self.missing(facts)])))

    def order(self, keys: list[str]) -> None:
        """Put the questions in this order; keys that are not in the plan are passed over."""
        place = {key: position for position, key in enumerate(keys)}
        self.state["questions"].sort(key=lambda question: place.get(question["key"], len(place)))

    def toggle_reserve(self, key: str) -> None:
        """Make a question a reserve, or a main question again."""
        for question in self.state["questions"]:
            if question["key"] == key:
                question["reserve"] = not question["reserve"]

    def remove(self, key: str) -> None:
        """Take a question out of the plan."""
        self.state["questions"] = [q for q in self.state["questions"] if q["key"] != key]

    def ask(self) -> Review:
        """Ask for the review; from now on it follows every change."""
        self.state["reviewed"] = True
        return self.review()

    # What follows from the state

    def text_of(self, question: dict[str, Any]) -> str:
        """A question's words, in the language of the page where it comes from the bank."""
        if question["text"]:
            return question["text"]
        return self.bank(question["category"]).get(question["key"], "")

    def main_questions(self) -> list[dict[str, Any]]:
        """The questions that are not in reserve."""
        return [question for question in self.state["questions"] if not question["reserve"]]

    def judged(self, question: dict[str, Any]) -> dict[str, bool]:
        """What is true of a question: ``open``, ``googleable``, ``job_ask``, ``personal``."""
        text = self.text_of(question)
        met = review("question", text, self.lang).met
        about = f"{self.state['person']} {self.state['about']}"
        return {
            "open": met["open"],
            "googleable": met["googleable"],
            "job_ask": met["job_ask"],
            "personal": rubric.is_personal(text, about),
        }

    def blockers(self) -> list[str]:
        """``empty`` when there is nothing to review."""
        untouched = self.fresh() | {key: self.state[key] for key in ("length", "pitch", "reviewed")}
        return ["empty"] if self.state == untouched else []

    def review(self) -> Review:
        """The plan held against RUBRICS part E."""
        criteria = [self._start(), self._introduction(), self._questions(), self._closing()]
        flags = [*self._time_flags(), *self._question_flags()]
        strong = all(finding.level == 2 for finding in criteria)
        ready = strong and not any(flag.must_fix for flag in flags)
        return Review("plan", self.lang, "", (*criteria, *flags), ready)

    def guides(self) -> dict[str, Guide]:
        """Title, rule and hints for each finding of the review."""
        return {
            name: Guide(text["title"], text["rule"], tuple(text.get("hints", ())), text.get("source", ""))
            for name, text in self.content["review"].items()
        }

    def done(self) -> bool:
        """Whether the plan is ready to be used."""
        return self.state["reviewed"] and self.review().ready

    def preview(self, state: State) -> str:
        """The plan as lines of text."""
        questions = [f"– {self.text_of(question)}" for question in state["questions"]]
        lines = [state["person"], state["about"], state["lines"]["start"], state["lines"]["introduction"]]
        return "\n".join(filter(None, [*lines, *questions, state["lines"]["closing"]]))

    def settle(self) -> None:
        """Keep the words of the ready questions and lines beside their keys, for the pages that show the whole plan."""
        super().settle()
        if words := {lang: self._words(lang) for lang in content.LANGUAGES if self._words(lang)}:
            self.state["words"] = words
        else:
            self.state.pop("words", None)

    def _words(self, lang: str) -> dict[str, str]:
        texts = content.load("conversation", lang)
        known = [*texts["stems"], *(question for group in texts["bank"] for question in group["questions"])]
        wanted = {*self.state["stems"], *(question["key"] for question in self.state["questions"])}
        return {entry["key"]: entry["text"] for entry in known if entry["key"] in wanted}

    # The review, phase by phase

    def _start(self) -> Finding:
        parts = rubric.parts_of_start(self.state["lines"]["start"], self.state["person"])
        return self._parts("start", self.state["lines"]["start"], parts)

    def _closing(self) -> Finding:
        return self._parts(
            "closing", self.state["lines"]["closing"], rubric.parts_of_closing(self.state["lines"]["closing"])
        )

    def _parts(self, phase: str, line: str, parts: dict[str, bool]) -> Finding:
        texts = self.content["review"][phase]
        missing = [texts["parts"][part] for part, found in parts.items() if not found]
        if not line.strip():
            return Finding(phase, 0, advice=texts["empty"])
        if not missing:
            return Finding(phase, 2, advice=texts["found"])
        level = 1 if len(missing) <= len(parts) / 2 else 0
        return Finding(phase, level, advice=texts["missing"].format(parts=_listed(missing, self.lang)))

    def _introduction(self) -> Finding:
        texts = self.content["review"]["introduction"]
        purpose = self.state["lines"]["introduction"].strip()
        length = round(seconds(self.pitch.text, self.pitch.pace)) if self.pitch else 0
        values = {"seconds": length, "purpose": purpose[:120]}
        if not self.pitch:
            return Finding("introduction", int(bool(purpose)), advice=texts["no_pitch" if purpose else "empty"])
        if not purpose:
            return Finding("introduction", 1, advice=texts["no_purpose"].format(**values))
        if length > LONGEST_PITCH:
            return Finding("introduction", 1, advice=texts["too_long"].format(**values))
        return Finding("introduction", 2, advice=texts["found"].format(**values))

    def _questions(self) -> Finding:
        texts = self.content["review"]["questions"]
        questions = self.state["questions"]
        if not questions:
            return Finding("questions", 0, advice=texts["empty"])
        judged = [self.judged(question) for question in questions]
        kinds = [question["category"] for question in questions]
        opened = sum(found["open"] for found in judged)
        reserve = len(questions) - len(self.main_questions())
        personal = sum(found["personal"] for found in judged)
        faults = rubric.question_faults(kinds, opened, reserve, personal, len(self.state["stems"]))
        found = texts["found"].format(count=len(questions), kinds=len(set(kinds)), open=opened, reserve=reserve)
        # One next step at a time: the first fault is the most basic one.
        advice = f"{found} {texts[faults[0]]}" if faults else found
        return Finding("questions", 0 if "few" in faults else 1 if faults else 2, advice=advice)

    def _time_flags(self) -> list[Finding]:
        minutes, whole, main = self.state["minutes"], self.state["length"], len(self.main_questions())
        total = sum(minutes.values())
        outside = rubric.out_of_range(minutes, whole)
        values = {
            **minutes,
            "total": total,
            "whole": whole,
            "rest": abs(whole - total),
            "least": -int(-rubric.QUESTION_SHARE * whole // 1),
            "main": main,
            "need": f"{main * rubric.MINUTES_PER_QUESTION:g}".replace(".", "," if self.lang == "nb" else "."),
            "fit": int(minutes["questions"] // rubric.MINUTES_PER_QUESTION),
            "phases": _listed([self.content["phases"][phase]["name"] for phase in outside], self.lang),
        }
        names = {"closing": "short_closing"}
        return [
            self._flag(names.get(fault, fault), fault != "range", **values)
            for fault in rubric.time_faults(minutes, whole, main)
        ]

    def _question_flags(self) -> list[Finding]:
        flags = {}
        for question in self.state["questions"]:
            judged = self.judged(question)
            for fault in ("job_ask", "googleable"):
                if judged[fault] and fault not in flags:
                    flags[fault] = self._flag(fault, True, question=self.text_of(question))
        return list(flags.values())

    def _flag(self, name: str, must_fix: bool, **values: Any) -> Finding:
        advice = self.content["review"][name]["advice"].format(**values)
        return Finding(name, 1, role="flag", advice=advice, must_fix=must_fix)


def _listed(words: list[str], lang: str) -> str:
    """``a, b and c`` in the language of the page."""
    joint = {"en": " and ", "nb": " og "}[lang]
    return joint.join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
