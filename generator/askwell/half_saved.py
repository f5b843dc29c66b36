"""Files that were cut: what was frozen, and stood at their end, is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from askwell.holding import ANSWERED
from askwell.lasting import NamedList, Remembered
from askwell.names import shown
from askwell.problems import Problem
from askwell.reading.columns import indent_of, is_read

MOST = 4
"""Things that are gone which a message names."""


_ID = re.compile(r"\bid:[ \t]*[\"']?([\w-]+)")
_NAMING = re.compile(r"\b(?:id|was):([^\r\n#]*)")

_END = re.compile(r"[.?!…)\]}\"'”]$|: *(?:\d+|true|false)$")
"""How a last line ends of which nothing is lost, whatever it held before."""


def with_what_was_cut(
    problems: Sequence[Problem], raws: Mapping[str, bytes], frozen: Remembered
) -> Iterator[Problem]:
    """Yield problems, the last error of each file that was cut with what is lost by it.

    What cannot be read whole looks cut if its last line has no end, and parts are gone behind it.
    """
    errors = [each for each in sorted(problems) if each.severity == "error" and not each.gone]
    last = {each.path: each for each in errors}
    for each in problems:
        raw = raws.get(each.path, b"") if last.get(each.path) is each else b""
        is_open = raw and not raw.endswith((b"\n", b"\r"))
        lost = _lost_parts(raw.decode("utf-8", "replace"), frozen) if is_open else []
        if lost and each.lost:
            yield replace(each, message=looks_cut([*each.lost, *lost]))
        elif lost:
            first = f"The file looks cut off, as {said_gone(lost)}: put it back as it was."
            yield replace(each, hint=f"{first} If it is whole: {each.hint}")
        else:
            yield each


_LOOKS_CUT = "This file looks cut off here: {}."


def told_cut(problems: Sequence[Problem], raw: bytes, behind: Mapping[str, str]) -> Problem:
    """Tell once, at its end, what a file lost there that readers had; each has told some of it.

    `behind` are the ids of what was gone with its last entries, and what these are called.
    """
    lost = [name for each in sorted(problems, reverse=True) for name in each.lost]
    lines = raw.decode("utf-8", "replace").rstrip().splitlines()
    line, column = len(lines), len(lines[-1])
    at = replace(problems[0], line=line, column=column, gone=tuple(behind.values()))
    told = looks_cut([*lost, *(f'"{each}"' for each in behind)])
    hint = _IF_WHOLE.format(_ADD if lost else min(problems).hint)
    return replace(at, message=told, hint=hint, lost=tuple(lost))


_IF_WHOLE = "Put the file back as it was. If nothing was lost: {}"

_ADD = 'add what is missing, each on a line of its own: "name: ...".'


def looks_cut(lost: Sequence[str]) -> str:
    """Return the message that a file looks cut off, and what is gone by it."""
    return _LOOKS_CUT.format(said_gone(_few([*lost])))


class End(NamedTuple):
    """Where the entries of a file end today, of which it held more."""

    start: int
    """The offset where the last of them starts."""
    behind: list[str]
    """The ids of those that stood behind it."""


def ids_in(text: str) -> Iterator[str]:
    """Yield the ids in a file, whole or not, and those that it says were ids before."""
    for words in _NAMING.finditer(text):
        yield from re.findall(r"[\w-]+", words[1])


def end_of(text: str, ids: Sequence[str]) -> End:
    """Return where a file ends that held entries with these ids in this order.

    Nothing stood behind its last entry if that is a new one, if more than entries follows it, or
    if the order is another today.
    """
    found = [*map(_found, _ID.finditer(text))]
    kept = [each for each in found if each.id in ids]
    last = kept[-1] if kept else _Found(0, -1, "")
    is_left_empty = not kept and text.rstrip().endswith("[]")
    behind = [] if is_left_empty else [*ids][ids.index(last.id) + 1 if kept else 0 :]
    if not behind:
        return End(last.start, [])
    beside = [each for each in found if each.start > last.start and each.depth == last.depth]
    new = [each for each in beside if not behind[0].startswith(each.id)]
    is_other = not {each.id for each in kept}.isdisjoint(behind)
    if new or is_other or _goes_on(text[last.start :], last.depth):
        return End(last.start, [])
    return End(beside[-1].start if beside else last.start, behind)


class _Found(NamedTuple):
    """An id in a text, and the indentation of the dash of its entry."""

    start: int
    depth: int
    id: str


def _found(found: re.Match[str]) -> _Found:
    line = found.string[found.string.rfind("\n", 0, found.start()) + 1 : found.start()]
    beside = 0 if line.lstrip().startswith("-") else len("- ")
    return _Found(found.start(), indent_of(line) - beside, found[1])


def _goes_on(rest: str, depth: int) -> bool:
    """Tell whether a file goes on behind the list of which this is the last entry."""
    below = filter(is_read, rest.splitlines()[1:])
    return any(indent_of(each) < depth for each in below)


def _lost_parts(text: str, frozen: Remembered) -> list[str]:
    """Return the parts that were frozen behind the last one of which the id is in a text."""
    found = _ID.findall(text)
    lists = (frozen.get(f"{each}.{field}", {}) for each in found[:1] for field in ANSWERED)
    words = next(filter(None, lists), {})
    names = list(words)
    kept = [at for at, name in enumerate(names) if name in found]
    return _few([f'"{shown(words[name])}"' for name in names[kept[-1] + 1 if kept else 0 :]])


def said_gone(lost: Sequence[str]) -> str:
    """Return that all this is gone, in words."""
    *others, last = lost
    return f"{', '.join(others)} and {last} are gone" if others else f"{last} is gone"


CUT = "looks cut off at its end: put it back as it was"
"""What is told of a file that may have held what is missing."""


def looks_torn(text: str) -> bool:
    """Tell whether the last line of a file lacks its end, and the sentence in it, too."""
    return not text.endswith("\n") and _END.search(text.rstrip()) is None


def is_torn(now: str, before: str) -> bool:
    """Tell whether words end within a word of what they were, and not by one letter: a plural."""
    lost = before[len(now) : len(now) + 2]
    return _is_start(now, before) and now[-1:].isalnum() and len(lost) > 1 and lost.isalnum()


def lost_at_the_end(lists: Sequence[NamedList]) -> list[str]:
    """Return what is gone at the end of a file that looks cut, as it is told; else nothing.

    `lists` are those of its sheet or checklist. Anybody may take out what is last: a file looks cut
    if its last line lacks its end, be it in a word, or if both a list and what is behind it do.
    """
    parts = next((each for each in lists if each.is_of_parts and each.today), None)
    if parts is None:
        return []
    text = parts.entry.source.text
    written = text.rstrip().rstrip("\"'")
    inside = [each for each in lists if each.loc[:-1] == parts.today[-1].loc and each.today]
    last = [each for each in (*inside, parts) if written.endswith(_now(each))]
    lost = [[*_lost(each, is_last=each in last)] for each in last if each is not parts]
    lost.append([*_lost(parts, is_last=parts in last)])
    is_within = any(is_torn(_now(each), before) for each in last for before in _others(each))
    is_open = not text.endswith("\n") and not _is_whole(last, text)
    is_cut = is_open or is_within or sum(map(bool, lost)) > 1
    return _few([told for each in lost for told in each]) if is_cut else []


def _is_whole(last: Sequence[NamedList], text: str) -> bool:
    """Tell whether nothing of a file's last line seems lost; `last` are the lists that end there.

    Some editors end no last line.
    """
    if last:
        return not any(_is_start(_now(each), words) for each in last for words in _others(each))
    return not looks_torn(text)


def _is_start(now: str, before: str) -> bool:
    return len(now) < len(before) and before.startswith(now)


def _now(found: NamedList) -> str:
    return " ".join(found.today[-1].text.split())


def _others(found: NamedList) -> Iterator[str]:
    """Yield the words of which those of the last entry may be what is left."""
    own = {found.today[-1].id, *found.today[-1].before}
    yield from (words for name, words in found.frozen.items() if name in own or name in found.gone)


def _lost(found: NamedList, *, is_last: bool) -> Iterator[str]:
    """Yield what was frozen behind the last entry; first what that was in full, if it is torn."""
    names, now = list(found.frozen), _now(found)
    own = {found.today[-1].id, *found.today[-1].before}
    kept = [at for at, name in enumerate(names) if name not in found.gone]
    behind = names[kept[-1] + 1 if kept else 0 :]
    torn = next((name for name in behind if _is_start(now, found.frozen[name])), "")
    if not own.isdisjoint(names):
        torn = next((name for name in names if name in own), "")
        if kept and names[kept[-1]] != torn:  # the last one stands elsewhere today
            return
        torn = torn if is_last and is_torn(now, found.frozen[torn]) else ""
    elif not torn:
        return
    if torn:
        yield f'"{shown(found.frozen[torn])}" (now "{shown(now)}")'
    yield from (f'"{shown(found.frozen[name])}"' for name in behind if name != torn)


def _few(told: list[str]) -> list[str]:
    more = len(told) - MOST
    return [*told[:MOST], f"{more} more"] if more > 1 else told
