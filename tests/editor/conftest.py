"""A small guide on a desk of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from askwell.editor.answers import Answer
from askwell.editor.desk import Desk
from askwell.editor.fields import Field, Forms, every
from askwell.editor.guide import Guide
from askwell.editor.items import Editable, schema_of
from askwell.editor.proposals import Proposal
from askwell.project import Project

TODAY = date(2026, 11, 28)

AS = {"group": "group", "map": "group", "list": "list", "raw": "raw", "text": "line",
      "line": "line", "long": "text", "prose": "text"}  # fmt: skip


def answers(fields: tuple[Field, ...]) -> Iterator[Answer]:
    """Yield what a browser sends of a form that nobody touched."""
    for field in every(fields):
        if field.control == "ticks":
            yield field.at, "ticks", list(field.chosen)
        elif field.control in ("group", "map", "list"):
            yield field.at, AS[field.control], ""
        else:
            yield field.at, AS.get(field.control, "line"), field.value


def form_of(guide: Guide, item: Editable) -> list[Answer]:
    schema, definitions = schema_of(item.kind, is_part=bool(item.holder))
    parts = item.kind.parts
    out = [parts.field] if parts and not item.holder else []
    forms = Forms(definitions, guide.options, guide.blanks(item.data))
    return list(answers(forms.form(schema, item.data, out)))


def with_answer(rows: list[Answer], at: str, value: object) -> list[Answer]:
    assert any(row[0] == at for row in rows), at
    return [(row[0], row[1], value) if row[0] == at else row for row in rows]


def first(desk: Desk, one: str) -> Editable:
    return next(item for item in desk.guide().items.values() if item.one == one)


def saved(desk: Desk, proposal: Proposal) -> None:
    desk.save(proposal, proposal.seen)


@pytest.fixture
def folder(tmp_path: Path, minimal_content: Path) -> Path:
    shutil.copytree(minimal_content, tmp_path / "own" / "content")
    return tmp_path / "own"


@pytest.fixture
def desk(folder: Path) -> Desk:
    return Desk(Project.at(folder), site_url="http://127.0.0.1:8001/", today=TODAY)


@pytest.fixture
def above(folder: Path, tmp_path: Path) -> Desk:
    """Return the desk of a guide that owns nothing but its publisher, and stands on the other."""
    mine = tmp_path / "mine"
    (mine / "content").mkdir(parents=True)
    shutil.copy(folder / "content" / "publisher.yml", mine / "content")
    (mine / "guide.yml").write_text("schema: 1\nguide:\n  extends: [../own]\n")
    return Desk(Project.at(mine), today=TODAY)
