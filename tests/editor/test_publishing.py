"""Drafts that lack nothing are listed, and shown to readers one by one or all of a file."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from askwell.editor.acts import Acts
from askwell.editor.content_folder import RefusedError
from askwell.editor.desk import Desk
from askwell.editor.faults import faults
from askwell.editor.pages import text
from askwell.editor.views import Views
from askwell.editor.waiting import Waiting
from askwell.patching import PatchError
from tests.editor.conftest import BANK, form_of, with_answer


def offered(views: Views) -> list[list[str]]:
    """Return the names that each button of the list of drafts publishes."""
    found = re.findall('data-send="([^"]*)"', views.overview("", "draft"))
    acts = [json.loads(html.unescape(each)) for each in found]
    return [each["names"] for each in acts if each["act"] == "publish"]


def test_what_lacks_nothing_is_offered_alone_and_with_all_of_its_file(
    desk: Desk, bank: Path
) -> None:
    whole = ["bank.talk", "question.best-day", "question.worst-day"]
    assert offered(Views(desk, "")) == [whole, *([name] for name in whole)]
    assert text("editor.publish.all-done") not in Views(desk, "").overview("", "draft")
    bank.unlink()
    assert offered(Views(desk, "")) == []
    assert text("editor.publish.all-done") in Views(desk, "").overview("", "draft")


def test_what_lacks_nothing_is_counted_apart_from_what_holds_drafts_that_do(
    desk: Desk, bank: Path
) -> None:
    page = Views(desk, "").overview("", "draft")
    assert text("editor.publish.ready", count=2) in page
    assert text("editor.publish.partly", count=1) in page
    assert page.count(text("editor.draft.lacking", count=1)) == 1
    bank.write_text(BANK.partition("    - id: bare")[0])
    page = Views(desk, "").overview("", "draft")
    assert text("editor.publish.ready", count=3) in page
    assert text("editor.publish.partly", count=1) not in page


def test_what_holds_something_unfinished_that_is_no_draft_of_its_own_is_not_offered(
    desk: Desk, bank: Path
) -> None:
    views = Views(desk, "")
    bank.write_text(BANK.replace("id: bare\n      status: draft", "id: bare"))
    assert offered(views) == []
    item = desk.guide().items["bank.talk"]
    told = views.check({"key": desk.open(item), "answers": form_of(desk.guide(), item)})
    assert not told["is_whole"]
    assert text("editor.draft.lacking", count=1) in told["html"]


def test_all_of_a_file_are_published_as_it_was_shown(desk: Desk, bank: Path) -> None:
    views = Views(desk, "")
    body = {"act": "publish", "names": offered(views)[0]}
    found = views.diff(body)
    assert found["html"].count("<ins>") == 3
    assert bank.read_text() == BANK
    to = views.save({**body, "seen": found["seen"]})["to"]
    assert to == "/?kind=draft&done=saved"
    assert bank.read_text() == BANK.replace("status: draft", "status: published", 3)
    assert not desk.guide().checked.errors
    assert [*desk.guide().drafts] == ["question.bare"]
    assert offered(views) == []
    views.undo({})
    assert bank.read_text() == BANK


def test_what_stands_in_a_draft_is_published_with_it(desk: Desk, bank: Path) -> None:
    views = Views(desk, "")
    body = {"act": "publish", "names": ["question.best-day"]}
    found = views.diff(body)
    assert found["html"].count("<ins>") == 2
    assert ">Talk <span" in found["html"]
    views.save({**body, "seen": found["seen"]})
    assert [*desk.guide().drafts] == ["question.worst-day", "question.bare"]
    assert 'data-undo="bank.talk"' in views.item("bank.talk")
    assert 'data-undo="question' not in views.item("question.worst-day")
    desk.undo()
    bank.write_text(BANK.replace("  title: Talk\n", ""))
    assert offered(views) == []  # readers would see nothing of what stands in it
    with pytest.raises(PatchError, match="Title"):
        views.diff(body)


@pytest.fixture
def other(desk: Desk) -> Path:
    """Return another file whose only item is a draft that lacks nothing."""
    path = next(iter(sorted((desk.shelf.content / "checklists").iterdir())))
    title = "\n  title:"
    path.write_text(path.read_text().replace(title, f"\n  status: draft{title}", 1))
    return path


def test_all_of_all_files_are_published_in_one_press_or_none(
    desk: Desk, bank: Path, other: Path
) -> None:
    views = Views(desk, "")
    body = {"act": "publish", "names": offered(views)[0]}
    assert len(body["names"]) == 4
    before = {path: path.read_text() for path in (bank, other)}
    found = views.diff(body)
    assert found["html"].count("<ins>") == 4
    assert sum(map(int, re.findall(r"<p>In \S+: (\d+) drafts?</p>", found["html"]))) == 4
    assert "Publish these" in found["html"]
    assert text("editor.diff.back") not in found["html"]  # no form is behind it
    assert all(f">{path.parent.name}/{path.name}</h3>" in found["html"] for path in before)
    other.write_text(f"# Theirs.\n{before[other]}")
    with pytest.raises(RefusedError, match="changed"):
        views.save({**body, "seen": found["seen"]})
    assert bank.read_text() == before[bank]
    other.write_text(before[other])
    views.save({**body, "seen": found["seen"]})
    assert not any("status: draft\n  title" in path.read_text() for path in before)
    views.undo({})
    assert {path: path.read_text() for path in (bank, other)} == before


def test_what_cannot_be_written_takes_the_other_files_back(
    desk: Desk, bank: Path, other: Path
) -> None:
    (beside := bank.with_name(f".{bank.name}.new")).mkdir()  # where it is written to first
    before = {path: path.read_text() for path in (bank, other)}
    body = {"act": "publish", "names": offered(Views(desk, ""))[0]}
    with pytest.raises(OSError, match=r"talk\.yml"):
        Views(desk, "").save({**body, "seen": Views(desk, "").diff(body)["seen"]})
    assert {path: path.read_text() for path in (bank, other)} == before
    beside.rmdir()


def test_the_form_of_a_bank_publishes_what_is_in_it(desk: Desk, bank: Path) -> None:
    views = Views(desk, "")

    def shown() -> tuple[list[str], str]:
        page = views.item("bank.talk")
        part = page[page.index('id="parts"') : page.index('id="more"')]
        assert part.count('<span class="mark">draft</span>') == len(
            re.findall("status: draft", bank.read_text().partition("questions:")[2])
        )
        found = re.findall('data-send="([^"]*)"', part)
        acts = [json.loads(html.unescape(each)) for each in found]
        return next((each["names"] for each in acts if each["act"] == "publish"), []), part

    names, part = shown()
    assert names == ["bank.talk", "question.best-day", "question.worst-day"]
    assert "3 of these are drafts" in part
    body = {"act": "publish", "names": names, "at": "bank.talk"}
    to = views.save({**body, "seen": views.diff(body)["seen"]})["to"]
    assert to == "/item/bank.talk?done=saved"
    assert shown()[0] == []
    bank.write_text(BANK.replace("status: draft\n  title", "status: published\n  title"))
    names, part = shown()
    assert names == ["question.best-day", "question.worst-day"]
    assert "Publish the 2 that lack nothing" in part


@pytest.mark.usefixtures("bank")
def test_forms_lead_to_what_they_stand_in(desk: Desk) -> None:
    page = Views(desk, "").item("question.best-day")
    assert 'href="/item/bank.talk#f/questions/2/why" aria-label="Next draft: ' in page
    assert '<a href="/item/bank.talk">Talk</a></p>' in page
    assert '<a href="/?kind=questions">Question banks</a></p>' in Views(desk, "").item("bank.talk")


def test_an_error_is_not_called_nothing_missing(desk: Desk, bank: Path) -> None:
    views, best = Views(desk, ""), desk.guide().items["question.best-day"]
    rows = form_of(desk.guide(), best)
    key = desk.open(best)
    told = views.check({"key": key, "answers": rows})
    assert told["is_whole"]
    assert "Nothing is missing. " in told["html"]
    rows = with_answer(rows, "/text", "What is a good {{ industri }}?")
    told = views.check({"key": key, "answers": rows})
    assert not told["is_whole"]
    assert "Nothing is missing. " not in told["html"]
    assert text("editor.draft.wrong") in told["html"]
    assert bank.exists()


def test_what_would_be_wrong_once_it_is_published_is_told_and_stays(desk: Desk, bank: Path) -> None:
    words = BANK.replace("  status: draft\n  title", "  title")
    bank.write_text(words)
    with pytest.raises(PatchError, match=r'What else\?: "Why" is missing\. Fill it in'):
        Acts(desk).publish(["question.bare"])
    for names in ([], ["question.gone"], ["question.gone", "question.best-day"]):
        with pytest.raises(RefusedError, match="gone"):
            Acts(desk).publish(names)
    assert not Acts(desk).publish(["publisher"]).changes  # no draft
    assert bank.read_text() == words


OLD = {
    "{{ nobody }}": "    - {id: other, text: 'What about {{ nobody }}?', why: It tells.,\n"
    "       listen_for: [a sigh], follow_ups: [Why?]}\n",
    "a name that is taken": "    - {id: twin, status: draft, text: What is it?}\n" * 2,
}


@pytest.mark.parametrize("below", OLD.values(), ids=OLD)
def test_what_was_wrong_before_bars_nobody_from_publishing_what_is_above_it(
    desk: Desk, bank: Path, below: str
) -> None:
    bank.write_text(BANK.replace("  status: draft\n  title", "  title") + below)
    assert desk.guide().checked.errors
    item = desk.guide().items["question.best-day"]
    rows = with_answer(form_of(desk.guide(), item), "/short", "A good day")
    assert desk.published(desk.open(item), rows).changes
    wrong = with_answer(rows, "/why", "It is {{ nobody }}.")
    with pytest.raises(PatchError, match="nobody"):
        desk.published(desk.open(item), wrong)


def test_what_is_newly_wrong_is_told_by_its_own_name_though_the_like_was_there(
    desk: Desk, bank: Path
) -> None:
    shown = BANK.replace("  status: draft\n  title", "  title")
    wrong = "About {{ nobody1 }}."
    bank.write_text(shown.replace("About talking.", wrong).replace("It is honest.", wrong, 1))
    item = desk.guide().items["question.best-day"]
    rows = form_of(desk.guide(), item)
    with pytest.raises(PatchError, match=r"^What is a good day like\?.*nobody2"):
        desk.published(desk.open(item), with_answer(rows, "/why", "About {{ nobody2 }}."))
    bank.write_text(shown.replace("About talking.", wrong))
    item = desk.guide().items["question.best-day"]
    with pytest.raises(PatchError, match=r"^What is a good day like\?.*nobody1"):
        desk.published(desk.open(item), with_answer(rows, "/why", wrong))


@pytest.mark.usefixtures("bank")
def test_what_somebody_else_published_meanwhile_changes_nothing(desk: Desk) -> None:
    body = {"act": "publish", "names": ["bank.talk"]}
    Views(desk, "").save({**body, "seen": Views(desk, "").diff(body)["seen"]})
    found = Views(desk, "").diff(body)
    assert not found["changes"]
    assert f">{text('editor.diff.whole')}</h2>" in found["html"]


def test_the_next_draft_is_that_of_the_list_and_the_form_of_a_bank_has_what_is_in_it(
    desk: Desk, bank: Path, other: Path
) -> None:
    def after(name: str) -> str | None:
        guide = desk.guide()
        found = Waiting(guide, faults(guide)).after(guide.items[name])
        return found.name if found else None

    [checklist] = [e.name for e in desk.guide().items.values() if e.place.endswith(other.name)]
    assert after(checklist) == after("question.best-day") == "bank.talk"
    assert after("question.bare") is after("bank.talk") is None
    views, end = Views(desk, ""), text("editor.draft.end")
    assert end not in views.item("bank.talk")
    bank.write_text(BANK.replace("text: What else?", "text: What else?\n      why: It is open."))
    page = views.item("bank.talk")
    assert "Next draft" not in page
    assert end in page
    offered = re.findall('data-send="([^"]*)"', page[page.index(end) :])[0]
    assert len(json.loads(html.unescape(offered))["names"]) == 5


def test_what_a_house_rule_takes_out_still_counts_in_what_a_draft_lacks(desk: Desk) -> None:
    path = desk.shelf.content / "checklists" / "new.yml"
    tip = "    - {id: %s, text: Do it%s}\n"
    rule = next(iter(desk.guide().positions))
    head = "schema: 1\nchecklist:\n  id: new\n  status: draft\n  title: New ones\n  tips:\n"
    out = f", only_if: {{{rule}: [nowhere]}}"
    path.write_text(head + tip % ("first", out) + tip % ("second", ""))
    assert {"/tips/0/why", "/tips/1/why"} <= {*desk.guide().drafts["checklist.new"]}
