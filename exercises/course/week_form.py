"""One week of the four-week plan: a line, and room for a second one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.field import Field
from exercises.ui.heading import Heading
from exercises.ui.status import Status

if TYPE_CHECKING:
    from exercises.course.thirty_days_view import ThirtyDaysView

LETTERS = ("a", "b")


class WeekForm:
    """Part of the plan's view."""

    def __init__(self, plan: ThirtyDaysView, number: int):
        _ = plan.session.gettext
        self._plan = plan
        self.number = number
        self.title = Heading(title=plan.texts["weeks"]["title"].format(n=number), level=4)
        self.forms = {f"{number}{letter}": LineForm(plan, f"{number}{letter}") for letter in LETTERS}
        self.more = Button(label=_("One more this week"), look="link", hint=_("One more in week {n}").format(n=number))
        plan.when(self.more, "click", lambda message: plan.do(plan.model.add, number))
        self.widget = Column([self.title, *(form.widget for form in self.forms.values()), self.more], "nw-step")

    def show(self, days: dict[str, str]) -> None:
        """Show the lines of the week, and from when to when it is."""
        shown = {line["key"]: line for line in self._plan.model.in_week(self.number)}
        self.title.lead = self._plan.texts["weeks"]["span"].format(**days)
        for key, form in self.forms.items():
            show_if(key in shown, form.widget)
            if key in shown:
                form.show(shown[key], alone=len(shown) == 1)
        show_if(len(shown) < len(LETTERS), self.more)


class LineForm:
    """The four fields of a line, and what is odd about it."""

    def __init__(self, plan: ThirtyDaysView, key: str):
        _, texts = plan.session.gettext, plan.texts["fields"]
        self._plan = plan
        lang = plan.session.lang
        label = texts["cue" if key.endswith("a") else "cue_second"].format(n=key[0])
        self.fields = {
            "cue": Field(label=label, hint=texts["cue_hint"] if key == "1a" else "", rows=2, lang=lang),
            "action": Field(label=texts["action"], rows=2, lang=lang),
            "day": Field(label=texts["day"], type="date"),
            "time": Field(label=texts["time"], type="time"),
        }
        for name, field in self.fields.items():
            plan.when(field, "value", lambda value, name=name: plan.do(plan.model.set, key, name, value))
        self.remark = Status()
        self.away = Button(label=_("Take this line out"), look="link")
        plan.when(self.away, "click", lambda message: plan.do(plan.model.remove, key))
        when = Row([self.fields["day"], self.fields["time"], self.away], "nw-bottom")
        self.widget = Column([self.fields["cue"], self.fields["action"], when, self.remark], "nw-panel")

    def show(self, line: dict[str, str], alone: bool) -> None:
        """Show a line; the only one of its week stays."""
        for name, field in self.fields.items():
            field.value = line[name]
        remark = self._plan.model.remark(line)
        self.remark.say(remark, "warn" if remark else "info")
        show_if(not alone, self.away)
