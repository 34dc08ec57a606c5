"""A measured value and the range it should lie in."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Meter(Part):
    """A value beside its target range. ``text`` says in words what the picture shows."""

    _esm = script("meter")
    value = traitlets.Float(0).tag(sync=True)
    low = traitlets.Float(0).tag(sync=True)
    high = traitlets.Float(0).tag(sync=True)
    text = traitlets.Unicode("").tag(sync=True)
    tone = traitlets.Enum(["info", "good", "warn"], "info").tag(sync=True)
