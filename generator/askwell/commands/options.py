"""Arguments and options that several verbs take."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec

import click

from askwell.engines import ENGINES, EngineName

P = ParamSpec("P")

PROJECT = click.argument(
    "project",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=False,
)

PROJECT_OPTION = click.option(
    "--project",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The guide's folder [.].",
)
"""Where the arguments are something else."""


def engine_option(
    default: EngineName | None, told: str
) -> Callable[[Callable[P, None]], Callable[P, None]]:
    """Return the option that chooses an engine."""
    return click.option(
        "--engine",
        type=click.Choice(ENGINES),
        default=default,
        help=f"What builds [{told}].",
    )


FORM = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="For whom: a person or a program.",
)
