"""`askwell build`: the site."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from askwell.commands.options import PROJECT, engine_option
from askwell.commands.outcome import report_failures
from askwell.commands.progress import progress
from askwell.engines import EngineName


@click.command()
@PROJECT
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path),
    help="Where the site goes [site/].",
)
@engine_option("mkdocs", "mkdocs")
@click.option("--offline", is_flag=True, help="Make a site to open as files, and a ZIP [offline/].")
@click.option("--handouts", is_flag=True, help="Offer all as PDF, Word and text files, too.")
@report_failures
def build(
    project: Path, site_dir: Path | None, engine: EngineName, *, offline: bool, handouts: bool
) -> None:
    """Build the site. If anything is wrong, the site that is there stays as it is."""
    from askwell import building
    from askwell.project import Project
    from askwell.reporting.report import FORMATS
    from askwell.sites.build_request import BuildRequest

    target = site_dir or project / ("offline" if offline else "site")
    tell = progress("Handouts") if handouts else None
    asked = BuildRequest(engine, offline=offline, handouts=tell)
    built = building.build(Project.at(project, target=target), asked)
    if built.problems:
        click.echo(FORMATS["text"](built.problems), nl=False, err=True)
    if built.missing:
        click.echo(built.missing, err=True)
    if built.pages is None:
        sys.exit(1)
    done = "Built" if built.is_new else "Nothing changed:"
    click.echo(f"{done} {built.pages} pages in {target}{' and its .zip' if offline else ''}")
