"""The command line: parse, call, print, exit. No logic."""

from __future__ import annotations

import functools
import gc
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import ParamSpec, get_args

import click

from askwell.checks import check as check_content
from askwell.engines import Engine, build_site
from askwell.inventory import inventory
from askwell.library import Library
from askwell.pages import build as build_pages
from askwell.problems import AskwellError, Problem, UsageError
from askwell.report import FORMATS
from askwell.schema import schema as kind_schema
from askwell.schema import schema_names
from askwell.writer import write

P = ParamSpec("P")

PROJECT = click.argument(
    "project",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=False,
)


def told(command: Callable[P, None]) -> Callable[P, None]:
    """Tell expected failures in one line: exit code 2 for wrong use, 1 for the rest."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except AskwellError as error:
            click.echo(f"Error: {error}", err=True)
            sys.exit(2 if isinstance(error, UsageError) else 1)

    return run


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="askwell")
def main() -> None:
    """Build a guide to informational interviews from a folder of YAML."""
    gc.disable()  # a run makes much, drops little, and ends soon: a sixth of the time at 10,000 questions


@main.command()
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
    _, problems = _checked(project)
    click.echo(FORMATS[form](problems), nl=False)
    sys.exit(_exit_code(problems))


@main.command()
@PROJECT
@click.option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site goes [site/].",
)
@click.option("--engine", type=click.Choice(get_args(Engine)), default="mkdocs", show_default=True)
@told
def build(project: Path, site_dir: Path | None, engine: Engine) -> None:
    """Build the site. If anything is wrong, the site that is there stays as it is."""
    library, problems = _checked(project)
    if problems:
        click.echo(FORMATS["text"](problems), nl=False, err=True)
    if _exit_code(problems):
        sys.exit(1)
    guide = build_pages(library)
    write(guide, project / "build" / "docs")
    target = site_dir or project / "site"
    build_site(project.resolve(), guide.frame.values(), target.resolve(), engine)
    click.echo(f"Built {len(guide.pages)} pages in {target}")


@main.command()
@PROJECT
@click.option(
    "--address", default="127.0.0.1:8000", show_default=True, help="Where the preview is served."
)
@told
def serve(project: Path, address: str) -> None:
    """Preview the site; it follows every change to the content."""
    from askwell.preview import preview  # noqa: PLC0415 - MkDocs is slow to load, and only this needs all of it

    gc.enable()
    click.echo(f"Preview at http://{address}/ (Ctrl+C stops it)")
    preview(_project(project), address)


@main.command()
@PROJECT
@told
def count(project: Path) -> None:
    """Tell how much of everything the guide holds."""
    library, _ = _checked(project)
    click.echo(inventory(library))


@main.command()
@click.argument("kind", required=False, type=click.Choice(schema_names()))
def schema(kind: str | None) -> None:
    """Print the JSON Schema of a kind of content file, for editors that complete and check; without KIND, list them."""
    click.echo(kind_schema(kind) if kind else "\n".join(schema_names()))


def _project(project: Path) -> Path:
    if not (project / "content").is_dir():
        raise UsageError(f'{project} is no Askwell project: it has no folder "content".')
    return project


def _checked(project: Path) -> tuple[Library, list[Problem]]:
    return check_content(_project(project) / "content", today=datetime.now(UTC).date())


def _exit_code(problems: list[Problem]) -> int:
    return int(any(problem.severity == "error" for problem in problems))
