"""What is looked for in a goal and in an if–then plan, as plain patterns. No widgets, no texts for the learner.

The patterns err on the side of the learner: they look for a person, a doing and a time in many wordings, and what they
miss can be marked by hand. What they refuse they refuse for a reason that is named in the feedback.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

PARTS = ("who", "what", "when", "cue", "action")
"""What is looked for: three things in the goal, one in the if, one in the then."""

LONGEST = 1000
"""Characters of a field that are read, which bounds the patterns' work."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What was found: the words, how strong (1 or 2), or the words that made it too vague."""

    span: str | None = None
    level: int = 0
    vague: str = ""


_NUMBER = {
    "en": r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+|another|other|our|my|his|her|the)",
    "nb": r"(?:en|ei|et|én|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|tolv|\d+|en annen|andre|min|mine|læreren|sjefen)",
}
_NOBODY = {
    "en": r"(?:network|networking|linkedin|career|contacts?|connections?|people|job|jobs|myself|level|future|world|lot|way|bit|day|time|course)",
    "nb": r"(?:nettverk\w*|linkedin|karriere\w*|kontakter|forbindelser|folk|mennesker|jobb\w*|meg selv|nivå|fremtid\w*|framtid\w*|måte|gang|dag|tid|del|kurs\w*)",
}
_WITH = {
    "en": r"(?:talk(?:ed|ing)? (?:to|with)|speak(?:ing)? (?:to|with)|chat(?:ting)? with|meet(?:ing)?(?: with| up with)?|ask(?:ing)?|call(?:ing)?|phone|write to|writing to|e-?mail(?:ing)?|message|contact(?:ing)?"
    r"|visit(?:ing)?|shadow(?:ing)?|interview(?:ing)?|coffee with|lunch with|conversations? with|advice from|learn from|hear from|get to know|thank)",
    "nb": r"(?:snakke (?:med|til)|snakket med|prate med|praten? med|møte|treffe|spørre|ringe|skrive til|sende (?:en )?(?:melding|e-post|mail) til|kontakte|ta kontakt med|besøke|hospitere hos|følge|intervjue"
    r"|kaffe med|lunsj med|samtaler? med|råd (?:fra|av)|lære av|høre (?:fra|av)|bli kjent med|takke)",
}
_PERSON = {
    "en": r"(?:some(?:one|body)|any(?:one|body)|people|a person|persons|graduates?|alumni?|professionals|employees?|mentors?|lecturers?|teachers?|professors?|researchers?|managers?|leaders?|bosses|boss|colleagues?|classmates?|students?|nurses?|engineers?"
    r"|developers?|designers?|recruiters?|lawyers?|doctors?|economists?|analysts?|consultants?|founders?|journalists?|carpenters?|electricians?|therapists?|friends?|aunt|uncle|neighbou?r|coach)",
    "nb": r"(?:noen|en person|personer|folk|mennesker|tidligere studenter|ansatte?|mentor(?:er)?|foreleser\w*|lærer\w*|professor\w*|forsker\w*|leder\w*|sjef\w*|kollega\w*|kolleger|medstudent\w*|student\w*|sykepleier\w*|ingeniør\w*"
    r"|utvikler\w*|designer\w*|rekrutterer\w*|advokat\w*|jurist\w*|lege\w*|økonom\w*|analytiker\w*|konsulent\w*|gründer\w*|journalist\w*|tømrer\w*|elektriker\w*|terapeut\w*|venn\w*|tante\w*|onkel\w*|nabo\w*|trener\w*)",
}
_TIMES = {
    "en": r"(?:\d|the (?:spring|summer|autumn|fall|winter|end|next)|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|two|three|a (?:week|month|year))",
    "nb": r"(?:\d|løpet|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|vår|våren|sommer|høst|høsten|vinter|år|morgen|kveld|jul|påske|slutten|to uker|tre)",
}
_STOP = {
    "en": r"(?:by|before|in|about|to|on|for|so|and|or|this|next|within|at|during|until|from|with|who|that|because|after|when|over)",
    "nb": r"(?:innen|før|i|om|for|så|og|eller|denne|dette|neste|på|til|ved|hos|fra|med|som|fordi|etter|når|slik|av|over)",
}
_UNTIL = {
    "en": r"(?:by|before|in|so|and|or|this|next|within|at|during|until|that|because|after|when|over|if|about)",
    "nb": r"(?:innen|før|i|så|og|eller|denne|dette|neste|på|fordi|etter|når|slik|hvis|utover|om)",
}
_SPECIFIC = {
    "en": rf"(?: (?:who|that|in|at|from|with|working|doing|studying|of)\b(?! (?:{_TIMES['en']}))[^.,;\n]{{2,60}})",
    "nb": rf"(?: (?:som|i|på|hos|fra|ved|med|innen|innenfor|av)\b(?! (?:{_TIMES['nb']}))[^.,;\n]{{2,60}})",
}
_DO = {
    "en": r"(?:get to know|asked|met|called|visited|written|learned|found out|talk(?:ed|ing)?|speak(?:ing)?|chat(?:ting)?|meet(?:ing)?|ask(?:ing)?|call(?:ing)?|phone|write|writing|send(?:ing)?|e-?mail(?:ing)?|message|contact(?:ing)?|visit(?:ing)?|shadow(?:ing)?|interview(?:ing)?|coffee|conversations?|learn|find out|find"
    r"|understand|hear (?:how|what|why|from)|know (?:how|what|whether|if|why|which)|advice|feedback|apply for|internship|summer job|part-time job|thesis|placement|apprenticeship|mentor|decide|choose|show)",
    "nb": r"(?:bli kjent|snakke|snakket|spurt|ringt|skrevet|møtt|truffet|besøkt|lært|funnet|prate|praten?|møte|møtes|treffe|spørre|ringe|skrive|sende|kontakte|ta kontakt|besøke|hospitere|intervjue|kaffe|samtaler?|lære|finne ut|finne|forstå|høre (?:hvordan|hva|hvorfor|fra|av)|vite (?:hvordan|hva|om|hvorfor|hvilke\w*)"
    r"|råd|tilbakemelding\w*|søke|praksisplass|praksis|sommerjobb\w*|deltidsjobb\w*|oppgave\w*|læreplass|lærlingplass|mentor|bestemme|velge|vise)",
}
_MONTHS = {
    "en": r"(?:january|february|march|april|may|june|july|august|september|october|november|december)",
    "nb": r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)",
}
_DAYS = {
    "en": r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?",
    "nb": r"(?:man|tirs|ons|tors|fre|lør|søn)dag\w*",
}
_WHEN = {
    "en": rf"(?:(?:by|before|until|no later than|within|in|during|this|next|over|at the end of|end of|the end of|after)(?: the| my| our)?(?: (?:next|first|last|coming|end of|beginning of|course of|of|my|the))*(?: (?:\d+|one|two|three|four|six|a|an))?"
    rf" (?:\d{{1,2}}\.?(?:st|nd|rd|th)?(?: of {_MONTHS['en']})?|{_MONTHS['en']}(?: \d{{1,2}}(?:st|nd|rd|th)?\b)?|{_DAYS['en']}|days?|weeks?|weekend|months?|term|semester|year|years|spring|summer|autumn|fall|winter|christmas|easter|new year|holidays?|exams?|graduation|graduate|i graduate|lunch|tomorrow|today|20\d\d)"
    rf"|\b{_DAYS['en']}\b|\b(?:january|february|april|june|july|august|september|october|november|december)\b|\btomorrow\b|\btonight\b|\b20\d\d\b|\b\d{{1,2}}[./]\d{{1,2}}\b|\b(?:once|every|each) (?:a )?(?:week|month|{_DAYS['en']}))",
    "nb": rf"(?:(?:innen|før|til|i løpet av|om|i|denne|dette|neste|nå i|utover|på|etter)(?: (?:de|den|det|neste|første|siste|løpet av|slutten av|begynnelsen av|utgangen av|midten av))*(?: (?:\d+|en|én|ett|et|to|tre|fire|seks))?"
    rf" (?:\d{{1,2}}\.?(?: {_MONTHS['nb']})?|{_MONTHS['nb']}|{_DAYS['nb']}|dager|uke\w*|uker|helg\w*|måned\w*|semester\w*|år|året|vår\w*|sommer\w*|høst\w*|vinter\w*|jul\w*|påske\w*|nyttår|ferie\w*|eksamen\w*|morgen|dag|kveld|jeg er ferdig|20\d\d)"
    rf"|\b{_DAYS['nb']}\b|\b{_MONTHS['nb']}\b|\bi morgen\b|\bi kveld\b|\b20\d\d\b|\b\d{{1,2}}[./]\d{{1,2}}\b|\b(?:hver|én gang i|en gang i) (?:uke\w*|måned\w*|{_DAYS['nb']}))",
}
_MOOD = {
    "en": r"(?:\b(?:feel|feeling|felt) (?:like|motivated|ready|brave|confident|good|better|up for|less)|\bhave (?:the )?(?:time|energy|courage)|\bget (?:the )?(?:time|chance|opportunity)|\bwant to\b|\bremember\b|\b(?:i am|i'm|im) (?:ready|motivated|confident|brave|in the mood|not tired|bored|free)"
    r"|\bpossible\b|\bneed(?:ed)? (?:it|to|be)\b|\bsome ?(?:day|time|point)\b|\bthe time is right|\bopportunity\b|\bchance\b|\bsuits me\b)",
    "nb": r"(?:\bføler (?:meg|for|at)|\bkjenner meg|\bhar (?:tid|overskudd|energi|lyst|mot|anledning)|\bfår (?:tid|lyst|mulighet\w*|sjansen|anledning|mot)|\bvil\b|\bhusker\b|\bjeg er (?:klar|motivert|modig|trygg|i humør|ikke trøtt|ledig)|\btør\b"
    r"|\bmulig\b|\btrenger\b|\ben (?:gang|dag)\b|\banledningen byr|\btiden er inne|\bpasser (?:for )?meg\b|\bpasser det\b)",
}
_EVENT = {
    "en": rf"(?:\b\d{{1,2}}(?:[:.]\d\d)?\b|\b{_DAYS['en']}\b|\b(?:o'clock|mornings?|lunch|evenings?|afternoons?|after|before|breakfast|dinner|coffee|kettle|bus|train|tram|desk|sit(?:ting)? down|sofa|library|class|lectures?|seminars?|shifts?"
    r"|work|school|meetings?|e?-?mails?|inbox|laptop|computer|phone|alarm|opens?|close[sd]?|shuts?|finish(?:es|ed)?|ends?|arrives?|comes? (?:home|in|into|out|back)|get home|leaves?|see|sees|read|reads|hear|hears|meet|meets|scroll|log in|door|page|adverts?|names?|posts?)\b)",
    "nb": rf"(?:\bkl\.? ?\d|\b\d{{1,2}}[:.]\d\d\b|\b{_DAYS['nb']}\b|\b(?:klokk\w*|morgen\w*|lunsj\w*|kveld\w*|ettermiddag\w*|formiddag\w*|etter|før|frokost\w*|middag\w*|kaffe\w*|buss\w*|tog\w*|trikk\w*|pult\w*|skrivebord\w*|setter meg|sofa\w*"
    r"|bibliotek\w*|lesesal\w*|forelesning\w*|seminar\w*|time|timen|vakt\w*|jobb|jobben|skole\w*|møte\w*|post\w*|innboks\w*|pc\w*|mac\w*|mobil\w*|telefon\w*|alarm\w*|åpner|lukker|slår|avslutter|ferdig|slutt|slutter|kommer (?:hjem|fram|inn|på)"
    r"|går|ser|leser|hører|møter|treffer|scroller|logger|døra|side|siden|annonse\w*|navn\w*|innlegg\w*)\b)",
}
_WISH = {
    "en": r"(?:\btry\b|\bbe (?:more|less|better|braver|nice|open|brave|confident|positive)|\bbecome\b|\brelax\b|\bcalm\b|\bthink (?:positive|about)|\bnot be\b|\bwork (?:harder|on)|\bdo my best\b|\bnetwork(?:ing)? (?:more|better)?|\bget better\b|\bimprove\b|\bstay (?:calm|positive|motivated|open|focused)|\bfocus\b|\bdare\b|\bstop being\b)",
    "nb": r"(?:\bprøve?r?\b|\b(?:være|blir?|bli|er) (?:mer|mindre|bedre|modig\w*|flink\w*|åpen|trygg\w*|rolig\w*|positiv\w*|tøff\w*)|\bslappe?r? av\b|\broe?r? meg\b|\btenker? (?:positivt|på|over)|\bjobbe?r? (?:hardere|mer|med)\b|\bgjør(?:e)? mitt beste\b|\bgjøre? så godt|\bnettverker?\b|\bforbedrer?\b|\bfokuserer?\b|\btør\b|\btørre\b|\bslutter? å være\b|\btar? meg sammen\b)",
}
_NOT = {
    "en": r"(?:\b(?:won't|will not|don't|do not|not|never|stop|avoid)\b)",
    "nb": r"(?:\b(?:ikke|aldri|slutter? (?:å|med)|unngår?|lar være)\b)",
}
_EXACT = {
    "en": r"(?:\b\d+\b|\bone\b|\ban?\b|\btwo\b|\bthree\b|\bminutes?\b|\bher\b|\bhim\b|\bthe\b|\bmy\b|\bthem\b|[A-ZÆØÅ][a-zæøå]+)",
    "nb": r"(?:\b\d+\b|\b(?:én|en|ei|ett|et|to|tre)\b|minutt\w*|\bhenne\b|\bham\b|\bdem\b|\b(?:min|mitt|mine)\b|\w+(?:en|et|a)\b|[A-ZÆØÅ][a-zæøå]+)",
}
_JOIN = {
    "en": r"(?:\band (?:then )?(?:also )?(?:i )?(?:write|send|call|ask|read|find|make|apply|update|go|talk|book|open|post|look|message|connect|follow|check|contact|start|begin)\b)",
    "nb": r"(?:\bog (?:så |deretter |også )?(?:jeg )?(?:skriver?|sender?|ringer?|spør(?:re)?|leser?|finner?|lager?|søker?|oppdaterer?|går?|snakker?|booker?|åpner?|poster?|ser|kontakter?|følger?|sjekker?|begynner?|starter?)\b)",
}


_POSTURE = {
    "en": r"^(?:i )?(?:stay|sit|stop|stand|open|take out|pick up|put|go (?:over|up)|walk)\b",
    "nb": r"^(?:jeg )?(?:blir?|sitter?|setter?|stopper?|står?|reiser?|åpner?|tar? (?:fram|opp|frem)|finner? fram|legger?|går? (?:bort|til|ned)) ",
}


@cache
def _compiled(name: str, lang: str) -> re.Pattern[str]:
    number, nobody, near, person, more, stop = (d[lang] for d in (_NUMBER, _NOBODY, _WITH, _PERSON, _SPECIFIC, _STOP))
    patterns = {
        # After a verb of meeting, "a …" or "two …" is somebody, whatever the trade; "a network" is not. Names are told
        # by their capitals, so here alone capitals count.
        "who": rf"(?:\b(?i:{near} {number} (?!{nobody}\b)[\w-]+(?: (?!{stop}\b)[\w-]+)?{more}?)|\b(?i:{near}) [A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+)*"
        rf"|\b(?i:{person}{more})|\b(?i:(?!(?:people|folk|mennesker|noen|someone|somebody|anyone|anybody)\b){person})\b)",
        "vague_who": rf"\b(?:some(?:one|body)|any(?:one|body)|noen|folk|(?:my |the |more |new |mange |flere |nye )?{nobody})\b",
        "what": rf"\b{_DO[lang]}\b(?: (?!{_UNTIL[lang]}\b)[\w’'-]+){{0,5}}",
        "when": _WHEN[lang],
        "mood": _MOOD[lang],
        "event": _EVENT[lang],
        "wish": _WISH[lang],
        "not": _NOT[lang],
        "exact": _EXACT[lang],
        "join": _JOIN[lang],
        "posture": _POSTURE[lang],
    }
    flags = 0 if name in ("who", "exact") else re.I
    return re.compile(patterns[name], flags)


def find(part: str, text: str, lang: str) -> Hit:
    """Look for a part in the field it belongs to."""
    text = text[:LONGEST]
    if part == "cue":
        return _cue(text, lang)
    if part == "action":
        return _action(text, lang)
    found = _compiled(part, lang).search(text)
    if found is None:
        vague = _compiled("vague_who", lang).search(text) if part == "who" else None
        return Hit(vague=vague[0] if vague else "")
    return Hit(found[0].strip(), 2 if part != "who" or len(found[0].split()) > 3 else 1)


def _cue(text: str, lang: str) -> Hit:
    """A situation that can be noticed when it comes. A mood or a wish cannot."""
    mood = _compiled("mood", lang).search(text)
    event = _compiled("event", lang).search(text)
    if not text or (mood and not event):
        return Hit(vague=mood[0] if mood else "")
    if event:
        return Hit(text, 1 if mood else 2)
    return Hit(text, 1) if len(text.split()) >= 3 else Hit(vague=text)


def _action(text: str, lang: str) -> Hit:
    """Something one can see oneself do. A state of mind, or leaving something undone, is not."""
    wrong = _compiled("not", lang).search(text) or _compiled("wish", lang).search(text)
    if not text or wrong:
        return Hit(vague=wrong[0] if wrong else "")
    if len(text.split()) < 2:
        return Hit(vague=text)
    return Hit(text, 2 if len(text.split()) >= 4 and _compiled("exact", lang).search(text) else 1)


def several_actions(text: str, lang: str) -> bool:
    """Whether the "then" holds more than one action."""
    # "I open my laptop and write one line" is one action, with the way to it.
    joins = len(_compiled("join", lang).findall(text[:LONGEST]))
    return joins > (1 if _compiled("posture", lang).search(text) else 0)
