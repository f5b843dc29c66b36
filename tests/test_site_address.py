"""Where the guide will live: an odd address is encoded, and stays one in every file naming it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from askwell.engines import EngineName
from askwell.pipeline import make
from askwell.project import Project

if TYPE_CHECKING:
    from tests.conftest import CheckEdit

ADDRESSES = {
    "https://example.edu/a&b/": "https://example.edu/a%26b/",
    "https://größe.example/Führer/": "https://xn--gre-6ka8i.example/F%C3%BChrer/",
    "http://example.edu:8080/~guide": "http://example.edu:8080/~guide",
    "https://example.edu/100%25/": "https://example.edu/100%25/",
}


@pytest.mark.parametrize("written", ADDRESSES)
def test_an_odd_address_is_encoded(written: str, check_edit: CheckEdit, project: Path) -> None:
    library, problems = check_edit("publisher.yml", address_in(project), written)
    assert problems == []
    assert library.publisher.site_url == ADDRESSES[written]


@pytest.mark.parametrize("engine", ["mkdocs", "plain"])
def test_the_sitemap_of_an_odd_address_can_be_read(
    engine: EngineName, check_edit: CheckEdit, project: Path
) -> None:
    check_edit("publisher.yml", address_in(project), "https://größe.example/a&b/")
    made = make(Project.at(project), engine=engine)
    assert made.site
    sitemap = ET.parse(made.site / "sitemap.xml")  # noqa: S314 - our own file
    places = [place.text for place in sitemap.iter() if place.text]
    assert "https://xn--gre-6ka8i.example/a%26b/questions/" in places
    assert 'href="/a%26b/questions/"' in (made.site / "404.html").read_text(encoding="utf-8")


def address_in(project: Path) -> str:
    """Return the address that the small guide names."""
    words = (project / "content" / "publisher.yml").read_text(encoding="utf-8")
    found = re.search(r"site_url: (\S+)", words)
    assert found
    return found[1]
