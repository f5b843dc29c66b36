"""A form says how something is mended in its own words, at the field that is filled in."""

from __future__ import annotations

import re

from askwell.editor.desk import Desk
from askwell.editor.faults import faults
from askwell.editor.labels import label_of
from askwell.editor.pages import text
from tests.checks.test_reach import CHANNELS, OWN


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


def test_what_only_the_file_can_say_of_an_option_is_to_be_written_there(desk: Desk) -> None:
    place = desk.shelf.content / "worksheets/notes.yml"
    place.write_text(place.read_text().replace("[Pay, Hours]", "[Salary, Hours]"))
    [told] = [e for e in faults(desk.guide()) if e.problem.check == "other-words"]
    assert told.problem.hint.startswith(text("editor.remedies.typed", remedy=""))


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
