"""What depends on a house rule: it goes where the guide follows another position."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from askwell.kinds.base import Governed
from askwell.kinds.evidence import Rule
from askwell.layers.hiding import gone, let_go, tidied
from askwell.layers.shelf import Found, Shelf, name_of
from askwell.library import Entry, of_type
from askwell.reading.source import Loc


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The position of a rule that the guide follows, and where that, or its hiding, is said."""

    position: str
    said: Callable[[], str]
    """Names the place: asked where something goes, for it takes a walk over the file."""


def governed(shelf: Shelf) -> Shelf:
    """Return the shelf with what stands for the chosen positions, or for no rule.

    A hidden rule governs on, as texts keep its words. One that is not there governs nothing: the
    check of rules tells its name.
    """
    chosen, after = dict(_chosen(shelf)), shelf
    looked_at = shelf.entries
    while against := {each[0].source.path: each for each in _against(looked_at, chosen)}:
        before = after
        for each in against.values():  # one a file: an edit moves what stands after it
            after = _without(after, *each)
        if len(after.problems) > len(before.problems):
            return after
        looked_at = tuple(entry for entry in after.entries if entry.source.path in against)
    after = tidied(after)
    staying = {id(entry) for entry in after.entries}
    unchosen = tuple(entry for entry in shelf.entries if id(entry) not in staying)
    return replace(after, unchosen=unchosen)


def _chosen(shelf: Shelf) -> Iterator[tuple[str, _Chosen]]:
    for entry in of_type(shelf.entries, Rule):
        said = partial(entry.source.place, (*entry.loc, "chosen"))
        yield entry.model.id, _Chosen(entry.model.position.id, said)
    for name, item in shelf.hidden_items.items():
        if isinstance(item, Rule):
            yield item.id, _Chosen(item.position.id, partial(shelf.hidden.__getitem__, name))


def _against(
    entries: Iterable[Entry], chosen: Mapping[str, _Chosen]
) -> Iterator[tuple[Entry, Loc, str]]:
    """Yield what stands for other positions than those chosen, and where these are chosen."""
    for entry in entries:
        for loc, node in entry.nodes:
            for rule, positions in node.only_if.items() if isinstance(node, Governed) else ():
                if rule in chosen and chosen[rule].position not in positions:
                    yield entry, loc, chosen[rule].said()


def _without(shelf: Shelf, entry: Entry, loc: Loc, said: str) -> Shelf:
    """Take out an item that others can name, or a part that none can, such as a tip."""
    item = next(node for at, node in entry.nodes if at == loc)
    if name_of(item):
        return gone(shelf, Found(entry, loc, item), said)
    return let_go(shelf, entry, loc, said)
