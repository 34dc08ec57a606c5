"""A small chart: bars or dots for a few rows, and a table that says the same."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Chart(Part):
    """Values of a few rows, one mark for each series. The picture is for the eyes, the table is for everybody."""

    _esm = script("chart")
    caption = traitlets.Unicode("").tag(sync=True)
    """What the chart shows, above the picture and over the table."""
    series = traitlets.List(traitlets.Unicode()).tag(sync=True)
    """The names of the series, such as "before" and "now"."""
    rows = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``{"label", "values"}``: a value for each series, None where there is none; ``"texts"`` where a value has to
    be read in other words than ``unit`` gives it."""
    look = traitlets.Enum(["bars", "dots"], "bars").tag(sync=True)
    min = traitlets.Float(0).tag(sync=True)
    max = traitlets.Float(10).tag(sync=True)
    unit = traitlets.Unicode("{n}").tag(sync=True)
    """How a value reads, with ``{n}``."""
    table = traitlets.Unicode("").tag(sync=True)
    """The name of the table: what the learner presses to open it."""
    opened = traitlets.Bool(False).tag(sync=True)
    """Whether the table is open at first."""
