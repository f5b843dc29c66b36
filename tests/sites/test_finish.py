from __future__ import annotations

from pathlib import Path

import pytest

from askwell.pages.site import Build, Page
from askwell.problems import EngineError
from askwell.sites.finish import finish, finish_in_place
from askwell.targets import owned
from tests.targets.folders import held, lay

HOME = Page("/", "Home", "All.", "home", "<h1>Home</h1>")
UNUSED = ("assets/javascripts/bundle.js", "search.json", "search/search_index.json")
LEFTOVERS = ("assets/javascripts", "search.json", "search/search_index.json", "objects.inv")
KEPT = (
    "index.html",
    "assets/styles/guide.css",
    "assets/search.json",
    "search/index.html",
    "sitemap.xml",
)


def test_what_an_engine_leaves_behind_goes_and_the_rest_stays(tmp_path: Path) -> None:
    lay(tmp_path, dict.fromkeys((*UNUSED, *KEPT), "x"))
    finish(tmp_path, (HOME,), LEFTOVERS)
    assert set(held(tmp_path)) == set(KEPT)


def test_in_a_folder_of_others_what_they_brought_stays(
    tmp_path: Path, minimal_build: Build
) -> None:
    site, docs = tmp_path / "site", tmp_path / "docs"
    pages = [page.uri.removesuffix(".md") + ".html" for page in minimal_build.every]
    lay(site, dict.fromkeys((*pages, *UNUSED), "x"))
    lay(docs, {UNUSED[0]: "x"})
    finish_in_place(site, minimal_build, LEFTOVERS, docs)
    assert {*held(site)} & {*UNUSED} == {UNUSED[0]}
    assert not owned.listed(site) & {*UNUSED}


def test_the_stamp_lists_every_file_and_no_other(tmp_path: Path) -> None:
    lay(tmp_path, dict.fromkeys(KEPT, "x"))
    finish(tmp_path, (HOME,), ())
    assert owned.listed(tmp_path) == set(KEPT)
    assert list(owned.foreign(tmp_path)) == []


def test_a_page_that_the_engine_left_out_is_told(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="left out the page /"):
        finish(tmp_path, (HOME,), ())


def test_all_can_be_read_whatever_the_builder_allows_others(tmp_path: Path) -> None:
    lay(tmp_path / "site", dict.fromkeys(KEPT, "x"))
    for path in (tmp_path / "site").rglob("*"):
        path.chmod(0o700)
    finish(tmp_path / "site", (HOME,), ())
    paths = [tmp_path / "site", *(tmp_path / "site").rglob("*")]
    assert {(path.is_dir(), path.stat().st_mode & 0o777) for path in paths} == {
        (True, 0o755),
        (False, 0o644),
    }
