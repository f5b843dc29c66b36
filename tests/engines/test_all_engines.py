"""Whichever engine builds: the same addresses, the same pages in the same frame."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from askwell.engines import ENGINES, EngineName
from askwell.pages.site import Build
from askwell.pipeline import render
from askwell.project import Project
from tests.weight import IMPORTED

ROOT = Path(__file__).parents[2]
MODULE = re.compile(r'="module(?:preload)?" fetchpriority="low" (?:src|href)="[^"]*/([\w-]+\.js)"')


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory, real_build: Build) -> dict[str, Path]:
    """Build the real guide with every engine, each in a folder of its own."""
    return {name: built(tmp_path_factory.mktemp(name), real_build, name) for name in ENGINES}


def built(folder: Path, build: Build, engine: EngineName) -> Path:
    project = Project(ROOT / "content", folder / "build", folder / "site")
    render(project, build, project.target, engine=engine)
    return project.target


def inside_the_frame(page: Path) -> list[str]:
    """Return the words of a page between the frame's head and its foot."""
    text = page.read_text(encoding="utf-8")
    return text[text.index('<div class="page">') : text.index('<aside class="help"')].split()


def test_zensical_is_installed_here() -> None:
    assert find_spec("zensical"), "Zensical is not installed: run make test, which installs it."


def test_every_page_has_its_address_and_there_is_one_for_wrong_addresses(
    sites: dict[str, Path], real_build: Build
) -> None:
    pages = {page.uri.removesuffix(".md") + ".html" for page in real_build.every}
    for site in sites.values():
        made = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
        assert made == pages | {"404.html"}


def test_what_a_script_imports_comes_with_its_page(sites: dict[str, Path]) -> None:
    """On a slow line each round of asking costs a tenth of a second and more."""
    for site in sites.values():
        for path in site.rglob("*.html"):
            page = path.read_text(encoding="utf-8")
            scripts = [site / "assets" / "scripts" / name for name in MODULE.findall(page)]
            asked = {script.name for script in scripts}
            imported = {name for each in scripts for name in IMPORTED.findall(each.read_text())}
            assert imported <= asked, path


def test_every_file_is_there_with_the_same_name(sites: dict[str, Path]) -> None:
    [mkdocs, *others] = (
        {path.relative_to(site) for path in site.rglob("*")} for site in sites.values()
    )
    assert others == [mkdocs] * len(others)


@pytest.mark.parametrize("engine", ENGINES[1:])
def test_every_page_is_the_same_inside_the_frame(
    engine: str, sites: dict[str, Path], real_build: Build
) -> None:
    for page in real_build.pages:
        name = page.uri.removesuffix(".md") + ".html"
        theirs, ours = (inside_the_frame(sites[each] / name) for each in ("mkdocs", engine))
        assert ours == theirs, name


def test_plain_makes_the_very_bytes_that_mkdocs_makes(sites: dict[str, Path]) -> None:
    for path in sites["mkdocs"].rglob("*"):
        if path.is_file():
            other = sites["plain"] / path.relative_to(sites["mkdocs"])
            assert path.read_bytes() == other.read_bytes(), path


@pytest.mark.parametrize("engine", ["mkdocs", "plain"])
def test_building_twice_gives_the_same_bytes(
    engine: EngineName, sites: dict[str, Path], real_build: Build, tmp_path: Path
) -> None:
    again = built(tmp_path, real_build, engine)
    for path in sites[engine].rglob("*"):
        if path.is_file():
            other = again / path.relative_to(sites[engine])
            assert path.read_bytes() == other.read_bytes(), path
