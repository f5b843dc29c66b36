"""Values that are empty: what a name lacks, and where it may have gone."""

from __future__ import annotations

import re

from askwell.explaining.finding import Finding
from askwell.explaining.following import GROUP
from askwell.problems import Problem
from askwell.problems.names import shown

_HIDDEN = re.compile(r"[\"']?:?[ \t]+(#.*)")
"""What is left of a value that begins with a number sign."""

WHOLE = 2
"""Steps to a field of what a whole file holds."""

_SWITCHED_OFF = re.compile(
    r"[\"']?:[ \t]*\n(?:[ \t]*\n)*[ \t]*#[ \t]*(?:- |[\w-]+:(?:[ \t]|$))", re.M
)
"""A name of which the lines below would say something, but for the number signs before them."""


def is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def told_empty(fault: Finding) -> Problem:
    source = fault.source
    key = source.keys.get(fault.loc)
    if key and (hidden := _HIDDEN.match(source.text, key.end)):
        message = f'Everything from "{shown(hidden[1])}" on is hidden.'
        hint = f'Put it in quotes: "{shown(hidden[1])}".'
        return source.at(hidden.start(1), "empty-value", message, hint)
    named = bool(fault.loc) and isinstance(fault.loc[-1], str)
    message, hint = f"{fault.label} is empty.", _filled_in(fault)
    if key and _takes_lines(fault) and _SWITCHED_OFF.match(source.text, key.end):
        message = f'{fault.label} is empty: nobody reads the lines below it, which begin with "#".'
        hint = f'Take the "#" away from what belongs there{_or_without(fault)}.'
    return source.problem(fault.loc, "empty-value", message, hint, key=named)


def _takes_lines(fault: Finding) -> bool:
    return fault.details["type"] in (*GROUP, "tuple_type")


def _filled_in(fault: Finding) -> str:
    """Return the remedy for what holds nothing."""
    fields = fault.fields_below
    if fault.details["type"] in GROUP and fields and not isinstance(fault.loc[-1], int):
        return f'Write "{fields[0]}: ..." below it, indented{_or_without(fault)}.'
    return f"Fill it in{_or_without(fault)}.{without_any(fault)}"


def without_any(fault: Finding) -> str:
    """Return what goes, too, where a list has to have something and nothing is left for it."""
    is_list = fault.details["type"] in ("tuple_type", "too_short")
    if not is_list or not fault.least or fault.loc[-1] not in fault.needed:
        return ""
    is_own = len(fault.details["loc"]) == 1
    kind = getattr(fault.model, "kind", "") if is_own else ""
    if isinstance(fault.loc[-2], int):
        return f" If nothing is left for it: delete this whole {kind or 'entry'}."
    is_file = kind and len(fault.loc) == WHOLE
    return f" If nothing is left for it: delete the {kind}, this whole file." if is_file else ""


def _or_without(fault: Finding) -> str:
    """Return what else can be done where there is nothing to say; empty if something has to be."""
    name = fault.loc[-1] if fault.loc else ""
    if name not in fault.needed:
        return ", or delete the line"
    error = fault.details["type"]
    if error == "tuple_type" and not fault.least:
        return f', or write "{name}: []"'
    is_free = error in GROUP and fault.fields_below and not fault.needed_below
    return f', or write "{name}: {{}}"' if is_free else ""
