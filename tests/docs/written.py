"""The documents as text: their code blocks, sections, tables and headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

from askwell.cli import main

ROOT = Path(__file__).parents[2]
README, CONTRIBUTING, HANDBOOK = "README.md", "CONTRIBUTING.md", "content/README.md"
DOCUMENTS = (CONTRIBUTING, HANDBOOK)
"""Those that are the product's whoever publishes a guide with it."""

Row = tuple[tuple[str, ...], list[str]]
"""A table's row: the names in backticks in its first cell and its heading's, and other cells."""


def document(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def fenced(text: str, language: str = "") -> list[str]:
    """Return the code blocks of a language, without the indentation of the list they stand in."""
    blocks = re.findall(rf"^( *)```{language}\n(.*?)^\1```$", text, re.DOTALL | re.MULTILINE)
    return [dedent(block) if indent else block for indent, block in blocks]


def without_code_blocks(text: str) -> str:
    return re.sub(r"^( *)```.*?^\1```$", "", text, flags=re.DOTALL | re.MULTILINE)


def section(heading: str) -> str:
    """Return what the handbook says below a heading, up to the next one of its level or above."""
    after = document(HANDBOOK).split(f"\n{heading}\n", 1)[1]
    level = len(heading.partition(" ")[0])
    found = re.match(rf"(?:```.*?^ *```$|(?!^#{{2,{level}}} ).)*", after, re.DOTALL | re.MULTILINE)
    return found.group() if found else ""


def table_rows(text: str, first: str) -> Iterator[Row]:
    """Yield the rows of the tables whose first heading starts with a word."""
    for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        heading, _, *rows = [
            [cell.strip() for cell in line.strip("| \n").split(" | ")]
            for line in table.splitlines()
        ]
        if heading[0].startswith(first):
            for row in rows:
                yield (*backticked(heading[0]), *backticked(row[0])), row[1:]


def backticked(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"`([^`]+)`", text))


def headings(text: str) -> list[str]:
    return re.findall(r"^#+ .+$", without_code_blocks(text), re.MULTILINE)


def anchor(heading: str) -> str:
    """Return the anchor that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lstrip("# ").lower()).replace(" ", "-")


def named_targets(name: str) -> set[str]:
    return set(re.findall(r"(?:`|^)make ([a-z]+)\b", document(name), re.MULTILINE))


def made_targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):.*##", document("Makefile"), re.MULTILINE))


def address_of_the_preview() -> str:
    """Return where `askwell serve` serves if nobody says otherwise."""
    [found] = [each.default for each in main.commands["serve"].params if each.name == "address"]
    return f"http://{found}/"


def broken_links(name: str) -> list[str]:
    """Return the relative links of a document that lead to no file, or to no heading of one."""
    here = ROOT / name
    text = re.sub("`[^`]*`", "", without_code_blocks(document(name)))
    broken = []
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", text):
        path, _, mark = target.partition("#")
        there = here.parent / path if path else here
        if not there.is_file() or (
            mark and mark not in map(anchor, headings(there.read_text(encoding="utf-8")))
        ):
            broken.append(target)
    return broken
