"""Earlier versions of an exercise: step back, look, bring one back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exercises.clock import moment
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.status import Status
from exercises.workbook.revision import Revision, steps

if TYPE_CHECKING:
    from exercises.exercise import Exercise


class History:
    """The panel of earlier versions; read from the workbook only while it is open."""

    def __init__(self, exercise: Exercise):
        self._exercise = exercise
        self._steps: list[Revision] = []
        self._at = 0
        _ = exercise.session.gettext
        self._ = _
        self.toggle = Button(label=_("Earlier versions"), look="link", pressed=False)
        self._earlier = Button(label=_("← Earlier"), hint=_("Show the version before"))
        self._later = Button(label=_("Later →"), hint=_("Show the version after"))
        self._use = Button(label=_("Use this version"), look="main")
        self._when = Status()
        self._text = Annotated()
        self.panel = Column(
            [self._when, self._text, Row([self._earlier, self._later, self._use])], "nw-panel", "nw-gone"
        )
        exercise.when(self.toggle, "click", self._toggle)
        exercise.when(self._earlier, "click", lambda _: self._step(-1))
        exercise.when(self._later, "click", lambda _: self._step(1))
        exercise.when(self._use, "click", lambda _: self._restore())

    def show(self) -> None:
        """Bring an open panel up to date after a change."""
        if self.toggle.pressed:
            self._read()
            self._draw()

    def _toggle(self, _: Any) -> None:
        self.toggle.pressed = not self.toggle.pressed
        if self.toggle.pressed:
            self._read()
            show_if(True, self.panel)
            self._draw()
        else:
            show_if(False, self.panel)

    def _read(self) -> None:
        self._steps = steps(self._exercise.session.workbook.history(self._exercise.name))
        self._at = len(self._steps) - 1

    def _step(self, by: int) -> None:
        self._at = max(0, min(len(self._steps) - 1, self._at + by))
        self._draw()

    def _draw(self) -> None:
        if not self._steps:
            self._when.say(self._("Nothing has been saved here yet."))
            self._text.text = ""
            for button in (self._earlier, self._later, self._use):
                button.reason = self._("There is no version yet.")
            return
        revision = self._steps[self._at]
        self._when.say(
            self._("Version {number} of {all}, {when}").format(
                number=self._at + 1, all=len(self._steps), when=moment(revision.saved_at, self._exercise.session.lang)
            )
        )
        self._text.text = self._exercise.model.preview(revision.state) or self._("(empty)")
        newest = self._at == len(self._steps) - 1
        self._earlier.reason = self._("This is the first one.") if self._at == 0 else ""
        self._later.reason = self._("This is the newest one.") if newest else ""
        self._use.reason = self._("You are using it now.") if newest else ""

    def _restore(self) -> None:
        self._exercise.restore(self._steps[self._at].state)
