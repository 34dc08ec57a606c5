"""A button that says why it cannot be pressed."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Button(Part):
    """Sends ``click``. With a ``reason`` it stays in reach of the keyboard, does nothing and shows the reason."""

    _esm = script("button")
    label = traitlets.Unicode("").tag(sync=True)
    hint = traitlets.Unicode("").tag(sync=True)
    """The name for screen readers, where the label alone is too short."""
    look = traitlets.Enum(["main", "quiet", "link", "danger"], "quiet").tag(sync=True)
    reason = traitlets.Unicode("").tag(sync=True)
    pressed = traitlets.Bool(None, allow_none=True).tag(sync=True)
    """For a button that stays down: whether it is; None for an ordinary one."""
