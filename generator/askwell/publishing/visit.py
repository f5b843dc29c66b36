"""One look at an address on the web, as a browser asks for it; nothing is kept or told."""

from __future__ import annotations

import gzip
import http.client
import urllib.error
import urllib.request
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from askwell.problems import AskwellError

ASKED = {"Accept-Encoding": "gzip", "User-Agent": "askwell"}

PATIENCE = 20
"""Seconds to wait for an answer."""

MOST = 5
"""Redirects that are followed."""


@dataclass(frozen=True, slots=True)
class Response:
    """What a host answered; headers by their names in small letters, the body unpacked."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


def visit(url: str, *, follow: bool = False) -> Response:
    """Ask for an address; redirects are told, or followed. Raises AskwellError without an answer.

    The last answer counts, with the address it came from.
    """
    answer = _ask(url)
    for _ in range(MOST if follow else 0):
        if answer.status not in (301, 302, 303, 307, 308):
            break
        answer = _ask(urljoin(answer.url, answer.headers.get("location", "")))
    return answer


class _Told(urllib.request.HTTPRedirectHandler):
    """Follows nothing."""

    def redirect_request(self, *_: object) -> None:
        """Leave the answer as it is."""


def _ask(url: str) -> Response:
    if not url.startswith(("http://", "https://")):
        raise AskwellError(f"{url} is no address on the web. Look at what leads there.")
    try:
        request = urllib.request.Request(url, headers=ASKED)  # noqa: S310 - checked above
        response = urllib.request.build_opener(_Told).open(request, timeout=PATIENCE)
    except urllib.error.HTTPError as error:
        response = error
    except (OSError, http.client.HTTPException, ValueError) as error:
        message = f"{url} does not answer ({_reason(error)}). Look at the address."
        raise AskwellError(message) from error
    with response:
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Response(url, response.status, headers, _unpacked(response.read(), headers))


def _reason(error: Exception) -> str:
    """Return why nobody answers, in the system's words, without Python's around them."""
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    return str(getattr(cause, "strerror", None) or cause)


def _unpacked(raw: bytes, headers: Mapping[str, str]) -> bytes:
    try:
        return gzip.decompress(raw) if headers.get("content-encoding") == "gzip" else raw
    except (OSError, EOFError, zlib.error):
        return raw
