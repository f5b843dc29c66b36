"""`askwell review`: what waits for somebody."""

from __future__ import annotations

from pathlib import Path

import click

from askwell.commands.options import FORM, PROJECT
from askwell.commands.outcome import told
from askwell.project import Project


@click.command()
@PROJECT
@FORM
@told
def review(project: Path, form: str) -> None:
    """List the drafts, and what each lacks before it can be published."""
    from askwell import pipeline
    from askwell.unfinished import as_json, listed

    drafts = pipeline.check(Project.at(project)).library.drafts
    click.echo((as_json if form == "json" else listed)(drafts), nl=False)
