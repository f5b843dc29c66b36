from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.checks.colour import check_colour

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_light_colour_gives_a_warning_with_the_shade_that_is_used(check_edit: CheckEdit) -> None:
    library, _ = check_edit("publisher.yml", "#1F5F5B", "#ffcc00")
    [problem] = check_colour(library)
    assert problem.message == "The color #ffcc00 is too light for text (contrast 1.3, needed 4.5)."
    assert problem.hint == "Text uses #866500 instead; choose a darker color to have it exactly."
    assert (problem.severity, problem.line, problem.column) == ("warning", 9, 11)
