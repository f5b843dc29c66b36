"""`askwell handbook`: the editor's handbook."""

from __future__ import annotations

import click

from askwell.commands.outcome import report_failures


@click.command()
@click.argument("part", required=False)
@report_failures
def handbook(part: str | None) -> None:
    """Show the editor's handbook, or a part of it by its heading, such as "changes"."""
    from askwell.shipped.handbook import handbook as words

    click.echo_via_pager(words(part).rstrip("\n"))
