"""Prints how right and how fast the feedback is, as one JSON object.

python -m benchmarks.feedback                       # on the reported texts
python -m benchmarks.feedback --also FOLDER         # and on the *.jsonl files of another folder
python -m benchmarks.feedback --table               # the figures as a Markdown table
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from benchmarks.feedback.corpus import read_jsonl, reported
from benchmarks.feedback.measure import accuracy
from benchmarks.feedback.speed import importing, per_text


def table(figures: dict[str, Any]) -> str:
    """F1 and balanced accuracy by label and language."""
    lines = ["| | | F1 en | balanced en | F1 nb | balanced nb | texts |", "|---|---|---|---|---|---|---|"]
    for kind, labels in figures.items():
        for label, by_lang in labels.items():
            cells = []
            for lang in ("en", "nb"):
                found = by_lang.get(lang)
                cells += [f"{found['f1']:.2f}", f"{found['balanced_accuracy']:.2f}"] if found else ["", ""]
            count = sum(found["true"] + found["false"] for found in by_lang.values())
            lines.append(f"| {kind} | {label} | {' | '.join(cells)} | {count} |")
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.feedback")
    parser.add_argument(
        "--also", type=Path, metavar="FOLDER", help="*.jsonl files with labelled texts of another origin"
    )
    parser.add_argument("--table", action="store_true", help="a Markdown table instead of JSON")
    given = parser.parse_args()
    texts = reported()
    found = accuracy(texts)
    other = accuracy(read_jsonl(given.also)) if given.also else None
    if given.table:
        print(table(found["figures"]))
        if other:
            print("\n" + table(other["figures"]))
        return
    result = {"texts": len(texts), "reported": found, "time": per_text(texts), "import": importing()}
    if other:
        result["also"] = other
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
