"""`askwell fleet`: many guides from one description."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from askwell.commands.outcome import report_failures
from askwell.publishing.names import BUILDERS, Builder


@click.command()
@click.argument(
    "description", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--jobs", type=click.IntRange(1), help="Processes [one for each processor].")
@click.option("--scheduler", help="The address of a Dask scheduler whose workers build.")
@click.option("--part", default="1/1", help='Only a part, such as "2/5": the second of five.')
@click.option("--report", type=click.Path(path_type=Path), help="Where reports go [build/fleet/].")
@click.option("--matrix", type=click.Choice(BUILDERS), help="Print a workflow instead.")
@report_failures
def fleet(
    description: Path,
    jobs: int | None,
    scheduler: str | None,
    part: str,
    report: Path | None,
    matrix: Builder | None,
) -> None:
    """Build many guides from one description; a failed one leaves the others whole."""
    from askwell.fleet import command
    from askwell.processes import workers

    if matrix:
        click.echo(command.workflow(description, matrix), nl=False)
        return
    crew = workers.of_scheduler(scheduler) if scheduler else workers.of_this_machine(jobs)
    sys.exit(int(not command.build(description, crew, part, report, click.echo)))
