"""A bank of drafts is no page, and somebody is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.waiting import PUBLISH, WRITE, check_waiting

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Checked

BANK = """schema: 1
bank:
  id: ours
  title: Ours
  topic: Ours
  intro: About us.
  status: {bank}
  questions:
    - {{id: first-of-ours, status: {first}, text: What is first?, why: It is., listen_for: [a],
       follow_ups: [Why?]}}
    - {{id: second-of-ours, status: {second}, text: What is next?, why: It is., listen_for: [a],
       follow_ups: [Why?]}}
"""


@pytest.mark.parametrize(
    ("bank", "first", "second", "is_told"),
    [
        ("published", "draft", "draft", True),
        ("published", "draft", "retired", True),
        ("published", "published", "draft", False),
        ("draft", "draft", "draft", False),
    ],
)
def test_a_published_bank_in_which_nothing_is_has_no_page(
    check_with: Callable[[dict[str, str]], Checked],
    bank: str,
    first: str,
    second: str,
    *,
    is_told: bool,
) -> None:
    words = BANK.format(bank=bank, first=first, second=second)
    library, _ = check_with({"questions/ours.yml": words})
    shown = {each.id for each in library.published.all(type(library.index["bank"]["ours"]))}
    told = [(each.message, each.hint) for each in check_waiting(library)]
    assert told == [('None of its "questions" is published, so it has no page.', PUBLISH)] * is_told
    assert ("ours" in shown) == (not is_told and bank == "published")


def test_of_a_bank_without_any_question_nothing_is_there_to_publish(
    check_with: Callable[[dict[str, str]], Checked],
) -> None:
    head, _, _ = BANK.format(bank="published", first="", second="").partition("questions:")
    library, _ = check_with({"questions/ours.yml": f"{head}questions: []\n"})
    assert [each.hint for each in check_waiting(library)] == [WRITE]
