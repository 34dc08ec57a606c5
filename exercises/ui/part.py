"""What all parts of the kit have in common."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import anywidget

STATIC = Path(__file__).parent / "static"


@cache
def script(name: str) -> str:
    """The front end of a part: the helpers all parts share, its own file, and the frame around every part."""
    common, own, frame = ((STATIC / f"{file}.js").read_text(encoding="utf-8") for file in ("common", name, "frame"))
    return common + own.replace("export default", "const part =") + frame


class Part(anywidget.AnyWidget):
    """A piece of the page. Front ends send messages ``{"event": name, …}``; ``on(name, handler)`` hears them."""

    def __init__(self, **traits: Any):
        self._handlers: dict[str, list[Callable[[dict[str, Any]], None]]] = {}
        super().__init__(**traits)
        self.on_msg(self._dispatch)

    def on(self, event: str, handler: Callable[[dict[str, Any]], None]) -> None:
        """Call ``handler(message)`` for every message of that name from the page."""
        self._handlers.setdefault(event, []).append(handler)

    def _dispatch(self, _: Any, message: Any, __: Any) -> None:
        if isinstance(message, dict):
            for handler in self._handlers.get(str(message.get("event")), ()):
                handler(message)

    def __repr__(self) -> str:
        # Outputs are written into notebooks as text: a part must not print what the learner wrote.
        return f"<{type(self).__name__}>"
