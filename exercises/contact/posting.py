"""The way out, on the page: copy, open in the e-mail program, note that it was sent and how it went."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from exercises.clock import day
from exercises.contact.drafts import ANSWERS
from exercises.contact.limits import limit
from exercises.contact.message import MessageModel
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.heading import Heading
from exercises.ui.outbox import Outbox
from exercises.ui.status import Status

if TYPE_CHECKING:
    from exercises.contact.message_view import MessageView


class Posting:
    """Copy, mail link, date, answer."""

    def __init__(self, exercise: MessageView):
        _ = self._ = exercise.session.gettext
        self._exercise = exercise
        texts = exercise.texts["posting"]
        self.outbox = Outbox(
            texts={
                "copy": _("Copy the message"),
                "copied": _("Copied."),
                "failed": _("Your browser did not let me copy. Select the text and copy it yourself."),
                "mail": _("Open in my e-mail program"),
            }
        )
        self.on = Field(label=_("Sent on"), type="date")
        self.mark = Button(label=_("I have sent it"))
        self.unmark = Button(label=_("Not sent after all"), look="link")
        self.sent = Status()
        labels = {"waiting": _("Not yet"), "yes": _("Yes"), "no": _("A kind no")}
        self.answer = Choice(
            label=_("Have you had an answer?"),
            look="segments",
            options=[{"key": key, "label": labels[key]} for key in ANSWERS],
        )
        self.trouble = Status()
        self.to_send = Row([self.on, self.mark], "nw-bottom")
        heading = Heading(title=texts["title"], lead=texts["lead"], level=4)
        parts = [heading, self.outbox, self.to_send, self.trouble, self.sent, self.answer, self.unmark]
        self.widget = Column(parts, "nw-step")
        exercise.when(self.mark, "click", self._mark)
        exercise.when(self.unmark, "click", lambda message: exercise.act(exercise.model.unsend))
        exercise.when(self.answer, "value", self._answer)

    def show(self, model: MessageModel) -> None:
        """Bring the panel up to date."""
        _, draft = self._, model.draft
        show_if(bool(draft["reviewed"] or draft["sent"]), self.widget)
        self.outbox.text = draft["text"]
        self.outbox.mail = model.mailto() if draft["channel"] == "email" else ""
        self.outbox.main = model.ready() and not draft["sent"]
        self.on.value = self.on.value or self._exercise.today().isoformat()
        show_if(not draft["sent"], self.to_send)
        show_if(bool(draft["sent"]), self.unmark)
        show_if(bool(draft["sent"]), self.answer)
        self.answer.value = draft["answer"]
        if draft["sent"]:
            self.trouble.say("")
            known = limit(draft["channel"], model.lang)
            count = known.count(draft["sent"]["text"])
            told = _("Sent {day}, {n} words.") if known.unit == "words" else _("Sent {day}, {n} characters.")
            self.sent.say(told.format(day=day(date.fromisoformat(draft["sent"]["on"]), model.lang), n=count), "good")
        else:
            self.sent.say("")

    def _mark(self, _: Any) -> None:
        texts, exercise = self._exercise.texts["posting"], self._exercise
        trouble = exercise.model.send(self.on.value, exercise.today())
        if trouble:
            self.trouble.say(texts[trouble], "warn")
        else:
            exercise.changed()

    def _answer(self, answer: str) -> None:
        if answer:
            self._exercise.act(self._exercise.model.set_answer, answer)
