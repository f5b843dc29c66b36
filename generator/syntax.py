"""What a fault in YAML's syntax means to the person who wrote it, and how to mend it."""

from __future__ import annotations

import re

from generator.problems import Problem

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
"""Characters that YAML 1.2 (section 5.1) does not allow in a file."""

Place = tuple[int, int]
"""Line and column, counted from 0."""

QUOTE = 'Put the whole text in quotes: "..." (and write \\" for a quotation mark inside).'


def explain(path: str, lines: list[str], *, problem: str, context: str, at: Place, started: Place | None) -> Problem:
    """Turn the parser's words into ours. `at` is where it stopped, `started` where the unfinished thing began."""
    line = lines[at[0]] if at[0] < len(lines) else ""
    if "quoted scalar" in context and "unexpected" in problem and started:
        at, message, hint = started, "This quotation mark is never closed.", "Add the closing quotation mark."
    elif (
        line[: at[1] + 1].endswith("\t")
        or "tab character" in problem
        or ("cannot start any token" in problem and "\t" in line[: at[1] + 1])
    ):
        message, hint = "A tab is used for indentation.", "Indent with spaces (two a level)."
    elif "mapping values are not allowed" in problem:
        message, hint = _colon(lines, at)
    elif "sequence entries are not allowed" in problem:
        message, hint = "A list cannot start on the same line as its name.", "Start it on the next line."
    elif "cannot start any token" in problem:
        message, hint = f'Text cannot start with "{line[at[1] : at[1] + 1]}" unless it is in quotes.', QUOTE
    elif "unknown escape character" in problem:
        message = "A backslash in double quotes has a special meaning."
        hint = "Write two backslashes, or use single quotes."
    elif "expected ',' or" in problem or "flow" in context:
        at = _last_bracket(lines, started or at)
        message, hint = (
            "A list or group that opens here is never closed.",
            f"Add the closing bracket, or: {QUOTE}",
        )
    elif at[0] > 0 and _starts_with_braces(lines, at[0]):
        at = _starts_with_braces(lines, at[0]) or at
        message, hint = 'Text that starts with "{{" must be in quotes.', QUOTE
    elif "did not find expected" in problem:
        message, hint = _out_of_line(lines, at)
    else:
        message, hint = f"This is not valid YAML: {problem or context}.", QUOTE
    return Problem(path, at[0] + 1, at[1] + 1, message, hint)


def _colon(lines: list[str], at: Place) -> tuple[str, str]:
    line = lines[at[0]] if at[0] < len(lines) else ""
    if line[: at[1]].count(":") or line.lstrip().startswith(("- ", "'", '"')):
        return "A colon followed by a space stands inside plain text.", QUOTE
    return (
        "This line does not fit the one above it.",
        'Check that it starts in the same column as the lines beside it, and that the line above has its ":".',
    )


def _starts_with_braces(lines: list[str], last: int) -> Place | None:
    """Find unquoted text starting with `{{` on the line of the fault or the one before it."""
    for number in (last, last - 1):
        match = re.match(r"(\s*(?:- )*(?:[\w-]+:\s+)?)\{\{", lines[number]) if number < len(lines) else None
        if match:
            return number, match.end(1)
    return None


def _last_bracket(lines: list[str], before: Place) -> Place:
    """Find the bracket that opens at a place, or the last one above it."""
    for number in range(min(before[0], len(lines) - 1), -1, -1):
        end = before[1] + 1 if number == before[0] else len(lines[number])
        column = max(lines[number].rfind(sign, 0, end) for sign in "[{")
        if column >= 0:
            return number, column
    return before


def _out_of_line(lines: list[str], at: Place) -> tuple[str, str]:
    line = lines[at[0]] if at[0] < len(lines) else ""
    if re.match(r"""\s*(?:- )?(?:[\w-]+:\s+)?["']""", line) and line[: at[1]].strip():
        return "There is more text after the closing quotation mark.", (
            'Put the whole text between the quotation marks (inside "...", write \\" for one more).'
        )
    return "This line is indented in a way that fits nothing above it.", (
        "Let it start in the same column as the lines it belongs with."
    )
