"""Which days a reader may mean: the same in scripts and in what the pages say of their fields."""

from __future__ import annotations

import re
from datetime import timedelta

from askwell.kinds.forms import FIRST_DAY, LAST_DAY
from askwell.pages.site import Build
from tests.kit.in_node import call


def test_scripts_take_the_days_that_pages_and_content_take() -> None:
    days = (FIRST_DAY - timedelta(1), FIRST_DAY, LAST_DAY, LAST_DAY + timedelta(1))

    found = call("days", *(("isDay", day.isoformat()) for day in days))
    assert found == [False, True, True, False]


def test_every_field_for_a_day_says_which_it_takes(real_build: Build) -> None:
    fields = [
        (page.address, field)
        for page in real_build.pages
        for field in re.findall(r'<input type="date"[^>]*>', page.body)
    ]
    bounds = f'min="{FIRST_DAY}" max="{LAST_DAY}"'

    assert {"/", "/my-kit/", "/worksheets/tracker/"} <= {address for address, _ in fields}
    assert [each for each in fields if bounds not in each[1]] == []
