"""A guide, built in a folder of its own and served below the path of its address."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import FrameLocator, Page

from askwell.engines import EngineName
from askwell.pipeline import check, lay_out, render
from askwell.project import Project

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "tests" / "guide" / "content"
"""A whole guide that nobody edits but for a test."""

PARTS = (
    "mkdocs.yml",
    "overrides/frame",
    "generator/askwell/templates",
    "generator/askwell/mkdocs_hook.py",
)
"""What a project in a checkout consists of besides its content."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A built and served guide."""

    url: str
    """Where it is served, with the sub-folder it will live in and a "/" at its end."""
    site: Path
    addresses: tuple[str, ...]
    """Of every page, such as "/questions/career-path/", and of the page for wrong addresses."""

    @property
    def quiet(self) -> str:
        """The address of a file at which no script runs: where tests put what a browser keeps."""
        return self.at("manifest.json")

    def at(self, address: str) -> str:
        return self.url + address.removeprefix("/")

    def file(self, address: str) -> Path:
        return self.site / (address[1:] + ("index.html" if address.endswith("/") else ""))


def copy_project(folder: Path, content: Path = GUIDE) -> Path:
    """Copy what a project consists of, so that tests change nothing of it."""
    shutil.copytree(content, folder / "content")
    for part in PARTS:
        source, target = ROOT / part, folder / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    (folder / "build" / "docs").mkdir(parents=True)
    return folder


@contextmanager
def served(project: Path, *, engine: EngineName = "plain") -> Iterator[Guide]:
    """Build a project, serve it on a free port, and stop at the end.

    The quickest engine makes the very bytes of the others (tests/engines/test_all_engines.py).
    """
    guide = Project.at(project)
    pages = lay_out(check(guide).library)
    place = urlsplit(pages.frame.site_url).path.strip("/")
    site = project / "served" / place
    render(guide, pages, site, engine=engine)
    addresses = (*(page.address for page in pages.pages), "/404.html")
    with serving(project / "served", site) as port:
        yield Guide(f"http://127.0.0.1:{port}/{place}/", site, addresses)


@contextmanager
def serving(folder: Path, site: Path) -> Iterator[int]:
    """Serve a folder that holds a site, and return the port."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, site, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Say nothing of a browser that left early; tests see what does not come."""


class _Handler(SimpleHTTPRequestHandler):
    """Serves files in silence, and the guide's own page for what is not there, as hosts do."""

    def translate_path(self, path: str) -> str:
        """Find a file; below assets/kit/ and assets/elements/ a script as it is written."""
        source = re.search(r"/assets/((?:kit|elements)/[\w-]+\.js)$", path)
        return (
            str(ROOT / "overrides/scripts" / source[1]) if source else super().translate_path(path)
        )

    def __init__(self, site: Path, *args: object, directory: str) -> None:
        self.site = site
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = (self.site / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the terminal for the tests."""


def unfold(page: Page | FrameLocator) -> None:
    """Open the banks of the list of all questions, as a reader does."""
    for summary in page.locator("details.bank:not([open]) > summary").all()[::-1]:
        summary.click()
