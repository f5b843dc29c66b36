"""A colon in an entry of a list of texts, which makes a name of the words before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from askwell.finding import Finding
from askwell.names import SHOWN
from askwell.problems import Problem
from askwell.reading.source import Loc
from askwell.reading.stop import QUOTE
from askwell.texts.leftovers import head_of

_A_NAME = re.compile(r"[a-z_]+")

WORDS = ["text"]
"""What alone is needed of what can be written as words without a name."""


def entries_with_colon(unknown: Sequence[Finding]) -> dict[Loc, Problem]:
    """Return what is told of entries that can be words alone and are one name, by their places."""
    words = [each for each in unknown if each.needed == WORDS and not _is_name(each)]
    told = {each.loc[:-1]: with_colon(each, each.loc[:-1]) for each in words}
    return {loc: problem for loc, problem in told.items() if problem}


def _is_name(fault: Finding) -> bool:
    """Tell whether a name looks like those in files."""
    return _A_NAME.fullmatch(str(fault.loc[-1])) is not None


def with_colon(fault: Finding, loc: Loc) -> Problem | None:
    """Tell an entry that a colon made a named value of, as "Re: my question" is one."""
    source = fault.source
    mark = source.values.get(loc)
    if not mark or not loc or not isinstance(loc[-1], int):
        return None
    typed = source.text[mark.start :].partition("\n")[0].rstrip()
    value = source.value(loc)
    if not isinstance(value, dict) or len(value) != 1 or typed.startswith("{"):
        return None
    message = "A colon followed by a space stands inside plain text."
    if loc[-2] == "subjects" and (head := head_of(typed)):
        message = f'"{head}" would stand in the subject line itself.'
        return source.at(mark.start, "wrong-value", message, f'Take out "{head}" here.')
    is_short = '"' not in typed and len(typed) <= SHOWN
    hint = f'Put the whole text in quotes: "{typed}".' if is_short else QUOTE
    return source.at(mark.start + typed.find(":"), "wrong-value", message, hint)
