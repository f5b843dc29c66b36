"""`askwell publish`: what happens to a made site."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from askwell.commands.options import PROJECT
from askwell.commands.outcome import report_failures, sound
from askwell.problems import UsageError
from askwell.publishing.names import HOSTS


@click.command()
@PROJECT
@click.option("--for", "host", type=click.Choice(tuple(HOSTS)), help="Print what a host is told.")
@click.option("--check", "place", metavar="DIR|URL", help="Tell what is wrong with a site there.")
@click.option(
    "--cartridge",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write links to all of it, for a course.",
)
@click.option("--record", is_flag=True, help="Write down in published.yml what readers have now.")
@report_failures
def publish(
    project: Path, host: str | None, place: str | None, cartridge: Path | None, *, record: bool
) -> None:
    """Print what a host has to be told about the guide, or look at what it does."""
    if sum(map(bool, (host, place, cartridge, record))) != 1:
        raise UsageError("Say one thing to do, such as: askwell publish --for nginx")
    if host:
        _tell_host(project, host)
    elif place:
        _look_at(project, place)
    elif record:
        _write_down(project)
    elif cartridge:
        _write_cartridge(project, cartridge)


def _tell_host(project: Path, host: str) -> None:
    from askwell.publishing.hosts import recipe

    click.echo(recipe(host, sound(project).publisher.site_url), nl=False)


def _look_at(project: Path, place: str) -> None:
    from askwell.publishing.checking import findings, report

    found = list(findings(place))
    click.echo(report(found, place))
    if not found and "://" in place and _is_unrecorded(project):
        click.echo(
            'Run "askwell publish --record" now: then no later build drops an address '
            "that readers have."
        )
    sys.exit(int(bool(found)))


def _is_unrecorded(folder: Path) -> bool:
    """Tell whether a guide is here, and nobody has written down what its readers have."""
    from askwell.kinds.published import PUBLISHED
    from askwell.project import Project

    try:
        return not (Project.at(folder).content / PUBLISHED.path).exists()
    except UsageError:
        return False


def _write_down(project: Path) -> None:
    from askwell.project import Project
    from askwell.upkeep.record import record as written

    sound(project)
    number = written(Project.at(project))
    click.echo(f"Wrote down {number} items in content/published.yml. Keep it with the guide.")


def _write_cartridge(project: Path, path: Path) -> None:
    from askwell.pipeline import lay_out
    from askwell.publishing.cartridge import cartridge as made
    from askwell.targets.archive import put

    library = sound(project)
    put(made(library, lay_out(library).frame), path)
    click.echo(f"Wrote {path}")
