"""What the parser says, in an editor's words.

Whole files and their reports are in examples/invalid/glossary.
"""

from __future__ import annotations

from askwell.reading.stop import QUOTE, LineColumn, Stop, Told
from askwell.reading.syntax import explain


def told(
    lines: list[str],
    problem: str,
    *,
    at: LineColumn,
    context: str = "",
    started: LineColumn | None = None,
) -> Told:
    return explain(Stop(lines, problem, context, at, started))


def test_unclosed_quote_is_told_where_it_opens() -> None:
    problem = told(
        ['a: "b', "c: d"],
        "found unexpected end of stream",
        context="while scanning a quoted scalar",
        at=(2, 0),
        started=(0, 3),
    )
    message = "This quotation mark is never closed."
    assert problem == ((0, 3), message, "Add the closing quotation mark.")


def test_tab_is_told_whatever_the_parser_calls_it() -> None:
    for words in (
        "found character that cannot start any token",
        "found a tab character that violates indentation",
    ):
        assert told(["\ta: b"], words, at=(0, 0))[1] == "A tab is used for indentation."


def test_unknown_words_of_the_parser_are_passed_on() -> None:
    problem = told(["a"], "found a new fault", at=(0, 0))
    assert problem == ((0, 0), "This is not valid YAML: found a new fault.", QUOTE)


def test_fault_behind_the_last_line_is_told_there() -> None:
    problem = told(["a: b"], "did not find expected key", at=(1, 0))
    assert problem[0] == (1, 0)


def test_group_that_lost_its_name_is_told_only_where_it_stands_further_right() -> None:
    nameless = "No line above these says what they belong to."
    assert told(["a: x", "b: c", "  d: e", "  f: g"], "a fault", at=(2, 2))[1] == nameless
    for beside in (["a: b", "c: d", "e: f"], ["- a: b", "  c: d", "  e: f"]):
        assert told(beside, "a fault", at=(1, 0))[1] != nameless


def test_line_that_slipped_to_the_left_of_its_group_is_told() -> None:
    problem = told(["a:", "b: c", "  d: e", "  f: g"], "a fault", at=(2, 2))
    message = "This line starts further left than what it belongs to."
    assert problem[:2] == ((1, 0), message)


def test_two_values_on_a_line_are_told_where_the_second_belongs_to_the_first() -> None:
    line = "  - name: One text: Two"

    def said(*above: str) -> str:
        place = (len(above), line.index(": Two"))
        return told([*above, line], "mapping values are not allowed here", at=place)[1]

    two = 'Two values stand on one line: "text" begins here.'
    one_text = "A colon followed by a space stands inside plain text."
    assert said("a:", "  - name: None", "    of: us", "    text: None") == two
    assert said("a:", "  - name: None", "  - text: None") == one_text
    assert said("a:", "  - name: None", "b:", "  - id: c", "    text: None") == one_text
    assert said("a:", "  - name: None", "    of:", "      text: None") == one_text


def test_a_text_with_colons_is_quoted_whole_behind_its_dash() -> None:
    def said(line: str, *below: str) -> str:
        lines = ["a:", line, *below]
        place = (1, line.rindex(":"))
        return told(lines, "mapping values are not allowed here", at=place)[2]

    whole = 'Put the whole text in quotes: "Ask: which: that".'
    assert said("  - Ask: which: that") == whole
    assert said("  - Ask: which: that", "  - Ask: why") == whole
    assert said("  - ask: which: that") == whole.replace("Ask", "ask")
    assert (
        said("  - term: One: two", "    means: Three")
        == 'Put the whole text in quotes: "One: two".'
    )
    assert (
        said("  - term: One: two", "  - term: Six") == 'Put the whole text in quotes: "One: two".'
    )


def test_a_fault_in_the_first_line_lacks_no_dash_above_it() -> None:
    assert told(["- text: !>"], "did not find expected whitespace", at=(0, 9))[0] == (0, 9)


def test_a_folder_that_begins_like_a_code_is_told_as_any_backslash() -> None:
    words = "did not find expected hexdecimal number"
    problem = told(['a: "C:\\users"'], words, at=(0, 8), context="while parsing a quoted scalar")
    assert problem[1] == "A backslash in double quotes has a special meaning."


def test_a_code_of_half_a_sign_alone_is_no_sign() -> None:
    for code in ("\\ud83d", "\\U00110000"):
        problem = told([f'a: "{code} b"'], "found invalid Unicode character escape code", at=(0, 6))
        message = f'"{code}" stands for no sign in YAML.'
        assert problem == ((0, 4), message, "Write the sign itself, or delete it.")
