"""The trained part: for every feature of a sentence, how much it speaks for each label.

``weights/<kind>.txt`` is written by ``benchmarks/feedback/train.py``: a line of JSON with the labels, then a feature and
its weights a line, two hexadecimal digits for each label. All weights of a feature are packed into one integer, a lane
for each label, so that a sentence is scored by a single sum and takes microseconds without any library.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_LANE = 24
"""Bits of a label's lane: room for 65,000 features."""

_MIDDLE = 128
"""What stands for zero."""

FEWEST = 4
"""Features that a very short sentence is counted as having, so that one word cannot decide everything."""


@dataclass(frozen=True, slots=True)
class Model:
    """The weights for one kind of text."""

    labels: tuple[str, ...]
    scale: tuple[float, ...]
    """What one step of a weight is worth, by label."""
    bias: dict[str, tuple[float, ...]]
    """Language → where each label begins; 0 is the threshold."""
    packed: dict[str, int]

    def scores(self, seen: Iterable[str]) -> tuple[float, ...]:
        """The labels' scores for a sentence, without the language's bias."""
        known = [weight for name in seen if (weight := self.packed.get(name))]
        total, size = sum(known), len(known)
        share = max(FEWEST, size) ** -0.5
        mask = (1 << _LANE) - 1
        return tuple(
            ((total >> _LANE * n & mask) - _MIDDLE * size) * scale * share for n, scale in enumerate(self.scale)
        )

    def weight(self, name: str, label: int) -> float:
        """What one feature adds to a label, in steps."""
        packed = self.packed.get(name)
        return (packed >> _LANE * label & (1 << _LANE) - 1) - _MIDDLE if packed else 0


@cache
def model(kind: str) -> Model:
    """The weights for a kind of text; read when they are first needed."""
    text = (files("exercises.feedback") / "weights" / f"{kind}.txt").read_text(encoding="utf-8")
    head, *lines = text.splitlines()
    about = json.loads(head)
    packed = {}
    for line in lines:
        name, _, digits = line.rpartition("\t")
        packed[name] = sum(byte << _LANE * n for n, byte in enumerate(bytes.fromhex(digits)))
    bias = {lang: tuple(values) for lang, values in about["bias"].items()}
    return Model(tuple(about["labels"]), tuple(about["scale"]), bias, packed)
