"""Names that systems and programs give to copies of a file, and which of two is the copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell.loading.copies import original
from askwell.pipeline import check
from askwell.project import Project
from askwell.upkeep.record import record

COPIES = {
    "Explorer": "faq - Copy|faq - Copy (2)|faq - Kopie|faq - Kopie (3)|faq - copia|Copy of faq",
    "Finder": "faq copy|faq copy 2|faq Kopie|faq 2",
    "browsers": "faq (1)|faq(2)",
    "GNOME": "faq (copy)|faq (another copy)|faq (3rd copy)",
    "Dropbox": "faq (Anna's conflicted copy 2026-11-20)|faq (conflicted copy 1)"
    "|faq (Annas in Konflikt stehende Kopie 2026-11-20)|faq (copia en conflicto de Anna)",
    "OneDrive": "faq-DESKTOP-8F3K2Q1|faq-Annas-MacBook-Pro|faq-OFFICE",
    "Drive": "Copy of faq|Kopie von faq|Copia de faq|Copie de faq|faq [Conflict]|faq_conflict(1)",
    "Syncthing": "faq.sync-conflict-20261120-101500-ABCDEFG",
    "Nextcloud": "faq (conflicted copy 2026-11-20 101500)|faq_conflict-20261120-101500",
    "two of them": "Copy of faq (1)|faq (1) (Anna's conflicted copy 2026-11-20)",
}


@pytest.mark.parametrize("name", [each for names in COPIES.values() for each in names.split("|")])
def test_name_of_a_copy_tells_its_original(name: str) -> None:
    assert original(name) == "faq"


@pytest.mark.parametrize(
    "name", ["faq", "ask-cold", "first-month", "copy-shop", "conflicts-at-work"]
)
def test_other_names_are_of_no_copy(name: str) -> None:
    assert original(name) == ""


def test_of_two_banks_that_are_alike_the_older_one_is_the_original(project: Path) -> None:
    record(Project.at(project))
    bank = project / "content" / "questions" / "first-steps.yml"
    words = bank.read_text(encoding="utf-8").replace("id: first-steps", "id: a-new-one")
    bank.with_name("a-new-one.yml").write_text(words, encoding="utf-8")
    [problem] = check(Project.at(project)).problems
    assert problem.path == "content/questions/a-new-one.yml"
    assert problem.message == '"a-new-one.yml" looks like a copy of "first-steps.yml".'
