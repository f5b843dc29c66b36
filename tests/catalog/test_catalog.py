from __future__ import annotations

import pytest

from askwell.catalog import Catalog
from askwell.kinds.evidence import Rule
from askwell.kinds.guide import GuidePage
from askwell.library import Library


@pytest.fixture
def catalog(minimal: Library) -> Catalog:
    return Catalog(minimal)


def test_question_stands_on_the_page_of_its_bank(catalog: Catalog) -> None:
    question = catalog.question("learn-first")
    assert question is not None
    assert catalog.address(question) == "/questions/first-steps/#learn-first"
    assert catalog.question("none") is None


def test_item_is_found_by_its_role_whatever_its_id(catalog: Catalog) -> None:
    rule = catalog.by_role(Rule, "thanks")
    assert rule is not None
    assert (rule.id, rule.position.days) == ("say-thanks", 3)
    sheet = catalog.worksheet_for("notes")
    assert sheet is not None
    assert sheet.id == "notes"
    assert catalog.worksheet_for("reflection") is None
    stage = catalog.stage_for("meeting")
    assert stage is not None
    assert stage.id == "meet"


def test_blanks_say_what_fills_them(catalog: Catalog) -> None:
    assert catalog.fills == {"your_name": "reader.name", "their_name": "meeting.person"}


def test_guide_page_named_as_a_stage_opens_that_stage(catalog: Catalog) -> None:
    prepare, meet = catalog.stages
    page = catalog.stage_page(prepare)
    assert isinstance(page, GuidePage)
    assert page.title == "Getting ready"
    assert catalog.stage_page(meet) is None
    assert [page.id for page in catalog.guide_pages] == ["story"]


def test_stages_follow_each_other_to_the_end(catalog: Catalog) -> None:
    after = catalog.stage_after("prepare")
    assert after is not None
    assert after.id == "meet"
    assert catalog.stage_after("meet") is None
    assert catalog.stage_after("unknown") is None


def test_stage_offers_what_names_it(catalog: Catalog) -> None:
    prepare, meet = catalog.stages
    assert [email.id for email in catalog.offered_at(catalog.emails, prepare)] == ["ask"]
    assert catalog.offered_at(catalog.emails, meet) == []
    assert [page.id for page in catalog.offered_at(catalog.guide_pages, prepare)] == ["story"]


def test_audience_gets_its_sets_and_what_is_made_for_it(catalog: Catalog) -> None:
    [students] = catalog.audiences
    assert [each.id for each in catalog.sets_for(students)] == ["first-talk"]
    assert [email.id for email in catalog.meant_for(catalog.emails, students)] == ["ask"]
    assert catalog.meant_for(catalog.checklists, students) == []


def test_terms_come_in_alphabetical_order(catalog: Catalog) -> None:
    assert [term.id for term in catalog.terms] == ["alumni", "network"]


def test_point_knows_what_rests_on_it(catalog: Catalog) -> None:
    users = [(item.kind, item.id) for item in catalog.used_by["S1-01"]]
    assert users == [
        ("stage", "prepare"),
        ("audience", "students"),
        ("rule", "meeting-length"),
        ("question", "first-year-surprise"),
        ("checklist", "evening-before"),
    ]
