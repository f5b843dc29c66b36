"""Every tag of HTML is told, each kind with its way out; what only looks like one is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.tags import check_tags

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_tags_of_one_remedy_are_told_once_a_text(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "glossary.yml", "The people you know.", "<p>The <b>people</b><br>.</p><p>And so on.</p>"
    )
    assert [(each.column, each.message) for each in check_tags(library)] == [
        (12, 'HTML is shown as it is typed: "<p>", "<b>".'),
        (32, 'HTML is shown as it is typed: "<br>".'),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "`<br>` and `<my-map>`",
        "[a](</faq/>)",
        "[a](</faq>)",
        "<https://example.com/list>",
        "\\<b>",
        "x <y and y> z",
        "5 <b and 3",
        "home --> menu",
    ],
)
def test_what_only_looks_like_a_tag_is_fine(check_edit: CheckEdit, words: str) -> None:
    library, _ = check_edit("guide/story.md", "Ana asked. It", f"{words} It")
    assert list(check_tags(library)) == []


def test_an_address_with_spaces_is_offered_as_a_link_takes_it(check_edit: CheckEdit) -> None:
    words = "<a href='https://example.com/a long way '>How</a>"
    _, [told] = check_edit("guide/story.md", "Ana asked. It", f"{words} It")
    link = told.hint.removeprefix("Write ").split(" with")[0]
    assert link == "[words](https://example.com/a%20long%20way)"
    _, problems = check_edit("guide/story.md", words, link)
    assert problems == []


@pytest.mark.parametrize(
    "words",
    [
        "<iframe src='https://example.com/a' title='a > b'></iframe>",
        "<my-map>Here</my-map>",
        "<model-viewer src=a.glb>",
        "<summary>Hours</summary>",
        "<!doctype html>",
        "home --> <!-- menu -->",
        "<!-- menu",
        "<o:p></o:p>",
        "</div>",
        "<BR/>",
        "<a\nhref='/faq/'>the answers</a>",
    ],
)
def test_every_tag_is_one_message(check_edit: CheckEdit, words: str) -> None:
    _, problems = check_edit("guide/story.md", "Ana asked. It", f"{words} It")
    assert [each.check for each in problems] == ["pasted-html"]
