"""A warning of a text that a guide accepts is told no more, until the text is another."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askwell.layers.originals import digest_of
from askwell.pipeline import check
from askwell.project import Project
from tests.keeping import TALK, TEXT, keeping

if TYPE_CHECKING:
    from tests.standing import Standing

DOUBLE = "double-question"

Told = Callable[..., list[int]]


@pytest.fixture
def told(standing: Standing, today: date) -> Told:
    def told(**note: str) -> list[int]:
        said = ", ".join(f"{name}: {value}" for name, value in note.items())
        words = keeping(f"item: question.first, {said}")
        folder = standing({"content/changes.yml": words, "content/questions/talk.yml": TALK})
        found = check(Project.at(folder), today=today).problems
        assert not any(each.path.endswith("changes.yml") for each in found)
        return [each.line for each in found if each.check == DOUBLE]

    return told


def test_what_is_accepted_is_not_told_and_all_else_is(told: Told) -> None:
    assert told(field="text", check=DOUBLE) == [8]
    assert told(field="text", check=DOUBLE, why="We like it.") == [8]
    assert told(field="why", check=DOUBLE) == [7, 8]
    assert told(field="text", check="phrase") == [7, 8]


def test_it_is_told_again_when_the_text_is_another(told: Told) -> None:
    assert told(field="text", check=DOUBLE, of=digest_of(TEXT)) == [8]
    assert told(field="text", check=DOUBLE, of=digest_of(f"{TEXT} ")) == [7, 8]


def test_what_the_one_publisher_says_is_kept(
    standing: Standing, minimal_content: Path, today: date
) -> None:
    def found(words: str) -> list[str]:
        publisher = (minimal_content / "publisher.yml").read_text().replace("#1F5F5B", "#EEEE00")
        folder = standing({"content/changes.yml": words, "content/publisher.yml": publisher})
        shutil.copytree(minimal_content / "brand", folder / "content/brand", dirs_exist_ok=True)
        return [each.check for each in check(Project.at(folder), today=today).problems]

    told = found("schema: 1\nchanges: {}\n")
    told.remove("light-color")
    assert found(keeping("item: publisher, field: colour, check: light-color")) == told


def test_an_error_is_told_whatever_is_accepted(standing: Standing, today: date) -> None:
    note = "item: question.first, field: text, check: undeclared-placeholder"
    folder = standing(
        {
            "content/changes.yml": keeping(note),
            "content/questions/talk.yml": TALK.replace("Who taught", "{{ nobody }} taught"),
        }
    )
    errors = check(Project.at(folder), today=today).errors
    assert {(each.check, each.line) for each in errors} == {
        ("undeclared-placeholder", 7), ("undeclared-placeholder", 8),
    }  # fmt: skip
