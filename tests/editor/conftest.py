"""A small guide on a desk of its own, and what asks the editor for it."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest

from askwell.editor.answers import Answer
from askwell.editor.app import app
from askwell.editor.desk import Desk
from askwell.editor.fields import Field, Forms, every
from askwell.editor.guard import HEADER, Guard
from askwell.editor.guide import Guide
from askwell.editor.items import Editable, schema_of
from askwell.editor.proposals import Proposal
from askwell.project import Project

TODAY = date(2026, 11, 28)

GUARD = Guard(8001, "the-token")
COOKIE = {"cookie": f"{GUARD.cookie}=the-token"}
OURS = {**COOKIE, "origin": GUARD.origin, HEADER: "the-token", "content-type": "application/json"}
Ask = Callable[..., httpx.Response]

BANK = """\
schema: 1
bank:   # ours
  id: talk
  status: draft
  title: Talk
  topic: Talk
  intro: About talking.
  questions:
    - id: best-day   # Zoe likes it
      status: draft
      text: "What is a good day like?"
      why: 'It is honest.'
      listen_for: [a sigh, a smile]
      follow_ups: [How often?]
    - {id: worst-day, status: draft, text: What is a bad day like?, why: It is honest.,
       listen_for: [a sigh], follow_ups: [Why?]}
    - id: bare
      status: draft
      text: What else?
"""

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


def proposed(desk: Desk, item: Editable, at: str, value: object) -> Proposal:
    rows = with_answer(form_of(desk.guide(), item), at, value)
    return desk.proposal(desk.open(item), rows)


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


@pytest.fixture
def ask(desk: Desk) -> Iterator[Ask]:
    """Give what asks the editor: `ask("GET", "/", headers=COOKIE)`."""
    editor = app(desk, GUARD)

    def ask(method: str, path: str, headers: Mapping[str, str] = COOKIE, **more: Any) -> Any:
        async def asked() -> httpx.Response:
            transport = httpx.ASGITransport(app=editor)
            async with httpx.AsyncClient(transport=transport, base_url=GUARD.origin) as client:
                return await client.request(method, path, headers=dict(headers), **more)

        # In a thread of its own: where a browser is open, this one has a loop already.
        return thread.submit(asyncio.run, asked()).result()

    with ThreadPoolExecutor(1) as thread:
        yield ask


@pytest.fixture
def bank(desk: Desk) -> Path:
    path = desk.shelf.content / "questions/talk.yml"
    path.write_text(BANK)
    return path
