"""Moments on two clocks, side by side."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Clocks(Part):
    """A table of moments: what was written, and what the clock of each person shows then.

    A strip under each time shows the day from midnight to midnight, with the working hours and the meeting in it; the
    words beside it say the same.
    """

    _esm = script("clocks")
    label = traitlets.Unicode("").tag(sync=True)
    day = traitlets.Unicode("").tag(sync=True)
    """Heading of the first column."""
    people = traitlets.List(traitlets.Unicode()).tag(sync=True)
    """Headings of the clocks."""
    rows = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``day``; ``clocks``: for each person ``time``, ``note``, ``works`` (bool), ``start`` and ``end`` (hours from
    midnight); or, for what is no moment, ``remark`` instead of ``clocks``."""
    hours = traitlets.List(traitlets.Float(), [8.0, 17.0]).tag(sync=True)
    """The working hours."""
    note = traitlets.Unicode("").tag(sync=True)
    """A line under the table."""
