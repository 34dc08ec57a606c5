"""A seat's key: a few easy words, and the secrets that are made from them. Heavy imports only where used."""

from __future__ import annotations

import difflib
import hashlib
import re
import secrets
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

COUNT = 5
"""Words in a key. Five of 1,295 are 51.7 bits, and each guess costs a run of scrypt."""

_COST = {"n": 2**14, "r": 8, "p": 1, "maxmem": 64 * 2**20}
"""Half a tenth of a second and 16 MB for each try (RFC 7914)."""


class NotAKey(ValueError):
    """Words that cannot be a key; ``reason`` is ``count`` or ``word``."""

    def __init__(self, reason: str, word: str = "", near: str = ""):
        super().__init__(reason)
        self.reason, self.word, self.near = reason, word, near


@dataclass(frozen=True, slots=True)
class Secret:
    """What a key opens: which seat it is, and the secret that seals what is written there."""

    seat: str
    seal: bytes
    """256 bits. Never on the disk of the class server."""


@cache
def words() -> tuple[str, ...]:
    """The words that keys are made of: the short list of the Electronic Frontier Foundation (2016, CC BY 3.0 US)."""
    listed = (Path(__file__).parent / "words.txt").read_text(encoding="utf-8").split()
    # One of them, yo-yo, would be two words to whoever types hyphens between words.
    return tuple(word for word in listed if word.isalpha())


def new_key() -> str:
    """A fresh key, its words with spaces between."""
    return " ".join(secrets.choice(words()) for _ in range(COUNT))


def read_key(text: str) -> str:
    """The key in what somebody typed, whatever stands between the words. Raises ``NotAKey``."""
    typed = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFKC", text[:400]).lower())
    for word in typed:
        if word not in words():
            raise NotAKey("word", word[:30], next(iter(difflib.get_close_matches(word[:30], words(), 1, 0.7)), ""))
    if len(typed) != COUNT:
        raise NotAKey("count")
    return " ".join(typed)


def open_key(key: str, salt: bytes) -> Secret:
    """The seat and seal of a key, in the class that ``salt`` belongs to. Slow on purpose: run it in a thread."""
    made = hashlib.scrypt(key.encode(), salt=salt, dklen=48, **_COST)
    return Secret(made[:16].hex(), made[16:])
