"""Choosing one of several, or some of several."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Choice(Part):
    """A named group of radio buttons or, with ``several``, of check boxes."""

    _esm = script("choice")
    label = traitlets.Unicode("").tag(sync=True)
    hide_label = traitlets.Bool(False).tag(sync=True)
    """Leave the label to screen readers, where the text above says the same."""
    hint = traitlets.Unicode("").tag(sync=True)
    options = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``{"key", "label"}`` each, and a ``"note"`` where one helps."""
    value = traitlets.Unicode("").tag(sync=True)
    """The chosen key; empty before a choice."""
    values = traitlets.List(traitlets.Unicode()).tag(sync=True)
    """The chosen keys, with ``several``."""
    several = traitlets.Bool(False).tag(sync=True)
    look = traitlets.Enum(["list", "segments", "cards"], "list").tag(sync=True)
    disabled = traitlets.Bool(False).tag(sync=True)
