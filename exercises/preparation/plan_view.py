"""From fact to question to plan, on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.exercise import Exercise
from exercises.preparation.plan import PLANS, QUESTIONS, IfThenModel
from exercises.review_panel import ReviewPanel
from exercises.ui.box import Column, show_if
from exercises.ui.button import Button
from exercises.ui.field import Field
from exercises.ui.heading import Heading
from exercises.ui.status import Status
from exercises.workbook.book import State
from exercises.workbook.schemas import dossier, own_person


class IfThenView(Exercise):
    """Three pairs, two plans, review."""

    model_class = IfThenModel
    model: IfThenModel

    def new_model(self, state: State | None) -> IfThenModel:
        """The model, with the facts that the dossier says to use."""
        model = IfThenModel(self.session.lang, state)
        self._lend(model)
        return model

    def catch_up(self) -> None:
        """The dossier may have been changed in another card or notebook meanwhile."""
        super().catch_up()
        self._lend(self.model)

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("preparation", self.session.lang, "if_then")
        return Heading(title=self.content["title"], lead=self.content["lead"].strip(), label=self.content["label"])

    def help_texts(self) -> dict[str, Any]:
        """Hints and the worked example."""
        return self.content

    def done_text(self) -> str:
        """What to do with the plans now."""
        return self.content["done"]["text"]

    def body(self) -> list[Widget]:
        """Pairs, plans, review."""
        self.session.workbook.watch(lambda exercise: self.show() if exercise in ("person", "dossier") else None)
        return [self._pairs(), self._plans(), self._review()]

    def _pairs(self) -> Widget:
        texts = self.content["pairs"]
        self.bank = Status()
        self.fetch = Button(label=self._("Put my facts in"))
        self.when(self.fetch, "click", self._fetch)
        self.pairs = [self._two("pairs", n, ("fact", "question"), self._set_pair) for n in range(QUESTIONS)]
        head = Heading(title=texts["title"], lead=texts["lead"], level=4)
        columns = [Column(list(pair.values()), "nw-panel") for pair in self.pairs]
        return Column([head, self.bank, self.fetch, *columns], "nw-step")

    def _plans(self) -> Widget:
        texts = self.content["plans"]
        self.plans = [self._two("plans", n, ("cue", "action"), self._set_plan) for n in range(PLANS)]
        head = Heading(title=texts["title"], lead=texts["lead"], level=4)
        return Column([head, *(Column(list(plan.values()), "nw-panel") for plan in self.plans)], "nw-step")

    def _two(self, part: str, number: int, names: tuple[str, str], change: Any) -> dict[str, Field]:
        texts, fields = self.content[part], {}
        for name in names:
            field = Field(
                label=texts[name].format(n=number + 1),
                hint=texts.get(f"{name}_hint", ""),
                rows=2,
                lang=self.session.lang,
            )
            self.when(field, "value", lambda text, name=name: change(number, name, text))
            fields[name] = field
        return fields

    def _review(self) -> Widget:
        self.ask = Button(label=self._("Review my questions and plans"), look="main")
        self.panel = ReviewPanel(self)
        self.when(self.ask, "click", self._ask)
        return Column([self.ask, self.panel.widget], "nw-step")

    def refresh(self) -> None:
        """Show what is written."""
        _, model, texts = self._, self.model, self.content["pairs"]
        self._lend(model)
        room = any(not pair["fact"].strip() for pair in model.state["pairs"])
        waiting = len(model.unused()) if room else 0
        self.bank.say(texts["none"] if not model.facts else texts["waiting"].format(n=waiting) if waiting else "")
        show_if(waiting > 0, self.fetch)
        for fields, values in zip(
            [*self.pairs, *self.plans], [*model.state["pairs"], *model.state["plans"]], strict=True
        ):
            for name, field in fields.items():
                field.value = values[name]
        self.ask.reason = _("Write a question or a plan first.") if model.blockers() else ""
        if model.state["reviewed"] and not model.blockers():
            self.panel.show(model.review(), model.guides())
        else:
            self.panel.hide()

    def _lend(self, model: IfThenModel) -> None:
        book = self.session.workbook
        model.facts = tuple(fact.text for fact in dossier(book) if fact.sort == "use")
        model.about_kari = own_person(book) is None

    def _fetch(self, _: Any) -> None:
        self.model.fill()
        self.changed()

    def _set_pair(self, number: int, field: str, text: str) -> None:
        self.model.set_pair(number, field, text)
        self.changed()

    def _set_plan(self, number: int, field: str, text: str) -> None:
        self.model.set_plan(number, field, text)
        self.changed()

    def _ask(self, _: Any) -> None:
        self.model.ask()
        self.changed()
