"""Addresses that the learner may open in a new tab."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class WebLinks(Part):
    """Links with a note each. Nothing is fetched before one is clicked, and the page that opens is not told from where."""

    _esm = script("weblinks")
    label = traitlets.Unicode("").tag(sync=True)
    items = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``text``, ``url`` and ``note``."""
    opens = traitlets.Unicode("").tag(sync=True)
    """What screen readers add: "opens in a new tab"."""
