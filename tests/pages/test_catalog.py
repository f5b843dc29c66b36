from __future__ import annotations

import pytest

from askwell.kinds.guide import GuidePage
from askwell.library import Library
from askwell.pages.catalog import Catalog


@pytest.fixture
def catalog(minimal: Library) -> Catalog:
    return Catalog(minimal)


def test_question_knows_its_bank(catalog: Catalog) -> None:
    assert {name: bank.id for name, bank in catalog.bank_of.items()} == {
        "first-year-surprise": "first-steps",
        "learn-first": "first-steps",
    }


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
    assert [email.id for email in catalog.at(catalog.emails, prepare)] == ["ask"]
    assert catalog.at(catalog.emails, meet) == []
    assert [page.id for page in catalog.at(catalog.guide_pages, prepare)] == ["story"]


def test_audience_gets_its_sets_and_what_is_made_for_it(catalog: Catalog) -> None:
    [students] = catalog.audiences
    assert [each.id for each in catalog.sets_for(students)] == ["first-talk"]
    assert [email.id for email in catalog.meant_for(catalog.emails, students)] == ["ask"]
    assert catalog.meant_for(catalog.checklists, students) == []


def test_terms_come_in_alphabetical_order(catalog: Catalog) -> None:
    assert [term.id for term in catalog.terms] == ["alumni", "network"]


def test_point_knows_what_rests_on_it(catalog: Catalog) -> None:
    users = [(item.kind, getattr(item, "id", "")) for item in catalog.used_by["S1-01"]]
    assert users == [
        ("stage", "prepare"),
        ("audience", "students"),
        ("rule", "meeting-length"),
        ("question", "first-year-surprise"),
        ("checklist", "evening-before"),
    ]
