"""`askwell review`: what waits for somebody."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from askwell.commands.options import FORM, PROJECT
from askwell.commands.outcome import report_failures


@click.command()
@PROJECT
@click.option(
    "--days",
    type=click.IntRange(0, 36_500),
    default=0,
    help="Tell reviews that are due within so many days, too.",
)
@click.option(
    "--since",
    metavar="DAY|REVISION",
    help="Tell what changed since then instead, in words to approve.",
)
@FORM
@report_failures
def review(project: Path, days: int, since: str | None, form: str) -> None:
    """List what is to be reviewed, by who looks after it, and the drafts with what they lack."""
    click.echo(_changed(project, since, form) if since else _waiting(project, days, form), nl=False)


def _changed(project: Path, since: str, form: str) -> str:
    from askwell.project import Project
    from askwell.reviewing.changed import changed_json, changed_since, changed_text

    found = changed_since(Project.at(project), since)
    return changed_json(found) if form == "json" else changed_text(found, since)


def _waiting(project: Path, days: int, form: str) -> str:
    from askwell import pipeline
    from askwell.project import Project
    from askwell.reviewing.due import due, due_json, due_text
    from askwell.reviewing.unfinished import listed, rows

    today = datetime.now(UTC).date()
    library = pipeline.check(Project.at(project)).library
    found = due(library, today, days)
    if form == "json":
        told = {"due": due_json(found), "drafts": rows(library.drafts)}
        return json.dumps(told, indent=2, ensure_ascii=False) + "\n"
    return f"{due_text(found, today, days)}\n{listed(library.drafts)}"
