"""`askwell schema`: what editors' programs complete and check with."""

from __future__ import annotations

from pathlib import Path

import click

from askwell.commands.outcome import report_failures


class _KindName(click.ParamType):  # type: ignore[type-arg]  # only newer ones take one
    """The name of a kind, one of those in the register."""

    name = "kind"

    def convert(
        self, value: str, param: click.Parameter | None, context: click.Context | None
    ) -> str:
        from askwell.schema import schema_names

        return str(click.Choice(schema_names()).convert(value, param, context))


@click.command()
@click.argument("kind", required=False, type=_KindName())
@click.option(
    "--all",
    "folder",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write every one of them into a folder instead.",
)
@report_failures
def schema(kind: str | None, folder: Path | None) -> None:
    """Print the JSON Schema of a kind of content file, to complete and check with; or list them."""
    from askwell.schema import schema as kind_schema
    from askwell.schema import schema_names, write_all

    if folder:
        write_all(folder)
    else:
        click.echo(kind_schema(kind) if kind else "\n".join(schema_names()))
