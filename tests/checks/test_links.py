from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.links import check_links
from askwell.library import Library

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_links_that_lead_somewhere_are_fine(minimal: Library) -> None:
    assert list(check_links(minimal)) == []


@pytest.mark.parametrize(
    "target",
    [
        "/",
        "/about/privacy/",
        "/guide/meet/",
        "/questions/first-steps/#learn-first",
        "/about/sources/#rule.meeting-length",
        "https://example.com/",
        "mailto:ana@example.com",
    ],
)
def test_places_of_the_guide_and_of_the_web_are_fine(check_edit: CheckEdit, target: str) -> None:
    library, _ = check_edit("faq.yml", "/emails/ask/", target)
    assert list(check_links(library)) == []


@pytest.mark.parametrize(
    "target", ["/emails/ask", "/emails/ask/#top", "/guide/story.md", "/my-kitt/"]
)
def test_address_that_does_not_exist_is_told(check_edit: CheckEdit, target: str) -> None:
    library, _ = check_edit("faq.yml", "/emails/ask/", target)
    [problem] = check_links(library)
    assert problem.message == f'No page of this guide has the address "{target}".'
    assert (problem.path, problem.line, problem.column) == ("content/faq.yml", 12, 31)


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "//example.com/", "ask.md", "data:text/html,x"]
)
def test_unsafe_link_is_told(check_edit: CheckEdit, target: str) -> None:
    library, _ = check_edit("faq.yml", "/emails/ask/", target)
    [problem] = check_links(library)
    assert problem.message == f'The link "{target}" is not allowed.'


def test_link_to_a_draft_is_told(check_edit: CheckEdit) -> None:
    library, _ = check_edit("emails/ask.yml", "situation: ask", "situation: ask\n  status: draft")
    assert [(problem.path, problem.line) for problem in check_links(library)] == [
        ("content/faq.yml", 12)
    ]


def test_text_that_is_no_prose_holds_no_links(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "glossary.yml", "The people you know.", "The [people](javascript:x) you know."
    )
    assert list(check_links(library)) == []
