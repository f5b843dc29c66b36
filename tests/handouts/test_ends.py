"""What tells how pages end sees a heading with nothing below it, and a nearly empty page."""

from __future__ import annotations

import pytest

from askwell.handouts import pdf
from askwell.handouts.making import make
from askwell.handouts.paper import Form, Sheet
from askwell.handouts.parts import Document, Heading, Lines, Paragraph, Part, Run
from tests.handouts.conftest import Made
from tests.handouts.ends import Ends, ends
from tests.handouts.everything import HEAD


def of(*parts: Part, form: Form = "print") -> Ends:
    return ends(make(Sheet(Document("A", "", "/worksheets/a/", parts), HEAD, "letter", form)))


@pytest.mark.parametrize("form", ["print", "large"])
def test_a_heading_at_the_foot_is_seen(form: Form) -> None:
    words = Paragraph((Run("Some words."),))
    assert of(words, Heading(2, "Nothing follows"), form=form).headings == 1
    assert of(Heading(2, "Words follow"), words, form=form).headings == 0


def test_a_last_page_with_little_on_it_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "tries", lambda *_: [])  # or it would be saved
    field = Lines("why", "Why?", lines=4)
    found = [of(*(field,) * count) for count in range(1, 8)]
    assert not found[0].is_thin
    assert {each.pages for each in found if each.is_thin} == {2}


def test_no_sheet_ends_on_a_heading(sample: Made) -> None:
    paged = {place: raw for place, (job, raw) in sample.items() if job.form != "card"}
    assert not {place for place, raw in paged.items() if ends(raw).headings}
