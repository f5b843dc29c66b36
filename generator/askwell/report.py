"""Problems as somebody reads them: in a terminal, as annotations on GitHub, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Sequence
from dataclasses import asdict, dataclass

from askwell.problems import Problem

MOST = 200
"""Problems that a person is shown at once; programs that read JSON get them all."""


FEW = 3
"""Places of a message that are told one by one; of more, the first, and these as examples."""

EACH = ("wrong-syntax",)
"""Checks of which every place is told: each is to be mended in its own way."""


@dataclass(frozen=True, slots=True)
class Told:
    """A problem, and the others that say the same of other places."""

    problem: Problem
    others: tuple[Problem, ...] = ()

    @property
    def words(self) -> str:
        """The message, and where else it holds."""
        if not self.others:
            return self.problem.message
        first = ", ".join(map(_place, self.others[:FEW]))
        more = len(self.others) - FEW
        rest = f" and {more} more" if more > 0 else ""
        return f"{self.problem.message} (And at {first}{rest}.)"


def together(problems: Sequence[Problem]) -> list[Told]:
    """Put problems together that say the same of many places, each at its first one."""
    alike: dict[Hashable, list[Problem]] = {}
    for number, each in enumerate(problems):
        own = number if each.check in EACH else -1
        alike.setdefault((each.check, each.message, each.hint, own), []).append(each)
    told = []
    for same in alike.values():
        if len(same) > FEW:
            told.append(Told(same[0], tuple(same[1:])))
        else:
            told += map(Told, same)
    return sorted(told, key=lambda each: each.problem)


def _place(problem: Problem) -> str:
    return f"{problem.path}:{problem.line}:{problem.column}"


def as_text(problems: Sequence[Problem]) -> str:
    """Return a line a problem to click in a terminal, its hint below it, and a count at the end.

    What holds of many places is told once.
    """
    lines = []
    every = together(problems)
    for each in _first(every):
        warning = "warning: " if each.problem.severity == "warning" else ""
        lines.append(f"{_place(each.problem)}: {warning}{each.words}")
        if each.problem.hint:
            lines.append(f"    {each.problem.hint}")
    lines += [rest] if (rest := _rest(every)) else []
    return "\n".join([*lines, _count(problems)]) + "\n"


def as_github(problems: Sequence[Problem]) -> str:
    """Return workflow commands: GitHub shows each at its line of the change, under its check."""
    every = together(problems)
    lines = [_command(each.problem, each.words) for each in _first(every)]
    lines += [f"::notice::{rest}"] if (rest := _rest(every)) else []
    return "".join(f"{line}\n" for line in lines)


def _command(problem: Problem, words: str) -> str:
    return (
        f"::{problem.severity} file={_property(problem.path)},line={problem.line},"
        f"col={problem.column},title={problem.check}"
        f"::{_data(f'{words} {problem.hint}'.strip())}"
    )


def as_json(problems: Sequence[Problem]) -> str:
    """Return a list of {path, line, column, check, message, hint, severity}."""
    rows = [asdict(problem) | {"severity": problem.severity} for problem in problems]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


FORMATS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
}


def _first(every: Sequence[Told]) -> list[Told]:
    """Return as many as can be read, errors before warnings, in the order of the files."""
    by_severity = sorted(every, key=lambda each: each.problem.severity)
    return sorted(by_severity[:MOST], key=lambda each: each.problem)


def _rest(every: Sequence[Told]) -> str:
    rest = sum(1 + len(each.others) for each in every) - sum(
        1 + len(each.others) for each in _first(every)
    )
    return f"{_plural(rest, 'more problem')} not shown." if rest > 0 else ""


def _count(problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        return "No problems found."
    parts = [_plural(errors, "error")] if errors else []
    parts += [_plural(warnings, "warning")] if warnings else []
    return " and ".join(parts) + " found."


def _plural(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
