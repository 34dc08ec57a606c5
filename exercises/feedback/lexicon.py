"""Kinds of words: roles, fields, schools, formats and the rest of ``lexicon.toml``, one letter for each."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_LETTERS = {
    "roles": "r",
    "fields": "f",
    "schools": "s",
    "formats": "c",
    "weekdays": "d",
    "numbers": "q",
    "private": "x",
    "traits": "t",
    "works": "w",
    "jobs": "j",
    "said": "v",
    "send": "e",
    "love": "l",
    "leisure": "h",
    "goals": "g",
    "haste": "b",
    "generic": "z",
    "kin": "m",
    "deeds": "p",
    "thanks": "y",
}


@cache
def _content() -> dict[str, Any]:
    return tomllib.loads((files("exercises.feedback") / "lexicon.toml").read_text(encoding="utf-8"))


@cache
def lexicon(lang: str) -> dict[str, str]:
    """Word → its kinds, from ``lexicon.toml``."""
    content = _content()
    found: dict[str, str] = {}
    for kind, letter in _LETTERS.items():
        for code in (lang, "both"):
            for word in content[kind].get(code, "").split():
                if letter not in found.get(word, ""):
                    found[word] = found.get(word, "") + letter
    return found


@cache
def common(lang: str) -> frozenset[str]:
    """Words that are in any text and so say nothing of what it is about."""
    return frozenset(_content()["common"][lang].split())


@cache
def _endings(lang: str) -> tuple[tuple[str, str], ...]:
    content = _content()
    return tuple(
        (ending, _LETTERS[kind])
        for kind in ("roles", "fields", "schools", "works")
        for ending in content[kind].get(f"{lang}_endings", "").split()
    )


@lru_cache(maxsize=20_000)
def kinds_of(word: str, lang: str) -> str:
    """The kinds of a word: by the lexicon, else by its ending."""
    if word[0].isdigit():
        return "q"
    known = lexicon(lang)
    stem = word.removesuffix("'s")
    if kinds := known.get(stem):
        return kinds
    if lang == "en" and stem.endswith("s") and (kinds := known.get(stem[:-1])):
        return kinds
    if lang == "nb":
        for ending in ("en", "et", "er", "ene", "a", "s", "n"):
            if len(stem) > len(ending) + 3 and stem.endswith(ending) and (kinds := known.get(stem[: -len(ending)])):
                return kinds
    for ending, letter in _endings(lang):
        if len(stem) > len(ending) + 1 and stem.endswith(ending):
            return letter
    return ""
