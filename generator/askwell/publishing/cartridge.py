"""A course's links to a guide: an IMS Common Cartridge 1.1, as learning systems import it.

https://www.imsglobal.org/cc/ccv1p1/imscc_profilev1p1-Implementation.html: a ZIP with a manifest,
which orders items into modules, and a file for each web link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from askwell.catalog import Catalog
from askwell.languages import LANGUAGE
from askwell.library import Library
from askwell.library.addresses import address
from askwell.pages.frame import Frame
from askwell.targets.archive import archive

MANIFEST = "imsmanifest.xml"
CP = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
LINK = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"
LINK_TYPE = "imswl_xmlv1p1"


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to a page of the guide."""

    title: str
    address: str

    @property
    def name(self) -> str:
        """Its name in the manifest: an id of XML, which starts with a letter."""
        return "link" + re.sub("[/#]+", ".", self.address.rstrip("/"))

    @property
    def file(self) -> str:
        return f"{self.name}.xml"


Module = tuple[str, Sequence[PageLink]]


def cartridge(library: Library, frame: Frame) -> bytes:
    """Return the cartridge of a guide: the menu of its frame, then a module for each stage."""
    catalog = Catalog(library.published)
    modules = list(_modules(catalog, frame))
    entries = {entry.address: entry for _, found in modules for entry in found}
    site = catalog.publisher.site_url.rstrip("/")
    links = [(each.file, _link(each, site)) for each in entries.values()]
    manifest = _manifest(catalog, modules, list(entries.values()))
    return archive([(MANIFEST, manifest), *links])


def _modules(catalog: Catalog, frame: Frame) -> Iterator[Module]:
    menu = [each for each in frame.menu if not each.away]
    yield frame.title, [PageLink(each.title, f"/{each.address}") for each in menu]
    for stage in catalog.stages:
        offered = [item for _, items in catalog.offers(stage) for item in items]
        pages = [PageLink(item.name, address(item)) for item in (stage, *offered)]
        yield stage.title, pages


def _link(entry: PageLink, site: str) -> bytes:
    root = ET.Element("webLink", xmlns=LINK)
    ET.SubElement(root, "title").text = entry.title
    ET.SubElement(root, "url", href=site + entry.address, target="_blank")
    return _written(root)


def _manifest(catalog: Catalog, modules: Sequence[Module], entries: Sequence[PageLink]) -> bytes:
    root = ET.Element("manifest", {"xmlns": CP, "xmlns:lom": LOM, "identifier": "guide"})
    _describe(ET.SubElement(root, "metadata"), catalog)
    organizations = ET.SubElement(root, "organizations")
    organization = ET.SubElement(
        organizations, "organization", identifier="modules", structure="rooted-hierarchy"
    )
    top = ET.SubElement(organization, "item", identifier="top")
    for number, (title, found) in enumerate(modules, start=1):
        _module(top, f"module-{number}", title, found)
    resources = ET.SubElement(root, "resources")
    for entry in entries:
        resource = ET.SubElement(resources, "resource", identifier=entry.name, type=LINK_TYPE)
        ET.SubElement(resource, "file", href=entry.file)
    return _written(root)


def _module(top: ET.Element, name: str, title: str, entries: Sequence[PageLink]) -> None:
    module = ET.SubElement(top, "item", identifier=name)
    ET.SubElement(module, "title").text = title
    for number, entry in enumerate(entries, start=1):
        item = ET.SubElement(
            module, "item", identifier=f"{name}-{number}", identifierref=entry.name
        )
        ET.SubElement(item, "title").text = entry.title


def _describe(metadata: ET.Element, catalog: Catalog) -> None:
    ET.SubElement(metadata, "schema").text = "IMS Common Cartridge"
    ET.SubElement(metadata, "schemaversion").text = "1.1.0"
    publisher = catalog.publisher
    general = ET.SubElement(ET.SubElement(metadata, "lom:lom"), "lom:general")
    for name, text in (
        ("title", f"{publisher.title}, {publisher.name}"),
        ("description", publisher.tagline),
    ):
        held = ET.SubElement(general, f"lom:{name}")
        ET.SubElement(held, "lom:string", language=LANGUAGE).text = text


def _written(root: ET.Element) -> bytes:
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
