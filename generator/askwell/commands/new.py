"""`askwell new`: a guide of one's own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from shlex import quote

import click

from askwell.commands.outcome import report_failures
from askwell.looks import PAPERS
from askwell.problems import UsageError
from askwell.publishing.names import BUILDERS


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", help="Your office's full name.")
@click.option("--title", help="What the guide is called.")
@click.option("--site-url", help="The web address of the guide.")
@click.option("--colour", help="Your color, such as #1f5f5b.")
@click.option("--paper", type=click.Choice(PAPERS), help="What sheets are printed on.")
@click.option("--place", help="Where people find you.")
@click.option("--email", help="The address that readers write to.")
@click.option("--phone", help="The phone number that readers call.")
@click.option("--audience", multiple=True, help="A group of readers; again for another [all].")
@click.option(
    "--host",
    type=click.Choice(BUILDERS),
    default=BUILDERS[0],
    show_default=True,
    help="Who builds and publishes it.",
)
@report_failures
def new(folder: Path, audience: tuple[str, ...], host: str, **given: str) -> None:
    """Start a guide of your own in a new folder; asks in a terminal for what is not said.

    Readers see all that comes with Askwell, and what you add and change on top. None of it is
    copied: askwell replace puts a copy of one original into your files, to rewrite it there.
    """
    from askwell.starter import refuse_taken, start
    from askwell.starter.asking import asked

    refuse_taken(folder)
    ask = _ask if _is_answered() else None
    made = start(folder, asked(given, audience, ask, host))
    for path in dict.fromkeys(each.parent if each.suffix == ".json" else each for each in made):
        click.echo(path)
    next_ = (
        "askwell edit to write in it, askwell import for lists you have, askwell serve to see it"
    )
    click.echo(f"\nNext: cd {quote(str(folder))}, then {next_}.")
    click.echo("Step by step: README.md there. What is still made up: askwell check.")


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
