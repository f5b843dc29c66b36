"""Links, contents and paths in the documents lead to what is there."""

from __future__ import annotations

import re

import pytest

from askwell.pages.site import Build
from tests.docs.written import (
    CONTRIBUTING,
    DOCUMENTS,
    HANDBOOK,
    ROOT,
    anchor,
    broken_links,
    document,
    headings,
    section,
)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_relative_link_leads_to_a_file_and_its_heading(name: str) -> None:
    assert broken_links(name) == []


def test_the_contents_list_of_the_handbook_names_every_part() -> None:
    parts = [heading for heading in headings(document(HANDBOOK)) if heading.startswith("## ")]
    parts += headings(section("## Every kind of file")) + headings(section("## Recipes"))
    listed = re.findall(r"\(#([\w-]+)\)", section("## Contents"))
    assert set(listed) == {anchor(part) for part in parts} - {"contents"}
    assert len(listed) == len(set(listed))


PATH = re.compile(r"`((?:[\w.-]+/)*[\w.-]*(?:/|\.(?:py|js|yml|json|html)))(?:<[^`]*)?`")
"""A file or a folder (it ends in "/") in backticks, up to a part that stands for any name."""

HOMES = ("", "generator/askwell", "overrides/scripts", "content", "generator/askwell/languages")
"""Where what a document names may lie, so that it can leave out what goes without saying."""


def test_every_path_in_contributing_exists(minimal_build: Build) -> None:
    text = re.sub("^```.*?^```", "", document(CONTRIBUTING), flags=re.DOTALL | re.MULTILINE)
    named = {found.group(1) for found in PATH.finditer(text)} - set(minimal_build.files)
    lost = [
        path for path in sorted(named) if not any((ROOT / home / path).exists() for home in HOMES)
    ]
    assert len(named) > 40
    assert lost == []
