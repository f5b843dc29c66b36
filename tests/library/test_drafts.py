"""Drafts may be incomplete: a site leaves them out, a preview marks them, a list says the rest."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from askwell.cli import main
from askwell.kinds import KINDS
from askwell.kinds.base import Reviewed
from askwell.kinds.kind import Kind
from askwell.library import Library
from askwell.pages import build
from askwell.reading.reader import read
from askwell.reviewing.unfinished import listed, rows, summary
from tests.conftest import CheckWith

QUESTIONS = """\
schema: 1
bank:
  status: draft
  title: From the Tuesday group
  questions:
{}
"""
BARE = QUESTIONS.format(
    "\n".join(f"    - text: What is hard about part {number}?" for number in range(30))
)
DRAFTS_OF_THEIR_OWN = """\
schema: 1
bank:
  id: talk
  title: Talk
  topic: Talk
  intro: About talking.
  questions:
    - id: best-day
      status: draft
      text: What is a good day like?
    - id: whole
      text: What is a bad day like?
      why: It is honest.
      listen_for: [a sigh]
      follow_ups: [How often?]
"""


def test_bare_questions_are_a_draft_without_any_fault(check_with: CheckWith) -> None:
    library, problems = check_with({"questions/bare.yml": BARE})
    assert [problem for problem in problems if problem.severity == "error"] == []
    assert len(library.drafts) == 31
    assert library.drafts[0].lacks == ("id", "topic")
    assert library.drafts[1].lacks == ("id", "why")
    assert library.drafts[1].place == "content/questions/bare.yml:6"


def test_published_question_beside_drafts_needs_what_it_needs(check_with: CheckWith) -> None:
    text = DRAFTS_OF_THEIR_OWN.replace("      why: It is honest.\n", "")
    _, problems = check_with({"questions/talk.yml": text})
    assert [problem.message for problem in problems] == ['"why" is missing.']


def test_other_faults_of_a_draft_are_told_at_their_place(check_with: CheckWith) -> None:
    text = DRAFTS_OF_THEIR_OWN.replace("is a good day like?", "is it?\n      wy: x")
    _, problems = check_with({"questions/talk.yml": text})
    assert [str((each.line, each.message)) for each in problems] == [
        """(11, '"wy" is not known here.')"""
    ]


def test_build_leaves_drafts_out_and_preview_marks_them(check_with: CheckWith) -> None:
    library, _ = check_with({"questions/talk.yml": DRAFTS_OF_THEIR_OWN})
    [page] = [each for each in build(library).pages if each.address == "/questions/talk/"]
    assert "best-day" not in page.body
    assert "Draft." not in page.body
    [page] = [
        each for each in build(library.with_drafts).pages if each.address == "/questions/talk/"
    ]
    assert page.body.count('class="note draft"') == 1
    marked = page.body[page.body.index('id="best-day"') :]
    mark = " ".join(re.sub("<[^>]*>", "", marked[: marked.index("</article>")]).split())
    [line] = [
        number
        for number, line in enumerate(DRAFTS_OF_THEIR_OWN.split("\n"), 1)
        if "id: best-day" in line
    ]
    said = f"Draft. It is not on the site yet. content/questions/talk.yml:{line} It still needs: "
    assert re.search(f"{re.escape(said)}why(?!,)", mark)


OF_A_STATE = [kind for kind in KINDS if issubclass(kind.model, Reviewed)]


def bare_draft(kind: Kind, folder: Path) -> tuple[str, str]:
    """Return a file with a draft that says nothing: one of its own, or one with others in it."""
    if kind.many:
        return kind.path, (folder / kind.path).read_text("utf-8") + "  - status: draft\n"
    text = f"schema: 1\n{kind.key}:\n  status: draft\n"
    prose = "---\nstatus: draft\n---\nHello.\n"
    return f"{kind.path}bare{kind.suffix}", prose if kind.is_prose else text


def test_draft_of_every_kind_may_lack_everything(
    check_with: CheckWith, minimal: Library, minimal_content: Path
) -> None:
    bare = dict(bare_draft(kind, minimal_content) for kind in OF_A_STATE)
    library, problems = check_with({**bare})
    assert [problem for problem in problems if problem.severity == "error"] == []
    drafts = {each.source.path: each for each in library.drafts}
    assert drafts.keys() == {f"content/{place}" for place in bare}
    assert all(each.item.named_by in each.lacks for each in drafts.values())
    assert build(library).every == build(minimal).every
    marked = [page for page in build(library.with_drafts).pages if "note draft" in page.body]
    assert len(marked) == len(bare)


def without_each(kind: Kind, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield drafts made of the small example of a kind, each of which lacks another field."""
    inside = folder / kind.path
    path = inside if kind.many else min(inside.glob(f"*{kind.suffix}"))
    data: Any = read(path.name, path.read_bytes())[0].data
    example = data[kind.key][0] if kind.many else data[kind.key]
    every = list(data[kind.key]) if kind.many else []
    for name, field in kind.model.model_fields.items():
        if field.is_required():
            key = field.alias or name
            item = {**example, "id": f"lacks-{name.replace('_', '-')}", "status": "draft"}
            rest = {each: item[each] for each in item if each != key}
            every.append(rest)
            place = kind.path if kind.many else f"{kind.path}lacks-{name}.yml"
            yield place, json.dumps({"schema": 1, kind.key: every if kind.many else rest})


def test_draft_may_lack_each_thing_that_an_item_needs(
    check_with: CheckWith, minimal_content: Path
) -> None:
    kinds = [kind for kind in OF_A_STATE if not kind.is_prose]
    drafts = dict(each for kind in kinds for each in without_each(kind, minimal_content))
    library, problems = check_with({**drafts})
    told = [each for each in problems if each.severity == "error"]
    assert {each.check for each in told} <= {"taken-id"}, "their questions stand there twice"
    assert {each.source.path for each in library.drafts if each.lacks} == {
        f"content/{place}" for place in drafts
    }
    assert build(library.with_drafts).pages


def test_two_drafts_without_ids_may_say_the_same(check_with: CheckWith) -> None:
    twice = QUESTIONS.format("    - text: What is new?\n    - text: What is new?")
    library, problems = check_with({"questions/bare.yml": twice})
    assert [problem for problem in problems if problem.severity == "error"] == []
    assert [draft.item.id for draft in library.drafts][1:] == 2 * ["draft-what-is-new"]


def test_list_says_file_by_file_what_is_missing(check_with: CheckWith) -> None:
    library, _ = check_with({"questions/talk.yml": DRAFTS_OF_THEIR_OWN})
    assert listed(library.drafts) == (
        "content/questions/talk.yml\n"
        "     8  question best-day  What is a good day like?: lacks why\n"
        "\n"
        "1 draft is left out of the site, 1 of them unfinished.\n"
        "To write: 1 why.\n"
    )
    assert rows(library.drafts)[0]["lacks"]
    assert summary(()) == ""
    assert listed(()) == "There are no drafts.\n"


def test_check_says_one_line_of_drafts(project: Path) -> None:
    (project / "content/questions/bare.yml").write_text(BARE, encoding="utf-8")
    result = CliRunner().invoke(main, ["check", str(project)])
    assert result.exit_code == 0
    assert result.output.splitlines()[-1] == (
        "31 drafts are left out of the site, 31 of them unfinished "
        "(askwell review lists what they lack)."
    )
    told = CliRunner().invoke(main, ["review", str(project)])
    assert "To write: 31 id, 30 why" in told.output
    assert "content/questions/bare.yml  31 drafts; to write: 31 id, 30 why" in told.output


def test_hundreds_of_drafts_are_counted_not_listed(check_with: CheckWith) -> None:
    asked = "".join(f"    - text: What is {number}?\n" for number in range(300))
    files = {
        f"checklists/{n}.yml": f"schema: 1\nchecklist:\n  id: a{n}\n  status: draft\n"
        for n in range(40)
    }
    library, _ = check_with({"questions/bare.yml": QUESTIONS.format(asked), **files})
    assert len(library.drafts) > 340
    told = listed(library.drafts)
    assert len(told.splitlines()) < 32
    assert "more files" in told
