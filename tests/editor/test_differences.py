"""What is shown before a save: what changed, in few words, and what readers see from then on."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from askwell.editor.content_folder import RefusedError
from askwell.editor.desk import Desk
from askwell.editor.differences import in_data, in_file, in_text
from askwell.editor.views import Views
from askwell.reading.source import Data
from tests.editor.conftest import first, form_of, saved, with_answer

SENTENCES = [f"Sentence number {n} says something of its own." for n in range(100)]


def shown(page: str) -> str:
    """Return what somebody reads of a dialog, without what is folded."""
    unfolded = re.sub("</summary>.*</details>", "", page, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub("<[^>]*>", " ", unfolded)).split())


def test_of_a_long_text_only_the_sentences_that_change_are_shown() -> None:
    before = " ".join(SENTENCES)
    without = " ".join([*SENTENCES[:50], *SENTENCES[51:]])
    assert in_text(before, without) == (
        ("…", " …"), ("-", f" {SENTENCES[50]}"), ("…", " …"),
    )  # fmt: skip
    other = before.replace("number 50 says", "number 50 never says")
    assert in_text(before, other) == (
        ("…", " …"), ("", " Sentence number 50"), ("+", " never"),
        ("", " says something of its own."), ("…", " …"),
    )  # fmt: skip


def test_what_is_another_text_is_shown_whole() -> None:
    assert in_text("Why do you?", "Tell me of a day.") == (
        ("-", "Why do you?"), ("+", "Tell me of a day."),
    )  # fmt: skip
    assert in_text("", "New.") == (("+", "New."),)
    assert in_text("One\n\ntwo.", "One two.") == (("-", "One\n\ntwo."), ("+", "One two."))


def test_each_field_tells_what_changes_in_it() -> None:
    old: Data = {"title": "A", "tips": ["One.", "Two.", "Three."], "why": ""}
    new: Data = {"title": "A", "tips": ["One.", "Three.", "Four."], "who": "You."}
    assert dict(in_data(old, new)) == {
        "/tips/1": (("-", "Two."),),
        "/tips/2": (("+", "Four."),),
        "/who": (("+", "You."),),
    }
    assert list(in_data({"a": None, "b": []}, {"a": ""})) == []


def test_a_file_shows_one_line_around_what_changes() -> None:
    before = b"a: 1\nb: 2\nc: We ask.\nd: 4\ne: 5\n"
    [hunk] = in_file(before, before.replace(b"We", b"You"))
    assert hunk == [
        (("", "b: 2"),), (("", "c:"), ("-", " We"), ("+", " You"), ("", " ask.")), (("", "d: 4"),),
    ]  # fmt: skip


def test_a_text_from_below_shows_what_changes_in_it_and_not_all_of_it(
    above: Desk, folder: Path
) -> None:
    story = folder / "content" / "guide" / "story.md"
    story.write_text(f"{story.read_text()}\n{' '.join(SENTENCES)}\n")
    item = above.guide().items["guide.story"]
    assert not item.place
    assert isinstance(item.data, dict)
    body = str(item.data["body"]).replace(f" {SENTENCES[50]}", "")
    rows = with_answer(form_of(above.guide(), item), "/body", body)
    page = Views(above, "").diff({"key": above.open(item), "answers": rows})["html"]
    assert f"Text … {SENTENCES[50]} … Line by line" in shown(page)
    assert "changes.yml" in page


def test_a_choice_changes_by_what_it_is_called(desk: Desk) -> None:
    rule = first(desk, "rule")
    positions = desk.guide().positions[rule.id]
    other = next(each for each in positions if each != rule.data["chosen"])  # type: ignore[call-overload, index]
    rows = with_answer(form_of(desk.guide(), rule), "/chosen", other)
    page = Views(desk, "").diff({"key": desk.open(rule), "answers": rows})["html"]
    assert f"<ins>{positions[other]}</ins>" in page.partition("<details")[0]


def as_draft(desk: Desk) -> Views:
    """Return the editor of a guide of which the first question is a draft."""
    question = first(desk, "question")
    rows = with_answer(form_of(desk.guide(), question), "/status", "draft")
    saved(desk, desk.proposal(desk.open(question), rows))
    return Views(desk, "")


def asked(desk: Desk, at: str, words: str) -> dict[str, object]:
    """Return what the form of the first question sends once something is typed into a field."""
    question = first(desk, "question")
    rows = with_answer(form_of(desk.guide(), question), at, words)
    return {"key": desk.open(question), "answers": rows}


def test_words_that_nobody_sees_yet_are_saved_without_being_shown_first(desk: Desk) -> None:
    assert not Views(desk, "").diff(asked(desk, "/why", "It is new."))["is_quiet"]
    views = as_draft(desk)
    body = asked(desk, "/why", "It is new.")
    found = views.diff(body)
    assert found["is_quiet"]
    before = desk.shelf.read(first(desk, "question").place)
    assert "to" in views.save({**body, "seen": found["seen"]})
    assert desk.shelf.read(first(desk, "question").place) != before
    form = views.item(first(desk, "question").name)
    assert f'data-undo="{first(desk, "question").name}"' in form
    assert 'data-without="What you changed since then' in form  # asked of a form with more
    to = views.undo({"at": first(desk, "question").name})["to"]
    assert to == f"/item/{first(desk, 'question').name}?done=undone"
    assert desk.shelf.read(first(desk, "question").place) == before


def test_what_readers_see_or_somebody_else_changed_is_shown_first(desk: Desk) -> None:
    views = as_draft(desk)
    assert not views.diff(asked(desk, "/status", "published"))["is_quiet"]
    assert not views.diff(asked(desk, "/status", "draft"))["is_quiet"]  # nothing changes
    body = asked(desk, "/why", "It is new.")
    assert not views.diff({**body, "publish": True})["is_quiet"]
    found = views.diff(body)
    path = desk.shelf.content / first(desk, "question").place
    path.write_text(f"# Theirs.\n{path.read_text()}")
    assert not views.diff(body)["is_quiet"]
    with pytest.raises(RefusedError, match="changed"):
        views.save({**body, "seen": found["seen"]})


def test_what_is_published_is_told_by_name(desk: Desk) -> None:
    views = as_draft(desk)
    question = first(desk, "question")
    page = views.diff({"act": "publish", "names": [question.name]})["html"]
    assert question.title in shown(page)
    assert "status" not in shown(page)
    assert "status:</span><del> draft</del><ins> published</ins>" in page
    page = views.diff({**asked(desk, "/why", "It is new."), "publish": True})["html"]
    assert "It is new." in shown(page)
    assert "published" not in shown(page).replace("Publish", "")
