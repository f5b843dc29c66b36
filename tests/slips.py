"""Slips at random: one change on one line of a guide, as fingers make it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

Change = Callable[[random.Random, str], str]

NAME = re.compile(r"^(\s*(?:- )?)([a-z_]+):(\s.*|)$")
VALUE = re.compile(r"^(\s*(?:- )?[a-z_]+: )([A-Za-z][^\[{|>]*\w.*)$")
ENTRY = re.compile(r"^(\s*- )([A-Z].*)$")


def _no_colon(_: random.Random, line: str) -> str:
    return NAME.sub(r"\1\2\3", line)


def _no_space(_: random.Random, line: str) -> str:
    return VALUE.sub(lambda m: m[1].rstrip() + m[2], line)


def _colon(_: random.Random, line: str) -> str:
    return VALUE.sub(lambda m: m[1] + m[2].replace(" ", ": ", 1), line)


def _colon_in_entry(_: random.Random, line: str) -> str:
    return ENTRY.sub(lambda m: m[1] + m[2].replace(" ", ": ", 1), line)


def _tab(_: random.Random, line: str) -> str:
    return re.sub(r"^ +(?=\S)", "\t", line)


def _no_dash(_: random.Random, line: str) -> str:
    return re.sub(r"^(\s*)- ", r"\1  ", line)


def _dash_only(_: random.Random, line: str) -> str:
    return re.sub(r"^(\s*)- ", r"\1-", line)


def _quote(_: random.Random, line: str) -> str:
    return VALUE.sub(r'\1"\2', line)


def _sign(rng: random.Random, line: str) -> str:
    return VALUE.sub(lambda m: m[1] + rng.choice("@`%[{*&!>|") + m[2], line)


def _typo(rng: random.Random, line: str) -> str:
    def swapped(match: re.Match[str]) -> str:
        name = match[2]
        at = rng.randrange(len(name))
        return f"{match[1]}{name[:at]}{name[at + 1 :]}:{match[3]}"

    return NAME.sub(swapped, line)


def _further(_: random.Random, line: str) -> str:
    return f" {line}" if line.strip() else line


def _nearer(_: random.Random, line: str) -> str:
    return line.removeprefix(" ")


def _blank(_: random.Random, line: str) -> str:
    return line.replace("{{ contact_first_name }}", "[Name]")


def _one_brace(_: random.Random, line: str) -> str:
    return re.sub(r"\{\{ (\w+) \}\}", r"{\1}", line, count=1)


def _misspelled_value(_: random.Random, line: str) -> str:
    return re.sub(r"\{\{ (\w+)\.(\w)", r"{{ \1.x\2", line)


def _dead_link(_: random.Random, line: str) -> str:
    return re.sub(r"\]\(/(\w)", r"](/x\1", line)


def _tag(_: random.Random, line: str) -> str:
    return VALUE.sub(r"\1<b>\2</b>", line)


def _entity(_: random.Random, line: str) -> str:
    return VALUE.sub(lambda m: m[1] + m[2].replace(" ", "&nbsp;", 1), line)


def _date(_: random.Random, line: str) -> str:
    return re.sub(r"(\d{4})-(\d\d)-(\d\d)", r"\2/\3/\1", line)


def _hash(_: random.Random, line: str) -> str:
    return VALUE.sub(lambda m: m[1] + m[2].replace(" ", " #", 1), line)


def _marker(_: random.Random, line: str) -> str:
    return f"<<<<<<< HEAD\n{line}\n=======\n{line}\n>>>>>>> theirs"


def _id(_: random.Random, line: str) -> str:
    return re.sub(r"^(\s*(?:- )?id: )(\w)", lambda m: m[1] + m[2].upper(), line)


def _twice(_: random.Random, line: str) -> str:
    return f"{line}\n{line}" if NAME.match(line) and not line.lstrip().startswith("-") else line


CHANGES: tuple[Change, ...] = (
    _no_colon, _no_space, _colon, _colon_in_entry, _tab, _no_dash, _dash_only, _quote, _sign, _typo,
    _further, _nearer, _blank, _one_brace, _misspelled_value, _dead_link, _tag, _entity, _date,
    _hash, _marker, _id, _twice,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slip:
    """What was changed, and where; lines count from 1."""

    name: str
    place: str
    line: int
    text: str


def slip(rng: random.Random, texts: dict[str, str]) -> Slip:
    """Return a change that changes something."""
    while True:
        place = rng.choice(sorted(texts))
        lines = texts[place].split("\n")
        number = rng.randrange(len(lines))
        change = rng.choice(CHANGES)
        changed = change(rng, lines[number])
        if changed != lines[number]:
            text = "\n".join([*lines[:number], changed, *lines[number + 1 :]])
            return Slip(change.__name__.strip("_"), place, number + 1, text)
