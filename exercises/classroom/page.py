"""What all pages of the class server share: their look, their language, and who may post to them."""

from __future__ import annotations

import logging
from typing import Any
from urllib.parse import urlparse

from tornado import web

from exercises.content import LANGUAGES

log = logging.getLogger(__name__)

LANGUAGE_COOKIE = "course-language"


class Page(web.RequestHandler):
    """A page of the course's own, from a template beside the lessons' template."""

    def prepare(self) -> None:
        """Refuse what another site's page would send in a learner's name."""
        origin = self.request.headers.get("Origin")
        if self.request.method != "GET" and origin and urlparse(origin).netloc != self.request.host:
            raise web.HTTPError(403)

    def set_default_headers(self) -> None:
        """No other site may frame a page or learn where a reader came from."""
        self.set_header("Content-Security-Policy", "frame-ancestors 'self'; object-src 'none'; base-uri 'self'")
        self.set_header("Referrer-Policy", "same-origin")
        self.set_header("X-Content-Type-Options", "nosniff")

    def no_store(self) -> None:
        """The next person at this computer must not meet the page in the browser's memory."""
        self.set_header("Cache-Control", "no-store")

    def language(self) -> str:
        """As the reader last chose, else as the class was started."""
        chosen = self.get_cookie(LANGUAGE_COOKIE)
        return chosen if chosen in LANGUAGES else self.settings["language"]

    def show(self, template: str, **values: Any) -> None:
        """Finish with a template; every value is escaped in it."""
        self.no_store()
        self.set_header("Content-Type", "text/html; charset=UTF-8")
        self.finish(self.render_template(template, **values))

    def render_template(self, template: str, **values: Any) -> str:
        """A template as text."""
        values = {"lang": self.language(), "base_url": "/"} | values
        return self.settings["voila_jinja2_env"].get_template(template).render(**values)

    def say(self, what: str, status: int) -> None:
        """Finish with a page of one sentence that says what happened and what to do."""
        self.set_status(status)
        self.show("notice.html", what=what)

    def write_error(self, status_code: int, **details: Any) -> None:
        """Errors are said in words too, without the place in the code."""
        self.say({404: "missing", 403: "refused"}.get(status_code, "error"), status_code)


class Missing(Page):
    """Every address that is none of ours."""

    def prepare(self) -> None:
        """Say that there is nothing here."""
        self.say("missing", 404)
