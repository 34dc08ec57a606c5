"""The learner's own texts to other people: find them, and put a changed one back as a new version."""

from __future__ import annotations

from dataclasses import dataclass

from exercises.workbook.book import Notice, Workbook

FIELDS = {"thank_you": ("text", "person"), "reconnect": ("text", "name"), "silence": ("reminder", "")}
"""Exercise with one text to somebody → where that stands, and where the name (empty: nowhere)."""


@dataclass(frozen=True, slots=True)
class OwnText:
    """A text the learner wrote to somebody."""

    exercise: str
    part: str
    """Which of the texts in the exercise: the key of a draft; empty where there is only one."""
    person: str
    """Whom it is for; empty when that is not known."""
    subject: str
    text: str


def own_texts(workbook: Workbook) -> list[OwnText]:
    """The learner's texts that hold something: one of each kind first, then the other messages."""
    drafts = (workbook.load("message") or {}).get("drafts", {})
    messages = [
        OwnText("message", key, draft["person"]["name"], draft["subject"], draft["text"].strip())
        for key, draft in drafts.items()
        if draft["text"].strip()
    ]
    single = []
    for exercise, (field, name) in FIELDS.items():
        state = workbook.load(exercise) or {}
        if state.get(field, "").strip():
            single.append(OwnText(exercise, "", state.get(name, ""), "", state[field].strip()))
    return [*messages[:1], *single, *messages[1:]]


def put_back(workbook: Workbook, exercise: str, part: str, known: str, text: str) -> Notice | None:
    """Save a changed text where ``known`` stands; that one stays among the earlier versions.

    Returns what the save has to tell. Raises ``LookupError`` when ``known`` is no longer what stands there: whoever
    changed it since must not lose their words.
    """
    state = workbook.load(exercise) or {}
    if exercise == "message":
        holder, field = state.get("drafts", {}).get(part, {}), "text"
    else:
        holder, field = state, FIELDS[exercise][0]
    if holder.get(field, "").strip() != known.strip():
        raise LookupError(exercise)
    # A review of the old words stays; the exercise itself says that the text has changed since.
    holder[field] = text
    holder["marks"] = {name: words for name, words in holder["marks"].items() if words in text}
    state.pop("done", None)
    return workbook.save(exercise, state)
