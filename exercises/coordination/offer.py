"""Offers: every slot of a message held against the calendar and both clocks (RUBRICS part F). Pure functions.

Times are strict, so each check is exact: the weekday is that of the date, the instant comes from the zone database,
and "now" is given from outside.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from exercises.coordination import zones
from exercises.coordination.day import Day
from exercises.coordination.mention import Mention
from exercises.coordination.slot import Reading, Slot, Time, read
from exercises.coordination.zones import Moment

USUAL_LENGTH = 30
"""Minutes a meeting is taken to last while its message names no length."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the two people are, and when it is."""

    now: datetime
    mine: str
    theirs: str


@dataclass(slots=True)
class Offer:
    """A slot, the instant it stands for, and what is wrong with it."""

    slot: Slot
    words: str
    date: date | None
    moment: Moment | None
    minutes: int
    faults: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    """Name of the fault (a flag in ``slots.toml``) → the values that its sentence needs."""

    @property
    def sound(self) -> bool:
        """Whether it can be put into a calendar as it stands."""
        return self.moment is not None and not self.faults


@dataclass(frozen=True, slots=True)
class Proposal:
    """A message that proposes times, read."""

    offers: list[Offer]
    reading: Reading
    unnamed: list[Offer]
    """Offers of which the message does not say in which zone they are."""
    unknown: list[Mention]
    """Zones that nobody knows."""


def propose(text: str, lang: str, setting: Setting) -> Proposal:
    """Read a message and check every slot in it."""
    reading = read(text, lang)
    named = [zone for zone in reading.zones if zone.value]
    distinct = {_name(zone, setting) for zone in named}
    common = named[0] if len(distinct) == 1 else None
    offers, unnamed = [], []
    for slot in reading.slots:
        own = slot.time.zone if slot.time and slot.time.zone and slot.time.zone.value else None
        zone = own or common
        offer = _offer(slot, text, reading, zone, setting)
        offers.append(offer)
        if zone is None or (zone.value == "mine" and all(other.value == "mine" for other in named)):
            unnamed.append(offer)
    return Proposal(offers, reading, unnamed, [zone for zone in reading.zones if zone.value is None])


def _name(zone: Mention, setting: Setting) -> str:
    return {"mine": setting.mine, "theirs": setting.theirs}.get(zone.value, zone.value)


def _offer(slot: Slot, text: str, reading: Reading, zone: Mention | None, setting: Setting) -> Offer:
    name = _name(zone, setting) if zone else setting.mine
    today = setting.now.astimezone(zones.ZoneInfo(name)).date()
    when = slot.day.resolve(today) if slot.day else None
    clock = _clock(slot.time)
    loose = slot.time is not None and slot.time.loose
    moment = zones.moment(when, clock, name) if when and clock and not loose else None
    offer = Offer(slot, _words(slot, text), when, moment, _minutes(slot.time, reading))
    if slot.day:
        _check_day(offer, slot.day, when, today)
    if slot.time and loose:
        offer.faults.append(("unsure_time", {"hour": slot.time.clock[0], "minute": slot.time.clock[1]}))
    elif slot.time and clock is None:
        offer.faults.append(("no_such_time", {"hour": slot.time.clock[0], "minute": slot.time.clock[1]}))
    if moment and not offer.faults:
        _check_moment(offer, moment, zone, setting)
    elif moment and offer.faults[0][0] in ("wrong_weekday", "unsure_date"):
        # Whichever day it turns out to be, three in the morning stays three in the morning.
        works = zones.works(moment.when, offer.minutes, setting.theirs)
        if works in ("early", "late"):
            offer.faults.append((works, {"shown": moment.on(setting.theirs)}))
    return offer


def _words(slot: Slot, text: str) -> str:
    parts = [part for part in (slot.day, slot.time) if part]
    start, end = min(p.start for p in parts), max(p.end for p in parts)
    if end - start <= 60:
        return " ".join(text[start:end].split())
    return " … ".join(" ".join(text[p.start : p.end].split()) for p in sorted(parts, key=lambda p: p.start))


def _clock(written: Time | None) -> time | None:
    if written is None or written.clock[0] > 23 or written.clock[1] > 59:
        return None
    return time(*written.clock)


def _minutes(written: Time | None, reading: Reading) -> int:
    if reading.length:
        return reading.length.value
    if written and written.until:
        (hour, minute), (last_hour, last_minute) = written.clock, written.until
        between = (last_hour - hour) * 60 + last_minute - minute
        if 0 < between <= 480:
            return between
    return USUAL_LENGTH


def _check_day(offer: Offer, day: Day, when: date | None, today: date) -> None:
    if day.dated and when is None:
        offer.faults.append(("no_such_date", {"nearest": _nearest(day, today)}))
    elif day.readings:
        both = [date(when.year, month, number) for month, number in day.readings] if when else []
        offer.faults.append(("unsure_date", {"both": both}))
    elif when and day.weekday is not None and when.weekday() != day.weekday and day.dated:
        step = (day.weekday - when.weekday() + 3) % 7 - 3
        offer.faults.append(("wrong_weekday", {"is": when, "nearest": when + timedelta(days=step)}))
    elif when and when < today:
        offer.faults.append(("past", {"when": when, "today": today}))


def _nearest(day: Day, today: date) -> list[date]:
    """The last day of that month and the first of the next; for a month that is none, nothing."""
    month, year = day.month or 0, day.year or today.year
    if not 1 <= month <= 12:
        return []
    if day.year is None and month < today.month:
        year += 1
    last = date(year, month, calendar.monthrange(year, month)[1])
    return [last, last + timedelta(days=1)] if day.number else [last.replace(day=1)]


def _check_moment(offer: Offer, moment: Moment, zone: Mention | None, setting: Setting) -> None:
    if moment.kind != "once":
        offer.faults.append((moment.kind, {"moment": moment}))
        return
    if moment.when <= setting.now:
        offer.faults.append(
            (
                "past",
                {"when": moment.on(moment.zone), "today": setting.now.astimezone(zones.ZoneInfo(moment.zone)).date()},
            )
        )
        return
    for again in offer.slot.same:
        shown = moment.on(_name(again.zone, setting)) if again.zone and again.zone.value else None
        if shown and (shown.hour, shown.minute) != again.clock:
            offer.faults.append(
                ("wrong_clock", {"written": again.clock, "shown": shown, "zone": _name(again.zone, setting)})
            )
    if zone and zone.season is not None and moment.on(moment.zone).utcoffset() != timedelta(hours=zone.season):
        offer.faults.append(("season", {"moment": moment, "zone": zone}))
    works = zones.works(moment.when, offer.minutes, setting.theirs)
    if works != "yes":
        offer.faults.append((works, {"shown": moment.on(setting.theirs)}))


def shared_hours(day: date, setting: Setting, minutes: int) -> tuple[datetime, datetime] | None:
    """When a meeting may begin on a day of mine, on my clock, so that it lies in both people's working day.

    None when there is no such time.
    """
    opens = [zones.moment(day, zones.WORKDAY[0], setting.mine).when]
    shuts = [zones.moment(day, zones.WORKDAY[1], setting.mine).when]
    best = None
    for shift in (-1, 0, 1):
        other = day + timedelta(days=shift)
        if other.weekday() >= 5 or day.weekday() >= 5:
            continue
        low = max(opens[0], zones.moment(other, zones.WORKDAY[0], setting.theirs).when)
        high = min(shuts[0], zones.moment(other, zones.WORKDAY[1], setting.theirs).when) - timedelta(minutes=minutes)
        if low <= high and (best is None or high - low > best[1] - best[0]):
            best = (low, high)
    here = zones.ZoneInfo(setting.mine)
    return (best[0].astimezone(here), best[1].astimezone(here)) if best else None
