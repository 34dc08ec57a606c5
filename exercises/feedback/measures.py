"""Counting: words, seconds, readability. Exact, and the same as what the page counts while one types."""

from __future__ import annotations

import re


def count_words(text: str) -> int:
    """Pieces between spaces that hold a letter or a digit."""
    return sum(any(character.isalnum() for character in piece) for piece in text.split())


def seconds(text: str, words_per_minute: float) -> float:
    """Seconds it takes to say the text (RUBRICS B)."""
    return count_words(text) / words_per_minute * 60


def lix(text: str) -> float:
    """LIX: words per sentence plus the share of words longer than six letters, in per cent (Björnsson 1968)."""
    words = re.findall(r"[^\W\d_]+", text)
    if not words:
        return 0.0
    sentences = max(1, len(re.findall(r"[^\W_][.:!?…](?:\s|$)|[^\W_]\s*\n|[^\W_]\s*$", text)))
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)


_COMMON = {
    "en": frozenset(
        [
            "the",
            "and",
            "i",
            "you",
            "is",
            "to",
            "of",
            "a",
            "in",
            "my",
            "for",
            "with",
            "that",
            "your",
            "it",
            "am",
            "have",
            "are",
            "we",
            "would",
            "be",
            "this",
            "at",
            "on",
            "was",
            "from",
            "as",
        ]
    ),
    "nb": frozenset(
        [
            "og",
            "jeg",
            "du",
            "er",
            "å",
            "av",
            "en",
            "i",
            "min",
            "for",
            "med",
            "som",
            "din",
            "det",
            "har",
            "vi",
            "ville",
            "på",
            "var",
            "fra",
            "til",
            "et",
            "deg",
            "ikke",
            "om",
            "meg",
            "den",
            "dere",
        ]
    ),
}


def detect_language(text: str) -> str | None:
    """``en`` or ``nb`` by the commonest words, or None when a text is too short or too mixed to tell."""
    words = re.findall(r"[^\W\d_]+", text[:5000].lower())
    counts = {lang: sum(word in common for word in words) for lang, common in _COMMON.items()}
    # "for", "i", "at" and the like stand in both.
    english, bokmål = counts["en"], counts["nb"]
    if max(english, bokmål) < 2 or abs(english - bokmål) < 2:
        return None
    return "en" if english > bokmål else "nb"
