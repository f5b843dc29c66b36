"""Problems as somebody reads them: in a terminal, as annotations on GitHub, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict

from askwell.problems import Problem

MOST = 200
"""Problems that a person is shown at once; programs that read JSON get them all."""


def as_text(problems: Sequence[Problem]) -> str:
    """Return a line a problem to click in a terminal, its hint below it, and a count at the end."""
    lines = []
    for problem in _first(problems):
        warning = "warning: " if problem.severity == "warning" else ""
        lines.append(f"{problem.path}:{problem.line}:{problem.column}: {warning}{problem.message}")
        if problem.hint:
            lines.append(f"    {problem.hint}")
    lines += [rest] if (rest := _rest(problems)) else []
    return "\n".join([*lines, _count(problems)]) + "\n"


def as_github(problems: Sequence[Problem]) -> str:
    """Return workflow commands: GitHub shows each at its line of the change, under its check."""
    lines = [
        f"::{problem.severity} file={_property(problem.path)},line={problem.line},"
        f"col={problem.column},title={problem.check}"
        f"::{_data(f'{problem.message} {problem.hint}'.strip())}"
        for problem in _first(problems)
    ]
    lines += [f"::notice::{rest}"] if (rest := _rest(problems)) else []
    return "".join(f"{line}\n" for line in lines)


def as_json(problems: Sequence[Problem]) -> str:
    """Return a list of {path, line, column, check, message, hint, severity}."""
    rows = [asdict(problem) | {"severity": problem.severity} for problem in problems]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


FORMATS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
}


def _first(problems: Sequence[Problem]) -> list[Problem]:
    """Return as many as can be read, errors before warnings, in the order of the files."""
    by_severity = sorted(problems, key=lambda problem: problem.severity)
    return sorted(by_severity[:MOST]) if len(problems) > MOST else list(problems)


def _rest(problems: Sequence[Problem]) -> str:
    rest = len(problems) - MOST
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
