"""What `sw.js` says that there is to keep of a made site."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from askwell.pages.manifest import MANIFEST
from askwell.publishing.worker import WORKER, worker, write_worker
from askwell.sites.finish import finish
from tests.targets.folders import lay

PAGES = ("404.html", "index.html", "my-kit/index.html", "faq/index.html")
TOOLS = ("assets/scripts/kit.js", "assets/search.json", MANIFEST)
OTHERS = (
    "_headers", "sitemap.xml", "embed/index.html", "assets/worker.js", "faq.pdf",
    "assets/schemas/publisher.json", "assets/social.png",
)  # fmt: skip


@pytest.fixture
def site(tmp_path: Path) -> Path:
    lay(tmp_path, dict.fromkeys((*PAGES, *TOOLS, *OTHERS), "x"))
    return tmp_path


def told(site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(worker(site, (*PAGES, *TOOLS, *OTHERS))[5:].split(b"\n")[0])
    return found


def test_all_that_readers_open_is_kept_by_its_address(site: Path) -> None:
    assert set(told(site)["all"]) == {"", "404.html", "my-kit/", "faq/", *TOOLS}
    assert told(site)["bytes"] == len(PAGES) + len(TOOLS)


def test_the_front_page_and_the_tools_come_first(site: Path) -> None:
    assert set(told(site)["first"]) == {"", "404.html", "my-kit/", "assets/scripts/kit.js"}


@pytest.mark.parametrize("changed", ["faq/index.html", "assets/scripts/kit.js", "assets/worker.js"])
def test_whatever_changes_makes_another_version(site: Path, changed: str) -> None:
    before = told(site)["version"]
    (site / changed).write_text("y", encoding="utf-8")
    assert told(site)["version"] != before


def test_what_is_not_kept_makes_no_other_version(site: Path) -> None:
    before = worker(site, PAGES)
    (site / "sitemap.xml").write_text("y", encoding="utf-8")
    assert worker(site, PAGES) == before


def test_a_site_that_is_no_app_has_no_worker(site: Path) -> None:
    (site / MANIFEST).unlink()
    write_worker(site, PAGES)
    assert not (site / WORKER).exists()


def test_a_finished_site_runs_the_worker_that_it_ships(site: Path) -> None:
    finish(site, (), ())
    assert b"importScripts('assets/worker.js?" in (site / WORKER).read_bytes()
