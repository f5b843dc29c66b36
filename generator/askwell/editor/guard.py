"""Who may ask the editor: this computer's browser, with the token of this start, and nobody else.

A page elsewhere can send requests to this computer (CSRF) and can let its own name lead here (DNS
rebinding): neither knows the token, and their names give them away before it is looked at.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie

HEADER = "x-askwell-token"

COMMON = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

_BOTH = (
    "default-src 'none'; base-uri 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; "
)

OWN = (
    f"{_BOTH}script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'"
)
"""What the editor's own pages may do."""

SHOWN = f"{_BOTH}form-action 'none'; frame-ancestors 'self'"
"""What a page of the guide may do beside its form: be looked at."""

MOST = 30_000_000
"""Bytes of a request: a picture as large as content may hold, in the letters of JSON."""


@dataclass(frozen=True, slots=True)
class Guard:
    """Says of each request whether it is ours."""

    port: int
    token: str

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def cookie(self) -> str:
        """The cookie's name: cookies do not tell ports apart."""
        return f"askwell-{self.port}"

    def knows(self, token: str) -> bool:
        """Tell whether this is the token, in the same time for every wrong one."""
        return hmac.compare_digest(token.encode("utf-8", "replace"), self.token.encode())

    def refuses(self, method: str, headers: Mapping[str, str]) -> str:
        """Return why a request is not answered, a name of what is wrong; nothing if it is ours."""
        if headers.get("host") != f"127.0.0.1:{self.port}":
            return "host"
        if method not in ("GET", "HEAD", "POST"):
            return "method"
        if not self.knows(self._cookie_of(headers)):
            return "token"
        return self._refuses_post(headers) if method == "POST" else ""

    def _refuses_post(self, headers: Mapping[str, str]) -> str:
        if headers.get("origin") != self.origin:
            return "origin"
        if not self.knows(headers.get(HEADER, "")):
            return "token"
        if headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            return "type"
        length = headers.get("content-length", "")
        return "" if length.isdecimal() and int(length) <= MOST else "large"

    def _cookie_of(self, headers: Mapping[str, str]) -> str:
        try:
            found = SimpleCookie(headers.get("cookie", "")).get(self.cookie)
        except CookieError:
            return ""
        return found.value if found else ""
