"""What the editor answers, without a socket."""

from __future__ import annotations

import base64
import errno
import os
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from askwell.editor.desk import Desk
from askwell.kinds.base import Quotable
from askwell.languages import LANGUAGE, language
from tests.editor.conftest import OURS, Ask, form_of, with_answer


def test_the_last_good_page_stays_while_something_needs_mending(ask: Ask, desk: Desk) -> None:
    question = next(item for item in desk.guide().items.values() if item.one == "question")
    form = {"key": desk.open(question), "answers": form_of(desk.guide(), question)}
    broken = desk.shelf.content / "facts.yml"
    words = broken.read_text()
    broken.write_text("schema: 1\nfacts: {\n")
    made = ask("POST", "/preview", headers=OURS, json=form).json()
    assert (made["is_new"], made["is_there"]) == (False, False)
    broken.write_text(words)
    assert ask("POST", "/preview", headers=OURS, json=form).json()["is_new"]
    broken.write_text("schema: 1\nfacts: {\n")
    made = ask("POST", "/preview", headers=OURS, json=form).json()
    assert (made["is_new"], made["is_there"]) == (False, True)


def test_every_item_and_every_kind_has_a_page(ask: Ask, desk: Desk) -> None:
    for name in desk.guide().items:
        assert ask("GET", f"/item/{name}").status_code == 200, name
    bank = next(name for name in desk.guide().items if name.startswith("bank."))
    for path in ("/", "/?q=a", "/new/emails", "/new/guide", "/new/faq", f"/part/{bank}",
                 f"/new/questions?from={bank}", "/file/faq.yml"):  # fmt: skip
        assert ask("GET", path).status_code == 200, path


def test_a_form_is_checked_shown_compared_saved_and_taken_back(ask: Ask, desk: Desk) -> None:
    item = next(each for each in desk.guide().items.values() if each.one == "question")
    before = desk.shelf.read(item.place)
    rows = with_answer(form_of(desk.guide(), item), "/text", "What is {{ wrong }}?")
    body: dict[str, Any] = {"key": desk.open(item), "answers": [list(row) for row in rows]}

    def send(path: str, body: object) -> Any:
        return ask("POST", path, headers=OURS, json=body).json()

    told = send("/check", body)
    assert [each["at"] for each in told["fields"]] == ["/text"]
    body["answers"] = [list(row) for row in with_answer(rows, "/text", "Is R&D < 5 people?")]
    assert send("/check", body)["fields"] == []
    shown = send("/preview", body)
    page = ask("GET", shown["address"].partition("#")[0])
    assert "Is R&amp;D &lt; 5 people?" in page.text
    found = send("/diff", body)
    assert "<ins>" in found["html"]
    assert "R&amp;D &lt; 5" in found["html"]
    assert "error" in send("/save", {**body, "seen": "0" * 64})
    assert desk.shelf.read(item.place) == before
    assert "to" in send("/save", {**body, "seen": found["seen"]})
    assert desk.shelf.read(item.place) != before
    assert "to" in send("/undo", {})
    assert desk.shelf.read(item.place) == before


@pytest.mark.parametrize("is_taken", [False, True], ids=["free", "taken"])
def test_an_item_gets_another_id_in_its_form_and_stays_the_same(
    ask: Ask, desk: Desk, *, is_taken: bool
) -> None:
    questions = [each for each in desk.guide().items.values() if each.one == "question"]
    item, new_id = questions[-1], questions[0].id if is_taken else "renamed"
    assert item is not questions[0]
    rows = with_answer(form_of(desk.guide(), item), "/text", "What is {{ wrong }}?")
    rows = with_answer(rows, "/id", new_id)
    body: dict[str, Any] = {"key": desk.open(item), "answers": [list(row) for row in rows]}

    def send(path: str) -> Any:
        return ask("POST", path, headers=OURS, json=body).json()

    told = send("/check")
    assert [each["at"] for each in told["fields"]] == ["/text"]
    assert f'href="/item/question.{new_id}#' not in told["html"]
    assert 'href="#f/text@8-19"' in told["html"]
    if not is_taken:
        body["answers"] = [list(row) for row in with_answer(rows, "/text", "What is right?")]
        assert send("/preview")["address"].endswith("#renamed")
        body["seen"] = send("/diff")["seen"]
        assert send("/save")["to"] == "/item/question.renamed?done=saved"


def test_a_search_finds_names_first_and_rules_before_all_others(ask: Ask, desk: Desk) -> None:
    def found(words: str) -> list[str]:
        return re.findall(r'href="/item/([^"]*)"', ask("GET", f"/?q={words}").text)[1:]

    rule = desk.guide().items["rule.meeting-length"]
    assert found("meeting-length")[0] == rule.name
    assert found("rule meeting length")[0] == rule.name
    question = next(each for each in desk.guide().items.values() if each.one == "question")
    assert found(quote(question.title))[0] == question.name
    everything = found("e")
    assert len(everything) == len({*everything}) == len(desk.guide().items)
    assert everything[0].startswith("rule.")


def test_entries_are_added_moved_and_removed_by_the_server(ask: Ask, desk: Desk) -> None:
    item = next(each for each in desk.guide().items.values() if each.one == "question")
    rows = [["/follow_ups", "list", ""], ["/follow_ups/0", "line", "First?"],
            ["/follow_ups/1", "line", "Second?"]]  # fmt: skip
    body = {"key": desk.open(item), "answers": rows}

    def made(**act: str) -> str:
        return str(ask("POST", "/form", headers=OURS, json={**body, "act": act}).json()["html"])

    assert 'id="f/follow_ups/2"' in made(do="add", at="/follow_ups")
    moved = made(do="down", at="/follow_ups/0")
    assert moved.index("Second?") < moved.index("First?")
    assert "First?" not in made(do="remove", at="/follow_ups/0")
    for do, at in (("up", 0), ("down", 1), ("up", -1), ("down", -1), ("remove", -1), ("up", 2)):
        act = {"do": do, "at": f"/follow_ups/{at}"}
        refused = ask("POST", "/form", headers=OURS, json={**body, "act": act})
        assert (refused.status_code, [*refused.json()]) == (409, ["error"]), act


def test_a_blank_of_an_import_is_swapped_for_one_that_is_known(ask: Ask, desk: Desk) -> None:
    email = next(each for each in desk.guide().items.values() if each.one == "email")
    known = next(each.id for each in desk.guide().items.values() if each.one == "placeholder")
    rows = [
        ["/body", "text", "Dear {{ name_left }}, {{name_left}} and {{ other }}"],
        ["/placeholders", "list", ""], ["/placeholders/0", "group", ""],
        ["/placeholders/0/id", "line", "name_left"], ["/placeholders/1", "group", ""],
        ["/placeholders/1/id", "line", "other"], ["/example", "group", ""],
        ["/example/values", "group", ""], ["/example/values/name_left", "line", "Ana"],
    ]  # fmt: skip
    body = {"key": desk.open(email), "answers": rows}
    shown = ask("POST", "/form", headers=OURS, json=body).json()["html"]
    assert (
        f'<option value="{known}">'
        in shown.partition('data-do="swap" data-on="/placeholders/0"')[0]
    )
    act = {"do": "swap", "at": "/placeholders/0", "name": known}
    made = ask("POST", "/form", headers=OURS, json={**body, "act": act}).json()["html"]
    assert f"Dear {{{{ {known} }}}}, {{{{ {known} }}}} and {{{{ other }}}}" in made
    assert "name_left" not in made
    assert f'id="f/example/values/{known}"' in made
    assert 'id="f/placeholders/1"' not in made


def test_what_can_stand_in_braces_is_offered(desk: Desk) -> None:
    guide = desk.guide()
    offered = guide.in_braces({"placeholders": [{"id": "ours", "label": "our own"}]})
    assert offered["ours"] == "our own"
    rule = guide.checked.library.index["rule"]["meeting-length"]
    assert isinstance(rule, Quotable)
    assert offered["rule.meeting-length"] == rule.quoted
    assert {*guide.shared_blanks} < {*offered}


def test_a_form_is_made_anew_while_the_guide_is_looked_at(
    ask: Ask, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = next(each for each in desk.guide().items.values() if each.one == "question")
    rows = [list(row) for row in form_of(desk.guide(), item)]
    act = {"do": "add", "at": "/follow_ups"}
    body = {"key": desk.open(item), "answers": rows, "act": act}
    monkeypatch.setattr(desk, "guide", None)
    with ThreadPoolExecutor(1) as other, desk.lock:
        for path in ("/form", "/colours"):
            asked = other.submit(ask, "POST", path, headers=OURS, json=body)
            assert asked.result(timeout=60).status_code == 200


def test_a_broken_file_is_mended_as_text(ask: Ask, desk: Desk) -> None:
    path = desk.shelf.content / "faq.yml"
    words = path.read_text()
    path.write_text(words.replace("schema: 1", "schema 1"))
    assert "/file/faq.yml" in ask("GET", "/").text
    page = ask("GET", "/file/faq.yml").text
    key = page.partition('data-key="')[2].partition('"')[0]
    body = {"key": key, "text": words}
    found = ask("POST", "/diff", headers=OURS, json=body).json()
    ask("POST", "/save", headers=OURS, json={**body, "seen": found["seen"]})
    assert path.read_text() == words


@pytest.mark.parametrize(
    "body",
    ["", "[]", "{}", "no json", '{"key": "x", "answers": []}', '{"act": "hide", "name": 5}',
     '{"act": "move", "names": [], "at": 0, "to": 0}', '{"key": 1, "answers": [[1]]}'],
)  # fmt: skip
def test_what_is_no_request_gets_one_line(ask: Ask, body: str) -> None:
    for path in ("/form", "/check", "/preview", "/diff", "/save", "/picture"):
        answer = ask("POST", path, headers=OURS, content=body)
        assert answer.status_code in (400, 409), (path, answer.text)
        assert answer.json()["error"]


def test_a_picture_is_taken_or_refused(ask: Ask, desk: Desk) -> None:
    key = desk.open(desk.guide().items["publisher"])

    def sent(name: str, raw: bytes) -> Any:
        body = {"key": key, "name": name, "data": base64.b64encode(raw).decode()}
        return ask("POST", "/picture", headers=OURS, json=body).json()

    assert "error" in sent("x.png", b"no picture")
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
    assert sent("x.svg", svg) == {"place": "brand/x.svg"}


def test_colors_are_told_with_their_contrast(ask: Ask, desk: Desk) -> None:
    item = desk.guide().items["publisher"]
    rows = with_answer(form_of(desk.guide(), item), "/colour", "#ffcc00")
    body = {"key": desk.open(item), "answers": [list(row) for row in rows]}
    [told] = ask("POST", "/colours", headers=OURS, json=body).json()["colours"]
    assert told["at"] == "/colour"
    assert told["light"] != "#ffcc00"
    assert "4.5" in told["words"]


def told_at(ask: Ask, desk: Desk, name: str, at: str, value: str) -> str:
    """Return what a form says at a field that holds this."""
    rows = with_answer(form_of(desk.guide(), desk.guide().items[name]), at, value)
    body = {"key": desk.open(desk.guide().items[name]), "answers": [list(row) for row in rows]}
    fields = ask("POST", "/check", headers=OURS, json=body).json()["fields"]
    [words] = [each["words"] for each in fields if each["at"] == at]
    return str(words)


def test_a_remedy_in_a_form_speaks_of_nothing_that_only_a_file_has(ask: Ask, desk: Desk) -> None:
    for typed in ("7a1f4d", '"#7A1F4D"', "rgb(122, 31, 77)"):
        told = told_at(ask, desk, "publisher", "/colour", typed)
        assert told.endswith(" Write #7a1f4d here."), told
    assert told_at(ask, desk, "publisher", "/colour", "dark plum").endswith('"#1f5f5b".')
    question = next(name for name in desk.guide().items if name.startswith("question."))
    assert told_at(ask, desk, question, "/why", "") == '"Why" is missing. Fill it in.'


def test_what_is_mended_by_the_marks_of_a_file_sends_to_its_text(ask: Ask, desk: Desk) -> None:
    path = desk.shelf.content / "questions/first-steps.yml"
    entry = "\n        - What they thought before"
    words = path.read_text()
    assert entry in words
    path.write_text(words.replace(entry, " [What they thought, or feared before]", 1))
    name, at = "question.first-year-surprise", "/listen_for/1"
    told = told_at(ask, desk, name, at, "or feared before")
    assert told.partition("In the text of the file: ")[2].startswith("If it belongs to the entry")


def test_a_draft_says_what_it_lacks_and_is_listed(ask: Ask, desk: Desk) -> None:
    question = next(each for each in desk.guide().items.values() if each.one == "question")
    rows = with_answer(form_of(desk.guide(), question), "/status", "draft")
    asked = {"key": desk.open(question)}
    whole = ask("POST", "/check", headers=OURS, json={**asked, "answers": rows}).json()["html"]
    body = {**asked, "answers": with_answer(rows, "/why", "")}
    lacking = ask("POST", "/check", headers=OURS, json=body).json()["html"]
    assert '<a href="#f/why">Why</a>.' in lacking
    assert "#f/why" not in whole
    well = language(LANGUAGE).text("editor.problems.none")
    assert (well in whole, well in lacking) == (True, False)
    assert question.title not in ask("GET", "/?kind=draft").text
    seen = ask("POST", "/diff", headers=OURS, json=body).json()["seen"]
    ask("POST", "/save", headers=OURS, json={**body, "seen": seen})
    assert question.title in ask("GET", "/?kind=draft").text
    form = ask("GET", f"/item/{question.name}").text
    assert form.index('id="f/status"') < form.index("<details")


@pytest.mark.parametrize(
    ("number", "remedy"),
    [
        (errno.ENOSPC, "The disk is full. Free some space, then try again."),
        (errno.EROFS, "Nothing can be written there. See whether the disk is locked."),
        (errno.EACCES, "Give yourself the right to read and write there."),
    ],
)
def test_what_the_machine_refuses_is_told_and_the_file_stays(
    ask: Ask, desk: Desk, monkeypatch: pytest.MonkeyPatch, number: int, remedy: str
) -> None:
    item = next(each for each in desk.guide().items.values() if each.one == "question")
    before = desk.shelf.read(item.place)
    rows = with_answer(form_of(desk.guide(), item), "/text", "What is new?")
    body: dict[str, Any] = {"key": desk.open(item), "answers": [list(row) for row in rows]}
    seen = ask("POST", "/diff", headers=OURS, json=body).json()["seen"]

    def refused(path: Path, _: bytes) -> int:
        raise OSError(number, os.strerror(number), str(path))

    monkeypatch.setattr(Path, "write_bytes", refused)
    answer = ask("POST", "/save", headers=OURS, json={**body, "seen": seen})
    assert answer.status_code == 409
    told = answer.json()["error"]
    assert told == f"{desk.shelf.content / item.place}: {os.strerror(number)}. {remedy}"
    assert desk.shelf.read(item.place) == before
