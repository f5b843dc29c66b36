from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from askwell.checks.reach import check_reach

if TYPE_CHECKING:
    from tests.conftest import Checked, CheckEdit

CHANNELS = """schema: 1
channels:
  - id: email
    says: An email reaches everybody.
    reaches: [known, cold]
    costs: Nothing.
    limits: None.
    otherwise: Call them.
    checked_on: 2026-11-01
  - id: text
    says: A text reaches people who gave you their number.
    reaches: [known]
    costs: Nothing.
    limits: It is short.
    otherwise: Write an email.
    checked_on: 2026-11-01
"""


OWN = "  channel: email\n  relation: [cold, alumni]\n"
"""What the message of the example says."""


@pytest.fixture
def told(
    check_with: Callable[[dict[str, str]], Checked], check_edit: CheckEdit
) -> Callable[[str], list[str]]:
    """Return what is told of a message with these lines for its channel and relation."""

    def tell(lines: str) -> list[str]:
        check_with({"channels.yml": CHANNELS})
        library, _ = check_edit("emails/ask.yml", OWN, lines)
        return [f"{each.line} {each.message} {each.hint}" for each in check_reach(library)]

    return tell


def test_message_to_those_its_channel_reaches_is_fine(told: Callable[[str], list[str]]) -> None:
    assert told("  channel: email\n  relation: [cold, known]\n") == []


def test_message_to_those_its_channel_does_not_reach_is_told(
    told: Callable[[str], list[str]],
) -> None:
    assert told("  channel: text\n  relation: [known, cold]\n") == [
        '7 "text" does not reach this relation: cold. Choose another channel (email).'
    ]


def test_message_to_anybody_by_a_channel_that_reaches_some_is_told(
    told: Callable[[str], list[str]],
) -> None:
    [problem] = told("  channel: text\n")
    assert problem.startswith('6 "text" does not reach everybody, and this names nobody. ')
    assert problem.endswith("Say who it is for: relation: [known].")


def test_channel_that_nobody_described_is_fine(told: Callable[[str], list[str]]) -> None:
    assert told("  channel: letter\n") == []
