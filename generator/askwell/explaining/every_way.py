"""What is told of a file, as every way of explaining it leaves it, one behind another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from askwell.explaining import ReadAgain
from askwell.explaining.described import names_in
from askwell.explaining.lost_entry import with_lost_entry, without_lost_dashes
from askwell.explaining.missing_dash import with_missing_dash
from askwell.explaining.missing_line import with_missing_line
from askwell.explaining.moved_lines import with_columns
from askwell.explaining.one_paragraph import with_one_paragraph
from askwell.explaining.same_name import with_same_name
from askwell.explaining.second_thing import with_second_thing
from askwell.kinds.kind import Kind
from askwell.problems import Problem
from askwell.reading.source import Source


def explained(
    kind: Kind, source: Source, problems: Sequence[Problem], read_again: ReadAgain
) -> list[Problem]:
    """Return a file's problems as the slips that they come from."""
    told = with_lost_entry(source, without_lost_dashes(source, problems))
    told = with_second_thing(kind, source, told)
    told = with_one_paragraph(kind, source, told)
    told = with_missing_dash(source, told, read_again)
    told = with_missing_line(kind, source, told, read_again)
    told = with_columns(source, told, partial(names_in, kind.model), read_again)
    return with_same_name(source, told)
