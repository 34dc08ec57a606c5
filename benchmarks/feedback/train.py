"""Trains the weights of ``exercises/feedback/weights`` from the labelled texts; needs scikit-learn.

    python -m benchmarks.feedback.train            # cross-validate over the files, then write the weights
    python -m benchmarks.feedback.train --check    # cross-validate only

A label of a text is the best of its sentences. So the training is over sentences: those that hold marked words are
positive, all others negative, and a sentence that only touches a mark is left out. The threshold of each label and
language is set on texts that were held out, file by file, so that no voice is judged by what it taught.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from benchmarks.feedback.corpus import LABELS, Labelled, tuned_on
from exercises.feedback import model as shipped
from exercises.feedback.features import seen
from exercises.feedback.judge import AGAINST, OWN
from exercises.feedback.text import sentences

WEIGHTS = Path(shipped.__file__).parent / "weights"
LANGUAGES = ("en", "nb")

SHARE, COVERED = 0.35, 0.5
"""A sentence is positive with this share of a mark in it, or with this share of itself marked."""

LOUDNESS = 3.0
"""What a feature of a one-feature sentence would count, so that the penalty suits sentences of usual length."""

STRENGTH = 0.3
"""Inverse of the penalty on weights."""

STEPS = 100
"""The largest weight in steps of one byte."""

HALF = 0.5
"""How far a threshold goes from where the training put it to where the held-out texts would have it."""

SMALLEST = 6
"""Steps below which a weight is not worth its place in the file."""


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence of a text (of a question: all of it), and what it is an example of."""

    text: int
    seen: frozenset[str]
    labels: dict[str, int]
    """1 positive, 0 negative, -1 neither."""
    others: bool = False
    """Whether it tells of somebody else, so that it cannot meet what only the writer's own life can."""


def rows(texts: Sequence[Labelled]) -> list[Row]:
    """The sentences of all texts."""
    found = []
    for number, text in enumerate(texts):
        parts = [(s, _seen(s, text)) for s in sentences(text.text, text.lang)]
        if text.kind == "question" and parts:
            together = frozenset(name for _, names in parts for name in names)
            found.append(Row(number, together, {label: int(value) for label, value in text.labels.items()}))
        elif text.kind != "question":
            found += [Row(number, names, _marked(s.start, s.end, text), s.others) for s, names in parts]
    return found


def _seen(sentence, text: Labelled) -> frozenset[str]:
    names = seen(sentence, text.kind, text.lang)
    if text.origin == "clause" or text.kind == "question":
        # A single sentence has no place in a text.
        names = {name for name in names if not name.startswith(("#first", "#last", "#sign"))}
    return frozenset(names)


def _marked(start: int, end: int, text: Labelled) -> dict[str, int]:
    labels = {}
    for label in text.labels:
        value = 0
        for first, last in text.spans.get(label, ()):
            common = min(last, end) - max(first, start)
            if common >= SHARE * (last - first) or common >= COVERED * (end - start):
                value = 1
            elif common > 0 and value == 0:
                value = -1
        labels[label] = value
    return labels


def vocabulary(examples: Iterable[Row]) -> dict[str, int]:
    """Feature → column. A word may stand alone in the texts; a pair of words that does is not worth keeping."""
    counts = Counter(name for row in examples for name in row.seen)
    kept = (name for name, count in counts.items() if count > 1 or (" " not in name and ".." not in name))
    return {name: n for n, name in enumerate(sorted(kept))}


def matrix(examples: Sequence[Row], columns: dict[str, int]) -> csr_matrix:
    """Sentences × features, each sentence as loud as the next."""
    indices, values, starts = [], [], [0]
    for row in examples:
        known = [columns[name] for name in row.seen if name in columns]
        indices += known
        values += [LOUDNESS * max(shipped.FEWEST, len(known)) ** -0.5] * len(known)
        starts.append(len(indices))
    return csr_matrix((values, indices, starts), shape=(len(examples), len(columns)))


def fitted(x: csr_matrix, examples: Sequence[Row], texts: Sequence[Labelled], label: str) -> LinearSVC:
    """The weights of one label."""
    y = np.array([row.labels[label] for row in examples])
    keep = [n for n, row in enumerate(examples) if y[n] >= 0 and label not in texts[row.text].borderline]
    fit = LinearSVC(C=STRENGTH, class_weight="balanced", random_state=1)
    return fit.fit(x[keep], y[keep])


def best_of(examples: Sequence[Row], scores: np.ndarray, count: int, label: str) -> np.ndarray:
    """The score of each text: that of its best sentence."""
    found = np.full(count, -9.0)
    for row, score in zip(examples, scores, strict=True):
        if not (row.others and label in OWN):
            found[row.text] = max(found[row.text], score)
    return found


def figures(truth: Sequence[bool], said: Sequence[bool]) -> tuple[float, float]:
    """F1 and balanced accuracy."""
    pairs = Counter(zip(map(bool, truth), map(bool, said), strict=True))
    hit, extra, missed, rest = pairs[True, True], pairs[False, True], pairs[True, False], pairs[False, False]
    recall, other = hit / max(1, hit + missed), rest / max(1, rest + extra)
    return 2 * hit / max(1, 2 * hit + extra + missed), (recall + other) / 2


def threshold(scores: Sequence[float], truth: Sequence[bool]) -> float:
    """Half the way to where F1 and balanced accuracy together are best, since a best place found on a hundred texts is noisy.

    Never above where the training put it: to miss what a learner wrote is worse than to be generous (RUBRICS).
    """
    candidates = np.arange(-1.2, 0.05, 0.05)
    worth = [sum(figures(truth, [s > c for s in scores])) - 0.04 * abs(c) for c in candidates]
    smooth = np.convolve(np.pad(worth, 2, mode="edge"), [0.15, 0.2, 0.3, 0.2, 0.15], mode="valid")
    return HALF * float(candidates[int(np.argmax(smooth))])


def held_out(texts: Sequence[Labelled]) -> dict[tuple[str, str], tuple[np.ndarray, list[Labelled]]]:
    """Kind and label → scores of the whole texts, each by weights that were trained without its file."""
    result = {}
    for kind in LABELS:
        own = [text for text in texts if text.kind == kind]
        examples = rows(own)
        files = sorted({_file(text) for text in own if text.origin != "clause"})
        scores = {label: np.full(len(own), np.nan) for label in LABELS[kind]}
        for file in files:
            train = [row for row in examples if _file(own[row.text]) != file]
            test = [row for row in examples if _file(own[row.text]) == file]
            columns = vocabulary(train)
            x, z = matrix(train, columns), matrix(test, columns)
            inside = [n for n, text in enumerate(own) if _file(text) == file]
            for label in LABELS[kind]:
                found = best_of(test, fitted(x, train, own, label).decision_function(z), len(own), label)
                scores[label][inside] = found[inside]
        whole = [n for n, text in enumerate(own) if text.origin != "clause"]
        for label in LABELS[kind]:
            result[kind, label] = scores[label][whole], [own[n] for n in whole]
    return result


def _file(text: Labelled) -> str:
    return text.id.rpartition("-")[0]


def thresholds(held: dict) -> dict[tuple[str, str, str], float]:
    """Kind, label and language → threshold; prints how right the held-out texts come out with it."""
    found: dict[tuple[str, str, str], float] = {}
    for (kind, label), (scores, texts) in held.items():
        for lang in LANGUAGES:
            use = [n for n, text in enumerate(texts) if text.lang == lang and label not in text.borderline]
            truth = [texts[n].labels[label] for n in use]
            against = [(held[kind, other][0], found[kind, other, lang]) for other in AGAINST.get(label, ())]
            own = [-9.0 if any(s[n] > limit for s, limit in against) else scores[n] for n in use]
            found[kind, label, lang] = limit = threshold(own, truth) if len(use) >= 20 else 0.0
            f1, balanced = figures(truth, [s > limit for s in own])
            plain = figures(truth, [s > 0 for s in own])
            print(
                f"{kind:9}{label:14}{lang}  F1 {f1:.3f}  BA {balanced:.3f}  at {limit:+.2f}"
                f"   (at 0: {plain[0]:.3f} {plain[1]:.3f})  {sum(truth)}/{len(truth)}"
            )
    return found


def written(texts: Sequence[Labelled], limits: dict[tuple[str, str, str], float]) -> None:
    """Train on everything and write the weights."""
    WEIGHTS.mkdir(exist_ok=True)
    for kind, labels in LABELS.items():
        own = [text for text in texts if text.kind == kind]
        examples = rows(own)
        columns = vocabulary(examples)
        x = matrix(examples, columns)
        fits = [fitted(x, examples, own, label) for label in labels]
        weights = np.vstack([fit.coef_[0] for fit in fits])
        steps = np.abs(weights).max(axis=1) / STEPS
        coarse = np.rint(weights / steps[:, None]).astype(int)
        head = {
            "labels": labels,
            "scale": [round(float(step) * LOUDNESS, 7) for step in steps],
            "bias": {
                lang: [
                    round(float(fit.intercept_[0]) - limits.get((kind, label, lang), 0.0), 4)
                    for fit, label in zip(fits, labels, strict=True)
                ]
                for lang in LANGUAGES
            },
        }
        lines = [json.dumps(head)]
        for name, n in columns.items():
            if np.abs(coarse[:, n]).max() >= SMALLEST:
                lines.append(name + "\t" + bytes(int(w) + 128 for w in coarse[:, n]).hex())
        (WEIGHTS / f"{kind}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(kind, len(lines) - 1, "features")


def main() -> None:
    """Cross-validate, then write."""
    texts = tuned_on()
    limits = thresholds(held_out(texts))
    if "--check" not in sys.argv:
        written(texts, limits)


if __name__ == "__main__":
    main()
