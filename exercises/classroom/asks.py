"""The quizzes and situations of the course as questions that a class can vote on, in both languages.

Read from the modules' content files, so that a new situation can be voted on without anything being written here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from exercises import content
from exercises.content import LANGUAGES

SITUATIONS = (
    ("01", "identity", "qualities"),
    ("03", "contact", "channels"),
    ("03", "contact", "repairs"),
    ("04", "coordination", "silence"),
    ("07", "preparation", "cases"),
)
"""Module, room and file of the situations to judge."""

SURE = ("sure", "think", "not")
"""What is voted on where a question has no options: how sure one is of the answer in one's head."""

Texts = dict[str, str]
"""Language → text."""


@dataclass(frozen=True)
class Ask:
    """A question with options. ``right`` may be empty: then there is nothing to be right about."""

    key: str
    module: str
    kind: str
    """``situation`` or ``recall``."""
    group: Texts
    text: Texts
    question: Texts
    options: tuple[tuple[str, Texts], ...]
    right: tuple[str, ...]
    why: Texts
    """Shown with the results when the teacher wants."""


@cache
def every() -> dict[str, Ask]:
    """All questions by their keys, in the order of the modules."""
    found = [*_numbers(), *_recalls()]
    for module, room, name in SITUATIONS:
        found += _situations(module, room, name)
    return {ask.key: ask for ask in sorted(found, key=lambda ask: (ask.module, ask.kind != "situation"))}


def _both(room: str, name: str) -> dict[str, dict[str, Any]]:
    return {lang: content.load(room, lang, name) for lang in LANGUAGES}


def _situations(module: str, room: str, name: str) -> list[Ask]:
    texts = _both(room, name)
    found = []
    for number, case in enumerate(texts["en"]["cases"]):
        both = {lang: texts[lang]["cases"][number] for lang in LANGUAGES}
        # The repairs name their one choice in a shorter way than the others.
        asks = texts["en"].get("asks") or [{"key": "flaw"}]
        for at, ask in enumerate(asks):
            labels = {lang: _labels(texts[lang], both[lang], at) for lang in LANGUAGES}
            found.append(
                Ask(
                    key=f"{name}/{case['key']}/{ask['key']}",
                    module=module,
                    kind="situation",
                    group={lang: texts[lang]["title"] for lang in LANGUAGES},
                    text={lang: both[lang]["text"] for lang in LANGUAGES},
                    question={
                        lang: texts[lang]["asks"][at]["label"] if "asks" in texts[lang] else texts[lang]["ask"]
                        for lang in LANGUAGES
                    },
                    options=tuple((key, {lang: labels[lang][key] for lang in LANGUAGES}) for key in labels["en"]),
                    right=tuple(case["right"][ask["key"]]) if "right" in case else (case["flaw"],),
                    why={lang: both[lang]["why"] for lang in LANGUAGES},
                )
            )
    return found


def _labels(texts: dict[str, Any], case: dict[str, Any], at: int) -> dict[str, str]:
    if "asks" not in texts:
        return {key: texts["flaws"][key] for key in case["choices"]}
    ask = texts["asks"][at]
    return {option["key"]: option["label"] for option in case.get("options", {}).get(ask["key"]) or ask["options"]}


def _numbers() -> list[Ask]:
    texts = _both("course", "trace")
    found = []
    for number, question in enumerate(texts["en"]["questions"]):
        both = {lang: texts[lang]["questions"][number] for lang in LANGUAGES}
        options = {lang: {o["key"]: o for o in both[lang]["options"]} for lang in LANGUAGES}
        found.append(
            Ask(
                key=f"trace/{question['key']}",
                module="00",
                kind="situation",
                group={lang: texts[lang]["title"] for lang in LANGUAGES},
                text=dict.fromkeys(LANGUAGES, ""),
                question={lang: both[lang]["label"] for lang in LANGUAGES},
                options=tuple(
                    (key, {lang: options[lang][key]["label"] for lang in LANGUAGES}) for key in options["en"]
                ),
                right=(question["right"],),
                why={lang: options[lang][question["right"]]["why"] for lang in LANGUAGES},
            )
        )
    return found


def _recalls() -> list[Ask]:
    texts, words = _both("course", "questions"), _both("classroom", "live")
    found = []
    for module, questions in texts["en"]["modules"].items():
        for number, question in enumerate(questions):
            both = {lang: texts[lang]["modules"][module][number] for lang in LANGUAGES}
            found.append(
                Ask(
                    key=f"recall/{question['key']}",
                    module=module,
                    kind="recall",
                    group={lang: texts[lang]["texts"]["recall"]["title"] for lang in LANGUAGES},
                    text={lang: words[lang]["recall"]["lead"] for lang in LANGUAGES},
                    question={lang: both[lang]["question"] for lang in LANGUAGES},
                    options=tuple((key, {lang: words[lang]["recall"][key] for lang in LANGUAGES}) for key in SURE),
                    right=(),
                    why={lang: both[lang]["answer"] for lang in LANGUAGES},
                )
            )
    return found
