"""The question workshop on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.conversation.workshop import FAULTS, MOST_OWN, QuestionWorkshopModel, Remark
from exercises.exercise import Exercise
from exercises.recipient import recipient
from exercises.session import Session
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.findings import Findings
from exercises.ui.fold import Fold
from exercises.ui.heading import Heading
from exercises.ui.status import Status
from exercises.workbook.book import State


class QuestionWorkshopView(Exercise):
    """One given question at a time: its fault, the learner's own wording; below, questions of their own."""

    model_class = QuestionWorkshopModel
    model: QuestionWorkshopModel

    def __init__(self, session: Session, name: str):
        super().__init__(session, name)
        self.follow("person")

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("conversation", self.session.lang, "workshop")
        return Heading(title=self.content["title"], lead=self.content["lead"], label=self.content["label"])

    def help_texts(self) -> dict[str, Any]:
        """Hints; the worked question stands with each given one."""
        return self.content["help"]

    def new_model(self, state: State | None) -> QuestionWorkshopModel:
        """The model, lent the person everything is prepared for."""
        model = QuestionWorkshopModel(self.session.lang, state)
        self._lend(model)
        return model

    def body(self) -> list[Widget]:
        """The given question, then the own ones."""
        return [self._given(), self._own()]

    def _given(self) -> Widget:
        _, fault, write = self._, self.content["fault"], self.content["write"]
        self.place, self.question = Heading(level=4), Annotated()
        self.fault = Choice(
            label=fault["label"], look="segments", options=[{"key": key, "label": fault[key]} for key in FAULTS]
        )
        self.reason, self.verdict, self.progress = Status(), Status(), Status()
        self.text = Field(label=write["label"], lang=self.session.lang)
        self.look = Button(label=write["look"], look="main")
        self.example = Fold()
        self.back, self.next = Button(label=_("← Back")), Button(label=_("Next →"))
        self.when(self.fault, "value", self._name_fault)
        self.when(self.text, "value", self._write)
        self.when(self.text, "enter", self._look)
        self.when(self.look, "click", self._look)
        self.when(self.back, "click", lambda message: self._go(-1))
        self.when(self.next, "click", lambda message: self._go(1))
        self.answer = Column([self.text, self.look, self.verdict, self.example])
        parts = [self.place, self.question, self.fault, self.reason, self.answer]
        return Column([*parts, Row([self.back, self.next]), self.progress])

    def _own(self) -> Widget:
        texts = self.content["own"]
        self.own_heading, self.facts = Heading(title=texts["title"], level=4), Fold()
        self.own = Field(label=texts["label"], rows=4, lang=self.session.lang)
        self.own_look = Button(label=texts["look"])
        self.own_list, self.own_note = Findings(texts={"rule": "", "hint": ""}), Status()
        self.when(self.own, "value", self._set_own)
        self.when(self.own_look, "click", self._look_own)
        parts = [self.own_heading, self.facts, self.own, self.own_look, self.own_note, self.own_list]
        return Column(parts, "nw-step")

    def refresh(self) -> None:
        """Show the question in view, the progress and the own questions."""
        self._lend(self.model)
        self._show_given()
        self._show_own()

    def _show_given(self) -> None:
        _, model, given, texts = self._, self.model, self.model.given, self.content
        questions, state = texts["given"], self.model.state
        at = questions.index(given)
        self.place.title = _("{n} of {all}").format(n=at + 1, all=len(questions))
        self.question.text = given["text"]
        self.fault.value = state["faults"].get(given["key"], "")
        right, reason = model.fault_text()
        self.reason.say(reason, "good" if right else "info")
        show_if(bool(reason), self.answer)
        written = state["texts"].get(given["key"], "")
        self.text.value = written
        self.look.reason = "" if written.strip() else texts["write"]["empty"]
        said = model.remark(given)
        # A remark on words that have changed since would puzzle.
        fresh = said if said and state["looked"].get(given["key"]) == written.strip() else None
        self.verdict.say(self._words(fresh) if fresh else "", "good" if fresh and fresh.good else "info")
        self.example.summary = texts["write"]["example"] if said else ""
        self.example.paragraphs = [given["example"]] if said else []
        self.back.reason = _("This is the first one.") if at == 0 else ""
        self.next.reason = _("This is the last one.") if at == len(questions) - 1 else ""
        done = {fault: f"{model.mended(fault)}/{model.total(fault)}" for fault in FAULTS}
        self.progress.say(texts["progress"]["text"].format(**done))

    def _show_own(self) -> None:
        model, texts = self.model, self.content
        name = {"name": model.person}
        self.own_heading.lead = texts["own"]["lead"].format(**name)
        self.facts.summary = texts["own"]["facts"].format(**name) if model.about else ""
        self.facts.paragraphs = [line for line in model.about.splitlines() if line]
        self.own.value = model.state["own"]
        self.own_look.reason = "" if model.state["own"].strip() else texts["write"]["empty"]
        found = model.own_questions()
        stale = model.state["own"] != model.state["own_looked"]
        show_if(bool(found), self.own_list)
        notes = [texts["own"]["stale"]] if stale and found else []
        if len(found) == MOST_OWN:
            notes.append(texts["own"]["many"].format(most=MOST_OWN))
        self.own_note.say(" ".join(notes))
        fine = [said for _, said in found if said.good]
        summary = texts["summary"]["own"].format(fine=len(fine), all=len(found))
        if fine and not any(said.personal for said in fine):
            summary = f"{summary} {texts['summary']['impersonal'].format(**name)}"
        self.own_list.summary = summary if found else ""
        self.own_list.items = [self._item(n, question, said) for n, (question, said) in enumerate(found)]

    def _item(self, number: int, question: str, said: Remark) -> dict[str, Any]:
        state = "found" if said.good else "mend" if said.name in ("job_ask", "googleable") else "open"
        words = self.content["state"][{"found": "fine"}.get(state, state)]
        item = {"key": str(number), "title": question, "state": state, "state_text": words, "advice": self._words(said)}
        return item | {"hints": [], "rule": "", "source": "", "colour": 0, "markable": False, "unmarkable": False}

    def _words(self, said: Remark) -> str:
        texts = self.content["verdict"]
        more = texts["personal"].format(name=self.model.person) if said.good and said.personal else ""
        return f"{texts[said.name]} {more}".strip()

    def _lend(self, model: QuestionWorkshopModel) -> None:
        person = recipient(self.session)
        model.person = person.name
        model.about = "\n".join(filter(None, [f"{person.role}, {person.employer}".strip(", "), *person.facts]))

    def _name_fault(self, fault: str) -> None:
        if fault:
            self.model.name_fault(fault)
            self.changed()

    def _write(self, text: str) -> None:
        self.model.write(text)
        self.changed()

    def _look(self, _: Any) -> None:
        self.model.look()
        self.changed()

    def _go(self, by: int) -> None:
        self.model.go(by)
        self.changed()

    def _set_own(self, text: str) -> None:
        self.model.set_own(text)
        self.changed()

    def _look_own(self, _: Any) -> None:
        self.model.look_own()
        self.changed()
