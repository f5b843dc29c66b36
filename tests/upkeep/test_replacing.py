"""`askwell replace`: an original copied into a guide, to be rewritten there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.upkeep.test_overview import run

if TYPE_CHECKING:
    from tests.standing import Standing

EXAMPLES = Path(__file__).parents[1] / "examples" / "layers"

CHANGED = """\
schema: 1
changes:
  fields:
    - {item: email.ask, field: title, now: Ask for ten minutes}
"""


def test_a_file_that_holds_one_item_is_copied_as_its_author_wrote_it(
    standing: Standing, minimal_content: Path
) -> None:
    guide = standing()
    told = (
        "content/emails/ask.yml holds a copy of email.ask now, which stands in its place: "
        "rewrite it there. Delete it to have the original back.\n"
    )
    assert run("replace", "email.ask", guide) == (0, told)
    copy = guide / "content" / "emails" / "ask.yml"
    assert copy.read_bytes() == (minimal_content / "emails" / "ask.yml").read_bytes()
    assert run("check", guide) == (0, "No problems found.\n")
    assert run("status", guide)[1].startswith("replaced  email.ask\n")


def test_prose_is_copied_under_its_name(standing: Standing, minimal_content: Path) -> None:
    [page, *_] = sorted((minimal_content / "guide").glob("*.md"))
    guide = standing()
    assert run("replace", f"guide.{page.stem}", guide)[0] == 0
    assert (guide / "content" / "guide" / page.name).read_text() == page.read_text()
    assert run("check", guide) == (0, "No problems found.\n")


def test_one_of_many_is_taken_out_of_its_file_and_the_next_put_after_it(standing: Standing) -> None:
    guide = standing()
    for name in ("stage.meet", "stage.prepare"):
        assert run("replace", name, guide)[0] == 0
    words = (guide / "content" / "stages.yml").read_text()
    assert words.index("id: meet") < words.index("id: prepare")
    assert words.count("id: ") == 2
    assert run("check", guide) == (0, "No problems found.\n")
    rows = run("status", guide)[1].splitlines()[:2]
    assert rows == ["replaced  stage.meet", "replaced  stage.prepare"]


def test_what_a_layer_between_changed_is_copied_as_it_is_there(standing: Standing) -> None:
    standing({"content/changes.yml": CHANGED}).rename(standing().parent / "board")
    guide = standing({"guide.yml": "schema: 1\nguide:\n  extends: [../shipped, ../board]\n"})
    assert run("replace", "email.ask", guide)[0] == 0
    words = (guide / "content" / "emails" / "ask.yml").read_text()
    assert "title: Ask for ten minutes" in words
    assert run("check", guide) == (0, "No problems found.\n")


OF_A_BANK = (
    "question.learn-first is a part of bank.first-steps. Change its fields in changes.yml "
    "(askwell handbook changes), or copy all of it: askwell replace bank.first-steps"
)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("email.asc", 'There is no original "email.asc". Did you mean "email.ask"?'),
        ("question.learn-first", OF_A_BANK),
        (
            "term.ferry",
            "term.ferry is your own already, in content/glossary.yml:3. Rewrite it there.",
        ),
    ],
)
def test_what_cannot_be_copied_is_wrong_use(standing: Standing, name: str, told: str) -> None:
    terms = "schema: 1\nterms:\n  - {id: ferry, term: Ferry, means: A boat.}\n"
    guide = standing({"content/glossary.yml": terms})
    assert run("replace", name, guide) == (2, f"Error: {told}\n")
    assert [path.name for path in (guide / "content").iterdir()] == ["glossary.yml"]


def test_a_file_that_is_there_is_never_written_over(standing: Standing) -> None:
    original = "schema: 1\nterms:\n  - {id: ferry, term: Ferry, means: A boat.}\n"
    guide = standing({"content/glossary.yml": original})
    other = guide / "content" / "emails" / "ask.yml"
    other.parent.mkdir()
    shipped = guide.parent / "shipped" / "content" / "emails" / "ask.yml"
    other.write_text(shipped.read_text().replace("id: ask", "id: ask-us", 1))
    before = other.read_text()
    code, output = run("replace", "email.ask", guide)
    assert (code, other.read_text()) == (1, before)
    assert "emails/ask.yml holds something else. Give that file another name." in output


def test_what_is_called_as_lost_parts_but_of_another_kind_is_told_where_it_is_named(
    standing: Standing,
) -> None:
    bank = EXAMPLES / "lost-questions" / "own" / "questions" / "ours.yml"
    answer = "{id: a, group: faq, question: How long?, answer: '{{ rule.first-year-surprise }}'}"
    files = {
        "content/questions/ours.yml": bank.read_text(),
        "content/faq.yml": f"schema: 1\nanswers:\n  - {answer}\n",
    }
    told = run("check", standing(files))[1]
    assert 'There is no rule "first-year-surprise".' in told
