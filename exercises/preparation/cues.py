"""Reading an if–then plan: is the "if" something one can see or hear, is the "then" one action?

A plan works when its moment is recognised without thinking (Sheeran, Listrom & Gollwitzer 2024). The rules look for
what spoils that: a feeling in place of a sign, a wish in place of an action. What they do not know, they let pass.
"""

from __future__ import annotations

import re

from exercises.if_then import bare_action, bare_cue

LONGEST = 30
"""Words in a half that can still be remembered in the room. Our own judgement."""

_SIGN = re.compile(
    r"\b(says?|said|asks?|asked|answers?|tells?|mentions?|names?|looks?|glances?|silen(t|ce)|quiet|pauses?|stops?|laughs?|"
    r"smiles?|nods?|yawns?|frowns?|interrupts?|rings?|clock|watch|minutes?|o.clock|blank|shak(e|es|ing)|trembl\w*|sweat\w*|blush\w*|"
    r"stammer\w*|heart (beats|races|pounds)|dry|hear|see|door|screen|freezes|list|phone|sound|camera|words? (is|are) gone|forget|lose the thread|"
    r"sier|spør|svarer|forteller|nevner|ser|kikker|stille|stillhet|taus\w*|pause|stopper|ler|smiler|nikker|gjesper|avbryter|"
    r"ringer|klokk\w*|minutt\w*|skjelver|dirrer|svette\w*|rødm\w*|stotr\w*|stamm?er|hjertet (banker|dunker)|tørr|hører|dør\w*|skjerm\w*|"
    r"fryser|lista|listen|telefon\w*|lyd\w*|kamera\w*|helt svart|blank\w*|står fast|jernteppe|glemmer|mister tråden|snubler)\b",
    re.I,
)
_FEELING = re.compile(
    r"\b(nervous|anxious|afraid|scared|unsure|insecure|uncertain|stressed|uncomfortable|awkward|shy|confident|bored|tired|feel\w*|"
    r"panic|overwhelmed|worried|embarrassed|"
    r"nervøs\w*|engstelig|redd|usikker\w*|stresset|stressa|ukomfortabel|sjenert|trygg|lei|sliten|føle\w*|panikk|bekymret|flau|kleint|klein)\b",
    re.I,
)
_VAGUE = re.compile(
    r"\b(goes? (badly|wrong|well|bad)|something (happens|goes|comes)|anything (happens|goes)|necessary|needed|possible|"
    r"(have|has|get|is) (the )?(time|chance|opportunity)|want to|need to|things (get|go)|it (gets|is|becomes) (hard|difficult|bad|tough)|"
    r"someday|sometime|ever|in general|"
    r"går (dårlig|galt|bra|skeis)|(noe|det) skjer( noe)?|nødvendig|trengs|mulig|(har|får|blir) (tid|anledning|sjansen?)|vil det|trenger det|"
    r"blir (vanskelig|tungt|for mye)|en gang|generelt)\b",
    re.I,
)
_WISH = re.compile(
    r"^(?!.*\b(silent|quiet|stille|taus)\b)"
    r"(be(?! (henne|ham|han|hen|om|dem|kari|personen)\b)|am|stay|remain|become|feel|keep (calm|cool|going|positive|smiling)|try (to|and|my|harder)|do my best|relax|chill|calm( down)?|"
    r"focus( more)?$|think positive\w*|believe|hope|want|have to be|stop (being|worrying|thinking)|pull myself together|"
    r"get (better|calm|confident)|act (normal|natural\w*|confident\w*)|improve|succeed|manage|"
    r"være|er|vær|bli|blir|føle|føler|holde? meg (rolig|i ro)|holder meg (rolig|i ro)|prøver? (å|meg|mitt)|gjøre? mitt beste|gjør mitt beste|"
    r"slapper? av|roer?|fokuserer?$|tenker? positivt|tror?|håper?|ønsker?|la være|lar være|skjerper? meg|tar? meg sammen|"
    r"klarer?|får det til)\b",
    re.I,
)
_NEGATED = re.compile(r"^(won.t|don.t|can.t|cannot|(\w+ )?(not|never|ikke|aldri))\b", re.I)
_SUBJECT = re.compile(
    r"^\s*(i(.ll| will| shall| can| should| want to| am going to| must)?|(vil|skal|kan|bør|må) jeg|jeg (vil|skal|kan|bør|må|ønsker å)|jeg)\b\s*(just |bare )?",
    re.I,
)
_CHAIN = re.compile(r"\b(and then|after that,|og så|deretter)\b|, then\b|;|[.!?]\s+\w", re.I)
_SPOKEN = re.compile(r"[“«\"].*?[”»\"]|:.*$", re.S)


def cue_fault(text: str) -> str:
    """What keeps a cue from being concrete: ``empty``, ``long``, ``feeling``, ``vague``, or nothing."""
    cue = bare_cue(text)
    words = re.findall(r"\w+", cue)
    if len(words) < 2:
        return "empty"
    if len(words) > LONGEST:
        return "long"
    if _SIGN.search(cue):
        return ""
    return "feeling" if _FEELING.search(cue) else "vague" if _VAGUE.search(cue) else ""


def action_fault(text: str) -> str:
    """What keeps a "then" from being one action: ``empty``, ``long``, ``wish``, ``several``, or nothing."""
    action = _action(text)
    words = re.findall(r"\w+", action)
    if not words:
        return "empty"
    if len(words) > LONGEST:
        return "long"
    if _WISH.search(action) or _NEGATED.search(action):
        return "wish"
    without_speech = _SPOKEN.sub("", action)
    ands = len(re.findall(r"\b(and|og)\b", without_speech, re.I))
    return "several" if ands >= 2 or _CHAIN.search(without_speech) else ""


def _action(text: str) -> str:
    """What is done, without "then" and "I"; in bokmål the verb stands before the subject ("så ser jeg …")."""
    action = _SUBJECT.sub("", bare_action(text))
    return re.sub(r"^(\w+) (jeg|eg) ", r"\1 ", action)
