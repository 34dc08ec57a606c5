"""Ways to other notebooks: what each is, how far the learner has come there, and a link that opens it."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Links(Part):
    """A list of notebooks. The addresses are relative, so that the same link works in JupyterLab and in Voila."""

    _esm = script("links")
    label = traitlets.Unicode("").tag(sync=True)
    """The name of the list."""
    items = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``{"title", "href"}`` each, ``href`` empty where there is nothing to open yet; with ``"number"``, ``"note"``,
    ``"state"`` (``none``, ``begun``, ``done``, ``coming``), ``"state_text"``, and ``"share"`` (0 to 1) for a bar."""
    look = traitlets.Enum(["map", "line"], "map").tag(sync=True)
