"""The tables of the handbook name every field of the models, with what it may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal, get_args, get_origin

import pytest
from pydantic.fields import FieldInfo

from askwell.kinds import base
from askwell.kinds.base import Model, Offered, Placeholder, Reviewed
from askwell.kinds.spoken import Segment, Spoken
from askwell.kinds.words import Address, Message, Prose, Text
from askwell.kinds.worksheets import AnyBlock, Block
from tests.docs.handbook import EXAMPLES, SECTIONS, kind_of
from tests.docs.written import backticked, section, table_rows

WRITTEN_FOR_YOU = {("guide", ("id",)), ("guide", ("body",))}
"""What a model needs and no editor writes: the file's name and its text."""

WORDS: dict[Any, str] = {
    Text: "text",
    Message: "message",
    Prose: "Markdown",
    int: "number",
    bool: "`true` or `false`",
    Spoken: "text",
    date: "date",
    base.StageRef: "stage id",
    base.AudienceRef: "audience id",
    base.QuestionRef: "question id",
    base.EmailRef: "email id",
    base.ChecklistRef: "checklist id",
    base.FactRef: "fact id",
    base.PlaceholderRef: "placeholder id",
    Address: "address",
    base.BasisRef: "ids of points or sources",
}
"""How the tables call each type of value."""

OWN_TABLE = (Placeholder, Spoken)
"""What is told once, and stands in several kinds."""

BLOCKS = {
    str(get_args(each.model_fields["type"].annotation)[0]): each
    for each in get_args(get_args(AnyBlock)[0])
}


def leaves(annotation: Any) -> set[Any]:
    """Return the types at the bottom of an annotation; the choices of a Literal as one."""
    if get_origin(annotation) is Literal:
        return {annotation}
    if get_origin(annotation) is Annotated:
        return leaves(get_args(annotation)[0])
    parts = [part for part in get_args(annotation) if part not in (type(None), ...)]
    return set().union(*(leaves(part) for part in parts)) if parts else {annotation}


def shared(model: type[Model]) -> set[str]:
    """Return the fields of a model that are told once for many kinds."""
    of = next((each for each in (Offered, Reviewed) if issubclass(model, each)), None)
    return {*of.model_fields} if of and of is not model else set()


def fields(model: type[Model]) -> dict[tuple[str, ...], FieldInfo]:
    """Return every field that the table of a model must name, those of parts inside it too."""
    found: dict[tuple[str, ...], FieldInfo] = {}
    for name, field in model.model_fields.items():
        if name in shared(model):
            continue
        path = (field.alias or name,)
        found[path] = field
        for part in leaves(field.annotation):
            if isinstance(part, type) and issubclass(part, Model) and part not in OWN_TABLE:
                inner = Block if issubclass(part, Block) else part
                found |= {path + rest: value for rest, value in fields(inner).items()}
    return found


def documented(text: str) -> dict[tuple[str, ...], list[str]]:
    rows = list(table_rows(text, "Field"))
    assert len({path for path, _ in rows}) == len(rows)
    return dict(rows)


def wrong(field: FieldInfo, needed: str, allowed: str, *, required: bool) -> Iterator[str]:
    """Yield what a row should say of its field and does not."""
    if needed != ("yes" if required else "no"):
        yield f"needed: {'yes' if required else 'no'}"
    for leaf in leaves(field.annotation):
        choices = get_args(leaf) if get_origin(leaf) is Literal else ()
        if choices and set(backticked(allowed)) not in ({*choices}, {"if"}):
            yield f"choices: {', '.join(choices)}"
        if WORDS.get(leaf, "") not in allowed.replace("texts", "text"):
            yield f"type: {WORDS[leaf]}"
    if str(field.annotation).startswith("tuple") != allowed.startswith("list"):
        yield "whether it is a list"
    yield from (f"limit: {limit}" for limit in limits(field) if str(limit) not in allowed)
    if isinstance(field.default, str | int) and str(field.default).lower() not in allowed:
        yield f"left out: {field.default}"


def limits(field: FieldInfo) -> list[int]:
    return [
        limit
        for rule in field.metadata
        for limit in (getattr(rule, "ge", None), getattr(rule, "le", None))
        if limit
    ]


def fields_of_section(place: str) -> dict[tuple[str, ...], FieldInfo]:
    found = fields(kind_of(place).model)
    if place.startswith("fields/"):  # its questions are told with those of a bank
        found = {path: each for path, each in found.items() if path[:-1][:1] != ("questions",)}
    if place.startswith("worksheets/"):
        found |= {("segments", *path): field for path, field in fields(Segment).items()}
    return found


@pytest.mark.parametrize("place", SECTIONS)
def test_the_table_names_every_field_and_no_other(place: str) -> None:
    types = {("blocks", "type")} if place.startswith("worksheets/") else set()
    assert set(documented(SECTIONS[place])) == {*fields_of_section(place), *types}


@pytest.mark.parametrize("place", SECTIONS)
def test_the_table_says_what_each_field_may_hold(place: str) -> None:
    rows = documented(SECTIONS[place])
    faults = []
    for path, field in fields_of_section(place).items():
        required = field.is_required() and (kind_of(place).name, path) not in WRITTEN_FOR_YOU
        faults += [
            (path, fault) for fault in wrong(field, rows[path][0], rows[path][2], required=required)
        ]
    assert faults == []


@pytest.mark.parametrize("place", SECTIONS)
def test_the_section_points_to_the_shared_fields_where_the_kind_has_them(place: str) -> None:
    has_them = issubclass(kind_of(place).model, Reviewed)
    assert ("[shared fields](#shared-fields)" in SECTIONS[place]) is has_them


def test_the_table_of_shared_fields_is_whole_and_right() -> None:
    rows = documented(section("## Shared fields"))
    assert set(rows) == set(fields(Offered))
    for path, field in fields(Offered).items():
        assert list(wrong(field, rows[path][0], rows[path][2], required=False)) == []


def test_the_table_of_lines_to_say_is_whole_and_right() -> None:
    rows = documented(section("## Lines to say"))
    assert set(rows) == set(fields(Spoken))
    for path, field in fields(Spoken).items():
        required = field.is_required()
        assert list(wrong(field, rows[path][0], rows[path][2], required=required)) == []


@pytest.mark.parametrize("name", BLOCKS)
def test_the_table_of_blocks_names_the_fields_of_each_type(name: str) -> None:
    rows = {
        path[0]: cells
        for path, cells in table_rows(SECTIONS["worksheets/my-talk.yml"], "Type of block")
    }
    own = {
        key: field
        for key, field in BLOCKS[name].model_fields.items()
        if key not in (*Block.model_fields, "type")
    }
    said = rows[name][1]
    choices = {
        choice
        for field in own.values()
        for leaf in leaves(field.annotation)
        for choice in get_args(leaf)
    }
    assert set(backticked(said)) - choices == set(own)
    assert [
        limit for field in own.values() for limit in limits(field) if str(limit) not in said
    ] == []
    needed = {key for key, field in own.items() if field.is_required()}
    assert said.count("needed") == len(needed - {"low"})  # "low" and "high" share one "needed"


def test_the_example_of_a_worksheet_has_every_type_of_block() -> None:
    found = re.findall(r"^      type: (\w+)$", EXAMPLES["worksheets/my-talk.yml"], re.MULTILINE)
    assert found == list(BLOCKS)
