"""What lies below a guide is changed by changes.yml, whatever form it is changed in."""

from __future__ import annotations

import re

import pytest

from askwell.editor.acts import Acts
from askwell.editor.desk import Desk
from askwell.editor.faults import faults, faults_of
from askwell.editor.pages import text
from askwell.editor.views import Views
from askwell.patching import PatchError
from tests.editor.conftest import first, form_of, proposed, saved, with_answer


def test_an_item_from_below_changes_by_changes_yml(above: Desk) -> None:
    question = first(above, "question")
    assert not question.place
    saved(above, proposed(above, question, "/text", "What then?"))
    saved(above, proposed(above, above.guide().items[question.name], "/text", "And then?"))
    remark, _, raw = (above.shelf.content / "changes.yml").read_text().partition("\n")
    assert remark.endswith("/assets/schemas/changes.json")
    assert raw == (
        "schema: 1\nchanges:\n  fields:\n"
        f"    - item: {question.name}\n      field: text\n      now: And then?\n"
    )
    assert above.guide().items[question.name].title == "And then?"
    assert not above.guide().checked.errors


def decided(desk: Desk, chosen: str) -> str:
    """Let the rule of the length be decided in a form; return what changes.yml says then."""
    rule = desk.guide().items["rule.meeting-length"]
    saved(desk, proposed(desk, rule, "/chosen", chosen))
    assert not desk.guide().checked.errors
    library = desk.guide().checked.library
    assert library.index["rule"]["meeting-length"].position.id == chosen  # type: ignore[attr-defined]
    return (desk.shelf.content / "changes.yml").read_text().partition("changes:\n")[2]


def test_a_rule_from_below_is_decided_among_the_rules(above: Desk) -> None:
    because = "      because: It is easy to grant.\n"
    start = "  rules:\n    - rule: meeting-length\n"
    assert decided(above, "hour") == f"{start}      chosen: hour\n{because}"
    assert decided(above, "twenty") == f"{start}      chosen: twenty\n{because}"


def test_a_rule_is_decided_where_changes_yml_decides_it(above: Desk) -> None:
    path = above.shelf.content / "changes.yml"
    rules = (
        "  rules:\n    - rule: meeting-length\n      chosen: hour\n      because: We have time.\n"
    )
    path.write_text(f"schema: 1\nchanges:\n{rules}      of: {'a' * 12}\n")
    assert decided(above, "twenty") == rules.replace("hour", "twenty")
    fields = "  fields:\n    - item: rule.meeting-length\n      field: chosen\n      now: hour\n"
    path.write_text(f"schema: 1\nchanges:\n{fields}")
    assert decided(above, "twenty") == fields.replace("hour", "twenty")


def test_a_position_that_is_none_is_told_at_its_field(above: Desk) -> None:
    rule = above.guide().items["rule.meeting-length"]
    proposal = proposed(above, rule, "/chosen", "never")
    guide = above.guide(proposal)
    assert [each.at for each in faults_of(rule, guide, faults(guide))] == ["/chosen"]


def test_what_is_hidden_comes_back(above: Desk) -> None:
    email = next(
        item
        for item in above.guide().items.values()
        if item.one == "email" and isinstance(item.data, dict) and "role" not in item.data
    )
    saved(above, Acts(above).hide(email.name))
    assert email.name not in above.guide().items
    assert above.guide().hidden == (email.name,)
    listed = Views(above, "").overview().partition(text("editor.hidden"))[2]
    assert email.title in listed
    assert f">{email.name}<" not in listed
    saved(above, Acts(above).restore(email.name))
    assert email.name in above.guide().items
    with pytest.raises(PatchError):
        Acts(above).restore(email.name)


def test_publisher_from_below_shows_what_it_says_and_changes_by_changes_yml(above: Desk) -> None:
    own = above.shelf.content / "publisher.yml"
    own.unlink()
    publisher = above.guide().items["publisher"]
    assert isinstance(publisher.data, dict)
    form = Views(above, "").item("publisher")
    assert f">\n{publisher.data['short_name']}</textarea>" in form
    [key] = re.findall('data-key="([^"]*)"', form)
    rows = with_answer(form_of(above.guide(), publisher), "/short_name", "Ours")
    saved(above, above.proposal(key, rows))
    assert not own.exists()
    assert not above.guide().checked.errors
    assert above.guide().checked.library.publisher.short_name == "Ours"


def test_problems_of_a_change_are_told_at_its_field(above: Desk) -> None:
    question = first(above, "question")
    proposal = proposed(above, question, "/text", "Is {{ no-such-thing.x }} open?")
    guide = above.guide(proposal)
    assert {each.at for each in faults_of(question, guide, faults(guide))} == {"/text"}


def test_what_a_text_from_below_says_of_something_hidden_is_told_at_its_field(above: Desk) -> None:
    """As `askwell check` tells it: it is the guide's keeper who can change the text."""
    saved(above, Acts(above).hide("rule.meeting-length"))
    guide = above.guide()
    warned = [each for each in guide.checked.problems if each.check.startswith("hidden-")]
    assert warned
    found = [each for each in faults(guide) if each.problem.check.startswith("hidden-")]
    assert len(found) == len(warned)
    for each in found:
        assert each.item
        assert not each.item.place
        assert each.at
        assert "changes.yml)" not in each.problem.hint
        page = Views(above, "").item(each.item.name)
        assert f'id="f{each.at}"' in page
    saved(above, proposed(above, first(above, "question"), "/text", "What then?"))
    assert len(faults(above.guide())) == len(faults(guide))


def test_everything_that_is_to_mend_is_listed_with_the_way_to_its_field(above: Desk) -> None:
    views = Views(above, "")
    saved(above, Acts(above).hide("rule.meeting-length"))
    page, found = views.mend(), faults(above.guide())
    assert len(found) == len(above.guide().checked.problems)
    assert any(each.item for each in found)
    for each in found:
        way = f"/item/{each.item.name}#{each.hash}" if each.item else f"/file/{each.place}"
        assert f'href="{way}"' in page or not (each.item or each.place)
    everything = views.overview()
    assert f"Things to mend: {len(found)}</a>" in everything
    marked = {each.item.name for each in found if each.item and not each.item.holder}
    assert everything.count(" to mend</span>") == len(marked)


def test_a_value_that_is_no_text_is_none_in_changes_yml(above: Desk) -> None:
    checklist = first(above, "checklist")
    saved(above, proposed(above, checklist, "/tips/1/text", "Look up the way there"))
    text = (above.shelf.content / "changes.yml").read_text()
    assert "required: true\n" in text
    saved(above, proposed(above, above.guide().items[checklist.name], "/days", "-2"))
    assert "now: -2\n" in (above.shelf.content / "changes.yml").read_text()
    assert not above.guide().checked.errors
