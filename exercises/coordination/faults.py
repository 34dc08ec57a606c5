"""What is said of each fault in an offered time: what is wrong, and the nearest valid choice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from exercises.coordination import wording, zones
from exercises.coordination.offer import Offer, Setting, shared_hours


class Faults:
    """Puts the faults of an offer into sentences."""

    def __init__(self, text: str, lang: str, setting: Setting, texts: dict[str, Any], name: str):
        self.text, self.lang, self.setting, self.texts, self.name = text, lang, setting, texts, name

    def say(self, offer: Offer, fault: str, values: dict[str, Any]) -> str:
        """The sentence about one fault."""
        return self._sayings()[fault](offer, **values)

    def unknown_zone(self, start: int, end: int) -> str:
        """The sentence about a zone that nobody knows, with the nearest names."""
        texts, words = self.texts["unknown_zone"], " ".join(self.text[start:end].split())
        bare = words.removesuffix(" time").removesuffix("-tid").removesuffix(" tid")
        near = zones.nearest(bare)
        if not near:
            return texts["advice_unclear"].format(words=words)
        return texts["advice"].format(words=words, names=wording.listed(near, self.lang, "or"))

    def _sayings(self) -> dict[str, Callable[..., str]]:
        return {
            "no_such_date": self._no_such_date,
            "unsure_date": self._unsure_date,
            "wrong_weekday": self._wrong_weekday,
            "no_such_time": self._no_such_time,
            "unsure_time": self._unsure_time,
            "past": self._past,
            "gap": self._gap,
            "overlap": self._overlap,
            "wrong_clock": self._wrong_clock,
            "season": self._season,
            **{which: self._outside(which) for which in ("early", "late", "weekend")},
        }

    def _no_such_date(self, offer: Offer, nearest: list[date]) -> str:
        texts, words = self.texts["no_such_date"], self._day_words(offer)
        if not nearest:
            return texts["advice_unclear"].format(words=words)
        days = [wording.day(day, self.lang) for day in nearest]
        return texts["advice"].format(words=words, nearest=wording.listed(days, self.lang, "or"))

    def _unsure_date(self, offer: Offer, both: list[date]) -> str:
        first, second = (wording.short_day(day, self.lang) for day in both)
        return self.texts["unsure_date"]["advice"].format(words=self._day_words(offer), first=first, second=second)

    def _wrong_weekday(self, offer: Offer, nearest: date, **found: date) -> str:
        when = found["is"]
        return self.texts["wrong_weekday"]["advice"].format(
            words=self._day_words(offer),
            date=f"{wording.short_day(when, self.lang)} {when.year}",
            weekday=wording.weekday(when, self.lang),
            nearest=wording.short_day(nearest, self.lang),
        )

    def _no_such_time(self, offer: Offer, hour: int, minute: int) -> str:
        near = time(0) if (hour, minute) == (24, 0) else time(min(hour, 23), min(minute, 59))
        return self.texts["no_such_time"]["advice"].format(words=offer.words, nearest=wording.oclock(near, self.lang))

    def _unsure_time(self, offer: Offer, hour: int, minute: int) -> str:
        both = [wording.oclock(time(hour + n, minute), self.lang) for n in (0, 12)]
        return self.texts["unsure_time"]["advice"].format(words=offer.words, morning=both[0], afternoon=both[1])

    def _past(self, offer: Offer, today: date, **_: Any) -> str:
        return self.texts["past"]["advice"].format(words=offer.words, today=wording.full_day(today, self.lang))

    def _gap(self, offer: Offer, moment: zones.Moment) -> str:
        after = moment.on(moment.zone)
        before = (moment.when - timedelta(seconds=1)).astimezone(zones.ZoneInfo(moment.zone)) + timedelta(seconds=1)
        return self._change("gap", offer, moment, before, after)

    def _overlap(self, offer: Offer, moment: zones.Moment) -> str:
        changed = moment.change or moment.when
        after = changed.astimezone(zones.ZoneInfo(moment.zone))
        before = (changed - timedelta(seconds=1)).astimezone(zones.ZoneInfo(moment.zone)) + timedelta(seconds=1)
        return self._change("overlap", offer, moment, before, after)

    def _change(self, which: str, offer: Offer, moment: zones.Moment, before: datetime, after: datetime) -> str:
        written = time(*offer.slot.time.clock) if offer.slot.time else time(0)
        said = {
            key: wording.oclock(value, self.lang)
            for key, value in {"before": before, "after": after, "time": written}.items()
        }
        # In an overlap, the first minute after it is the first that comes only once.
        return self.texts[which]["advice"].format(
            words=offer.words, city=zones.city(moment.zone, self.lang), nearest=said["before"], **said
        )

    def _wrong_clock(self, offer: Offer, written: tuple[int, int], shown: datetime, zone: str) -> str:
        wrote = f"{written[0]:02}{'.' if self.lang == 'nb' else ':'}{written[1]:02}"
        return self.texts["wrong_clock"]["advice"].format(
            words=offer.words, written=wrote, city=zones.city(zone, self.lang), shown=wording.oclock(shown, self.lang)
        )

    def _season(self, offer: Offer, moment: zones.Moment, zone: Any) -> str:
        words = self.text[zone.start : zone.end]
        return self.texts["season"]["advice"].format(
            words=offer.words, zone=words, city=zones.city(moment.zone, self.lang)
        )

    def _outside(self, which: str) -> Callable[..., str]:
        def say(offer: Offer, shown: datetime) -> str:
            texts = self.texts["outside"]
            here = offer.moment.on(self.setting.mine) if offer.moment else shown
            clock = (
                wording.oclock(shown, self.lang) if shown.date() == here.date() else wording.day_at(shown, self.lang)
            )
            return texts["advice"].format(
                words=offer.words,
                shown=clock,
                name=self.name,
                which=texts[which],
                better=self._better(offer, which, here),
            )

        return say

    def _better(self, offer: Offer, which: str, here: datetime) -> str:
        texts = self.texts["outside"]
        if which == "weekend":
            return texts["weekday"]
        shared = shared_hours(here.date(), self.setting, offer.minutes)
        if shared is None:
            return texts["never"]
        low, high = (wording.oclock(when, self.lang) for when in shared)
        return texts["between"].format(low=low, high=high, city=zones.city(self.setting.mine, self.lang))

    def _day_words(self, offer: Offer) -> str:
        day = offer.slot.day
        return " ".join(self.text[day.start : day.end].split()) if day else offer.words
