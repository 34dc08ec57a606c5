"""A quiet clock: the minutes that are left of a stretch of work."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Sprint(Part):
    """Shows whole minutes, never seconds; a screen reader hears of it at five minutes and at the end. Locks nothing."""

    _esm = script("sprint")
    until = traitlets.Float(0).tag(sync=True)
    """When it is over, in seconds since 1970; 0 hides the clock. A moment, so that it goes on through a reload."""
    whole = traitlets.Int(900).tag(sync=True)
    """Seconds of the whole stretch."""
    texts = traitlets.Dict().tag(sync=True)
    """``left`` with ``{n}`` minutes, ``last`` (under a minute), ``over``."""
