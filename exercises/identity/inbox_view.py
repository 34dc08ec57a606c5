"""The other inbox, on the page. What the messages had is not on the page before the learner has chosen."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.exercise import Exercise
from exercises.identity.inbox import SECONDS, InboxModel
from exercises.ui.box import Column, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.countdown import Countdown
from exercises.ui.field import Field
from exercises.ui.fold import Fold
from exercises.ui.heading import Heading
from exercises.ui.status import Status
from exercises.workbook.book import State


class OtherInboxView(Exercise):
    """A door, five messages, a reason, and then the other side of the table."""

    model_class = InboxModel
    model: InboxModel

    def new_model(self, state: State | None) -> InboxModel:
        """The model with the messages."""
        self.content = content.load("identity", self.session.lang, "inbox")
        return InboxModel(self.session.lang, state, self.content["messages"])

    def heading(self) -> Heading:
        """Title and introduction."""
        return Heading(title=self.content["title"], lead=self.content["lead"].strip(), label=self.content["label"])

    def body(self) -> list[Widget]:
        """The door, the inbox, the result."""
        return [self._door(), self._inbox(), self._result()]

    def _door(self) -> Widget:
        texts = self.content["clock"]
        self.clock = Choice(
            label=texts["label"], look="segments", options=[{"key": key, "label": texts[key]} for key in ("on", "off")]
        )
        self.start = Button(label=texts["start"], look="main")
        self.when(self.clock, "value", lambda value: self._do(self.model.set_clock, value == "on"))
        self.when(self.start, "click", lambda message: self._do(self.model.start))
        self.door = Column([self.clock, self.start])
        return self.door

    def _inbox(self) -> Widget:
        texts, clock = self.content["inbox"], self.content["clock"]
        self.countdown = Countdown(seconds=SECONDS, texts={"left": clock["left"], "over": clock["over"]})
        self.messages = Choice(label=texts["label"], look="cards")
        self.messages.add_class("nw-letters")
        self.why = Field(label=texts["why"], hint=texts["why_hint"], rows=2, lang=self.session.lang)
        self.open = Button(label=texts["open"], look="main")
        self.when(self.messages, "value", lambda value: value and self._do(self.model.choose, value))
        self.when(self.why, "value", lambda text: self._do(self.model.write, text))
        self.when(self.open, "click", lambda message: self._do(self.model.open))
        self.inbox = Column([self.countdown, self.messages, self.why, self.open])
        return self.inbox

    def _result(self) -> Widget:
        self.each = [Fold() for _ in self.content["messages"]]
        self.title = Heading(level=4)
        self.moral = Heading(level=4)
        self.moral.add_class("nw-plain")
        self.said = Status()
        self.said.add_class("nw-reply")
        self.result = Column([self.said, self.title, *self.each, self.moral], "nw-step")
        return self.result

    def refresh(self) -> None:
        """Show as much as the learner has come to."""
        model, state, texts = self.model, self.model.state, self.content["inbox"]
        started, opened = state["started"], state["opened"]
        show_if(not started, self.door)
        show_if(started, self.inbox)
        show_if(bool(state["chosen"]), self.why)
        show_if(bool(state["chosen"]) and not opened, self.open)
        show_if(opened, self.result)
        self.clock.value = "on" if state["clock"] else "off"
        self.countdown.running = model.running()
        self.messages.options = self._letters() if started else []
        self.messages.value = state["chosen"]
        self.messages.disabled = opened
        self.why.value, self.why.read_only = state["why"], opened
        blockers = model.blockers()
        self.open.reason = texts["choose_first"] if "choice" in blockers else texts["why_first"] if blockers else ""
        self._show_result(opened)

    def _letters(self) -> list[dict[str, str]]:
        return [
            {"key": m["key"], "label": f"{m['sender']}: {m['subject']}", "note": m["text"]} for m in self.model.messages
        ]

    def _show_result(self, opened: bool) -> None:
        texts, chosen = self.content["inbox"], self.model.chosen()
        self.title.title = texts["result"] if opened else ""
        self.said.say(chosen["chosen"] if opened and chosen else "")
        self.moral.title, self.moral.lead = (texts["moral_title"], texts["moral"]) if opened else ("", "")
        for part, message in zip(self.each, self.model.messages, strict=True):
            mine = f" ({texts['yours']})" if message is chosen else ""
            part.summary = f"{message['sender']}{mine}: {message['had']}" if opened else ""
            part.paragraphs = [message["shown"], message["broken"]] if opened else []

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()
