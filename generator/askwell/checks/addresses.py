"""What readers have an address of stays: under its id, under another, or given up on purpose."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from difflib import get_close_matches
from functools import partial
from typing import NamedTuple

from askwell.addresses import addresses
from askwell.layers.recorded import Had, had
from askwell.library import Entry, Library
from askwell.problems import Problem
from askwell.reading.source import Loc


def check_addresses(library: Library) -> Iterator[Problem]:
    """Tell everything that was published and has no address any more, unless somebody decided so.

    What is hidden or retired was decided about; what could not be read may be there still.
    """
    for each, new in _lost(library):
        yield _dropped(library, each, new)


def called_now(library: Library) -> dict[str, str]:
    """Return the names that what readers had seems to have now, by those that it had."""
    likely = ((each.name, _likely(library, each, new)) for each, new in _lost(library))
    return {name: found.name for name, found in likely if found}


def _lost(library: Library) -> Iterator[tuple[Had, AbstractSet[str]]]:
    """Yield what readers had and nobody decided about, and the names that are new since then."""
    if not library.recorded or not library.is_whole:
        return
    today = addresses(library.published)
    kept = {*_there(library), *_retired(library), *library.hidden, *library.given_up}
    recorded = list(had(library.recorded))
    new = today.keys() - {each.name for each in recorded} - set(_renamed(library))
    yield from ((each, new) for each in recorded if each.name not in kept)


def _there(library: Library) -> Iterator[str]:
    """Yield every name that something has or had, on a page that is shown or not."""
    for kind, items in library.published.index.items():
        for item in items.values():
            yield from (f"{kind}.{name}" for name in (item.id, *getattr(item, "was", ())))


def _renamed(library: Library) -> Iterator[str]:
    """Yield the names of what says already which id it had."""
    for kind, items in library.published.index.items():
        yield from (f"{kind}.{each.id}" for each in items.values() if getattr(each, "was", ()))


def _retired(library: Library) -> Iterator[str]:
    for kind, items in library.index.items():
        for item in items.values():
            if getattr(item, "status", "") == "retired":
                yield f"{kind}.{item.id}"


def _dropped(library: Library, each: Had, new: AbstractSet[str]) -> Problem:
    kind = each.name.partition(".")[0]
    check = "dropped-address" if each.is_own else "dropped-original"
    tell = partial(each.entry.source.problem, each.loc, check, key=True)
    if each.id in library.index.get(kind, {}):
        message = f"Readers have {each.name}, and it is no longer published."
        return tell(message, 'Write "status: published" or "status: retired" in its file.')
    message = f"Readers have {each.name}, and nothing has this id any more."
    giving_up = _giving_up(library, each)
    near = "that one"
    if likely := _likely(library, each, new):
        source, loc, line = likely.entry.source, likely.loc, likely.line
        if source.place(loc).startswith(f"{library.folder}/"):
            hint = f'If this is it, write "was: {each.id}" below "{line}". {giving_up}'
            return source.problem(loc, check, message, hint)
        near = f'"{line}" ({source.place(loc)})'
    hint = f'If it has another id now, write "was: {each.id}" below {near}.'
    return tell(message, f"{hint} {giving_up}")


class _Likely(NamedTuple):
    """What has another id now, as it seems, and the line that says that."""

    name: str
    entry: Entry
    loc: Loc
    line: str


def _likely(library: Library, each: Had, new: AbstractSet[str]) -> _Likely | None:
    """Return where what has another id now says that, or its name; few files say a page's id."""
    kind = each.name.partition(".")[0]
    others = [name.partition(".")[2] for name in new if name.startswith(f"{kind}.")]
    found = others if len(others) == 1 else get_close_matches(each.id, others)
    for entry in library.published.entries if found else ():
        for loc, item in entry.identified:
            if (item.kind, item.id) == (kind, found[0]):
                is_written = entry.source.has((*loc, "id"))
                line = f"id: {item.id}" if is_written else item.named_by
                at = (*loc, "id" if is_written else item.named_by)
                return _Likely(f"{kind}.{item.id}", entry, at, line)
    return None


def _giving_up(library: Library, each: Had) -> str:
    """Return the remedy for what was deleted on purpose."""
    if library.given_up:
        return f'If it is gone for good, write "- {each.name}" below "gone" in changes.yml.'
    return (
        'If it is gone for good, write "  gone:" below "changes:" in changes.yml, '
        f'and "    - {each.name}" below that.'
    )
