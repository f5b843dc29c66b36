"""The pages of the shipped guide: they make sense, and nothing is too heavy."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

from markupsafe import escape

from askwell.catalog import Catalog
from askwell.library import Library
from askwell.pages.site import Build
from askwell.pipeline import check, lay_out
from askwell.project import Project
from askwell.starter import Answers, start
from tests.crawl import faults
from tests.markup import read_page

SOURCES = {"/about/sources/", "/about/references/"}
"""What the guide rests on."""


def test_it_makes_sense_to_whoever_walks_through_it(shipped_build: Build) -> None:
    assert faults(shipped_build) == []


def test_it_makes_sense_to_some_groups_of_readers_alone(tmp_path: Path) -> None:
    start(tmp_path, Answers(audiences=("undergraduate",)))
    made = lay_out(check(Project.at(tmp_path)).library)
    assert faults(made) == []
    groups = {page.address for page in made.pages if page.address.startswith("/for/")}
    assert groups == {"/for/", "/for/undergraduate/"}


def test_every_page_has_one_top_heading_and_no_braces(shipped_build: Build) -> None:
    for page in shipped_build.pages:
        shown = re.sub(r"<template.*?</template>", "", page.body, flags=re.DOTALL)
        assert [tag for tag, _ in read_page(shown).elements].count("h1") == 1, page.address
        assert "{{" not in page.body, page.address


def test_the_search_index_is_small_enough_to_load(shipped_build: Build) -> None:
    assert len(gzip.compress(shipped_build.files["assets/search.json"])) < 4_000


def test_what_to_ask_next_weighs_less_than_18_kb(shipped_build: Build) -> None:
    file = shipped_build.files["assets/follow-ups.json"]

    assert len(json.loads(file)) >= 450
    assert len(gzip.compress(file)) < 18_000


def test_two_texts_of_one_author_are_told_apart(shipped_build: Build) -> None:
    said = [
        re.findall(r'<a href="[^"]*#_source-[^"]*">(.*?)</a>', line)
        for page in shipped_build.pages
        for line in re.findall(r'<p class="fine">.*?</p>', page.body)
    ]

    assert len([names for names in said if len(names) > 1]) > 5
    assert [names for names in said if len(set(names)) < len(names)] == []


def test_no_page_about_sources_shows_a_code_or_what_cannot_be_looked_up(
    shipped_build: Build, library: Library
) -> None:
    catalog = Catalog(library.published)
    pages = [page.body for page in shipped_build.pages if page.address in SOURCES]
    shown = "".join(re.sub("<[^>]+>", " ", body) for body in pages)

    assert len(pages) == len(SOURCES)
    assert re.findall(r"\b[SC]\d?-\d\d\b", shown) == []
    assert [each.id for each in catalog.research if each.who and escape(each.who) in shown] == []
    assert [each.id for each in catalog.references if escape(each.filed) not in shown] == []
