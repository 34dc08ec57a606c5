"""A time bar: how the minutes of a whole are shared between its parts."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class TimeBar(Part):
    """Minutes per part, as a bar and as numbers to set; says whether they add up to the whole."""

    _esm = script("timebar")
    phases = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``{"key", "label", "range"}``: the range in words, such as "1–2 min"."""
    minutes = traitlets.Dict().tag(sync=True)
    """Key → whole minutes."""
    whole = traitlets.Int(20).tag(sync=True)
    """Minutes there are to share."""
    texts = traitlets.Dict().tag(sync=True)
    """``even``, ``under``, ``over``: how the sum reads, with ``{total}``, ``{whole}``, ``{rest}``."""
