"""MkDocs and Zensical build the same guide from the same written pages."""

from __future__ import annotations

import re
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from askwell.checks import check
from askwell.engines import Engine, build_site
from askwell.pages import build
from askwell.pages.site import Build
from askwell.writer import write

ROOT = Path(__file__).parent.parent.parent
GUIDE = ROOT / "tests" / "guide" / "content"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, today: object) -> tuple[Path, Build]:
    """Write the whole guide out, ready for any engine."""
    project = tmp_path_factory.mktemp("project")
    shutil.copytree(GUIDE, project / "content")
    shutil.copytree(ROOT / "overrides", project / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", project)
    library, _ = check(project / "content", today=today)  # type: ignore[arg-type]
    guide = build(library)
    write(guide, project / "build" / "docs")
    return project, guide


def built(written: tuple[Path, Build], engine: Engine) -> Path:
    project, guide = written
    site = project / f"site-{engine}"
    if not site.exists():
        build_site(project, guide.frame.values(), site, engine)
    return site


def addresses(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


def anchors(site: Path) -> dict[str, list[str]]:
    pages = sorted((site / "questions").rglob("index.html"))
    return {
        p.parent.name: re.findall(r'<h2 id="([\w-]+)"', p.read_text(encoding="utf-8"))
        for p in pages
    }


def test_zensical_is_installed_here() -> None:
    assert find_spec("zensical"), "Zensical is not installed: run make test, which installs it."


def test_both_engines_give_the_same_addresses(written: tuple[Path, Build]) -> None:
    pages = {page.uri.removesuffix(".md") + ".html" for page in written[1].pages}
    assert addresses(built(written, "mkdocs")) == pages | {"404.html"}
    assert addresses(built(written, "zensical")) == pages | {"404.html"}


def test_both_engines_give_the_same_question_anchors(written: tuple[Path, Build]) -> None:
    mkdocs = anchors(built(written, "mkdocs"))
    assert {"how-you-came-here", "first-plan"} <= {*mkdocs["career-path"]}
    assert anchors(built(written, "zensical")) == mkdocs


def test_both_engines_give_the_same_page_inside_the_frame(written: tuple[Path, Build]) -> None:
    for page in written[1].pages:
        name = page.uri.removesuffix(".md") + ".html"
        texts = [
            (built(written, engine) / name).read_text(encoding="utf-8")
            for engine in ("mkdocs", "zensical")
        ]
        bodies = [
            text[text.index('<div class="page">') : text.index('<aside class="help"')]
            for text in texts
        ]
        assert bodies[0].split() == bodies[1].split(), name


def test_building_twice_gives_the_same_bytes(written: tuple[Path, Build], tmp_path: Path) -> None:
    project, guide = written
    first = built(written, "mkdocs")
    build_site(project, guide.frame.values(), tmp_path / "again")
    for path in first.rglob("*"):
        if path.is_file():
            assert (
                path.read_bytes() == (tmp_path / "again" / path.relative_to(first)).read_bytes()
            ), path
