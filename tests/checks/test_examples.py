from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from askwell.checks.examples import NAME, PLACE, check_examples
from askwell.starter import PHONE, Answers

if TYPE_CHECKING:
    from tests.conftest import CheckEdit

OWN = (
    ("site_url: https://careers.example.edu/guide", "site_url: {}"),
    ("phone: +1 555-010-0199", 'phone: "{}"'),
    ("email: careers@example.edu", "email: {}"),
    ("address: 1 Main Street", "address: {}"),
    ("  name: Example Career Center", "  name: {}"),
)
SITE, NUMBER, EMAIL, ADDRESS, OFFICE = OWN


def is_told(check_edit: CheckEdit, line: tuple[str, str], written: str) -> bool:
    """Tell whether a publisher's line is told as made up, in a guide of somebody's own."""
    library, _ = check_edit("publisher.yml", line[0], line[1].format(written))
    told = [each.message for each in check_examples(replace(library, layered=True))]
    return f'"{written}" is still the example\'s.' in told


@pytest.mark.parametrize(
    ("line", "written"),
    [
        (SITE, "https://careers.example.org/x/"),
        (SITE, "https://example.com"),
        (SITE, "http://guide.test:8000/x/"),
        (EMAIL, Answers().email),
        (EMAIL, "careers@Example.EDU"),
        (NUMBER, PHONE),
        (NUMBER, "480-555-0142"),
        (NUMBER, "+1 480 555 0199"),
        (ADDRESS, PLACE),
        (OFFICE, NAME),
    ],
)
def test_what_nobody_has_is_told(
    check_edit: CheckEdit, line: tuple[str, str], written: str
) -> None:
    assert is_told(check_edit, line, written)


@pytest.mark.parametrize(
    ("line", "written"),
    [
        (SITE, "https://myexample.org/x/"),
        (SITE, "https://careers.lakeside.edu/example.org/"),
        (EMAIL, "example.org@lakeside.edu"),
        (NUMBER, "480-555-2142"),
        (NUMBER, "602-010-0142"),
        (ADDRESS, "14 Mill Street"),
    ],
)
def test_what_somebody_may_have_is_not(
    check_edit: CheckEdit, line: tuple[str, str], written: str
) -> None:
    assert not is_told(check_edit, line, written)


def test_each_is_told_at_its_line(check_edit: CheckEdit) -> None:
    library, _ = check_edit("publisher.yml", ADDRESS[0], ADDRESS[1].format(PLACE))
    places = {(each.line, each.column) for each in check_examples(replace(library, layered=True))}
    assert (18, 14) in places


def test_a_guide_that_is_nobodys_is_told_once_in_the_file_that_is_not_there(
    check_edit: CheckEdit,
) -> None:
    library, _ = check_edit("publisher.yml", OFFICE[0], OFFICE[1].format(NAME))
    others = replace(library, layered=True, folder="own")
    [told] = check_examples(others)
    assert (told.path, told.check) == ("own/publisher.yml", "example-data")
    assert list(check_examples(replace(others, unread_kinds=frozenset({"publisher"})))) == []


def test_a_guide_may_be_by_the_publisher_of_a_layer_below(check_edit: CheckEdit) -> None:
    library, _ = check_edit("publisher.yml", SITE[0], SITE[1].format("https://example.com/"))
    assert list(check_examples(replace(library, layered=True, folder="own"))) == []


def test_content_that_is_whole_by_itself_may_be_an_example(check_edit: CheckEdit) -> None:
    library, problems = check_edit("publisher.yml", SITE[0], "site_url: https://example.com/")
    assert not library.layered
    assert problems == []
