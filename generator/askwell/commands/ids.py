"""`askwell ids`: on what readers' answers hang."""

from __future__ import annotations

from pathlib import Path

import click

from askwell.commands.options import FORM, PROJECT
from askwell.commands.outcome import report_failures


@click.command()
@PROJECT
@click.option("--freeze", is_flag=True, help="Write them into ids.yml, and tell what changes.")
@FORM
@report_failures
def ids(project: Path, form: str, *, freeze: bool) -> None:
    """Tell every id that readers' answers hang on: of blocks, tips, options, columns and rows."""
    from askwell.project import Project
    from askwell.upkeep.ids import freeze_ids, ids_json, ids_text, known_ids

    lines = (freeze_ids if freeze else known_ids)(Project.at(project))
    click.echo((ids_json if form == "json" else ids_text)(lines), nl=False)
