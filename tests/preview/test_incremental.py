"""Whatever is edited, a running preview shows the very bytes that a build from nothing makes."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from askwell.engines import EngineJob
from askwell.engines.plain import Framed, site_files
from askwell.pages.reuse import Reuse
from askwell.pipeline import check_files, lay_out
from askwell.project import Project
from askwell.reading.folder import files
from askwell.sites.memory import Memory
from tests.conftest import GUIDE

TODAY = date(2026, 11, 28)
EDITS = 7


@pytest.fixture
def guide(tmp_path: Path) -> Project:
    shutil.copytree(GUIDE, tmp_path / "content")
    return Project.at(tmp_path)


def insert_words(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    at = chance.choice(
        [n for n, line in enumerate(lines) if line.count(" ") > 3 and line[-1] == "."]
    )
    lines[at] = f"{lines[at][:-1]} and so on {chance.randrange(99)}."
    return "\n".join(lines)


def drop_line(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    del lines[chance.randrange(len(lines))]
    return "\n".join(lines)


def hide(text: str, chance: random.Random) -> str:
    """Make the item, or one of its parts, a draft."""
    lines = text.split("\n")
    at = chance.choice([n for n, line in enumerate(lines) if line.lstrip(" -").startswith("id: ")])
    indent = lines[at].index("id: ")
    lines.insert(at + 1, " " * indent + "status: draft")
    return "\n".join(lines)


def rename(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    names = ("title: ", "label: ", "name: ", "term: ", "text: ")
    found = [n for n, line in enumerate(lines) if line.lstrip(" -").startswith(names)]
    at = chance.choice(found)
    name, _, words = lines[at].partition(": ")
    lines[at] = (
        f"{name}: {words[0]}Another {words[1:]}"
        if words[0] in "\"'"
        else f"{name}: Another {words}"
    )
    return "\n".join(lines)


def drop_file(_text: str, _chance: random.Random) -> str:
    return ""


WAYS: tuple[Callable[[str, random.Random], str], ...] = (
    insert_words, insert_words, rename, rename, rename, hide, hide, drop_line, drop_file,
)  # fmt: skip


def edit(content: Path, chance: random.Random) -> None:
    """Change one file in a way that fits it."""
    path = chance.choice(
        sorted(path for path in content.rglob("*") if path.suffix in (".yml", ".md"))
    )
    try:
        text = chance.choice(WAYS)(path.read_text(encoding="utf-8"), chance)
    except IndexError:  # nothing in the file to change in this way
        edit(content, chance)
        return
    if text:
        path.write_text(text, encoding="utf-8")
    else:
        path.unlink()


@pytest.mark.parametrize("seed", range(3))
def test_after_any_edits_it_is_as_if_built_from_nothing(guide: Project, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    memory, reuse, framed = Memory(), Reuse(), Framed()
    built = 0
    for _ in range(EDITS):
        before = {path: path.read_bytes() for path in guide.content.rglob("*") if path.is_file()}
        edit(guide.content, chance)
        found = files(guide.content)
        checked = check_files(guide, found, TODAY, memory.load_file)
        fresh = check_files(guide, found, TODAY)
        assert checked.problems == fresh.problems
        if checked.errors:
            for path, raw in before.items():
                path.write_bytes(raw)
            continue
        build, anew = lay_out(checked.library, reuse), lay_out(fresh.library)
        assert build == anew
        url = "https://example.org/"
        site = site_files(EngineJob(guide, build, guide.target, url), framed)
        assert site == site_files(EngineJob(guide, anew, guide.target, url), Framed())
        built += 1
    assert built > EDITS / 3


def test_an_edit_makes_few_pages_anew(guide: Project) -> None:
    memory, reuse = Memory(), Reuse()

    def bodies() -> dict[str, str]:
        found = check_files(guide, files(guide.content), TODAY, memory.load_file)
        return {page.address: page.body for page in lay_out(found.library, reuse).pages}

    before = bodies()
    bank = min((guide.content / "questions").glob("*.yml"))
    bank.write_text(bank.read_text(encoding="utf-8").replace("?", ", then?", 1), encoding="utf-8")
    after = bodies()
    anew = [at for at, body in after.items() if body is not before[at]]
    assert 0 < len(anew) < len(after) / 4
