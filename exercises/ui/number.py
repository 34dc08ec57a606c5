"""A number, typed or set with a slider."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Number(Part):
    """A labelled number between ``min`` and ``max``; a number outside is brought to the nearest of them."""

    _esm = script("number")
    label = traitlets.Unicode("").tag(sync=True)
    hint = traitlets.Unicode("").tag(sync=True)
    value = traitlets.Float(0).tag(sync=True)
    min = traitlets.Float(0).tag(sync=True)
    max = traitlets.Float(100).tag(sync=True)
    step = traitlets.Float(1).tag(sync=True)
    unit = traitlets.Unicode("").tag(sync=True)
    """What stands behind a typed number ("words per minute"); for a slider, how its value reads ("{n} of 10")."""
    slider = traitlets.Bool(False).tag(sync=True)
