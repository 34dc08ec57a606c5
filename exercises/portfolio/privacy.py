"""Addresses and numbers in a text: which are left out, so that nobody's telephone is handed on by accident."""

from __future__ import annotations

import re

_MAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,4}[\w-]{2,63}")
_PHONE = re.compile(
    r"(?<![\w.,/-])(?:"
    r"(?:\+|00)[1-9](?:[ ()-]{0,2}\d){6,13}"  # with a country code
    r"|[2-9]\d(?: \d\d){3}|[489]\d\d \d\d \d\d\d|(?!20)[2-9]\d{7}"  # Norwegian: 22 11 33 44, 412 34 567, 41234567
    r"|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}"  # North American
    r")(?![\w/-]|[.,]\d)"
)


def mask(text: str, instead: str, own: frozenset[str]) -> tuple[str, int]:
    """A text without e-mail addresses and telephone numbers but the learner's ``own``, and how many were left out."""
    count = 0

    def replaced(match: re.Match[str]) -> str:
        nonlocal count
        if bare(match[0]) in own:
            return match[0]
        count += 1
        return instead

    for pattern in (_MAIL, _PHONE):
        text = pattern.sub(replaced, text)
    return text, count


def bare(reach: str) -> str:
    """An address or number as it is compared: small letters, or digits without spaces and the Norwegian country code."""
    if "@" in reach:
        return reach.lower()
    digits = re.sub(r"\D", "", reach)
    return digits.removeprefix("00").removeprefix("47") if len(digits) > 8 else digits
