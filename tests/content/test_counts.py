"""The guide that comes with Askwell: complete, traced, and as large as it promises."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from askwell.catalog import Catalog
from askwell.catalog.inventory import inventory
from askwell.checks.limits import check_limits
from askwell.checks.openness import ASKS, YES_OR_NO
from askwell.kinds.answers import Answer, Term
from askwell.kinds.base import Placeholder
from askwell.kinds.checklists import Checklist
from askwell.kinds.emails import Email
from askwell.kinds.evidence import CitedSource, Claim, Rule
from askwell.kinds.journey import Audience, Stage
from askwell.kinds.scripts import Script
from askwell.kinds.sets import Set
from askwell.kinds.worksheets import Worksheet
from askwell.languages import language
from askwell.library import Entry, Library
from askwell.pages.identities import sheet_identities
from tests.apart import SHIPPED
from tests.content.conftest import Checked


@pytest.fixture(scope="module")
def catalog(library: Library) -> Catalog:
    return Catalog(library.published)


def test_nothing_is_wrong_with_it(checked: Checked) -> None:
    assert checked[1] == []


def test_every_message_keeps_its_limit_whichever_position_of_a_rule_is_chosen(
    library: Library,
) -> None:
    others = [
        (entry, entry.model.model_copy(update={"chosen": position.id}))
        for entry in library.entries
        if isinstance(entry.model, Rule)
        for position in entry.model.positions
    ]
    assert len(others) > len(library.all(Rule))
    for entry, rule in others:
        decided = Entry(entry.source, entry.loc, rule)
        entries = tuple(decided if each is entry else each for each in library.entries)
        assert [*check_limits(replace(library, entries=entries))] == [], rule.chosen


def test_there_are_enough_questions_in_enough_topics(catalog: Catalog) -> None:
    assert len(catalog.questions) >= 268
    assert len({bank.topic for bank in catalog.banks}) >= 18


def test_every_field_of_work_is_whole(catalog: Catalog) -> None:
    assert len(catalog.fields) >= 22
    for field in catalog.fields:
        assert len(field.questions) >= 8, field.id
        assert min(len(field.gatherings), len(field.words), len(field.not_to_ask)) >= 4, field.id
        assert {each.question for each in field.example.heard} <= {
            question.id for question in field.questions
        }, field.id
        assert len(field.example.message.split()) <= 100, field.id


def test_every_question_says_why_what_to_listen_for_and_what_to_ask_next(catalog: Catalog) -> None:
    thin = [
        q.id for q in catalog.pickable if not q.why or not q.listen_for or len(q.follow_ups) < 2
    ]
    assert thin == []


def test_every_field_asks_most_of_its_questions_in_simpler_words_as_well(catalog: Catalog) -> None:
    for field in catalog.fields:
        assert sum(bool(q.rephrase and q.rephrase.simpler) for q in field.questions) >= 5, field.id


def test_simpler_words_keep_a_question_open_and_are_of_its_own(catalog: Catalog) -> None:
    simpler = {
        q.id: q.rephrase.simpler for q in catalog.pickable if q.rephrase and q.rephrase.simpler
    }
    last = {name: re.split(r"(?<=[.?]) ", words)[-1] for name, words in simpler.items()}
    assert [name for name, words in last.items() if YES_OR_NO.match(words)] == []
    assert [
        name for name, words in last.items() if words[-1] != "?" or not ASKS.search(words)
    ] == []
    assert [words for words, times in Counter(simpler.values()).items() if times > 1] == []


def test_there_is_enough_of_every_other_kind(library: Library) -> None:
    assert len(library.all(Email)) >= 79
    assert len({email.channel for email in library.all(Email)}) == 7
    assert len(library.all(Script)) >= 8
    assert max(len(script.branches) for script in library.all(Script)) == 7
    assert len(library.all(Checklist)) >= 18
    assert sum(len(each.tips) for each in library.all(Checklist)) >= 210
    assert len(library.all(Worksheet)) >= 36
    assert len(library.all(Set)) >= 39
    assert len(library.all(Stage)) == 9
    assert len(library.all(Audience)) == 19
    assert len(library.all(Claim)) >= 20
    assert len(library.all(Term)) >= 50
    assert Counter(answer.group for answer in library.all(Answer)) >= Counter(
        {"faq": 72, "what-if": 30}
    )


def test_every_point_of_the_sources_is_used_or_refused_with_a_reason(catalog: Catalog) -> None:
    points = [point for source in catalog.sources for point in source.points]
    assert len(points) == 130
    loose = [
        point.id for point in points if bool(catalog.used_by.get(point.id)) == bool(point.refused)
    ]
    assert loose == []


def test_claims_that_stand_on_something_lead_to_it(catalog: Catalog) -> None:
    assert len(catalog.references) >= 50
    assert [claim.id for claim in catalog.claims if not claim.basis] == []
    primary = [claim for claim in catalog.claims if claim.grade == "primary"]
    assert [claim.id for claim in primary if not catalog.cited(claim.basis)] == []


def test_every_disagreement_of_the_sources_has_a_house_rule(library: Library) -> None:
    assert sorted(rule.code or "" for rule in library.all(Rule)) == [
        f"C-{number:02}" for number in range(1, 18)
    ]


def test_every_house_rule_has_positions_to_choose_between(library: Library) -> None:
    assert [rule.id for rule in library.all(Rule) if len(rule.positions) < 2] == []


def test_every_request_comes_in_three_lengths(library: Library) -> None:
    requests = [
        each for each in library.all(Email) if each.situation == "ask" and each.channel == "email"
    ]
    kept = {"request-email", "linkedin-note-paid", "linkedin-note-free"}
    assert len(requests) >= 8
    assert [
        each.id
        for each in requests
        if not kept <= {each.limit, *(form.limit for form in each.shorter)}
    ] == []


def test_no_two_made_up_people_have_one_phone_number(library: Library) -> None:
    emails = library.all(Email)
    blanks = [*library.all(Placeholder), *(each for email in emails for each in email.placeholders)]
    values = [value for email in emails for value in email.example.values.values()]
    written = " | ".join([*values, *(each.example for each in blanks)])
    numbers = Counter(re.findall(r"555[- 0-9]+[0-9]", written))
    assert len(numbers) > 10
    assert [number for number, times in numbers.items() if times > 1] == []


def test_a_list_has_three_tips_at_most_that_must_be_done(library: Library) -> None:
    too_many = [
        (each.id, mode)
        for each in library.all(Checklist)
        for mode in ("in-person", "phone", "video", "workplace")
        if sum(tip.required and mode in (tip.modes or (mode,)) for tip in each.tips) > 3
    ]
    assert too_many == []


def test_a_list_has_thirteen_tips_at_most_for_one_way_of_meeting(library: Library) -> None:
    too_long = [
        (each.id, mode)
        for each in library.all(Checklist)
        for mode in ("in-person", "phone", "video", "workplace")
        if sum(mode in (tip.modes or (mode,)) for tip in each.tips) > 13
    ]
    assert too_long == []


def test_every_set_holds_seven_questions(library: Library) -> None:
    assert [each.id for each in library.all(Set) if len(set(each.questions)) != 7] == []


def test_every_audience_is_led_to_what_was_made_for_it(catalog: Catalog) -> None:
    for audience in catalog.audiences:
        made = dict(catalog.made_for(audience))
        assert len(catalog.meant_for(catalog.questions, audience)) >= 12, audience.id
        assert len(catalog.sets_for(audience)) >= 2, audience.id
        assert len(made["pages.emails.title"]) >= 2, audience.id
        assert made["pages.worksheets.title"], audience.id
        assert made["stage.reading"], audience.id
        assert made["stage.answers"], audience.id


def test_an_audience_is_led_first_to_what_is_for_the_fewest_others(catalog: Catalog) -> None:
    for audience in catalog.audiences:
        made = [
            [len(getattr(each, "audiences", ())) for each in found]
            for _, found in catalog.made_for(audience)
        ]
        assert made == [sorted(shared) for shared in made], audience.id
        assert [each[0] for each in made] == sorted(each[0] for each in made), audience.id


def test_every_field_is_led_to_messages_a_set_and_a_story_from_it(catalog: Catalog) -> None:
    for field in catalog.fields:
        found = dict(catalog.about(field))
        assert len(found["pages.emails.title"]) >= 3, field.id
        assert catalog.sets_about(field), field.id
        assert found["stage.reading"], field.id


def test_the_filter_for_an_audience_leaves_a_tenth_of_the_questions_at_most(
    catalog: Catalog,
) -> None:
    for audience in catalog.audiences:
        found = catalog.meant_for(catalog.questions, audience)
        assert len(found) <= len(catalog.questions) / 10, audience.id


def test_every_audience_is_told_what_is_different_and_has_fears_answered(catalog: Catalog) -> None:
    thin = [
        each.id
        for each in catalog.audiences
        if len(each.different) < 5 or len(each.worries) < 3 or len(each.channels) < 4
    ]
    assert thin == []


def test_what_the_guide_set_itself_is_met_and_told(library: Library) -> None:
    told = inventory(library)
    assert told.count(": met)") == 4
    assert "not met" not in told


def test_every_stage_has_prose_and_tools(catalog: Catalog) -> None:
    for stage in catalog.stages:
        assert catalog.stage_page(stage), stage.id
        assert [
            *catalog.offered_at(catalog.checklists, stage),
            *catalog.offered_at(catalog.worksheets, stage),
        ], stage.id


def test_agendas_add_up_to_their_minutes(library: Library) -> None:
    agendas = [
        block
        for sheet in library.all(Worksheet)
        for block in sheet.blocks
        if block.type == "agenda"
    ]
    assert {agenda.minutes for agenda in agendas} >= {15, 20, 30, 45}
    assert [
        a.id for a in agendas if sum(segment.minutes for segment in a.segments) != a.minutes
    ] == []


def test_every_type_of_block_is_used_by_some_worksheet(library: Library) -> None:
    used = {block.type for sheet in library.all(Worksheet) for block in sheet.blocks}
    assert used == {
        "heading", "text", "short", "long", "choice", "ticks", "scale", "date", "time", "table",
        "circles", "questions", "asked", "checklist", "email", "agenda", "signature",
    }  # fmt: skip


def test_nobody_is_greeted_by_gender() -> None:
    texts = {
        path: path.read_text(encoding="utf-8")
        for path in SHIPPED.rglob("*")
        if path.suffix in {".yml", ".md"}
    }
    assert [
        path.name for path, text in texts.items() if re.search(r"\b(Mr|Mrs|Ms|Sir|Madam)\b", text)
    ] == []


def test_every_source_named_by_a_rule_is_listed(library: Library) -> None:
    known = {source.id for source in library.all(CitedSource)} | set(library.index["point"])
    assert {
        name for rule in library.all(Rule) for position in rule.positions for name in position.who
    } <= known


def test_every_answer_to_the_first_version_still_has_its_place(catalog: Catalog) -> None:
    lost = []
    for sheet in catalog.worksheets:
        found = sheet_identities(sheet, catalog.library, str, language("en"))
        values = found.former.get("values", {})
        lost += [(b, to) for b in values for to in values[b].values() if to not in found.values[b]]
        for block, parts in found.former.get("parts", {}).items():
            for old, now in zip(parts, found.parts[block], strict=True):
                lost += [(block, to) for to in old.values() if to not in now]
    assert lost == []
