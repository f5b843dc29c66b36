"""The cartridge is what IMS Common Cartridge 1.1 asks for, and links to the whole guide.

The rules are those of the specification's manifest and web link schemas, which may not be changed
and so are not kept here; what they leave open (names that lead nowhere) is looked at, too.
"""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from askwell.cli import main
from askwell.library import Library
from askwell.pages.site import Build
from askwell.publishing.cartridge import CP, LINK, LINK_TYPE, LOM, MANIFEST, cartridge


def parsed(raw: bytes) -> ET.Element:
    return ET.fromstring(raw)  # noqa: S314 - it is our own


NAMES = {"cp": CP, "lom": LOM, "link": LINK}


@pytest.fixture(scope="module")
def files(library: Library, real_build: Build) -> dict[str, bytes]:
    with ZipFile(BytesIO(cartridge(library, real_build.frame))) as found:
        assert found.testzip() is None
        return {name: found.read(name) for name in found.namelist()}


@pytest.fixture(scope="module")
def manifest(files: dict[str, bytes]) -> ET.Element:
    return parsed(files[MANIFEST])


def children(element: ET.Element) -> list[str]:
    return [re.sub(r"\{.*\}", "", each.tag) for each in element]


def test_the_manifest_has_the_parts_of_its_schema_in_their_order(manifest: ET.Element) -> None:
    assert manifest.tag == f"{{{CP}}}manifest"
    assert children(manifest) == ["metadata", "organizations", "resources"]
    metadata, organizations, _ = manifest
    assert children(metadata) == ["schema", "schemaversion", "lom"]
    assert [each.text for each in metadata[:2]] == ["IMS Common Cartridge", "1.1.0"]
    [organization] = organizations
    assert organization.get("structure") == "rooted-hierarchy"
    [top] = organization
    assert top.find("cp:title", NAMES) is None


def test_every_item_has_a_title_first_and_either_a_link_or_items(manifest: ET.Element) -> None:
    [top] = manifest.iterfind("cp:organizations/cp:organization/cp:item", NAMES)
    items = [each for each in top.iter(f"{{{CP}}}item") if each is not top]
    assert items
    for item in items:
        title, *parts = children(item)
        assert title == "title"
        assert item[0].text
        assert bool(parts) != ("identifierref" in item.attrib)


def test_every_name_is_one_of_xml_stands_once_and_leads_somewhere(manifest: ET.Element) -> None:
    found = [name for each in manifest.iter() if (name := each.get("identifier"))]
    assert len(found) == len(set(found))
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", name) for name in found)
    resources = {each.get("identifier") for each in manifest.iter(f"{{{CP}}}resource")}
    assert {ref for each in manifest.iter() if (ref := each.get("identifierref"))} == resources


def test_every_resource_is_a_web_link_in_a_file_and_every_file_a_resource(
    files: dict[str, bytes], manifest: ET.Element
) -> None:
    named = {MANIFEST}
    for resource in manifest.iter(f"{{{CP}}}resource"):
        assert resource.get("type") == LINK_TYPE
        assert "href" not in resource.attrib
        [file] = resource
        named.add(file.get("href") or "")
        link = parsed(files[file.get("href") or ""])
        assert link.tag == f"{{{LINK}}}webLink"
        assert children(link) == ["title", "url"]
    assert named == set(files)


def test_a_link_leads_to_a_page_of_the_guide(files: dict[str, bytes], real_build: Build) -> None:
    pages = {real_build.frame.site_url.rstrip("/") + page.address for page in real_build.pages}
    found = {
        (parsed(raw)[1].get("href") or "").partition("#")[0]
        for name, raw in files.items()
        if name != MANIFEST
    }
    assert found <= pages
    assert len(found) > len(pages) / 3


def test_there_is_a_module_for_each_stage(library: Library, manifest: ET.Element) -> None:
    [top] = manifest.iterfind("cp:organizations/cp:organization/cp:item", NAMES)
    titles = [each[0].text for each in top]
    assert titles[0] == library.publisher.title
    assert len(titles) == 1 + len(library.index["stage"])


def test_the_same_guide_gives_the_same_bytes(library: Library, real_build: Build) -> None:
    first, second = (cartridge(library, real_build.frame) for _ in range(2))
    assert first == second


def test_a_title_is_text_whatever_it_holds(project: Path, tmp_path: Path) -> None:
    publisher = project / "content/publisher.yml"
    text = publisher.read_text(encoding="utf-8")
    publisher.write_text(re.sub(r"\n  title: .*", "\n  title: 'Ask & <b>well</b>'", text))
    place = tmp_path / "course.imscc"
    for _ in range(2):  # our own is replaced
        done = CliRunner().invoke(main, ["publish", str(project), "--cartridge", str(place)])
        assert done.output == f"Wrote {place}\n"
    with ZipFile(place) as found:
        titles = parsed(found.read(MANIFEST)).iter(f"{{{CP}}}title")
    assert "Ask & <b>well</b>" in [each.text for each in titles]


def test_a_file_that_is_no_cartridge_of_ours_is_not_replaced(project: Path) -> None:
    place = project / "course.imscc"
    place.write_text("mine")
    done = CliRunner().invoke(main, ["publish", str(project), "--cartridge", str(place)])
    assert done.exit_code == 2
    assert place.read_text() == "mine"
