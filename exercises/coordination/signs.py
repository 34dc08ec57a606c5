"""Plain signs of a medium and of a second way to reach somebody, in English and bokmål."""

from __future__ import annotations

import re

_MEDIUM = re.compile(
    r"\b(?:video(?:[ -]?(?:call|meeting|chat)|samtale|møte)?|teams|zoom|google meet|skype|whatsapp|facetime|signal|webex|jitsi"
    r"|(?:by |on the |over the |på |over )?(?:phone|telephone|telefon(?:en)?|mobil(?:en)?)|phone call|(?:a )?call\b(?! me)"
    r"|(?:for |over |on |på |til |ta )?(?:a |en )?(?:coffee|kaffe|lunch|lunsj)|(?:at|in|on) (?:your|my|the) (?:office|desk|campus|library|lab|canteen)"
    r"|in person|face to face|ansikt til ansikt|(?:på|i|ved) (?:kontoret|kontoret ditt|campus|biblioteket|kantina|kantinen|resepsjonen)"
    r"|café|cafe|kafé|kafe|kafeen|møterom(?:met)?|meeting room)\b",
    re.I,
)
_NUMBER = re.compile(r"\+?\d(?:[ ]?\d){7,14}(?![\d:.,]?\d)")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,20}")
_BACKUP = re.compile(
    r"\b(?:(?:if|should|in case|when)\b[^.!?\n]{0,40}\b(?:fails?|drops?|breaks?|does ?n[o'’]t (?:work|open|load)|goes down|cuts? out|(?:is|be) (?:bad|down)|trouble|problems?)"
    r"|(?:hvis|skulle|svikter|faller|om)\b[^.!?\n]{0,40}\b(?:svikter?|svikte|faller? (?:ut|ned)|virker? ikke|ikke (?:virker|fungerer|åpner)|ryker|trøbbel|problem(?:er)?|krøll|linja|lenk[ea]n?|nettet|teknikken)"
    r"|(?:call|text|ring|reach|phone|nå|når du) (?:me|meg) (?:on|at|by|instead|på|i stedet|heller)|my (?:number|mobile|phone) is|nummeret mitt|mobil(?:nummer)?(?:et mitt)?:|my backup|reserve(?:løsning|nummer))\b",
    re.I,
)
_ANY_TIME = re.compile(
    r"\b(?:any ?time (?:works|is|suits|that)|(?:at )?any time\b|whenever (?:you|it|works|suits)|når som helst|alle tider passer|når (?:det passer )?for deg er best|helt fleksibel|i(?:'|’)?m (?:totally|completely|very) flexible)",
    re.I,
)

_LIMIT = 4000


def medium(text: str) -> tuple[int, int] | None:
    """Where the message says how or where to meet."""
    return _place(_MEDIUM.search(text[:_LIMIT]))


def backup(text: str) -> tuple[int, int] | None:
    """Where the message gives a second way: a number, an address, or what happens if the line fails."""
    plain = text[:_LIMIT]
    said = _BACKUP.search(plain)
    reached = _NUMBER.search(plain) or _ADDRESS.search(plain)
    if said and reached:
        start, end = min(said.start(), reached.start()), max(said.end(), reached.end())
        return (start, end) if end - start <= 140 else reached.span()
    return _place(reached or said)


def any_time(text: str) -> tuple[int, int] | None:
    """Where the message hands the choosing over."""
    return _place(_ANY_TIME.search(text[:_LIMIT]))


def _place(match: re.Match[str] | None) -> tuple[int, int] | None:
    return match.span() if match else None
