"""The swap test on the page: the message with another reader in it, and the learner's own judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exercises.contact.message import MessageModel
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.status import Status

if TYPE_CHECKING:
    from exercises.contact.message_view import MessageView


class SwapPanel:
    """A button, the swapped text, the question, the reply."""

    def __init__(self, exercise: MessageView):
        _ = self._ = exercise.session.gettext
        self._exercise = exercise
        self.toggle = Button(label=_("Try the swap test"), pressed=False)
        self.about = Status()
        self.text = Annotated()
        self.judge = Choice(
            label=_("Does it still read true?"),
            look="segments",
            options=[
                {"key": "yes", "label": _("Yes, it fits them too")},
                {"key": "no", "label": _("No, it falls apart")},
            ],
        )
        self.reply = Status()
        self.reply.add_class("nw-reply")
        self.panel = Column([self.about, self.text, self.judge, self.reply], "nw-panel")
        self.widget = Column([self.toggle, self.panel], "nw-step")
        exercise.when(self.toggle, "click", self._toggle)
        exercise.when(self.judge, "value", self._judge)

    def show(self, model: MessageModel) -> None:
        """Bring the panel up to date."""
        show_if(bool(model.draft["reviewed"]), self.widget)
        show_if(bool(self.toggle.pressed), self.panel)
        if not self.toggle.pressed:
            return
        _, found = self._, model.swap()
        # Which words were put in says something only where some were.
        said = (
            _("Now it goes to {name} at {employer}. Read it as they would.")
            if found.places
            else _(
                "Neither the name nor the workplace stands in your text, so it goes to {name} at {employer} unchanged."
            )
        )
        self.about.say(said.format(name=found.name, employer=found.employer))
        with self.text.hold_sync():
            self.text.text = found.text
            self.text.marks = [{"start": a, "end": b, "label": _("swapped"), "colour": 4} for a, b in found.places]
        self.judge.value = model.draft["fits"]
        reply, agreed = model.swap_reply()
        self.reply.say(reply, "good" if agreed and model.draft["fits"] == "no" else "info")

    def _toggle(self, _: Any) -> None:
        self.toggle.pressed = not self.toggle.pressed
        self._exercise.show()

    def _judge(self, fits: str) -> None:
        if fits:
            self._exercise.act(self._exercise.model.judge_swap, fits)
