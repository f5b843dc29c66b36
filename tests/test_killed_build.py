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

KILLED = 9

PROGRAM = f"""
import os, sys
from itertools import count
from pathlib import Path
from askwell import Project, make
import askwell.engines.plain, askwell.pipeline

def build(last):
    touches = count(1)

    def watch(event, arguments):
        if event.startswith(("open", "os.", "shutil.")) and next(touches) == last:
            os._exit({KILLED})

    sys.addaudithook(watch)
    make(Project.at(Path(sys.argv[1])), engine="plain")
    os._exit(0)

for line in sys.stdin:
    child = os.fork()
    if not child:
        build(int(line))
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
"""Builds for each number it is told, in a process that dies before that touch of a file."""


def files(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


Build: TypeAlias = Callable[[int], int]


@pytest.fixture
def build(project: Path) -> Iterator[Build]:
    """Return what builds until a certain touch of a file, and returns how that process ended."""
    command = [sys.executable, "-c", PROGRAM, str(project)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:

        def build(touch: int) -> int:
            assert process.stdin
            assert process.stdout
            print(touch, file=process.stdin, flush=True)
            return int(process.stdout.readline())

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
    edited: tuple[Path, list[dict[str, bytes]]], build: Build
) -> None:
    project, whole = edited
    assert whole[0] != whole[1]
    codes = set()
    for touch in (1, 10, 100, 250, 400, 600, 800, 1000, 100_000):
        codes.add(build(touch))
        assert files(project / "site") in whole, touch
    assert codes == {KILLED, 0}
    assert files(project / "site") == whole[1]
    assert sorted(os.listdir(project)) == ["build", "content", "site"]  # noqa: PTH208


def test_killed_while_there_is_no_site_the_next_build_makes_it(
    edited: tuple[Path, list[dict[str, bytes]]], build: Build
) -> None:
    project, whole = edited
    shutil.rmtree(project / "site")
    assert build(300) == KILLED
    assert not (project / "site").exists()
    make(Project.at(project), engine="plain")
    assert files(project / "site") == whole[1]
