"""What schools, fields and interests are called, and how people write them: ``NTNU`` and its long name are one school."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from exercises import content

KINDS = ("schools", "fields", "interests", "languages", "cities")
_PLAIN = str.maketrans({"ø": "o", "æ": "ae", "ð": "d", "þ": "th", "ß": "ss", "ł": "l", "ı": "i"})


def normal(text: str) -> str:
    """A text as it is compared: small letters without accents, words with one space between them."""
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return " ".join(re.findall(r"[^\W_]+", "".join(c for c in letters if not unicodedata.combining(c))))


def label(kind: str, key: str, lang: str) -> str:
    """What a key of the directory is called in a language; a text that is no key stays as it is."""
    return names(kind, lang).get(key, key)


@cache
def names(kind: str, lang: str) -> dict[str, str]:
    """Key → label, in the alphabetical order of the labels."""
    return dict(sorted(content.load("discovery", lang, "terms")[kind].items(), key=lambda pair: normal(pair[1])))


@cache
def _known(kind: str) -> dict[str, str]:
    """Every way of writing → key."""
    found = {}
    for lang in content.LANGUAGES:
        texts = content.load("discovery", lang, "terms")
        for key, text in texts[kind].items():
            found |= {normal(word): key for word in (text, *texts["aliases"].get(key, ()))}
    return found


def key_of(kind: str, text: str) -> str:
    """The key of what somebody typed, or the text in its compared form where the directory does not know it."""
    plain = normal(text)
    return _known(kind).get(plain, plain)


@cache
def spellings(kind: str, key: str) -> tuple[str, ...]:
    """Every way a key can be written, compared form."""
    return tuple(word for word, known in _known(kind).items() if known == key)
