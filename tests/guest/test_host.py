"""A host keeps what it had: pages, search, tags, and every other plugin."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.guest.hosting import AT, GUEST, URL, Host, files, without_menu
from tests.markup import read_page

SHARED = ("search/search_index.json", "sitemap.xml", "sitemap.xml.gz")
"""What tells of every page of a site."""


def found(site: Path) -> list[dict[str, Any]]:
    index = json.loads((site / "search" / "search_index.json").read_bytes())
    return list(index["docs"])


def test_their_files_are_the_same_to_the_byte_but_for_the_menu(
    alone_and_with_guest: tuple[Path, Path],
) -> None:
    alone, both = map(files, alone_and_with_guest)
    theirs = {name: raw for name, raw in both.items() if not name.startswith(f"{AT}/")}

    assert theirs.keys() == alone.keys()
    for name in alone.keys() - set(SHARED):
        assert without_menu(theirs[name]) == without_menu(alone[name]), name


def test_their_search_finds_their_pages_as_before_and_ours_besides(
    alone_and_with_guest: tuple[Path, Path],
) -> None:
    alone, both = map(found, alone_and_with_guest)
    ours = [entry for entry in both if entry["location"].startswith(f"{AT}/")]

    assert [entry for entry in both if entry not in ours] == alone
    assert any(entry["location"] == f"{AT}/questions/" for entry in ours)
    assert any("#" in entry["location"] for entry in ours)
    assert all(entry["title"] for entry in ours)


def test_their_search_finds_nothing_that_no_reader_sees(
    alone_and_with_guest: tuple[Path, Path],
) -> None:
    [kit] = [
        entry for entry in found(alone_and_with_guest[1]) if entry["location"] == f"{AT}/my-kit/"
    ]
    page = (alone_and_with_guest[1] / AT / "my-kit" / "index.html").read_text("utf-8")

    assert "<template data-search-exclude" in page
    assert "<select" not in kit["text"]
    assert "America/New_York" in page
    assert not any("New_York" in entry["text"] for entry in found(alone_and_with_guest[1]))


def test_their_site_map_lists_ours(alone_and_with_guest: tuple[Path, Path]) -> None:
    listed = (alone_and_with_guest[1] / "sitemap.xml").read_text("utf-8")

    assert f"<loc>{URL}{AT}/</loc>" in listed
    assert f"<loc>{URL}{AT}/questions/</loc>" in listed


def test_the_menu_leads_to_the_lists_and_not_to_every_page(
    alone_and_with_guest: tuple[Path, Path],
) -> None:
    menu = set(read_page((alone_and_with_guest[1] / "index.html").read_text("utf-8")).all("href"))

    assert {f"{AT}/", f"{AT}/questions/", f"{AT}/emails/", f"{AT}/my-kit/"} <= menu
    assert [link for link in menu if link.startswith(f"{AT}/emails/")] == [f"{AT}/emails/"]


def test_what_we_load_stands_on_our_pages_alone(alone_and_with_guest: tuple[Path, Path]) -> None:
    both = files(alone_and_with_guest[1])
    for name, raw in both.items():
        if name.endswith(".html"):
            is_ours = name.startswith(f"{AT}/")
            assert (b"assets/styles/guide.css" in raw) is is_ours, name
            assert (b'type="module"' in raw) is is_ours, name


def test_no_id_of_ours_is_one_of_theirs(alone_and_with_guest: tuple[Path, Path]) -> None:
    for path in (alone_and_with_guest[1] / AT).rglob("*.html"):
        ids = [each for each in read_page(path.read_text("utf-8")).all("id") if each]
        twice = {each for each in ids if ids.count(each) > 1}
        assert not twice, (path, twice)


def test_their_plugin_for_privacy_fetches_nothing_for_us(host: Host) -> None:
    """There is no network in a test: what it would fetch is what it says it could not."""
    told = []
    for plugins in (["privacy"], ["privacy", GUEST]):
        host.configure(plugins)
        done = host.run()
        assert done.returncode == 0, done.stderr
        told.append(sorted(set(re.findall(r"Downloading external file: (\S+)", done.stderr))))
    assert told[0]
    assert told[0] == told[1]


@pytest.mark.parametrize("plugins", [["search", GUEST, "offline"], ["search", "offline", GUEST]])
def test_every_link_of_ours_names_a_file_where_they_are_opened_as_a_folder(
    plugins: list[object], host: Host
) -> None:
    site = host.build(plugins)
    pages = [*(site / AT).rglob("*.html")]
    assert pages
    for page in pages:
        for link in read_page(page.read_text("utf-8")).all("href"):
            path = link.partition("#")[0].partition("?")[0]
            if path and ":" not in path:
                assert (page.parent / path).resolve().is_file(), (page, link)


@pytest.fixture(scope="module")
def placed(tmp_path_factory: pytest.TempPathFactory, minimal_content: Path) -> tuple[str, str]:
    """Build a host whose menu and pages name the guide; return a page, and what was told."""
    host = Host.lay_out(tmp_path_factory.mktemp("placed"), minimal_content)
    page = host.folder / "docs" / "jobs.md"
    page.write_text(f"# Jobs\n\n[Ask]({AT}/questions/index.md)\n", encoding="utf-8")
    publisher = host.folder / "guide" / "content" / "publisher.yml"
    words = re.sub("site_url: .*", f"site_url: {URL}{AT}/", publisher.read_text("utf-8"))
    publisher.write_text(words, "utf-8")
    nav = [
        "index.md",
        {"Find work": [{"Talk to people": f"{AT}/index.md"}, "jobs.md"]},
        "about/us.md",
    ]
    host.configure([GUEST], nav=nav)
    done = host.run("site", "--strict")
    assert done.returncode == 0, done.stderr
    return (host.folder / "site" / "jobs" / "index.html").read_text("utf-8"), done.stderr


def test_their_pages_can_link_to_ours(placed: tuple[str, str]) -> None:
    assert f'href="../{AT}/questions/"' in placed[0]


def test_the_guide_stands_where_their_menu_names_it_and_as_it_calls_it(
    placed: tuple[str, str],
) -> None:
    page = placed[0]
    names = ["Find work", "Talk to people", "Start here", "Jobs", "Us"]
    places = [page.index(name, page.index("md-nav--primary")) for name in names]
    assert places == sorted(places)


def test_a_file_of_theirs_in_our_place_is_told_in_one_line(host: Host) -> None:
    (host.folder / "docs" / AT).mkdir()
    (host.folder / "docs" / AT / "index.md").write_text("# Theirs\n")
    host.configure([GUEST])
    done = host.run()
    assert done.returncode == 1
    assert "stands where the guide needs its place" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("at", ["../up", "a b", "https://x.example/"])
def test_what_can_be_no_address_is_told_in_one_line(at: str, host: Host) -> None:
    host.configure([{"askwell": {"guide": "guide", "at": at}}])
    done = host.run()
    assert done.returncode == 1
    assert "can be no part of an address" in done.stderr
    assert "Traceback" not in done.stderr


def test_another_address_in_the_guide_is_told_for_it_is_printed(
    host: Host, placed: tuple[str, str]
) -> None:
    host.configure([GUEST])
    assert f'Set "site_url: {URL}{AT}/" in ' in host.run().stderr
    assert "site_url" not in placed[1]


def test_a_folder_without_a_guide_is_told_in_one_line(host: Host) -> None:
    host.configure([{"askwell": {"guide": "nowhere", "at": AT}}])
    done = host.run()
    assert done.returncode == 1
    assert 'it has no folder "content"' in done.stderr
    assert "Traceback" not in done.stderr
