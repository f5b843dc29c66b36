"""Prose as parts of a handout."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from askwell.handouts.parts import Cells
from askwell.handouts.prose import Reader


@pytest.mark.parametrize(
    ("source", "is_named"),
    [
        ("||b|\n|---|---|\n|One|x|", True),
        ("||b|\n|---|---|\n|One|x|\n||y|", False),
        ("|a|b|\n|---|---|\n|One|x|", False),
    ],
)
def test_words_under_a_head_without_words_name_their_rows(source: str, is_named: object) -> None:
    reader = Reader(say=lambda _: "", site="", has=lambda _: False, embedded=lambda _: ())
    [cells] = reader.parts(MarkdownIt("commonmark").enable("table").parse(source))

    assert isinstance(cells, Cells)
    assert cells.named is is_named
