"""Titles, rules and hints for every criterion, and the sentences of a review, from ``advice.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Guide:
    """What a learner can be told about a criterion before and after a review."""

    title: str
    rule: str
    """The rule behind it, in a sentence or two."""
    hints: tuple[str, ...] = ()
    """Each more concrete than the one before."""
    source: str = ""


@cache
def _content() -> dict[str, Any]:
    return tomllib.loads((files("exercises.feedback") / "advice.toml").read_text(encoding="utf-8"))


@cache
def guide(kind: str, lang: str) -> dict[str, Guide]:
    """Criterion → its guide, for a kind of text in a language."""
    return {
        name: Guide(
            texts["title"][lang],
            texts["rule"][lang],
            tuple(hint[lang] for hint in texts.get("hints", ())),
            texts.get("source", {}).get(lang, ""),
        )
        for name, texts in _content()[kind].items()
    }


def sentence(kind: str, criterion: str, which: str, lang: str, **values: Any) -> str:
    """What the review says: ``which`` is ``level0``, ``level1``, ``level2``, ``swap`` or ``raised``."""
    return _content()[kind][criterion][which][lang].format(**values)
