from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.pages import build
from askwell.pages.site import Build
from askwell.pages.styles import GUIDE, css_string

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_sheet_is_the_publishers_own(minimal_build: Build) -> None:
    sheet = minimal_build.files[GUIDE].decode()
    assert "--brand: #1f5f5b;" in sheet
    assert "size: letter;" in sheet
    assert 'content: "Example Career Center \\b7  +1  555-010-0199' not in sheet
    foot = r"Example Career Center \b7  \2b 1 555-010-0199 \b7  https://careers.example.edu/guide"
    assert f'content: "{foot}";' in sheet


@pytest.mark.parametrize(
    ("lines", "paper"),
    [
        ("", "letter"),
        ("locale: en-US", "letter"),
        ("locale: en-CA", "letter"),
        ("locale: en-GB", "a4"),
        ("locale: en-GB\n  paper: letter", "letter"),
        ("paper: a4", "a4"),
    ],
)
def test_paper_is_what_is_usual_where_the_publisher_is(
    check_edit: CheckEdit, lines: str, paper: str
) -> None:
    library, problems = check_edit(
        "publisher.yml", "  contact:\n    phone", f"  {lines}\n  contact:\n    phone"
    )
    assert problems == []
    assert library.publisher.prints_on == paper
    assert f"size: {paper};" in build(library).files[GUIDE].decode()


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Example, Inc.", '"Example, Inc."'),
        ('a "b" c', '"a \\22 b\\22  c"'),
        ("a\\b", '"a\\5c b"'),
        ("a\nb", '"a\\a b"'),
        ("</style>", '"\\3c /style\\3e "'),
        ("Größe 日本", '"Größe 日本"'),
        ("", '""'),
    ],
)
def test_text_is_quoted_for_css(text: str, quoted: str) -> None:
    assert css_string(text) == quoted


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_from_css_and_ends_where_it_ends(text: str) -> None:
    quoted = css_string(text)
    inside = quoted[1:-1]
    assert not set('"\n<>;{}') & set(inside)
    assert re.sub(r"\\([0-9a-f]+) ", lambda match: chr(int(match[1], 16)), inside) == text
