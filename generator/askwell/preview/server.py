"""Serves what the preview shows, usually to this computer alone. It answers and changes nothing."""

from __future__ import annotations

import errno
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from askwell.preview import pages
from askwell.preview.address import HostPort
from askwell.preview.session import Session, Shown
from askwell.problems import AskwellError, UsageError

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".xml": "application/xml",
}

KEEP_ALIVE = 15
"""Seconds after which a page that waits hears that nothing is new."""


@contextmanager
def serving(session: Session, address: HostPort, *, others: int = 0) -> Iterator[str]:
    """Serve a session and return where: at the address, or at one of the `others` ports after it.

    Raises UsageError where nothing can be served, AskwellError if another program is there.
    """
    server = _bound(session, address, others)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.address.url
    finally:
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # pages that wait for news would hold the end up
    allow_reuse_address = True

    def __init__(self, session: Session, address: HostPort) -> None:
        self.session = session
        self.address_family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
        super().__init__((address.host, address.port), _Handler)
        self.address = HostPort(address.host, self.server_port)

    def server_bind(self) -> None:
        """Bind without asking the network for this computer's name, which can take seconds."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = self.server_address[:2]  # type: ignore[assignment]

    def handle_error(self, *_: object) -> None:
        """Say nothing of a browser that left before it had its answer."""


def _bound(session: Session, address: HostPort, others: int) -> _Server:
    try:
        return _Server(session, address)
    except OSError as error:
        if others and error.errno == errno.EADDRINUSE:
            return _bound(session, replace(address, port=address.port + 1), others - 1)
        raise _refusal(address, error) from error


def _refusal(address: HostPort, error: OSError) -> AskwellError:
    if error.errno == errno.EADDRINUSE:
        return AskwellError(
            f"Another program uses port {address.port}. Choose another, such as: "
            f"--address {address.host}:{address.port % 65535 + 1}"
        )
    reason = (error.strerror or str(error)).rstrip(".")
    return UsageError(
        f"Nothing can be served at {address.url} ({reason}). Use 127.0.0.1 and a port over 1023."
    )


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if not self.server.address.answers_to(self.headers.get("Host", "")):
            self._answer(HTTPStatus.FORBIDDEN, b"This preview has another name.\n", ".txt")
            return
        path = unquote(urlsplit(self.path).path)
        if path == pages.SCRIPT:
            self._answer(HTTPStatus.OK, pages.script(), ".js")
        elif path == pages.EVENTS:
            self._tell_news()
        else:
            self._answer_from(self.server.session.shown(), path)

    do_HEAD = do_GET  # noqa: N815 - the library's name

    def _answer_from(self, shown: Shown, path: str) -> None:
        if shown.site is None:
            self._answer_before_a_site(shown, path)
            return
        place = "/".join(filter(None, path.split("/")))
        page = f"{place}/index.html".lstrip("/")
        if page in shown.site and not path.endswith("/"):
            self._redirect(f"/{quote(place)}/")
        elif found := next((uri for uri in (page, place) if uri in shown.site), None):
            self._answer_file(found, shown.site[found], HTTPStatus.OK, shown)
        else:
            missing = "404.html"
            self._answer_file(missing, shown.site[missing], HTTPStatus.NOT_FOUND, shown)

    def _answer_before_a_site(self, shown: Shown, path: str) -> None:
        assets = pages.assets()
        if path[1:] in assets:
            self._answer(HTTPStatus.OK, assets[path[1:]], Path(path).suffix)
        else:
            self._answer(HTTPStatus.OK, pages.waiting(shown, self.server.session.project), ".html")

    def _answer_file(self, uri: str, raw: bytes, status: HTTPStatus, shown: Shown) -> None:
        suffix = Path(uri).suffix
        if suffix == ".html":
            at = f"/{uri.removesuffix('index.html')}"
            raw = pages.followed(raw, shown, self.server.session.project, at)
        self._answer(status, raw, suffix)

    def _answer(self, status: HTTPStatus, raw: bytes, suffix: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(suffix, "text/plain; charset=utf-8"))
        self.send_header("Content-Length", str(len(raw)))
        self._end_head()
        if self.command != "HEAD":
            self.wfile.write(raw)

    def _redirect(self, address: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self._end_head()

    def _tell_news(self) -> None:
        """Tell the version now, and each further one, until the page is left."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self._end_head()
        version = ""
        while True:
            news = self.server.session.shown(after=version, patience=KEEP_ALIVE).version
            self.wfile.write(b":\n\n" if news == version else f"data: {news}\n\n".encode())
            version = news

    def _end_head(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Security-Policy", "frame-ancestors 'none'")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Keep the terminal for what an editor needs to see."""
