"""The ids that readers' answers hang on: told, and written down so that words may change."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from askwell.kinds import SCHEMA
from askwell.kinds.ids import IDS
from askwell.kinds.worksheets import Scale, Worksheet
from askwell.lasting import NamedList, named_lists
from askwell.layers.stack import stacked
from askwell.layers.status import Layered
from askwell.loading import layers
from askwell.patching.exchanging import exchange
from askwell.patching.scalars import quoted
from askwell.project import Project

FREEZING = {"new": "frozen", "gone": "forgotten"}
"""What becomes of an id by freezing."""


@dataclass(frozen=True, slots=True)
class KnownId:
    """A block, an option, a column, a row, a point of a scale, or a tip."""

    state: str
    """One of `written` in its sheet, `numbered` by the steps of a scale, `frozen`, `new`, of a
    `draft`, or `gone` since it was frozen; right after freezing `frozen` or `forgotten`."""
    list: str
    """Where it is, such as "aim.blocks", "aim.kind-of-aim.options" or "leaving.tips"."""
    id: str
    words: str


def known_ids(project: Project) -> list[KnownId]:
    """List every id that answers hang on, and those gone since frozen.

    Raises AskwellError if a file has mistakes.
    """
    return list(_lines(layers(project.content, project.below)))


def freeze_ids(project: Project) -> list[KnownId]:
    """Write into ids.yml what the ids are now; return what was frozen, and what was forgotten.

    Raises AskwellError if a file has mistakes.
    """
    guide = layers(project.content, project.below)
    path, own = project.content / IDS.path, _own(guide)
    if own or path.exists():
        exchange(path, as_yaml(own))
    return [
        replace(line, state=FREEZING[line.state])
        for line in _lines(guide)
        if line.state in FREEZING
    ]


def _lines(guide: Layered) -> Iterator[KnownId]:
    shelf = stacked(guide.below, guide.own)
    for each in named_lists(shelf.entries, shelf.frozen):
        for position, (name, words) in enumerate(each.words.items()):
            yield KnownId(_state(each, position), each.name, name, words)
        for name, words in each.gone.items():
            yield KnownId("gone", each.name, name, words)
    for entry in shelf.entries:
        for _, node in entry.nodes:
            if isinstance(entry.model, Worksheet) and isinstance(node, Scale):
                where = f"{entry.model.id}.{node.id}.points"
                yield from (KnownId("numbered", where, *point) for point in node.points.items())


def _state(found: NamedList, position: int) -> str:
    if found.is_written(position):
        return "written"
    if position not in found.new:
        return "frozen"
    return "new" if found.is_published else "draft"


def _own(guide: Layered) -> dict[str, Mapping[str, str]]:
    """Return what a guide has to remember: every list that no layer below remembers as it is.

    Readers know nothing of a draft: its lists stay as they were frozen, if they ever were.
    """
    shelf = stacked(guide.below, guide.own)
    below = named_lists(shelf.entries, guide.below.frozen)
    found: dict[str, Mapping[str, str]] = {}
    for each, original in zip(named_lists(shelf.entries, shelf.frozen), below, strict=True):
        words = each.words if each.is_published else each.frozen
        if words and words != original.frozen:
            found[each.name] = words
    return found


def as_yaml(lists: Mapping[str, Mapping[str, str]]) -> str:
    """Return the words of ids.yml."""
    rows = [
        f"  - list: {name}\n    words:\n"
        + "".join(f"      {each}: {quoted(said)}\n" for each, said in words.items())
        for name, words in lists.items()
    ]
    return f"schema: {SCHEMA}\n{IDS.key}:" + ("\n" + "".join(rows) if rows else " []\n")


def ids_text(lines: Sequence[KnownId]) -> str:
    """Return a line for each id, then what to do."""
    width = max((len(line.state) for line in lines), default=0)
    rows = [f"{line.state:<{width}}  {line.list}.{line.id}  {line.words}" for line in lines]
    return "\n".join([*rows, "", _next(lines)]).lstrip("\n") + "\n"


def _next(lines: Sequence[KnownId]) -> str:
    left = sum(line.state in FREEZING for line in lines)
    if not left:
        return "No id changes unsaid: all are written or frozen."
    what = "1 id is" if left == 1 else f"{left} ids are"
    return f'{what} new or gone: after "askwell ids --freeze" you are told when words lose answers.'


def ids_json(lines: Sequence[KnownId]) -> str:
    """Return [{state, list, id, words}]."""
    return json.dumps([asdict(line) for line in lines], indent=2, ensure_ascii=False) + "\n"
