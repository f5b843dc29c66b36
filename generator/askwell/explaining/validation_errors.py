"""What pydantic finds wrong in a model's data, as problems that an editor understands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from pydantic_core import ErrorDetails

from askwell.explaining.colon_in_entry import entries_with_colon, id_with_its_kind, with_colon
from askwell.explaining.cut_end import with_lost_at_end, with_lost_below
from askwell.explaining.empty_values import is_empty, told_empty, without_any
from askwell.explaining.finding import Finding
from askwell.explaining.following import follows, is_text_for_group
from askwell.explaining.right_forms import EXPECTED, right_form
from askwell.explaining.run_on import without_first_dash
from askwell.explaining.too_high import told_too_high, too_high
from askwell.explaining.unknown_names import (
    misnamed_pairs,
    place_meant,
    told_misnamed,
    told_unknown,
)
from askwell.explaining.wrong_words import choices, form, said
from askwell.kinds.base import Model
from askwell.problems import Problem
from askwell.problems.names import id_for, joined, shown
from askwell.reading.source import Loc, Source

KEY = "[key]"
"""What pydantic calls the name of a value, where the name itself is wrong."""

LIST = "tuple_type"
"""pydantic's error type where a list was expected."""

UNKNOWN, ABSENT = "extra_forbidden", "missing"
"""pydantic's error types for a name that is none here, and for one that has to be here."""

BOUNDS = {
    "greater_than_equal": ("{} or more", "ge", "Write {} or a larger number."),
    "less_than_equal": ("{} or less", "le", "Write {} or a smaller number."),
    "too_short": ("a list of at least {}", "min_length", "Add what is missing."),
    "too_long": ("a list of at most {}", "max_length", "Take out what is too much."),
    "string_too_long": ("at most {} characters long", "max_length", "Shorten it."),
}
"""pydantic's error types for too little or too much, the name of the bound, and the remedy."""


def explain_all(
    model: type[Model], source: Source, start: Loc, errors: Sequence[ErrorDetails]
) -> list[Problem]:
    """Return the problems of pydantic's errors in the value that stands at `start`, one a slip.

    A name that is missing because it is misspelled is told there, several missing at once together.
    """
    every = [Finding(model, source, _in_file(source, start, each["loc"]), each) for each in errors]
    colons = entries_with_colon([each for each in every if each.details["type"] == UNKNOWN])
    every = [each for each in every if each.loc[:-1] not in colons]
    found = [each for each in every if not follows(each, every)]
    return [*colons.values(), *_one_a_slip(found)]


def _one_a_slip(found: Sequence[Finding]) -> Iterator[Problem]:
    """Yield the problems of names and values."""
    unknown = [each for each in found if each.details["type"] == UNKNOWN]
    absent = [each for each in found if each.details["type"] == ABSENT]
    meant = {each.loc: place_meant(each) for each in unknown}
    misspelled = {*meant.values()} & {each.loc for each in absent}
    strange = [each for each in unknown if meant[each.loc] not in misspelled]
    misnamed = dict(
        misnamed_pairs(strange, [each for each in absent if each.loc not in misspelled])
    )
    inside = too_high([each for each in strange if each.loc not in misnamed])
    yield from (told_too_high(*each) for each in inside.items())
    told = {id(each) for faults in inside.values() for each in faults}
    missing: dict[Loc, list[Finding]] = {}
    for each in found:
        if id(each) in told or (each in absent and each.loc in inside):
            continue
        if each.loc in misnamed and each in unknown:
            yield told_misnamed(each, misnamed[each.loc])
        elif each not in absent:
            yield _explain(each)
        elif each.loc not in misspelled and each not in misnamed.values():
            missing.setdefault(each.loc[:-1], []).append(each)
    yield from map(_missing, missing.values())


def _explain(fault: Finding) -> Problem:
    details = fault.details
    error, value = details["type"], details["input"]
    # An empty value breaks the rule of whatever it should be: that it is empty says it best. For a
    # name that is missing or unknown, pydantic's input is not what the editor left empty.
    if error not in (ABSENT, UNKNOWN) and is_empty(value):
        told, is_needed = told_empty(fault), bool(fault.loc) and fault.loc[-1] in fault.needed
        return with_lost_below(told, fault.source, fault.loc) if is_needed else told
    return TOLD.get(error, _other)(fault)


def _missing(faults: Sequence[Finding]) -> Problem:
    """Tell the names that one place lacks."""
    if swallowed := next(filter(None, map(_swallowed, faults)), None):
        return swallowed
    where = [each.loc for each in faults]
    return with_lost_at_end(_lacking(faults), faults[0].source, where, faults[0].fields)


def _lacking(faults: Sequence[Finding]) -> Problem:
    fault = faults[0]
    labels = [each.label for each in faults]
    if len(faults) == 1:
        below = _below(fault)
        line = f"{fault.loc[-1]}:" if below else f"{fault.loc[-1]}: {_proposed(fault)}"
        told = f", and below it, indented, {below}" if below else ""
        return _missing_name(fault, fault.loc, f'Add "{line}" here{told}.')
    message = f"{joined(labels)} are missing."
    hint = 'Add them here, each on a line of its own: "name: ..."'
    groups = (
        f"; below {each.label}, indented, {below}" for each in faults if (below := _below(each))
    )
    hint = f"{hint}{''.join(groups)}."
    return fault.source.problem(fault.loc[:-1], "missing-name", message, hint)


def _below(fault: Finding) -> str:
    """Return the lines that a group needs which is missing, or one that it can have."""
    names = fault.needed_below or fault.fields_below[:1]
    return " and ".join(f'"{each}: ..."' for each in names)


def _proposed(fault: Finding) -> str:
    """Return an id of the first words of its text, where an id is missing; else dots."""
    beside = fault.source.value(fault.loc[:-1]) if fault.source.has(fault.loc[:-1]) else {}
    if fault.loc[-1] != "id" or not isinstance(beside, dict):
        return "..."
    every = fault.source.value(fault.loc[:-2]) if fault.source.has(fault.loc[:-2]) else ()
    entries = every if isinstance(every, list) else ()
    taken = [each.get("id") for each in entries if isinstance(each, dict)]
    text = next((beside[each] for each in fault.texts if isinstance(beside.get(each), str)), "")
    return id_for(str(text), taken) or "..."


def _swallowed(fault: Finding) -> Problem | None:
    """Return the line with a missing name, if it is part of the text of a name beside it."""
    source, group, name = fault.source, fault.loc[:-1], fault.loc[-1]
    beside = source.value(group) if source.has(group) else {}
    for other, text in beside.items() if isinstance(beside, dict) else ():
        extent = source.values.get((*group, other))
        if not extent or extent.file or not isinstance(text, str) or f"{name}:" not in text:
            continue
        typed = source.text[extent.start : extent.end]
        if typed.startswith((">", "|")) and (found := re.search(rf"\n *(?={name}: )", typed)):
            message = f'"{name}:" is no name here: the line is part of the text above it.'
            hint = f'Begin it in the column of "{other}:".'
            told = source.at(extent.start + found.end(), "missing-name", message, hint)
            return replace(told, name=fault.loc)
    return None


def _missing_name(fault: Finding, name: Loc, hint: str) -> Problem:
    message = f'"{name[-1]}" is missing.'
    return replace(fault.source.problem(name[:-1], "missing-name", message, hint), name=name)


def _not_allowed(fault: Finding) -> Problem:
    hint = choices(str(fault.context["expected"]), str(fault.details["input"]))
    message = f'{fault.label} cannot be "{shown(fault.details["input"])}".'
    return fault.source.problem(fault.loc, "wrong-value", message, hint)


def _unknown_type(fault: Finding) -> Problem:
    tag = str(fault.context["tag"])
    hint = choices(str(fault.context["expected_tags"]), tag)
    message = f'"type" cannot be "{shown(tag)}".'
    return fault.source.problem((*fault.loc, "type"), "wrong-value", message, hint)


def _no_type(fault: Finding) -> Problem:
    hint = 'Say what kind of block it is, such as "type: short".'
    loc = (*fault.loc, "type")
    return with_lost_at_end(_missing_name(fault, loc, hint), fault.source, [loc], ["id", "type"])


_ONLY_WORDS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?(?: [^\W\d_]+(?:'[^\W\d_]+)?)+\.?")
"""What somebody says who has nothing to write in a place: "ask at the desk"."""


def _own_words(fault: Finding) -> Problem:
    message, _, hint = str(fault.context["error"]).rpartition("|")
    written = str(fault.details["input"])
    label = "" if fault.details["loc"][-1:] == (KEY,) else f"{fault.label}: "
    message = f"{label}{message.replace(written, shown(written))}."
    is_optional = bool(fault.loc) and fault.loc[-1] not in fault.needed
    if is_optional and _ONLY_WORDS.fullmatch(written) and hint.startswith("Write "):
        hint = f"{hint.removesuffix('.')}, or delete the line."
    told = fault.source.problem(fault.loc, "wrong-value", message, hint)
    return replace(told, refused=written, proposed=getattr(fault.context["error"], "meant", ()))


def _wrong_form(fault: Finding) -> Problem:
    if fault.details["loc"][-1:] == (KEY,):
        return _wrong_key(fault)
    message = f'{fault.label} cannot be "{shown(fault.details["input"])}".'
    hint = form(str(fault.context["pattern"]), str(fault.details["input"]))
    return fault.source.problem(fault.loc, "wrong-value", message, hint)


def _wrong_key(fault: Finding) -> Problem:
    """Tell the name of a value that is no id, as "rule.meeting-length" is none."""
    *_, holder, written = (str(step) for step in fault.details["loc"][:-1])
    message = f'A name in "{holder}" cannot be "{shown(written)}".'
    hint = form(str(fault.context["pattern"]), _KIND.sub("", written))
    return fault.source.problem(fault.loc[:-1], "wrong-value", message, hint, key=True)


_KIND = re.compile(r"^[a-z]+\.(?=[a-z0-9-]+$)")
"""What stands before an id where any kind can be named."""


def _out_of_bounds(fault: Finding) -> Problem:
    words, bound, remedy = BOUNDS[fault.details["type"]]
    limit = fault.context[bound]
    message = f"{fault.label} must be {words.format(limit)}."
    hint = remedy.format(limit) + ("" if fault.details["input"] else without_any(fault))
    return fault.source.problem(fault.loc, "wrong-value", message, hint)


def _unexpected(fault: Finding) -> Problem:
    error, written = fault.details["type"], fault.details["input"]
    if error == "string_type" and (
        split := id_with_its_kind(fault) or with_colon(fault.source, fault.loc)
    ):
        return split
    if error == LIST and (first := without_first_dash(fault.source, fault.loc)):
        return first
    subject = "Each entry" if is_text_for_group(fault) else fault.label
    message = f"{subject} must be {EXPECTED[error][0]}, not {said(written)}."
    return fault.source.problem(fault.loc, "wrong-value", message, right_form(fault, written))


def _other(fault: Finding) -> Problem:
    message = f"{fault.label}: {shown(fault.details['msg'])}."
    return fault.source.problem(fault.loc, "wrong-value", message)


TOLD: dict[str, Callable[[Finding], Problem]] = {
    UNKNOWN: told_unknown,
    "literal_error": _not_allowed,
    "union_tag_invalid": _unknown_type,
    "union_tag_not_found": _no_type,
    "value_error": _own_words,
    "string_pattern_mismatch": _wrong_form,
    **dict.fromkeys(BOUNDS, _out_of_bounds),
    **dict.fromkeys(EXPECTED, _unexpected),
}
"""How each of pydantic's error types is told."""


def _in_file(source: Source, start: Loc, loc: Loc) -> Loc:
    """Drop the steps that pydantic adds and the file does not have (the type of a block)."""
    steps = start
    for position, step in enumerate(loc):
        last = position == len(loc) - 1
        if not last and source.has((*steps, "type")) and source.value((*steps, "type")) == step:
            continue
        if last or (*steps, step) in source.values or (*steps, step) in source.keys:
            steps = (*steps, step)
    return steps
