"""A text field with its label always in sight."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Field(Part):
    """One line or several of the learner's own words; what is typed arrives within half a second.

    Sends ``enter`` when Enter is pressed in a field of one line.
    """

    _esm = script("field")
    label = traitlets.Unicode("").tag(sync=True)
    hint = traitlets.Unicode("").tag(sync=True)
    """A line under the label: what belongs here."""
    value = traitlets.Unicode("").tag(sync=True)
    placeholder = traitlets.Unicode("").tag(sync=True)
    rows = traitlets.Int(1, min=1).tag(sync=True)
    """Lines at first; a field of more than one line grows with its text."""
    type = traitlets.Enum(["text", "date", "time", "email", "tel", "url"], "text").tag(sync=True)
    lang = traitlets.Unicode("").tag(sync=True)
    """Language of the text, for spelling and screen readers."""
    unit = traitlets.Enum(["words", "characters"], "words").tag(sync=True)
    limit = traitlets.Int(0).tag(sync=True)
    """The most units there should be; 0 for no limit. More can be written all the same."""
    count_texts = traitlets.Dict().tag(sync=True)
    """``plain`` and ``over``: how the count reads, with ``{n}``, ``{limit}``, ``{over}``. Empty: nothing is counted."""
    suggestions = traitlets.List(traitlets.Unicode()).tag(sync=True)
    """What others often write here, offered while typing in a field of one line."""
    read_only = traitlets.Bool(False).tag(sync=True)

    def focus(self) -> None:
        """Put the cursor here, after a button that leads on to this field."""
        self.send({"focus": True})
