"""The command line: parse, call, print, exit. No logic.

Each command imports what it does: none waits for what another one needs.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec

import click

from askwell import __version__
from askwell.engines import ENGINES, EngineName
from askwell.failures import explain
from askwell.preview.address import USUAL, HostPort
from askwell.problems import AskwellError, UsageError
from askwell.project import Project
from askwell.publishing.names import BUILDERS, HOSTS, Builder
from askwell.report import FORMATS

if TYPE_CHECKING:
    from askwell.library import Library

P = ParamSpec("P")

PROJECT = click.argument(
    "project",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=False,
)


def engine_option(
    default: EngineName | None, told: str
) -> Callable[[Callable[P, None]], Callable[P, None]]:
    """Return the option that chooses an engine."""
    return click.option(
        "--engine",
        type=click.Choice(ENGINES),
        default=default,
        help=f"What builds [{told}].",
    )


FORM = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="For whom: a person or a program.",
)


def told(command: Callable[P, None]) -> Callable[P, None]:
    """Tell expected failures in one line: exit code 2 for wrong use, 1 for the rest."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except AskwellError as error:
            _fail(str(error), 2 if isinstance(error, UsageError) else 1)
        except BrokenPipeError:
            raise  # whoever listened has heard enough, and click ends in silence
        except OSError as error:
            _fail(explain(error), 1)

    return run


class _KindName(click.ParamType):  # type: ignore[type-arg]  # only newer ones take one
    """The name of a kind, one of those in the register."""

    name = "kind"

    def convert(
        self, value: str, param: click.Parameter | None, context: click.Context | None
    ) -> str:
        from askwell.schema import schema_names

        return str(click.Choice(schema_names()).convert(value, param, context))


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="askwell")
def main() -> None:
    """Build a guide to informational interviews from a folder of YAML."""


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
    from askwell import pipeline

    checked = pipeline.check(Project.at(project))
    click.echo(FORMATS[form](checked.problems), nl=False)
    sys.exit(int(bool(checked.errors)))


@main.command()
@PROJECT
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path),
    help="Where the site goes [site/].",
)
@engine_option("mkdocs", "mkdocs")
@click.option("--offline", is_flag=True, help="Make a site to open as files, and a ZIP [offline/].")
@told
def build(project: Path, site_dir: Path | None, engine: EngineName, *, offline: bool) -> None:
    """Build the site. If anything is wrong, the site that is there stays as it is."""
    from askwell import building

    target = site_dir or project / ("offline" if offline else "site")
    built = building.build(Project.at(project, target=target), engine=engine, offline=offline)
    if built.problems:
        click.echo(FORMATS["text"](built.problems), nl=False, err=True)
    if built.pages is None:
        sys.exit(1)
    done = "Built" if built.is_new else "Nothing changed:"
    click.echo(f"{done} {built.pages} pages in {target}{' and its .zip' if offline else ''}")


@main.command()
@PROJECT
@click.option(
    "--address",
    default=USUAL.text,
    show_default=True,
    help="Where; if that one is taken, a port after it.",
)
@engine_option(None, "plain; for the look of a theme mkdocs")
@told
def serve(project: Path, address: str, engine: EngineName | None) -> None:
    """Preview the site; it follows every change to the content."""
    from askwell.preview.run import preview

    preview(Project.at(project), HostPort.parse(address), engine)


@main.command()
@PROJECT
@told
def count(project: Path) -> None:
    """Tell how much of everything the guide holds."""
    from askwell import pipeline
    from askwell.inventory import inventory

    click.echo(inventory(pipeline.check(Project.at(project)).library))


@main.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", help="Your office's full name.")
@click.option("--site-url", help="The web address of the guide.")
@click.option("--colour", help="Your color, such as #1f5f5b.")
@click.option("--paper", type=click.Choice(["letter", "a4"]), help="What sheets are printed on.")
@click.option("--place", help="Where people find you.")
@click.option("--email", help="The address that readers write to.")
@click.option("--audience", multiple=True, help="A group of readers; again for another [all].")
@click.option(
    "--host",
    type=click.Choice(BUILDERS),
    default=BUILDERS[0],
    show_default=True,
    help="Who builds and publishes it.",
)
@told
def new(folder: Path, audience: tuple[str, ...], host: str, **given: str) -> None:
    """Start a guide of your own in a new folder; asks in a terminal for what is not said."""
    from askwell.starter import refuse_taken, start
    from askwell.starter.asking import asked

    refuse_taken(folder)
    ask = _ask if _is_answered() else None
    for path in start(folder, asked(given, audience, ask, host)):
        click.echo(path)
    click.echo(f"\nNext: cd {folder}, then askwell serve. What is still made up: askwell check.")


@main.command()
@PROJECT
@click.option("--freeze", is_flag=True, help="Write into changes.yml how the originals are now.")
@FORM
@told
def status(project: Path, form: str, *, freeze: bool) -> None:
    """Tell what is own, changed or hidden, and which originals have changed since."""
    from askwell.overview import overview

    click.echo(overview(Project.at(project), form, freeze=freeze), nl=False)


@main.command()
@PROJECT
@click.option("--freeze", is_flag=True, help="Write them into ids.yml, and tell what changes.")
@FORM
@told
def ids(project: Path, form: str, *, freeze: bool) -> None:
    """Tell the id of every option, column and row, on which readers' answers hang."""
    from askwell.ids import freeze_ids, ids_json, ids_text, known_ids

    lines = (freeze_ids if freeze else known_ids)(Project.at(project))
    click.echo((ids_json if form == "json" else ids_text)(lines), nl=False)


@main.command()
@PROJECT
@click.option("--for", "host", type=click.Choice(tuple(HOSTS)), help="Print what a host is told.")
@click.option("--check", "place", metavar="DIR|URL", help="Tell what is wrong with a site there.")
@click.option(
    "--cartridge",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write links to all of it, for a course.",
)
@told
def publish(project: Path, host: str | None, place: str | None, cartridge: Path | None) -> None:
    """Print what a host has to be told about the guide, or look at what it does."""
    if sum(map(bool, (host, place, cartridge))) != 1:
        raise UsageError("Say one thing to do, such as: askwell publish --for nginx")
    if host:
        from askwell.publishing.hosts import recipe

        click.echo(recipe(host, _sound(project).publisher.site_url), nl=False)
    elif place:
        from askwell.publishing.checking import findings, report

        found = list(findings(place))
        click.echo(report(found, place))
        sys.exit(int(bool(found)))
    elif cartridge:
        from askwell.pipeline import lay_out
        from askwell.publishing.archive import put
        from askwell.publishing.cartridge import cartridge as made

        library = _sound(project)
        put(made(library, lay_out(library).frame), cartridge)
        click.echo(f"Wrote {cartridge}")


@main.command()
@click.argument("item")
@PROJECT
@FORM
@told
def diff(item: str, project: Path, form: str) -> None:
    """Show an item as it was and as it is here, such as "email.thank-card"."""
    from askwell.overview import comparison

    click.echo(comparison(Project.at(project), item, form), nl=False)


@main.command()
@click.argument(
    "description", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--jobs", type=click.IntRange(1), help="Processes [one for each processor].")
@click.option("--scheduler", help="The address of a Dask scheduler whose workers build.")
@click.option("--part", default="1/1", help='Only a part, such as "2/5": the second of five.')
@click.option("--report", type=click.Path(path_type=Path), help="Where reports go [build/fleet/].")
@click.option("--matrix", type=click.Choice(BUILDERS), help="Print a workflow instead.")
@told
def fleet(
    description: Path,
    jobs: int | None,
    scheduler: str | None,
    part: str,
    report: Path | None,
    matrix: Builder | None,
) -> None:
    """Build many guides from one description; a failed one leaves the others whole."""
    from askwell.fleet import command, workers

    if matrix:
        click.echo(command.workflow(description, matrix), nl=False)
        return
    crew = workers.of_scheduler(scheduler) if scheduler else workers.of_this_machine(jobs)
    sys.exit(int(not command.build(description, crew, part, report, click.echo)))


@main.command()
@click.argument("what", nargs=-1, required=True)
@click.option(
    "--project",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The guide's folder [.].",
)
@click.option("--dry-run", is_flag=True, help="Only tell what would become of the guide.")
@click.option("--word", multiple=True, help="A word to look for in what stays; again for another.")
@FORM
@told
def remove(
    what: tuple[str, ...], project: Path, word: tuple[str, ...], form: str, *, dry_run: bool
) -> None:
    """Take something out of the guide, such as "audience veteran", "scripts" or "/about/reuse/".

    Tells what leads to it, what goes with it, and which texts still say so. Nothing is deleted:
    changes.yml hides it.
    """
    from askwell.overview import removed

    item = ".".join(what)
    click.echo(removed(Project.at(project), item, form, words=word, dry=dry_run), nl=False)


@main.command()
@click.argument("part", required=False)
@told
def handbook(part: str | None) -> None:
    """Show the editor's handbook, or a part of it by its heading, such as "changes"."""
    from askwell.handbook import handbook as words

    click.echo_via_pager(words(part).rstrip("\n"))


@main.command()
@click.argument("kind", required=False, type=_KindName())
def schema(kind: str | None) -> None:
    """Print the JSON Schema of a kind of content file, to complete and check with; or list them."""
    from askwell.schema import schema as kind_schema
    from askwell.schema import schema_names

    click.echo(kind_schema(kind) if kind else "\n".join(schema_names()))


def _sound(project: Path) -> Library:
    """Return what a guide holds; with an error in it, tell that and exit."""
    from askwell import pipeline

    checked = pipeline.check(Project.at(project))
    if checked.errors:
        click.echo(FORMATS["text"](checked.errors), nl=False, err=True)
        sys.exit(1)
    return checked.library


def _is_answered() -> bool:
    return sys.stdin.isatty()


def _ask(question: str, example: str, stands: Callable[[str], None]) -> str:
    def answer(said: str) -> str:
        try:
            stands(said)
        except UsageError as error:
            raise click.UsageError(str(error)) from error  # at which click asks again
        return said

    return str(click.prompt(question, default=example, value_proc=answer))


def _fail(message: str, code: int) -> None:
    click.echo(f"Error: {message}", err=True)
    sys.exit(code)
