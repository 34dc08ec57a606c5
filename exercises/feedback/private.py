"""What no stranger is asked about: their private life, and what they earn (RUBRICS A, LABELS D)."""

from __future__ import annotations

import re

LIFE = re.compile(
    r"\byour (?:\w+ )?(?:holiday|vacation|wedding|honeymoon|family|baby|bikini|beach) (?:photos?|pictures?|pics|snaps)|"
    r"\b(?:saw|noticed|see|know) (?:that )?your (?:wife|husband|kids|children|daughter|son|boyfriend|girlfriend|family)\b(?! (?:\w+ ){0,2}(?:company|business|firm|farm))|"
    r"\bwhere you live\b|\byour (?:house|home address|divorce|pregnancy|religion|weight|looks|smile|eyes|body)\b|"
    r"\byou (?:look|are) (?:so |very |really )?(?:beautiful|gorgeous|pretty|handsome|hot|sexy|cute)\b|\b(?:pretty|beautiful|cute) (?:face|smile|eyes|woman|girl)\b|"
    r"\bhow old are you\b|\bare you (?:married|single|pregnant)\b|"
    r"\b(?:ferie|bryllups|familie|strand|bikini)bild\w+ (?:din|dine|dere)\w*|\bbild\w+ av (?:barna|kona|mannen|familien|datteren|sønnen|huset) din\w*|"
    r"\b(?:så|ser|sett|vet) at (?:kona|mannen|barna|datteren|datra|sønnen|kjæresten) di\w*|\bhvor du bor\b|\b(?:huset|hjemmeadressen|skilsmissen|graviditeten|utseendet|smilet|kroppen) (?:ditt|din)\b|"
    r"\bdu (?:er|ser) (?:så |veldig |utrolig )?(?:pen|vakker|nydelig|kjekk|søt|deilig|bra) ut\b|\bdu er (?:så |veldig )?(?:pen|vakker|nydelig|kjekk|søt|deilig|sexy)\b|\bhvor gammel er du\b|\ber du (?:gift|singel|gravid)\b",
    re.I,
)
"""Where a message touches the private life of the reader."""

_ASKED = re.compile(
    r"\byou (?:get |got )?divorced?\b|\byour (?:ex|love life|marriage|salary|pay|wage|income)\b|\bbeautiful (?:thing )?about you\b|"
    r"\b(?:do|did|would) you (?:\w+ )?(?:earn|make (?:a|per|an) )|\bhow much (?:do|did|would) you (?:earn|make|get paid)|\byou afford\b|"
    r"\bskilte? du deg\b|\bble (?:du|dere) skilt\b|\b(?:eksen|kjærligheten|ekteskapet|lønna|lønnen|inntekten) (?:di|din|ditt)\b|\bvakreste (?:med|ved) deg\b|"
    r"\b(?:tjener|tjente) du\b|\bdu råd til\b|\bhva (?:har|får) du i lønn\b|\bmye får du betalt\b",
    re.I,
)


def asks_private(text: str) -> bool:
    """Whether a question is about the private life or the pay of the person."""
    return bool(LIFE.search(text) or _ASKED.search(text))
