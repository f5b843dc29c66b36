"""What can be wrong in content, and where: the one type that every check speaks in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A fault in content.

    `path` is relative to the project and uses `/`; `line` and `column` count from 1, in characters.
    `message` says what is wrong, `hint` how to mend it; each is one line. Only errors stop a build.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str = ""
    severity: Severity = "error"


class AskwellError(Exception):
    """An expected failure that belongs to no line of the content: told in one line, never as a traceback.

    AskwellError
    + EngineError    the engine could not build the site
    + UsageError     the command was called in a way it cannot serve (exit code 2)
    """


class EngineError(AskwellError):
    """The engine could not build the site."""


class UsageError(AskwellError):
    """The command was called in a way it cannot serve."""
