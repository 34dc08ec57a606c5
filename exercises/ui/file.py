"""Files and paper: give the learner a file, take one, or print a page, all inside the browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import traitlets

from exercises.ui.part import Part, script


class FileButton(Part):
    """A button for a file. Without ``accept`` it sends ``click``, to be answered with ``give`` or ``print``.

    With ``accept`` it lets the learner pick a file: ``on_file(name, bytes)`` hears it; a file over ``limit`` bytes is
    not read, and ``large`` (``name``, ``size``) is sent instead.
    """

    _esm = script("file")
    label = traitlets.Unicode("").tag(sync=True)
    accept = traitlets.Unicode("").tag(sync=True)
    limit = traitlets.Int(50_000_000).tag(sync=True)

    def give(self, name: str, content: str | bytes, media_type: str = "text/plain") -> None:
        """Hand the learner a file to keep."""
        message = {"event": "give", "name": name, "type": media_type}
        if isinstance(content, bytes):
            self.send(message, [content])
        else:
            self.send(message | {"content": content})

    def print(self, page: str) -> None:
        """Open the browser's print dialogue for a whole HTML page."""
        self.send({"event": "print", "content": page})

    def on_file(self, handler: Callable[[str, bytes], None]) -> None:
        """Call ``handler(name, content)`` with a picked file."""

        def heard(_: Any, message: dict[str, Any], buffers: list[memoryview]) -> None:
            if isinstance(message, dict) and message.get("event") == "file" and buffers:
                handler(str(message.get("name", "")), bytes(buffers[0]))

        self.on_msg(heard)
