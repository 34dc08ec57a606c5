"""The thread on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises.coordination.thread import LOST, ThreadModel
from exercises.exercise import Exercise
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.findings import Findings
from exercises.ui.heading import Heading
from exercises.ui.status import Status
from exercises.ui.thread import Thread


class ThreadView(Exercise):
    """The messages so far, what to write next and, at the end, what each message cost."""

    model_class = ThreadModel
    model: ThreadModel

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = self.model.content
        return Heading(title=self.content["title"], lead=self.content["lead"].strip(), label=self.content["label"])

    def body(self) -> list[Widget]:
        """Thread, choice, ending."""
        texts = self.texts = self.content["texts"]
        self.thread = Thread(label=texts["thread"])
        self.choice = Choice(label=texts["choose"], look="cards")
        self.send = Button(label=texts["send"], look="main")
        self.back = Button(label=texts["back"], look="link")
        self.count = Status()
        self.writing = Column([self.choice, self.send])
        self.end = Heading(level=4)
        self.costs = Findings(texts=dict.fromkeys(("hint", "rule", "mark", "mark_name", "unmark", "unmark_name"), ""))
        self.best = Status()
        self.again = Button(label=texts["again"], look="main")
        self.ending = Column([self.end, self.costs, self.best, self.again], "nw-step")
        self.when(self.send, "click", lambda message: self._send())
        self.when(self.back, "click", lambda message: self._do(self.model.back))
        self.when(self.again, "click", lambda message: self._do(self.model.again))
        return [self.thread, Row([self.count, self.back], "nw-tight"), self.writing, self.ending]

    def help_texts(self) -> dict[str, Any]:
        """Hints; the endings are the example."""
        return {"hints": self.content["hints"]}

    def done_text(self) -> str:
        """What is said after three messages."""
        return self.content["done"]

    def refresh(self) -> None:
        """Show where the thread stands."""
        model, texts, ending = self.model, self.texts, self.model.ending()
        self.thread.messages = model.messages()
        self.count.say(texts["count"].format(n=model.sent()))
        show_if(bool(model.turns()), self.back)
        show_if(ending is None, self.writing)
        show_if(ending is not None, self.ending)
        with self.choice.hold_sync():
            # Which choice is the good one is not on the page: only what can be written is.
            options = [] if ending else model.options(model.at())
            self.choice.options = [{"key": option["key"], "label": option["says"]} for option in options]
            # What is chosen and not sent yet stays: a card is drawn anew whenever it comes into view.
            if self.choice.value not in [option["key"] for option in options]:
                self.choice.value = ""
        if ending:
            self.end.title, self.end.lead = ending["title"], model.verdict()
            self.costs.items = [self._cost(n, turn.option) for n, turn in enumerate(model.turns(), start=1)]
            best = model.state["best"]
            self.best.say(texts["best"].format(n=best) if best else "")
            show_if(bool(best), self.best)
        else:
            self.costs.items = []

    def _cost(self, number: int, option: dict[str, Any]) -> dict[str, Any]:
        texts, cost = self.texts, option["cost"]
        words = (
            texts["lost"]
            if cost >= LOST
            else texts["free"]
            if not cost
            else texts["one"]
            if cost == 1
            else texts["more"]
        )
        return {
            "key": str(number),
            "title": texts["message"].format(n=number),
            "state": "found" if not cost else "mend" if cost >= LOST else "partly",
            "state_text": words.format(n=cost),
            "advice": option["why"],
            "hints": [],
            "rule": "",
            "source": "",
            "colour": 0,
            "markable": False,
            "unmarkable": False,
        }

    def _send(self) -> None:
        chosen = self.choice.value
        if chosen:
            self.choice.value = ""
            self._do(self.model.send, chosen)
        else:
            self.status.say(self.texts["choose_first"], "warn")

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()
