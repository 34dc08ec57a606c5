"""A picture of people and who knows whom; whoever can be picked is a button."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Network(Part):
    """People as nodes, acquaintance as lines. Sends ``pick`` with a node's ``key``. A table beside it must say the same."""

    _esm = script("network")
    label = traitlets.Unicode("").tag(sync=True)
    """What the picture shows, for those who do not see it."""
    nodes = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``key``, ``label``, ``name`` (in full, for screen readers), ``x`` and ``y`` (0–100), ``look`` (me, strong, moderate,
    weak), ``badge`` (a short text under the name) and, for one that can be picked, ``picked``."""
    edges = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``from``, ``to`` (keys), ``look`` (strong, moderate, weak, other) and ``lit``: whether news runs along it."""
    groups = traitlets.List(traitlets.Dict()).tag(sync=True)
    """Words in the picture: ``text``, ``x``, ``y``."""
