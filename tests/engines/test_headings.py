"""Headings are found where a reader sees them, in their order and depth."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askwell.engines.headings import Heading, headings


def heading(level: int, name: str, *children: Heading) -> Heading:
    return Heading(level=level, id=name.lower(), name=name, children=list(children))


def test_headings_stand_below_the_one_that_holds_them() -> None:
    html = '<h1>T</h1><h2 id="a">A</h2><h3 id="b">B</h3><h2 id="c"><a href="x">C</a></h2>'
    assert headings(html) == [heading(2, "A", heading(3, "B")), heading(2, "C")]


def test_what_is_hidden_or_a_template_is_left_out() -> None:
    html = (
        '<div hidden><div></div><h2 id="a">A</h2></div>'
        '<template><h2 id="b">B</h2></template><h2 id="c">C<b hidden>!</b></h2><h2>No id</h2>'
    )
    assert headings(html) == [heading(2, "C")]


def test_names_are_html() -> None:
    assert headings('<h2 id="a">Q&amp;A &lt;now&gt;</h2>')[0]["name"] == "Q&amp;A &lt;now&gt;"


@given(st.text())
def test_any_text_is_read(html: str) -> None:
    assert isinstance(headings(html), list)
