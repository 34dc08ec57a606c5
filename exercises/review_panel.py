"""Shows a review: the text with the words that earned something, the findings, and the learner's own marks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from exercises.feedback import Finding, Guide, Review
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, show_if
from exercises.ui.findings import Findings
from exercises.ui.status import Status

if TYPE_CHECKING:
    from exercises.exercise import Exercise


class ReviewPanel:
    """A review on the page.

    ``on_mark(criterion, start, end)`` and ``on_unmark(criterion)`` tell the model what the learner marked; the
    caller then shows the new review.
    """

    def __init__(
        self,
        exercise: Exercise,
        on_mark: Callable[[str, int, int], None] | None = None,
        on_unmark: Callable[[str], None] | None = None,
    ):
        _ = self._ = exercise.session.gettext
        self._markable = on_mark is not None
        self._review: Review | None = None
        self._guides: Mapping[str, Guide] = {}
        self._stale = Status()
        self._text = Annotated(
            texts={
                "how": _("Click the first and the last word, or use the arrow keys with Shift, then Enter."),
                "done": _("Mark these words"),
                "cancel": _("Cancel"),
            }
        )
        self._list = Findings(
            texts={
                "hint": _("Hint {n} of {all}"),
                "rule": _("Why this matters"),
                "mark": _("It is there: mark the words"),
                "mark_name": _("{title}: it is there, mark the words"),
                "unmark": _("Take my mark away"),
                "unmark_name": _("{title}: take my mark away"),
            }
        )
        self.widget = Column([self._stale, self._text, self._list], "nw-gone")
        exercise.when(self._list, "mark", lambda message: self._begin_mark(str(message["key"])))
        exercise.when(self._text, "cancel", lambda message: self._end_mark())
        if on_mark and on_unmark:
            exercise.when(self._text, "mark", lambda m: self._mark(on_mark, int(m["start"]), int(m["end"])))
            exercise.when(self._list, "unmark", lambda message: on_unmark(str(message["key"])))

    def hide(self) -> None:
        """Show nothing."""
        self._review = None
        show_if(False, self.widget)

    def show(self, review: Review, guides: Mapping[str, Guide], stale: bool = False) -> None:
        """Show a review with the rules behind it; ``stale`` says that the text has changed since."""
        _ = self._
        show_if(True, self.widget)
        self._stale.say(_("You have changed the text since this review. Ask again when you like.") if stale else "")
        if review == self._review:
            return
        self._review, self._guides = review, guides
        colours = {name: number for number, name in enumerate(self._criteria(review), start=1)}
        self._text.text = review.text
        self._text.marks = [
            {
                "start": f.evidence.start,
                "end": f.evidence.end,
                "label": guides[f.criterion].title,
                "colour": colours[f.criterion],
            }
            for f in review.findings
            if f.criterion in colours and f.met and f.evidence
        ]
        self._list.summary = self._summary(review)
        self._list.items = [
            self._item(finding, guides[finding.criterion], colours.get(finding.criterion, 0))
            for finding in review.findings
            if finding.role == "criterion" or finding.met
        ]

    def _criteria(self, review: Review) -> list[str]:
        return [finding.criterion for finding in review.findings if finding.role == "criterion"]

    def _summary(self, review: Review) -> str:
        _ = self._
        criteria = [f for f in review.findings if f.role == "criterion"]
        found = sum(f.met for f in criteria)
        line = _("I found {found} of {all}.").format(found=found, all=len(criteria))
        if review.ready:
            line = _("I found {found} of {all}. It is ready to use.").format(found=found, all=len(criteria))
        return " ".join([line, *review.notes])

    def _item(self, finding: Finding, rule: Guide, colour: int) -> dict[str, Any]:
        own = finding.by == "learner"
        state, text = self._state(finding)
        criterion = finding.role == "criterion"
        return {
            "key": finding.criterion,
            "title": rule.title,
            "state": state,
            "state_text": self._("marked by you") if own else text,
            "advice": finding.advice,
            "hints": list(rule.hints) if criterion and finding.level < 2 else [],
            "rule": rule.rule,
            "source": rule.source or "",
            "colour": colour,
            "markable": self._markable and criterion and not finding.met,
            "unmarkable": self._markable and own,
        }

    def _state(self, finding: Finding) -> tuple[str, str]:
        _ = self._
        if finding.role == "flag":
            return "mend", _("mend this first") if finding.must_fix else _("worth a look")
        if finding.level == 0:
            return "open", _("I could not find it")
        if finding.level == 1 and finding.role == "criterion":
            return "partly", _("found, can be stronger")
        return "found", _("found")

    def _begin_mark(self, criterion: str) -> None:
        if self._review is None:
            return
        title = self._guides[criterion].title
        self._text.marking_prompt = self._("Which words say this: {title}?").format(title=title)
        self._text.marking = criterion

    def _end_mark(self) -> None:
        self._text.marking = ""

    def _mark(self, on_mark: Callable[[str, int, int], None], start: int, end: int) -> None:
        criterion, self._text.marking = self._text.marking, ""
        if criterion:
            on_mark(criterion, start, end)
