"""What every test can ask for: a whole guide, a small project of its own, and a day for today."""

from __future__ import annotations

import gc
import shutil
import signal
from collections.abc import Callable, Generator, Iterator
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest
from hypothesis import settings

from askwell.checks import all_problems, check
from askwell.layers.layer import Layer
from askwell.library import Library
from askwell.loading import load_files
from askwell.pages import build
from askwell.pages.site import Build
from askwell.problems import Problem
from askwell.project import Project
from askwell.reading.folder import files
from askwell.sites import standing as standing_site
from askwell.upkeep.record import record
from tests.apart import READERS, Guard
from tests.browser.program import FLAGS, program
from tests.loaded_once import load_once
from tests.packaged import installed, wheel  # noqa: F401 - what every test can ask for
from tests.standing import Standing, stood

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserType

TESTS = Path(__file__).parent
GUIDE = TESTS / "guide" / "content"
"""A whole guide that only tests change: the product's tests never read the shipped content."""

HAS_OFFICE = shutil.which("soffice") is not None
"""Whether LibreOffice is here, for tests/handouts/test_office.py."""

Files: TypeAlias = "dict[str, str | bytes | None]"
"""What to lay over a project's content, by place in it; None deletes the file."""

Checked: TypeAlias = tuple[Library, list[Problem]]
CheckWith: TypeAlias = Callable[[Files], Checked]
CheckEdit: TypeAlias = Callable[[str, str, str], Checked]

# The same examples in every run, so that nobody's work fails by chance;
# `--hypothesis-profile=explore` looks further.
settings.register_profile("same", derandomize=True, database=None, deadline=None, max_examples=100)
settings.register_profile("explore", database=None, deadline=None, max_examples=2000)
settings.load_profile("same")


GUARD = Guard()


@pytest.fixture(scope="session")
def chromium() -> Iterator[BrowserType]:
    """Start what starts browsers; there can be one in a process, so both suites share it."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - most tests need none

    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="session")
def browser(chromium: BrowserType) -> Iterator[Browser]:
    """Start a browser for all tests."""
    browser = chromium.launch(executable_path=program(), args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture
def large_text(chromium: BrowserType) -> Iterator[Browser]:
    """Start a browser whose reader asked for letters of twice the usual size."""
    browser = chromium.launch(
        executable_path=program(), args=[*FLAGS, "--blink-settings=defaultFontSize=32"]
    )
    yield browser
    browser.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Let only the tests of the shipped content read it, and those of the package with it."""
    GUARD.up = TESTS / "content" not in item.path.parents and item.path.name not in READERS
    try:
        return (yield)
    finally:
        GUARD.up = False


def pytest_configure() -> None:
    """Let what tests start end on Ctrl+C: a shell has what it runs beside itself ignore that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_finish() -> None:
    """Let memory be looked through less often, and never for what all tests share."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def pytest_report_header() -> str:
    """Say whether Word files are shown to survive LibreOffice; workers have no say."""
    return "" if HAS_OFFICE else "LibreOffice is not installed: test_office.py is left out."


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="Write the golden pages anew; read what changed.",
    )


@pytest.fixture(scope="session", autouse=True)
def program_once() -> Iterator[None]:
    """Digest what builds once, as no test changes it: a third of a small guide's build."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(standing_site, "program", cache(standing_site.program))
        yield


@pytest.fixture(scope="session")
def today() -> date:
    """Return the day that the tests take for today."""
    return date(2026, 11, 22)


@pytest.fixture(scope="session")
def minimal_content() -> Path:
    """Return a small content folder with one of every kind, only to read (`project` is a copy)."""
    return TESTS / "examples" / "valid" / "minimal"


@pytest.fixture(scope="session")
def minimal(minimal_content: Path, today: date) -> Library:
    """Return the small content folder, loaded."""
    return check(minimal_content, today=today)[0]


@pytest.fixture(scope="session")
def library(today: date) -> Library:
    """Return the whole guide of the tests, loaded."""
    return check(GUIDE, today=today)[0]


@pytest.fixture(scope="session")
def minimal_build(minimal: Library) -> Build:
    """Return the pages of the small content folder."""
    return build(minimal)


@pytest.fixture(scope="session")
def real_build(library: Library) -> Build:
    """Return the pages of the whole guide of the tests."""
    return build(library)


@pytest.fixture
def project(tmp_path: Path, minimal_content: Path) -> Path:
    """Return a project folder of the test's own, with a copy of the small content folder."""
    shutil.copytree(minimal_content, tmp_path / "project" / "content")
    return tmp_path / "project"


@pytest.fixture
def recorded(project: Path) -> Path:
    """Return a project whose guide was published as it is."""
    record(Project.at(project))
    return project


@pytest.fixture
def standing(tmp_path: Path, minimal_content: Path) -> Standing:
    """Return a function that lays out a guide on top of the small guide, and returns its folder."""
    return partial(stood, tmp_path, minimal_content)


@pytest.fixture
def whole_project(project: Path) -> Path:
    """Return the same project with all that building its site needs."""
    shutil.copy(TESTS.parent / "mkdocs.yml", project)
    shutil.copytree(TESTS.parent / "overrides", project / "overrides")
    return project


@pytest.fixture
def check_with(project: Path, today: date) -> CheckWith:
    """Lay files over the project's content and check it all."""

    def check_files(changed: Files) -> Checked:
        for place, words in changed.items():
            path = project / "content" / place
            if words is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(words.encode() if isinstance(words, str) else words)
        found, own = files(project / "content"), Layer.own(project / "content")
        library, problems = load_files(own, found, load=load_once)
        return library, all_problems(library, problems, today=today)

    return check_files


@pytest.fixture
def check_edit(project: Path, check_with: CheckWith) -> CheckEdit:
    """Replace words in one file of the project's content and check it all."""

    def check_edited(place: str, old: str, new: str) -> Checked:
        words = (project / "content" / place).read_text(encoding="utf-8")
        assert old in words
        return check_with({place: words.replace(old, new)})

    return check_edited
