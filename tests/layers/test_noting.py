"""What a form changed goes to the place of changes.yml that decides it."""

from __future__ import annotations

import pytest

from askwell.layers.noting import fields
from askwell.reading.source import Data

RULE = "rule.meeting-length"
BY_FIELD = f"""\
schema: 1
changes:
  fields:
    - item: {RULE}
      field: chosen
      now: hour
"""


@pytest.mark.parametrize("because", ["It fits.", ""])
def test_a_position_that_a_field_decides_is_kept_beside_other_changes(because: str) -> None:
    old: dict[str, Data] = {"question": "How long?", "chosen": "hour", "because": because}
    new: dict[str, Data] = {**old, "question": "How many minutes?", "chosen": "twenty"}

    notes = fields(BY_FIELD.encode(), RULE, old, new)

    assert (("fields", 0, "now"), "twenty") in notes
    assert [value for _, value in notes if isinstance(value, dict)] == [
        {"item": RULE, "field": "question", "now": "How many minutes?"}
    ]
