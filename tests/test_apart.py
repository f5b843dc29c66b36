"""A publisher's own guide is judged by no test, the product's or those of the shipped guide."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from askwell.checks import check
from tests.apart import HANDBOOK, README, SHIPPED, is_as_shipped
from tests.conftest import GUIDE

OWN = {
    "name": "Lakeside College",
    "site_url": "https://lakeside.example.edu/",
    "colour": '"#7a1f4b"',
}
"""What the README says to change first."""

QUESTION = """
    - id: my-own-question
      text: What do you like about it, and who chose you?
      short: My own
      phase: open
      why: It is mine.
      listen_for: [a name]
      follow_ups: [And then?, Who says so?]
"""


@pytest.fixture
def own_guide(tmp_path: Path) -> Path:
    """Take the README's steps: a name, an address, a colour, one more question with a warning."""
    content = Path(shutil.copytree(GUIDE, tmp_path / "content"))
    publisher, bank = content / "publisher.yml", content / "questions" / "skills.yml"
    words = publisher.read_text(encoding="utf-8")
    for field, value in OWN.items():
        words, found = re.subn(rf"(?m)^  {field}: .*", f"  {field}: {value}", words)
        assert found == 1
    publisher.write_text(words, encoding="utf-8")
    bank.write_text(bank.read_text(encoding="utf-8").rstrip() + QUESTION, encoding="utf-8")
    return content


def test_a_publishers_own_guide_is_not_judged_as_the_shipped_one(
    own_guide: Path, today: date
) -> None:
    _, problems = check(own_guide, today=today)

    assert [problem.severity for problem in problems] == ["warning"]
    assert is_as_shipped(GUIDE)
    assert not is_as_shipped(own_guide)


def test_a_test_of_the_product_cannot_read_the_shipped_content() -> None:
    with pytest.raises(AssertionError, match=r"publisher\.yml\. Use tests/guide"):
        (SHIPPED / "publisher.yml").read_bytes()


def test_a_test_of_the_product_cannot_list_the_shipped_content() -> None:
    with pytest.raises(AssertionError, match="Use tests/guide"):
        list(SHIPPED.iterdir())


def test_a_test_of_the_product_cannot_read_the_readme() -> None:
    with pytest.raises(AssertionError, match=r"reads .*README\.md"):
        README.read_bytes()


def test_the_handbook_is_the_products_own() -> None:
    assert HANDBOOK.read_text(encoding="utf-8").startswith("# ")
