"""Edits of real files at random, and what must hold of each."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from askwell.patching import Arrange, Edit, Insert, PatchError, Put, Remove, Value, data_of, patched
from askwell.patching.edits import after
from askwell.patching.tree import Node, parsed
from askwell.reading.source import Data, Loc

WORDS = (
    "plain words", "a: b", "#x", "x # y", "- x", "it's", '"q"', "{{ x }} y", "two\nlines",
    "para one\n\npara two\n", "  lead", "trail ", "tab\tx", "no", "12", "2026-01-01", "é ü “q” 面",
    "a" * 300, "word " * 60 + "end", "* star", "? q", "| x", "> x", "%x", "@x", "`x", "[a]", "a,b",
    "x:", "\u2028u", "\x85n", "\xa0nb", "back\\slash", "line \\\n", "!x", "&a", "'", '"', "", "-",
    "--- x", "...", "a\n  b\nc", "\n x", "~", ": ", "<<",
)  # fmt: skip
"""What YAML takes for something else, in one form or another."""


def variants(raw: bytes) -> tuple[bytes, ...]:
    """Return a file as other programs and habits would have it."""
    return (
        raw,
        raw.replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + raw,
        raw.rstrip(b"\n"),
        raw.replace(b"\n", b" \n"),
        raw.replace(b":\n", b": # note\n"),
    )


def locs(data: Data, loc: Loc = ()) -> Iterator[Loc]:
    """Yield the place of every value below the top."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data or ())
    for step, each in pairs if isinstance(data, dict | list) else ():
        yield (*loc, step)
        yield from locs(each, (*loc, step))


def value_at(data: Any, loc: Loc) -> Data:
    for step in loc:
        data = data[step]
    return data  # type: ignore[no-any-return]


def value(chance: random.Random) -> Value:
    """Return anything that a file may be asked to hold."""
    word = chance.choice(WORDS)
    choices: list[Value] = [
        word,
        word,
        word,
        [word, "b"],
        {"n": word},
        [{"id": "x", "t": [word]}],
        ["a", "b"],
        5,
        [],
    ]
    return chance.choice(choices)


def edit(chance: random.Random, data: Data) -> Edit:
    """Return an edit that the file's data allow."""
    loc = chance.choice([each for each in locs(data) if each != ("body",)])
    around, there = value_at(data, loc[:-1]), value_at(data, loc)
    choices: list[Edit] = [Put(loc, value(chance)), Put(loc, chance.choice(WORDS)), Remove(loc)]
    if isinstance(around, list):
        order = chance.sample(range(len(around)), len(around))
        choices += [Insert(loc, value(chance)), Arrange(loc[:-1], tuple(order))]
    if isinstance(there, dict):
        choices.append(Put((*loc, "new"), value(chance), after=tuple(there)[:1]))
    if isinstance(there, list):
        choices.append(Insert((*loc, len(there)), value(chance)))
    return chance.choice(choices)


def tried(path: str, raw: bytes, seed: int) -> bool:
    """Make an edit at random; tell whether it was made, not refused.

    What was not asked for must stand there as before, letter by letter.
    """
    chance = random.Random(seed)  # noqa: S311 - the same edits every time
    before = chance.choice(variants(raw))
    data = data_of(path, before)
    asked = edit(chance, data)
    try:
        now = patched(path, before, [asked])
    except PatchError:
        return False
    assert data_of(path, now) == after(data, asked), (path, asked)
    if not path.endswith(".md"):
        _assert_rest(before.decode("utf-8-sig"), now.decode("utf-8-sig"), asked)
    return True


def _assert_rest(before: str, now: str, asked: Edit) -> None:
    """Look at everything in the file that the edit is not about."""
    gone = len(asked.loc) - isinstance(asked, Insert | Remove)
    outside = [
        (loc, before[node.start : node.end])
        for loc, node in _leaves(parsed(before))
        if loc[:gone] != asked.loc[:gone]
    ]
    after_it = dict(_leaves(parsed(now)))
    for loc, written in outside:
        node = after_it[loc]
        assert now[node.start : node.end] == written, (loc, asked)
    assert ("\r\n" in before) == ("\r\n" in now)


def _leaves(node: Node, loc: Loc = ()) -> Iterator[tuple[Loc, Node]]:
    if not node.children:
        yield loc, node
    for child in node.children:
        yield from _leaves(child.node, (*loc, child.step))
