"""What a fault in YAML's syntax means to the person who wrote it, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from askwell.names import shown

LineColumn: TypeAlias = tuple[int, int]
"""Line and column, counted from 0."""

Told: TypeAlias = tuple[LineColumn, str, str]
"""Where, what, and the remedy."""

QUOTE = 'Put the whole text in quotes: "..." (and write \\" for a quotation mark inside).'


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the parser stopped and what it said; `started` is where the unfinished thing began."""

    lines: list[str]
    problem: str
    context: str
    at: LineColumn
    started: LineColumn | None

    @property
    def line(self) -> str:
        """The line it stopped on."""
        return self.lines[self.at[0]] if self.at[0] < len(self.lines) else ""


def explain(stop: Stop) -> Told:
    """Turn the parser's words into ours."""
    told = next((told for rule in RULES if (told := rule(stop))), None)
    problem = f"This is not valid YAML: {stop.problem or stop.context}."
    return told or (stop.at, problem, QUOTE)


_OPENS = re.compile(r"""\s*(?:- )*[\w-]+:\s+(["'])""")
_NAMED = re.compile(r"\s*(?:- )*[\w-]+:(?:\s|$)")


def _quote_over_names(stop: Stop) -> Told | None:
    """Find a quoted text that runs on over a line with a name, up to where the parser stopped."""
    lines = stop.lines[: stop.at[0] + 1]
    for number, (line, below) in enumerate(pairwise(lines)):
        opening = _OPENS.match(line)
        if not opening or not _NAMED.match(below):
            continue
        mark = opening.group(1)
        between = [line[opening.end() :], *lines[number + 1 : -1]]
        if not any(_closes(each, mark) for each in between):
            return (
                (number, opening.start(1)),
                "This quotation mark is never closed.",
                _closing(mark),
            )
    return None


def _closing(mark: str) -> str:
    if mark == '"':
        return "Add the closing quotation mark."
    return 'Add the closing one; if it is an apostrophe, put the whole text in "...".'


def _closes(rest: str, mark: str) -> bool:
    """Tell whether a quoted text ends in this part of it."""
    return mark in (rest.replace('\\"', "") if mark == '"' else rest.replace("''", ""))


def _open_quote(stop: Stop) -> Told | None:
    if "quoted scalar" in stop.context and "unexpected" in stop.problem and stop.started:
        line, column = stop.started
        mark = stop.lines[line][column : column + 1]
        return stop.started, "This quotation mark is never closed.", _closing(mark)
    return None


def _tab(stop: Stop) -> Told | None:
    until = stop.line[: stop.at[1] + 1]
    if "tab character" in stop.problem or (
        "\t" in until and ("any token" in stop.problem or until.endswith("\t"))
    ):
        return stop.at, "A tab is used for indentation.", "Indent with spaces (two a level)."
    return None


_TEXT = re.compile(r"\s*(?:- +)*[\w-]+:\s+[|>][+-]?\s*$")


def opens_text(line: str) -> bool:
    """Tell whether a line has a name whose text stands on the lines below."""
    return bool(_TEXT.match(line))


def _first_line_of_text(stop: Stop) -> Told | None:
    """Find a text whose first line starts further right than the rest of it."""
    above = range(min(stop.at[0], len(stop.lines)) - 1, -1, -1)
    name = next((n for n in above if opens_text(stop.lines[n])), None)
    if name is None:
        return None
    text = [n for n in range(name + 1, stop.at[0] + 1) if "".join(stop.lines[n : n + 1]).strip()]
    first = _indent(stop.lines[text[0]]) if text else 0
    ends = next((_indent(stop.lines[n]) for n in text if _indent(stop.lines[n]) < first), 0)
    if ends <= _column(stop.lines[name]):
        return None
    return (text[0], first), "This line starts further right than those it belongs with.", LEFT


_NAME = re.compile(r"(\s*)((?:- +)*)[\w-]+:(?:\s|$)")
_DASHLESS = re.compile(
    r"\s*(?:[\u2022\u25e6\u25aa\u2023\xb7\u2013\u2014*+]|-(?=[^\s-])|[0-9]+[.)])\s*"
)
"""What people write in the place of a dash and a space."""


def _other_dash(stop: Stop) -> Told | None:
    """Find an entry of a list that begins otherwise than by a dash and a space."""
    number = stop.started[0] if stop.started and "expected ':'" in stop.problem else stop.at[0]
    line = stop.lines[number] if number < len(stop.lines) else ""
    written = _DASHLESS.match(line)
    if not written or not ("expected" in stop.problem or "alphabetic" in stop.problem):
        return None
    at = (number, len(line) - len(line.lstrip()))
    hint = f'Write "- {shown(line[written.end() :])}".'
    return at, "An entry of a list starts with a dash and a space.", hint


def _no_dash(stop: Stop) -> Told | None:
    """Find words without a name right below an entry of a list, as far to the right as its dash."""
    if "could not find expected ':'" not in stop.problem or not stop.started:
        return None
    number, column = stop.started
    above = next((line for line in reversed(stop.lines[:number]) if line.strip()), "")
    is_entry = above.lstrip().startswith("- ") and len(above) - len(above.lstrip()) == column
    if not is_entry:
        return None
    hint = 'Write "- " in front of it; if it belongs to the entry above, indent it further.'
    return stop.started, "A dash is missing at the start of this line.", hint


def _pulled_left(stop: Stop) -> Told | None:
    """Find a line that was moved to the left, so that those below seem to belong to it."""
    if "mapping values are not allowed" not in stop.problem:
        return None
    here = _NAME.match(stop.line)
    number = next((n for n in range(stop.at[0] - 1, -1, -1) if stop.lines[n].strip()), -1)
    above = _NAME.match(stop.lines[number]) if number > 0 else None
    if not here or not above or here.end() <= stop.at[1] or here.end(2) == 0:
        return None
    # Lines like this one stood to the right of the one above it before: that one is out of place.
    known = (_NAME.match(line) for line in stop.lines[:number])
    if any(each and each[1] == here[1] and each[2] == here[2] for each in known):
        return (
            (number, above.end(1)),
            "This line starts further left than what it belongs to.",
            LEFT,
        )
    return None


LEFT = "Let it start in the same column as the lines it belongs with."


def _colon(stop: Stop) -> Told | None:
    if "mapping values are not allowed" not in stop.problem:
        return None
    if ":" in stop.line[: stop.at[1]] or stop.line.lstrip().startswith(("- ", "'", '"')):
        if "“" in stop.line[: stop.at[1]]:
            hint = 'Write straight quotation marks (") around the whole text.'
            return stop.at, "Curly quotation marks do not keep a text with a colon together.", hint
        return stop.at, "A colon followed by a space stands inside plain text.", QUOTE
    hint = (
        "Check that it starts in the same column as the lines beside it, and that the line above "
        'has its ":".'
    )
    return stop.at, "This line does not fit the one above it.", hint


def _no_colon(stop: Stop) -> Told | None:
    if "could not find expected ':'" not in stop.problem:
        return None
    hint = 'Write "name: value". If the line belongs to the text above, indent it below that text.'
    return stop.started or stop.at, "This line has no colon and space after its name.", hint


def _list_beside_its_name(stop: Stop) -> Told | None:
    if "sequence entries are not allowed" in stop.problem:
        return (
            stop.at,
            "A list cannot start on the same line as its name.",
            "Start it on the next line; if it is a text, put it in quotes.",
        )
    return None


def _first_sign(stop: Stop) -> Told | None:
    if "alphabetic or numeric" in stop.problem and stop.started:
        line, column = stop.started
        return (
            stop.started,
            f'Text cannot start with "{stop.lines[line][column]}" unless it is in quotes.',
            QUOTE,
        )
    if "cannot start any token" in stop.problem:
        sign = stop.line[stop.at[1] : stop.at[1] + 1]
        return stop.at, f'Text cannot start with "{sign}" unless it is in quotes.', QUOTE
    return None


_SIGN = re.compile(r"\s*(?:- +)*(?:[\w-]+:[ \t]+)?([>|,?%}\]])")


def _sign_before_words(stop: Stop) -> Told | None:
    """Find a text that begins with a sign which means something at the start of a value."""
    begins = _SIGN.match(stop.line)
    is_here = begins and begins.start(1) <= stop.at[1] <= begins.end(1) + 2
    if not begins or not is_here or ":" not in stop.line[: begins.start(1)]:
        return None
    message = f'Text cannot start with "{begins[1]}" unless it is in quotes.'
    return (stop.at[0], begins.start(1)), message, QUOTE


def _odd_bracket(stop: Stop) -> Told | None:
    """Find a comma without an entry before it, and a bracket that closes what is closed."""
    sign, before = stop.line[stop.at[1] : stop.at[1] + 1], stop.line[: stop.at[1]].rstrip()
    if sign == "," and before.endswith(("[", "{", ",")):
        return stop.at, "A comma stands here without an entry before it.", "Delete the comma."
    if sign in ("]", "}") and before.endswith(("]", "}")):
        return stop.at, "A bracket closes here that was never opened.", "Delete the bracket."
    return None


def _backslash(stop: Stop) -> Told | None:
    if "unknown escape character" in stop.problem:
        hint = "Write two backslashes, or use single quotes."
        return stop.at, "A backslash in double quotes has a special meaning.", hint
    return None


def _open_bracket(stop: Stop) -> Told | None:
    if "expected ',' or" in stop.problem or "flow" in stop.context:
        at = _last_bracket(stop.lines, stop.started or stop.at)
        return (
            at,
            "A list or group that opens here is never closed.",
            f"Add the closing bracket, or: {QUOTE}",
        )
    return None


def _leading_braces(stop: Stop) -> Told | None:
    for number in (stop.at[0], stop.at[0] - 1):
        line = stop.lines[number] if 0 <= number < len(stop.lines) else ""
        if match := re.match(r"(\s*(?:- )*(?:[\w-]+:\s+)?)\{\{", line):
            return (number, match.end(1)), 'Text that starts with "{{" must be in quotes.', QUOTE
    return None


def _after_quote(stop: Stop) -> Told | None:
    quoted = re.match(r"""\s*(?:- )?(?:[\w-]+:\s+)?["']""", stop.line)
    if "did not find expected" in stop.problem and quoted and stop.line[: stop.at[1]].strip():
        hint = (
            'Put the whole text between the quotation marks (inside "...", write \\" for one more).'
        )
        if quoted.group().endswith("'"):
            hint = 'Put the whole text, apostrophes and all, between double ones: "...".'
        return stop.at, "There is more text after the closing quotation mark.", hint
    return None


def _after_bracket(stop: Stop) -> Told | None:
    opening = re.match(r"(\s*(?:- )*(?:[\w-]+:\s+)?)([\[{])", stop.line)
    if "did not find expected" in stop.problem and opening and stop.line[: stop.at[1]].strip():
        at = (stop.at[0], opening.end(1))
        return at, f'Text cannot start with "{opening.group(2)}" unless it is in quotes.', QUOTE
    return None


def _indentation(stop: Stop) -> Told | None:
    if "did not find expected" not in stop.problem:
        return None
    above = next((n for n in range(stop.at[0] - 1, 0, -1) if stop.lines[n].strip()), 0)
    parent = stop.lines[above - 1] if stop.lines[above - 1].rstrip().endswith(":") else stop.line
    is_right = _indent(stop.lines[above]) > _indent(stop.line) > _indent(parent)
    if is_right and _NAME.match(stop.line) and _NAME.match(stop.lines[above]):
        at = (above, _indent(stop.lines[above]))
        return at, "This line starts further right than those it belongs with.", LEFT
    if stop.started and _is_alone(stop, *stop.started):
        return stop.started, "This line does not start where those below it do.", LEFT
    return stop.at, "This line is indented in a way that fits nothing above it.", LEFT


def _is_alone(stop: Stop, number: int, column: int) -> bool:
    """Tell whether nothing else starts where an unfinished group or list began."""
    line = stop.lines[number]
    is_list = "- " in (stop.line.lstrip()[:2], line[column : column + 2])
    if number == stop.at[0] or is_list or not _NAME.match(line):
        return False
    others = (line for line in stop.lines[number + 1 : stop.at[0]] if line.strip())
    return all(_indent(line) > column for line in others)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _column(line: str) -> int:
    """Return where the name on a line starts, after the dashes before it."""
    return len(line) - len(line.lstrip(" -"))


RULES: tuple[Callable[[Stop], Told | None], ...] = (
    _quote_over_names, _open_quote, _tab, _first_line_of_text, _other_dash, _no_dash, _pulled_left,
    _colon, _no_colon, _list_beside_its_name, _odd_bracket, _sign_before_words, _first_sign,
    _backslash, _open_bracket, _leading_braces, _after_quote, _after_bracket, _indentation,
)  # fmt: skip
"""The first that recognizes the fault explains it."""


def _last_bracket(lines: list[str], before: LineColumn) -> LineColumn:
    """Find the bracket that opens at a place, or the last one above it."""
    for number in range(min(before[0], len(lines) - 1), -1, -1):
        end = before[1] + 1 if number == before[0] else len(lines[number])
        column = max(lines[number].rfind(sign, 0, end) for sign in "[{")
        if column >= 0:
            return number, column
    return before
