"""The status of a guide and both texts of an item, as the command tells them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from askwell.cli import main
from askwell.reporting.report import ROW
from tests.recorded import BANK, edit

if TYPE_CHECKING:
    from tests.standing import Standing

CHANGES = """\
schema: 1
changes:
  fields:
    - item: question.learn-first
      field: text
      now: What first?
      why: Shorter.
  hide: [email.ask]
"""


@pytest.fixture
def guide(standing: Standing) -> Path:
    return standing({"content/changes.yml": CHANGES, "content/glossary.yml": TERMS})


TERMS = "schema: 1\nterms:\n  - {id: ferry, term: Ferry, means: A boat.}\n"


def run(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(map(str, arguments)))
    return result.exit_code, result.output


def test_the_status_names_what_is_own_changed_and_hidden(guide: Path) -> None:
    code, output = run("status", guide)
    assert code == 0
    assert output.splitlines()[:3] == [
        "own      term.ferry",
        "changed  question.learn-first text",
        "hidden   email.ask",
    ]


def test_the_status_names_own_words_that_mean_the_same(standing: Standing) -> None:
    groups = "schema: 1\nsynonyms:\n  - same: [ferry, boat]\n  - same: [rye, bread]\n"
    guide = standing({"content/synonyms.yml": groups})
    output = run("status", guide, "--freeze")[1].splitlines()
    assert output[:2] == ["own  synonyms ferry, boat", "own  synonyms rye, bread"]
    assert output[-1] == "No original has changed since."


def test_the_status_speaks_json(guide: Path) -> None:
    told = json.loads(run("status", guide, "--format", "json")[1])
    assert told["unfrozen"] == 1
    assert told["conflicts"] == []
    assert told["items"][1] == {
        "state": "changed",
        "item": "question.learn-first",
        "field": "text",
        "why": "Shorter.",
    }


def test_programs_are_told_of_a_conflict_what_every_report_tells_them(guide: Path) -> None:
    run("status", guide, "--freeze")
    edit(guide.parent / "shipped", BANK, "What should I learn first?", "Which first?")
    [conflict] = json.loads(run("status", guide, "--format", "json")[1])["conflicts"]
    assert conflict.keys() == {*ROW}
    assert conflict["check"] == "original-changed"


def test_after_freezing_nothing_is_unfrozen(guide: Path) -> None:
    assert run("status", guide, "--freeze")[1].endswith("\nNo original has changed since.\n")
    assert json.loads(run("status", guide, "--format", "json")[1])["unfrozen"] == 0


def test_a_guide_without_changes_gets_no_file_by_marking(standing: Standing) -> None:
    guide = standing()
    code, output = run("status", guide, "--freeze")
    assert (code, output.splitlines()[0]) == (0, "Nothing here is the guide's own.")
    assert list((guide / "content").iterdir()) == []


def test_a_replaced_item_is_marked_in_a_new_file(standing: Standing) -> None:
    original = (
        Path(__file__).parent.parent / "examples/valid/minimal/sets/first-talk.yml"
    ).read_text()
    guide = standing({"content/sets/ours.yml": original.replace("A first talk", "Our first talk")})
    run("status", guide, "--freeze")
    words = (guide / "content" / "changes.yml").read_text(encoding="utf-8")
    assert words.startswith(
        "schema: 1\nchanges:\n  replaces:\n    - item: set.first-talk\n      of: "
    )
    assert run("check", guide)[1] == "No problems found.\n"


def test_a_broken_file_is_never_written_over(guide: Path) -> None:
    path = guide / "content" / "changes.yml"
    path.write_text("schema: 1\nchanges:\n  hide: [\n")
    code, output = run("status", guide, "--freeze")
    assert (code, output) == (
        1, "Error: Some files have mistakes. Mend first what askwell check tells.\n",
    )  # fmt: skip
    assert path.read_text() == "schema: 1\nchanges:\n  hide: [\n"


BOTH = """\
question.learn-first
text
  original:
    What should I learn first?
  yours:
    What first?

The original is in ../shipped/content/questions/first-steps.yml:35.
To change a few fields, name them in changes.yml (askwell handbook changes).
"""


def test_the_difference_shows_both_texts(guide: Path) -> None:
    assert run("diff", "question.learn-first", guide) == (0, BOTH)


def test_the_difference_speaks_json_and_a_hidden_item_has_no_text(guide: Path) -> None:
    told = json.loads(run("diff", "email.ask", guide, "--format", "json")[1])
    assert told["item"] == "email.ask"
    assert {
        "field": "title",
        "original": "Ask for a talk",
        "yours": None,
    } in told["fields"]


def test_an_item_as_it_was_has_no_difference_and_is_shown(guide: Path) -> None:
    code, output = run("diff", "stage.meet", guide)
    assert (code, output.splitlines()[0]) == (0, "stage.meet is as in the original.")
    assert "\nid\n    meet\n" in output
    assert output.endswith(
        "\nTo rewrite it, askwell replace stage.meet puts a copy into your content.\n"
    )
    assert json.loads(run("diff", "stage.meet", guide, "--format", "json")[1])["fields"] == []


def test_the_difference_of_a_file_with_a_mistake_is_shown_as_far_as_it_can_be_read(
    standing: Standing,
) -> None:
    terms = TERMS.replace("ferry, term: Ferry", "network, term: Net, menas: Who you know")
    guide = standing({"content/glossary.yml": terms})
    code, output = run("diff", "term.network", guide)
    assert code == 0
    assert "term\n  original:\n    Network\n  yours:\n    Net\n" in output
    assert output.endswith(
        "Mend this first: until then the guide is not built.\n"
        'content/glossary.yml:3:30: "menas" is not known here.\n    Did you mean "means"?\n'
        "1 error found.\n"
    )
    told = json.loads(run("diff", "term.network", guide, "--format", "json")[1])
    assert [each["line"] for each in told["problems"]] == [3]
    assert "Mend" not in run("diff", "stage.meet", guide)[1]
    assert "Mend first" in run("status", guide)[1]


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("emails/ask.yml", 'schema: 1\nemail:\n  id: ask\n  title: "Ask our way\n'),
        ("changes.yml", CHANGES.replace("why:", "whi:")),
    ],
)
def test_a_mistake_in_what_would_change_an_item_is_told_with_it(
    standing: Standing, file: str, words: str
) -> None:
    code, output = run("diff", "email.ask", standing({f"content/{file}": words}))
    assert code == 0
    assert output.startswith("email.ask is as in the original, as far as it can be read.\n")
    assert f"\nMend this first: until then the guide is not built.\ncontent/{file}:" in output


def test_an_unknown_item_is_wrong_use(guide: Path) -> None:
    code, output = run("diff", "stage.meat", guide)
    assert code == 2
    assert output == 'Error: There is no "stage.meat". Did you mean "stage.meet"?\n'
