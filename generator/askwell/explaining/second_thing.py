"""A file that begins a second time: where its lines go depends on what such a file holds."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from askwell.kinds.base import ID_PATTERN
from askwell.kinds.kind import Kind
from askwell.problems import Problem
from askwell.problems.names import as_id, joined
from askwell.reading.columns import indent_of, is_read
from askwell.reading.source import Source
from askwell.texts.prose import parse

_TOP = re.compile(r"[\w-]+:")
_NAME = re.compile(r" +(?P<name>[\w-]+):(?:[ \t]+(?P<value>[^\s#].*)|[ \t]*(?:#.*)?$)")

_PAGE = re.compile(
    r"^---[ \t]*\n(?:[a-z_]+:.*\n)*title: *(?P<title>.*)\n(?:[a-z_]+:.*\n)*---", re.M
)
"""The fields of a page between their two lines."""

_CODE = ("fence", "code_block")
"""The tokens of prose that are code."""


@dataclass(frozen=True, slots=True)
class _Part:
    """The lines of a name at the left edge and of what is below it; they count from 1."""

    lines: Sequence[str]
    first: int
    last: int

    @property
    def below(self) -> str:
        """The first line below its name that is no remark."""
        return next(filter(is_read, self.lines[self.first : self.last]), "")

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

    @property
    def id(self) -> str:
        """Its id, if it has one that can be one."""
        said = self.values.get("id", "")
        return said if re.fullmatch(ID_PATTERN, said) else ""

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
    pages = [*_PAGE.finditer(source.text, body.start)] if body else []
    if body is None or not pages:
        return None
    code = _code(source.text, body.start)
    found = next((each for each in pages if not any(each.start() in lines for lines in code)), None)
    if found is None:
        return None
    hint = "Move this line and all below it into a file of their own: a file holds one page."
    told = source.at(found.start(), "repeated-name", "A second page begins here.", hint)
    return replace(told, proposed=_name_of(source, as_id(found["title"]), ".md"))


def _code(text: str, start: int) -> list[range]:
    """Return where code stands in the body of a page: another page in it is an example."""
    document = parse(text[start:], ())
    lines = [each.map for each in document.tokens if each.map and each.type in _CODE]
    at = document.start_of_line
    return [range(start + at(first), start + at(last - 1) + 1) for first, last in lines]


def with_file_of_its_own(problem: Problem, place: str, beside: Container[str]) -> Problem:
    """Say how the file of another thing can be called; `beside` are the places of its layer."""
    if problem.check != "repeated-name" or not problem.proposed:
        return problem
    [file] = problem.proposed
    path = f"{problem.path.rpartition('/')[0]}/{file}"
    is_taken = f"{place.rpartition('/')[0]}/{file}" in beside
    called = f"Not {path}: that is there already." if is_taken else f"Call it {path}."
    return replace(problem, hint=f"{problem.hint} {called}")


def _told(kind: Kind, source: Source, problem: Problem) -> Problem:
    every = [each for each in _parts(source.text) if each.has(kind.key)]
    later = next((each for each in every[1:] if each.last >= problem.line), None)
    if later is None:
        return problem
    tell = _of_list if kind.many else _of_several if kind.is_folder else _of_one
    hint = tell(every[0], later, problem) or problem.hint
    name = _name_of(source, later.id, ".yml") if tell is _of_several else ()
    return replace(problem, hint=hint, proposed=name)


def _parts(text: str) -> list[_Part]:
    """Return what begins at the left edge, each up to the line above the next."""
    lines = text.rstrip().split("\n")
    starts = [number for number, line in enumerate(lines, 1) if _TOP.match(line)]
    ends = [each - 1 for each in starts[1:]]
    return [
        _Part(lines, start, end) for start, end in zip(starts, [*ends, len(lines)], strict=True)
    ]


def _of_list(first: _Part, later: _Part, problem: Problem) -> str:
    """Return the remedy where entries go on: they stand right below those above."""
    if first.last + 1 != problem.line or not (first.is_list and later.is_list):
        return ""
    several = problem.line != later.first
    gone = f"lines {problem.line} and {later.first}" if several else "this line"
    by = first.column - later.column
    if not by:
        return f"Delete {gone}: the entries go on with those above."
    spaces = f"{abs(by)} space{'s' * (abs(by) > 1)}"
    put = f"Put {spaces}" if by > 0 else f"Take {spaces} away"
    below = f"lines {later.first + 1} to {later.last}"
    return f"{put} in front of {below}, and delete {gone}: the entries go on with those above."


def _of_several(_: _Part, later: _Part, problem: Problem) -> str:
    """Return the remedy where each thing has a file of its own."""
    if "id" not in later.values:
        return ""
    which = f"lines {problem.line} to {later.last}"
    schema = "" if problem.name == ("schema",) else ', with "schema: 1" above them'
    return f"A file holds one: move {which} into a file of their own{schema}."


def _of_one(first: _Part, later: _Part, problem: Problem) -> str:
    """Return the remedy where a guide has one such thing, and one such file."""
    values, again = first.values, later.values
    both = [name for name in again if name in values]
    if not both or problem.name == ("schema",):
        return ""
    groups = _named([f'"{name}:"' for name in both if not (values[name] or again[name])])
    said = _named([f'"{name}"' for name in both if values[name] or again[name]])
    keep = f"keep {said} once; " if said else ""
    join = f"move the lines below {groups} to the end of those below the same name there; "
    rest = "move what else is below this line to the end of those there, and delete "
    how = f"{keep}{join if groups else ''}{rest}{groups and f'{groups} here and '}this line."
    return f"A file holds one, and it is on line {first.first} already. {how[0].upper()}{how[1:]}"


def _named(names: Sequence[str]) -> str:
    return joined(names) if names else ""


def _name_of(source: Source, name: str, suffix: str) -> tuple[str, ...]:
    """Return how the file of another thing can be called; empty if nobody knows."""
    file = f"{name}{suffix}"
    return (file,) if name and file != source.path.rpartition("/")[2] else ()
