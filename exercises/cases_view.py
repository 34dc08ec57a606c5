"""Cases to judge, on the page: one at a time, with the reason as soon as the learner has chosen."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises.cases import CasesModel
from exercises.exercise import Exercise
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, Row
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.heading import Heading
from exercises.ui.status import Status
from exercises.workbook.book import State


class CasesView(Exercise):
    """Subclasses say where the content stands (``texts``). No answer reaches the page before the learner's own."""

    model_class = CasesModel
    model: CasesModel

    def texts(self) -> dict[str, Any]:
        """``title``, ``label``, ``lead``, ``asks``, ``cases``, and ``hints`` and ``example`` if there are any."""
        raise NotImplementedError

    def new_model(self, state: State | None) -> CasesModel:
        """The model with the cases of this exercise."""
        return self.model_class(self.session.lang, state, self.texts())

    def heading(self) -> Heading:
        """Title and introduction."""
        texts = self.texts()
        return Heading(title=texts["title"], lead=texts["lead"].strip(), label=texts["label"])

    def help_texts(self) -> dict[str, Any]:
        """Hints and example stand beside the cases."""
        return self.texts()

    def done_text(self) -> str:
        """How many were right at once; the number is for the learner alone."""
        return self._("All {all} done. {right} of them were clear to you at once.").format(
            all=len(self.model.cases), right=self.model.at_once()
        )

    def body(self) -> list[Widget]:
        """The case, the choices, the reason, and the way on."""
        _ = self._
        self.place = Heading(level=4)
        self.text = Annotated()
        self.asks = {ask["key"]: Choice(label=ask["label"], look=ask.get("look", "cards")) for ask in self._asks()}
        for key, choice in self.asks.items():
            self.when(choice, "value", lambda option, key=key: self._answer(key, option))
        self.reason = Status()
        self.reason.add_class("nw-reply")
        self.back = Button(label=_("← Back"))
        self.next = Button(label=_("Next →"), look="main")
        self.when(self.back, "click", lambda message: self._go(-1))
        self.when(self.next, "click", lambda message: self._go(1))
        return [Column([self.place, self.text, *self.asks.values(), self.reason, Row([self.back, self.next])])]

    def refresh(self) -> None:
        """Show the case in view."""
        _, model, case = self._, self.model, self.model.case
        at = model.cases.index(case)
        self.place.title = _("{n} of {all}").format(n=at + 1, all=len(model.cases))
        self.text.text = case["text"]
        for ask in self._asks():
            choice = self.asks[ask["key"]]
            with choice.hold_sync():
                choice.options = model.options(ask, case)
                choice.value = model.given(case).get(ask["key"], "")
        verdict = model.verdict(case)
        self.reason.say(verdict.text if verdict else "", "good" if verdict and verdict.right else "info")
        self.back.reason = _("This is the first one.") if at == 0 else ""
        last = at == len(model.cases) - 1
        self.next.reason = _("This is the last one.") if last else "" if verdict else _("Choose first.")

    def _asks(self) -> list[dict[str, Any]]:
        return self.texts()["asks"]

    def _answer(self, ask: str, option: str) -> None:
        if option:
            self.model.answer(ask, option)
            self.changed()

    def _go(self, by: int) -> None:
        self.model.go(by)
        self.changed()
