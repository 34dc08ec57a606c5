"""Repairs, on the page: the message with its flaw, then the learner's own version of it."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises.cases_view import CasesView
from exercises.contact.repairs import ENOUGH, RepairsModel
from exercises.review_panel import ReviewPanel
from exercises.ui.box import Column, show_if
from exercises.ui.button import Button
from exercises.ui.field import Field
from exercises.ui.fold import Fold
from exercises.ui.heading import Heading
from exercises.ui.status import Status
from exercises.workbook.book import State


class RepairsView(CasesView):
    """Name, rewrite, compare."""

    model_class = RepairsModel
    model: RepairsModel

    def new_model(self, state: State | None) -> RepairsModel:
        """The model brings its own cases."""
        return RepairsModel(self.session.lang, state)

    def texts(self) -> dict[str, Any]:
        """The content of ``repairs.toml``."""
        return self.model.texts

    def done_text(self) -> str:
        """What was done."""
        return self.model.texts["done"]

    def body(self) -> list[Widget]:
        """The case above, the rewrite below, the way on at the end."""
        _ = self._
        (cases,) = super().body()
        *parts, way = cases.children
        self.who = Heading(level=4)
        self.subject = Field(label=_("Subject"), lang=self.session.lang)
        self.own = Field(label=_("Your version"), hint=self.model.texts["rewrite_hint"], rows=6, lang=self.session.lang)
        self.ask = Button(label=_("Review my version"))
        self.difference = Status()
        self.difference.add_class("nw-reply")
        self.panel = ReviewPanel(self)
        self.ours = Fold(summary=_("How we would have written it"))
        self.mending = Column(
            [self.who, self.subject, self.own, self.ask, self.difference, self.panel.widget, self.ours], "nw-step"
        )
        self.count = Status()
        self.when(self.subject, "value", lambda text: self._write(subject=text))
        self.when(self.own, "value", lambda text: self._write(text=text))
        self.when(self.ask, "click", self._ask)
        return [Column(parts), self.mending, Column([self.count, way])]

    def refresh(self) -> None:
        """Show the case in view and what the learner has made of it."""
        super().refresh()
        _, model, case = self._, self.model, self.model.case
        named, now = model.complete(case), model.rewrite()
        address = ", ".join([case["name"], case["role"], case["employer"]])
        self.place.lead = _("To {name}").format(name=address)
        if model.has_subject():
            subject = case.get("subject") or _("(none)")
            self.text.text = f"{_('Subject')}: {subject}\n\n{case['text'].strip()}"
        else:
            self.text.text = case["text"].strip()
        show_if(named, self.mending)
        self.who.title = _("Mend it")
        facts = [f"{case['name']} {fact[0].lower()}{fact[1:]}" for fact in case["facts"]]
        self.who.lead = " ".join([*facts, case["you"]])
        show_if(model.has_subject(), self.subject)
        self.subject.value, self.own.value = now["subject"], now["text"]
        blocked = model.blockers()
        reasons = {"unchanged": _("It is still as it was."), "empty": _("Write your version first.")}
        self.ask.reason = reasons.get(blocked[0], "") if blocked else ""
        to_review = not blocked and model.stale()
        self.ask.look = "main" if to_review else "quiet"
        self.next.look = "quiet" if to_review else "main"
        if now["reviewed"]:
            self.difference.say(" ".join(model.difference()))
            self.panel.show(model.review(), model.guides(), model.stale())
        else:
            self.difference.say("")
            self.panel.hide()
        ours = case["model"]
        lines = [f"{_('Subject')}: {ours['subject']}" if "subject" in ours else "", ours["text"].strip()]
        self.ours.summary = _("How we would have written it") if named else ""
        self.ours.paragraphs = (
            list(filter(None, lines))
            if model.opened()
            else [_("It opens here when you have had your own version reviewed.")]
        )
        mended = model.mended()
        self.count.say(
            _("{named} of {all} named, {mended} mended. Mend at least {enough}.").format(
                named=model.answered(), all=len(model.cases), mended=mended, enough=ENOUGH
            )
            if model.answered()
            else ""
        )

    def _write(self, **changes: str) -> None:
        self.model.write(**changes)
        self.changed()

    def _ask(self, _: Any) -> None:
        self.model.ask()
        self.changed()
