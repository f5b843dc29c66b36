"""The command line: which verbs there are."""

from __future__ import annotations

import click

from askwell import __version__
from askwell.commands.bring import bring
from askwell.commands.build import build
from askwell.commands.check import check
from askwell.commands.count import count
from askwell.commands.diff import diff
from askwell.commands.edit import edit
from askwell.commands.export import export
from askwell.commands.fleet import fleet
from askwell.commands.handbook import handbook
from askwell.commands.handouts import handouts
from askwell.commands.ids import ids
from askwell.commands.new import new
from askwell.commands.publish import publish
from askwell.commands.remove import remove
from askwell.commands.replace import replace
from askwell.commands.review import review
from askwell.commands.runs import runs
from askwell.commands.schema import schema
from askwell.commands.serve import serve
from askwell.commands.status import status

VERBS = (
    bring,
    build,
    check,
    count,
    diff,
    edit,
    export,
    fleet,
    handbook,
    handouts,
    ids,
    new,
    publish,
    remove,
    replace,
    review,
    runs,
    schema,
    serve,
    status,
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="askwell")
def main() -> None:
    """Build a guide to informational interviews from a folder of YAML."""


for verb in VERBS:
    main.add_command(verb)
