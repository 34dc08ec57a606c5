"""What a check of a proposal says: one finding for each part of RUBRICS F, and one flag for each kind of fault."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from exercises.coordination import signs, wording, zones
from exercises.coordination.faults import Faults
from exercises.coordination.offer import Offer, Proposal, Setting
from exercises.feedback import Finding, Span, count_words

CRITERIA = ("options", "day", "time", "zone", "length", "medium", "backup")
"""What a proposal must have, in the order of the rubric."""

LEAST_SLOTS, LEAST_DAYS, MOST_WORDS = 3, 2, 90
"""RUBRICS F."""

Texts = dict[str, Any]


def findings(
    text: str, lang: str, setting: Setting, read: Proposal, texts: Texts, name: str, example: list[str]
) -> list[Finding]:
    """Everything there is to say about a message, in words."""
    speaker = _Speaker(text, lang, setting, read, texts, name, example)
    return [*speaker.criteria(), *speaker.flags()]


class _Speaker:
    """Puts a checked message into sentences."""

    def __init__(
        self, text: str, lang: str, setting: Setting, read: Proposal, texts: Texts, name: str, example: list[str]
    ):
        self.text, self.lang, self.setting, self.read = text, lang, setting, read
        self.texts, self.name, self.examples = texts, name.split()[0] if name.split() else name, example
        self.offers = read.offers

    # What must be there

    def criteria(self) -> list[Finding]:
        return [
            self._options(),
            self._day(),
            self._time(),
            self._zone(),
            self._sign("length", self._length()),
            self._sign("medium", signs.medium(self.text)),
            self._sign("backup", signs.backup(self.text)),
        ]

    def _options(self) -> Finding:
        texts, count = self.texts["options"], len(self.offers)
        days = len({offer.date or offer.words for offer in self.offers if offer.slot.day})
        if not count:
            return Finding("options", 0, advice=texts["empty"].format(example=self.examples[0]))
        if count >= LEAST_SLOTS and days >= LEAST_DAYS:
            return Finding("options", 2, advice=texts["found"].format(count=count, days=days))
        which = "one_time" if count == 1 else "one_day" if days < LEAST_DAYS else "some"
        return Finding("options", 0, advice=texts["few"].format(found=texts[which].format(count=count)))

    def _day(self) -> Finding:
        texts = self.texts["day"]
        if not any(offer.slot.day for offer in self.offers):
            words = self.examples[0].rsplit(" ", 2)[0]
            return Finding("day", 0, advice=texts["none"].format(example_day=words))
        advice = next(filter(None, map(self._day_advice, self.offers)), "")
        if advice:
            return Finding("day", 0, advice=advice)
        first = self.offers[0].slot.day
        span = Span.of(self.text, first.start, first.end) if first else None
        return Finding("day", 2, evidence=span, advice=texts["found"].format(words=_flat(span)))

    def _day_advice(self, offer: Offer) -> str:
        texts, day = self.texts["day"], offer.slot.day
        if any(fault == "no_such_date" for fault, _ in offer.faults):
            return ""
        if day is None:
            return texts["no_day"].format(words=offer.words)
        if day.relative is not None and offer.date:
            words = self.text[day.start : day.end]
            return texts["relative"].format(words=words, date=wording.full_day(offer.date, self.lang))
        if not day.dated:
            return texts["no_date"].format(
                words=offer.words, date=wording.full_day(self._next(day.weekday or 0), self.lang)
            )
        if day.weekday is None:
            if offer.date is None:
                return texts["no_weekday_unknown"].format(words=offer.words)
            return texts["no_weekday"].format(words=offer.words, weekday=wording.weekday(offer.date, self.lang))
        return ""

    def _next(self, weekday: int) -> date:
        """The next such weekday after today, on my clock."""
        today = self.setting.now.astimezone(zones.ZoneInfo(self.setting.mine)).date()
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)

    def _time(self) -> Finding:
        texts = self.texts["time"]
        timed = [offer.slot.time for offer in self.offers if offer.slot.time]
        if not timed:
            return Finding("time", 0, advice=texts["none"])
        without = next((offer for offer in self.offers if not offer.slot.time), None)
        if without:
            return Finding("time", 0, advice=texts["missing"].format(words=without.words))
        span = Span.of(self.text, timed[0].start, timed[0].end)
        return Finding("time", 2, evidence=span, advice=texts["found"].format(words=_flat(span)))

    def _zone(self) -> Finding:
        texts, city = self.texts["zone"], zones.city(self.setting.mine, self.lang)
        named = [zone for zone in self.read.reading.zones if zone.value and zone.value != "mine"]
        if self.read.unnamed or not named:
            which = (
                "mixed" if named else "mine" if any(z.value == "mine" for z in self.read.reading.zones) else "missing"
            )
            words = self.read.unnamed[0].words if self.read.unnamed else ""
            return Finding("zone", 0, advice=texts[which].format(city=city, words=words))
        span = Span.of(self.text, named[0].start, named[0].end)
        return Finding("zone", 2, evidence=span, advice=texts["found"].format(words=_flat(span)))

    def _length(self) -> tuple[int, int] | None:
        if length := self.read.reading.length:
            return length.start, length.end
        ranges = [offer.slot.time for offer in self.offers if offer.slot.time and offer.slot.time.until]
        whole = ranges and len(ranges) == len(self.offers)
        return (ranges[0].start, ranges[0].end) if whole else None

    def _sign(self, name: str, place: tuple[int, int] | None) -> Finding:
        if place is None:
            return Finding(name, 0, advice=self.texts[name]["missing"])
        span = Span.of(self.text, *place)
        return Finding(name, 2, evidence=span, advice=self.texts[name]["found"].format(words=_flat(span)))

    # What must be mended

    def flags(self) -> list[Finding]:
        faults = Faults(self.text, self.lang, self.setting, self.texts, self.name)
        said: dict[str, list[str]] = {}
        for offer in self.offers:
            for fault, values in offer.faults:
                name = "outside" if fault in ("early", "late", "weekend") else fault
                said.setdefault(name, []).append(faults.say(offer, fault, values))
        if self.read.unknown:
            said["unknown_zone"] = [faults.unknown_zone(zone.start, zone.end) for zone in self.read.unknown]
        flags = [
            Finding(name, 1, "flag", advice=" ".join(dict.fromkeys(lines)), must_fix=True)
            for name, lines in said.items()
        ]
        words = count_words(self.text)
        if words > MOST_WORDS:
            advice = self.texts["too_long"]["advice"].format(count=words, over=words - MOST_WORDS, limit=MOST_WORDS)
            flags.append(Finding("too_long", 1, "flag", advice=advice, must_fix=True))
        if place := signs.any_time(self.text):
            span = Span.of(self.text, *place)
            advice = self.texts["any_time"]["advice"].format(words=_flat(span))
            flags.append(Finding("any_time", 1, "flag", span, advice))
        return flags


def _flat(span: Span | None) -> str:
    words = " ".join(span.text.split()) if span else ""
    return words if len(words) <= 120 else f"{words[:119]} …"
