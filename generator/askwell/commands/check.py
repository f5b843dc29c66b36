"""`askwell check`: what is wrong in a guide."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from askwell.commands.options import PROJECT
from askwell.commands.outcome import told
from askwell.project import Project
from askwell.report import FORMATS


@click.command()
@PROJECT
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    help="How problems are told.",
)
@told
def check(project: Path, form: str) -> None:
    """Read everything in content/ and tell what is wrong, file by file and line by line."""
    from askwell import pipeline
    from askwell.reviewing.unfinished import summary

    checked = pipeline.check(Project.at(project))
    click.echo(FORMATS[form](checked.problems), nl=False)
    if form == "text":
        click.echo(summary(checked.library.drafts), nl=False)
    sys.exit(int(bool(checked.errors)))
