"""How much there is, told in lines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from askwell.catalog.inventory import inventory
from askwell.library import Library
from askwell.problems import Problem

CheckWith: TypeAlias = "Callable[[dict[str, str | bytes | None]], tuple[Library, list[Problem]]]"


def test_every_kind_is_counted(minimal: Library) -> None:
    lines = inventory(minimal).splitlines()
    assert "    2  stages" in lines
    assert "    1  messages over 1 channels" in lines
    assert len(lines) == 30


def test_only_what_is_published_counts(check_with: CheckWith, project: Path) -> None:
    path = project / "content" / "emails" / "ask.yml"
    draft = path.read_text(encoding="utf-8").replace("send_when:", "status: draft\n  send_when:")
    library, _ = check_with({"emails/ask.yml": draft})
    assert "    0  messages over 0 channels" in inventory(library).splitlines()


def test_a_sort_of_texts_is_told_by_its_sentences(minimal: Library) -> None:
    reasons, warnings, heard = inventory(minimal).splitlines()[-3:]
    assert reasons == "    0  reasons to ask in two sentences (4 in one, 0 in more)"
    assert "warnings" in warnings
    assert "answers heard" in heard


def test_a_guide_that_set_itself_nothing_is_not_judged(minimal: Library) -> None:
    assert "target" not in inventory(minimal)
    assert "    1  messages of an audience at least" in inventory(minimal).splitlines()


def test_what_a_guide_set_itself_stands_beside_what_there_is(
    check_with: CheckWith, project: Path
) -> None:
    path = project / "content" / "publisher.yml"
    text = path.read_text(encoding="utf-8")
    aims = "  targets:\n    questions_of_an_audience: 1\n    fields: 2\n"
    library, _ = check_with({"publisher.yml": text.rstrip("\n") + "\n" + aims})
    lines = inventory(library).splitlines()
    assert "    1  fields of work (target 2: not met)" in lines
    assert "    1  questions of an audience at least (target 1: met)" in lines


def test_a_guide_without_a_publisher_is_counted_too(check_with: CheckWith) -> None:
    library, _ = check_with({"publisher.yml": None})
    assert "    1  fields of work" in inventory(library).splitlines()
