"""What a line said in a conversation does: opens, follows up, asks for a job, thanks, closes, or nothing of the kind.

The feedback engine reads the questions; a few plain signs tell silence, rudeness, nonsense, another language and
attempts to talk to the machine. Whoever answers in character needs no more than that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from exercises.conversation import rubric
from exercises.feedback import count_words, detect_language, review

LONG = 90
"""Words in one turn after which a listener loses the thread."""

LONG_INTRODUCTION = 140
"""Words of an introduction that goes past a minute."""

_ROLE = re.compile(
    r"\b(ignore (all|any|the|your|previous)|instructions|system prompt|prompt|you are (now|an? (ai|bot|model|robot))"
    r"|are you (an? )?(ai|real|bot|robot|human|program|machine)|language model|chatgpt|pretend|role ?play|developer mode"
    r"|ignorer|instruks|er du (en )?(ki|ekte|bot|robot|maskin|program|menneske)|språkmodell|lat som|ut av rollen|drop the act)",
    re.I,
)
_RUDE = re.compile(
    r"\b(idiot\w*|stupid|shut up|boring|moron|loser|crap|shit\w*|fuck\w*|bullshit|hate you|useless|dumb"
    r"|dum|dust\w*|hold kjeft|hold munn|kjedelig\w*|drit\w*|faen|jævl\w*|helvete|teit\w*|udugelig|tosk\w*)\b",
    re.I,
)
_PRIVATE = re.compile(
    r"\b(salary|how much do you (earn|make)|earn|married|husband|wife|boyfriend|girlfriend|pregnant|children|kids|how old are you"
    r"|religio\w*|did you vote|divorced|lønn\w*|tjener du|hvor mye tjener|gift|kjæreste\w*|gravid|barn|unger|hvor gammel|skilt|stemte du)\b",
    re.I,
)
_THANKS = re.compile(r"\b(thank|thanks|grateful|takk|tusen takk|setter pris)", re.I)
_GREETING = re.compile(r"^\W*(hi|hello|hey|good (morning|afternoon|day)|hei|hallo|god (dag|morgen)|heisann)\b", re.I)
_BYE = re.compile(
    r"\b(goodbye|bye|have to (go|run)|let you go|round (it )?off|wrap up|talk soon|nearly up|time is up"
    r"|ha det|adjø|farvel|må (gå|løpe)|slippe deg|runde av|snart (ute|over)|tiden er ute)\b",
    re.I,
)
_PURPOSE = re.compile(r"\b(because|asked to talk|wanted to talk|fordi|ville snakke|ba om)\b", re.I)
_QUESTION = re.compile(
    r"\?|\b(i wonder|i'd (like|love) to (know|hear)|i would (like|love) to (know|hear)|jeg lurer på|vil gjerne (vite|høre))\b|^\W*(how|what|why|when|where|who|which|tell me|could you|can you|do you|did you|is |are |have you|would you"
    r"|hvordan|hva|hvorfor|når|hvor|hvem|hvilke\w*|fortell|kan du|kunne du|har du|er du|liker du|vil du|ville du)",
    re.I,
)
_STEM = re.compile(
    r"\b(what (happened|did you (do|learn)|was it like)|how did you (handle|deal|do) (that|it|with)|what do you mean|for example|an example"
    r"|you said|you mentioned|why (not|that|is that|was that)|tell me more|say more|go on|how (so|come)|and then|would you do (it|that|the same)"
    r"|hva skjedde|hva (gjorde|lærte) du|hvordan (løste|taklet|håndterte|gikk)|hva mener du|et eksempel|du sa|du nevnte|hvorfor (ikke|det|er det|var det)"
    r"|fortell mer|si mer|og så|hva så|hvordan da|ville du gjort det)",
    re.I,
)
_BACK = re.compile(
    r"\b(that|it|this|there|then|those|them|he|she|him|her|they|det|den|da|der|dem|han|hun|henne|ham|de)\b", re.I
)
_FOREIGN = frozenset(
    "ich nicht und wie ist das der die sie haben warum wir je ne pas vous est le les des pourquoi comment est-ce que"
    " el los usted cómo qué por trabajo jest nie czy jak pan pani proszę sinun minä olen mitä kuinka waa maxaa".split()
)
_EMPTY = frozenset(
    "what when that this with were does have would could about your they them then there will from been made"
    " hvord hvorf hvem hvor hvilk ville kunne dette denne hadde gjord gjort blir være noen dere skjed".split()
)
_KEYS = re.compile(r"asdf|qwer|sdfg|hjkl|zxcv|lorem ipsum|(\w)\1{3,}", re.I)
_VOWELS = re.compile(r"[aeiouyæøåäöéáíóúü]", re.I)


@lru_cache(maxsize=256)
def read(text: str, lang: str, last: str = "", about: str = "") -> frozenset[str]:
    """What a line does, as names: ``silence``, ``open``, ``closed``, ``follow``, ``job_ask``, ``thanks`` …

    ``last`` is the answer it comes after, ``about`` what is known of the person.
    """
    if not any(character.isalnum() for character in text):
        return frozenset({"silence"})
    for name, pattern in (("role", _ROLE), ("rude", _RUDE)):
        if pattern.search(text):
            return frozenset({name})
    if foreign(text, lang):
        return frozenset({"other_language"})
    if nonsense(text):
        return frozenset({"nonsense"})
    return frozenset(_said(text, lang, last, about))


def _said(text: str, lang: str, last: str, about: str) -> Iterable[str]:
    words = count_words(text)
    start, closing = rubric.parts_of_start(text, ""), rubric.parts_of_closing(text)
    if _GREETING.search(text):
        yield "greet"
    if start["time"]:
        yield "time_check"
    if _THANKS.search(text):
        yield "thanks"
    if _PURPOSE.search(text):
        yield "purpose"
    if words > LONG:
        yield "long"
    if rubric.is_personal(text, about):
        yield "personal"
    asks = bool(_QUESTION.search(text))
    if closing["takeaway"]:
        yield "takeaway"
    # "I wanted to talk to you" asks for nobody else.
    if closing["onward"] and (asks or _BYE.search(text)):
        yield "onward"
    # "Thank you for your time" in a greeting is no goodbye: that takes a word for it, or two parts of one.
    if _BYE.search(text) or (closing["takeaway"] and (closing["thanks"] or closing["onward"])):
        yield "closing"
        if closing["time"]:
            yield "time"
    if _PRIVATE.search(text) and asks:
        yield "private"
    # "Does that still suit you?" is not what a greeting is about.
    if not asks or (start["time"] and _GREETING.search(text)):
        return
    met = review("question", text, lang).met
    points_back = words <= 10 and _BACK.search(text)
    follows = bool(last) and bool(_STEM.search(text) or points_back or rubric.is_personal(text, last))
    if met["job_ask"]:
        yield "job_ask"
    # What was just said stands on no web page.
    if met["googleable"] and not follows:
        yield "googleable"
    yield "open" if met["open"] else "closed"
    if follows:
        yield "follow"


def introduction(text: str, lang: str, said: frozenset[str]) -> str:
    """How a line serves as an introduction: ``intro``, ``intro_vague`` or ``intro_long``; empty when it is none."""
    words = count_words(text)
    if words > LONG_INTRODUCTION:
        return "intro_long"
    met = review("pitch", text, lang).met
    placed = met["who"] or met["experience"] or met["interests"]
    if placed and (met["reason"] or said & {"purpose", "personal"}):
        return "intro"
    return "intro_vague" if placed or words > 5 else ""


def foreign(text: str, lang: str) -> bool:
    """Whether a line is in a language that the person does not answer in."""
    letters = [character for character in text if character.isalpha()]
    if letters and sum(ord(character) > 0x24F for character in letters) > len(letters) / 2:
        return True
    if detect_language(text) not in (None, lang):
        return True
    words = re.findall(r"[^\W\d_]+", text.lower())
    return len(words) >= 3 and sum(word in _FOREIGN for word in words) >= 2 and detect_language(text) is None


def nonsense(text: str) -> bool:
    """Whether a line is no words at all: a cat on the keyboard."""
    words = re.findall(r"[^\W\d_]+", text)
    if not words or _KEYS.search(text):
        return True
    strange = [word for word in words if len(word) > 3 and not _VOWELS.search(word)]
    return len(strange) * 2 > len(words) or max(map(len, words)) > 40


def alike(text: str, asked: str) -> bool:
    """Whether a line asks what another does: it shares a word that tells something."""
    words = ({word[:5] for word in re.findall(r"\w{4,}", line.lower())} - _EMPTY for line in (text, asked))
    return bool(set.intersection(*words)) or text.strip(" ?!.").lower() == asked.strip(" ?!.").lower()


def topic(text: str, topics: Iterable[dict[str, str]]) -> str:
    """The key of the topic a line is about: the one with most of its words in it; empty when there is none."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    scores = {
        entry["key"]: sum(any(word.startswith(sign) for word in words) for sign in entry["words"].split())
        for entry in topics
    }
    best = max(scores, key=lambda key: scores[key], default="")
    return best if best and scores[best] else ""
