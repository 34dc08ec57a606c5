"""A conversation looked at afterwards: counts, and the moments worth another try."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from exercises.conversation import offers
from exercises.conversation.persona import text_of, topic_of
from exercises.conversation.rubric import PHASES
from exercises.feedback import Finding, Review, count_words

if TYPE_CHECKING:
    from exercises.conversation.talk import PracticeTalkModel

FAULTS = ("job_ask", "googleable", "private", "rude")
ENOUGH_FOLLOW, ENOUGH_OPEN = 3, 4
GOOD_SHARE, FAIR_SHARE = 45, 55
"""Per cent of the words; our own judgement."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A turn worth another try, and what could be said there."""

    turn: int
    kind: str
    text: str


def counts(model: PracticeTalkModel) -> dict[str, Any]:
    """Everything that is counted: questions, follow-ups, share of words, minutes, phases."""
    turns, now = model.state["turns"], model.standing()
    did = [set(turn["did"]) for turn in turns]
    own = sum(count_words(model.line(turn)) for turn in turns)
    theirs = count_words(model.person["opening"]) + sum(count_words(model.answer(turn)) for turn in turns)
    return {
        "open": sum("open" in done for done in did),
        "closed": sum("closed" in done and "onward" not in done for done in did),
        "follow": sum("follow" in done for done in did),
        "share": round(100 * own / max(1, own + theirs)),
        "used": round(now.minutes),
        "minutes": model.person["minutes"],
        "over": round(now.minutes) - model.person["minutes"],
        "name": model.person["name"].split()[0],
        "topics": _listed([topic_of(model.person, key)["title"] for key in now.opened], model.lang),
    }


def review(model: PracticeTalkModel) -> Review:
    """The findings about a conversation."""
    texts, found, now = model.content["review"], counts(model), model.standing()
    missing = [model.content["phases"][phase] for phase in PHASES if phase not in now.visited]
    found["phases"] = _listed(missing, model.lang)
    asked, ended = found["open"] + found["closed"], model.state["turns"][-1]["ends"] if model.state["turns"] else ""
    parts = len(now.parts & {"takeaway", "thanks", "onward"}) if ended == "closed" else 0
    gained = now.rapport - model.person["rapport"]
    levels = {
        "phases": 2 if not missing else 1 if len(missing) == 1 else 0,
        "open": 2 if found["open"] >= max(ENOUGH_OPEN, 0.6 * asked) else int(found["open"] >= 2),
        "follow": 2 if found["follow"] >= ENOUGH_FOLLOW else int(found["follow"] > 0),
        "share": _share(found["share"], asked),
        "ending": 2 if parts == 3 else int(ended == "closed"),
        "time": _time(found, ended),
        "warmth": 2 if gained >= 3 else 1 if gained >= 0 else 0,
    }
    words = {name: _words(texts[name], level, found).format(**found) for name, level in levels.items()}
    criteria = [Finding(name, level, advice=words[name]) for name, level in levels.items()]
    flags = []
    for fault in FAULTS:
        line = next((model.line(turn) for turn in model.state["turns"] if fault in turn["did"]), "")
        advice = texts[fault]["found"].format(line=_short(line)) if line else ""
        flags.append(Finding(fault, int(bool(line)), "flag", advice=advice, must_fix=bool(line)))
    ready = all(f.level for f in criteria) and levels["follow"] == 2 and not any(f.must_fix for f in flags)
    return Review("talk", model.lang, "", (*criteria, *flags), ready)


def _share(share: int, asked: int) -> int:
    return 0 if not asked or share > FAIR_SHARE else 2 if share <= GOOD_SHARE else 1


def _time(found: dict[str, Any], ended: str) -> int:
    if ended in ("left", "enough") or found["over"] > 1:
        return 0
    return 2 if found["over"] >= -5 else 1


def _words(texts: dict[str, Any], level: int, found: dict[str, Any]) -> str:
    if "late" in texts and level < 2:
        return texts["late"] if found["over"] > 0 else texts["early"]
    return texts["found"] if level == 2 else texts.get("some", texts.get("missing")) if level else texts["missing"]


def moments(model: PracticeTalkModel) -> list[Moment]:
    """Up to two moments of different kinds, the weightiest first."""
    found: dict[str, Moment] = {}
    for moment in (_fault(model), _hook(model), _late(model), _ending(model), _intro(model), _start(model)):
        if moment and len(found) < 2:
            found.setdefault(moment.kind, moment)
    return sorted(found.values(), key=lambda moment: moment.turn)


def _moment(model: PracticeTalkModel, turn: int, kind: str, better: str, hook: str = "") -> Moment:
    line = _short(model.line(model.state["turns"][turn])) or model.content["words"]["silent"]
    name = model.person["name"].split()[0]
    return Moment(
        turn,
        kind,
        model.content["moments"][kind].format(name=name, line=line, better=_short(better), hook=_short(hook)),
    )


def _fault(model: PracticeTalkModel) -> Moment | None:
    for at, turn in enumerate(model.state["turns"]):
        for fault in FAULTS:
            if fault in turn["did"]:
                return _moment(model, at, fault, _better(model, at))
    return None


def _hook(model: PracticeTalkModel) -> Moment | None:
    """The first answer that asked for a follow-up and did not get one."""
    turns = model.state["turns"]
    for at, (turn, then) in enumerate(pairwise(turns)):
        if turn["says"][0].startswith("open:") and not set(then["did"]) & {"follow", "closing", *FAULTS}:
            hook = _last_sentence(text_of(model.person, turn["says"][0]))
            return _moment(model, at + 1, "hook", topic_of(model.person, turn["topic"])["deeper"][0]["ask"], hook)
    return None


def _late(model: PracticeTalkModel) -> Moment | None:
    """The hint at the time that was followed by something else than a closing, when it ended late."""
    turns = model.state["turns"]
    if counts(model)["over"] <= 1 and turns and turns[-1]["ends"] != "left":
        return None
    for at, (turn, then) in enumerate(pairwise(turns)):
        told = [ref for ref in turn["says"] if ref.startswith("time_up")]
        if told and "closing" not in then["did"]:
            return _moment(model, at + 1, "late", _closing(model, at + 1), text_of(model.person, told[0]))
    return None


def _ending(model: PracticeTalkModel) -> Moment | None:
    turns = model.state["turns"]
    if (
        not turns
        or turns[-1]["ends"] != "closed"
        or len(model.standing().parts & {"takeaway", "thanks", "onward"}) == 3
    ):
        return None
    return _moment(model, len(turns) - 1, "ending", _closing(model, len(turns) - 1))


def _intro(model: PracticeTalkModel) -> Moment | None:
    for at, turn in enumerate(model.state["turns"]):
        if set(turn["did"]) & {"intro_vague", "intro_long"}:
            return _moment(model, at, "intro", offers.words(model.content, model.person, "intro:good"))
    return None


def _start(model: PracticeTalkModel) -> Moment | None:
    turns = model.state["turns"]
    if not turns or {"thanks", "time_check"} <= set(turns[0]["did"]):
        return None
    return _moment(model, 0, "start", offers.words(model.content, model.person, "start:full"))


def _better(model: PracticeTalkModel, turn: int) -> str:
    """A good question at that turn: a follow-up where there is one, otherwise a new topic."""
    refs = offers.lines(model.person, model.standing(turn), turn, False)
    good = sorted((ref for ref in refs if ref.startswith(("deeper:", "ask:"))), reverse=True)
    return offers.words(model.content, model.person, good[0] if good else f"ask:{model.person['topics'][0]['key']}")


def _closing(model: PracticeTalkModel, turn: int) -> str:
    opened = model.standing(turn).opened
    best = max(opened, key=lambda key: opened[key], default="")
    return offers.words(model.content, model.person, f"end:full:{best}" if best else "end:full")


def _last_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?])\s+", text.strip())[-1]


def _short(text: str) -> str:
    return text if len(text) <= 200 else text[:199].rsplit(" ", 1)[0] + " …"


def _listed(words: list[str], lang: str) -> str:
    joint = {"en": " and ", "nb": " og "}[lang]
    return joint.join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
