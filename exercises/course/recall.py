"""Recalling: questions from memory, the answer afterwards, and the learner's own judgement.

Trying to remember teaches more than reading again, and spaced tries more than massed ones (Latimier, Peyre & Ramus
2021, Educational Psychology Review: g = 0.74), so every notebook begins with two questions from earlier ones.
"""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.exercise import Exercise
from exercises.model import Model, clean
from exercises.session import Session
from exercises.ui.box import Column, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.fold import Fold
from exercises.ui.heading import Heading
from exercises.workbook.book import State

RATINGS = ("had", "partly", "not")
"""How the learner judges an answer: had it, partly, not yet."""


class RecallModel(Model):
    """Answers to some questions, each shown only after the learner has tried."""

    version = 1

    def __init__(self, lang: str, state: State | None = None, questions: list[dict[str, Any]] | None = None):
        self.questions = questions or []
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nothing answered."""
        return {"version": self.version, "answers": {}}

    def answer(self, key: str) -> dict[str, Any]:
        """What the learner did with a question: ``text``, ``shown``, ``rating``."""
        return self.state["answers"].get(key, {"text": "", "shown": False, "rating": ""})

    def write(self, key: str, text: str) -> None:
        """Answer from memory."""
        self._set(key, text=clean(text))

    def reveal(self, key: str) -> None:
        """Show the answer."""
        self._set(key, shown=True)

    def rate(self, key: str, rating: str) -> None:
        """Judge the own answer. Raises ``ValueError`` for a rating that is not one of ``RATINGS``."""
        if rating not in RATINGS:
            raise ValueError(f"unknown rating {rating!r}; there are {', '.join(RATINGS)}")
        self._set(key, rating=rating)

    def _set(self, key: str, **changes: Any) -> None:
        self.state["answers"][key] = self.answer(key) | changes

    def done(self) -> bool:
        """Whether every question was tried and judged."""
        return all(self.answer(question["key"])["rating"] for question in self.questions)

    def preview(self, state: State) -> str:
        """The answers as text."""
        return "\n".join(answer["text"] for answer in state["answers"].values() if answer["text"])


def questions_for(name: str, lang: str) -> list[dict[str, Any]]:
    """The questions of ``recall_05`` or ``warm_up_05``: ``key``, ``question``, ``answer``.

    Raises ``KeyError`` when the module has none.
    """
    texts = content.load("course", lang, "questions")
    every = {q["key"]: q for questions in texts["modules"].values() for q in questions}
    kind, _, module = name.rpartition("_")
    if kind == "warm_up":
        return [every[key] for key in texts["warm_up"][module]]
    return texts["modules"][module]


class RecallView(Exercise):
    """Questions under one another; the answer opens when the learner asks for it."""

    model_class = RecallModel
    model: RecallModel

    def __init__(self, session: Session, name: str):
        self.questions = questions_for(name, session.lang)
        super().__init__(session, name)

    def new_model(self, state: State | None) -> RecallModel:
        """The model with the questions of this notebook."""
        return RecallModel(self.session.lang, state, self.questions)

    def heading(self) -> Heading:
        """Title and introduction."""
        texts = content.load("course", self.session.lang, "questions")["texts"][self.introduction()]
        return Heading(title=texts["title"], lead=texts["lead"], label=texts["label"])

    def introduction(self) -> str:
        """Which of the introductions in ``questions.toml`` fits."""
        return "recall"

    def body(self) -> list[Widget]:
        """One block for each question."""
        self.parts = {question["key"]: self._question(question) for question in self.questions}
        return [Column(parts, "nw-step") for parts in self.parts.values()]

    def _question(self, question: dict[str, Any]) -> list[Any]:
        _, key = self._, question["key"]
        field = Field(label=question["question"], rows=2, lang=self.session.lang)
        button = Button(label=_("Show the answer"))
        answer = Fold(opened=True)
        rating = Choice(
            label=_("How did it go?"),
            look="segments",
            options=[
                {"key": "had", "label": _("I had it")},
                {"key": "partly", "label": _("Partly")},
                {"key": "not", "label": _("Not yet")},
            ],
        )
        self.when(field, "value", lambda text: self._do(self.model.write, key, text))
        self.when(button, "click", lambda message: self._do(self.model.reveal, key))
        self.when(rating, "value", lambda value: self._do(self.model.rate, key, value))
        return [field, button, answer, rating]

    def refresh(self) -> None:
        """Show what was answered, and the answers that were asked for."""
        for question in self.questions:
            field, button, answer, rating = self.parts[question["key"]]
            given = self.model.answer(question["key"])
            field.value, rating.value = given["text"], given["rating"]
            answer.summary = self._("The answer") if given["shown"] else ""
            answer.paragraphs = [question["answer"]] if given["shown"] else []
            show_if(not given["shown"], button)
            show_if(given["shown"], rating)

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()


class WarmUpView(RecallView):
    """Two questions from earlier modules, at the head of a notebook; two guesses at the head of the first."""

    def introduction(self) -> str:
        """Which of the introductions in ``questions.toml`` fits."""
        return "first" if self.name.endswith("00") else "warm_up"
