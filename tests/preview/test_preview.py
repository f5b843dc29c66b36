"""The preview over HTTP: what it serves and refuses, whatever the state of the content."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from askwell.preview.address import HostPort
from askwell.preview.run import OTHERS
from askwell.preview.server import serving
from askwell.preview.session import Session
from askwell.problems import AskwellError
from askwell.project import Project

PATIENCE = 60

ODD = (
    "/none/",
    "/%00",
    "/%FF",
    "/../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    f"/{'a' * 5000}",
)


@dataclass(frozen=True, slots=True)
class Running:
    """A preview as somebody in a terminal starts it."""

    process: subprocess.Popen[str]
    port: int
    temporary: Path

    def ask(self, path: str, **headers: str) -> tuple[int, dict[str, str], str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        with closing(connection):
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read().decode()

    def wait_until(self, is_so: Callable[[str], bool]) -> str:
        """Wait until the front page is as it should be."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            page = self.ask("/")[2]
            if is_so(page):
                return page
            time.sleep(0.05)
        raise AssertionError(page)

    def read_until(self, words: str) -> str:
        """Return what the preview says, as far as the line with these words."""
        assert self.process.stdout
        told = ""
        while words not in told:
            line = self.process.stdout.readline()
            assert line, told
            told += line
        return told

    def end(self, number: int = signal.SIGTERM) -> str:
        self.process.send_signal(number)
        return self.process.communicate(timeout=PATIENCE)[0]


@pytest.fixture
def start(project: Path, tmp_path: Path) -> Iterator[Callable[[], Running]]:
    """Return a function that starts a preview of the project."""
    started: list[Running] = []

    def run() -> Running:
        temporary = tmp_path / "temporary"
        temporary.mkdir(exist_ok=True)
        command = (sys.executable, "-m", "askwell", "serve", str(project), "--engine", "plain")
        process = subprocess.Popen(
            [*command, "--address", "127.0.0.1:0"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=os.environ | {"TMPDIR": str(temporary)},
        )
        assert process.stdout
        first = process.stdout.readline()
        assert first.startswith("Preview at http://127.0.0.1:"), first
        started.append(Running(process, int(first.split(":")[2].split("/")[0]), temporary))
        return started[-1]

    yield run
    for running in started:
        running.process.kill()
        running.process.communicate()


def break_content(project: Path) -> Callable[[], object]:
    """Make a mistake, and return what mends it."""
    path = project / "content" / "facts.yml"
    words = path.read_text(encoding="utf-8")
    path.write_text(words + "extra: <b>1</b>\n", encoding="utf-8")
    return lambda: path.write_text(words, encoding="utf-8")


def test_it_serves_the_site_and_changes_none_of_it(
    start: Callable[[], Running], project: Path
) -> None:
    preview = start()
    status, headers, page = preview.ask("/questions/")
    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert 'http-equiv="Content-Security-Policy" content="default-src \'self\'' in page
    assert page.count("/_preview/reload.js?build=") == 1
    assert "javascript" in preview.ask("/_preview/reload.js")[1]["Content-Type"]
    assert preview.ask("/assets/search.json")[1]["Content-Type"] == "application/json"
    assert [path.name for path in project.iterdir()] == ["content"]


def test_a_usual_port_that_is_taken_is_passed_over_and_another_is_told(
    project: Path, tmp_path: Path
) -> None:
    session = Session(Project.at(project), "plain", tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        usual = HostPort("127.0.0.1", port)
        with serving(session, usual, others=OTHERS) as url:
            assert port < int(url.rpartition(":")[2].strip("/")) <= port + OTHERS
        with (
            pytest.raises(AskwellError, match=f"Another program uses port {port}"),
            serving(session, usual),
        ):
            pass


def test_an_odd_address_gets_an_answer(start: Callable[[], Running]) -> None:
    preview = start()
    for path in ODD:
        status, _, page = preview.ask(path)
        assert (status, "This page is not here" in page) == (404, True), path
    for path in ("/questions", "//questions"):
        status, headers, _ = preview.ask(path)
        assert (status, headers["Location"]) == (301, "/questions/")
    assert "Traceback" not in preview.end()


def test_a_page_elsewhere_cannot_read_it(start: Callable[[], Running]) -> None:
    status, _, page = start().ask("/", Host="evil.example")
    assert status == 403
    assert "<html" not in page


def test_it_starts_while_something_is_wrong_and_shows_it(
    start: Callable[[], Running], project: Path
) -> None:
    mend = break_content(project)
    preview = start()
    page = preview.wait_until(lambda page: "There is no page to show yet" in page)
    assert "<code>content/facts.yml:" in page
    assert preview.ask("/assets/styles/guide.css")[0] == 200
    mend()
    preview.wait_until(lambda page: "There is no page to show yet" not in page)
    assert "content/facts.yml:" in preview.read_until("Built in ")


def test_a_mistake_shows_above_the_last_good_page(
    start: Callable[[], Running], project: Path
) -> None:
    preview = start()
    preview.wait_until(lambda page: "<main>" in page)
    mend = break_content(project)
    page = preview.wait_until(lambda page: 'role="alert"' in page)
    assert "<main>" in page
    assert "<b>1</b>" not in page
    mend()
    preview.wait_until(lambda page: 'role="alert"' not in page)


def test_it_follows_content_that_is_moved_away_and_back(
    start: Callable[[], Running], project: Path
) -> None:
    preview = start()
    preview.wait_until(lambda page: "<main>" in page)
    (project / "content").rename(project / "away")
    preview.wait_until(lambda page: 'role="alert"' in page)
    (project / "away").rename(project / "content")
    preview.wait_until(lambda page: 'role="alert"' not in page)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_ends_in_good_order_and_leaves_nothing(
    number: int, start: Callable[[], Running]
) -> None:
    preview = start()
    preview.ask("/")
    waiting = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=PATIENCE)
    with closing(waiting):
        waiting.request("GET", "/_preview/events")
        with closing(waiting.getresponse()) as news:
            assert news.readline().startswith(b"data: ")
            told = preview.end(number)
    assert preview.process.returncode == 0
    assert told.endswith("Preview ended.\n")
    assert list(preview.temporary.iterdir()) == []
