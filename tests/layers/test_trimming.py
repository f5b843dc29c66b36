"""Whatever a guide does without, what is left makes sense: no page, link or heading is in vain."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from datetime import date
from itertools import zip_longest
from pathlib import Path
from random import Random

import pytest

from askwell.kinds.base import Identified
from askwell.kinds.fixed_pages import FRONT
from askwell.layers.hiding import LISTED, MENU
from askwell.layers.layer import Layer
from askwell.library import Library
from askwell.library.addresses import FIXED
from askwell.pages.reuse import Reuse
from askwell.pipeline import Checked, check_files, lay_out
from askwell.problems import Problem
from askwell.project import Project
from askwell.reading.folder import File, files
from askwell.sites.memory import Memory
from tests.conftest import GUIDE
from tests.crawl import faults

KINDS_OF = [
    kind.model.kind
    for kind in LISTED.values()
    if issubclass(kind.model, Identified) and kind.address
]
"""What an item is called in changes.yml, of each kind with a place of its own."""

SAYS_WHAT_IS_GONE = {"hidden-reference", "unused-placeholder"}
"""The checks that ask an editor for other words, or to hide what says them as well."""

PAGES = [page for page in FIXED if page != FRONT]

LISTS = {kind.list_page.address for kind in LISTED.values() if kind.list_page}
LAST_WAY = "/search/"
"""It leads to everything: who hides it and a list as well has shut away what the list held."""


class Trimmer:
    """Builds guides on the whole one that do without something; the rest is made once for all."""

    def __init__(self, today: date) -> None:
        below = (Layer.of_package(GUIDE, "guide"),)
        self.project = Project(Path("content"), Path("build"), Path("site"), below=below)
        self.today = today
        self.memory, self.whole = Memory(), Reuse()
        self.paths = {f"guide:{each.place}" for each in files(GUIDE)}
        lay_out(self.check(MENU).library, self.whole)

    def check(self, names: Sequence[str]) -> Checked:
        hide = "".join(f"    - {name}\n" for name in names)
        own = File("changes.yml", f"schema: 1\nchanges:\n  hide:\n{hide}".encode())
        checked = check_files(self.project, [own], self.today, self.memory.load_file)
        assert {each.path for each in checked.problems} - {"content/changes.yml"} <= self.paths
        return checked

    def faults(self, *names: str) -> list[str]:
        """Return what makes no sense in the guide without these, and without what says them."""
        hidden = list(names)
        checked = self.check(hidden)
        while checked.errors:
            assert {each.check for each in checked.errors} <= SAYS_WHAT_IS_GONE
            hidden += {_holder(checked.library, each) for each in checked.errors} - {*hidden}
            checked = self.check(hidden)
        return faults(lay_out(checked.library, copy(self.whole)))


def _holder(library: Library, problem: Problem) -> str:
    """Name the item in which a problem stands."""
    found = [
        (entry.source.problem(loc, problem.check, "").line, f"{node.kind}.{node.id}")
        for entry in library.entries
        if entry.source.path == problem.path
        for loc, node in entry.identified
        if not node.local
    ]
    return max(each for each in found if each[0] <= problem.line)[1]


@pytest.fixture(scope="module")
def trimmer(today: date) -> Trimmer:
    return Trimmer(today)


def items(library: Library, kind: str) -> list[str]:
    return [f"{kind}.{name}" for name in library.index[kind]]


def test_a_guide_with_everything_makes_sense(trimmer: Trimmer) -> None:
    assert trimmer.faults("menu.kit") == []


@pytest.mark.parametrize("kind", LISTED)
def test_a_guide_without_a_kind_makes_sense(trimmer: Trimmer, kind: str) -> None:
    assert trimmer.faults(kind) == []


def test_a_guide_without_any_one_of_its_stages_and_audiences_makes_sense(
    trimmer: Trimmer, library: Library
) -> None:
    pairs = zip_longest(items(library, "stage"), items(library, "audience"), fillvalue=MENU[0])
    found = {names: trimmer.faults(*names) for names in pairs}
    assert {names: told for names, told in found.items() if told} == {}


def test_what_a_guide_loses_without_an_item_of_a_role_is_told_where_it_is_hidden(
    trimmer: Trimmer, library: Library
) -> None:
    having = [entry.model for entry in library.entries if getattr(entry.model, "role", None)]
    names = [f"{each.kind}.{each.id}" for each in having if isinstance(each, Identified)]
    told = [each for each in trimmer.check(names).problems if each.check == "missing-role"]
    assert told
    assert {each.path for each in told} == {"content/changes.yml"}
    assert trimmer.faults(*names) == []


@pytest.mark.parametrize("page", PAGES)
def test_a_guide_without_a_page_makes_sense(trimmer: Trimmer, page: str) -> None:
    assert trimmer.faults(page) == []


def test_a_guide_without_a_menu_makes_sense(trimmer: Trimmer) -> None:
    assert trimmer.faults(*MENU) == []


@pytest.mark.parametrize("seed", range(12))
def test_a_guide_of_anything_at_random_makes_sense(
    trimmer: Trimmer, library: Library, seed: int
) -> None:
    everything = [name for kind in KINDS_OF for name in items(library, kind)]
    names = [*everything, *LISTED, *PAGES, *MENU]
    chosen = Random(seed)  # noqa: S311 - nothing is secret here
    without = chosen.sample(names, chosen.randint(3, len(names) // 5))
    if not LISTS.isdisjoint(without):
        without = [name for name in without if name != LAST_WAY]
    assert trimmer.faults(*without) == []
