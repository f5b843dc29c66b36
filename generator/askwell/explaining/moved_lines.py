"""Lines that start in a wrong column: the right one is tried, and told as a number of spaces.

What is told of where a line starts names no column, as the parser knows of none. With the lines in
the columns of others around them the file is read again: if that ends the problem, and makes no
other, they belong there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice, product
from typing import NamedTuple, TypeAlias

from askwell.explaining import ReadAgain
from askwell.explaining.extents import Extent, extent
from askwell.problems import Problem
from askwell.reading.columns import STEP, column_of, line_below
from askwell.reading.dashes import AS_OTHERS
from askwell.reading.indentation import FITS_NOTHING, LEFT, TAB, begins_value
from askwell.reading.source import Source

Known: TypeAlias = Callable[[], Container[str]]

MOST, MOST_TRIALS = 4, 24
"""Problems of a file for which columns are looked for, and how often it is read for each."""

MOST_READ = 2_000_000
"""Characters that are read for one file at most, whatever is wrong in it: well below a second."""

ABOVE, BELOW = 30, 10
"""Lines around one in whose columns it may belong."""

COLUMNS = 5
"""Columns that are tried, the nearest first."""

WIDTHS = (2, 4, 8, 1, 3, 6)
"""Spaces that a tab may stand for, where all of a file are one sort of indentation."""

_NAME = re.compile(r" *([a-z_]+):(?: |$)")

_TABS = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)

NEAR = 2
"""Lines above one that was moved in which a text may end that has taken in what is not its own."""

FEW, MOST_ENDS = 8, 16
"""Lines below one that may have moved with it, and ways in which that may be."""


@dataclass(frozen=True, slots=True)
class _Move:
    """Lines, counted from 0, of which the first is to start in another column."""

    lines: Sequence[str]
    first: int
    last: int
    column: int

    @property
    def by(self) -> int:
        """How many spaces more stand in front of each line then."""
        return self.column - _start(self.lines[self.first])

    @property
    def text(self) -> str:
        """The file with the lines moved; empty if there are too few spaces in front of one."""
        moved = list(self.lines)
        for number in range(self.first, self.last + 1):
            line, start = self.lines[number], _start(self.lines[number])
            if line.strip() and start + self.by < 0:
                return ""
            moved[number] = " " * (start + self.by) + line[start:] if line.strip() else line
        return "\n".join(moved)

    @property
    def words(self) -> str:
        """What is to be done."""
        if "\t" in self.lines[self.first][: _start(self.lines[self.first])]:
            spaces = f"Start the line with {_spaces(self.column)}, and no tab."
            return spaces if self.column else "Delete the tab."
        if self.first == self.last:
            return f"Start it with {_spaces(self.column)}."
        count = f"{_spaces(self.by, ' more')}" if self.by > 0 else _spaces(-self.by)
        what = f"Put {count} in front of" if self.by > 0 else f"Take {count} away in front of"
        return f"{what} it and each line below it, down to line {self.last + 1}."


class _Trial(NamedTuple):
    """A text of a file that may be right, what is told then, and its remedy."""

    text: str
    problem: Problem
    words: str


def with_columns(
    source: Source, problems: Sequence[Problem], known: Known, read_again: ReadAgain
) -> list[Problem]:
    """Return a file's problems, those of where lines start with the spaces that end them.

    `known` gives the names that its kind has for values.
    """
    told, others = list[Problem](), list(problems)
    turns = iter(range(MOST_READ // (len(source.text) + 1)))
    for problem in [each for each in problems if _is_of_column(each)][:MOST]:
        way = _with_lines_above if problem.hint.endswith(AS_OTHERS) else _trials
        trials = way(source, problem, turns) if problem in others else ()
        for trial, _ in zip(islice(trials, MOST_TRIALS), turns, strict=False):
            left = read_again(trial.text)
            # Of what cannot be read whole nobody knows whether it says the right thing.
            is_read = not any(each.check == problem.check for each in left)
            if {*left} < {*problems} and is_read and not _is_among_strangers(trial, known()):
                others = [each for each in others if each in left and each != problem]
                told.append(replace(trial.problem, hint=trial.words))
                break
    return [*map(_unsure, others), *told]


def _is_among_strangers(trial: _Trial, known: Container[str]) -> bool:
    """Tell whether names come together of which some are a kind's and some are not.

    That is so in a group of any names, which a line can come into by chance.
    """
    lines, number = trial.text.split("\n"), trial.problem.line - 1
    here = _NAME.match(lines[number])
    if here is None:
        return False
    above = [*_names_beside(reversed(lines[:number]), _start(lines[number]))]
    if here[1] in known:
        return any(name not in known for name in above)
    every = [*above, *_names_beside(lines[number + 1 :], _start(lines[number]))]
    return bool(every) and all(name in known for name in every)


def _names_beside(lines: Iterable[str], start: int) -> Iterator[str]:
    """Yield the names in a column, up to a line further left."""
    for line in lines:
        if line.strip() and _start(line) < start:
            return
        if _start(line) == start and (named := _NAME.match(line)):
            yield named[1]


def _is_of_column(problem: Problem) -> bool:
    return problem.hint in (LEFT, TAB) or problem.hint.endswith(AS_OTHERS)


def _unsure(problem: Problem) -> Problem:
    """Say of an entry that seems to have moved alone, and may not have, what is certain."""
    if not problem.hint.endswith(AS_OTHERS):
        return problem
    return replace(problem, hint=f"{problem.hint} See whether lines beside it moved as far.")


def _with_lines_above(source: Source, problem: Problem, turns: Iterator[int]) -> Iterator[_Trial]:
    """Yield texts of a file with the first line of an entry where it belongs, and some above it."""
    lines, before = source.text.split("\n"), extent(source.path, source.text)
    number = problem.line - 1
    by = _start(lines[line_below(lines, number)]) - STEP - _start(lines[number])
    above = [each for each in range(max(number - FEW, 0), number) if lines[each].strip()]
    for first, _ in zip((number, *reversed(above)), turns, strict=False):
        move = _Move(lines, first, number, _start(lines[first]) + by)
        if (text := move.text) and _is_sure(before, extent(source.path, text), move):
            is_alone = first == number
            at = source.lines.starts[first] + _start(lines[first])
            told = problem if is_alone else source.at(at, problem.check, FITS_NOTHING)
            yield _Trial(text, told, problem.hint if is_alone else move.words)
    yield from _trials(source, problem, turns)  # what moved may be its names


def _trials(source: Source, problem: Problem, turns: Iterator[int]) -> Iterator[_Trial]:
    """Yield texts of a file that a parser reads further; what is told may be on the line below."""
    lines, before = source.text.split("\n"), extent(source.path, source.text)
    number = problem.line - 1
    if number >= len(lines) or not lines[number].strip():
        return
    is_tab, below = problem.hint == TAB, line_below(lines, number)
    at = source.at(source.lines.starts[below] + _start(lines[below]), problem.check, FITS_NOTHING)
    is_across = problem.hint.endswith(AS_OTHERS)
    for first, told in ((number, problem), *((below, at) for _ in range(not is_tab))):
        moves = _moves(lines, first, is_tab=is_tab, is_across=is_across)
        for move, _ in zip(moves, turns, strict=False):
            if (text := move.text) and _is_sure(before, extent(source.path, text), move):
                yield _Trial(text, told, move.words)
    if not is_tab and (undashed := _without_dash(source, problem, before)):
        yield undashed
    for width, _ in zip(WIDTHS if is_tab else (), turns, strict=False):
        text = _TABS.sub(partial(_as_spaces, width), source.text)
        if extent(source.path, text).stop > before.stop:
            words = f"Put {_spaces(width)} in place of each tab at the start of a line."
            yield _Trial(text, problem, words)


def _without_dash(source: Source, problem: Problem, before: Extent) -> _Trial | None:
    """Return a text without the dash of an entry in whose column a name stands below."""
    lines, number = source.text.split("\n"), problem.line - 1
    start = _start(lines[number])
    dash = next((n for n in range(number - 1, -1, -1) if _start(lines[n]) <= start), -1)
    if dash < 0 or not lines[dash].startswith("- ", start) or not begins_value(lines[number]):
        return None
    if any(line.strip() and _start(line) < start + STEP for line in lines[dash + 1 : number]):
        return None
    inside = [line[STEP:] for line in lines[dash + 1 : number]]
    first = lines[dash].replace("- ", "", 1)
    text = "\n".join([*lines[:dash], first, *inside, *lines[number:]])
    if extent(source.path, text).stop <= before.stop:
        return None
    hint = 'Take out the "- " here.'
    if any(line.strip() for line in inside):
        down = f"down to line {number}"
        hint = f'Take out the "- " here, and two spaces in front of each line below, {down}.'
    message = "A dash begins an entry, and this is none."
    told = source.at(source.lines.starts[dash] + start, problem.check, message)
    return _Trial(text, told, hint)


def _as_spaces(width: int, tabs: re.Match[str]) -> str:
    return tabs[0].replace("\t", " " * width)


def _moves(lines: Sequence[str], first: int, *, is_tab: bool, is_across: bool) -> Iterator[_Move]:
    """Yield what may be moved where: few lines first."""
    start = _start(lines[first])
    columns = list(dict.fromkeys(_columns(lines, first)))
    if not is_tab:
        columns = sorted({*columns} - {start}, key=lambda column: abs(column - start))
    ends = [first] if is_tab else _ends(lines, first, is_across=is_across)
    for last, column in product(ends, columns[:COLUMNS]):
        yield _Move(lines, first, last, column)


def _is_sure(before: Extent, after: Extent, move: _Move) -> bool:
    """Tell whether a parser comes further, and no text near takes in a line of its own."""
    if after.stop <= before.stop:
        return False
    lines, moved = move.text.split("\n"), range(move.first, move.last + 1)
    for text in after.texts:
        is_above = text in before.texts and text.last < move.first - NEAR
        is_whole = text.first > move.last or (text.first in moved and text.last in moved)
        if (text.is_plain or not (is_above or is_whole)) and not text.is_even(lines):
            return False
    return True


def _columns(lines: Sequence[str], first: int) -> Iterator[int]:
    """Yield the columns in which lines around one start, and in which theirs do."""
    above = range(first - 1, max(first - ABOVE, -1), -1)
    below = range(first + 1, min(first + BELOW, len(lines)))
    for number in (*above, *below):
        line = lines[number]
        if line.strip() and "\t" not in line[: _start(line)]:
            opened = [column_of(line) + STEP] if number < first else []
            yield from (*opened * line.rstrip().endswith((":", "|", ">", ">-")), column_of(line))
            yield _start(line)


def _ends(lines: Sequence[str], first: int, *, is_across: bool) -> list[int]:
    """Return the last lines of what may have moved together, that one alone first.

    It is what belongs to a line, and to those that start beside it, or a few lines: across the
    first line of another entry, where that seems to have moved.
    """
    last, start = first, _start(lines[first])
    whole, near = list[int](), range(first + 1, min(first + FEW, len(lines)))
    for number in range(first + 1, len(lines)):
        if not lines[number].strip():
            continue
        if _start(lines[number]) <= start:
            whole.append(last)
        if _start(lines[number]) < start or len(whole) > MOST_ENDS:
            break
        last = number
    until = len(lines) if is_across else last + 1
    few = [number for number in near if lines[number].strip() and number < until]
    return list(dict.fromkeys((first, *sorted({*whole, last, *few}))))


def _start(line: str) -> int:
    return len(line) - len(line.lstrip())


def _spaces(count: int, more: str = "") -> str:
    return f"{count}{more} space{'s' * (count != 1)}"
