"""`askwell check`: what is wrong in a guide, and what of it can be mended without asking."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from askwell.commands.options import PROJECT
from askwell.commands.outcome import report_failures
from askwell.reporting import FORMS


@click.command()
@PROJECT
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    help="How problems are told.",
)
@click.option("--fix", is_flag=True, help="First mend what is safe to mend, and show it.")
@click.option("--dry-run", is_flag=True, help="With --fix: only show it.")
@report_failures
def check(project: Path, form: str, *, fix: bool, dry_run: bool) -> None:
    """Read everything in content/ and tell what is wrong, file by file and line by line."""
    from askwell import pipeline
    from askwell.project import Project
    from askwell.reporting.report import FORMATS
    from askwell.reviewing.unfinished import summary

    if fix or dry_run:
        from askwell.upkeep.mending import mend

        for found in mend(Project.at(project), dry=dry_run):
            click.echo(found.report(), nl=False, err=form != "text")
    checked = pipeline.check(Project.at(project))
    click.echo(FORMATS[form](checked.problems), nl=False)
    if form == "text":
        click.echo(summary(checked.library.drafts), nl=False)
    sys.exit(int(bool(checked.errors)))
