"""Would you answer? On the page: one letter at a time, the judgement, and a small change that can go back."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import notice
from exercises.course.received import LETTERS, VERDICTS, ReceivedModel
from exercises.exercise import Exercise
from exercises.review_panel import ReviewPanel
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.heading import Heading
from exercises.ui.status import Status
from exercises.workbook.texts import own_texts, put_back


class ReceivedView(Exercise):
    """A busy morning, three letters, and what the learner makes of them."""

    model_class = ReceivedModel
    model: ReceivedModel

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = self.model.content
        return Heading(title=self.content["title"], lead=self.content["lead"].strip(), label=self.content["label"])

    def help_texts(self) -> dict[str, Any]:
        """Hints and the worked example."""
        return self.content

    def done_text(self) -> str:
        """What the three had in common is for the learner to see."""
        return self.content["done"]

    def body(self) -> list[Widget]:
        """The door; the letter; the two questions; the change; the ways on."""
        self.start = Button(label=self.content["open"], look="main")
        self.when(self.start, "click", lambda message: self._open())
        self.told = Status()
        self.inbox = Column([self.told, self._letter(), self._judgement(), self._change(), self._ways()])
        return [self.start, self.inbox]

    def _letter(self) -> Widget:
        self.place = Heading(level=4)
        self.text = Annotated()
        return Column([self.place, self.text], "nw-step")

    def _judgement(self) -> Widget:
        texts = self.content["judge"]
        self.verdict = Choice(
            label=texts["verdict"], look="segments", options=[{"key": k, "label": texts[k]} for k in VERDICTS]
        )
        self.why = Field(label=texts["why"], hint=texts["why_hint"], rows=2, lang=self.session.lang)
        self.other = Field(label=texts["other"], hint=texts["other_hint"], rows=2, lang=self.session.lang)
        self.when(self.verdict, "value", lambda value: value and self._do(self.model.judge, value))
        self.when(self.why, "value", lambda text: self._do(self.model.write, "why", text))
        self.when(self.other, "value", lambda text: self._do(self.model.write, "other", text))
        return Column([self.verdict, self.why, self.other], "nw-step")

    def _change(self) -> Widget:
        texts = self.content["change"]
        self.changing = Field(label=texts["label"], hint=texts["hint"], rows=6, lang=self.session.lang)
        self.ask = Button(label=texts["ask"], look="main")
        self.panel = ReviewPanel(self)
        self.keep = Button(label=texts["keep"])
        self.keeping = Status()
        self.when(self.changing, "value", lambda text: self._do(self.model.write, "text", text))
        self.when(self.ask, "click", lambda message: self._do(self.model.ask))
        self.when(self.keep, "click", lambda message: self._keep())
        return Column([self.changing, self.ask, self.panel.widget, self.keep, self.keeping], "nw-step")

    def _ways(self) -> Widget:
        self.back = Button(label=self._("← Back"))
        self.next = Button(label=self._("Next →"))
        self.when(self.back, "click", lambda message: self._go(-1))
        self.when(self.next, "click", lambda message: self._go(1))
        return Row([self.back, self.next])

    def refresh(self) -> None:
        """Show the letter in view, and what was said of it."""
        model, letter = self.model, self.model.letter
        show_if(letter is None, self.start)
        show_if(letter is not None, self.inbox)
        if letter is None:
            return
        _, texts, answer = self._, self.content["change"], model.answer()
        letters, own = model.letters(), model.own()
        at = letters.index(letter)
        self.told.say(self.content["all_own" if own == LETTERS else "some_own" if own else "none_own"].format(n=own))
        self.place.title = _("{n} of {all}").format(n=at + 1, all=len(letters))
        self.place.lead = self.content["envelope"].format(
            time=self.content["times"][at],
            kind=self.content["kinds"][letter["exercise"] or "invented"],
            person=letter["person"].strip() or self.content["nobody"],
        )
        self.text.text = "\n\n".join(filter(None, [letter["subject"], letter["text"].strip()]))
        self.verdict.value, self.why.value, self.other.value = answer["verdict"], answer["why"], answer["other"]
        self.changing.value = answer["text"]
        blockers = model.blockers()
        self.ask.reason = self.content["judge"]["first"] if blockers else ""
        self.ask.look = "quiet" if model.ready(letter) and not model.stale() else "main"
        if answer["reviewed"] is None:
            self.panel.hide()
        else:
            self.panel.show(model.review(), model.guides(), model.stale())
        show_if(model.can_keep(), self.keep)
        self.keeping.say(texts["kept"] if answer["kept"] and not model.can_keep() else "", "good")
        self.back.reason = _("This is the first one.") if at == 0 else ""
        self.next.reason = _("This is the last one.") if at == len(letters) - 1 else ""

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()

    def _open(self) -> None:
        self._do(self.model.open, own_texts(self.session.workbook))
        self.place.focus()

    def _go(self, by: int) -> None:
        self._do(self.model.go, by)
        self.place.focus()

    def _keep(self) -> None:
        letter, model = self.model.letter, self.model
        if letter is None or not model.can_keep():
            return
        text = model.answer()["text"].strip()
        try:
            told = put_back(self.session.workbook, letter["exercise"], letter["part"], model.saved(), text)
        except LookupError:
            self.keeping.say(self.content["change"]["gone"], "warn")
            return
        self._do(model.kept)
        if told:
            self.status.say(notice.sentence(told, self._), "warn")
