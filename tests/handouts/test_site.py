"""A site offers its handouts: what is linked is there, and without handouts nothing is linked."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from askwell.catalog.made_handouts import ALL, MadeHandouts
from askwell.handouts import making
from askwell.handouts.folder import fill
from askwell.handouts.stocking import shelf
from askwell.handouts.system import NO_EXTRA
from askwell.library import Library
from askwell.pages import build
from askwell.pages.reuse import Reuse
from askwell.pipeline import check, make
from askwell.project import Project


def silent(_done: int, _of: int) -> None:
    """Hear how far it is, and say nothing."""


@pytest.fixture(scope="module")
def held(minimal: Library, tmp_path_factory: pytest.TempPathFactory) -> MadeHandouts:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(making, "FEW", 1000)  # other processes would load all of it again
        return shelf(minimal, tmp_path_factory.mktemp("kept"), silent)


def test_every_page_of_a_kind_links_its_files(minimal: Library, held: MadeHandouts) -> None:
    site = build(minimal, handouts=held)
    bodies = {page.address: page.body for page in site.pages}
    for handouts in held.by_item.values():
        for each in handouts:
            name = each.place.rpartition("/")[2]
            assert any(
                f'/{name}"' in body for address, body in bodies.items() if address != "/handouts/"
            )
            assert f'/{name}"' in bodies["/handouts/"]
            assert len(site.files[each.place]) == each.size


def test_the_publishers_paper_comes_first(minimal: Library, held: MadeHandouts) -> None:
    first = [next(each.paper for each in found if each.paper) for found in held.by_item.values()]
    assert {*first} == {minimal.publisher.prints_on}


def test_all_files_are_in_the_archive(held: MadeHandouts, tmp_path: Path) -> None:
    (tmp_path / "all.zip").write_bytes(held.files[ALL])
    with ZipFile(tmp_path / "all.zip") as found:
        assert {name: found.read(name) for name in found.namelist()} == {
            place: raw for place, raw in held.files.items() if place != ALL
        }


def test_a_site_without_handouts_says_nothing_of_them(minimal: Library) -> None:
    site = build(minimal)
    assert all("/handouts/" not in page.body for page in site.pages)
    assert not any(place.startswith("handouts/") for place in site.files)


def test_the_page_about_barriers_speaks_of_files_where_there_are_some(
    minimal: Library, held: MadeHandouts
) -> None:
    for handouts, said in ((held, True), (MadeHandouts(), False)):
        pages = {page.address: page.body for page in build(minimal, handouts=handouts).pages}
        assert ("PDF/UA-1" in pages["/about/accessibility/"]) == said


def test_whoever_looks_for_sheets_or_hands_them_out_is_led_to_all_files(
    minimal: Library, held: MadeHandouts
) -> None:
    pages = {page.address: page.body for page in build(minimal, handouts=held).pages}
    assert 'href="../handouts/"' in pages["/worksheets/"]
    assert 'href="../../handouts/"' in pages["/about/reuse/"]


def test_what_a_build_remembers_of_handouts_is_not_said_in_the_next_without(
    minimal: Library, held: MadeHandouts
) -> None:
    reuse = Reuse()
    build(minimal, reuse, handouts=held)
    assert build(minimal, reuse).pages == build(minimal).pages


def test_a_folder_and_a_site_get_the_same_files(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "what_is_missing", lambda: NO_EXTRA)  # a second less
    guide = Project.at(project)
    made = make(guide, engine="plain", handouts=silent)
    folder = Project.at(project, target=project / "files")
    fill(folder, check(guide).library, silent)
    assert made.site
    there = {path.name: path.read_bytes() for path in (made.site / "handouts").rglob("*.docx")}
    assert there == {path.name: path.read_bytes() for path in folder.target.rglob("*.docx")}
    assert there
