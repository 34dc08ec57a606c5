"""A plain table, for what a picture shows too."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Grid(Part):
    """Rows of text under headings; the first cell of a row is its heading."""

    _esm = script("grid")
    caption = traitlets.Unicode("").tag(sync=True)
    columns = traitlets.List(traitlets.Unicode()).tag(sync=True)
    rows = traitlets.List(traitlets.List(traitlets.Unicode())).tag(sync=True)
    strong = traitlets.List(traitlets.Int()).tag(sync=True)
    """Numbers of the rows to set off; their text must say why too."""
