"""What readers have an address of is dropped only on purpose: the record of a published guide."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from askwell import building
from askwell.pipeline import check
from askwell.project import Project
from askwell.reporting.together import together
from askwell.sites.build_request import BuildRequest
from askwell.upkeep.record import record
from tests.recorded import dropped, edit, write


def built(project: Path) -> building.Built:
    return building.build(Project.at(project), BuildRequest("plain"))


def test_a_guide_that_was_never_recorded_hears_nothing(project: Path) -> None:
    edit(project, "glossary.yml", "id: network", "id: net-work")
    assert dropped(project) == []


def test_what_was_published_and_stays_is_no_problem(recorded: Path) -> None:
    assert dropped(recorded) == []


def test_another_id_is_told_with_the_line_that_keeps_the_old_address(recorded: Path) -> None:
    edit(recorded, "glossary.yml", "id: network", "id: net-work")
    [problem] = dropped(recorded)
    lines = (recorded / "content" / "glossary.yml").read_text("utf-8").splitlines()
    assert lines[problem.line - 1].strip() == "- id: net-work"
    assert problem.severity == "error"
    assert problem.message == "Readers have term.network, and nothing has this id any more."
    assert problem.hint.startswith('If this is it, write "was: network" below "id: net-work".')
    edit(recorded, "glossary.yml", "id: net-work", "id: net-work\n    was: network")
    assert dropped(recorded) == []


def test_a_build_stops_until_the_old_address_leads_on(recorded: Path) -> None:
    pages = recorded / "content" / "guide"
    (pages / "story.md").rename(pages / "ana.md")
    stopped = built(recorded)
    assert stopped.pages is None
    assert not (recorded / "site").exists()
    [problem] = stopped.problems
    assert (problem.path, problem.line) == ("content/guide/ana.md", 2)
    assert 'write "was: story" below "title".' in problem.hint
    edit(recorded, "guide/ana.md", "title: A story", "title: A story\nwas: story")
    assert built(recorded).pages
    old = (recorded / "site" / "guide" / "story" / "index.html").read_text("utf-8")
    assert "../ana/" in old


def test_a_link_to_a_renamed_page_is_told_with_the_page_of_now(recorded: Path) -> None:
    pages = recorded / "content" / "guide"
    edit(recorded, "guide/prepare.md", "\n---\n", "\n---\n\nRead [more](/guide/story/).\n")
    assert check(Project.at(recorded)).errors == ()
    (pages / "story.md").rename(pages / "ana.md")
    [link] = [each for each in check(Project.at(recorded)).errors if each.check == "dead-link"]
    assert link.hint == 'Write "/guide/ana/", if that is the page now.'


def test_what_is_deleted_stays_until_it_is_said_to_be_gone(recorded: Path) -> None:
    assert built(recorded).pages
    (recorded / "content" / "guide" / "story.md").unlink()
    stopped = built(recorded)
    assert stopped.pages is None
    page = recorded / "site" / "guide" / "story"
    assert page.exists()
    [problem] = stopped.problems
    line = (recorded / "content" / "published.yml").read_text("utf-8").split("\n")[problem.line - 1]
    assert (problem.path, line.split(":")[0].strip()) == ("content/published.yml", "story")
    write(recorded, problem)
    assert built(recorded).pages
    assert not page.exists()
    made = (recorded / "site").rglob("*.*")
    assert [each for each in made if b"guide/story" in each.read_bytes()] == []
    not_found = (recorded / "site" / "404.html").read_text("utf-8")  # what the old address shows
    assert "</form>" in not_found
    assert 'href="/guide/' in not_found


def test_what_says_already_which_id_it_had_is_not_offered_for_another(recorded: Path) -> None:
    ways = ("id: network", "id: net-work\n    was: network")
    edit(recorded, "glossary.yml", *ways)
    edit(recorded, "glossary.yml", "id: alumni", "id: net-works")
    [problem] = dropped(recorded)
    assert 'write "was: alumni" below "id: net-works"' in problem.hint


def test_what_is_gone_for_good_is_said_in_the_changes(recorded: Path) -> None:
    edit(recorded, "glossary.yml", "id: network", "id: unlike-anything")
    changes = recorded / "content" / "changes.yml"
    changes.write_text("schema: 1\nchanges:\n  gone: [term.network]\n", encoding="utf-8")
    assert dropped(recorded) == []


@pytest.mark.parametrize(("status", "told"), [("retired", 0), ("draft", 1), ("review", 1)])
def test_a_draft_is_told_and_what_is_retired_is_not(recorded: Path, status: str, told: int) -> None:
    edit(
        recorded,
        "questions/first-steps.yml",
        "id: learn-first",
        f"id: learn-first\n      status: {status}",
    )
    found = dropped(recorded)
    assert len(found) == told
    assert all("no longer published" in problem.message for problem in found)
    assert {each.path for each in found} <= {"content/questions/first-steps.yml"}


def test_what_a_draft_takes_away_is_told_once_at_its_status_and_what_names_it_not(
    recorded: Path,
) -> None:
    edit(
        recorded, "questions/first-steps.yml", "id: first-steps", "id: first-steps\n  status: draft"
    )
    [problem] = check(Project.at(recorded), today=date(2026, 11, 22)).problems
    assert (problem.path, problem.line) == ("content/questions/first-steps.yml", 4)
    assert problem.message.startswith("Readers have bank.first-steps, question.")
    edit(recorded, "questions/first-steps.yml", "status: draft", "status: published")
    assert not check(Project.at(recorded), today=date(2026, 11, 22)).problems


def test_what_cannot_be_read_is_not_taken_for_gone(recorded: Path) -> None:
    (recorded / "content" / "glossary.yml").write_text("schema: [", encoding="utf-8")
    assert dropped(recorded) == []


def test_the_record_is_the_same_however_often_it_is_made(recorded: Path) -> None:
    path = recorded / "content" / "published.yml"
    before = path.read_bytes()
    record(Project.at(recorded))
    assert path.read_bytes() == before


LINK = "\n---\n\nRead [more](/guide/story/) and [again](/guide/story/).\n"


def test_a_link_to_a_deleted_page_is_never_offered_another_one(recorded: Path) -> None:
    edit(recorded, "guide/prepare.md", "\n---\n", LINK)
    pages = recorded / "content" / "guide"
    (pages / "stories.md").write_text((pages / "story.md").read_text("utf-8"), encoding="utf-8")
    record(Project.at(recorded))
    assert check(Project.at(recorded)).errors == ()
    (pages / "story.md").unlink()
    [told] = check(Project.at(recorded)).errors  # one fault, one message
    assert told.message == "Readers have guide.story, and nothing has this id any more."
    assert told.hint.startswith('Put "content/guide/story.md" back. ')
    edit(recorded, "guide/prepare.md", "[again](/guide/story/)", "[again](/guide/storie/)")
    slip = [each.hint for each in check(Project.at(recorded)).errors if "storie" in each.message]
    assert slip == ['Did you mean "/guide/stories/"?']


def test_the_list_page_of_a_deleted_only_bank_is_no_link_to_take_out(recorded: Path) -> None:
    edit(recorded, "guide/prepare.md", "\n---\n", "\n---\n\nSee [all](/questions/).\n")
    (recorded / "content" / "questions" / "first-steps.yml").unlink()
    (recorded / "content" / "fields" / "baking.yml").unlink()
    [problem] = check(Project.at(recorded)).problems
    assert problem.check == "dropped-address"
    write(recorded, problem)
    told = {each.check: each.hint for each in check(Project.at(recorded)).problems}
    assert told["unknown-reference"].startswith("It is gone for good, as changes.yml says: ")
    assert "take it out" in told["hidden-link"]


def test_a_link_to_what_is_gone_for_good_can_only_go(recorded: Path) -> None:
    (recorded / "content" / "guide" / "story.md").unlink()
    [problem] = dropped(recorded)
    write(recorded, problem)
    assert dropped(recorded) == []
    edit(recorded, "guide/prepare.md", "\n---\n", LINK)
    links = [each for each in check(Project.at(recorded)).errors if each.check == "dead-link"]
    assert {each.hint for each in links} == {
        "It is gone for good, as changes.yml says: take the link out."
    }
    edit(recorded, "guide/prepare.md", LINK, "\n---\n\nRead more.\n")
    assert check(Project.at(recorded)).errors == ()


def test_what_names_rules_that_are_gone_for_good_with_their_file_is_told_to_do_without(
    recorded: Path,
) -> None:
    (recorded / "content" / "rules.yml").unlink()
    [problem] = check(Project.at(recorded)).errors
    assert problem.hint.startswith('Put "content/rules.yml" back. ')
    write(recorded, problem)
    told = {(each.check, each.hint) for each in check(Project.at(recorded)).errors}
    without = "It is gone for good, as changes.yml says: take its name out here."
    assert told == {("unknown-value", without)}


def test_what_is_given_up_together_is_not_to_be_put_back(recorded: Path) -> None:
    (recorded / "content" / "questions" / "first-steps.yml").unlink()
    [problem] = dropped(recorded)
    write(recorded, problem)
    [told] = together(check(Project.at(recorded)).errors)
    assert told.hint.startswith("They are gone for good, as changes.yml says: take them out")


CHANGES = (
    None,
    "schema: 1\nchanges:\n  order:\n    menu: [guide]\n",
    "schema: 1\nchanges:\n    hide:\n        - term.alumni\n# The end.\n",
    "schema: 1\nchanges: {hide: [term.alumni]}\n",
    "schema: 1\nchanges:\n  gone: [term.other]\n  hide: [term.alumni]\n",
    "schema: 1\nchanges:\n  gone:\n    - term.other\n  hide: [term.alumni]\n",
    "schema: 1\nchanges:\n  gone:\n  - item: term.other\n    why: It said nothing.\n",
    "schema: 1\nchanges: {}\n",
)


@pytest.mark.parametrize("changes", CHANGES)
def test_all_that_is_gone_is_told_once_with_the_lines_that_give_it_up(
    recorded: Path, changes: str | None
) -> None:
    path = recorded / "content" / "changes.yml"
    if changes is None:
        path.unlink()
    else:
        path.write_text(changes, encoding="utf-8")
    assert dropped(recorded) == []
    (recorded / "content" / "questions" / "first-steps.yml").unlink()
    [problem] = dropped(recorded)
    assert problem.message == (
        "Readers have bank.first-steps, question.first-year-surprise and question.learn-first, "
        "and nothing has these ids any more."
    )
    assert problem.hint.startswith('Put "content/questions/first-steps.yml" back. ')
    write(recorded, problem)
    assert dropped(recorded) == []
    words = path.read_text("utf-8")
    assert words.count("gone:") == 1
    decided = re.findall(r"term\.\w+|why: .*|# .*", changes or "")
    assert [each for each in decided if each not in words] == []


@pytest.mark.parametrize("changes", [*CHANGES, "schema: 1\nchanges:\n  gone: [term.other]\n"])
def test_what_may_have_another_id_is_given_up_by_the_lines_beside_that(
    recorded: Path, changes: str | None
) -> None:
    path = recorded / "content" / "changes.yml"
    if changes is None:
        path.unlink()
    else:
        path.write_text(changes, encoding="utf-8")
    edit(recorded, "glossary.yml", "id: network", "id: net-work")
    [problem] = dropped(recorded)
    assert problem.hint.startswith('If this is it, write "was: network" below "id: net-work". If')
    write(recorded, problem)
    assert dropped(recorded) == []
    words = path.read_text("utf-8")
    assert words.count("gone:") == 1
    decided = re.findall(r"term\.\w+|why: .*|# .*", changes or "")
    assert [each for each in decided if each not in words] == []


def test_a_folder_that_is_gone_is_named(recorded: Path) -> None:
    for page in (recorded / "content" / "guide").iterdir():
        page.unlink()
    [problem] = dropped(recorded)
    assert problem.hint.startswith('Put the folder "content/guide" back. ')


def test_of_a_file_of_many_what_is_gone_comes_back_into_it(recorded: Path) -> None:
    edit(recorded, "glossary.yml", "id: network", "id: alumni-too\n    was: alumni-too-before")
    [problem] = dropped(recorded)
    assert problem.hint.startswith('Put it back into "content/glossary.yml". ')


def test_what_keeps_no_former_id_is_to_get_its_own_back(recorded: Path) -> None:
    edit(recorded, "rules.yml", "id: meeting-length", "id: length-of-a-meeting")
    [problem] = [e for e in check(Project.at(recorded)).problems if e.loss.names or e.lines]
    assert problem.hint.startswith('If this is it, give it that id back: "id: meeting-length".')
