"""Files are made once, the same bytes every time, whole or not at all."""

from __future__ import annotations

import builtins
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any, get_args

import pytest

from askwell.handouts import fonts, making, system
from askwell.handouts.letterhead import Letterhead
from askwell.handouts.paper import Bundle, Form, Sheet
from askwell.handouts.parts import Document
from askwell.handouts.pdf import _tree
from askwell.handouts.plan import Job, Source
from askwell.handouts.text import TextSource
from askwell.handouts.word import WordSource
from askwell.looks import Paper
from askwell.problems import AskwellError
from tests.conftest import TESTS
from tests.handouts.digests import digests
from tests.handouts.everything import EVERYTHING, HEAD

SHORT = Document("Short", "", "/worksheets/short/", ())


def job(name: str, source: Source) -> Job:
    return Job("worksheet.short", "text", f"handouts/{name}", source, name)


def sheet(document: Document = SHORT, head: Letterhead = HEAD) -> Sheet:
    return Sheet(document, head, "letter")


def silent(_done: int, _of: int) -> None:
    """Hear how far it is, and say nothing."""


def test_the_same_source_gives_the_same_bytes_in_another_process_as_well() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "tests.handouts.digests"],
        env={**os.environ, "PYTHONHASHSEED": "7"},
        cwd=TESTS.parent,
        capture_output=True,
        check=True,
        text=True,
    )
    assert told.stdout.split() == list(digests()) == list(digests())


Lay = Callable[[Path, pytest.MonkeyPatch], None]
"""Lays a changed copy of what makes files over it."""


def _changed(holder: object, name: str, file: str) -> Lay:
    def lay(folder: Path, patch: pytest.MonkeyPatch) -> None:
        copy = shutil.copytree(getattr(holder, name), folder / "copy")
        (copy / file).write_bytes((copy / file).read_bytes() + b" ")
        patch.setattr(holder, name, copy)

    return lay


def _newer(library: str) -> Lay:
    def lay(_: Path, patch: pytest.MonkeyPatch) -> None:
        told = {library: "9"}
        patch.setattr(f"{making.__name__}.version", lambda name: told.get(name) or version(name))

    return lay


@pytest.mark.parametrize(
    "lay",
    {
        "a template": _changed(making, "TEMPLATES", "parts.html"),
        "a style": _changed(making, "TEMPLATES", "print.css"),
        "letters": _changed(fonts, "FOLDER", fonts.FACES[0][3]),
        "words": _changed(making, "LANGUAGES", "en.yml"),
        "codes": _newer("segno"),
        "paper": _newer("weasyprint"),
    }.values(),
)
def test_whatever_makes_a_file_is_part_of_its_key(
    lay: Lay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "make", lambda _: b"made")
    jobs = [job("a.txt", TextSource(SHORT, HEAD))]

    def keys() -> set[str]:
        making._stamp.cache_clear()  # noqa: SLF001 - as a later build does
        making.make_files(jobs, tmp_path / "kept", silent)
        return {path.name for path in (tmp_path / "kept").iterdir()}

    before = keys()
    lay(tmp_path, monkeypatch)
    after = keys()
    monkeypatch.undo()
    making._stamp.cache_clear()  # noqa: SLF001
    assert len(before) == len(after) == 1
    assert before != after


@pytest.mark.parametrize("form", get_args(Form))
def test_paper_leaves_nothing_on_the_sheet_for_the_other(form: Form) -> None:
    letter, other = (Sheet(EVERYTHING, HEAD, paper, form) for paper in get_args(Paper))
    _tree.cache_clear()
    alone = making.make(other)
    _tree.cache_clear()
    making.make(letter)
    assert making.make(other) == alone


def test_what_is_kept_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jobs = [job("a.txt", TextSource(SHORT, HEAD)), job("b.docx", WordSource(SHORT, HEAD, "letter"))]
    first = making.make_files(jobs, tmp_path, silent)
    monkeypatch.setattr(making, "make", lambda _: pytest.fail("was made before"))
    assert making.make_files(jobs, tmp_path, silent) == first


def test_what_nothing_asks_for_any_more_is_dropped(tmp_path: Path) -> None:
    one, other = job("a.txt", TextSource(SHORT, HEAD)), job("b.txt", TextSource(EVERYTHING, HEAD))
    making.make_files([one, other], tmp_path, silent)
    making.make_files([other], tmp_path, silent)
    assert [path.name.partition("-")[2] for path in tmp_path.iterdir()] == ["b.txt"]


def test_one_hears_of_each_file(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    jobs = [job(f"{number}.txt", TextSource(SHORT, HEAD)) for number in range(3)]
    making.make_files(jobs, tmp_path, lambda done, of: heard.append((done, of)))
    assert heard == [(1, 3), (2, 3), (3, 3)]


def test_the_longest_work_comes_first_and_what_is_of_one_item_together() -> None:
    bundle = Bundle("All", (SHORT, SHORT, SHORT), HEAD, "letter")
    item = [job("text", TextSource(SHORT, HEAD)), job("letter", sheet()), job("a4", sheet())]
    whole = replace(job("bundle", bundle), item="bundle.all")
    jobs = {each.key: each for each in (*item, whole)}
    assert [[*files] for files in making._by_item(jobs)] == [  # noqa: SLF001 - no file shows it
        ["bundle"],
        ["text", "letter", "a4"],
    ]


def test_a_stop_leaves_whole_files_alone(tmp_path: Path) -> None:
    def stop(done: int, _: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    jobs = [job(f"{number}.txt", TextSource(SHORT, HEAD)) for number in range(making.FEW + 2)]
    with pytest.raises(KeyboardInterrupt):
        making.make_files(jobs, tmp_path, stop)
    whole = making.make(jobs[0].source)
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {whole}
    assert len(making.make_files(jobs, tmp_path, silent).made) == len(jobs)


class Deadly(TextSource):
    """A source that ends the process that gets it, as a machine does that has no memory left."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (1,)


def test_a_process_that_is_ended_is_told_and_leaves_whole_files_alone(tmp_path: Path) -> None:
    jobs = [job(f"{number}.txt", TextSource(SHORT, HEAD)) for number in range(making.FEW)]
    deadly = replace(job("deadly", Deadly(SHORT, HEAD)), item="worksheet.deadly")
    with pytest.raises(AskwellError, match="Build again"):
        making.make_files([*jobs, deadly], tmp_path, silent)
    whole = making.make(jobs[0].source)
    assert all(path.read_bytes() == whole for path in tmp_path.iterdir())
    assert len(making.make_files(jobs, tmp_path, silent).made) == len(jobs)


def test_without_the_extra_all_else_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "what_is_missing", lambda: system.NO_EXTRA)
    jobs = [job("a.pdf", sheet()), job("a.txt", TextSource(SHORT, HEAD))]
    found = making.make_files(jobs, tmp_path, silent)
    assert [made.place for made, _ in found.made] == ["handouts/a.txt"]
    assert "pip install" in found.missing


def test_a_missing_library_of_the_system_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    own = builtins.__import__

    def fail(name: str, *how: Any) -> Any:
        if name == "askwell.handouts.pdf":
            raise OSError("cannot load library pango")
        return own(name, *how)

    monkeypatch.delitem(__import__("sys").modules, "askwell.handouts.pdf", raising=False)
    monkeypatch.setattr("builtins.__import__", fail)
    said = system.what_is_missing()
    monkeypatch.undo()
    assert "libpango" in said


def test_another_release_of_weasyprint_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    assert system.what_is_missing() == ""
    asked = tomllib.loads((TESTS.parent / "pyproject.toml").read_text("utf-8"))["project"]
    assert f"weasyprint=={system.WEASYPRINT}" in asked["optional-dependencies"]["pdf"]
    monkeypatch.setattr(system, "version", lambda _name: "70.1")
    assert system.what_is_missing() == system.NO_EXTRA
