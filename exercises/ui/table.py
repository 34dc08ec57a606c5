"""A table to read, whose lines can be opened; on a narrow page each line becomes a block."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Table(Part):
    """Lines with a name and some cells. With ``texts["open"]`` the names are buttons that send ``open`` (``key``)."""

    _esm = script("table")
    label = traitlets.Unicode("").tag(sync=True)
    """The caption, for screen readers."""
    columns = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``{"key", "label"}``, and ``"width"`` (per cent) where it shall not be an equal share; the first one names the line."""
    rows = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``{"key", "cells"}`` with ``cells`` by column, and ``"tone"`` (``warn``), ``"tag"`` where there is something to say."""
    opened = traitlets.Unicode("").tag(sync=True)
    """The key of the line that is open."""
    texts = traitlets.Dict().tag(sync=True)
    """``open`` (the button's name, with ``{name}``; without it nothing opens) and ``empty``."""
