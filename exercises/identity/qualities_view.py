"""Five qualities: small scenes to judge, in pairs that look alike."""

from __future__ import annotations

from typing import Any

from exercises import content
from exercises.cases_view import CasesView


class FiveQualitiesView(CasesView):
    """Which quality, and is it shown or broken."""

    def texts(self) -> dict[str, Any]:
        """The scenes."""
        return content.load("identity", self.session.lang, "qualities")
