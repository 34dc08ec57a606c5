"""What is looked for in a line of a four-week plan beside its if and its then: weekdays, places, voices. No widgets."""

from __future__ import annotations

import re

_WEEKDAYS = {
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    "nb": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
}
_PUBLIC = {
    "en": r"\b(bus|tram|train|metro|underground|ferry|station|stop|caf[eé]|coffee shop|canteen|library|reading room|open[- ]plan|gym|waiting room|queue|lecture(?: hall)?)\b",
    "nb": r"\b(buss\w*|trikke?n?|tog(?:et)?|t-bane\w*|banen|ferj\w*|stasjon\w*|holdeplass\w*|kaf[eé]\w*|kantin\w*|bibliotek\w*|lesesal\w*|landskap\w*|treningssenter\w*|venterom\w*|køen?|forelesning\w*)\b",
}
_VOICE = {
    "en": r"\b(call|calls|calling|phone|ring|aloud|out loud|rehearse|practi[sc]e saying|record|dictate)\b",
    "nb": r"\b(ring(?:er|e)?|telefonere?r?|høyt|øver?|øve på|tar? opp|spiller? inn|dikterer?)\b",
}


def weekday_in(text: str, lang: str) -> tuple[int, str] | None:
    """The one weekday that a text names (Monday is 0) and the word; None without one, or with several."""
    names = _WEEKDAYS[lang]
    found = {m[1].lower(): m[1] for m in re.finditer(rf"\b({'|'.join(names)})(?:s|en|ens)?\b", text, re.I)}
    if len(found) != 1:
        return None
    ((name, said),) = found.items()
    return names.index(name), said


def overheard(cue: str, action: str, lang: str) -> str:
    """The place in a cue where others would hear what the action says aloud; empty when there is none."""
    place = re.search(_PUBLIC[lang], cue, re.I)
    return place[1] if place and re.search(_VOICE[lang], action, re.I) else ""
