"""How fast and how large: the time of a review of 150 words, and what importing the package costs."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import Any

from benchmarks.feedback.corpus import Labelled
from exercises.feedback import count_words, review

WORDS = 150
ROUNDS = 3

_IMPORT = """
import json, sys, time, tracemalloc
if "memory" in sys.argv:
    tracemalloc.start()
began = time.perf_counter()
import exercises.feedback
took = time.perf_counter() - began
lazy = time.perf_counter()
for kind in ("outreach", "pitch", "followup", "question"):
    for lang in ("en", "nb"):
        exercises.feedback.review(kind, "I study law. Could we talk?", lang)
first = time.perf_counter() - lazy
print(json.dumps({"ms": took * 1000, "first_ms": first * 1000, "mb": tracemalloc.get_traced_memory()[0] / 1e6}))
"""


def per_text(texts: Sequence[Labelled]) -> dict[str, Any]:
    """Milliseconds for texts of 150 words, made by joining short texts of a kind and language; after warm-up."""
    long = list(_of_length(texts))
    times = []
    for _ in range(ROUNDS):
        for kind, lang, text in long:
            began = time.perf_counter()
            review(kind, text, lang)
            times.append((time.perf_counter() - began) * 1000)
    times = times[len(long) :]
    cuts = statistics.quantiles(times, n=100)
    return {"words": WORDS, "texts": len(long), "median_ms": round(cuts[49], 2), "p99_ms": round(cuts[98], 2)}


def _of_length(texts: Sequence[Labelled]) -> list[tuple[str, str, str]]:
    found = []
    for kind, lang in sorted({(text.kind, text.lang) for text in texts}):
        words: list[str] = []
        for text in texts:
            if (text.kind, text.lang) == (kind, lang):
                words += text.text.split(" ")
                if count_words(" ".join(words)) >= WORDS:
                    found.append((kind, lang, " ".join(words[:WORDS])))
                    words = []
    return found


def importing(times: int = 5) -> dict[str, float]:
    """Median time of importing the package in a fresh Python, and the memory it and all its data take."""

    def fresh(*arguments: str) -> dict[str, float]:
        done = subprocess.run([sys.executable, "-c", _IMPORT, *arguments], capture_output=True, text=True, check=True)
        return json.loads(done.stdout)

    runs = [fresh() for _ in range(times)]
    return {
        "ms": round(statistics.median(run["ms"] for run in runs), 1),
        "first_reviews_ms": round(statistics.median(run["first_ms"] for run in runs), 1),
        "mb_with_all_weights": round(fresh("memory")["mb"], 1),
    }
