"""Before something is taken out, everything that has to do with it is told; nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from askwell.cli import main
from askwell.library.wording import Wording
from askwell.patching import PatchError
from askwell.pipeline import check
from askwell.project import Project
from askwell.texts.spans import Value

if TYPE_CHECKING:
    from tests.standing import Standing

OWN = """schema: 1
answers:
  - {id: parking, group: faq, question: Where do students park?, answer: Behind the house.}
"""

GROWN = [
    """changes:
  hide: # not for us
    - faq   # we answer ourselves
+    - item: scripts
    # the end
schema: 1
""",
    """schema: 1
changes:
  hide:
  - item: faq
    why: We have our own.
+  - item: scripts
  order: {menu: [kit]}
""",
    """schema: 1
changes:
    # first
    order:
        menu: [kit] # last
+    hide:
+      - item: scripts
""",
]
"""Files with what is added to them: the lines that begin with "+"."""


def remove(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["remove", *words, "--project", str(folder)])


def written(folder: Path) -> str:
    return (folder / "content" / "changes.yml").read_text(encoding="utf-8")


def test_a_dry_run_tells_what_leads_there_what_goes_and_what_still_says_so(
    standing: Standing,
) -> None:
    folder = standing({"content/faq.yml": OWN})
    told = remove(folder, "audience", "students", "--dry-run").output
    goes, leads, says, _, done = told.strip().split("\n\n")
    assert leads.splitlines() == [
        "Links to it or shows it, and goes without; see how it reads then:",
        "  ../shipped/content/faq.yml:12: /emails/ask/",
        "  ../shipped/content/guide/prepare.md:7: {{ email.ask }}",
    ]
    assert {"  question.first-year-surprise", "  /emails/"} <= {*goes.splitlines()}
    assert "  content/faq.yml:3: students: Where do students park?" in says.splitlines()
    assert done == "Nothing was changed: audience.students stays."
    assert not (folder / "content" / "changes.yml").exists()


def test_without_a_dry_run_changes_yml_hides_it(standing: Standing) -> None:
    folder = standing()
    assert remove(folder, "audience", "students").exit_code == 0
    assert remove(folder, "/about/reuse/").exit_code == 0
    assert written(folder) == (
        "schema: 1\nchanges:\n  hide:\n    - item: audience.students\n    - item: /about/reuse/\n"
    )


def test_an_own_item_stays_in_its_file(standing: Standing) -> None:
    folder = standing({"content/faq.yml": OWN})
    told = remove(folder, "answer.parking").output
    assert "It is your own: content/faq.yml:3 still holds it." in told
    assert (folder / "content" / "faq.yml").read_text(encoding="utf-8") == OWN


def test_of_a_long_text_only_what_is_near_the_word_is_shown(standing: Standing) -> None:
    far = " ".join(["far"] * 20)
    own = OWN.replace("Behind the house.", f"{far} near ferries near {far}")
    told = remove(
        standing({"content/faq.yml": own}), "scripts", "--dry-run", "--word", "ferries"
    ).output
    shown = told.partition("ferries: ")[2].splitlines()[0]
    assert " near ferries near " in shown
    assert len(shown) < 80


def test_what_loses_a_name_by_itself_is_only_counted(standing: Standing) -> None:
    folder = standing()
    told = remove(folder, "audience", "students", "--dry-run").output
    counted = "Lists and fields in 1 file lose its name by themselves"
    assert counted in told
    found = json.loads(
        remove(folder, "audience", "students", "--dry-run", "--format", "json").output
    )
    assert len({each["path"] for each in found["refers"]}) == 1


def test_texts_that_quote_a_rule_keep_its_words_and_are_listed(standing: Standing) -> None:
    folder = standing()
    told = remove(folder, "rule", "meeting-length").output
    heading, *rows = told.partition("\n\n")[0].splitlines()
    assert heading.startswith("Says its words, and keeps them")
    assert "  ../shipped/content/faq.yml:6: {{ rule.meeting-length }}" in rows
    checked = check(Project.at(folder))
    assert not checked.errors
    [kept] = {each.message for each in checked.problems if each.check == "hidden-words"}
    assert kept.startswith('"meeting-length" is hidden (content/changes.yml:4), and')
    value = Value("rule", "meeting-length", "", 0)
    assert Wording(checked.library).value(value) == "20 minutes"


def test_texts_with_another_word_for_it_are_counted_and_the_words_named(
    standing: Standing,
) -> None:
    parking = OWN.replace("group: faq,", "group: faq, also: [car park, ramp],")
    other = "  - {id: bus, group: faq, question: And a bus?, answer: It stops at the car park.}\n"
    folder = standing({"content/faq.yml": parking + other})
    told = remove(folder, "answer", "parking").output
    assert "1 text has a word that it is also called" in told
    assert "to see them: --word 'car park'\n" in told
    assert '"Bring back" in askwell edit' in told.splitlines()[-1]


def test_names_that_something_else_has_too_and_words_in_braces_tell_nothing(
    standing: Standing,
) -> None:
    told = remove(standing(), "rule", "meeting-length", "--dry-run", "--format", "json").output
    assert not [each for each in json.loads(told)["says"] if "{" in each["words"]]


def test_a_word_can_be_looked_for(standing: Standing) -> None:
    told = remove(standing(), "scripts", "--dry-run", "--word", "thanks", "--format", "json").output
    assert '"words": "thank' in told.casefold()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("audience.studens", 'There is no "audience.studens" to hide. Did you mean'),
        ("stage.zzz", 'There is no "stage.zzz" to hide. Known here: stage.meet, stage.prepare.'),
        ("/", 'No guide can do without "/".'),
        ("publisher", 'No guide can do without "publisher".'),
        ("placeholders", 'No guide can do without "placeholders".'),
    ],
)
def test_what_cannot_go_is_refused(standing: Standing, name: str, message: str) -> None:
    result = remove(standing(), name)
    assert result.exit_code == 2
    assert message in result.output


@pytest.mark.parametrize(
    "name", ["a: b", "[", "{", "'", "&a", "!x", "", " ", "a\nb", "\0", '"', "scripts # not faq"]
)
def test_what_means_something_to_yaml_is_a_name_like_any_other(
    standing: Standing, name: str
) -> None:
    folder = standing()
    result = remove(folder, name)
    assert isinstance(result.exception, SystemExit), result.exception
    assert (result.exit_code, result.output.count("\n")) == (2, 1)
    assert not (folder / "content" / "changes.yml").exists()


def test_what_is_hidden_already_is_told_with_its_place(standing: Standing) -> None:
    folder = standing()
    remove(folder, "scripts")
    assert '"scripts" is hidden already: content/changes.yml:4.' in remove(folder, "scripts").output


@pytest.mark.parametrize("grown", GROWN)
def test_all_that_was_written_stays(standing: Standing, grown: str) -> None:
    lines = grown.splitlines(keepends=True)
    before = "".join(line for line in lines if not line.startswith("+"))
    folder = standing({"content/changes.yml": before})
    result = remove(folder, "scripts")
    assert result.exit_code == 0, result.output
    assert written(folder) == "".join(line.removeprefix("+") for line in lines)


def test_a_list_in_brackets_gets_one_more_entry(standing: Standing) -> None:
    folder = standing({"content/changes.yml": "schema: 1\nchanges: {hide: [faq]}\n"})
    remove(folder, "scripts")
    assert written(folder) == "schema: 1\nchanges: {hide: [faq, {item: scripts}]}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            b"\xef\xbb\xbfschema: 1\r\nchanges:\r\n  hide:\r\n  - faq #us\r\n",
            b"\xef\xbb\xbfschema: 1\r\nchanges:\r\n  hide:\r\n  - faq #us\r\n  - item: scripts\r\n",
        ),
        (
            b"changes: {order: {menu: [kit]}}\nschema: 1\n",
            b"changes: {order: {menu: [kit]}, hide: [{item: scripts}]}\nschema: 1\n",
        ),
    ],
    ids=["Windows", "braces"],
)
def test_every_form_of_the_file_is_kept(standing: Standing, before: bytes, after: bytes) -> None:
    folder = standing()
    path = folder / "content" / "changes.yml"
    path.write_bytes(before)
    assert remove(folder, "scripts").exit_code == 0
    assert path.read_bytes() == after


def test_where_no_line_is_safe_nothing_is_written(
    standing: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> bytes:
        raise PatchError("no form is safe")

    monkeypatch.setattr("askwell.upkeep.overview.noted", refused)
    before = "schema: 1\nchanges:\n  hide: [faq]\n"
    folder = standing({"content/changes.yml": before})
    result = remove(folder, "scripts")
    assert result.exit_code == 2
    assert 'Add this line below "hide:" in changes.yml: - scripts' in result.output
    assert written(folder) == before
