"""Tables in prose: as they are, in a region that scrolls, or as cards."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from askwell.pages.tables import with_tables

_MARKDOWN = MarkdownIt("commonmark").enable("table")


def words(token: Token) -> str:
    return token.content


def laid(source: str) -> str:
    tokens = with_tables(_MARKDOWN.parse(source), words)
    return str(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))


def table(columns: int, *rows: str) -> str:
    head = "|" + "|".join(f"h{number}" for number in range(columns)) + "|"
    return "\n".join(["before", "", head, "|" + "---|" * columns, *rows, "", "after"])


def test_a_narrow_table_stays_as_it_is() -> None:
    assert laid(table(2, "|a|b|")) == _MARKDOWN.render(table(2, "|a|b|"))


def test_a_wide_table_scrolls_in_a_region_that_has_a_name_and_the_keyboard() -> None:
    found = laid(table(3, "|a|b|c|"))

    assert '<div class="table-scroll" role="region" tabindex="0" aria-label="h0, h1, h2">' in found
    assert (
        found.index("before") < found.index("<div") < found.index("</div>") < found.index("after")
    )
    assert "stacked" not in found


def test_regions_of_tables_with_the_same_heads_differ_by_the_heading_above_or_by_number() -> None:
    one = table(3, "|a|b|c|")
    found = laid(f"{one}\n\n## Late\n\n{one}\n\n{one}")

    assert re.findall('aria-label="(.*?)"', found) == [
        "h0, h1, h2",
        "Late, h0, h1, h2",
        "Late, h0, h1, h2 (2)",
    ]


def test_rows_of_four_columns_are_cards_whose_lines_say_their_column_and_stay_a_table() -> None:
    found = laid(table(4, "|a|b|c|d|", "|e|f|g|h|"))

    assert '<table class="stacked" role="table">' in found
    assert found.count('role="row"') == 3
    assert '<td data-label="h3" role="cell">d</td>' in found
    assert '<td data-label="h0" role="cell">e</td>' in found


def test_rows_of_three_columns_are_cards_where_a_cell_holds_a_sentence() -> None:
    sentence = "Ask who among her old students works in building."

    assert 'class="stacked"' not in laid(table(3, "|a|b|c|"))
    assert '<td data-label="h1" role="cell">b</td>' in laid(table(3, f"|a|b|{sentence}|"))
    assert 'class="stacked"' not in laid(table(2, f"|a|{sentence}|"))


@pytest.mark.parametrize(("columns", "stops"), [(3, 1), (4, 0), (6, 0), (7, 1)])
def test_the_keyboard_stops_only_at_a_table_that_may_scroll(columns: int, stops: int) -> None:
    found = laid(table(columns, "|" + "a|" * columns))

    assert found.count('<div class="table-scroll"') == 1
    assert found.count("tabindex") == found.count('role="region"') == stops


def test_a_head_without_words_names_nothing() -> None:
    found = laid("||b|c|d|\n|---|---|---|---|\n|1|2|3|4|")

    assert found.count("columnheader") == 3
    assert found.count('role="cell"') == 4


@pytest.mark.parametrize("columns", [2, 3, 4])
def test_words_under_a_head_without_words_head_their_rows(columns: int) -> None:
    rest = "|x" * (columns - 1)
    found = laid(f"{'||b|c|d'[: 2 * columns - 1]}|\n{'|---' * columns}|\n|One{rest}|\n|Two{rest}|")

    assert re.findall(r'<th scope="row".*?>(.*?)</th>', found) == ["One", "Two"]
    assert found.count('role="rowheader"') == (2 if columns == 4 else 0)
    assert found.count("<td") == found.count("</td>") == 2 * (columns - 1)


def test_a_first_column_with_a_row_of_no_name_heads_none() -> None:
    assert 'scope="row"' not in laid("||b|\n|---|---|\n|One|x|\n||y|")


@pytest.mark.parametrize(
    ("cells", "is_figure"), [(("10", "2026-11-20"), True), (("10", "ten"), False)]
)
def test_a_column_of_figures_alone_is_never_broken(
    cells: tuple[str, ...], is_figure: object
) -> None:
    found = laid(table(2, *(f"|{cell}|words|" for cell in cells)))

    assert ('<td class="figure">10</td>' in found) is is_figure
    assert '<td class="figure">words' not in found


def test_what_a_head_says_cannot_leave_the_name() -> None:
    assert 'aria-label="&quot;a&lt;, b, c"' in laid('|"a<|b|c|\n|---|---|---|\n|1|2|3|')


def test_tables_side_by_side_in_the_text_are_each_framed_once() -> None:
    found = laid(table(3, "|a|b|c|") + "\n\n" + table(4, "|a|b|c|d|"))

    assert found.count("<div") == found.count("</div>") == 2
    assert found.count("after") == 2
