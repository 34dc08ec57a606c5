"""Something to open: a hint, a worked example, the rule behind a remark."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Fold(Part):
    """A summary that opens to paragraphs. Without a summary nothing is shown."""

    _esm = script("fold")
    summary = traitlets.Unicode("").tag(sync=True)
    paragraphs = traitlets.List(traitlets.Unicode()).tag(sync=True)
    source = traitlets.Unicode("").tag(sync=True)
    opened = traitlets.Bool(False).tag(sync=True)
