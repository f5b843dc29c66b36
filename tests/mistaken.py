"""Mistakes that people make, each in a small guide that is sound without it.

`tests/mistakes/` holds them as data: what is changed, and what is told of it. `python -m
tests.mistaken` writes anew what is told; read what changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from askwell.checks import all_problems
from askwell.layers.layer import Layer
from askwell.loading import load_files
from askwell.problems import Problem
from askwell.reading.folder import File, files, is_left_alone
from askwell.reporting.report import as_text
from tests.loaded_once import load_once

HERE = Path(__file__).parent
CASES = HERE / "mistakes"
GUIDE = HERE / "examples" / "valid" / "minimal"
FOLDER = "content/"
LONG = "and then what " * 300
"""What `{long}` in a case stands for."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is done to the guide, and the report that it gets."""

    mistake: str
    told: str = ""
    place: str = ""
    """The file in which something is changed."""
    change: Mapping[str, str] = field(default_factory=dict)
    """Words in it, and what stands there instead; where they stand first."""
    cut: str = ""
    """The words with which the file ends."""
    save: str = "utf-8"
    """How it is encoded."""
    write: Mapping[str, str] = field(default_factory=dict)
    """Files, and what they hold."""
    copy: Mapping[str, str] = field(default_factory=dict)
    move: Mapping[str, str] = field(default_factory=dict)
    delete: tuple[str, ...] = ()

    def files(self) -> dict[str, bytes]:
        """Return the guide with the mistake in it."""
        there = dict(sound())
        if self.place:
            there[self.place] = self._changed(there[self.place].decode()).encode(self.save)
        there |= {new: there[old] for old, new in self.copy.items()}
        there |= {new: there.pop(old) for old, new in self.move.items()}
        there |= {place: words.encode() for place, words in self.write.items()}
        return {place: raw for place, raw in there.items() if place not in self.delete}

    def _changed(self, text: str) -> str:
        for old, new in self.change.items():
            assert old in text, f"{self.mistake}: {old!r} is not in {self.place}"
            text = text.replace(old, new.replace("{long}", LONG), 1)
        return text[: text.index(self.cut) + len(self.cut)] if self.cut else text

    def report(self) -> str:
        """Return what is told of it, without the count at the end."""
        told = as_text(problems_of(self.files())).replace(FOLDER, "")
        return told[: told.rstrip("\n").rfind("\n") + 1]


@cache
def sound() -> Mapping[str, bytes]:
    """Return the guide without a mistake, by the places of its files."""
    return {each.place: each.raw for each in files(GUIDE) if isinstance(each, File)}


def problems_of(there: Mapping[str, bytes]) -> list[Problem]:
    """Return what is wrong with a guide of these files."""
    found = [File(place, raw) for place, raw in sorted(there.items()) if not _is_left_alone(place)]
    library, told = load_files(Layer.own(Path(FOLDER)), found, load=load_once)
    return all_problems(library, told, today=date(2026, 11, 22))


def _is_left_alone(place: str) -> bool:
    return is_left_alone(place.rpartition("/")[2])


@cache
def mistakes() -> tuple[Mistake, ...]:
    """Return every mistake."""
    return tuple(Mistake(**case) for path in sorted(CASES.glob("*.yml")) for case in _read(path))


def _read(path: Path) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return cases


class _Dumper(yaml.SafeDumper):
    pass


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if text.endswith("\n") else '"' if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style)


_Dumper.add_representer(str, _text)


def _update() -> None:
    for path in CASES.glob("*.yml"):
        cases = [case | {"told": Mistake(**case).report()} for case in _read(path)]
        text = yaml.dump(cases, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1000)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    _update()
