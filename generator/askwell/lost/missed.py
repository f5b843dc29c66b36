"""What readers had when a guide was last published, and is not there: as what, or how back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from difflib import get_close_matches
from typing import NamedTuple

from askwell.kinds import KINDS
from askwell.kinds.kind import Kind
from askwell.lasting.recorded import Had, had
from askwell.library import Entry, Library
from askwell.library.addresses import addresses
from askwell.library.holding import kinds_in, place_of
from askwell.problems.names import few, joined
from askwell.reading.source import Loc

FEW = 3
"""Names that a message says one by one."""


class Likely(NamedTuple):
    """What has another id now, as it seems, and the line that says that."""

    name: str
    entry: Entry
    loc: Loc
    line: str


class Lost(NamedTuple):
    """What readers had and nobody decided about, and what it seems to be now."""

    had: Had
    likely: Likely | None
    is_there: bool
    """Whether it is still written down, and only not published."""


def lost(library: Library) -> Iterator[Lost]:
    """Yield what readers had and nobody decided about; what cannot be read may hold it."""
    if not library.recorded or not library.is_whole:
        return
    today = addresses(library.published)
    decided = library.given_up
    kept = {*_there(library), *_retired(library), *library.hidden, *decided}
    recorded = list(had(library.recorded))
    new = today.keys() - {each.name for each in recorded} - set(_told_already(library))
    gone = [each for each in recorded if each.name not in kept]
    times = Counter(each.kind for each in gone)
    for each in gone:
        if each.id in library.index.get(each.kind, {}):
            yield Lost(each, None, is_there=True)
        else:
            alone = times[each.kind] == 1
            yield Lost(each, _likely(library, each, new, alone=alone), is_there=False)


def _there(library: Library) -> Iterator[str]:
    """Yield every name that something has or had, on a page that is shown or not."""
    for kind, items in library.published.index.items():
        for item in items.values():
            yield from (f"{kind}.{name}" for name in (item.id, *getattr(item, "was", ())))


def _told_already(library: Library) -> Iterator[str]:
    """Yield the names of what says already which id it had."""
    for kind, items in library.published.index.items():
        yield from (f"{kind}.{each.id}" for each in items.values() if getattr(each, "was", ()))


def _retired(library: Library) -> Iterator[str]:
    for kind, items in library.index.items():
        for item in items.values():
            if getattr(item, "status", "") == "retired":
                yield f"{kind}.{item.id}"


def _likely(library: Library, each: Had, new: AbstractSet[str], *, alone: bool) -> Likely | None:
    """Return where what has another id now says that, or its name; few files say a page's id.

    Where it is `alone`, as what is new may be, that is it, whatever it is called.
    """
    kind = each.kind
    others = [name.partition(".")[2] for name in new if name.startswith(f"{kind}.")]
    found = others if alone and len(others) == 1 else get_close_matches(each.id, others)
    for entry in library.published.entries if found else ():
        for loc, item in entry.identified:
            if (item.kind, item.id) == (kind, found[0]):
                is_written = entry.source.has((*loc, "id"))
                line = f"id: {item.id}" if is_written else item.named_by
                at = (*loc, "id" if is_written else item.named_by)
                return Likely(f"{kind}.{item.id}", entry, at, line)
    return None


def keeps_former_ids(library: Library, kind: str) -> bool:
    """Tell whether items of a kind can say which ids they had; else each has to keep its own."""
    return all(hasattr(each, "was") for each in library.index.get(kind, {}).values())


def called_now(library: Library) -> dict[str, str]:
    """Return the names that what readers had seems to have now, by those that it had."""
    return {each.had.name: each.likely.name for each in lost(library) if each.likely}


def deleted(library: Library) -> dict[str, Had]:
    """Return what readers had and nothing seems to be now, by name."""
    gone = [each.had for each in lost(library) if not each.likely and not each.is_there]
    return {each.name: each for each in owns_first(gone)}


def owns_first(every: Iterable[Had]) -> list[Had]:
    """Return what readers had, first what is the guide's own."""
    return sorted(every, key=lambda each: not each.is_own)


def readers_have(names: Sequence[str]) -> str:
    """Return the message that what readers have by these names is not there any more."""
    ids = "this id" if len(names) == 1 else "these ids"
    return f"Readers have {some(names)}, and nothing has {ids} any more."


def some(names: Sequence[str]) -> str:
    """Return names in a sentence, the first of them if they are many."""
    return joined(few(names, FEW - 1))


def put_back(library: Library, every: Sequence[Had]) -> str:
    """Return how what was a guide's own comes back, as far as its name tells; empty for nothing."""
    places = dict.fromkeys(map(_place, every))
    files = [place for place in places if not place.endswith("/")]
    left = {entry.source.path for entry in library.entries}
    folders = [each for each in places if each.endswith("/") and not _holds(each, files)]
    folders = [each for each in folders if not _are_held(each, files)]
    paths = [f'"{library.path(place)}"' for place in (*files, *folders)]
    gone = [place for place in files if library.path(place) not in left]
    them, its = ("it", "its") if len(every) == 1 else ("them", "their")
    if not paths:
        return ""
    if not files and (others := _others(library, every)):
        return (
            f"put {them} back into the file that held {them}, in {' or '.join([*paths, *others])}"
        )
    only = "" if files or len(folders) > 1 else _only_file(library.path(folders[0]), left)
    if only:
        return f'put {them} back into "{only}"'
    if folders or len(gone) < len(files):
        return f"put {them} back into {f'{its} file in ' if folders else ''}{some(paths)}"
    if folder := _whole_folder(library, gone, left):
        return f'put the folder "{folder}" back'
    return f"put {some(paths)} back" if len(paths) <= FEW else "put their files back"


def _place(each: Had) -> str:
    """Return the file that held something, as its record says; or what its name tells."""
    return each.held_in or place_of(each.kind, each.id)


def back_if_deleted(library: Library, kind: Kind) -> str:
    """Return that a file of one's own comes back, where readers had a guide that is without it."""
    path = library.path(kind.path)
    is_there = any(each.source.path == path for each in library.entries)
    is_missed = library.recorded and not is_there
    return f" If {path} was deleted: put it back as it was." if is_missed else ""


def _only_file(folder: str, left: AbstractSet[str]) -> str:
    """Return the path of the one file that a folder has; empty if there are others, or none."""
    inside = [each for each in left if each.startswith(folder)]
    return inside[0] if len(inside) == 1 else ""


def _others(library: Library, every: Sequence[Had]) -> list[str]:
    """Return the other folders with files that may have held something of what is gone."""
    there = {type(entry.model) for entry in library.entries}
    usual = {place_of(each.kind, each.id) for each in every}
    gone = {each.kind for each in every}
    holding = (each for each in KINDS if each.parts and each.path not in usual)
    able = (each for each in holding if each.model in there and gone & kinds_in(each.model))
    return [f'"{library.path(each.path)}"' for each in able]


def _are_held(folder: str, files: Sequence[str]) -> bool:
    """Tell whether a file that is gone may have held what files of this folder hold in parts."""
    parts = next((kinds_in(each.model) for each in KINDS if each.path == folder), set[str]())
    inside = (kinds_in(each.model) for each in KINDS for file in files if each.holds(file))
    return any(kinds & parts for kinds in inside)


def _holds(folder: str, files: Sequence[str]) -> bool:
    return any(each.startswith(folder) for each in files)


def _whole_folder(library: Library, gone: Sequence[str], left: AbstractSet[str]) -> str:
    """Return the path of the folder that held all these files, if nothing is left in it."""
    folders = {library.path(each.rpartition("/")[0]) for each in gone if "/" in each}
    is_one = len(folders) == 1 and len(gone) > 1
    return next((f for f in folders if is_one and not any(p.startswith(f"{f}/") for p in left)), "")
