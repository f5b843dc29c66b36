"""Where answers belong that were given under other names, or by place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from askwell.kinds.checklists import Checklist
from askwell.kinds.worksheets import Worksheet
from askwell.languages import language
from askwell.library import Library
from askwell.pages.identities import (
    Identities,
    former_paths,
    numbered,
    sheet_identities,
)

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def identities(*blocks: dict[str, Any], **sheet: Any) -> Identities:
    """Return the identities of a sheet with these blocks."""
    whole = {"id": "my-sheet", "title": "T", "purpose": "P", "minutes": 5, "blocks": list(blocks)}
    found = Worksheet.model_validate({**whole, **sheet})
    return sheet_identities(found, Library(()), str, language("en"))


def choice(*options: Any, **values: Any) -> dict[str, Any]:
    return {"id": "way", "type": "choice", "label": "How?", "options": list(options), **values}


def test_a_place_is_todays_where_nothing_says_otherwise() -> None:
    found = identities(choice("Yes", "No"))

    assert found.values == {"way": {"yes": "Yes", "no": "No"}}
    assert found.former == {"values": {"way": {"1": "yes", "2": "no"}}}


def test_a_place_that_an_option_had_wins_over_todays() -> None:
    found = identities(choice({"text": "No idea", "was": "9"}, {"text": "Yes", "was": "1"}))
    assert found.former["values"]["way"] == {"1": "yes", "2": "yes", "9": "no-idea"}


AIMS = numbered()["aim"]["kind-of-aim"]["options"]


def aims(*options: Any, **values: Any) -> dict[str, Any]:
    return {**choice(*options), "id": "kind-of-aim", **values}


@pytest.mark.parametrize("sheet", [{"id": "aim"}, {"id": "new-aim", "was": "aim"}])
def test_the_places_of_the_first_version_are_frozen(sheet: dict[str, str]) -> None:
    found = identities(aims("No idea", *reversed(AIMS)), **sheet)
    former = found.former["values"]["kind-of-aim"]
    assert [former[str(at)] for at in range(1, len(AIMS) + 1)] == AIMS


def test_a_list_that_never_was_the_guides_own_has_its_own_places() -> None:
    found = identities(aims("Climb", "Swim", AIMS[0]), id="aim")
    former = found.former["values"]["kind-of-aim"]
    assert former == {"1": "climb", "2": "swim", "3": AIMS[0]}


def test_a_scale_that_never_was_the_guides_own_has_its_own_points() -> None:
    scale = {"id": "interest-before", "type": "scale", "label": "L", "low": "No", "high": "Yes"}
    found = identities({**scale, "steps": 7}, id="aim")
    assert found.former["values"]["interest-before"]["4"] == "4-of-7"


def test_the_guides_own_sheets_still_hold_all_that_was_kept_by_place(library: Library) -> None:
    sheets = {sheet.id: sheet for sheet in library.all(Worksheet)}
    own = {name: blocks for name, blocks in numbered().items() if name in sheets}
    assert own
    for name, blocks in own.items():
        for block in sheets[name].blocks:
            options = blocks.get(block.id, {}).get("options", [])
            former = sheet_identities(sheets[name], library, str, language("en")).former
            ids = [each.id for each in getattr(block, "options", ())]
            known = {*ids, *former.get("values", {}).get(block.id, ())}
            assert known.issuperset(options), (name, block.id)


def test_an_id_that_stands_today_is_never_an_older_one() -> None:
    now = choice("Yes", {"text": "Maybe", "was": "Not yet"}, "Not yet")
    blocks = [choice("A", id="a"), choice("B", id="b", was=["a", "c"])]

    assert identities(now).former["values"]["way"] == {"1": "yes", "2": "maybe", "3": "not-yet"}
    assert identities(*blocks).former["blocks"] == {"c": "b"}


def test_a_sheet_that_still_exists_moves_into_no_other(library: Library) -> None:
    sheet = next(iter(library.all(Worksheet))).model_copy(update={"was": ("aim", "old-one")})
    assert former_paths(sheet, library) == ["worksheets/old-one"]


def test_old_words_and_old_ids_lead_to_the_option() -> None:
    found = identities(choice("No", {"text": "I do", "was": ["Yes", "old"]}))
    assert found.former["values"]["way"] == {"1": "no", "2": "i-do", "yes": "i-do", "old": "i-do"}


def test_an_option_that_was_renamed_since_still_has_its_first_place() -> None:
    block = aims({"text": "Just looking", "was": "I'm looking around."}, *AIMS[1:])
    assert identities(block, id="aim").former["values"]["kind-of-aim"]["1"] == "just-looking"


def test_ticks_follow_old_words_and_old_positions() -> None:
    pen, ink = {"text": "Pen", "was": ["2", "Quill"]}, {"text": "Ink", "was": "1"}
    ticks = {"id": "bag", "type": "ticks", "label": "What?", "options": [pen, ink]}
    assert identities(ticks).former["parts"] == {
        "bag": [{"~1": "ink", "~2": "pen", "quill": "pen"}]
    }


def test_a_signature_has_a_day_and_other_blocks_of_words_have_no_parts() -> None:
    signed = {"id": "signed", "type": "signature", "label": "Your name"}
    short = {"id": "short", "type": "short", "label": "Where?"}
    found = identities(signed, short)
    assert found.parts == {"signed": [{"date": language("en").text("sheet.date")}]}
    assert found.labels == {"signed": "Your name", "short": "Where?"}


def test_room_for_questions_has_a_part_for_each_question_and_its_notes() -> None:
    own = {"id": "own", "type": "questions", "label": "Yours", "slots": 2}
    [parts] = identities(own).parts["own"]
    assert list(parts) == ["q1", "q2", "a1", "a2"]
    assert len({*parts.values()}) == 4


def test_ticks_and_tables_are_named_part_by_part() -> None:
    ticks = {"id": "bag", "type": "ticks", "label": "What?", "options": ["Pen", "Ink"]}
    table = {
        "id": "people", "type": "table", "label": "Who?", "columns": ["Name", "Job"],
        "rows": 3, "row_labels": ["First"],
    }  # fmt: skip
    found = identities(ticks, table)

    assert found.parts == {
        "bag": [{"pen": "Pen", "ink": "Ink"}],
        "people": [{"first": "First", "1": "1", "2": "2"}, {"name": "Name", "job": "Job"}],
    }
    assert found.former["parts"] == {
        "bag": [{"~1": "pen", "~2": "ink"}],
        "people": [{"~1": "first", "~2": "1", "~3": "2"}, {"~1": "name", "~2": "job"}],
    }


def test_a_point_of_a_scale_knows_how_long_the_scale_is() -> None:
    scale = {"id": "now", "type": "scale", "label": "Now?", "low": "No", "high": "Yes", "steps": 3}
    found = identities(scale)

    assert found.values["now"] == {"1-of-3": "1 of 3", "2-of-3": "2 of 3", "3-of-3": "3 of 3"}
    assert found.former["values"]["now"]["2"] == "2-of-3"


def test_blocks_and_sheets_that_were_renamed_are_named() -> None:
    found = identities(choice("Yes", was=["manner", "form"]), was="old-sheet")

    assert found.former["paths"] == ["worksheets/old-sheet"]
    assert found.former["blocks"] == {"manner": "way", "form": "way"}


def test_tips_of_a_checklist_are_named_there_and_where_it_is_embedded() -> None:
    tips = [{"id": "pen", "text": "Take a pen.", "why": "W", "was": "biro"}]
    item = {"id": "bag", "title": "T", "intro": "I", "when": "W", "tips": tips, "was": "sack"}
    found = sheet_identities(Checklist.model_validate(item), Library(()), str, language("en"))

    assert found.labels == {"pen": "Take a pen."}
    assert found.former == {"paths": ["checklists/sack"], "blocks": {"biro": "pen"}}
    assert json.dumps(found.as_data())


def test_questions_of_the_banks_are_kept_by_their_ids_of_today(check_edit: CheckEdit) -> None:
    lesson = "id: lesson\n      was: learn-first"
    check_edit("questions/first-steps.yml", "id: learn-first", lesson)
    library, _ = check_edit("worksheets/notes.yml", "[learn-first]", "[lesson]")
    [sheet] = [sheet for sheet in library.all(Worksheet) if sheet.id == "notes"]
    found = sheet_identities(sheet, library, str, language("en"))
    assert found.parts["usual"] == [{"lesson": "What should I learn first?"}]
    assert found.former["parts"]["usual"] == [{"learn-first": "lesson"}]
