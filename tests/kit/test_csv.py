"""Tables as text that spreadsheets open, and that cannot make them do anything."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from tests.kit.in_node import call


def read(text: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text[1:], newline="")))


def test_whatever_a_cell_holds_comes_back() -> None:
    rows = [["Name", "Note"], ['Ana "A" Díaz, Ltd.', "two\nlines; and ,"], ["", "5 - 3"]]
    assert read(call("csv", ("csvOf", rows))[0]) == rows


@pytest.mark.parametrize("text", ["=1+1", "+1 555", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert read(call("csv", ("csvOf", [[text]]))[0]) == [[f"'{text}"]]
