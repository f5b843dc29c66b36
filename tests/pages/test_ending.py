"""The last blocks of a text are one element, so that paper does not part them."""

from __future__ import annotations

from markdown_it import MarkdownIt

from askwell.pages.ending import LEAST, with_ending

LINES = "one line\n\n"


def ends(text: str) -> list[str]:
    """Return the types of the tokens of the last blocks; none where they have no element."""
    kinds = [token.type for token in with_ending(MarkdownIt().parse(text))]
    return kinds[kinds.index("ending_open") + 1 : -1] if "ending_open" in kinds else []


def test_as_many_blocks_as_fill_a_quarter_of_a_sheet_end_it() -> None:
    assert ends(LINES * 40).count("paragraph_open") == -(-LEAST * 10 // 14)


def test_a_heading_and_a_sentence_go_with_what_is_below_them() -> None:
    text = LINES * 9 + "## Head\n\nThese:\n\n" + "- one\n" * LEAST

    assert ends(text)[:6] == [
        *("heading_open", "inline", "heading_close"),
        *("paragraph_open", "inline", "paragraph_close"),
    ]


def test_what_is_short_or_ends_in_more_than_half_a_sheet_has_no_such_element() -> None:
    assert not ends(LINES * 3)
    assert not ends(LINES + "- one\n" * 40)
    assert not ends("")
