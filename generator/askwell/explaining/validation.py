"""Plain data into models: the frame of each file, then what is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import ValidationError

from askwell.explaining.cut_end import with_lost_below
from askwell.explaining.second_thing import second_page
from askwell.explaining.validation_errors import explain_all
from askwell.kinds import KINDS, SCHEMA
from askwell.kinds.base import ID_PATTERN, Model
from askwell.kinds.kind import Kind
from askwell.library.drafts import completed
from askwell.problems import Problem
from askwell.problems.names import as_id, shown
from askwell.reading.columns import STEP
from askwell.reading.source import Data, Loc, Source
from askwell.reading.strayed import taken_for_name

SEVERAL = 2
"""Names beside a file's key, from which on they are no slip of one line."""


class Validated(NamedTuple):
    """A model, where it stands in its file, and the places of what it lacks, if it is a draft."""

    loc: Loc
    model: Model
    lacks: tuple[Loc, ...] = ()


def validate(kind: Kind, source: Source) -> tuple[list[Validated], list[Problem]]:
    """Check a file's frame (its schema line, its one key) and turn what is in it into models.

    A page of prose has no such frame: its front matter and its body are the model.
    """
    if kind.is_prose:
        return _validate_prose(kind, source)
    problems = list(_frame(kind, source))
    data = source.data
    if not isinstance(data, dict) or kind.key not in data or problems:
        return [], problems
    value: Any = data[kind.key]
    if kind.many:
        return _validate_many(kind, source, value)
    return _validate_one(kind.model, source, value, (kind.key,))


def _validate_prose(kind: Kind, source: Source) -> tuple[list[Validated], list[Problem]]:
    """Turn a Markdown file's front matter and body into its model. Its id is the file's name."""
    if not isinstance(source.data, dict):
        message = "Between the two lines of dashes stand no names and values."
        return [], [source.problem((), "wrong-frame", message, 'Write "title: ..." there.')]
    name = source.path.rsplit("/", 1)[-1].removesuffix(kind.suffix)
    models, problems = _validate_one(kind.model, source, {**source.data, "id": name}, ())
    if not re.fullmatch(ID_PATTERN, name):
        return [], [_file_name(source, name)]
    if "\n---" in str(source.data.get("body")) and (second := second_page(source)):
        return [], [second]
    if "id" in source.data:
        message = '"id" is not known here.'
        hint = "Delete the line: a page's id is the name of its file."
        problems.append(source.problem(("id",), "unknown-name", message, hint, key=True))
    return models, problems


def _file_name(source: Source, name: str) -> Problem:
    better = as_id(name) or "my-page"
    message = f'A page cannot be called "{shown(name)}.md".'
    hint = f'Rename the file in lower-case words joined by "-", such as "{shown(better)}.md".'
    return source.problem((), "wrong-file-name", message, hint)


def _frame(kind: Kind, source: Source) -> Iterator[Problem]:
    """Yield what is wrong with the names at the top of a file: `schema` and the kind's own key."""
    data = source.data
    example = f'A file of this kind starts with "schema: {SCHEMA}" and then "{kind.key}:".'
    if data is None:
        yield source.problem((), "empty-file", "The file is empty.", example)
        return
    if not isinstance(data, dict):
        message = "The file must be a group of names and values."
        yield source.problem((), "wrong-frame", message, example)
        return
    yield from _schema(source, data)
    unknown = [key for key in data if key not in ("schema", kind.key)]
    if _are_too_far_left(kind, source, unknown):
        yield _too_far_left(kind, source, unknown[0])
        return
    for key in unknown:
        yield _unknown(kind, source, key)
    if kind.key not in data and not unknown:
        message = f'The file does not say "{kind.key}".'
        yield source.problem((), "wrong-frame", message, example)


def _are_too_far_left(kind: Kind, source: Source, unknown: list[str]) -> bool:
    """Tell whether all that belongs below a file's key stands beside it: nothing is in that."""
    if kind.many or len(unknown) < SEVERAL or not source.has((kind.key,)):
        return False
    is_behind = source.keys[(kind.key,)].start < source.keys[(unknown[0],)].start
    return is_behind and not source.value((kind.key,)) and unknown[0] in kind.model.model_fields


def _too_far_left(kind: Kind, source: Source, first: str) -> Problem:
    message = f'All from here on starts too far left to stand in "{kind.key}:".'
    hint = f"Start every line from here to the end of the file {STEP} spaces further right."
    return source.problem((first,), "wrong-frame", message, hint, key=True)


def _unknown(kind: Kind, source: Source, key: str) -> Problem:
    """Tell a name at the top of a file that is neither `schema` nor the kind's own key."""
    is_note = key.upper() in ("NOTE", "NOTES", "TODO", "FIXME")
    if not is_note and (told := taken_for_name(source, source.keys[(key,)].start)):
        return source.at(*told)
    hint = f'Move it below "{kind.key}:".' if source.has((kind.key,)) else _instead(key, kind)
    if is_note:
        hint = 'Begin the line with "#": nobody reads it then but who opens the file.'
    message = f'"{shown(key)}" is not known here.'
    return source.problem((key,), "unknown-name", message, hint, key=True)


def _instead(key: str, kind: Kind) -> str:
    """Return the remedy for a file of another kind, or one that calls its kind otherwise."""
    other = next((each for each in KINDS if each.key == key), None)
    if other:
        return f'This is a file for "{other.path}": move it there.'
    return f'Write "{kind.key}:" in its place.'


def _schema(source: Source, data: dict[str, Data]) -> Iterator[Problem]:
    if "schema" not in data:
        hint = f'Make "schema: {SCHEMA}" its first line.'
        yield source.problem((), "wrong-schema", 'The file does not say "schema".', hint)
    elif data["schema"] != str(SCHEMA):
        message = f'Schema "{shown(data["schema"])}" is not known here.'
        hint = f'This version of Askwell reads "schema: {SCHEMA}".'
        yield source.problem(("schema",), "wrong-schema", message, hint)


def _validate_many(kind: Kind, source: Source, value: Any) -> tuple[list[Validated], list[Problem]]:
    if not isinstance(value, list):
        hint = 'Start each entry with "- ".'
        message = f'"{kind.key}" must be a list.'
        told = source.problem((kind.key,), "wrong-value", message, hint)
        return [], [with_lost_below(told, source, (kind.key,))]
    found: list[Validated] = []
    problems: list[Problem] = []
    words = [position for position, entry in enumerate(value) if isinstance(entry, str)]
    for position, entry in enumerate(value):
        if position in words[1:]:  # told with the first
            continue
        models, faults = _validate_one(kind.model, source, entry, (kind.key, position))
        found += models
        problems += faults
    return found, problems


def _validate_one(
    model: type[Model], source: Source, value: Any, loc: Loc
) -> tuple[list[Validated], list[Problem]]:
    try:
        return [Validated(loc, model.model_validate(value))], []
    except ValidationError as error:
        whole, lacks = completed(model, value)
        if lacks:
            found, problems = _validate_one(model, source, whole, loc)
            places = tuple((*loc, *each) for each in lacks)
            return [each._replace(lacks=places) for each in found], problems
        return [], explain_all(model, source, loc, error.errors(include_url=False))
