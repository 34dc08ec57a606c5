"""The parts of a portfolio, each read from the workbook: what the learner wrote, and the labels around it."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from exercises.clock import day
from exercises.if_then import said
from exercises.portfolio.document import Block, Lines, Note, Pairs, Part, Subheading, Words, printable
from exercises.portfolio.privacy import bare, mask
from exercises.workbook import schemas
from exercises.workbook.book import Workbook

PHASES = ("start", "introduction", "questions", "closing")


class Maker:
    """Makes the parts of one workbook in one language.

    Without ``private``, what is private is left out; ``private_found`` counts it by kind (``notes``, ``facts``,
    ``reach``) either way.
    """

    def __init__(self, book: Workbook, lang: str, texts: dict[str, Any], private: bool = False):
        self.book = book
        self.lang = lang
        self.texts = texts
        self.says: dict[str, str] = texts["words"]
        self.private = private
        self.private_found: Counter[str] = Counter()
        card = schemas.own_card(book)
        self._own = frozenset(bare(reach) for reach in (card.email, card.phone) if reach)

    def parts(self) -> list[Part]:
        """Every part that holds something, in the order of the document."""
        made = ((key, getattr(self, f"_{key}")()) for key in self.texts["parts"])
        return [Part(key, self.texts["parts"][key]["title"], tuple(blocks)) for key, blocks in made if blocks]

    # The parts

    def _identity(self) -> list[Block]:
        return self._words(schemas.identity_statement(self.book))

    def _goal(self) -> list[Block]:
        goal = schemas.goal(self.book)
        if goal is None:
            return []
        return [*self._words(goal.sentence), *self._words(said(self.says["plan"], goal.cue, goal.action))]

    def _shortlist(self) -> list[Block]:
        entries = []
        for person in schemas.shortlist(self.book, self.lang):
            reason = self.says["reason"].format(reason=self._safe(person.reason)) if person.reason.strip() else ""
            about = ", ".join(filter(None, (self._safe(text) for text in (person.role, person.employer, person.city))))
            entries.append(tuple(filter(None, (self._safe(person.name), about, reason))))
        return [Lines(tuple(entries), numbered=True)] if entries else []

    def _messages(self) -> list[Block]:
        blocks: list[Block] = []
        for message in schemas.messages(self.book):
            state = self.says["draft"]
            if message.sent:
                state = f"{self.says['sent'].format(day=self._day(message.sent))}, {self.says[message.answer]}"
            to = self.says["to"].format(name=message.person) if message.person.strip() else self.says["unnamed"]
            blocks.append(Subheading(self._safe(to), f"{self.says[message.channel]}, {state}"))
            if message.subject.strip():
                blocks.append(Pairs(((self.says["subject"], self._safe(message.subject)),)))
            blocks += self._words(message.text)
        return blocks

    def _invitation(self) -> list[Block]:
        found = schemas.invitation(self.book)
        if found is None:
            return []
        meeting, rows = found.meeting, []
        here = meeting.start.astimezone(ZoneInfo(meeting.zone))
        if found.title:
            rows.append(("what", found.title))
        rows += [("when", self._moment(here, meeting.zone)), ("length", self.says["minutes"].format(n=meeting.minutes))]
        rows += [("place", meeting.place), ("agenda", found.agenda)]
        # A second way is nearly always somebody's telephone.
        if found.backup and self._is_private("reach"):
            rows.append(("backup", found.backup))
        return [Pairs(tuple((self.says[key], self._safe(text)) for key, text in rows if text.strip()))]

    def _plan(self) -> list[Block]:
        plan = schemas.conversation_plan(self.book, self.lang)
        if plan is None:
            return []
        rows = [(self.says["with"], self._safe(plan.person))] if plan.person else []
        blocks: list[Block] = [
            Pairs((*rows, (self.says["length"], self.says["minutes"].format(n=plan.length)))),
        ]
        for phase in PHASES:
            inside = self._questions(plan) if phase == "questions" else self._words(plan.lines.get(phase, ""))
            if inside:
                minutes = plan.minutes.get(phase, 0)
                title = Subheading(self.says[phase], self.says["minutes"].format(n=minutes) if minutes else "")
                blocks += [title, *inside]
        return blocks

    def _questions(self, plan: schemas.Plan) -> list[Block]:
        blocks: list[Block] = [self._list(plan.questions, numbered=True)] if plan.questions else []
        for key, lines in (("reserve", plan.reserve), ("stems", plan.stems)):
            if lines:
                blocks += [Note(self.says[key]), self._list(lines)]
        return blocks

    def _pitch(self) -> list[Block]:
        blocks: list[Block] = []
        for pitch in schemas.pitches(self.book):
            if pitch.listener.strip():
                blocks.append(Subheading(self.says["listener"].format(listener=self._safe(pitch.listener))))
            blocks += self._words(pitch.text)
        return blocks

    def _dossier(self) -> list[Block]:
        facts = schemas.dossier(self.book)
        own = schemas.own_person(self.book)
        shown = [fact for fact in facts if fact.sort == "use"]
        aside = [fact for fact in facts if fact.sort != "use" and self._is_private("facts")]
        blocks: list[Block] = []
        for title, some in (
            (self.says["about"].format(name=own.name if own else self.says["kari"]), shown),
            (self.says["aside"], aside),
        ):
            entries = [(fact.text, ", ".join(filter(None, (fact.source.strip(), fact.date.strip())))) for fact in some]
            if entries:
                lines = tuple(tuple(self._safe(part) for part in entry if part) for entry in entries)
                blocks += [Subheading(self._safe(title)), Lines(lines)]
        if questions := schemas.prepared_questions(self.book):
            blocks += [Subheading(self.says["prepared"]), self._list(questions)]
        if plans := schemas.if_then_plans(self.book):
            lines = [said(self.says["plan"], plan.cue, plan.action) for plan in plans]
            blocks += [Subheading(self.says["plans"]), self._list(lines)]
        return blocks

    def _thanks(self) -> list[Block]:
        blocks: list[Block] = []
        for key, found in (("thanks", schemas.thank_you(self.book)), ("reconnect", schemas.reconnection(self.book))):
            if found is not None:
                name = self.says["to"].format(name=self._safe(found.person)) if found.person.strip() else ""
                blocks += [Subheading(self.says[key], name), *self._words(found.text)]
        return blocks

    def _touches(self) -> list[Block]:
        entries = []
        for contact in schemas.contacts(self.book):
            notes = [
                self.says[field].format(words=getattr(contact, field).strip())
                for field in ("met", "topic", "promise")
                if getattr(contact, field).strip()
            ]
            kept = notes if notes and self._is_private("notes") else []
            name = contact.name.strip() or self.says["unnamed"]
            if contact.next or kept:
                when = f"{self._day(contact.next)}: {name}" if contact.next else name
                entries.append(tuple(self._safe(text) for text in (when, *kept)))
        return [Lines(tuple(entries))] if entries else []

    def _month(self) -> list[Block]:
        blocks: list[Block] = []
        steps = schemas.month_plan(self.book)
        for number in sorted({step.week for step in steps}):
            lines = tuple(
                (
                    self._safe(said(self.says["plan"], step.cue, step.action)),
                    self._moment(datetime.combine(step.day, step.time)),
                )
                for step in steps
                if step.week == number
            )
            blocks += [Subheading(self.says["week"].format(n=number)), Lines(lines)]
        return blocks

    # Details

    def _is_private(self, kind: str) -> bool:
        """Count something private; True when it may stand in the document."""
        self.private_found[kind] += 1
        return self.private

    def _safe(self, text: str) -> str:
        masked, count = mask(text, self.texts["document"]["masked"], self._own)
        self.private_found["reach"] += count
        return printable(text if self.private else masked)

    def _words(self, text: str) -> list[Block]:
        return [Words(self._safe(text))] if text.strip() else []

    def _list(self, lines: Any, numbered: bool = False) -> Lines:
        return Lines(tuple((self._safe(line),) for line in lines), numbered)

    def _day(self, when: date) -> str:
        return f"{day(when, self.lang)} {when.year}"

    def _moment(self, when: datetime, zone: str = "") -> str:
        clock = f"{when:%H.%M}" if self.lang == "nb" else f"{when:%H:%M}"
        city = zone.rpartition("/")[2].replace("_", " ")
        said = self.says["at"].format(day=day(when.date(), self.lang), year=when.year, clock=clock, city=city)
        return said.removesuffix(" ()")
