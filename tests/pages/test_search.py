from __future__ import annotations

import json

from askwell.library import Library
from askwell.pages.site import Build
from tests.reading import read_page


def rows(build: Build) -> list[list[str]]:
    found: list[list[str]] = json.loads(build.files["assets/search.json"])
    return found


def test_question_is_found_at_its_anchor_by_its_reason_and_follow_ups(minimal_build: Build) -> None:
    assert rows(minimal_build)[0] == [
        "/questions/first-steps/#first-year-surprise",
        "What surprised you in your first year as a [their job]?",
        "Question: First steps",
        "A surprise shows what the papers leave out. What would you tell a beginner?",
    ]


def test_terms_and_answers_are_found_at_their_anchors(minimal_build: Build) -> None:
    assert [
        "/glossary/#alumni",
        "Alumni",
        "Word explained",
        "People who left your school.",
    ] in rows(minimal_build)
    assert ["/faq/#how-long", "How long does it take?", "Answer", "About **20 minutes**."] in rows(
        minimal_build
    )


def test_every_page_but_search_is_found(minimal_build: Build) -> None:
    found = {row[0] for row in rows(minimal_build)}
    assert {page.address for page in minimal_build.pages} - found == {"/search/"}


def test_words_of_a_page_are_plain_text(minimal_build: Build) -> None:
    [row] = [row for row in rows(minimal_build) if row[0] == "/emails/ask/"]
    assert row[1:3] == ["Ask for a talk", "Messages"]
    assert (
        "Dear Marisol Vega, could I ask you about bridge building for 20 minutes? Dana Okafor"
        in row[3]
    )
    assert "<" not in row[3]


def test_search_page_lists_everything_without_javascript(minimal_build: Build) -> None:
    [search] = [page for page in minimal_build.pages if page.address == "/search/"]
    links = read_page(search.body).all("href")
    others = {page.address for page in minimal_build.pages} - {"/search/"}
    assert {"../" + address[1:] for address in others} <= set(links)


def test_real_index_is_small_enough_to_load(real_build: Build, library: Library) -> None:
    assert len(library.entries) > 100
    assert len(minified(real_build)) < 1_000_000


def minified(build: Build) -> bytes:
    return build.files["assets/search.json"]
