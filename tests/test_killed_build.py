"""A whole build, killed at any moment, leaves the old site or the new one, byte for byte."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from askwell.pipeline import make
from askwell.project import Project

PROGRAM = """
import os, signal, sys
from itertools import count
from pathlib import Path
from askwell import Project, make
import askwell.engines.plain, askwell.pipeline

def build(last, project):
    touches, renamed = count(1), []

    def watch(event, arguments):
        if event.startswith(("open", "os.", "shutil.")):
            touch = next(touches)
            if touch == last:
                os.kill(os.getpid(), signal.SIGKILL)
            if event == "os.rename":
                renamed.append(touch)

    sys.addaudithook(watch)
    make(Project.at(Path(project)), engine="plain")
    print(next(touches) - 1, *renamed, flush=True)
    os._exit(0)

for line in sys.stdin:
    child = os.fork()
    if not child:
        build(int(line.split()[0]), line.split()[1])
    if os.waitpid(child, 0)[1]:
        print("killed", flush=True)
"""
"""Builds what it is told, in a process that dies before that touch of a file."""


def files(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


Build: TypeAlias = Callable[[int, Path], list[int]]


@pytest.fixture
def build() -> Iterator[Build]:
    """Return what builds until a certain touch of a file, and returns nothing if it came so far.

    Otherwise it returns how many touches there were, and which of them renamed something.
    """
    command, pipe = [sys.executable, "-c", PROGRAM], subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:

        def build(touch: int, project: Path) -> list[int]:
            assert process.stdin
            assert process.stdout
            print(touch, project, file=process.stdin, flush=True)
            told = process.stdout.readline()
            return [] if told == "killed\n" else list(map(int, told.split()))

        yield build


@pytest.fixture
def edited(project: Path, tmp_path: Path) -> tuple[Path, list[dict[str, bytes]]]:
    """Return a project with a site and an edit since, and the two sites that it may have."""
    make(Project.at(project), engine="plain")
    old = files(project / "site")
    path = project / "content" / "publisher.yml"
    words = path.read_text(encoding="utf-8")
    path.write_text(words.replace("Example Career Center", "Another Center"), encoding="utf-8")
    new = make(Project.at(project, target=tmp_path / "new"), engine="plain").site
    assert new
    return project, [old, files(new)]


def test_killed_anywhere_the_site_is_the_old_or_the_new_one(
    edited: tuple[Path, list[dict[str, bytes]]], build: Build, tmp_path: Path
) -> None:
    project, whole = edited
    assert whole[0] != whole[1]
    touches, *renamed = build(0, copied(project, tmp_path / "counted"))
    around = {touch + after for touch in renamed for after in (*range(-96, 0, 12), 0, 1, 100)}
    found = []
    for touch in sorted({1, 100, touches // 3, touches // 2, *around, touches}):
        killed = copied(project, tmp_path / f"killed-{touch}")
        assert build(touch, killed) == []
        found.append(whole.index(files(killed / "site")))
    assert found == sorted(found)
    assert {*found} == {0, 1}
    assert build(0, killed)
    assert files(killed / "site") == whole[1]
    assert sorted(os.listdir(killed)) == ["build", "content", "site"]  # noqa: PTH208


def copied(project: Path, to: Path) -> Path:
    return Path(shutil.copytree(project, to))


def test_killed_while_there_is_no_site_the_next_build_makes_it(
    edited: tuple[Path, list[dict[str, bytes]]], build: Build
) -> None:
    project, whole = edited
    shutil.rmtree(project / "site")
    assert build(300, project) == []
    assert not (project / "site").exists()
    make(Project.at(project), engine="plain")
    assert files(project / "site") == whole[1]
