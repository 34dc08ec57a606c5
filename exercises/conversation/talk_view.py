"""The practice conversation on the page: choose somebody, talk, look at how it went, try a moment again."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.conversation import offers
from exercises.conversation.persona import people, persona
from exercises.conversation.talk import PracticeTalkModel
from exercises.exercise import Exercise
from exercises.review_panel import ReviewPanel
from exercises.session import Session
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.dialogue import Dialogue
from exercises.ui.field import Field
from exercises.ui.fold import Fold
from exercises.ui.heading import Heading
from exercises.workbook.schemas import pitches

COLOURS = {
    "follow": 3,
    "personal": 3,
    "open": 1,
    "closed": 2,
    "greet": 6,
    "time_check": 6,
    "intro": 6,
    "intro_vague": 2,
    "intro_long": 2,
    "long": 2,
    "thanks": 4,
    "takeaway": 4,
    "onward": 4,
    "time": 4,
    "job_ask": 5,
    "googleable": 5,
    "private": 5,
    "rude": 5,
}
"""What a line did → the colour of its label, in the order the labels stand."""


class PracticeTalkView(Exercise):
    """Nothing about rapport or minutes is on the page before the conversation is over."""

    model_class = PracticeTalkModel
    model: PracticeTalkModel

    def __init__(self, session: Session, name: str):
        super().__init__(session, name)
        self.follow("pitch")

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("conversation", self.session.lang, "talk")
        return Heading(title=self.content["title"], lead=self.content["lead"], label=self.content["label"])

    def help_texts(self) -> dict[str, Any]:
        """Hints."""
        return self.content["help"]

    def body(self) -> list[Widget]:
        """The choice of a person, the talk, and afterwards."""
        return [self._before(), self._during(), self._after()]

    def _before(self) -> Widget:
        words = self.content["words"]
        known = {key: persona(key, self.session.lang) for key in people()}
        self.who = Choice(
            label=words["who"],
            look="cards",
            options=[
                {
                    "key": key,
                    "label": f"{person['name']}: {person['temper']}",
                    "note": f"{person['about']} {words['agreed'].format(minutes=person['minutes'])}",
                }
                for key, person in known.items()
            ],
        )
        self.begin = Button(label=words["begin"], look="main")
        self.when(self.who, "value", lambda key: self._do(self.model.choose, key) if key else None)
        self.when(self.begin, "click", lambda message: self._do(self.model.begin))
        self.before = Column([self.who, self.begin])
        return self.before

    def _during(self) -> Widget:
        words = self.content["words"]
        self.about = Fold()
        self.log = Dialogue()
        self.lines = Choice(label=words["pick"], look="cards")
        self.own = Field(label=words["own"], hint=words["own_hint"], lang=self.session.lang)
        self.say = Button(label=words["say"], look="main")
        self.nothing = Button(label=words["nothing"], look="link")
        self.stop = Button(label=words["stop"], look="link")
        self.when(self.lines, "value", self._picked)
        self.when(self.own, "value", self._wrote)
        self.when(self.own, "enter", self._say)
        self.when(self.say, "click", self._say)
        self.when(self.nothing, "click", lambda message: self._next(self.model.say, ""))
        self.when(self.stop, "click", lambda message: self._next(self.model.stop))
        self.turn = Column([self.lines, self.own, self.say, Row([self.nothing, self.stop], "nw-tight")], "nw-step")
        self.during = Column([self.about, self.log, self.turn])
        return self.during

    def _after(self) -> Widget:
        words = self.content["words"]
        self.panel = ReviewPanel(self)
        self.moments_title = Heading(level=4)
        self.moments = [(Annotated(), Button(label=words["replay"])) for _ in range(2)]
        for number, (_, button) in enumerate(self.moments):
            self.when(button, "click", lambda message, number=number: self._replay(number))
        self.panels = [Column(parts) for parts in self.moments]
        self.another = Button(label=words["another"])
        self.when(self.another, "click", self._another)
        self.after = Column(
            [
                Heading(title=words["after"], level=4),
                self.panel.widget,
                self.moments_title,
                *self.panels,
                self.another,
            ],
            "nw-step",
        )
        return self.after

    def refresh(self) -> None:
        """Show the part of the exercise that it is time for."""
        model, state = self.model, self.model.state
        found = pitches(self.session.workbook)
        model.pitch = found[0].text if found else ""
        self.who.value = state["who"]
        show_if(not state["begun"], self.before)
        show_if(state["begun"], self.during)
        ended = model.ended()
        show_if(ended, self.after)
        show_if(state["begun"] and not ended, self.turn)
        if state["begun"]:
            self._show_talk(ended)
        if ended:
            self._show_after()

    def _show_talk(self, ended: bool) -> None:
        model, words = self.model, self.content["words"]
        person = model.person
        self.about.summary = f"{person['name']}. {words['agreed'].format(minutes=person['minutes'])}"
        self.about.paragraphs = [person["about"]]
        self.log.label = words["log"].format(name=person["name"])
        lines = [self._line(person["name"], person["opening"])]
        for turn in model.state["turns"]:
            lines.append(self._line(words["you"], model.line(turn) or words["silent"], turn["did"] if ended else []))
            lines[-1]["own"] = True
            lines.append(self._line(person["name"], model.answer(turn)))
        self.log.lines = lines
        # Keys that say nothing: a reference would tell the page what a line is good for.
        refs = model.offers()
        options = [
            {"key": str(n), "label": model.pitch if ref == "intro:pitch" else offers.words(self.content, person, ref)}
            for n, ref in enumerate(refs, start=1)
        ]
        if options != self.lines.options:
            with self.lines.hold_sync():
                self.lines.options, self.lines.value = options, ""
        self._show_reason()

    def _line(self, name: str, text: str, did: list[str] | None = None) -> dict[str, Any]:
        known = [key for key in COLOURS if key in (did or [])]
        # A follow-up is an open question too; one word is enough.
        labels = [key for key in known if not (key == "open" and "follow" in known)]
        shown = [{"text": self.content["labels"][key], "colour": COLOURS[key]} for key in labels]
        return {"name": name, "text": text, "own": False, "labels": shown}

    def _show_reason(self) -> None:
        chosen = self.lines.value or self.own.value.strip()
        self.say.reason = "" if chosen else self.content["words"]["choose"]

    def _show_after(self) -> None:
        model, words = self.model, self.content["words"]
        self.panel.show(model.review(), model.guides())
        found = model.moments()
        self.moments_title.title = words[("onward", "moment", "moments")[len(found)]]
        self.moments_title.lead = "" if found else words["smooth"]
        for number, ((text, _), panel) in enumerate(zip(self.moments, self.panels, strict=True)):
            show_if(number < len(found), panel)
            text.text = found[number].text if number < len(found) else ""

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()

    def _picked(self, key: str) -> None:
        if key:
            self.own.value = ""
        self._show_reason()

    def _wrote(self, text: str) -> None:
        if text.strip():
            self.lines.value = ""
        self._show_reason()

    def _say(self, _: Any) -> None:
        refs, key = self.model.offers(), self.lines.value
        if self.own.value.strip():
            self._next(self.model.say, self.own.value)
        elif key and int(key) <= len(refs):
            self._next(self.model.pick, refs[int(key) - 1])

    def _next(self, change: Any, *values: Any) -> None:
        self.own.value, self.lines.value = "", ""
        self._do(change, *values)

    def _replay(self, number: int) -> None:
        found = self.model.moments()
        if number < len(found):
            self._do(self.model.replay, found[number].turn)
            self.status.say(self.content["words"]["replayed"])

    def _another(self, _: Any) -> None:
        keys = people()
        self._do(self.model.choose, keys[(keys.index(self.model.state["who"]) + 1) % len(keys)])
