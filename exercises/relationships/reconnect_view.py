"""An old contact, on the page: one step opens the next."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises.exercise import Exercise
from exercises.relationships.reconnect import MOST, SCALE, ReconnectModel
from exercises.review_panel import ReviewPanel
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.fold import Fold
from exercises.ui.heading import Heading
from exercises.ui.number import Number
from exercises.ui.outbox import Outbox


class ReconnectView(Exercise):
    """Choose, predict, see, write."""

    model_class = ReconnectModel
    model: ReconnectModel

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = self.model.content
        return Heading(title=self.content["title"], lead=self.content["lead"].strip(), label=self.content["label"])

    def body(self) -> list[Widget]:
        """The four steps."""
        return [self._choose(), self._predict(), self._study(), self._write(), self._review()]

    def help_texts(self) -> dict[str, Any]:
        """Hints and the worked example."""
        return self.content

    def done_text(self) -> str:
        """What to do with a message that is ready."""
        return self._(
            "It is ready. Is there somebody of your own whom it would fit? Put their name in, change the memory, and send it."
        )

    def _choose(self) -> Widget:
        texts = self.content["choose"]
        self.people = Choice(
            label=texts["label"],
            hint=texts["hint"],
            look="cards",
            options=[{"key": p["key"], "label": p["name"], "note": p["text"]} for p in self.content["people"]],
        )
        self.when(self.people, "value", lambda key: key and self._do(self.model.choose, key))
        return self.people

    def _predict(self) -> Widget:
        texts = self.content["predict"]
        self.guess = Number(
            label=texts["label"], hint=texts["hint"], unit=texts["unit"], min=SCALE[0], max=SCALE[1], slider=True
        )
        self.look = Button(label=texts["show"], look="main")
        self.when(self.guess, "value", lambda value: self._do(self.model.predict, value))
        self.when(self.look, "click", lambda message: self._do(self.model.show_study))
        self.predicting = Column([self.guess, self.look], "nw-step")
        return self.predicting

    def _study(self) -> Widget:
        texts = self.content["study"]
        self.verdict = Annotated()
        self.study = Fold(summary=texts["summary"], source=texts["source"], opened=True)
        self.found = Column([self.verdict, self.study], "nw-step")
        return self.found

    def _write(self) -> Widget:
        texts = self.content["write"]
        self.name_field = Field(label=texts["name"], hint=texts["name_hint"])
        self.text = Field(
            label=texts["text"],
            rows=5,
            lang=self.session.lang,
            limit=MOST,
            count_texts={key: texts[key] for key in ("plain", "over")},
        )
        self.when(self.name_field, "value", lambda value: self._do(self.model.set_name, value))
        self.when(self.text, "value", lambda value: self._do(self.model.set_text, value))
        self.title = Heading(title=texts["title"], lead=texts["lead"], level=4)
        self.writing = Column([self.title, self.name_field, self.text], "nw-step")
        return self.writing

    def _review(self) -> Widget:
        _ = self._
        self.ask = Button(label=_("Review my message"), look="main")
        self.panel = ReviewPanel(self, self._mark, self._unmark)
        self.copy = Outbox(
            texts={
                "copy": _("Copy the message"),
                "copied": _("Copied."),
                "failed": _("The browser would not copy. Mark the text and press Ctrl+C."),
            }
        )
        self.when(self.ask, "click", lambda message: self._do(self.model.ask))
        self.reviewing = Column([self.ask, self.panel.widget, self.copy])
        return self.reviewing

    def refresh(self) -> None:
        """Show the steps that are open."""
        _, model, state = self._, self.model, self.model.state
        self.people.value = state["chosen"]
        show_if(bool(state["chosen"]), self.predicting)
        self.guess.value = state["predicted"]
        show_if(not state["shown"], self.look)
        show_if(state["shown"], self.found, self.writing, self.reviewing)
        # What studies found reaches the page only after the guess.
        self.verdict.text = "\n\n".join(model.verdict())
        self.study.paragraphs = self.content["study"]["paragraphs"] if state["shown"] else []
        self.title.title = f"{self.content['write']['title']} · {model.reader()}" if model.reader() else ""
        self.name_field.value = state["name"]
        self.text.value = self.copy.text = state["text"]
        self.ask.reason = _("Write your message first.") if model.blockers() else ""
        self.ask.look = "quiet" if model.done() else "main"
        self.copy.main = model.done()
        show_if(bool(state["reviewed"]) and bool(state["text"].strip()), self.copy)
        if state["reviewed"]:
            self.panel.show(model.review(), model.guides(), model.stale())
        else:
            self.panel.hide()

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()

    def _mark(self, criterion: str, start: int, end: int) -> None:
        self._do(self.model.mark, criterion, start, end)

    def _unmark(self, criterion: str) -> None:
        self._do(self.model.unmark, criterion)
