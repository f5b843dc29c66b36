"""The kit's pages find what they need by role, whatever its id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.pages import build
from askwell.pages.site import Build

if TYPE_CHECKING:
    from tests.conftest import CheckWith

REFLECTION = """schema: 1
worksheet:
  id: looking-back
  role: reflection
  title: Looking back
  purpose: What you make of it.
  minutes: 10
  blocks:
    - {type: scale, id: joy, label: Joy, low: None, high: Much, steps: 5}
"""


def body(guide: Build, address: str) -> str:
    [page] = [page for page in guide.pages if page.address == address]
    return page.body


def test_dates_are_counted_by_the_position_that_is_chosen(minimal_build: Build) -> None:
    page = body(minimal_build, "/my-kit/")
    assert 'data-nudge-days="10" data-thanks-days="3"' in page
    assert "Thank them within three days: by" in page


def test_sheet_of_another_id_is_compared(check_with: CheckWith) -> None:
    library, _ = check_with({"worksheets/looking-back.yml": REFLECTION})
    guide = build(library)
    page = body(guide, "/my-kit/compare/")
    assert 'sheet="worksheets/looking-back"' in page
    assert 'data-field="joy"' in page
    assert 'href="../worksheets/looking-back/" data-go="sheet"' in body(guide, "/my-kit/")


def test_guide_without_any_role_has_its_kit(check_with: CheckWith) -> None:
    library, _ = check_with(
        {
            "rules.yml": "schema: 1\nrules: []\n",
            "emails/ask.yml": None,
            "guide/story.md": None,
            "scripts/call.yml": None,
            "worksheets/notes.yml": None,
            "placeholders.yml": "schema: 1\nplaceholders: []\n",
        }
    )
    page = body(build(library), "/my-kit/")
    assert "-days=" not in page.partition("</meeting-book>")[0].partition("data-cadence")[0]
    assert "Thank them soon: by" in page


def test_page_says_what_fills_each_blank(minimal_build: Build) -> None:
    said = 'data-fills="your_name:reader.name their_name:meeting.person"'
    assert said in body(minimal_build, "/emails/ask/")
    assert said in body(minimal_build, "/my-kit/questions/")
