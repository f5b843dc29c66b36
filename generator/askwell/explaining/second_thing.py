"""A file that begins a second time: where its lines go depends on what such a file holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from askwell.kinds.kind import Kind
from askwell.names import as_id, joined
from askwell.problems import Problem
from askwell.reading.columns import indent_of
from askwell.reading.source import Source

_TOP = re.compile(r"[\w-]+:")
_NAME = re.compile(r" +(?P<name>[\w-]+):(?: +(?P<value>[^\s|>\[{#].*)|$)")

_PAGE = re.compile(
    r"^---[ \t]*\n(?:[a-z_]+:.*\n)*title: *(?P<title>.*)\n(?:[a-z_]+:.*\n)*---", re.M
)
"""The fields of a page between their two lines."""


@dataclass(frozen=True, slots=True)
class _Part:
    """The lines of a name at the left edge and of what is below it; they count from 1."""

    lines: Sequence[str]
    first: int
    last: int

    @property
    def below(self) -> str:
        """The first line below its name."""
        return next((line for line in self.lines[self.first : self.last] if line.strip()), "")

    @property
    def column(self) -> int:
        return indent_of(self.below)

    @property
    def is_list(self) -> bool:
        return self.below.startswith("- ", self.column)

    @property
    def values(self) -> dict[str, str]:
        """The names right below its own, and what stands beside them; none in a list."""
        inside = map(_NAME.match, self.lines[self.first : self.last])
        named = [each for each in inside if each and each.start("name") == self.column]
        return {each["name"]: (each["value"] or "").strip() for each in named}

    def has(self, name: str) -> bool:
        return self.lines[self.first - 1].startswith(f"{name}:")


def with_second_thing(kind: Kind, source: Source, problems: Sequence[Problem]) -> list[Problem]:
    """Return a file's problems; of a second thing in it is told where its lines belong."""
    again = {("schema",), (kind.key,)}
    return [
        _told(kind, source, each) if each.check == "repeated-name" and each.name in again else each
        for each in problems
    ]


def second_page(source: Source) -> Problem | None:
    """Tell the fields of another page in the text of one."""
    body = source.values.get(("body",))
    found = _PAGE.search(source.text, body.start) if body else None
    if found is None or source.text.count("```", 0, found.start()) % 2:  # an example's
        return None
    path = _path_of(source, as_id(found["title"]), ".md")
    hint = f"Move this line and all below it into a file of their own{path}: a file holds one page."
    return source.at(found.start(), "repeated-name", "A second page begins here.", hint)


def _told(kind: Kind, source: Source, problem: Problem) -> Problem:
    every = [each for each in _parts(source.text) if each.has(kind.key)]
    later = next((each for each in every[1:] if each.last >= problem.line), None)
    if later is None:
        return problem
    tell = _of_list if kind.many else _of_several if kind.is_folder else _of_one
    return replace(problem, hint=tell(source, every[0], later, problem) or problem.hint)


def _parts(text: str) -> list[_Part]:
    """Return what begins at the left edge, each up to the line above the next."""
    lines = text.rstrip().split("\n")
    starts = [number for number, line in enumerate(lines, 1) if _TOP.match(line)]
    ends = [each - 1 for each in starts[1:]]
    return [
        _Part(lines, start, end) for start, end in zip(starts, [*ends, len(lines)], strict=True)
    ]


def _of_list(_: Source, first: _Part, later: _Part, problem: Problem) -> str:
    """Return the remedy where entries go on: they stand right below those above."""
    if first.last + 1 != problem.line or not later.is_list:
        return ""
    several = problem.line != later.first
    gone = f"lines {problem.line} and {later.first}" if several else "this line"
    by = first.column - later.column
    spaces = f"{abs(by)} space{'s' * (abs(by) > 1)}"
    put = f"put {spaces}" if by > 0 else f"take {spaces} away"
    how = f", and {put} in front of each line below" if by else ""
    return f"Delete {gone}{how}: the entries go on with those above."


def _of_several(source: Source, _: _Part, later: _Part, problem: Problem) -> str:
    """Return the remedy where each thing has a file of its own."""
    values = later.values
    if "id" not in values:
        return ""
    path = _path_of(source, values["id"], ".yml")
    which = f"lines {problem.line} to {later.last}"
    schema = "" if problem.name == ("schema",) else ', with "schema: 1" above them'
    return f"A file holds one: move {which} into a file of their own{path}{schema}."


def _of_one(_: Source, first: _Part, later: _Part, problem: Problem) -> str:
    """Return the remedy where a guide has one such thing, and one such file."""
    values = first.values
    both = [name for name, said in later.values.items() if said and values.get(name)]
    if not both or problem.name == ("schema",):
        return ""
    named = joined(f'"{name}"' for name in both)
    return (
        f"A file holds one, and it is on line {first.first} already. Keep {named} once; "
        "move what else is below this line to the end of those there, and delete this line."
    )


def _path_of(source: Source, name: str, suffix: str) -> str:
    """Return where the file of another thing can be; empty if nobody knows."""
    path = f"{source.path.rpartition('/')[0]}/{name}{suffix}"
    return f", such as {path}" if name and path != source.path else ""
