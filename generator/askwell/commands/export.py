"""`askwell export`: what a guide says, as sheets for colleagues."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from askwell.commands.options import PROJECT_OPTION
from askwell.commands.outcome import report_failures


@click.command()
@click.argument("what", required=False, metavar="KIND|FILE|ID")
@PROJECT_OPTION
@click.option("--drafts", is_flag=True, help="Only what readers do not see yet.")
@click.option("--ours", is_flag=True, help="Only what stands in your own files.")
@click.option("--csv", "as_csv", is_flag=True, help="Write CSV, a file for each kind.")
@click.option(
    "--into",
    default=".",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder that the sheets go into; made if there is none [.].",
)
@report_failures
def export(
    what: str | None, project: Path, into: Path, *, as_csv: bool, drafts: bool, ours: bool
) -> None:
    """Write questions, tips and messages as Excel for colleagues.

    All, a kind (questions, tips or messages), those of a file, or of a bank or list by its id.
    No file is overwritten: another gets the day in its name.
    Give what comes back to askwell import: only what was changed is changed in the files.
    """
    from askwell.exporting.bringing_out import bring_out
    from askwell.exporting.columns import DRAFTS, OURS
    from askwell.project import Project

    only = [DRAFTS] * drafts + [OURS] * ours
    today = datetime.now(UTC).date()
    found = Project.at(project)
    for path in bring_out(found, what, into, as_csv=as_csv, only=only, today=today):
        click.echo(f"Wrote {path}")
