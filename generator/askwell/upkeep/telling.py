"""The status of a guide and the difference of an item as somebody reads them, or a program."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from shlex import quote
from textwrap import indent

from askwell.layers.removal import Removal, Trace
from askwell.layers.status import Difference, Layered, conflicts, lines, unfrozen
from askwell.problems import Problem
from askwell.reporting.report import as_rows, as_text


def status_text(guide: Layered) -> str:
    """Return a line for each thing that is different, then one for each conflict."""
    found = lines(guide)
    width = max((len(line.state) for line in found), default=0)
    rows = [
        f"{line.state:<{width}}  {' '.join(filter(None, [line.item, line.field]))}"
        for line in found
    ]
    told = [f"{each.path}:{each.line}: {each.message} {each.hint}" for each in conflicts(guide)]
    rest = [*told, *_unfrozen(unfrozen(guide))] or ["No original has changed since."]
    return "\n".join([*(rows or ["Nothing here is the guide's own."]), "", *rest]) + "\n"


def _unfrozen(number: int) -> list[str]:
    if not number:
        return []
    what = "1 original is" if number == 1 else f"{number} originals are"
    return [f'{what} not frozen: after "askwell status --freeze" you are told when they change.']


def status_json(guide: Layered) -> str:
    """Return {items: [{state, item, field, why}], conflicts: [{path, ...}], unfrozen: number}."""
    found = {
        "items": [asdict(each) for each in lines(guide)],
        "conflicts": as_rows(conflicts(guide)),
        "unfrozen": unfrozen(guide),
    }
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"


def difference_text(
    item: str,
    found: Sequence[Difference],
    fields: Mapping[str, str],
    faults: Sequence[Problem],
    ways: str,
) -> str:
    """Return both texts of every field that differs; if none does, `fields` as they are.

    Last come the `ways` to have it otherwise, and the `faults` because of which something of it
    does not count.
    """
    texts = [f"{name}\n{indent(text, '    ')}" for name, text in fields.items() if text]
    same = [
        f"{item} is as in the original{', as far as it can be read' if faults else ''}.",
        *texts,
    ]
    parts = [item, *map(_both, found)] if found else same
    mend = ["", "Mend this first: until then the guide is not built.", as_text(faults)]
    last = [*(["", ways] if ways else ()), *(mend if faults else ())]
    return "\n".join([*parts, *last]).rstrip("\n") + "\n"


def _both(each: Difference) -> str:
    texts = {"original": each.original, "yours": each.yours}
    shown = [
        f"  {who}:\n{indent('(nothing)' if text is None else text, '    ')}"
        for who, text in texts.items()
    ]
    return "\n".join([f"{each.field}", *shown])


def difference_json(item: str, found: Sequence[Difference], faults: Sequence[Problem]) -> str:
    """Return {item, fields: [{field, original, yours}], problems: [{path, ...}]}."""
    fields = [asdict(each) for each in found]
    told = {"item": item, "fields": fields, "problems": as_rows(faults)}
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def removal_text(removal: Removal, *, dry: bool) -> str:
    """Return what a removal means, a line for each thing; with what was done about it."""
    parts = {
        "Goes with it:": removal.goes,
        "Links to it or shows it, and goes without; see how it reads then:": _spots(removal.leads),
        "Says its words, and keeps them; change these if they should not:": _spots(removal.quotes),
        "Still says so; change these if they should not (--word looks for more):": _spots(
            removal.says
        ),
    }
    told = [
        f"{heading}\n{indent(chr(10).join(rows), '  ')}" for heading, rows in parts.items() if rows
    ]
    counted = [*_hinted(removal), *_by_itself(removal)]
    return "\n\n".join([*told, *counted, _done(removal, dry=dry)]) + "\n"


def _hinted(removal: Removal) -> list[str]:
    """Count the texts with other words for it, which can mean it, and name the words."""
    if not removal.hints:
        return []
    count = len(removal.hints)
    texts = "1 text has a word" if count == 1 else f"{count} texts have a word"
    words = sorted({each.words.casefold() for each in removal.hints})
    options = " ".join(f"--word {quote(each)}" for each in words)
    return [f"{texts} that it is also called, some with another meaning; to see them: {options}"]


def _by_itself(removal: Removal) -> list[str]:
    """Count what nobody has to see to: where it stands, a program can ask."""
    if not removal.refers:
        return []
    files = len({each.path for each in removal.refers})
    where = "1 file" if files == 1 else f"{files} files"
    return [f"Lists and fields in {where} lose its name by themselves (--format json names them)."]


def _spots(spots: Sequence[Trace]) -> list[str]:
    return [
        f"{each.path}:{each.line}: {': '.join(filter(None, [each.words, each.around]))}"
        for each in spots
    ]


def _done(removal: Removal, *, dry: bool) -> str:
    if dry:
        return f"Nothing was changed: {removal.item} stays."
    own = f" It is your own: {removal.own} still holds it." if removal.own else ""
    back = '"Bring back" in askwell edit, or its line deleted there, has it back'
    return f"{removal.item} is hidden in changes.yml; {back}.{own}"


def removal_json(removal: Removal) -> str:
    """Return what a removal means as JSON: an object with the fields of `Removal`."""
    return json.dumps(asdict(removal), ensure_ascii=False, indent=2) + "\n"
