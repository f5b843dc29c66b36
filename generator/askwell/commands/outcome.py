"""How a verb ends when something is wrong: in few words, and with an exit code."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec

import click

from askwell.problems import AskwellError, UsageError
from askwell.problems.failures import explain

if TYPE_CHECKING:
    from askwell.library import Library

P = ParamSpec("P")


def report_failures(command: Callable[P, None]) -> Callable[P, None]:
    """Tell expected failures in one line: exit code 2 for wrong use, 1 for the rest."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except AskwellError as error:
            _fail(str(error), 2 if isinstance(error, UsageError) else 1)
        except BrokenPipeError:
            raise  # whoever listened has heard enough, and click ends in silence
        except OSError as error:
            _fail(explain(error), 1)

    return run


def sound(project: Path) -> Library:
    """Return what a guide holds; with an error in it, tell that and exit."""
    from askwell import pipeline
    from askwell.project import Project
    from askwell.reporting.report import FORMATS

    checked = pipeline.check(Project.at(project))
    if checked.errors:
        click.echo(FORMATS["text"](checked.errors), nl=False, err=True)
        sys.exit(1)
    return checked.library


def _fail(message: str, code: int) -> None:
    click.echo(f"Error: {message}", err=True)
    sys.exit(code)
