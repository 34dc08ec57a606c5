"""Choosing one of many, where a list of buttons would fill the page."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Select(Part):
    """A labelled drop-down list."""

    _esm = script("select")
    label = traitlets.Unicode("").tag(sync=True)
    hint = traitlets.Unicode("").tag(sync=True)
    options = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``{"key", "label"}`` each."""
    value = traitlets.Unicode("").tag(sync=True)
    """The chosen key."""
