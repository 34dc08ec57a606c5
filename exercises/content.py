"""Content files: what an exercise says and asks, in TOML, with English and bokmål side by side.

A text is a table with one entry per language, ``{ en = "…", nb = "…" }``. Whoever writes content and forgets a
language hears of it at once.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("en", "nb")
"""The languages of the course; English is the one that interface strings are written in."""


def load(room: str, lang: str, name: str = "content") -> dict[str, Any]:
    """The content of a module room (``pitch``), with every text in one language.

    Raises ``FileNotFoundError`` when the room has no such file and ``ValueError`` when a text lacks a language.
    """
    return _in_language(_read(room, name), lang, f"{room}/{name}.toml")


@cache
def _read(room: str, name: str) -> dict[str, Any]:
    return tomllib.loads((files("exercises") / room / f"{name}.toml").read_text(encoding="utf-8"))


def _in_language(node: Any, lang: str, place: str) -> Any:
    if isinstance(node, list):
        return [_in_language(item, lang, f"{place}[{i}]") for i, item in enumerate(node)]
    if not isinstance(node, dict):
        return node
    if node.keys() & set(LANGUAGES):
        missing = set(LANGUAGES) - node.keys()
        if missing or node.keys() - set(LANGUAGES):
            raise ValueError(f"{place}: a text needs exactly the languages {LANGUAGES}, found {sorted(node)}")
        return node[lang]
    return {key: _in_language(value, lang, f"{place}: {key}") for key, value in node.items()}
