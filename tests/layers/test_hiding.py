"""What is hidden is gone, with what referred to it alone; the rest stays as it was."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from askwell.kinds.checklists import Checklist
from askwell.kinds.emails import Email
from askwell.kinds.fields import FieldOfWork
from askwell.kinds.sets import Set
from askwell.kinds.worksheets import Worksheet
from askwell.pages import build
from askwell.pages.site import Build
from askwell.pipeline import Checked, check
from askwell.project import Project

if TYPE_CHECKING:
    from tests.standing import Standing


class Hide:
    """Hides things in a guide on the small one."""

    def __init__(self, standing: Standing, today: date) -> None:
        self.standing = standing
        self.today = today

    def __call__(self, *names: str, more: str = "") -> Checked:
        hide = "".join(f"    - {name}\n" for name in names)
        words = f"schema: 1\nchanges:\n  hide:\n{hide}{more}"
        folder = self.standing({"content/changes.yml": words})
        return check(Project.at(folder), today=self.today)

    def build(self, *names: str, more: str = "") -> Build:
        checked = self(*names, more=more)
        assert checked.errors == ()
        return build(checked.library)


@pytest.fixture
def hide(standing: Standing, today: date) -> Hide:
    return Hide(standing, today)


def texts(made: Build) -> dict[str, str]:
    return {page.address: page.body for page in made.pages}


def names(checked: Checked, kind: str) -> list[str]:
    return list(checked.library.index.get(kind, {}))


def test_an_item_for_a_hidden_audience_alone_goes_with_it(hide: Hide) -> None:
    checked = hide("audience.students")
    assert names(checked, "audience") == []
    assert names(checked, "set") == []  # for students alone; for everybody would be another set
    assert names(checked, "email") == []
    assert "first-year-surprise" not in names(checked, "question")  # it was for students
    assert "learn-first" in names(checked, "question")
    assert checked.errors == ()


def test_a_hidden_question_leaves_its_sets_and_an_empty_set_goes(hide: Hide) -> None:
    [talk] = hide("question.learn-first").library.all(Set)
    assert talk.questions == ("first-year-surprise",)
    assert hide("question.learn-first", "question.first-year-surprise").library.all(Set) == ()


def test_a_link_to_a_hidden_question_on_its_page_becomes_plain_words(hide: Hide) -> None:
    link = "[it](/questions/first-steps/#learn-first)"
    page = f"---\ntitle: Ours\ndescription: Our way.\n---\n\nAsk {link}, please.\n"
    changes = "schema: 1\nchanges:\n  hide:\n    - question.learn-first\n"
    folder = hide.standing({"content/changes.yml": changes, "content/guide/ours.md": page})
    checked = check(Project.at(folder), today=hide.today)
    assert checked.errors == ()
    assert [each.check for each in checked.problems if "ours.md" in each.path] == ["hidden-link"]
    assert "<p>Ask it, please.</p>" in texts(build(checked.library))["/guide/ours/"]


def test_a_hidden_question_of_a_field_leaves_what_was_heard(hide: Hide) -> None:
    checked = hide("question.which-dough")
    [field] = checked.library.all(FieldOfWork)
    assert [question.id for question in field.questions] == ["first-oven"]
    assert [*field.example.heard] == []
    assert checked.errors == ()
    assert "_heard" not in texts(build(checked.library))["/fields/baking/"]


def test_fields_of_work_that_are_hidden_leave_no_trace(hide: Hide) -> None:
    pages = texts(hide.build("fields"))
    assert [at for at, body in pages.items() if "baking" in f"{at}{body}".casefold()] == []
    assert [at for at in ("/", "/questions/", "/guide/prepare/") if "fields/" in pages[at]] == []


def test_a_hidden_stage_leaves_the_lists_of_stages(hide: Hide) -> None:
    checked = hide("stage.prepare")
    [email] = checked.library.all(Email)
    assert email.stages == ()
    assert names(checked, "stage") == ["meet"]


def test_a_hidden_source_leaves_the_basis(hide: Hide) -> None:
    checked = hide("source.S1")
    assert checked.errors == ()
    assert names(checked, "point") == []
    assert checked.library.all(Checklist)[0].tips[1].basis == ()


def test_a_sheet_loses_the_block_of_a_hidden_list(hide: Hide) -> None:
    before = hide("menu.kit").library.all(Worksheet)[0]
    after = hide("checklist.evening-before").library.all(Worksheet)[0]
    gone = {block.id for block in before.blocks} - {block.id for block in after.blocks}
    assert gone
    assert all(getattr(block, "checklist", "") == "" for block in after.blocks)


def test_a_hidden_kind_has_no_page_of_an_item_and_no_link_at_the_foot(hide: Hide) -> None:
    made = hide.build("scripts")
    assert not [at for at in texts(made) if at.startswith("/scripts/") and at != "/scripts/"]
    assert "scripts/" not in [link.address for link in made.frame.foot]
    assert [link for link in made.frame.foot if link.address == "checklists/"]


def test_parts_of_the_menu_can_be_hidden_and_put_first(hide: Hide) -> None:
    made = hide.build("menu.emails", "/my-kit/", more="  order:\n    menu: [sheets]\n")
    assert [link.section for link in made.frame.menu] == ["sheets", "guide", "questions", "help"]


def test_a_link_to_a_hidden_item_becomes_plain_words(hide: Hide) -> None:
    shown = texts(hide.build("menu.kit"))["/faq/"]
    made = texts(hide.build("email.ask"))["/faq/"]
    assert ">once more</a>" in shown
    assert "once more" in made
    assert ">once more</a>" not in made


def test_an_embedded_item_that_is_hidden_takes_its_heading_along(hide: Hide) -> None:
    made = texts(hide.build("checklist.evening-before"))["/guide/prepare/"]
    assert "Take a list" not in made
    assert "evening-before" not in made
    assert '<h2 id="write-to-them">' in made


def test_hiding_by_address_hides_the_item_there(hide: Hide) -> None:
    assert names(hide("/for/students/"), "audience") == []


def test_a_file_whose_fault_explains_it_is_not_told_twice(hide: Hide, standing: Standing) -> None:
    hide("audience.crews")
    folder = standing(
        {"content/audiences.yml": "schema: 1\naudiences:\n  - id: crews\n    titel: x\n"}
    )
    problems = check(Project.at(folder), today=hide.today).problems
    assert {each.path for each in problems} == {"content/audiences.yml"}


def test_the_prose_of_a_hidden_stage_goes_with_its_page(hide: Hide) -> None:
    checked = hide("stage.prepare")
    assert names(checked, "guide") == ["story"]
    assert "/guide/prepare/" not in texts(build(checked.library))


def test_a_stage_stays_where_only_its_prose_is_hidden(hide: Hide) -> None:
    checked = hide("guide.prepare")
    assert "/guide/prepare/" in texts(build(checked.library))
    assert "/guide/prepare/" not in checked.library.hidden


def test_change_of_what_is_hidden_is_told_as_nobody_sees_it(hide: Hide) -> None:
    change = (
        "  fields:\n    - item: {}\n      field: title\n      now: Other words\n      why: So.\n"
    )
    checked = hide("email.ask", more=change.format("email.ask"))
    [problem] = [each for each in checked.problems if each.check == "hidden-change"]
    assert (problem.path, problem.line) == ("content/changes.yml", 6)
    assert "hidden (content/changes.yml:4): nobody sees" in problem.message
    assert problem.severity == "warning"


def test_change_of_a_hidden_word_that_texts_keep_is_fine(hide: Hide) -> None:
    change = "  fields:\n    - item: {}\n      field: wording\n      now: Others\n      why: So.\n"
    checked = hide("claim.one-in-twelve", more=change.format("claim.one-in-twelve"))
    assert not [each for each in checked.problems if each.check == "hidden-change"]


def test_of_a_broken_file_nothing_is_told_where_it_lies_below(
    standing: Standing, today: date
) -> None:
    files = {"content/changes.yml": "schema: 1\nchanges:\n  hide:\n    - questions\n"}
    before = check(Project.at(standing(files)), today=today).problems
    assert [each.check for each in before if "publisher" in each.path] == ["hidden-link"]
    broken = files | {"content/publisher.yml": 'schema: "1\n'}
    after = check(Project.at(standing(broken)), today=today).problems
    assert [each.path for each in after if "publisher" in each.path] == ["content/publisher.yml"]


@pytest.mark.parametrize(
    ("name", "meant"), [("bank", "questions"), ("email", "emails"), ("story", "guide.story")]
)
def test_name_that_says_no_kind_is_told_with_the_one_that_does(
    hide: Hide, name: str, meant: str
) -> None:
    [problem] = hide(name).problems
    assert problem.hint == f'Did you mean "{meant}"?'
