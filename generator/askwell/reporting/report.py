"""Problems as somebody reads them: in a terminal, as annotations on GitHub, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence

from askwell.problems import Problem
from askwell.reporting import FORMS
from askwell.reporting.together import FEW, Grouped, is_typo, together

MOST = 200
"""Problems that a person is shown at once; programs that read JSON get them all."""

MOST_ROWS = 60
"""Lines below messages with the other places that they hold of, in one report."""

ROW = ("path", "line", "column", "check", "message", "hint", "severity")
"""What a program is told of a problem."""


def as_text(problems: Sequence[Problem]) -> str:
    """Return a line a problem to click in a terminal, its hint below it, and a count at the end.

    What holds of many places is told once.
    """
    every = together(problems)
    shown = _first(every)
    most = max(FEW, MOST_ROWS // max(1, sum(each.is_spread for each in shown)))
    lines = [line for each in shown for line in _lines(each, most)]
    lines += [rest] if (rest := _rest(every)) else []
    return "\n".join([*lines, _count(every)]) + "\n"


def _lines(told: Grouped, most: int) -> Iterator[str]:
    """Yield the lines of a message, below them at most so many of the other places.

    Of what is only called otherwise few say enough: it may be put right at one place for all.
    """
    warning = "warning: " if told.problem.severity == "warning" else ""
    yield f"{told.problem.place}: {warning}{told.words_above}"
    if told.hint:
        yield f"    {told.hint}"
    yield from told.problem.lines  # as they are to be written, to be copied
    rows = told.rows(FEW if is_typo(told.problem) else most)
    yield from (f"        {row}" for row in rows)


def as_github(problems: Sequence[Problem]) -> str:
    """Return workflow commands: GitHub shows each at its line of the change, under its check."""
    every = together(problems)
    lines = [_command(each) for each in _first(every)]
    lines += [f"::notice::{rest}"] if (rest := _rest(every)) else []
    return "".join(f"{line}\n" for line in lines)


def _command(told: Grouped) -> str:
    problem = told.problem
    return (
        f"::{problem.severity} file={_property(problem.path)},line={problem.line},"
        f"col={problem.column},title={problem.check}"
        f"::{_data(f'{told.words} {told.remedy}'.strip())}"
    )


def as_json(problems: Sequence[Problem]) -> str:
    """Return a list of {path, line, column, check, message, hint, severity}."""
    return json.dumps(as_rows(problems), indent=2, ensure_ascii=False) + "\n"


def as_rows(problems: Iterable[Problem]) -> list[dict[str, object]]:
    """Return what programs are told of problems, for every report that is JSON."""
    return [
        {name: getattr(problem, name) for name in ROW} | {"hint": problem.remedy}
        for problem in problems
    ]


FORMATS: dict[str, Callable[[Sequence[Problem]], str]] = dict(
    zip(FORMS, (as_text, as_github, as_json), strict=True)
)


def _first(every: Sequence[Grouped]) -> list[Grouped]:
    """Return as many as can be read, errors before warnings, in the order of the files."""
    by_severity = sorted(every, key=lambda each: each.problem.severity)
    return sorted(by_severity[:MOST], key=lambda each: each.problem)


def _rest(every: Sequence[Grouped]) -> str:
    rest = sum(1 + len(each.others) for each in every) - sum(
        1 + len(each.others) for each in _first(every)
    )
    return f"{_plural(rest, 'more problem')} not shown." if rest > 0 else ""


def _count(every: Sequence[Grouped]) -> str:
    """Count what there is to mend; what holds of many places is one thing."""
    errors = sum(each.problem.severity == "error" for each in every)
    warnings = len(every) - errors
    if not every:
        return "No problems found."
    places = sum(1 + len(each.others) for each in every)
    where = f", in {places} places" if places > len(every) else ""
    parts = [_plural(errors, "error")] if errors else []
    parts += [_plural(warnings, "warning")] if warnings else []
    return f"{' and '.join(parts)} found{where}."


def _plural(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
