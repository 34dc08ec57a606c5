"""A clock that counts down, for an exercise against time."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Countdown(Part):
    """Counts on the page from ``seconds`` down while ``running``; sends ``over`` at nought. Locks nothing.

    The time is told aloud at the half, at ten seconds and at the end, not every second.
    """

    _esm = script("countdown")
    label = traitlets.Unicode("").tag(sync=True)
    seconds = traitlets.Int(60).tag(sync=True)
    running = traitlets.Bool(False).tag(sync=True)
    texts = traitlets.Dict().tag(sync=True)
    """``left`` with ``{n}``, and ``over``."""
