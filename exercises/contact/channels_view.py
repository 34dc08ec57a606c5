"""Which channel: cases with two choices, and the price of each."""

from __future__ import annotations

from typing import Any

from exercises import content
from exercises.cases_view import CasesView


class ChannelChoiceView(CasesView):
    """E-mail, LinkedIn or in person."""

    def texts(self) -> dict[str, Any]:
        """The cases of ``channels.toml``."""
        return content.load("contact", self.session.lang, "channels")
