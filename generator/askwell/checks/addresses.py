"""What readers have an address of stays: under its id, under another, or given up on purpose."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from difflib import get_close_matches

from askwell.addresses import addresses
from askwell.layers.recorded import Had, had
from askwell.library import Library
from askwell.problems import Problem


def check_addresses(library: Library) -> Iterator[Problem]:
    """Tell everything that was published and has no address any more, unless somebody decided so.

    What is hidden or retired was decided about; what could not be read may be there still.
    """
    if not library.recorded or not library.is_whole:
        return
    today = addresses(library.published)
    kept = {*_there(library), *_retired(library), *library.hidden, *library.given_up}
    recorded = list(had(library.recorded))
    new = today.keys() - {each.name for each in recorded} - set(_renamed(library))
    for each in recorded:
        if each.name not in kept:
            yield _dropped(library, each, new)


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
    is_resting = each.id in library.index.get(kind, {})
    if is_resting:
        message = f"Readers have {each.name}, and it is no longer published."
        hint = 'Write "status: published" or "status: retired" in its file.'
    else:
        message = f"Readers have {each.name}, and nothing has this id any more."
        hint = f"{_renaming(library, each, new)} {_giving_up(library, each)}"
    check = "dropped-address" if each.is_own else "dropped-original"
    return each.entry.source.problem(each.loc, check, message, hint, key=True)


def _renaming(library: Library, each: Had, new: AbstractSet[str]) -> str:
    """Return the remedy for what has another id now: where the old one is written."""
    kind = each.name.partition(".")[0]
    others = [name.partition(".")[2] for name in new if name.startswith(f"{kind}.")]
    likely = others if len(others) == 1 else get_close_matches(each.id, others)
    near = _place(library, f"{kind}.{likely[0]}") if likely else "that one"
    return f'If it has another id now, write "was: {each.id}" below {near}.'


def _place(library: Library, name: str) -> str:
    """Name the line below which an item says what it was called; few files say a page's id."""
    entry, loc, item = next(
        (entry, loc, item)
        for entry in library.published.entries
        for loc, item in entry.identified
        if f"{item.kind}.{item.id}" == name
    )
    is_written = entry.source.has((*loc, "id"))
    line = f"id: {item.id}" if is_written else item.named_by
    return f'"{line}" ({entry.source.place((*loc, "id" if is_written else item.named_by))})'


def _giving_up(library: Library, each: Had) -> str:
    """Return the remedy for what was deleted on purpose."""
    if library.given_up:
        return f'If it is gone for good, write "- {each.name}" below "gone" in changes.yml.'
    return (
        'If it is gone for good, write "  gone:" below "changes:" in changes.yml, '
        f'and "    - {each.name}" below that.'
    )
