"""`askwell runs`: what stands for a source's words in `sources.yml`."""

from __future__ import annotations

from pathlib import Path

import click

from askwell.commands.outcome import report_failures

WIDTH = 110
"""Of the lines that are printed, to be pasted below `runs: >-`."""


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@report_failures
def runs(file: Path) -> None:
    """Print the digests of a text's runs of eight words, for `runs` in sources.yml."""
    from textwrap import fill

    from askwell.texts.runs import runs as runs_of

    paragraphs = file.read_text(encoding="utf-8").split("\n\n")
    digests = dict.fromkeys(run for each in paragraphs for _, run in runs_of(each))
    click.echo(fill(" ".join(digests), WIDTH))
