"""Check a person for the practice conversation that you have written.

python -m exercises.conversation check exercises/conversation/people/kari.toml
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from exercises.conversation.check import faults


def main(arguments: list[str] | None = None) -> int:
    """Print what is wrong, one line each; 1 when anything is."""
    parser = argparse.ArgumentParser(prog="python -m exercises.conversation", description=__doc__.splitlines()[0])
    parser.add_argument("command", choices=["check"])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    given = parser.parse_args(arguments)
    found = [fault for file in given.files for fault in faults(file)]
    print("\n".join(found) or "nothing is missing, and every answer can be reached")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
