from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.catalog import Catalog
from askwell.kinds.evidence import Rule
from askwell.kinds.guide import GuidePage
from askwell.library import Library

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


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


def test_audience_is_led_to_what_names_it_by_kind(catalog: Catalog) -> None:
    [students] = catalog.audiences
    assert [
        (title, [item.id for item in found]) for title, found in catalog.made_for(students)
    ] == [
        ("pages.emails.title", ["ask"]),
        ("stage.reading", ["story"]),
    ]


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


def test_source_is_a_reference_if_it_can_be_looked_up_and_else_research(catalog: Catalog) -> None:
    assert [source.id for source in catalog.references] == ["survey"]
    assert [source.id for source in catalog.research] == ["S1"]


def test_reference_that_nothing_on_the_site_rests_on_is_not_listed(check_edit: CheckEdit) -> None:
    check_edit("faq.yml", "basis: [survey]", "basis: [S1-01]")
    library, _ = check_edit("rules.yml", "who: [S1-01, survey]", "who: [S1-01]")
    assert Catalog(library.published).references == ()


def test_what_rests_on_a_point_cites_its_source(check_edit: CheckEdit) -> None:
    whole = "    url: https://handbook.example.org/\n    published: 2008\n    read_on: 2026-11-01\n"
    who = "    who: Nobody in particular\n"
    library, _ = check_edit("sources.yml", who, f"    author: A. Nobody\n{whole}")
    catalog = Catalog(library.published)
    [rule, *_] = catalog.rules

    assert [each.id for each in catalog.references] == ["S1", "survey"], "by their authors"
    assert [each.id for each in catalog.cited(rule.position.who)] == ["S1", "survey"]
    assert [each.id for each in catalog.cited(())] == []


def test_references_stand_in_the_order_in_which_their_authors_are_listed(
    check_edit: CheckEdit,
) -> None:
    library, _ = check_edit(
        "sources.yml",
        "    who: Nobody in particular\n",
        "    author: Ada Zabriskie, made-up office\n    listed: Zabriskie, Ada, made-up office\n"
        "    url: https://handbook.example.org/\n    read_on: 2026-11-01\n",
    )
    found = Catalog(library.published).references

    assert [each.filed for each in found] == [
        "The Made-up Office",
        "Zabriskie, Ada, made-up office",
    ]


def test_users_of_a_source_are_those_of_its_points_each_once(catalog: Catalog) -> None:
    [handbook, survey] = catalog.sources
    assert catalog.users_of(handbook) == catalog.users_of(handbook.points[0])
    assert [each.id for each in catalog.users_of(survey)] == ["meeting-length", "how-long"]


def test_field_is_led_to_what_names_it_and_to_messages_with_an_example_of_it(
    check_edit: CheckEdit,
) -> None:
    check_edit("sets/first-talk.yml", "  title:", "  fields: [baking]\n  title:")
    check_edit("guide/story.md", "stage: prepare", "stage: prepare\nfields: [baking]")
    library, _ = check_edit("emails/ask.yml", "  example:\n", "  example:\n    field: baking\n")
    catalog = Catalog(library.published)
    [baking] = catalog.fields
    assert [each.id for each in catalog.sets_about(baking)] == ["first-talk"]
    assert [(title, [item.id for item in found]) for title, found in catalog.about(baking)] == [
        ("pages.emails.title", ["ask"]),
        ("stage.reading", ["story"]),
    ]
