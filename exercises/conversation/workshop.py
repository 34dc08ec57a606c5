"""The question workshop: given questions to mend, then the learner's own. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from exercises import content
from exercises.conversation import rubric
from exercises.feedback import Finding, Guide, Review, review
from exercises.model import Model, clean
from exercises.workbook.book import State

FAULTS = ("closed", "googleable", "job_ask")
"""What is wrong with the given questions: one word answers it, a web page answers it, it asks for a job."""

ENOUGH = 2
"""Mended questions of each kind, and own questions that open, after which the workshop is done."""

MOST_OWN = 12
"""Own questions that are read."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said to one question."""

    name: str
    """``fine``, ``closer``, or what stands in the way: ``same``, ``job_ask``, ``googleable``, ``closed``, ``weak``."""
    personal: bool = False
    """Whether it touches what is known of the person."""

    @property
    def good(self) -> bool:
        """Whether the question opens the conversation."""
        return self.name in ("fine", "closer")


def remark(question: str, lang: str, given: str = "", about: str = "") -> Remark:
    """Judge a question; ``given`` is the one it replaces, ``about`` what is known of the person."""
    if given and _bare(question) == _bare(given):
        return Remark("same")
    met = review("question", question, lang).met
    name = next((fault for fault in ("job_ask", "googleable") if met[fault]), "")
    if not name and not met["open"]:
        # "Who else should I talk to?" may be short; any other question that one word answers is closed.
        name = "closer" if met["good"] and rubric.parts_of_closing(question)["onward"] else "closed"
    return Remark(name or ("fine" if met["good"] else "weak"), rubric.is_personal(question, about))


def _bare(text: str) -> list[str]:
    words = ("".join(filter(str.isalnum, word)) for word in text.lower().split())
    return [word for word in words if word]


class QuestionWorkshopModel(Model):
    """The workshop. ``about`` and ``person`` are lent by the page: they belong to another exercise."""

    version = 1

    def __init__(self, lang: str, state: State | None = None):
        self.content = content.load("conversation", lang, "workshop")
        self.person, self.about = "", ""
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nothing mended; ``looked`` and ``own_looked`` hold what was last handed in."""
        return {
            "version": self.version,
            "at": 0,
            "faults": {},
            "texts": {},
            "looked": {},
            "own": "",
            "own_looked": "",
        }

    @property
    def given(self) -> dict[str, Any]:
        """The question in view."""
        questions = self.content["given"]
        return questions[max(0, min(self.state["at"], len(questions) - 1))]

    def go(self, by: int) -> None:
        """Look at another question, ``by`` steps on; stops at the ends."""
        self.state["at"] = max(0, min(len(self.content["given"]) - 1, self.state["at"] + by))

    def name_fault(self, fault: str) -> None:
        """Say what is wrong with the question in view. Raises ``ValueError`` for what is no fault."""
        if fault not in FAULTS:
            raise ValueError(f"no fault {fault!r}; there are {', '.join(FAULTS)}")
        self.state["faults"][self.given["key"]] = fault

    def fault_text(self) -> tuple[bool, str]:
        """Whether the named fault is the one, and what is said to it; an empty text before a choice."""
        given = self.given
        named = self.state["faults"].get(given["key"], "")
        if not named:
            return False, ""
        right = named == given["fault"]
        return right, given["reason"] if right else f"{given['near'][named]} {given['reason']}"

    def write(self, text: str) -> None:
        """The learner's question in place of the one in view."""
        self.state["texts"][self.given["key"]] = clean(text)

    def look(self) -> None:
        """Hand in the question in view."""
        key = self.given["key"]
        self.state["looked"][key] = self.state["texts"].get(key, "").strip()

    def remark(self, given: dict[str, Any]) -> Remark | None:
        """What is said to the learner's question in place of a given one; None before it was handed in."""
        text = self.state["looked"].get(given["key"], "")
        return remark(text, self.lang, given["text"], self.about) if text else None

    def mended(self, fault: str) -> int:
        """How many given questions of a kind have been mended."""
        found = (self.remark(given) for given in self.content["given"] if given["fault"] == fault)
        return sum(bool(said and said.good) for said in found)

    def total(self, fault: str) -> int:
        """How many given questions there are of a kind."""
        return sum(given["fault"] == fault for given in self.content["given"])

    def set_own(self, text: str) -> None:
        """The learner's own questions, one on each line."""
        self.state["own"] = clean(text)

    def look_own(self) -> None:
        """Hand in the own questions."""
        self.state["own_looked"] = self.state["own"]

    def own_questions(self) -> list[tuple[str, Remark]]:
        """The own questions that were handed in, with what is said to each."""
        lines = [line.strip(" \t-–•*") for line in self.state["own_looked"].splitlines()]
        return [(line, remark(line, self.lang, about=self.about)) for line in lines if line][:MOST_OWN]

    def ask(self) -> Review:
        """Hand in everything that is written."""
        self.state["looked"] = {key: text.strip() for key, text in self.state["texts"].items()}
        self.look_own()
        return self.review()

    def review(self) -> Review:
        """How far the workshop has come: a criterion for each kind of fault, and one for the own questions."""
        texts = self.content["levels"]
        findings = []
        for fault in FAULTS:
            done = self.mended(fault)
            words = texts["none"] if not done else texts["one"] if done < ENOUGH else texts["two"]
            findings.append(Finding(fault, min(done, ENOUGH), advice=words.format(n=done)))
        own = [said for _, said in self.own_questions() if said.good]
        # A question that only this person can be asked is what the workshop is for.
        level = 0 if not own else 2 if len(own) >= ENOUGH and any(said.personal for said in own) else 1
        words = (texts["none"], texts["own_some"], texts["two"])[level].format(n=len(own))
        findings.append(Finding("own", level, advice=words))
        ready = all(finding.level == 2 for finding in findings)
        return Review("questions", self.lang, "", tuple(findings), ready)

    def guides(self) -> dict[str, Guide]:
        """Title and rule for each finding of the review."""
        return {name: Guide(text["title"], text["rule"]) for name, text in self.content["review"].items()}

    def tried(self) -> bool:
        """Whether one question was handed in."""
        return any(self.state["looked"].values())

    def done(self) -> bool:
        """Whether two of each kind are mended and two own questions open the conversation."""
        return self.review().ready

    def preview(self, state: State) -> str:
        """The given questions with what replaced them, and the own ones."""
        pairs = [
            f"{given['text']} → {state['texts'][given['key']]}"
            for given in self.content["given"]
            if state["texts"].get(given["key"], "").strip()
        ]
        return "\n".join([*pairs, state["own"]]).strip()
