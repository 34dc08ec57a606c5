"""Worked thank-yous."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from exercises.relationships.thank_you import ThankYouModel
from exercises.workbook.schemas import Person

_NOW = datetime(2027, 2, 17, 12, tzinfo=UTC).astimezone()


def build(content: dict[str, Any], entry: dict[str, Any], lang: str) -> ThankYouModel:
    """The model with an entry of ``solutions/08-1-thank-you.toml`` in it, ``hours`` after the talk."""
    model = ThankYouModel(lang, clock=lambda: _NOW)
    model.person = Person(entry["name"], "", "", "", ())
    then = _NOW - timedelta(hours=entry["hours"])
    model.set_when("on", f"{then:%Y-%m-%d}")
    model.set_when("at", f"{then:%H:%M}")
    model.set_text(entry["text"].strip())
    return model
