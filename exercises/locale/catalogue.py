"""Looks up an interface string in the compiled catalogue of a language."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
DOMAIN = "course"


@cache
def translator(lang: str) -> Callable[[str], str]:
    """The function that turns an English interface string into ``lang``; English needs no catalogue."""
    if lang == "en":
        return gettext.NullTranslations().gettext
    return gettext.translation(DOMAIN, HERE, [lang]).gettext
