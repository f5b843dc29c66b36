"""A form says how something is mended in its own words, at the field that is filled in."""

from __future__ import annotations

import re

from askwell.editor.answers import acted
from askwell.editor.changing import edited
from askwell.editor.desk import Desk
from askwell.editor.faults import faults
from askwell.editor.labels import label_of
from askwell.editor.pages import text
from askwell.editor.views import Views
from tests.checks.test_reach import CHANNELS, OWN
from tests.editor.conftest import form_of


def test_message_for_nobody_in_particular_leads_to_whom_it_is_for(desk: Desk) -> None:
    (desk.shelf.content / "channels.yml").write_text(CHANNELS)
    place = desk.shelf.content / "emails/ask.yml"
    written = place.read_text("utf-8")
    assert OWN in written
    place.write_text(written.replace(OWN, "  channel: text\n"))
    [told] = [each for each in faults(desk.guide()) if each.problem.check == "unreachable"]
    assert told.item
    assert told.item.name == "email.ask"
    assert told.hash == "f/relation"
    assert told.problem.hint == "Tick whom it is for here: someone you know."
    assert not told.can_be_accepted


def test_an_option_in_other_words_keeps_its_answers_by_a_press(desk: Desk) -> None:
    place = desk.shelf.content / "worksheets/notes.yml"
    place.write_text(place.read_text().replace("[Pay, Hours]", "[Salary, Hours]"))
    views, item = Views(desk, ""), desk.guide().items["worksheet.notes"]
    rows = form_of(desk.guide(), item)
    html = views.check({"key": desk.open(item), "answers": rows})["html"]
    assert text("editor.remedies.same", press=text("editor.same")) in html
    [at] = re.findall('data-do="same" data-on="([^"]*)"', html)
    [former] = re.findall('data-name value="([^"]*)"', html)
    data = acted(rows, {"do": "same", "at": at, "name": former})
    assert isinstance(data, dict)
    made = desk.made(edited(item, data, place.read_bytes()), item)
    [file] = made.files
    assert b"[{text: Salary, was: [pay]}, Hours]" in (file.after or b"")
    assert not [e for e in faults(desk.guide(made)) if e.problem.check == "other-words"]


def test_a_message_calls_fields_as_their_form_does(desk: Desk) -> None:
    place = desk.shelf.content / "emails/ask.yml"
    [example] = re.findall(r"example:\n +who: (.*)", place.read_text())
    place.write_text(place.read_text().replace(f"who: {example}", "who: Nobody Else"))
    [told] = [e for e in faults(desk.guide()) if e.problem.check == "example-name"]
    assert told.at == "/example/who"
    words = f"{told.problem.message} {told.problem.hint}"
    for at in ("/example/who", "/example/values", "/example/values/your_name"):
        assert f'"{label_of(at.rpartition("/")[2], at)}"' in words
    assert '"who"' not in words
    assert '"values"' not in words
    assert '"your_name"' not in words


def test_words_that_are_no_fields_nearby_stay_as_they_are(desk: Desk) -> None:
    place = desk.shelf.content / "checklists"
    [path] = place.glob("*.yml")
    path.write_text(path.read_text().replace("days: -1", "days: who"))
    [told] = [e for e in faults(desk.guide()) if e.at == "/days"]
    assert '"who"' in told.problem.message
    assert f'"{label_of("days", "/days")}"' in told.problem.message
