"""A colon in an entry of a list of texts, which makes a name of the words before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from askwell.explaining.finding import Finding
from askwell.explaining.wrong_words import ITEM, WORDS
from askwell.problems import Problem
from askwell.problems.names import nearest, shown
from askwell.reading.source import Loc, Source
from askwell.reading.stop import INSIDE, LAST, QUOTE, quoting, without_remark
from askwell.texts.leftovers import head_of, lineless

_IN_ONE = (
    "Write it in one line, in quotes; or take out its colon, and let what stands below it start "
    "in its column, as entries of their own."
)

_A_NAME = re.compile(r"[a-z_]+")


def entries_with_colon(unknown: Sequence[Finding]) -> dict[Loc, Problem]:
    """Return what is told of entries that can be words alone and are one name, by their places."""
    told = {each.loc[:-1]: _told(each, each.loc[:-1]) for each in unknown}
    return {loc: problem for loc, problem in told.items() if problem}


def _told(fault: Finding, loc: Loc) -> Problem | None:
    name, value = str(fault.loc[-1]), fault.details["input"]
    is_entry = isinstance(value, str) and bool(loc) and isinstance(loc[-1], int)
    if fault.needed == ITEM and is_entry and not nearest(name, ITEM):  # not a slip in "item"
        message = "An item is named by its kind and its id with a dot between them."
        return fault.source.problem(loc, "wrong-value", message, f'Write "{name}.{value}".')
    is_name = _A_NAME.fullmatch(name) is not None
    return with_colon(fault.source, loc) if fault.needed == WORDS and not is_name else None


def id_with_its_kind(fault: Finding) -> Problem | None:
    """Tell an id that was written with what it is the id of, as "question: pay" is."""
    written = fault.details["input"]
    pairs = list(written.items()) if isinstance(written, dict) and fault.names_an_item else []
    if len(pairs) != 1 or not isinstance(pairs[0][1], str):
        return None
    name, id_ = pairs[0]
    message = f'An item is named by its id alone here, without "{shown(name)}:".'
    return fault.source.problem(fault.loc, "wrong-value", message, f'Write "{shown(id_)}".')


def split_entries(source: Source) -> Iterator[Problem]:
    """Yield what is told of entries that are one name, and no name of a field, in any file."""
    for *way, entry, name in (loc for loc in source.keys if len(loc) > 1):
        if isinstance(entry, int) and not _A_NAME.fullmatch(str(name)):
            yield from filter(None, [with_colon(source, (*way, entry))])


def with_colon(source: Source, loc: Loc) -> Problem | None:
    """Tell an entry that a colon made a named value of, as "Re: my question" is one."""
    extent, group = source.values.get(loc), source.values.get(loc[:-1])
    if not extent or not group or not isinstance(loc[-1], int):  # read in part, it has no end
        return None
    is_in_brackets = source.text.startswith("[", group.start)
    typed = source.text[extent.start :].partition("\n")[0].rstrip()
    typed = re.split(r"[,\]]", typed)[0].rstrip() if is_in_brackets else typed
    value = source.value(loc)
    if not isinstance(value, dict) or len(value) != 1 or typed.startswith("{"):
        return None
    typed, remark = without_remark(typed, source.values[*loc, *value].end - extent.start)
    message = LAST if typed.endswith(":") else INSIDE
    if isinstance(next(iter(value.values())), list | dict):
        return source.problem(loc, "wrong-value", "An entry is one text here.", _IN_ONE)
    if loc[-2] == "subjects" and (head := head_of(typed)):
        message = f'"{head}" would stand in the subject line itself.'
        return source.at(extent.start, "wrong-value", message, f'Take out "{head}" here.')
    if words := lineless(typed):
        hint = f'Write "{shown(words)}": nobody can write on a line here.'
        return source.at(extent.start + typed.find(":"), "wrong-value", message, hint)
    goes_on = "\n" in source.text[extent.start : extent.end].rstrip()
    hint = QUOTE if goes_on else quoting(typed, remark)
    return source.at(extent.start + typed.find(":"), "wrong-value", message, hint)
