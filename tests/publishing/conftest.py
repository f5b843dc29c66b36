"""A small guide, built for an address on this computer, and hosts that serve it there."""

from __future__ import annotations

import os
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from askwell.pipeline import make
from askwell.project import Project
from askwell.publishing.hosts import recipe
from tests.install import SERVERS
from tests.ports import free_port

PLACE = "ask-well"
PATIENCE = 60
"""Seconds to wait at most until a server listens."""

MODULES = (
    "mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate", "unixd", "authn_core",
)  # fmt: skip
"""What Debian's Apache has on, with the two that the recipe asks for; unixd is built in there."""

USER = "User nobody\nGroup nogroup\n" if os.geteuid() == 0 else ""


@dataclass(frozen=True, slots=True)
class Published:
    """A folder for a host, with the guide below it, and the address that it was built for."""

    root: Path
    url: str
    port: int

    @property
    def site(self) -> Path:
        return self.root / PLACE


Serve = Callable[[Published], AbstractContextManager[None]]


@pytest.fixture
def www() -> Iterator[Path]:
    """Make a folder that every user may read: started by root, Apache serves as another one."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.fixture
def published(project: Path, www: Path) -> Published:
    port = free_port()
    url = f"http://127.0.0.1:{port}/{PLACE}/"
    publisher = project / "content" / "publisher.yml"
    lines = publisher.read_text(encoding="utf-8").splitlines()
    told = [f"  site_url: {url}" if line.startswith("  site_url:") else line for line in lines]
    publisher.write_text("\n".join(told) + "\n", encoding="utf-8")
    root = www / "www"
    root.mkdir()
    assert make(Project.at(project, target=root / PLACE), engine="plain").site
    return Published(root, url, port)


def found(name: str) -> str:
    path = SERVERS / "usr/sbin" / name
    assert path.is_file(), f"{name} is not unpacked. Run: python tests/install.py"
    return str(path)


@contextmanager
def running(port: int, *command: str) -> Iterator[None]:
    """Run a server until the end, and wait until it listens."""
    [libraries] = (SERVERS / "usr/lib").glob("*-linux-gnu*")
    server = subprocess.Popen(command, env={"LD_LIBRARY_PATH": str(libraries)})
    try:
        _await(server, port)
        yield
    finally:
        server.terminate()
        server.wait()


def _await(server: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert server.poll() is None, "The server ended."
        time.sleep(0.05)
    pytest.fail("The server does not answer.")


@contextmanager
def nginx(guide: Published) -> Iterator[None]:
    """Serve with Debian's nginx, told our recipe; only the port and the folder are the test's."""
    told = recipe("nginx", guide.url).replace(
        f"listen {guide.port};", f"listen 127.0.0.1:{guide.port};"
    )
    told = told.replace("root /var/www/html;", f"root {guide.root};")
    types = SERVERS / "etc/nginx/mime.types"
    work = guide.root.parent / "nginx"
    work.mkdir()
    temporary = "".join(
        f"{name}_temp_path {work / name};\n"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    config = work / "nginx.conf"
    config.write_text(
        f"daemon off;\nmaster_process off;\npid {work / 'pid'};\nerror_log {work / 'errors'};\n"
        f"events {{}}\nhttp {{\ninclude {types};\naccess_log off;\n{temporary}{told}}}\n"
    )
    with running(
        guide.port, found("nginx"), "-p", str(work), "-c", str(config), "-e", str(work / "errors")
    ):
        yield


@contextmanager
def apache(guide: Published) -> Iterator[None]:
    """Serve with Debian's Apache, which reads our recipe in the site's folder."""
    (guide.site / ".htaccess").write_text(recipe("apache", guide.url))
    work, modules = guide.root.parent / "apache", SERVERS / "usr/lib/apache2/modules"
    work.mkdir()
    loaded = "".join(
        f"LoadModule {name}_module {path}\n"
        for name in MODULES
        if (path := modules / f"mod_{name}.so").is_file()
    )
    config = work / "apache.conf"
    config.write_text(
        f"ServerRoot {work}\nServerName 127.0.0.1\nListen 127.0.0.1:{guide.port}\n{loaded}"
        f"PidFile {work / 'pid'}\nErrorLog {work / 'errors'}\nDefaultRuntimeDir {work}\n"
        f"{USER}TypesConfig {SERVERS / 'etc/mime.types'}\nDocumentRoot {guide.root}\n"
        f"<Directory {guide.root}>\nAllowOverride All\nRequire all granted\n</Directory>\n"
    )
    with running(guide.port, found("apache2"), "-X", "-f", str(config)):
        yield


class Plain(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep the terminal for the tests."""


@contextmanager
def plain(guide: Published, handler: type[SimpleHTTPRequestHandler] = Plain) -> Iterator[None]:
    """Serve as Python does, which knows of no headers, compression or page for wrong addresses."""
    made = partial(handler, directory=str(guide.root))
    server = ThreadingHTTPServer(("127.0.0.1", guide.port), made)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
