from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askwell.checks.variety import ENOUGH, check_variety
from tests.apart import ROOT

if TYPE_CHECKING:
    from tests.conftest import Checked

FIELD = (ROOT / "tests" / "guide" / "content" / "fields" / "trades.yml").read_text(encoding="utf-8")

Told = Callable[[Sequence[str]], list[str]]


@pytest.fixture
def told(check_with: Callable[[dict[str, str]], Checked], project: Path) -> Told:
    """Return what is told when there are examples about these fields, one each."""
    words = (project / "content" / "emails" / "ask.yml").read_text(encoding="utf-8")

    def tell(fields: Sequence[str]) -> list[str]:
        emails = {
            f"emails/ask-{number}.yml": words.replace("id: ask\n", f"id: ask-{number}\n").replace(
                "  example:\n", f"  example:\n    field: {field}\n"
            )
            for number, field in enumerate(fields)
        }
        library, _ = check_with({**emails, "fields/trades.yml": FIELD})
        return [each.message for each in check_variety(library)]

    return tell


def test_a_quarter_of_the_examples_may_be_about_one_field(told: Told) -> None:
    assert told(["trades", "nursing", "software", "law"] * 3) == []


def test_field_of_more_than_a_quarter_is_told(told: Told) -> None:
    [message] = told(["trades", "nursing", "software"] * 4)
    assert message.startswith('Of 12 examples of messages 4 are about "')


def test_few_examples_prove_nothing(told: Told) -> None:
    assert told(["trades"] * (ENOUGH - 1)) == []
