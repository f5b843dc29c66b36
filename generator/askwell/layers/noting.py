"""Notes in changes.yml that a guide does without something; all that was written there stays."""

from __future__ import annotations

from askwell.kinds.changes import CHANGES, Changes
from askwell.layers.freezing import EMPTY
from askwell.library import Entry
from askwell.problems import UsageError
from askwell.reader import read
from askwell.source import Loc, Source

HIDE = "hide"


def noted(entry: Entry | None, item: str) -> str:
    """Return the words of changes.yml with one more thing that is hidden.

    Raises UsageError where its form leaves no safe place for a line.
    """
    if entry is None:
        return f"{EMPTY}  {HIDE}:\n    - {item}\n"
    assert isinstance(entry.model, Changes)  # noqa: S101 - for the type alone
    at = (*entry.loc, HIDE)
    number = len(entry.model.hide)
    words = _after(entry.source, at, number, item) if number else _at_the_end(entry, item)
    if not _says(words, entry.source, at, item):
        raise UsageError(f'Add this line below "{HIDE}:" in {entry.source.path}: - {item}')
    return words


def _after(source: Source, at: Loc, number: int, item: str) -> str:
    """Put a line after the last entry of a list, or one more entry into its brackets."""
    text, last = source.text, (*at, number - 1)
    if text[source.values[at].start] == "[":
        end = source.values[last].end
        return f"{text[:end]}, {item}{text[end:]}"
    start = source.values[last].start
    before = text[text.rfind("\n", 0, start) + 1 : start]
    leaves = (mark.end for loc, mark in source.values.items() if loc[: len(last)] == last)
    end = text.find("\n", max(len(text[:each].rstrip()) for each in leaves))
    end = len(text) if end < 0 else end
    return f"{text[:end]}\n{before}{item}{text[end:]}"


def _at_the_end(entry: Entry, item: str) -> str:
    source = entry.source
    names = [mark.start for loc, mark in source.keys.items() if loc[:-1] == entry.loc]
    indent = " " * source.lines.line_and_column(min(names))[1] if names else "  "
    return f"{source.text.rstrip()}\n{indent}{HIDE}:\n{indent}  - {item}\n"


def _says(words: str, before: Source, at: Loc, item: str) -> bool:
    """Tell whether a file says what it said before, and hides the item."""
    source, problems = read(CHANGES.path, words.encode())
    if any(problem.severity == "error" for problem in problems) or not source.has(at):
        return False
    *rest, last = source.value(at)
    old = before.value(at) if before.has(at) else []
    others = {**before.value(at[:-1]), HIDE: [*rest, last]}
    return bool(last == item and rest == old and source.value(at[:-1]) == others)
