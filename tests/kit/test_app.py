"""What the worker keeps of a guide, and under which names."""

from __future__ import annotations

import pytest

from tests.kit.in_node import call

SCOPE = "https://careers.example/guide/"
RULES = "../app/rules"


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://careers.example/guide/", ""),
        ("https://careers.example/guide/faq/", "faq/"),
        ("https://careers.example/guide/search/?q=shy#found", "search/"),
        ("https://careers.example/guide/faq/#a?b", "faq/"),
        ("https://careers.example/guides/", None),
        ("https://careers.example/", None),
        ("https://other.example/guide/", None),
        ("https://careers.example/guide/embed/emails/thank/", None),
    ],
)
def test_the_worker_answers_for_the_guide_alone(url: str, place: str | None) -> None:
    assert call(RULES, ("placeOf", {"method": "GET", "url": url}, SCOPE)) == [place]


def test_what_changes_something_is_none_of_its_business() -> None:
    assert call(RULES, ("placeOf", {"method": "POST", "url": SCOPE}, SCOPE)) == [None]


def test_guides_at_one_host_keep_their_stores_apart() -> None:
    names = ["askwell:/guide/:1", "askwell:/guide/:2", "askwell:/guide/two/:1", "askwell:/:1", "x"]
    named, ours = call(RULES, ("storeName", SCOPE, "1"), ("storesOf", names, SCOPE))
    assert named == names[0]
    assert ours == names[:2]


def test_a_new_version_keeps_the_first_what_was_opened_and_all_on_request() -> None:
    kept = {"first": ["", "a.js"], "all": ["", "a.js", "faq/", "new/"]}
    opened = ["faq/", "gone/", "?whole"]
    assert call(
        RULES, ("placesToKeep", kept, opened, False), ("placesToKeep", kept, opened, True)
    ) == [["", "a.js", "faq/"], kept["all"]]
