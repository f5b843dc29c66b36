"""What changes.yml keeps from being told names what is there, and once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.keeping import TALK, keeping

if TYPE_CHECKING:
    from tests.conftest import CheckWith

Vain = Callable[..., list[tuple[str, str, str]]]


@pytest.fixture
def vain(check_with: CheckWith) -> Vain:
    def vain(*notes: str, bank: str = TALK) -> list[tuple[str, str, str]]:
        _, found = check_with({"changes.yml": keeping(*notes), "questions/talk.yml": bank})
        assert all(each.severity == "warning" for each in found)
        told = [each for each in found if each.check == "kept-in-vain"]
        assert all(each.path.endswith("changes.yml") for each in told)
        return [(each.place.split(":")[1], each.message, each.hint) for each in told]

    return vain


@pytest.mark.parametrize(
    ("note", "message", "hint"),
    [
        ("item: question.frist, field: text, check: double-question",
         'There is no "question.frist": this keeps nothing.',
         'Did you mean "question.first"? If not, delete these lines.'),
        ("item: first, field: text, check: double-question",
         '"first" does not say its kind.', 'Write "question.first".'),
        ("item: question.first, field: tekst, check: double-question",
         'question.first has no field "tekst".',
         'Did you mean "text"? If not, delete these lines.'),
        ("item: question.first, field: follow_ups.2, check: double-question",
         '"follow_ups.2": there is no entry "2" in the list.', "Delete these lines."),
        ("item: question.first, field: rephrase.casual, check: double-question",
         'question.first has nothing in "rephrase.casual": this keeps nothing.',
         "Delete these lines."),
        ("item: question.first, field: text, check: dubble-question",
         'There is no check "dubble-question".', 'Did you mean "double-question"?'),
        ("item: question.first, field: text, check: dead-link",
         '"dead-link" is an error, which cannot be kept.',
         "Delete these lines. Mend what it tells."),
    ],
)  # fmt: skip
def test_what_is_kept_in_vain_is_told(vain: Vain, note: str, message: str, hint: str) -> None:
    [found] = vain(note)
    assert found == ("4", message, hint)


def test_what_is_kept_twice_is_told_by_whichever_names(vain: Vain) -> None:
    note = "item: question.first, field: text, check: double-question"
    hint = "It is on line 4 already: keep one of them."
    assert vain(note, note) == [("5", '"question.first" is kept twice.', hint)]
    assert vain(note, note.replace("double-question", "phrase")) == []
    tip = "item: checklist.evening-before, field: tips.{}.text, check: phrase"
    assert [each[0] for each in vain(tip.format("route"), tip.format(2))] == ["5"]
    assert vain(tip.format("route"), tip.format(1)) == []


def test_a_note_follows_an_item_to_its_new_id(vain: Vain) -> None:
    note = "item: question.former, field: text, check: double-question"
    assert len(vain(note)) == 1
    assert vain(note, bank=TALK.replace("id: first,", "id: first, was: former,")) == []
