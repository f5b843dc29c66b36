"""What moves in a list stands there for readers: in its file, or where changes.yml says so."""

from __future__ import annotations

import json
import re
import shutil
from html import unescape

import pytest

from askwell.editor.acts import Acts
from askwell.editor.content_folder import RefusedError
from askwell.editor.desk import Desk
from askwell.editor.items import Editable
from askwell.editor.views import Views
from askwell.reading.reader import read
from tests.editor.conftest import first, form_of, saved, with_answer

TERMS = """schema: 1
terms:
  - id: aa
    term: Aa
    means: The first.
  - id: bb
    term: Bb
    means: The second.
  - id: cc
    term: Cc
    means: The third.
"""

ORDER = "schema: 1\nchanges:\n  order:\n    {}: [{}]\n"


def movable(html: str) -> list[list[str]]:
    """Return of each list of a page the names of what somebody can move in it."""
    found = re.findall('data-with="([^"]*)"', html)
    return [json.loads(unescape(each))["names"] for each in found]


def in_the_list(desk: Desk, one: str) -> list[str]:
    """Return the names of what somebody can move in the list of everything."""
    lists = movable(Views(desk, "").overview())
    return next(names for names in lists if names[0].startswith(f"{one}."))


def write(desk: Desk, place: str, words: str) -> None:
    (desk.shelf.content / place).write_text(words)


def ids_in(desk: Desk, place: str, key: str) -> list[str]:
    data = read(place, (desk.shelf.content / place).read_bytes())[0].data
    assert isinstance(data, dict)
    entries = data[key]
    assert isinstance(entries, list)
    return [str(each["id"]) for each in entries if isinstance(each, dict)]


def copied(desk: Desk, one: str, name: str) -> None:
    """Let there be one more of a kind, whose own blank has a name of its own."""
    item = first(desk, one)
    rows = [
        (at.replace("field", name), sort, said.replace("field", name) if sort != "ticks" else said)
        for at, sort, said in with_answer(form_of(desk.guide(), item), "/id", name)
    ]
    key = desk.open(Editable(f"{one}.", "", item.kind, {}, ()), is_new=True)
    saved(desk, desk.proposal(key, rows))


def moved_down(desk: Desk, one: str, name: str) -> list[str]:
    """Press "Down"; return the list as it has to look then."""
    names = in_the_list(desk, one)
    at = names.index(name)
    saved(desk, Acts(desk).move(names, at, at + 1))
    names[at : at + 2] = reversed(names[at : at + 2])
    return names


@pytest.mark.parametrize("one", ["email", "answer", "stage", "audience", "script"])
def test_what_has_no_number_moves_in_the_list_of_everything(
    desk: Desk, above: Desk, one: str
) -> None:
    copied(desk, one, "another")
    for each in (desk, above):
        names = in_the_list(each, one)
        assert len(names) > 1
        expected = moved_down(each, one, names[0])
        assert not each.guide().checked.errors
        assert in_the_list(each, one) == expected


@pytest.mark.parametrize("order", ["cc, aa", "aa, bb", "bb"])
def test_what_changes_yml_puts_first_moves_there(desk: Desk, order: str) -> None:
    write(desk, "glossary.yml", TERMS)
    write(desk, "changes.yml", ORDER.format("glossary", order))
    for _ in range(3):
        expected = moved_down(desk, "term", in_the_list(desk, "term")[0])
        assert in_the_list(desk, "term") == expected
        expected = moved_down(desk, "term", expected[1])
        assert in_the_list(desk, "term") == expected
    assert (desk.shelf.content / "glossary.yml").read_text() == TERMS
    assert not desk.guide().checked.errors


def test_what_cannot_be_read_stays_where_it_is_and_nothing_moves_past_it(desk: Desk) -> None:
    write(desk, "glossary.yml", TERMS.replace("    means: The first.\n", ""))
    assert in_the_list(desk, "term") == ["term.bb", "term.cc"]
    row = re.search(r'<li>\s*<a href="/item/term.aa">.*?</li>', Views(desk, "").overview(), re.S)
    assert row
    assert "<button" not in row[0]
    assert moved_down(desk, "term", "term.bb") == in_the_list(desk, "term")
    assert ids_in(desk, "glossary.yml", "terms") == ["aa", "cc", "bb"]


def test_an_empty_entry_stays_where_it_is(desk: Desk) -> None:
    write(desk, "glossary.yml", TERMS.replace("terms:\n", "terms:\n  -\n"))
    assert moved_down(desk, "term", "term.aa") == in_the_list(desk, "term")
    assert (desk.shelf.content / "glossary.yml").read_text().startswith("schema: 1\nterms:\n  -\n")


def test_what_takes_the_place_of_an_item_below_moves_by_changes_yml(above: Desk) -> None:
    shutil.copy(above.project.below[-1].folder / "faq.yml", above.shelf.content)
    names = in_the_list(above, "answer")
    assert all(above.guide().items[name].place for name in names)
    assert moved_down(above, "answer", names[0]) == in_the_list(above, "answer")
    assert not above.guide().checked.errors


def test_what_is_hidden_is_not_named_where_changes_yml_orders(desk: Desk) -> None:
    for name in ("another", "hidden"):
        copied(desk, "email", name)
    saved(desk, Acts(desk).hide("email.hidden"))
    assert moved_down(desk, "email", "email.another") == in_the_list(desk, "email")
    assert "email.hidden" in desk.guide().items
    assert not desk.guide().checked.errors


def test_parts_move_in_their_own_file_or_by_changes_yml(desk: Desk, above: Desk) -> None:
    for each in (desk, above):
        bank = first(each, "bank")
        names = [item.name for item in each.guide().items.values() if item.holder == bank.name]
        saved(each, Acts(each).move(names, 0, 1))
        now = [item.name for item in each.guide().items.values() if item.holder == bank.name]
        assert now[:2] == [names[1], names[0]]
        with pytest.raises(RefusedError):
            Acts(each).move(names, 0, len(names))


def test_parts_that_changes_yml_puts_first_move_there(desk: Desk) -> None:
    bank = first(desk, "bank")
    before = (desk.shelf.content / bank.place).read_bytes()
    parts = [item for item in desk.guide().items.values() if item.holder == bank.name]
    backward = [part.id for part in reversed(parts)]
    write(desk, "changes.yml", ORDER.format(f"{bank.name}.questions", ", ".join(backward)))
    [names] = movable(Views(desk, "").item(bank.name))
    assert [name.partition(".")[2] for name in names] == backward
    saved(desk, Acts(desk).move(names, 0, 1))
    assert movable(Views(desk, "").item(bank.name)) == [[names[1], names[0], *names[2:]]]
    assert (desk.shelf.content / bank.place).read_bytes() == before
    assert not desk.guide().checked.errors


def test_parts_of_what_cannot_be_read_move_in_their_file(desk: Desk) -> None:
    bank = first(desk, "bank")
    path = desk.shelf.content / bank.place
    path.write_text(path.read_text().replace("  order: 1\n", "  order: none\n"))
    [names] = movable(Views(desk, "").item(bank.name))
    assert len(names) > 1
    saved(desk, Acts(desk).move(names, 0, 1))
    assert movable(Views(desk, "").item(bank.name)) == [[names[1], names[0], *names[2:]]]


def test_nothing_else_moves_where_one_of_them_is_gone(desk: Desk) -> None:
    write(desk, "glossary.yml", TERMS)
    names = in_the_list(desk, "term")
    write(desk, "glossary.yml", TERMS.replace("id: aa", "id: dd"))
    with pytest.raises(RefusedError, match="gone"):
        Acts(desk).move(names, 0, 1)
