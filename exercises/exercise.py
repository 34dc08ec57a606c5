"""The frame every exercise is shown in: it joins a model, the workbook and the parts on the page.

A view binds: it builds parts, tells the model what the learner did, and shows what the model says. Rules belong
in the model, words of more than a line in ``content.toml``.
"""

from __future__ import annotations

import logging
from copy import deepcopy
from typing import Any, ClassVar

from ipywidgets import Widget

from exercises import notice
from exercises.frame import Frame
from exercises.help import Help
from exercises.history import History
from exercises.model import Model, StateError
from exercises.session import Session
from exercises.ui.box import Card, Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.heading import Heading
from exercises.ui.status import Status
from exercises.workbook.book import State

log = logging.getLogger(__name__)


class Exercise(Frame):
    """One exercise on the page, saved after every change.

    Subclasses set ``model_class``, build their parts in ``body`` and bring them up to date in ``refresh``.
    """

    model_class: ClassVar[type[Model]]

    def __init__(self, session: Session, name: str):
        super().__init__(session, name)
        self._before_start: State | None = None
        self.warning = Status()
        self.model = self._load()
        self.history = History(self)
        self.finished = Status()
        parts = [self.heading(), self.warning, *self.body()]
        self.help = Help(self, self.help_texts())
        self.widget = Card(name, [*parts, self.help.widget, self.finished, self._foot()])
        self.when(self.widget.look, "seen", self._seen)
        self.show()

    # What a subclass provides

    def new_model(self, state: State | None) -> Model:
        """The model of a saved state, or a fresh one."""
        return self.model_class(self.session.lang, state)

    def heading(self) -> Heading:
        """The title and introduction of the exercise."""
        raise NotImplementedError

    def body(self) -> list[Widget]:
        """Build the parts, once."""
        raise NotImplementedError

    def help_texts(self) -> dict[str, Any]:
        """``hints`` and ``example`` from the content; nothing where the exercise needs none."""
        return {}

    def done_text(self) -> str:
        """What is said when the exercise is done."""
        return self._("You have done this one. Go on when you like, or change it as often as you wish.")

    # What a subclass calls

    def changed(self) -> None:
        """Save the model's state and show it; to be called after whatever the learner did."""
        self.model.settle()
        told = self.session.workbook.save(self.name, self.model.state)
        if told:
            self.status.say(notice.sentence(told, self._), "warn")
        else:
            self.status.say(notice.saved(self.session.workbook.where, self._))
        self.show()

    def restore(self, state: State) -> None:
        """Make an earlier state the current one; the one it replaces stays among the earlier versions."""
        self.model.restore(state)
        self.changed()

    def begun(self) -> bool:
        """Whether the learner has done anything here."""
        return self.model.state != self.model.fresh()

    # How it works

    def show(self) -> None:
        """Bring parts and foot up to date."""
        super().show()
        self.help.show(self.model.tried())
        self.finished.say(self.done_text() if self.model.done() else "", "good")
        show_if(self.begun(), self.start_over)
        show_if(self._before_start is not None, self.undo)
        self.history.show()

    def _load(self) -> Model:
        state = self.session.workbook.load(self.name)
        for told in self.session.workbook.notices:
            self.warning.say(notice.sentence(told, self._), "warn")
        try:
            return self.new_model(state)
        except StateError as error:
            log.warning("a saved state of %s cannot be used: %s", self.name, error)
            self.warning.say(
                self._(
                    "What you saved here before was written by another version of the course and cannot be shown. "
                    "It stays in your workbook. You begin with an empty exercise."
                ),
                "warn",
            )
            return self.new_model(None)

    def catch_up(self) -> None:
        """The page may be older than the workbook: another window, or a kernel that was kept ready, was in between."""
        state = self.session.workbook.load(self.name)
        if state is None and self.begun():
            # Everything was forgotten elsewhere: a page kept ready must not bring it back.
            self.model = self.new_model(None)
        elif state is not None and state != self.model.state:
            self.model.restore(state)

    def _seen(self, _: Any) -> None:
        self.show()

    def _foot(self) -> Widget:
        self.start_over = Button(label=self._("Start over"), look="link")
        self.undo = Button(label=self._("Undo: bring my work back"), look="link")
        self.when(self.start_over, "click", self._start_over)
        self.when(self.undo, "click", self._undo)
        buttons = Row([self.history.toggle, self.start_over, self.undo], "nw-tight")
        return Column([self.status, buttons, self.history.panel], "nw-foot")

    def _start_over(self, _: Any) -> None:
        self._before_start = deepcopy(self.model.state)
        self.model = self.new_model(None)
        self.changed()
        self.status.say(self._("The exercise is empty again. Your earlier work is still there."))

    def _undo(self, _: Any) -> None:
        before, self._before_start = self._before_start, None
        if before:
            self.restore(before)
