"""How right: precision, recall, F1 and balanced accuracy of the review on labelled texts, and its evidence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from benchmarks.feedback.corpus import LABELS, Labelled
from exercises.feedback import Review, review

ROUNDED = 3


def accuracy(texts: Iterable[Labelled]) -> dict[str, Any]:
    """Kind → label → language → figures; what two careful readers could see differently is counted apart."""
    clear: dict[tuple[str, str, str], Counter[tuple[bool, bool]]] = defaultdict(Counter)
    unclear: dict[tuple[str, str, str], Counter[tuple[bool, bool]]] = defaultdict(Counter)
    shown: dict[str, list[bool]] = defaultdict(list)
    for text in texts:
        found = review(text.kind, text.text, text.lang)
        for label, true in text.labels.items():
            said = found[label].met
            counts = unclear if label in text.borderline else clear
            counts[text.kind, label, text.lang][true, said] += 1
            if true and said and text.kind != "question":
                shown[text.lang].append(_overlaps(found, text, label))
    figures: dict[str, Any] = {}
    for kind, labels in LABELS.items():
        for label in labels:
            for lang in ("en", "nb"):
                if counts := clear.get((kind, label, lang)):
                    entry = _figures(counts)
                    entry["borderline"] = _agreement(unclear[kind, label, lang])
                    figures.setdefault(kind, {}).setdefault(label, {})[lang] = entry
    hits = [hit for found in shown.values() for hit in found]
    return {
        "figures": figures,
        "evidence": {
            "overlap": _share(sum(hits), len(hits)),
            "of": len(hits),
            **{lang: _share(sum(found), len(found)) for lang, found in sorted(shown.items())},
        },
    }


def _figures(counts: Counter[tuple[bool, bool]]) -> dict[str, Any]:
    hit, extra, missed, rest = counts[True, True], counts[False, True], counts[True, False], counts[False, False]
    recalls = [_share(part, whole) for part, whole in ((hit, hit + missed), (rest, rest + extra)) if whole]
    return {
        "precision": _share(hit, hit + extra),
        "recall": _share(hit, hit + missed),
        "f1": _share(2 * hit, 2 * hit + extra + missed),
        "balanced_accuracy": round(sum(recalls) / len(recalls), ROUNDED),
        "true": hit + missed,
        "false": rest + extra,
    }


def _agreement(counts: Counter[tuple[bool, bool]]) -> dict[str, int]:
    return {"agree": counts[True, True] + counts[False, False], "of": sum(counts.values())}


def _share(part: int, whole: int) -> float:
    return round(part / whole, ROUNDED) if whole else 0.0


def _overlaps(found: Review, text: Labelled, label: str) -> bool:
    """Whether what is shown and what was marked have words in common."""
    span = found[label].evidence
    if span is None:
        return False
    return any(min(span.end, last) - max(span.start, first) > 1 for first, last in text.spans[label])
