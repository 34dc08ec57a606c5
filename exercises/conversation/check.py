"""Checks a person's file: what is missing, what nobody can reach, where a conversation would run dry."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from exercises.content import LANGUAGES
from exercises.conversation.persona import REACTIONS

LEAST_ANSWERS = 60
LEAST_TOPICS = 4
NUMBERS = ("minutes", "patience", "rapport", "opens", "pace")
TEXTS = ("name", "temper", "about", "reason", "opening", "lookup")
TOPIC_TEXTS = ("title", "words", "ask", "closed", "short", "takeaway")


def faults(file: Path) -> list[str]:
    """What is wrong with a person's file: ``kari.toml:12: what, and the cure``. Empty when it can be used."""
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        return [f"{file.name}: cannot be read ({error.strerror}); check the path"]
    except UnicodeDecodeError:
        return [f"{file.name}: is not UTF-8; save it as UTF-8 in your editor"]
    try:
        person = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        line = place[1] if place else text.count("\n") + 1
        return [f"{file.name}:{line}: cannot be read as TOML ({error}); look for a missing quote, comma or bracket"]
    lines = text.splitlines()
    return [f"{file.name}:{_line(lines, *where)}: {what}" for where, what in _found(person)]


def _line(lines: list[str], *where: str) -> int:
    """The line where the last of some words stands that come one after the other; the first line if none does."""
    at = 0
    for word in where:
        at = next((n for n in range(at, len(lines)) if word in lines[n]), at)
    return at + 1


def _found(person: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    for key in NUMBERS:
        if not isinstance(person.get(key), (int, float)):
            yield (key,), f"{key!r} is missing or no number; write for example {key} = 4"
    for key in TEXTS:
        if key not in person:
            yield (), f"{key!r} is missing; write {key} = {{ en = …, nb = … }}"
    yield from _languages(person, ())
    yield from _topics(person.get("topics", []))
    yield from _reactions(person.get("reactions", {}))
    answers = set(_answers(person))
    if len(answers) < LEAST_ANSWERS:
        yield (), f"{len(answers)} different answers; write at least {LEAST_ANSWERS}"


def _languages(node: Any, where: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(node, list):
        for item in node:
            yield from _languages(item, (*where[:-1], where[-1]) if where else where)
    elif isinstance(node, dict) and node.keys() & set(LANGUAGES):
        for lang in LANGUAGES:
            if not str(node.get(lang, "")).strip():
                there = next((str(text) for text in node.values() if str(text).strip()), "")
                yield (*where, there), f"{where[-1]!r} has no text in {lang}; translate “{there[:40]}”"
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from _languages(value, (f'key = "{node["key"]}"', key) if "key" in node else (key,))


def _topics(topics: list[dict[str, Any]]) -> Iterator[tuple[tuple[str, ...], str]]:
    if len(topics) < LEAST_TOPICS:
        yield ("[[topics]]",), f"{len(topics)} topics; with fewer than {LEAST_TOPICS} the conversation runs dry"
    seen: set[str] = set()
    for topic in topics:
        key = topic.get("key", "")
        place = (f'key = "{key}"',)
        if not key:
            yield ("[[topics]]",), 'a topic has no key; write key = "…" as its first line'
        if not re.fullmatch(r"[a-z_]*", key):
            yield place, f"the key {key!r} can only have small letters a to z"
        if key in seen:
            yield place, f"topic {key!r} stands here twice, and nobody reaches the second; give it another key"
        seen.add(key)
        for name in TOPIC_TEXTS:
            if name not in topic:
                yield place, f"topic {key!r} has no {name!r}; without it the topic cannot be asked about or told"
        if len(topic.get("open", [])) != 2:
            yield place, f"topic {key!r} needs two answers in 'open': a guarded one and a full one"
        if not topic.get("deeper"):
            yield place, f"topic {key!r} is a dead end; write a [[topics.deeper]] with 'ask' and 'answer'"
        for step in topic.get("deeper", []):
            if not {"ask", "answer"} <= step.keys():
                yield place, f"a follow-up of topic {key!r} lacks 'ask' or 'answer', so nobody reaches it"


def _reactions(reactions: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    for name in REACTIONS:
        least = 1 if name == "enough" else 2
        if len(reactions.get(name, [])) < least:
            yield (
                ("[reactions]", f"{name} ="),
                f"'{name}' has {len(reactions.get(name, []))} answers; write {least}, or the same one comes twice running",
            )
    for name in reactions.keys() - set(REACTIONS):
        yield ("[reactions]", f"{name} ="), f"nothing ever leads to {name!r}; the known ones are {', '.join(REACTIONS)}"


def _answers(person: dict[str, Any]) -> Iterator[str]:
    for topic in person.get("topics", []):
        for text in [
            topic.get("short", {}),
            *topic.get("open", []),
            *(s.get("answer", {}) for s in topic.get("deeper", [])),
        ]:
            yield text.get("en", "")
    for answers in person.get("reactions", {}).values():
        yield from (text.get("en", "") for text in answers)
