"""What depends on a rule is there under its positions, and gone without a trace under others."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from askwell.kinds.answers import Answer
from askwell.kinds.checklists import Checklist
from askwell.kinds.sets import Set
from askwell.pages import build
from askwell.pipeline import check
from askwell.project import Project

if TYPE_CHECKING:
    from tests.conftest import CheckEdit
    from tests.standing import Standing

HOUR = "only_if:\n{indent}  meeting-length: [hour]\n{indent}"
TO_HOUR = (
    "schema: 1\nchanges:\n  rules:\n    - rule: meeting-length\n      chosen: hour\n"
    "      because: We have time.\n"
)


def only_if(words: str, indent: int) -> str:
    """Write that an item is there only where the rule says an hour."""
    return HOUR.format(indent=" " * indent) + words


def test_item_under_another_position_is_gone_and_links_to_it_are_words(
    check_edit: CheckEdit,
) -> None:
    library, problems = check_edit("emails/ask.yml", "title: Ask", only_if("title: Ask", 2))
    assert "email" not in library.index
    told = [(each.check, each.path) for each in problems]
    assert told == [("hidden-link", "content/faq.yml"), ("hidden-link", "content/guide/prepare.md")]
    assert "(content/rules.yml:19)" in problems[0].message
    pages = {page.address: page.body for page in build(library).pages}
    assert not [at for at, body in pages.items() if "emails/" in body]
    assert "once more" in pages["/faq/"]
    assert "Write to them" not in pages["/guide/prepare/"]


def test_item_under_the_chosen_position_is_there(check_edit: CheckEdit) -> None:
    words = only_if("title: Ask", 2).replace("hour", "twenty")
    library, problems = check_edit("emails/ask.yml", "title: Ask", words)
    assert "ask" in library.index["email"]
    assert problems == []


def test_tip_an_answer_and_a_question_can_depend_on_a_rule_as_well(check_edit: CheckEdit) -> None:
    check_edit("faq.yml", "group: what-if", only_if("group: what-if", 4))
    check_edit("questions/first-steps.yml", "text: What surp", only_if("text: What surp", 6))
    library, problems = check_edit(
        "checklists/evening-before.yml", "text: Look", only_if("text: Look", 6)
    )
    assert problems == []
    assert [answer.id for answer in library.all(Answer)] == ["how-long"]
    assert [tip.id for tip in library.all(Checklist)[0].tips] == ["print"]
    assert library.all(Set)[0].questions == ("learn-first",)


def test_what_only_an_item_under_another_position_uses_is_not_told_as_unused(
    check_edit: CheckEdit,
) -> None:
    words = only_if("text: Look", 6)
    _, problems = check_edit("checklists/evening-before.yml", "text: Look", words)
    assert [each for each in problems if each.check.startswith("unused")] == []


@pytest.mark.parametrize(("position", "stays"), [("twenty", True), ("hour", False)])
def test_hidden_rule_governs_on(
    standing: Standing, today: date, position: str, *, stays: bool
) -> None:
    folder = standing({"content/changes.yml": "schema: 1\nchanges: {hide: [rules]}\n"})
    path = folder.parent / "shipped" / "content" / "emails" / "ask.yml"
    words = only_if("title: Ask", 2).replace("hour", position)
    path.write_text(path.read_text(encoding="utf-8").replace("title: Ask", words), encoding="utf-8")
    checked = check(Project.at(folder), today=today)
    assert checked.errors == ()
    assert ("email" in checked.library.index) is stays


@pytest.mark.parametrize("chosen", [False, True])
def test_guide_above_brings_back_what_depends_on_its_choice(
    standing: Standing, today: date, *, chosen: bool
) -> None:
    folder = standing({"content/changes.yml": TO_HOUR} if chosen else {})
    path = folder.parent / "shipped" / "content" / "emails" / "ask.yml"
    words = path.read_text(encoding="utf-8")
    path.write_text(words.replace("title: Ask", only_if("title: Ask", 2)), encoding="utf-8")
    checked = check(Project.at(folder), today=today)
    assert checked.errors == ()
    assert ("email" in checked.library.index) is chosen
