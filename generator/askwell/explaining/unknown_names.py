"""Names that are none in the place where they stand: what was meant, and what can stand there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from askwell.explaining.described import described_at
from askwell.explaining.finding import Finding
from askwell.explaining.other_names import meant_by
from askwell.explaining.wrong_words import as_entry
from askwell.problems import Problem
from askwell.problems.names import MEANT, nearest, suggest
from askwell.reading.source import Loc

MOST_FIELDS = 40
"""Names of fields that are listed, where none is near: a question has 19, a publisher 25."""


def misnamed_pairs(
    unknown: Sequence[Finding], absent: Sequence[Finding]
) -> Iterator[tuple[Loc, Finding]]:
    """Yield the place of a name that stands where another is missing, with the missing one.

    In a group with one of each, and values of the same form, they are one slip.
    """
    for each in unknown:
        here = each.loc[:-1]
        beside = [other for other in absent if other.loc[:-1] == here]
        is_alone = sum(other.loc[:-1] == here for other in unknown) == 1
        if len(beside) == 1 and is_alone and _has_form(each, beside[0]):
            yield each.loc, beside[0]


def _has_form(unknown: Finding, absent: Finding) -> bool:
    """Tell whether an unknown value is of the form of the one that is missing."""
    expected = described_at(absent.model, (*absent.details["loc"], "")).get("type", "string")
    value = unknown.details["input"]
    return isinstance(value, {"array": list, "object": dict}.get(expected, str))


def told_misnamed(unknown: Finding, absent: Finding) -> Problem:
    name = str(absent.loc[-1])
    message = f'{unknown.label} is not known here, and "{name}" is missing.'
    hint = f'If it is that, write "{name}:" in its place; else add "{name}: ..." and delete it.'
    return unknown.source.problem(unknown.loc, "unknown-name", message, hint, key=True)


def place_meant(fault: Finding) -> Loc:
    """Return the place of the name that an unknown one was probably meant for."""
    return (*fault.loc[:-1], _name_meant(fault))


def _name_meant(fault: Finding) -> str:
    written, fields = str(fault.loc[-1]), fault.fields
    beside = fault.source.value(fault.loc[:-1])
    return meant_by(written, fields, beside) or nearest(written, fields)


def told_unknown(fault: Finding) -> Problem:
    message = f"{fault.label} is not known here."
    hint = suggest(str(fault.loc[-1]), fault.fields, most=MOST_FIELDS)
    is_top = len(fault.details["loc"]) == 1
    if meant := _name_meant(fault):
        is_said = hint.startswith(f'{MEANT} "{meant}"')  # and where only its signs are others
        hint = hint if is_said else f'{MEANT} "{meant}"? {_how(fault, meant)}'.rstrip()
    elif is_top and (known := fault.model.not_here.get(str(fault.loc[-1]))):
        message, hint = f"{fault.label} {known[0]}.", known[1]
    return fault.source.problem(fault.loc, "unknown-name", message, hint, key=True)


def _how(fault: Finding, name: str) -> str:
    """Return how the value of a field is written, if it is more than words."""
    where = (*fault.details["loc"][:-1], name)
    if needed := described_at(fault.model, (*where, 0, "")).get("required"):
        return as_entry(needed)
    allowed = described_at(fault.model, where)["properties"][name].get("enum", ())
    return f"Allowed: {', '.join(allowed)}." if allowed else ""
