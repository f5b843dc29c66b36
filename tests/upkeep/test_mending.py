"""What is safe is mended, is shown, and changes nothing else that a file says."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from askwell.cli import main
from askwell.problems import Problem
from askwell.reading.folder import File
from askwell.reading.reader import read
from askwell.upkeep.mending import mended
from tests.mistaken import mistakes, problems_of, sound
from tests.reading.test_source_hypothesis import VALUES, YAML_LIKE, Dumper
from tests.slips import slip
from tests.test_slips import TEXTS

MENDED = (
    "A colon in a text",
    "A colon in a text, in the entry of a list",
    "A colon in two entries of one list",
    "Ten colons in one file",
    "A colon in the title of a page",
    "A tab above the text of a page",
    "A tab in the indentation",
    "A tab in front of an item",
    "A text that begins with an at sign",
    "A color that hides behind its number sign",
    "A street with a number sign",
    "Smart quotes around an id",
    "Smart quotes around words with a colon",
    "An id with a capital and a space",
    "A file saved as UTF-16",
    "A file saved for Windows",
    "The ending is yaml",
    "The ending is yml.txt",
    "A no-break space as indentation",
    "No-break spaces as indentation, on several lines",
    "Wide spaces from a web page in a message",
    "A zero-width space in a name",
    "A line separator in a text",
    "No space behind a dash",
    "Letters that a program read in a wrong encoding",
    "A star in place of a dash",
    "A backslash in the place of a picture",
    "A list of words without brackets",
    "A list of ids without brackets",
    "A text where a list belongs",
    "A number in words",
    "A number with its unit",
    "A date in the American order",
    "Quotation marks around a list",
)
"""Mistakes after which nothing is left to tell."""


def mend_all(there: dict[str, bytes]) -> dict[str, bytes]:
    """Return a guide as it is mended."""
    found = {place: mended(File(place, raw)) for place, raw in there.items()}
    return {
        each.now if each else place: each.after.encode() if each else there[place]
        for place, each in found.items()
    }


def problems_after(name: str) -> list[Problem]:
    [mistake] = [each for each in mistakes() if each.mistake == name]
    return problems_of(mend_all(mistake.files()))


@pytest.mark.parametrize("name", MENDED)
def test_mistake_is_mended(name: str) -> None:
    assert problems_after(name) == []


def test_sound_guide_is_left_alone() -> None:
    assert [place for place, raw in sound().items() if mended(File(place, raw))] == []


@given(st.dictionaries(st.text("abc_", min_size=1), VALUES, min_size=1))
def test_what_could_be_read_says_the_same_afterwards(data: Any) -> None:
    raw = yaml.dump(data, Dumper=Dumper, allow_unicode=True).encode()
    found = mended(File("glossary.yml", raw))
    before = read("glossary.yml", raw)[0].data
    assert found is None or read("glossary.yml", found.after.encode())[0].data == before


@given(st.binary() | YAML_LIKE.map(str.encode))
def test_whatever_is_mended_needs_no_mending(raw: bytes) -> None:
    found = mended(File("glossary.yml", raw))
    if found:
        assert mended(File(found.now, found.after.encode())) is None


def test_slip_that_is_mended_leaves_every_other_line_as_it_was() -> None:
    rng, mended_slips = random.Random(3), 0  # noqa: S311 - the same slips in every run
    for _ in range(60):
        made = slip(rng, TEXTS)
        found = mended(File(made.place, made.text.encode()))
        if found and found.after != made.text:
            mended_slips += 1
            lines = made.text.split("\n"), found.after.split("\n")
            changed = [n for n, pair in enumerate(zip(*lines, strict=True), 1) if len({*pair}) > 1]
            assert all(abs(line - made.line) <= 1 for line in changed), (made.name, changed)
    assert mended_slips


@pytest.mark.parametrize(
    ("line", "now"),
    [
        ("minutes: forty # Anna says so", 'minutes: "40" # Anna says so'),
        ("minutes: 'forty'  # ours", 'minutes: "40"  # ours'),
        ("aims: explore   # for now", "aims: [explore]   # for now"),
        ("minutes: five  # Ada's guess", 'minutes: "5"  # Ada\'s guess'),
        ('aims: "explore" # was: "all"', 'aims: [explore] # was: "all"'),
    ],
)
def test_words_of_a_remedy_take_the_place_of_a_value_alone(line: str, now: str) -> None:
    place = "questions/first-steps.yml"
    text = (
        sound()[place].decode().replace("minutes: 5", line if "minutes" in line else "minutes: 5")
    )
    text = text.replace("aims: [explore]", line if "aims" in line else "aims: [explore]")
    found = mended(File(place, text.encode()))
    assert found
    assert found.after == text.replace(line, now)


@pytest.mark.parametrize(
    ("written", "now"),
    [
        ('11/22/2026 # as Ada said: "ok"', '2026-11-22 # as Ada said: "ok"'),
        ("November 2, 2026", "2026-11-02"),
        ("10/11/2026", ""),  # or the tenth of November
    ],
)
def test_day_is_mended_that_nobody_can_read_as_another(written: str, now: str) -> None:
    text = sound()["questions/first-steps.yml"].decode()
    text = text.replace("  order: 1\n", f"  order: 1\n  reviewed_on: {written}\n")
    found = mended(File("questions/first-steps.yml", text.encode()))
    assert (found.after.replace('"2026-11-22"', "2026-11-22") if found else "") == (
        text.replace(written, now) if now else ""
    )


def test_words_that_a_remedy_would_lose_stay() -> None:
    place = "publisher.yml"
    text = sound()[place].decode()
    email = next(line for line in text.split("\n") if "email:" in line)
    name, address = email.split(": ", 1)
    lost = text.replace(email, f"{name}: Front desk, 9 to 5 <{address}>")
    bare = text.replace(email, f"{name}: <{address}>")
    assert mended(File(place, lost.encode())) is None
    assert (found := mended(File(place, bare.encode())))
    assert found.after.replace('"', "") == text.replace('"', "")


def test_remark_of_an_editor_stays_a_remark() -> None:
    text = sound()["glossary.yml"].decode()
    noted = text.replace("The people you know.", "The people you know. # ask Ana")
    assert mended(File("glossary.yml", noted.encode())) is None


def test_remark_behind_a_text_that_takes_quotes_stays_a_remark() -> None:
    text = sound()["glossary.yml"].decode()
    noted = text.replace("term: Alumni", "term: Alumni: all # ask Ana's class")
    found = mended(File("glossary.yml", noted.encode()))
    assert found
    assert found.after == noted.replace("Alumni: all", '"Alumni: all"')


def test_words_behind_a_list_are_no_entry_of_it() -> None:
    text = sound()["questions/first-steps.yml"].decode()
    noted = text.replace("basis: [S1-01]", "basis: S1-01 and S1-02 (see note)")
    assert mended(File("questions/first-steps.yml", noted.encode())) is None


def test_command_shows_what_it_does_and_does_it_only_without_a_dry_run(project: Path) -> None:
    path = project / "content" / "glossary.yml"
    wrong = path.read_text().replace("term: Alumni", "term: Alumni: all")
    path.write_text(wrong)
    shown = CliRunner().invoke(main, ["check", str(project), "--fix", "--dry-run"])
    assert '-    term: Alumni: all\n+    term: "Alumni: all"\n' in shown.output
    assert (shown.exit_code, path.read_text()) == (1, wrong)
    done = CliRunner().invoke(main, ["check", str(project), "--fix"])
    assert (done.exit_code, done.output.count("No problems found.")) == (0, 1)
    assert path.read_text() == wrong.replace("Alumni: all", '"Alumni: all"')
    assert not [*project.rglob("*.new")]


def test_file_is_not_renamed_over_another(project: Path) -> None:
    content = project / "content"
    (content / "glossary.yaml").write_bytes((content / "glossary.yml").read_bytes())
    CliRunner().invoke(main, ["check", str(project), "--fix"])
    assert (content / "glossary.yaml").exists()


def test_of_two_files_that_would_be_called_alike_one_is_renamed(project: Path) -> None:
    content = project / "content"
    words = (content / "glossary.yml").read_bytes()
    (content / "glossary.yml").rename(content / "glossary.yaml")
    (content / "glossary.yml.txt").write_bytes(words + b"# another one\n")
    CliRunner().invoke(main, ["check", str(project), "--fix"])
    assert (content / "glossary.yml").read_bytes() == words
    assert (content / "glossary.yml.txt").read_bytes() == words + b"# another one\n"
