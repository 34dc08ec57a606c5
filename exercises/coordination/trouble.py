"""What is wrong with the fields of an invitation, in words, with the nearest valid choice."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from exercises.coordination import wording, zones

if TYPE_CHECKING:
    from exercises.coordination.invitation import InvitationModel

SHORTEST, LONGEST = 5, 480
"""Minutes a meeting may last."""


def troubles(made: InvitationModel) -> dict[str, str]:
    """Field → what is wrong with it; empty when the invitation is whole."""
    texts, found = made.content["troubles"], {}
    if not made.value("date").strip():
        found["date"] = texts["no_date"]
    elif made.day() is None:
        found["date"] = texts["date"].format(words=made.value("date")[:40])
    if not made.value("time").strip():
        found["time"] = texts["no_time"]
    elif made.clock() is None:
        found["time"] = texts["time"].format(words=made.value("time")[:40])
    if zones.find(made.value("zone")) is None:
        found["zone"] = _unknown_zone(made)
    if not made.minutes():
        found["minutes"] = texts["minutes"].format(low=SHORTEST, high=LONGEST)
    if "date" not in found and "time" not in found:
        found |= _when(made)
    for field in ("title", "agenda", "place", "backup"):
        if not made.value(field).strip():
            found[field] = texts[f"no_{field}"]
    return found


def _unknown_zone(made: InvitationModel) -> str:
    texts, words = made.content["troubles"], made.value("zone").strip()[:60]
    near = wording.listed(zones.nearest(words), made.lang, "or")
    return texts["zone"].format(words=words, names=near) if near else texts["zone_unclear"].format(words=words)


def _when(made: InvitationModel) -> dict[str, str]:
    """What is wrong with the moment itself: skipped by the clock, there twice, or over."""
    texts, zone, lang = made.content["troubles"], made.zone(), made.lang
    day, clock = made.day(), made.clock()
    if day is None or clock is None:
        return {}
    found = zones.moment(day, clock, zone)
    if found.kind == "once":
        now = made.now().astimezone(zones.ZoneInfo(zone))
        return {"date": texts["past"].format(today=wording.full_day(now.date(), lang))} if found.when <= now else {}
    # After an overlap, the time that the clock showed when it went back is the first that comes only once.
    nearest = found.on(zone)
    if found.kind == "overlap" and found.change:
        last = (found.change - timedelta(seconds=1)).astimezone(zones.ZoneInfo(zone))
        nearest = last + timedelta(seconds=1)
    said = texts[found.kind].format(
        time=wording.oclock(clock, lang), city=zones.city(zone, lang), nearest=wording.oclock(nearest, lang)
    )
    return {"time": said}
