"""The handbook is at hand where the program is, and so is each of its parts."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from askwell.cli import main
from askwell.problems import UsageError
from askwell.shipped import handbook as module
from askwell.shipped.handbook import handbook

WORDS = """# The handbook

Words.

## How you work

```sh
# no heading
```

### At home

File: `content/homes/mill-street.yml`

Here.

## Work ids

More.

## Ids

Last.
"""


@pytest.fixture(autouse=True)
def words(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("shipped")
    (folder / module.NAME).write_text(WORDS, encoding="utf-8")
    monkeypatch.setattr(module, "CONTENT", folder)


@pytest.mark.parametrize("place", ["homes", "homes/"])
def test_the_folder_of_what_a_part_describes_finds_it(place: str) -> None:
    assert handbook(place) == handbook("at-home")


def test_without_a_part_it_is_whole() -> None:
    assert handbook() == WORDS


@pytest.mark.parametrize(
    ("part", "first", "last"),
    [
        ("how-you-work", "## How you work\n", "Here.\n\n"),
        ("How you work", "## How you work\n", "Here.\n\n"),
        ("at-home", "### At home\n", "Here.\n\n"),
        ("home", "### At home\n", "Here.\n\n"),
        ("homes at", "### At home\n", "Here.\n\n"),
        ("ids", "## Ids\n", "Last.\n"),
    ],
)
def test_a_part_goes_on_to_the_next_of_its_level(part: str, first: str, last: str) -> None:
    found = handbook(part)
    assert found.startswith(first)
    assert found.endswith(last)
    assert found.count("Last.") == (part == "ids")


def test_words_of_several_headings_name_them_all() -> None:
    with pytest.raises(UsageError) as told:
        handbook("works")
    assert str(told.value).splitlines()[1:] == [
        "  askwell handbook how-you-work",
        "  askwell handbook work-ids",
    ]


def test_what_stands_in_an_example_is_no_part() -> None:
    with pytest.raises(UsageError, match='The handbook has no part "no heading"'):
        handbook("no heading")


def test_the_command_shows_it_and_names_a_part_that_is_near() -> None:
    assert CliRunner().invoke(main, ["handbook", "ids"]).output == "## Ids\n\nLast.\n"
    result = CliRunner().invoke(main, ["handbook", "idz"])
    assert result.exit_code == 2
    assert result.output == 'Error: The handbook has no part "idz". Did you mean "ids"?\n'
