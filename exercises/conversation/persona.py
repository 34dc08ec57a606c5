"""The invented people one can practise on: one TOML file each in ``people/``, which a teacher can add to.

A person has ``minutes`` (agreed), ``patience`` (minutes past that before they leave), ``rapport`` (0 to 10, at the
start), ``opens`` (the rapport from which they give the fuller of two answers), ``pace`` (what an answer takes), their
``name``, ``temper``, ``about`` (what the learner knows beforehand), ``reason`` (why one would ask just them),
``opening`` and ``lookup`` (a question that a web page answers). Then ``topics``: ``key``, ``title``, ``words`` (which
lead there), ``ask`` and ``closed`` (lines the learner may pick), ``short`` and two ``open`` answers (guarded, full),
``takeaway``, and ``deeper``: what a follow-up asks and brings. Last, ``reactions``: at least two answers to everything
else that may happen.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from exercises import content

FOLDER = Path(__file__).parent / "people"

REACTIONS = (
    "greet",
    "greet_brief",
    "intro",
    "intro_vague",
    "intro_long",
    "thanks",
    "referral",
    "job_ask",
    "lookup",
    "private",
    "silence",
    "rude",
    "nonsense",
    "other_language",
    "role",
    "again",
    "unknown_open",
    "unknown_closed",
    "statement",
    "long",
    "bridge",
    "deep_end",
    "time_soon",
    "time_up",
    "leave",
    "bye",
    "bye_some",
    "enough",
)
"""What may happen besides a question on a topic; a person needs an answer to each."""


@cache
def people() -> tuple[str, ...]:
    """The keys of all people, Kari first."""
    return tuple(sorted((file.stem for file in FOLDER.glob("*.toml")), key=lambda key: (key != "kari", key)))


@cache
def persona(key: str, lang: str) -> dict[str, Any]:
    """A person in a language. Raises ``FileNotFoundError`` for one there is not."""
    return content.load("conversation/people", lang, key)


def topic_of(person: dict[str, Any], key: str) -> dict[str, Any]:
    """A topic of a person; ``KeyError`` when there is none of that name."""
    for topic in person["topics"]:
        if topic["key"] == key:
            return topic
    raise KeyError(key)


def text_of(person: dict[str, Any], ref: str) -> str:
    """The words behind ``open:charts:1``, ``short:charts``, ``deeper:charts:0`` or ``silence:2``.

    A reference the file no longer knows becomes an ellipsis: the file may have been edited since.
    """
    kind, _, rest = ref.partition(":")
    name, _, number = rest.partition(":")
    try:
        if kind == "short":
            return topic_of(person, name)["short"]
        if kind == "open":
            return topic_of(person, name)["open"][int(number)]
        if kind == "deeper":
            return topic_of(person, name)["deeper"][int(number)]["answer"]
        return person["reactions"][kind][int(name)]
    except (KeyError, IndexError, ValueError):
        return "…"


def spoken(person: dict[str, Any], refs: list[str]) -> str:
    """An answer in words: a bridge comes before what it leads to, a word about the time last."""
    return " ".join(text_of(person, ref) for ref in sorted(refs, key=lambda ref: not ref.startswith("bridge")))
