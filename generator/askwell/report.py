"""Problems as somebody reads them: in a terminal, as annotations on GitHub, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict

from askwell.problems import Problem


def as_text(problems: Sequence[Problem]) -> str:
    """Return a line a problem that a terminal can click, its hint indented below, and a count at the end."""
    lines = []
    for problem in problems:
        warning = "warning: " if problem.severity == "warning" else ""
        lines.append(f"{problem.path}:{problem.line}:{problem.column}: {warning}{problem.message}")
        if problem.hint:
            lines.append(f"    {problem.hint}")
    return "\n".join([*lines, _count(problems)]) + "\n"


def as_github(problems: Sequence[Problem]) -> str:
    """Return workflow commands: GitHub shows each at its line of the change."""
    lines = [
        f"::{problem.severity} file={_property(problem.path)},line={problem.line},col={problem.column}"
        f"::{_data(f'{problem.message} {problem.hint}'.strip())}"
        for problem in problems
    ]
    return "".join(f"{line}\n" for line in lines)


def as_json(problems: Sequence[Problem]) -> str:
    """Return a list of {path, line, column, message, hint, severity}."""
    return (
        json.dumps([asdict(problem) for problem in problems], indent=2, ensure_ascii=False) + "\n"
    )


FORMATS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
}


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
