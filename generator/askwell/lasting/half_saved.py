"""Files that were cut: what was frozen, and stood at their end, is gone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from askwell.lasting import NamedList, Remembered
from askwell.library.holding import ANSWERED
from askwell.problems import Loss, Problem
from askwell.problems.names import few, joined, shown
from askwell.reading.columns import indent_of
from askwell.reading.source import Source

MOST = 4
"""Things that are gone which a message names."""


_ID = re.compile(r"\bid:[ \t]*[\"']?([\w-]+)")

_END = re.compile(r"[.?!…)\]}\"'”]$|: *(?:\d+|true|false)$")
"""How a last line ends of which nothing is lost, whatever it held before."""


def with_what_was_cut(
    problems: Sequence[Problem], raws: Mapping[str, bytes], frozen: Remembered
) -> Iterator[Problem]:
    """Yield problems, the last error of each file that was cut with what is lost by it.

    What cannot be read whole looks cut if its last line has no end, and parts are gone behind it.
    """
    errors = [each for each in sorted(problems) if each.severity == "error" and not each.loss.names]
    last = {each.path: each for each in errors}
    for each in problems:
        raw = raws.get(each.path, b"") if last.get(each.path) is each else b""
        has_end = not raw or raw.endswith((b"\n", b"\r"))
        lost = [] if has_end else _lost_parts(raw.decode("utf-8", "replace"), frozen)
        if lost and each.loss.words:
            told = looks_cut([*each.loss.words, *lost])
            yield replace(each, message=told, hint=_IF_WHOLE.format(_ADD))
        elif lost and not each.hint.startswith(BACK):
            first = f"The file looks cut off, as {said_gone(lost)}: put it back as it was."
            yield replace(each, hint=f"{first} If it is whole: {each.hint}")
        else:
            yield each


_LOOKS_CUT = "This file looks cut off here: {}."


def told_cut(
    problems: Sequence[Problem], text: str, behind: Mapping[str, str], number: int = 0
) -> Problem:
    """Tell once, at its end, what a file lost there that readers had; each has told some of it.

    `behind` are the ids of what was gone with its last entries, and what these are called; `number`
    is how many lines are gone.
    """
    lost = [name for each in sorted(problems, reverse=True) for name in each.loss.words]
    lines = text.rstrip().splitlines()
    line, column = end = len(lines), len(lines[-1])
    told = looks_cut([*lost, *(f'"{each}"' for each in behind)] or [last_lines(number)])
    hint = _IF_WHOLE.format(_ADD if lost else min(problems).hint)
    loss = Loss(tuple(behind.values()), tuple(lost), end)
    return replace(problems[0], line=line, column=column, message=told, hint=hint, loss=loss)


def told_cut_here(lacking: Sequence[Problem], named: Sequence[Problem]) -> Problem:
    """Tell so of a file of which nobody knows what it held, but that others name what is gone."""
    told = min(lacking, key=lambda each: (each.severity, each))
    names = dict.fromkeys(f'"{each.missing.name}"' for each in sorted(named) if each.missing)
    others = f" Others name what is not there: {joined(few([*names], MOST))}."
    if told.severity == "warning":
        hint = "Put the file back as it was, or take out what names all that."
        return replace(told, check=min(named).check, message=told.message + others, hint=hint)
    lost = [name for each in sorted(lacking, reverse=True) for name in each.loss.words]
    message = looks_cut(lost) + others
    line, column = told.loss.end
    return replace(told, line=line, column=column, message=message, hint=_IF_WHOLE.format(_ADD))


def told_where_cut(found: Collection[Problem]) -> Iterator[Problem]:
    """Yield problems; an error on the line at which a file lost others is told with the way back.

    The lines that are gone are not told beside it. What a text names that may have been declared
    in them is told there.
    """
    found = [*_declared_behind(found)]
    cut = {(each.path, each.line) for each in found if each.check == "lost-lines"}
    wrong = {(each.path, each.line) for each in found if each.severity == "error"} & cut
    for each in found:
        if (each.path, each.line) not in wrong:
            yield each
        elif each.severity == "error":
            is_told = each.hint.startswith(BACK)
            yield each if is_told else replace(each, hint=_IF_WHOLE.format(each.hint))
        elif each.check != "lost-lines":
            yield each


def _declared_behind(found: Collection[Problem]) -> Iterator[Problem]:
    """Yield problems, the first blank that nothing declares with the lines that its file lost."""
    ends = {each.path: each for each in found if each.check == "lost-lines"}
    blanks = [each for each in sorted(found) if each.check == "undeclared-placeholder"]
    first = {each.path: each for each in reversed(blanks)}
    for each in found:
        end = ends.get(each.path) if each.check == "undeclared-placeholder" else None
        if end is None:
            yield each
        elif each is first[each.path]:
            hint = f"{each.message} {each.hint}"
            yield replace(end, check=each.check, hint=hint, loss=Loss())


BACK = "Put the file back as it was."

IF_CUT = "If the file was cut off at its end, line {}, put it back as it was."
"""What is told of a file of which nobody knows whether it ever went on."""

_IF_WHOLE = f"{BACK} If nothing was lost: {{}}"

_ADD = 'add what is missing, each on a line of its own: "name: ...".'


def looks_cut(lost: Sequence[str]) -> str:
    """Return the message that a file looks cut off, and what is gone by it."""
    return _LOOKS_CUT.format(said_gone(few(lost, MOST)))


def at_end(source: Source, check: str, lost: Sequence[str], hint: str) -> Problem:
    """Tell at the last line of a file that it looks cut off, and what is gone by it."""
    text = source.text.rstrip()
    start = text.rfind("\n") + 1
    return source.at(start + indent_of(text[start:]), check, looks_cut(lost), hint)


def last_lines(number: int) -> str:
    """Name the lines that a file had behind its end of today, or within its last line."""
    return f"what stood in its last {number} lines" if number > 1 else "the end of its last line"


def is_open(text: str) -> bool:
    """Tell whether the last line of a file lacks its end, or what belongs below it."""
    return not text.endswith(("\n", "\r")) or text.rstrip().endswith(":")


def is_at_torn_end(told: Problem, text: str) -> bool:
    """Tell whether a problem is of the last line of a file, and this is torn."""
    return looks_torn(text) and told.line == len(text.splitlines())


def _lost_parts(text: str, frozen: Remembered) -> list[str]:
    """Return the parts that were frozen behind the last one of which the id is in a text."""
    found = _ID.findall(text)
    lists = (frozen.get(f"{each}.{field}", {}) for each in found[:1] for field in ANSWERED)
    words = next(filter(None, lists), {})
    names = list(words)
    kept = [at for at, name in enumerate(names) if name in found]
    return few([f'"{shown(words[name])}"' for name in names[kept[-1] + 1 if kept else 0 :]], MOST)


def said_gone(lost: Sequence[str]) -> str:
    """Return that all this is gone, in words."""
    return f"{joined(lost)} {'are' if len(lost) > 1 else 'is'} gone"


CUT = "looks cut off at its end: put it back as it was"
"""What is told of a file that may have held what is missing."""


def looks_torn(text: str) -> bool:
    """Tell whether the last line of a file lacks its end, and the sentence in it, too."""
    return not text.endswith(("\n", "\r")) and not has_end(text)


def has_end(text: str) -> bool:
    """Tell whether the last line of a file ends as one of which nothing is lost."""
    return _END.search(text.rstrip()) is not None


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
    return few([told for each in lost for told in each], MOST) if is_cut else []


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
