"""A site for who opens it as files: links to files, no modules, data in scripts, one ZIP."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any
from unittest.mock import Mock
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from askwell.cli import main
from askwell.publishing.folder import findings
from askwell.publishing.offline import DATA, FOR_HOSTS, for_files
from askwell.targets.archive import archive_of


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("./", "./index.html"),
        (".", "./index.html"),
        ("../..", "../../index.html"),
        ("../../emails/thank/", "../../emails/thank/index.html"),
        ("../questions/skills/#talent", "../questions/skills/index.html#talent"),
        ("search/?q=a/", "search/index.html?q=a/"),
        ("../assets/brand.css", "../assets/brand.css"),
        ("#talent", "#talent"),
        ("", ""),
        ("https://example.org/a/", "https://example.org/a/"),
        ("//example.org/", "//example.org/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_a_link_to_a_page_leads_to_its_file(address: str, file: str) -> None:
    assert for_files(f'<a class="b" href="{address}">') == f'<a class="b" href="{file}">'


def test_what_looks_like_a_link_in_a_text_stays() -> None:
    page = "<p>Write href=&#34;./&#34; or href='./' or xhref=\"./\".</p>"
    assert for_files(page) == page


def test_a_script_of_an_own_frame_is_no_module_either() -> None:
    """A frame that an office made of an older one says less of its scripts than ours."""
    page = '<script type="module" src="../assets/scripts/frame.js"></script>'
    assert for_files(page) == '<script defer src="../assets/scripts/frame.js"></script>'


def build(project: Path, *options: str) -> str:
    done = CliRunner().invoke(main, ["build", str(project), "--engine", "plain", *options])
    assert done.exit_code == 0, done.output
    return done.output


def test_the_site_is_whole_and_nothing_in_it_waits_for_a_server(project: Path) -> None:
    build(project, "--offline")
    site = project / "offline"
    assert list(findings(site)) == []
    assert not [uri for uri in (*FOR_HOSTS, *DATA) if (site / uri).exists()]
    pages = [page.read_text(encoding="utf-8") for page in site.rglob("*.html")]
    assert pages
    assert not [page for page in pages if 'type="module"' in page]
    assert not [*(site / "assets" / "search").glob("*.json")]
    directory = read_script(site / "assets" / "search.js")
    rows = [
        row
        for number in range(len(directory["rows"]))
        for row in read_script(site / "assets" / "search" / f"rows-{number}.js")
    ]
    assert len(rows) == directory["count"]
    for address, *_ in rows:
        assert (site / address.partition("#")[0][1:]).is_file()


def read_script(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8").partition("=")[2])


def test_the_site_on_the_web_stays_as_it_is(project: Path) -> None:
    build(project)
    before = archive_of(project / "site")
    build(project, "--offline")
    assert archive_of(project / "site") == before


def test_the_same_guide_gives_the_same_zip_whenever_it_is_built(project: Path) -> None:
    told = build(project, "--offline")
    assert told.endswith(f"pages in {project / 'offline'} and its .zip\n")
    place = project / "offline.zip"
    first = place.read_bytes()
    for path in (project / "offline").rglob("*"):
        os.utime(path, (time.time(), 1_000_000_000))
    place.unlink()
    build(project, "--offline")
    assert place.read_bytes() == first
    with ZipFile(place) as found:
        names = found.namelist()
    assert "offline/index.html" in names
    assert all(name.startswith("offline/") and "/." not in name for name in names)


def test_nothing_is_made_again_while_site_and_zip_stand(project: Path) -> None:
    build(project, "--offline")
    made = (project / "offline.zip").stat().st_mtime_ns
    assert build(project, "--offline").startswith("Nothing changed:")
    assert (project / "offline.zip").stat().st_mtime_ns == made


def test_a_zip_that_could_not_be_written_is_made_by_the_next_build(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(project, "--offline")
    publisher = project / "content" / "publisher.yml"
    publisher.write_text(publisher.read_text().replace("  title:", "  title: Not"))
    with monkeypatch.context() as full:
        full.setattr("askwell.building.put", Mock(side_effect=OSError(28, "No space left")))
        command = ["build", str(project), "--engine", "plain", "--offline"]
        assert CliRunner().invoke(main, command).exit_code == 1
    assert build(project, "--offline").startswith("Nothing changed:")
    with ZipFile(project / "offline.zip") as found:
        held = found.read("offline/index.html")
    assert held == (project / "offline" / "index.html").read_bytes()
    assert b"<title>Not" in held


def test_somebody_elses_file_of_that_name_is_not_replaced(project: Path) -> None:
    (project / "offline.zip").write_text("mine")
    done = CliRunner().invoke(main, ["build", str(project), "--offline"])
    assert done.exit_code == 2
    assert "offline.zip was not made by Askwell. Move it away" in done.output
    assert (project / "offline.zip").read_text() == "mine"
    assert not (project / "offline").exists()
