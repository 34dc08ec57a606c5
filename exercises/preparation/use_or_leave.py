"""Use it or leave it, on the page: what turned up about somebody, judged one piece at a time."""

from __future__ import annotations

from typing import Any

from exercises import content
from exercises.cases_view import CasesView


class UseOrLeaveView(CasesView):
    """Relevant, private or out of date."""

    def texts(self) -> dict[str, Any]:
        """The cases and what is said about them."""
        return content.load("preparation", self.session.lang, "cases")
