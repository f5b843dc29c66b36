"""A form says how something is mended in its own words, at the field that is filled in."""

from __future__ import annotations

from askwell.editor.desk import Desk
from askwell.editor.faults import faults
from tests.checks.test_reach import CHANNELS, OWN


def test_message_for_nobody_in_particular_leads_to_whom_it_is_for(desk: Desk) -> None:
    (desk.shelf.content / "channels.yml").write_text(CHANNELS)
    place = desk.shelf.content / "emails/ask.yml"
    text = place.read_text("utf-8")
    assert OWN in text
    place.write_text(text.replace(OWN, "  channel: text\n"))
    [told] = [each for each in faults(desk.guide()) if each.problem.check == "unreachable"]
    assert told.item
    assert told.item.name == "email.ask"
    assert told.hash == "f/relation"
    assert told.problem.hint == "Tick whom it is for here: someone you know."
    assert not told.can_be_accepted
