"""Where answers belong that were given under other names, or by place."""

from __future__ import annotations

import json
from typing import Any

from askwell.kinds.checklists import Checklist
from askwell.kinds.worksheets import Worksheet
from askwell.languages import language
from askwell.library import Library
from askwell.pages.identities import Identities, sheet_identities


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


def test_the_places_of_the_first_version_are_frozen() -> None:
    block = choice("No idea", "I'm looking around.", "Perhaps")
    block["id"] = "kind-of-aim"
    for sheet in ({"id": "aim"}, {"id": "new-aim", "was": "aim"}):
        former = identities(block, **sheet).former["values"]["kind-of-aim"]
        assert former["1"] == "im-looking-around"
        assert (
            former["2"] == "i-have-one-job-or-employer-in-mind"
        )  # no longer offered: kept as it is


def test_old_words_and_old_ids_lead_to_the_option() -> None:
    found = identities(choice("No", {"text": "I do", "was": ["Yes", "old"]}))
    assert found.former["values"]["way"] == {"1": "no", "2": "i-do", "yes": "i-do", "old": "i-do"}


def test_an_option_that_was_renamed_since_still_has_its_first_place() -> None:
    block = choice({"text": "Just looking", "was": "I'm looking around."})
    block["id"] = "kind-of-aim"
    assert identities(block, id="aim").former["values"]["kind-of-aim"]["1"] == "just-looking"


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
