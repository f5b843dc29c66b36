"""No id of the content stands in code: items say what they are for, and code asks for that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest

from askwell.kinds import KINDS
from askwell.kinds.base import Identified, Model
from askwell.library import Library
from askwell.library.addresses import addresses

ROOT = Path(__file__).parent.parent
CODE = ("generator/askwell", "overrides/scripts", "overrides/frame")
TOLD = re.compile(r'"""(?:.|\n)*?"""|/\*(?:.|\n)*?\*/|(?<=\s)//.*|such as .*')
"""What only explains: docstrings, comments, and the examples in messages."""

ADDRESS = re.compile(r"""["'`](?P<word>/[a-z0-9/#.-]+)["'`]""")

OWN = {
    "field": "what changes.yml calls a field of an item",
    "memory": "where answers are kept",
    "next-experiment": "a field of the comparison",
    "person": "a field of a meeting",
    "problems": "what a preview shows",
    "promises": "a field of a meeting",
    "question-picker": "an element",
    "reference": "a rule of the Markdown parser",
    "them": "a word that says little",
}
"""Words of the program itself that some item happens to have for its id."""


def choices(annotation: Any) -> Iterator[str]:
    """Yield what an editor may choose from, and the choices of the parts inside."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif isinstance(annotation, type) and issubclass(annotation, Model):
        for field in annotation.model_fields.values():
            yield from choices(field.annotation)
    else:
        for part in get_args(annotation):
            yield from choices(part)


def vocabulary() -> set[str]:
    """Return the words of the models: choices, fields, and the names of kinds and of scripts."""
    words = {choice for kind in KINDS for choice in choices(kind.model)}
    words |= {name for kind in KINDS for name in (kind.name, kind.key, *kind.model.model_fields)}
    words |= {each.kind for each in identified(Identified)}
    return words | {path.stem for path in (ROOT / "overrides/scripts/pages").iterdir()}


def identified(model: type[Identified]) -> Iterator[type[Identified]]:
    for each in model.__subclasses__():
        if hasattr(each, "kind"):
            yield each
        yield from identified(each)


KIND = "|".join(each.kind for each in identified(Identified))
QUOTED = re.compile(rf"""(["'`])(?:(?:{KIND})\.)?(?P<word>[A-Za-z0-9_-]+)\1""")
"""An id, or one behind the name of its kind."""


def quoted(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Yield what a pattern finds in the code, each with its file."""
    for folder in CODE:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".py", ".js", ".html"):
                code = TOLD.sub("", path.read_text("utf-8"))
                for match in pattern.finditer(code):
                    yield str(path.relative_to(ROOT)), match["word"]


def named_ids(library: Library) -> list[tuple[str, str]]:
    """Return every id of the content that code names, each with its file."""
    nodes = (node for entry in library.entries for _, node in entry.nodes)
    ids = {node.id for node in nodes if isinstance(node, Identified)} - vocabulary() - set(OWN)
    return [found for found in quoted(QUOTED) if found[1] in ids]


def named_addresses(library: Library) -> list[tuple[str, str]]:
    """Return every address of an item that code names, each with its file."""
    known = set(addresses(library).values())
    return [found for found in quoted(ADDRESS) if found[1] in known]


def test_no_code_names_an_item_by_its_id(library: Library) -> None:
    assert named_ids(library) == []


def test_no_code_names_an_item_by_its_address(library: Library) -> None:
    assert named_addresses(library) == []


@pytest.mark.parametrize(
    "text",
    ['get(Rule, "thank-you-window")', '"rule.thank-you-window"', "link('/emails/ask-cold/')"],
)
def test_an_id_in_code_would_be_seen(text: str) -> None:
    assert [match["word"] for match in (*QUOTED.finditer(text), *ADDRESS.finditer(text))]
