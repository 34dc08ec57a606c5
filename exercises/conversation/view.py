"""The conversation plan on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.conversation.model import LENGTHS, ConversationPlanModel
from exercises.conversation.page import printed_page
from exercises.conversation.questions import QuestionList
from exercises.conversation.rubric import PHASES, RANGES
from exercises.exercise import Exercise
from exercises.feedback import seconds
from exercises.recipient import recipient
from exercises.review_panel import ReviewPanel
from exercises.session import Session
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.file import FileButton
from exercises.ui.heading import Heading
from exercises.ui.status import Status
from exercises.ui.timebar import TimeBar
from exercises.workbook.schemas import dossier, pitches


class ConversationPlanView(Exercise):
    """Person, time, the four phases, review, print."""

    model_class = ConversationPlanModel
    model: ConversationPlanModel

    def __init__(self, session: Session, name: str):
        super().__init__(session, name)
        self.follow("person", "pitch", "dossier", "if_then")

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("conversation", self.session.lang)
        return Heading(title=self.content["title"], lead=self.content["lead"].strip(), label=self.content["label"])

    def body(self) -> list[Widget]:
        """The plan from top to bottom."""
        self.lines = {}
        self.questions = QuestionList(self)
        return [
            self._person(),
            self._time(),
            self._phase("start", self._line("start")),
            self._phase("introduction", self._pitch(), self._line("introduction")),
            self._phase("questions", self.questions.widget),
            self._phase("closing", self._line("closing")),
            self._review(),
        ]

    def _person(self) -> Widget:
        texts = self.content["person"]
        self.person = Field(label=texts["name"])
        self.about = Field(label=texts["fact"], hint=texts["fact_hint"], rows=2, lang=self.session.lang)
        self.chosen = Button(look="link")
        self.when(self.person, "value", lambda text: self._set("person", text))
        self.when(self.about, "value", lambda text: self._set("about", text))
        self.when(self.chosen, "click", self._take_chosen)
        self.facts = Button(label=texts["facts"], look="link")
        self.when(self.facts, "click", self._take_facts)
        return Column([self.chosen, self.person, self.about, self.facts])

    def _time(self) -> Widget:
        _ = self._
        self.length = Choice(
            label=_("How long have you agreed on?"),
            look="segments",
            options=[{"key": str(n), "label": _("{n} minutes").format(n=n)} for n in LENGTHS],
        )
        self.minutes = TimeBar(
            texts={
                "even": _("{total} of {whole} minutes. It adds up."),
                "under": _("{total} of {whole} minutes. {rest} left to share out."),
                "over": _("{total} of {whole} minutes. {rest} too many."),
            }
        )
        self.when(self.length, "value", self._set_length)
        self.when(self.minutes, "minutes", self._set_minutes)
        return Column([Heading(title=_("The time"), level=4), self.length, self.minutes], "nw-step")

    def _phase(self, phase: str, *parts: Widget) -> Widget:
        number = PHASES.index(phase) + 1
        return Column([Heading(title=f"{number}. {self.content['phases'][phase]['name']}", level=4), *parts], "nw-step")

    def _line(self, phase: str) -> Field:
        texts = self.content["phases"][phase]
        field = Field(label=texts["label"], hint=texts["hint"], rows=2, lang=self.session.lang)
        self.when(field, "value", lambda text: self._set_line(phase, text))
        self.lines[phase] = field
        return field

    def _pitch(self) -> Widget:
        _ = self._
        self.pitch_note = Status()
        self.pitch_choice = Choice(label=_("Which version of your pitch?"), look="segments")
        self.pitch_text = Annotated()
        self.fetch = Button(label=_("Fetch my pitch again"), look="link")
        self.when(self.pitch_choice, "value", lambda key: self._set("pitch", key))
        self.when(self.fetch, "click", lambda message: self.show())
        return Column([self.pitch_choice, self.pitch_text, self.pitch_note, self.fetch])

    def _review(self) -> Widget:
        _ = self._
        self.ask = Button(label=_("Review my plan"), look="main")
        self.print = FileButton(label=_("Print on one page"))
        self.panel = ReviewPanel(self)
        self.when(self.ask, "click", self._ask)
        self.when(self.print, "click", lambda message: self.print.print(printed_page(self.model)))
        return Column([Row([self.ask, self.print]), self.panel.widget], "nw-step")

    def refresh(self) -> None:
        """Show the plan."""
        _, state = self._, self.model.state
        self._show_pitch()
        self._show_chosen()
        self.person.value, self.about.value = state["person"], state["about"]
        self.length.value = str(state["length"])
        with self.minutes.hold_sync():
            self.minutes.whole, self.minutes.minutes = state["length"], state["minutes"]
            self.minutes.phases = [
                {
                    "key": phase,
                    "label": self.content["phases"][phase]["name"],
                    "range": _("usually {low}–{high}").format(low=low, high=high),
                }
                for phase, (low, high) in RANGES[state["length"]].items()
            ]
        for phase, field in self.lines.items():
            field.value = state["lines"][phase]
        self.questions.refresh()
        self.ask.reason = _("Plan something first.") if self.model.blockers() else ""
        if state["reviewed"]:
            self.panel.show(self.model.review(), self.model.guides())
        else:
            self.panel.hide()

    def _show_chosen(self) -> None:
        """Offer the person everything is prepared for, as long as the plan has nobody of its own."""
        person = recipient(self.session)
        self.chosen.label = self.content["person"]["take"].format(name=person.name)
        show_if(self.model.can_take(person), self.chosen)
        about_them = self.model.state["person"].strip() == person.name
        show_if(about_them and bool(self.model.missing(self._facts())), self.facts)

    def _facts(self) -> list[str]:
        """What the dossier holds that may be used in a conversation."""
        return [fact.text for fact in dossier(self.session.workbook) if fact.sort == "use"]

    def _take_facts(self, _: Any) -> None:
        self.model.add_facts(self._facts())
        self.changed()

    def _take_chosen(self, _: Any) -> None:
        self.model.take(recipient(self.session))
        self.changed()

    def _show_pitch(self) -> None:
        """The pitch is read from the workbook each time: it may have been changed in the other notebook."""
        _ = self._
        found = pitches(self.session.workbook)
        chosen = next((p for p in found if p.key == self.model.state["pitch"]), found[0] if found else None)
        self.model.pitch = chosen
        self.pitch_choice.options = [{"key": p.key, "label": p.listener or _("No listener yet")} for p in found]
        self.pitch_choice.value = chosen.key if chosen else ""
        show_if(len(found) > 1, self.pitch_choice)
        self.pitch_text.text = chosen.text if chosen else ""
        if chosen:
            length = round(seconds(chosen.text, chosen.pace))
            self.pitch_note.say(_("Your pitch from module 6, about {seconds} seconds.").format(seconds=length))
        else:
            self.pitch_note.say(
                _("There is no pitch in your workbook yet. Build one in module 6, and it appears here.")
            )

    def _set(self, key: str, text: str) -> None:
        self.model.set(key, text)
        self.changed()

    def _set_line(self, phase: str, text: str) -> None:
        self.model.set_line(phase, text)
        self.changed()

    def _set_length(self, key: str) -> None:
        self.model.set_length(int(key))
        self.changed()

    def _set_minutes(self, minutes: dict[str, int]) -> None:
        self.model.set_minutes(minutes)
        self.changed()

    def _ask(self, _: Any) -> None:
        self.model.ask()
        self.changed()
