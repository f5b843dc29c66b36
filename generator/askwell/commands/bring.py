"""`askwell import`: the lists that an office has, into a guide."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from askwell.commands.options import PROJECT_OPTION
from askwell.commands.outcome import report_failures
from askwell.problems import AskwellError


@click.command("import")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE...",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@PROJECT_OPTION
@click.option(
    "--as",
    "wanted",
    type=click.Choice(["questions", "messages", "tips", "table"]),
    help="What the lists hold [guessed].",
)
@click.option("--dry-run", is_flag=True, help="Only tell what would be written.")
@report_failures
def bring(files: tuple[Path, ...], project: Path, wanted: str | None, *, dry_run: bool) -> None:
    """Bring in lists of questions, messages, tips and tables: Word, Excel, CSV, Markdown or text.

    Writes drafts into new files, and tells what was taken, guessed and left out. An exported sheet
    that somebody changed goes back into the files that it came from.
    """
    from askwell.importing.bringing import bring as brought
    from askwell.importing.report import as_text
    from askwell.project import Project

    failed = False
    for path in files:
        try:
            click.echo(as_text(brought(Project.at(project), path, wanted, dry=dry_run)), nl=False)
        except AskwellError as error:
            click.echo(f"Error: {error}", err=True)
            failed = True
    sys.exit(int(failed))
