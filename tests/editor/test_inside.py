"""The form of a bank has what its drafts lack, and saves it with all else that it says."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from askwell.editor.acts import Acts
from askwell.editor.answers import Answer
from askwell.editor.content_folder import RefusedError
from askwell.editor.desk import Desk
from askwell.editor.pages import text
from askwell.editor.views import Views
from askwell.patching import PatchError

BANK = """\
schema: 1
bank:   # ours
  id: talk
  title: Talk
  topic: Talk
  intro: About talking.
  placeholders:
    - {id: out_cv, label: out cv, example: a job}
  questions:
    - id: bare   # Zoe asks
      status: draft
      text: What would you leave out of a CV for {{ out_cv }}?
    - {id: shown, text: "What is said of {{ out_cv  }}?", why: 'It is honest.'}
    - id: last
      status: draft
      text: What else?
"""


@pytest.fixture
def path(desk: Desk) -> Path:
    path = desk.shelf.content / "questions/talk.yml"
    path.write_text(BANK)
    return path


def rows_of(form: str) -> list[Answer]:
    """Return what a browser sends of a form that nobody touched."""
    pieces = re.split(r'(?=<\w+ [^>]*data-at="[^"]*" data-as=")', form)[1:]
    found: list[Answer] = []
    for piece in pieces:
        tag = piece[: piece.index(">")]
        at, as_ = (found_in(f'data-{name}="([^"]*)"', tag) for name in ("at", "as"))
        if as_ == "ticks":
            found.append((at, as_, re.findall('value="([^"]*)" checked', piece)))
        elif tag.startswith("<select"):
            found.append((at, as_, found_in('value="([^"]*)" selected', piece)))
        elif tag.startswith("<textarea"):
            found.append((at, as_, found_in(r">\n?([^<]*)</textarea>", piece)))
        else:
            found.append((at, as_, found_in(' value="([^"]*)"', tag)))
    return found


def found_in(pattern: str, words: str) -> str:
    found = re.search(pattern, words)
    return html.unescape(found[1]) if found else ""


def opened(desk: Desk) -> tuple[str, list[Answer]]:
    form = Views(desk, "").item("bank.talk")
    return form.partition('data-key="')[2].partition('"')[0], rows_of(form)


def filled_in(rows: list[Answer], **said: str) -> list[Answer]:
    """Return a form in which fields of the parts are filled in, each by its number."""
    new = {f"/questions/{name[1:]}/why": words for name, words in said.items()}
    assert {*new} <= {at for at, *_ in rows}
    return [(at, form, new.get(at, value)) for at, form, value in rows]


@pytest.mark.usefixtures("path")
def test_the_fields_that_drafts_lack_stand_in_the_form_of_what_holds_them(desk: Desk) -> None:
    key, rows = opened(desk)
    assert [at for at, *_ in rows if at.startswith("/questions")] == [
        "/questions/0/why", "/questions/2/why"]  # fmt: skip
    assert not desk.proposal(key, rows).changes
    form = Views(desk, "").item("bank.talk")
    inside = form[form.index('id="parted"') : form.index('class="told"')]
    assert re.findall("<h3[^>]*>(.*?)</h3>", inside)[1] == "What else?"
    assert inside.count(' id="f/questions/0/why-help"') == 1
    assert 'why-help"' not in inside[inside.index('id="f/questions/2/why"') :]


def test_drafts_without_ids_have_each_a_form_and_stand_in_that_of_what_holds_them(
    desk: Desk, path: Path
) -> None:
    bare = BANK.replace("    - id: last\n      status: draft\n      text", "    - text")
    path.write_text(
        bare.replace("id: talk", "id: talk\n  status: draft") + "    - text: Who else?\n"
    )

    _, rows = opened(desk)
    page = Views(desk, "").item("bank.talk")

    assert {at for at, *_ in rows} >= {"/questions/2/why", "/questions/3/why"}
    assert all(page.count(each) >= 1 for each in ("What else?", "Who else?"))


def test_all_of_them_are_saved_as_one_change_without_a_question(desk: Desk, path: Path) -> None:
    key, rows = opened(desk)
    proposal = desk.proposal(key, filled_in(rows, n0="It is new.", n2="It is open."))
    assert proposal.is_quiet
    desk.save(proposal, proposal.seen)
    assert path.read_text() == BANK.replace(
        "{{ out_cv }}?\n", "{{ out_cv }}?\n      why: It is new.\n"
    ).replace("What else?\n", "What else?\n      why: It is open.\n")
    assert not [at for at, *_ in opened(desk)[1] if at.startswith("/questions")]
    desk.undo()
    assert path.read_text() == BANK
    rows = [(at, form, "New" if at == "/title" else value) for at, form, value in rows]
    assert not desk.proposal(key, filled_in(rows, n0="It is new.")).is_quiet


def test_what_somebody_else_moved_is_filled_in_where_it_stands_then(desk: Desk, path: Path) -> None:
    key, rows = opened(desk)
    new = "    - {id: first, text: And?, why: So.}\n    - {id: b, text: B}\n"
    theirs = BANK.replace("  questions:\n", f"  questions:\n{new}")
    path.write_text(theirs)
    proposal = desk.proposal(key, filled_in(rows, n2="It is open."))
    assert proposal.is_newer
    assert not proposal.is_quiet
    assert proposal.files[0].after == theirs.replace(
        "What else?\n", "What else?\n      why: It is open.\n").encode()  # fmt: skip
    path.write_text(theirs.replace("id: last", "id: other"))
    with pytest.raises(PatchError, match="any more"):
        desk.proposal(key, filled_in(rows, n2="It is open."))
    path.write_text(theirs.replace("id: first", "id: last"))
    with pytest.raises(PatchError, match="More than one"):
        desk.proposal(key, filled_in(rows, n2="It is open."))


def test_a_swap_reaches_every_text_that_holds_the_blank_also_those_of_drafts(
    desk: Desk, path: Path
) -> None:
    views, (key, rows) = Views(desk, ""), opened(desk)
    known = next(iter(desk.guide().shared_blanks))
    act = {"do": "swap", "at": "/placeholders/0", "name": known}
    made = rows_of(views.form({"key": key, "answers": rows, "act": act})["html"])
    assert {at for at, *_ in made if at.startswith("/questions")} == {
        f"/questions/{field}" for field in ("0/text", "0/why", "1/text", "2/why")
    }
    back = rows_of(views.form({"key": key, "answers": rows, "act": None})["html"])
    assert not desk.proposal(key, back).changes
    proposal = desk.proposal(key, made)
    assert not proposal.is_quiet  # readers see one of them
    desk.save(proposal, proposal.seen)
    after = path.read_text()
    assert "out_cv" not in after
    assert f"a CV for {{{{ {known} }}}}?" in after
    assert "# Zoe asks" in after
    assert not desk.guide().checked.errors


@pytest.mark.usefixtures("path")
def test_a_swap_in_a_bank_from_below_reaches_its_questions(desk: Desk, above: Desk) -> None:
    item = above.guide().items["bank.talk"]
    assert not item.place
    key, rows = opened(above)
    act = {"do": "swap", "at": "/placeholders/0", "name": next(iter(desk.guide().shared_blanks))}
    made = rows_of(Views(above, "").form({"key": key, "answers": rows, "act": act})["html"])
    proposal = above.proposal(key, made)
    above.save(proposal, proposal.seen)
    changes = (above.shelf.content / "changes.yml").read_text()
    assert re.findall("item: (.*)\n +field: (.*)", changes) == [
        ("bank.talk", "placeholders"),
        ("question.bare", "text"),
        ("question.shown", "text"),
    ]
    assert not above.guide().checked.errors


def test_an_error_inside_is_told_at_its_field_and_bars_from_publishing(
    desk: Desk, path: Path
) -> None:
    views = Views(desk, "")
    draft = BANK.replace("bank:   # ours\n", "bank:\n  status: draft\n")
    path.write_text(draft.replace("id: out_cv", "id: out"))
    page = views.overview("", "draft")
    assert '<a href="/item/question.bare#f/text@' in page
    assert "/file/questions/talk.yml" not in page
    assert "question.bare" not in page[page.index('id="whole"') : page.index("<details")]
    with pytest.raises(PatchError, match="out_cv"):
        Acts(desk).publish(["bank.talk"])
    key, rows = opened(desk)
    told = views.check({"key": key, "answers": filled_in(rows, n0="About {{ nobody }}.")})
    assert "/questions/0/why" in [each["at"] for each in told["fields"]]
    assert 'href="#f/questions/0/why@6-18"' in told["html"]
    assert text("editor.draft.whole") not in told["html"]
    assert text("editor.draft.wrong") in told["html"]
    assert not told["is_whole"]
    with pytest.raises(PatchError, match="out_cv"):
        desk.published(key, rows)


def test_readers_see_what_stands_in_a_bank_and_an_empty_one_is_not_offered(
    desk: Desk, path: Path
) -> None:
    views = Views(desk, "")
    draft = BANK.replace("bank:   # ours\n", "bank:\n  status: draft\n")
    path.write_text(draft)
    found = Acts(desk).publish(["bank.talk"])
    assert [each.name for each in found.shown] == ["bank.talk", "question.shown"]
    page = views.diff({"act": "publish", "names": ["bank.talk"]})["html"]
    assert "In questions/talk.yml: 1 draft<" in page
    assert page.index("1 that stands in it") < page.index("What is said of")
    start = draft.index("    - {id: shown")
    path.write_text(draft[:start] + draft[draft.index("    - id: last") :])
    assert "bank.talk" not in re.findall("&#34;names&#34;: (.*?)]", views.overview("", "draft"))
    assert text("editor.publish.none-yet") in views.overview("", "draft")
    key, rows = opened(desk)
    told = views.check({"key": key, "answers": rows})
    assert not told["is_whole"]
    assert text("editor.draft.bare") in told["html"]


@pytest.mark.usefixtures("path")
def test_no_answer_takes_parts_away(desk: Desk) -> None:
    key, rows = opened(desk)
    for row in (("/questions", "list", ""), ("/questions/3", "group", "")):
        with pytest.raises((ValueError, RefusedError)):
            desk.proposal(key, [*rows, row])


def test_an_entry_that_cannot_be_read_stays_where_it_is(desk: Desk, path: Path) -> None:
    broken = BANK.replace("  questions:\n", "  questions:\n    -\n")
    path.write_text(broken)
    key, rows = opened(desk)
    act = {"do": "swap", "at": "/placeholders/0", "name": next(iter(desk.guide().shared_blanks))}
    made = rows_of(Views(desk, "").form({"key": key, "answers": rows, "act": act})["html"])
    proposal = desk.proposal(key, made)
    desk.save(proposal, proposal.seen)
    assert "questions:\n    -\n    - id: bare   # Zoe asks\n" in path.read_text()
    assert "out_cv" not in path.read_text()


def told(desk: Desk, key: str, rows: list[Answer]) -> str:
    return str(Views(desk, "").check({"key": key, "answers": rows})["html"])


def test_a_bank_is_not_called_whole_while_what_is_in_it_lacks_something(
    desk: Desk, path: Path
) -> None:
    path.write_text(BANK.replace("bank:   # ours\n", "bank:\n  status: draft\n"))
    page = told(desk, *opened(desk))
    assert "2 drafts in it still lack something" in page
    assert text("editor.draft.own") in page  # readers would see the question that is no draft
    assert text("editor.problems.none") not in page


def test_a_bank_of_drafts_alone_is_published_with_what_lacks_nothing(
    desk: Desk, path: Path
) -> None:
    draft = BANK.replace("bank:   # ours\n", "bank:\n  status: draft\n")
    start = draft.index("    - {id: shown")
    path.write_text(draft[:start] + draft[draft.index("    - id: last") :])
    key, rows = opened(desk)
    assert text("editor.draft.bare") in told(desk, key, rows)
    page = told(desk, key, filled_in(rows, n0="It is new."))
    assert text("editor.draft.ready") in page
    assert "1 draft in it still lacks something" in page
    filled = filled_in(rows, n0="It is new.", n1="It is open.")
    before, proposal = told(desk, key, filled), desk.proposal(key, filled)
    desk.save(proposal, proposal.seen)
    assert text("editor.draft.ready") in before
    after = told(desk, *opened(desk))
    assert text("editor.draft.publish") in after
    assert "still lack" not in before + after
