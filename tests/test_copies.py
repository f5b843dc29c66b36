"""Names that systems and programs give to copies of a file."""

from __future__ import annotations

import pytest

from askwell.copies import original

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
