"""A conversation: lines of two speakers under one another, with small labels where there is something to say."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Dialogue(Part):
    """A log of what was said; new lines are read aloud. Each is ``{"name", "text", "own", "labels"}``.

    A label is ``{"text", "colour"}``, with a colour number 0–6; the words stand beside the colour.
    """

    _esm = script("dialogue")
    label = traitlets.Unicode("").tag(sync=True)
    lines = traitlets.List(traitlets.Dict()).tag(sync=True)
