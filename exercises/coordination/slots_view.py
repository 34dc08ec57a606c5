"""Proposing times, on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises.coordination import wording, zones
from exercises.coordination.findings import MOST_WORDS
from exercises.coordination.offer import Offer
from exercises.coordination.slots import AWAY, HERE, OTHER, SlotsModel
from exercises.exercise import Exercise
from exercises.recipient import recipient
from exercises.review_panel import ReviewPanel
from exercises.session import Session
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.clocks import Clocks
from exercises.ui.field import Field
from exercises.ui.heading import Heading
from exercises.ui.select import Select
from exercises.ui.status import Status
from exercises.workbook.book import State
from exercises.workbook.schemas import own_person


class SlotsView(Exercise):
    """Both places, the message, both clocks, the check, and the time that was taken."""

    model_class = SlotsModel
    model: SlotsModel

    def __init__(self, session: Session, name: str):
        super().__init__(session, name)
        # Another card on the page may change the person.
        session.workbook.watch(lambda changed: self.show() if changed in ("person",) else None)

    def new_model(self, state: State | None) -> SlotsModel:
        """The model, with the name of the person it is for."""
        model = SlotsModel(self.session.lang, state)
        self._lend(model)
        return model

    def _lend(self, model: SlotsModel) -> None:
        """The name of the person it is for, and where they are: Kari is in New York, another in their own city."""
        person, real = recipient(self.session), own_person(self.session.workbook)
        model.name = person.name
        model.suggested["theirs"] = (zones.find(person.city) or HERE) if real else AWAY

    def heading(self) -> Heading:
        """Title and introduction."""
        self.title = Heading()
        return self.title

    def body(self) -> list[Widget]:
        """The parts from top to bottom."""
        self.texts = self.model.content
        self.places, self.others, self.troubles = {}, {}, {}
        return [self._zones(), self._message(), self._review(), self._taken()]

    def _zones(self) -> Widget:
        texts = self.texts["zones"]
        cities = [{"key": zone, "label": zones.city(zone, self.session.lang)} for zone in zones.CITIES]
        columns = []
        for whose in ("mine", "theirs"):
            place = Select(label=texts[whose], options=[*cities, {"key": OTHER, "label": texts["other"]}])
            other = Field(label=texts["which"], hint=texts["which_hint"])
            trouble = Status()
            self.when(place, "value", lambda zone, whose=whose: self._do(self.model.set_zone, whose, zone))
            self.when(other, "value", lambda text, whose=whose: self._do(self.model.set_other, whose, text))
            self.places[whose], self.others[whose], self.troubles[whose] = place, other, trouble
            columns.append(Column([place, other, trouble], "nw-grow"))
        return Row(columns, "nw-top")

    def _message(self) -> Widget:
        texts = self.texts["text"]
        self.text = Field(
            label=texts["label"],
            hint=texts["hint"],
            rows=7,
            lang=self.session.lang,
            limit=MOST_WORDS,
            count_texts={"plain": texts["count"], "over": texts["over"]},
        )
        self.clocks = Clocks(label=self.texts["clocks"]["label"], day=self.texts["clocks"]["day"])
        self.when(self.text, "value", lambda text: self._do(self.model.set_text, text))
        return Column([self.text, self.clocks])

    def _review(self) -> Widget:
        self.ask = Button(label=self.texts["text"]["ask"], look="main")
        self.panel = ReviewPanel(
            self,
            lambda *what: self._do(self.model.mark, *what),
            lambda criterion: self._do(self.model.unmark, criterion),
        )
        self.when(self.ask, "click", lambda message: self._do(self.model.ask))
        return Column([self.ask, self.panel.widget], "nw-step")

    def _taken(self) -> Widget:
        self.taken = Choice(hint=self.texts["taken"]["hint"])
        self.booked = Status()
        self.when(self.taken, "value", lambda key: self._do(self.model.take, key))
        self.booking = Column([self.taken, self.booked], "nw-step", "nw-gone")
        return self.booking

    def help_texts(self) -> dict[str, Any]:
        """A worked example with times in the weeks to come; hints stand with each finding."""
        example = self.texts["example"]
        return {
            "example": {key: example[key] for key in ("summary", "closed", "note")} | {"text": self.model.example()}
        }

    def done_text(self) -> str:
        """What is said when the message is ready."""
        return self.texts["done"]

    def refresh(self) -> None:
        """Show the message, the clocks and what was found."""
        model, state = self.model, self.model.state
        self._lend(model)
        self._show_heading()
        for whose in ("mine", "theirs"):
            self.places[whose].value, self.others[whose].value = model.choice(whose), model.other(whose)
            show_if(model.choice(whose) == OTHER, self.others[whose])
            trouble = model.zone_trouble(whose)
            self.troubles[whose].say(trouble, "warn")
            show_if(bool(trouble), self.troubles[whose])
        self.text.value = state["text"]
        self._show_clocks()
        self.ask.reason = self.texts["text"]["ask_first"] if model.blockers() else ""
        if state["reviewed"]:
            self.panel.show(model.review(), model.guides(), model.stale())
        else:
            self.panel.hide()
        self._show_taken()

    def _show_heading(self) -> None:
        away = "" if own_person(self.session.workbook) else self.texts["kari_is_away"]
        self.title.label, self.title.title = self.texts["label"], self.texts["title"]
        self.title.lead = self.texts["lead"].strip().format(name=self._first(), place=away)

    def _first(self) -> str:
        return self.model.name.split()[0]

    def _show_clocks(self) -> None:
        texts, lang, setting = self.texts["clocks"], self.session.lang, self.model.setting()
        offers = self.model.proposal().offers
        placed = [offer for offer in offers if offer.moment and offer.moment.kind == "once"]
        with self.clocks.hold_sync():
            self.clocks.people = [
                texts["you"].format(city=zones.city(setting.mine, lang)),
                texts["they"].format(name=self._first(), city=zones.city(setting.theirs, lang)),
            ]
            self.clocks.rows = [self._row(offer, setting.mine, setting.theirs) for offer in offers]
            self.clocks.note = self._difference(placed, setting.mine, setting.theirs)

    def _row(self, offer: Offer, mine: str, theirs: str) -> dict[str, Any]:
        lang, texts = self.session.lang, self.texts["clocks"]
        if offer.moment is None or offer.moment.kind != "once":
            return {"day": offer.words, "remark": texts["unreadable"]}
        here = offer.moment.on(mine)
        clocks = []
        for zone in (mine, theirs):
            shown = offer.moment.on(zone)
            works = zones.works(offer.moment.when, offer.minutes, zone) == "yes"
            other = (
                texts["other_day"].format(day=wording.day(shown.date(), lang)) if shown.date() != here.date() else ""
            )
            start = shown.hour + shown.minute / 60
            clocks.append(
                {
                    "time": wording.oclock(shown, lang),
                    "note": ", ".join(filter(None, [other, texts["works" if works else "off"]])),
                    "works": works,
                    "start": start,
                    "end": start + offer.minutes / 60,
                }
            )
        return {"day": wording.day(here.date(), lang), "clocks": clocks}

    def _difference(self, offers: list[Offer], mine: str, theirs: str) -> str:
        """What is worth knowing of the difference: that it changes between these days, or is not the usual one."""
        texts, lang = self.texts["clocks"], self.session.lang
        found = sorted({zones.hours_apart(mine, theirs, o.moment.when) for o in offers if o.moment}, key=abs)
        if len(found) > 1:
            return texts["mixed"].format(
                differences=wording.listed([wording.hours(n, lang) for n in found], lang, "or")
            )
        first = next((o.moment.when for o in offers if o.moment), None)
        if first is None or zones.usual_hours_apart(mine, theirs, first.year) == found[0]:
            return ""
        return texts["difference"].format(
            hours=wording.hours(found[0], lang),
            way=texts["behind" if found[0] < 0 else "ahead"],
            usual=wording.hours(zones.usual_hours_apart(mine, theirs, first.year), lang),
            my_city=zones.city(mine, lang),
            their_city=zones.city(theirs, lang),
        )

    def _show_taken(self) -> None:
        model, texts, lang = self.model, self.texts["taken"], self.session.lang
        choices, taken = model.choices(), model.state["taken"]
        show_if(bool(choices) and model.done(), self.booking)
        with self.taken.hold_sync():
            self.taken.label = texts["label"].format(name=self._first())
            self.taken.options = [{"key": key, "label": words} for key, words in choices.items()]
            self.taken.value = taken["start"] if taken and taken["start"] in choices else ""
        if not taken:
            self.booked.say("")
            return
        when = zones.instant(taken["start"])
        mine, theirs = (when.astimezone(zones.ZoneInfo(taken[whose])) for whose in ("mine", "theirs"))
        self.booked.say(
            texts["same" if taken["mine"] == taken["theirs"] else "booked"].format(
                mine=wording.day_at(mine, lang),
                theirs=wording.oclock(theirs, lang),
                my_city=zones.city(taken["mine"], lang),
                their_city=zones.city(taken["theirs"], lang),
                minutes=taken["minutes"],
            ),
            "good",
        )

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()
