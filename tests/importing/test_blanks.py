"""What a blank asks for, by its own words or by those before it."""

from __future__ import annotations

import pytest

from askwell.importing.blanks import filled
from askwell.kinds.base import Placeholder

KNOWN = {
    name: Placeholder.model_validate(
        {"id": name, "label": name, "example": "So", "fills": f"{whose}.{what}"}
    )
    for name, whose, what in (
        ("your_name", "reader", "name"),
        ("first_name", "meeting", "first-name"),
        ("work_place", "meeting", "employer"),
        ("day", "meeting", "day"),
        ("time", "meeting", "time"),
    )
}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Best,\n%YOURNAME%", "your_name"),
        ("<<FirstName>>, hello", "first_name"),
        ("your work at [COMPANYNAME]", "work_place"),
        ("Hi Ann, it's ____.", "your_name"),
        ("Would Thursday at ____ suit you?", "time"),
        ("Could we talk on ____ at ____?", "time"),
        ("your years at ____", "work_place"),
    ],
)
def test_blank_becomes_the_placeholder_that_it_asks_for(typed: str, name: str) -> None:
    found = filled(typed, "line 1", KNOWN)
    assert found.new == {}
    assert found.text.rpartition("{{ ")[2].startswith(f"{name} }}}}")
    assert "first_name" not in found.text or name == "first_name"


def test_a_new_placeholder_is_called_by_whole_words_whatever_their_letters() -> None:
    found = filled("My résumé is in ____", "line 1", KNOWN)
    assert found.new == {"resume": "résumé is in ..."}


def test_blanks_in_a_row_are_each_one_more_of_the_first() -> None:
    found = filled("Does ____, ____, ____ or ____ suit you?", "mail.docx", {})
    assert list(found.new) == ["does", "other_does", "other_does_2", "other_does_3"]
    assert len(set(found.new.values())) == len(found.new)
