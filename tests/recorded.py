"""What tests do to a guide that was published: change and cut its files, and hear what is told."""

from __future__ import annotations

import re
from pathlib import Path

from askwell.pipeline import check
from askwell.problems import Problem
from askwell.project import Project

BANK, TIPS, SHEET = (
    "questions/first-steps.yml",
    "checklists/evening-before.yml",
    "worksheets/notes.yml",
)
LAST = {
    BANK: "    - id: learn-first",
    TIPS: "    - id: route",
    SHEET: "    - {type: asked",
    "stages.yml": "  - id: meet",
    "glossary.yml": "  - id: alumni",
    "faq.yml": "  - id: no-answer",
}
"""The last entry of each file, as it begins."""


def edit(project: Path, place: str, old: str, new: str) -> None:
    path = project / "content" / place
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new), encoding="utf-8")


def write(project: Path, problem: Problem) -> None:
    """Do what a hint says to the letter: write its lines where it says."""
    where = r"(?:a file|(below|in the place of) lines? (\d+)(?: to (\d+))? of)"
    place = re.search(rf"write {where} (\S+?)(?: of these lines)?:$", problem.hint)
    assert place, problem.hint
    path = project / place[4]
    assert path.exists() == bool(place[1])
    lines = path.read_text("utf-8").splitlines() if place[1] else []
    end = int(place[3] or place[2] or 0)
    start = end if place[1] != "in the place of" else int(place[2]) - 1
    lines[start:end] = problem.lines
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def cut(project: Path, place: str, words: str = "", line_end: str = "\n") -> int:
    """Cut a file off before its last entry, or behind words; return the number of its lines."""
    path = project / "content" / place
    text = path.read_text(encoding="utf-8")
    end = text.index(words) + len(words) if words else text.index(LAST[place])
    path.write_bytes(text[:end].replace("\n", line_end).encode())
    return len(text[:end].splitlines())


def told(project: Path) -> list[Problem]:
    return [*check(Project.at(project)).problems]


def told_at(project: Path, place: str, line: int) -> Problem:
    """Return the one problem, which stands on this line of a file."""
    [problem] = told(project)
    assert (problem.path, problem.line) == (f"content/{place}", line)
    return problem


def dropped(project: Path) -> list[Problem]:
    found = check(Project.at(project)).problems
    return [each for each in found if each.check in ("dropped-address", "dropped-original")]
