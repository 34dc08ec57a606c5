"""Reviews of many texts: one JSON object a line in, one a line out.

    python -m exercises.feedback < texts.jsonl

In: ``{"id", "kind", "lang", "text"}``. Out: ``{"id", "met": {name: bool}, "evidence": {name: substring}}``; a line that
cannot be read gets ``{"id", "error"}``, and the rest goes on.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from exercises.feedback import review


def answer(line: str) -> dict[str, Any]:
    """The answer to one line."""
    identity = None
    try:
        given = json.loads(line)
        if not isinstance(given, dict):
            raise ValueError("a line is one JSON object with id, kind, lang and text")
        identity = given.get("id")
        missing = [name for name in ("kind", "lang", "text") if not isinstance(given.get(name), str)]
        if missing:
            raise ValueError(f"missing or not a text: {', '.join(missing)}")
        found = review(given["kind"], given["text"], given["lang"])
    except (ValueError, RecursionError) as error:
        return {"id": identity, "error": str(error)}
    evidence = {f.criterion: f.evidence.text for f in found.findings if f.met and f.evidence}
    return {"id": identity, "met": found.met, "evidence": evidence}


def main() -> None:
    """Answer every line of standard input."""
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(answer(line)), flush=True)


if __name__ == "__main__":
    main()
