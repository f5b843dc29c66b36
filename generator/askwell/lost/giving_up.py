"""What changes.yml has to say of what was deleted for good: the lines, and where they go. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from askwell.kinds.changes import CHANGES
from askwell.layers import noting
from askwell.library import Library
from askwell.patching import PatchError


def giving_up(library: Library, names: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return the words for where lines are written that give up what has these names, and these.

    What stands in the file already is added to. Where nobody can say how, there are no lines: so
    where the file is there, and cannot be read.
    """
    path = library.path(CHANGES.path)
    sources = (each.source for each in library.changes if each.source.path == path)
    text = next((each.text for each in sources), None)
    raw = None if text is None else text.encode()
    by_hand = f'name it below "gone" in {path}: {", ".join(names)}.', ()
    if text is None and CHANGES.key in library.broken:
        return by_hand
    try:
        after = noting.noted(raw, noting.giving_up(raw, names)).decode()
    except PatchError:
        return by_hand
    if text is None:
        return f"write a file {path} of these lines:", tuple(after.splitlines())
    return _difference(path, text.splitlines(), after.splitlines())


def _difference(path: str, old: list[str], new: list[str]) -> tuple[str, tuple[str, ...]]:
    """Return where one stretch of lines is another, and what stands there then."""
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    gone, lines = len(old) - start - end, tuple(new[start : len(new) - end])
    if not gone:
        return f"write below line {start} of {path}:", lines
    named = f"line {start + 1}" if gone == 1 else f"lines {start + 1} to {start + gone}"
    return f"write in the place of {named} of {path}:", lines


def _alike(old: list[str], new: list[str]) -> int:
    """Return how many lines are the same at the beginning."""
    pairs = zip(old, new, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
