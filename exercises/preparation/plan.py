"""From fact to question to if–then plan, and the review of it. Facts are lent by the page, from the dossier."""

from __future__ import annotations

import re
from typing import Any

from exercises import content
from exercises.feedback import Finding, Guide, Review, review
from exercises.if_then import said
from exercises.model import Model, clean
from exercises.preparation.cues import action_fault, cue_fault
from exercises.preparation.papers import papers
from exercises.preparation.questions import answered_by, asks, hangs_on, wants_yes_or_no
from exercises.preparation.rubric import private_words
from exercises.preparation.words import overlap
from exercises.workbook.book import State

QUESTIONS, PLANS = 3, 2
"""How many of each make the exercise (RUBRICS G)."""


class IfThenModel(Model):
    """Three facts with a question each, and two plans.

    ``facts`` are those of the dossier that are meant for use; ``about_kari`` says whether her sources are to be
    searched for answers. Both are lent by the page and are not part of the state.
    """

    version = 1

    def __init__(self, lang: str, state: State | None = None, facts: tuple[str, ...] = (), about_kari: bool = True):
        self.content = content.load("preparation", lang, "if_then")
        self.facts = facts
        self.about_kari = about_kari
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nothing written."""
        return {
            "version": self.version,
            "pairs": [{"fact": "", "question": ""} for _ in range(QUESTIONS)],
            "plans": [{"cue": "", "action": ""} for _ in range(PLANS)],
            "reviewed": False,
        }

    def set_pair(self, number: int, field: str, text: str) -> None:
        """Write the ``fact`` or the ``question`` of a pair, counted from 0."""
        if field not in ("fact", "question"):
            raise ValueError(f"a pair has no {field!r}")
        self.state["pairs"][number][field] = clean(text)

    def set_plan(self, number: int, field: str, text: str) -> None:
        """Write the ``cue`` or the ``action`` of a plan, counted from 0."""
        if field not in ("cue", "action"):
            raise ValueError(f"a plan has no {field!r}")
        self.state["plans"][number][field] = clean(text)

    def unused(self) -> list[str]:
        """The facts of the dossier that no pair begins with yet."""
        taken = [pair["fact"] for pair in self.state["pairs"]]
        return [fact for fact in self.facts if fact not in taken]

    def fill(self) -> None:
        """Put unused facts of the dossier where a pair has none."""
        for pair in self.state["pairs"]:
            if not pair["fact"].strip() and (unused := self.unused()):
                pair["fact"] = unused[0]

    def ask(self) -> Review:
        """Ask for the review; from now on it follows every change."""
        self.state["reviewed"] = True
        return self.review()

    def sentence(self, plan: dict[str, str]) -> str:
        """A plan as it is said: "If …, then …."; empty while a half is missing."""
        return said(self.content["sentence"], plan["cue"], plan["action"])

    def blockers(self) -> list[str]:
        """``empty`` when there is nothing to review."""
        texts = [
            *(pair["question"] for pair in self.state["pairs"]),
            *(p["cue"] + p["action"] for p in self.state["plans"]),
        ]
        return [] if any(text.strip() for text in texts) else ["empty"]

    def review(self) -> Review:
        """Questions and plans held against RUBRICS part G."""
        findings = [self._question(n) for n in range(QUESTIONS)] + [self._plan(n) for n in range(PLANS)]
        questions, plans = [f.level for f in findings[:QUESTIONS]], [f.level for f in findings[QUESTIONS:]]
        # Whether a question hangs on its fact is read by words, so one question may do so in words of its own.
        ready = min(plans) == 2 and min(questions) >= 1 and questions.count(2) >= QUESTIONS - 1
        return Review("if_then", self.lang, "", tuple(findings), ready)

    def guides(self) -> dict[str, Guide]:
        """Title, rule and hints for each question and plan."""
        return {
            f"{kind}_{n}": Guide(
                texts["title"].format(n=n), texts["rule"], tuple(texts["hints"]), texts.get("source", "")
            )
            for kind, count in (("question", QUESTIONS), ("plan", PLANS))
            for n in range(1, count + 1)
            for texts in [self.content["review"][kind]]
        }

    def tried(self) -> bool:
        """Whether a question and a plan were reviewed."""
        pairs, plans = self.state["pairs"], self.state["plans"]
        return self.state["reviewed"] and any(p["question"].strip() for p in pairs) and any(map(self.sentence, plans))

    def done(self) -> bool:
        """Whether three questions and two plans are ready."""
        return self.state["reviewed"] and self.review().ready

    def preview(self, state: State) -> str:
        """Questions under their facts, then the plans."""
        pairs = [f"– {p['fact'].strip()}\n  {p['question'].strip()}" for p in state["pairs"] if p["question"].strip()]
        plans = [self.sentence(plan) or plan["cue"] or plan["action"] for plan in state["plans"]]
        return "\n".join(filter(None, [*pairs, *plans]))

    # The review

    def _question(self, number: int) -> Finding:
        fact, question = (self.state["pairs"][number][field].strip() for field in ("fact", "question"))
        name = f"question_{number + 1}"
        earlier = [pair["question"] for pair in self.state["pairs"][:number]]
        if not question:
            return self._said(name, "question", "empty", 0)
        if any(self._alike(question, other) for other in earlier):
            return self._said(name, "question", "again", 0)
        if not asks(question):
            return self._said(name, "question", "statement", 0)
        met = review("question", question, self.lang).met
        is_open = met["open"] and not wants_yes_or_no(question)
        if met["job_ask"]:
            return self._said(name, "question", "job_ask", 0)
        if words := private_words(question):
            return self._said(name, "question", "private", 0, words=words)
        if answer := self._answer(question, fact, is_open):
            return self._said(name, "question", "answered", 0, **answer)
        if met["googleable"]:
            return self._said(name, "question", "googleable", 0)
        if not is_open:
            return self._said(name, "question", "closed", 1)
        if not fact:
            return self._said(name, "question", "no_fact", 1)
        if not self._hangs(question, fact):
            return self._said(name, "question", "loose", 1, fact=fact)
        return self._said(name, "question", "found", 2)

    def _hangs(self, question: str, fact: str) -> bool:
        """Whether a question takes up its fact, or something else that the sources about Kari say."""
        known = [fact, *self.facts]
        known += [paper.text for paper in papers(self.lang).values()] if self.about_kari else []
        return any(hangs_on(question, text, self.lang) for text in known)

    def _answer(self, question: str, fact: str, is_open: bool) -> dict[str, str]:
        """Where the answer stands, and the sentence; empty when no source has it."""
        sources = [(self.content["your_facts"], known) for known in (fact, *self.facts) if known]
        if self.about_kari:
            sources += [
                (self.content["called"][key], sentence)
                for key, paper in papers(self.lang).items()
                for paragraph in paper.paragraphs
                for sentence in re.split(r"(?<=[.?!])\s+", paragraph)
            ]
        fitting = [(p, s) for p, s in sources if answered_by(question, s, is_open, self.lang)]
        if not fitting:
            return {}
        place, sentence = max(fitting, key=lambda source: overlap(question, source[1], self.lang))
        return {"place": place, "sentence": re.sub(r"[“”«»]", "", sentence).rstrip(".")}

    def _plan(self, number: int) -> Finding:
        plan = self.state["plans"][number]
        name = f"plan_{number + 1}"
        if not plan["cue"].strip() and not plan["action"].strip():
            return self._said(name, "plan", "empty", 0)
        earlier = [other["cue"] + other["action"] for other in self.state["plans"][:number]]
        if any(self._alike(plan["cue"] + plan["action"], other) for other in earlier):
            return self._said(name, "plan", "again", 0)
        faults = [f"cue_{f}" for f in [cue_fault(plan["cue"])] if f]
        faults += [f"action_{f}" for f in [action_fault(plan["action"])] if f]
        if not faults:
            return self._said(name, "plan", "found", 2, plan=self.sentence(plan))
        which = "wish" if faults == ["cue_feeling", "action_wish"] else faults[0]
        level = 0 if len(faults) == 2 or "empty" in faults[0] else 1
        return self._said(name, "plan", which, level, plan=self.sentence(plan).rstrip("."))

    def _alike(self, one: str, other: str) -> bool:
        return bool(other.strip()) and " ".join(one.lower().split()) == " ".join(other.lower().split())

    def _said(self, name: str, kind: str, which: str, level: int, **values: Any) -> Finding:
        return Finding(name, level, advice=self.content["review"][kind][which].format(**values))
