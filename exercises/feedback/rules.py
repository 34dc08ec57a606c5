r"""The rules: what to look for in a sentence, one rule a line, in ``rules/*.toml``.

A rule is a row of items, one for each word of the line that ``text.sentences`` makes:

- ``word``, ``one|other``, ``stem*``: the word, one of several, any ending
- ``<r>``: any word of a kind (r role, f field, s school, c format of a meeting, d day, q number, n name); ``<w>``: any word
- ``..3``: up to three words of any sort
- ``[word]``: perhaps
- ``^``: only at the beginning of a sentence
- ``IM``, ``IVE``, ``ID``, ``IWILL``, ``JEGER``, ``JEGHAR``: the usual ways of writing "I am", "I have" …

Gaps are bounded and sentences are of bounded length, so a search takes time in proportion to the text.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

_MACROS = {
    "IM": r"(?:i'?m|i am|i was|i've been|i have been|am|im)",
    "IVE": r"(?:i've|ive|i have|i had|having|have)",
    "ID": r"(?:i'd|id|i would|i should|would|i'd really)",
    "IWILL": r"(?:i'll|ill|i will|i shall|we'll|we will|will|gonna)",
    "JEGER": r"(?:jeg|eg|æ|e|jæ) (?:er|e|var|æ)",
    "JEGHAR": r"(?:(?:jeg|eg|æ|vi) )?(?:har|hadde)",
}
_TAIL = r"(?:/[a-z]+)?"


def _word(item: str) -> str:
    words = [re.escape(word).replace(r"\*", r"[^ /]*") for word in item.split("|")]
    return f"(?:{'|'.join(words)}){_TAIL}"


def compiled_rule(line: str) -> str:
    """The regular expression of one rule."""
    pattern = ""
    for item in line.split():
        if item == "^":
            pattern += r"\A "
        elif item.startswith(".."):
            pattern += rf"(?:[^ ]+ ){{0,{int(item[2:])}}}"
        elif item in _MACROS:
            pattern += _MACROS[item] + " "
        elif item == "<w>":
            pattern += r"[^ ]+ "
        elif any(part.startswith("<") for part in item.split("|")):
            kinds = [part[1] for part in item.split("|") if part.startswith("<")]
            words = "|".join(part for part in item.split("|") if not part.startswith("<"))
            choice = rf"[^ /]+/[a-z]*[{''.join(kinds)}][a-z]*"
            pattern += (rf"(?:{choice}|{_word(words)})" if words else choice) + " "
        elif item.startswith("["):
            pattern += f"(?:{_word(item[1:-1])} )?"
        else:
            pattern += _word(item) + " "
    return pattern


@cache
def rules(kind: str, lang: str) -> dict[str, re.Pattern[str]]:
    """Name of a criterion → all its rules in a language as one pattern, tried at the beginning of each word."""
    content = tomllib.loads((files("exercises.feedback") / "rules" / f"{kind}.toml").read_text(encoding="utf-8"))
    return {name: re.compile(_together(texts[lang])) for name, texts in content.items()}


def _together(lines: str) -> str:
    patterns = [compiled_rule(line) for line in lines.splitlines() if line.strip()]
    first = [pattern for pattern in patterns if pattern.startswith(r"\A")]
    others = [pattern for pattern in patterns if not pattern.startswith(r"\A")]
    return "|".join([*first, rf"(?<= )(?:{'|'.join(others)})"])
