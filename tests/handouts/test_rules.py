"""Every PDF keeps the rules for tagged ones; each rule is shown to fail where it is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import page
import pikepdf
import pytest

from askwell.handouts.making import make
from askwell.handouts.paper import Sheet
from askwell.handouts.parts import (
    Document,
    Heading,
    Letter,
    Paragraph,
    Run,
)
from tests.handouts.conftest import Made
from tests.handouts.everything import EVERYTHING, HEAD
from tests.handouts.rules import RULES, broken, labels, spoken

UA = page.ValidationProfile.PDF_UA_1


def test_all_keep_every_rule(sample: Made) -> None:
    found = {place: rules for place, (_, raw) in sample.items() if (rules := broken(raw))}
    assert not found
    assert len(sample) > 12  # all kinds, and more of some


def test_what_is_ticked_is_seen_as_it_was_drawn(sample: Made) -> None:
    """A viewer that is asked for appearances draws ticks anew, some without any mark."""
    fillable = [raw for job, raw in sample.values() if job.form == "fillable"]
    for raw in fillable:
        with pikepdf.open(BytesIO(raw)) as pdf:
            assert "/NeedAppearances" not in pdf.Root.AcroForm
    assert fillable


def test_another_checker_finds_nothing_either(sample: Made) -> None:
    reports = {
        place: page.validate_pdf_bytes(raw, profile=UA) for place, (_, raw) in sample.items()
    }
    told = {place: [each.message for each in report.failures] for place, report in reports.items()}
    assert not {place: messages for place, messages in told.items() if messages}
    assert all(report.is_compliant for report in reports.values())


WHOLE = Sheet(EVERYTHING, HEAD, "letter", "fillable")
"""A form that holds every part."""


@pytest.fixture(scope="module")
def whole() -> bytes:
    return make(WHOLE)


def test_a_message_in_another_language_says_so(whole: bytes) -> None:
    with pikepdf.open(BytesIO(whole)) as pdf:
        assert [str(each.Lang) for each in _elements(pdf, "Art")] == ["es", "fr", "es"]


def test_a_document_in_another_language_says_so_of_all_below_its_title() -> None:
    parts = (Paragraph((Run("Pergunte."),)), Letter(("Bonjour,",), language="fr"))
    document = Document("Ten steps", "On one page", "/a/", parts, language="pt")
    raw = make(Sheet(document, HEAD, "letter"))
    with pikepdf.open(BytesIO(raw)) as pdf:
        assert [str(each.Lang) for each in _elements(pdf, "Art")] == ["pt", "fr"]
        assert str(pdf.Root.Lang) == "en"
    assert not broken(raw)


def test_a_heading_in_another_language_says_so() -> None:
    document = Document("Ten steps", "", "/a/", (Heading(2, "Passos", language="pt"),))
    raw = make(Sheet(document, HEAD, "letter"))
    with pikepdf.open(BytesIO(raw)) as pdf:
        assert [str(each.Lang) for each in _elements(pdf, "Art")] == ["pt"]
    assert not broken(raw)


def _drop(name: str) -> Callable[[pikepdf.Pdf], None]:
    def drop(pdf: pikepdf.Pdf) -> None:
        del pdf.Root[name]

    return drop


def _elements(pdf: pikepdf.Pdf, kind: str) -> Iterator[Any]:
    def below(element: Any) -> Iterator[Any]:
        yield element
        for child in element.get("/K", []):
            if isinstance(child, pikepdf.Dictionary) and "/S" in child:
                yield from below(child)

    root = pdf.Root.StructTreeRoot.K[0]
    return (each for each in below(root) if str(each.S) == f"/{kind}")


def _rename(kind: str, other: str) -> Callable[[pikepdf.Pdf], None]:
    def rename(pdf: pikepdf.Pdf) -> None:
        next(_elements(pdf, kind)).S = pikepdf.Name(f"/{other}")

    return rename


def _without(kind: str, name: str) -> Callable[[pikepdf.Pdf], None]:
    def drop(pdf: pikepdf.Pdf) -> None:
        del next(_elements(pdf, kind))[name]

    return drop


def _no_scope(pdf: pikepdf.Pdf) -> None:
    del next(_elements(pdf, "TH")).A["/Scope"]


def _no_order(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0]["/Tabs"]


def _no_name(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.AcroForm.Fields[0]["/TU"]


def _own_name(pdf: pikepdf.Pdf) -> None:
    group = next(field for field in pdf.Root.AcroForm.Fields if "/Kids" in field)
    group.Kids[0].T = group.T


def _no_contents(pdf: pikepdf.Pdf) -> None:
    link = next(each for each in pdf.pages[0].Annots if str(each.Subtype) == "/Link")
    del link["/Contents"]


def _fonts(pdf: pikepdf.Pdf) -> Iterator[Any]:
    return iter(pdf.pages[0].Resources.Font.values())


def _no_letters(pdf: pikepdf.Pdf) -> None:
    told = next(_fonts(pdf)).DescendantFonts[0].FontDescriptor
    for name in [name for name in told if name.startswith("/FontFile")]:
        del told[name]


def _no_unicode(pdf: pikepdf.Pdf) -> None:
    del next(_fonts(pdf))["/ToUnicode"]


def _no_claim(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Metadata"]


def _no_title(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def _same_name(pdf: pikepdf.Pdf) -> None:
    first, second, *_ = pdf.Root.AcroForm.Fields
    second.T = first.T


FAULTS: dict[str, tuple[Callable[[pikepdf.Pdf], None], str]] = {
    "no language": (_drop("/Lang"), "language"),
    "a name instead of the title": (_no_title, "title"),
    "no mark": (_drop("/MarkInfo"), "marked"),
    "no structure": (_drop("/StructTreeRoot"), "structure"),
    "an element that nobody knows": (_rename("P", "Words"), "elements"),
    "fields in any order": (_no_order, "tabs"),
    "a field outside the structure": (_rename("Form", "Div"), "fields in the structure"),
    "a field without a name": (_no_name, "spoken names"),
    "a button that is a field": (_own_name, "groups"),
    "a link without words": (_no_contents, "links"),
    "a picture without words": (_without("Figure", "/Alt"), "figures"),
    "a heading of a table over nothing": (_no_scope, "scopes"),
    "an entry that is none": (_rename("LI", "P"), "lists"),
    "a heading that skips a level": (_rename("H2", "H4"), "headings"),
    "letters that are not there": (_no_letters, "fonts"),
    "letters without a meaning": (_no_unicode, "fonts"),
    "two fields of one name": (_same_name, "names"),
    "no claim": (_no_claim, "claim"),
}
"""What can be planted in a whole PDF, and the rule that it breaks."""

SEEN_BY_US_ALONE = {
    "a heading of a table over nothing",
    "a button that is a field",
    "two fields of one name",
}
"""Cells still name their headings one by one; who fills in a form is not about who listens."""


def _planted(raw: bytes, plant: Callable[[pikepdf.Pdf], None]) -> bytes:
    made = BytesIO()
    with pikepdf.open(BytesIO(raw)) as pdf:
        plant(pdf)
        pdf.save(made)
    return made.getvalue()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_breaks_its_rule(whole: bytes, fault: str) -> None:
    assert not broken(whole)
    plant, rule = FAULTS[fault]
    bad = _planted(whole, plant)
    assert rule in broken(bad)
    assert page.validate_pdf_bytes(bad, profile=UA).is_compliant == (fault in SEEN_BY_US_ALONE)


def test_each_rule_is_broken_by_some_fault() -> None:
    assert {rule for _, rule in FAULTS.values()} == {*RULES}


def test_what_is_spoken_is_what_stands_there(whole: bytes, sample: Made) -> None:
    forms = [(job.source, raw) for job, raw in sample.values() if job.form == "fillable"]
    assert forms
    for source, raw in (*forms, (WHOLE, whole)):
        assert isinstance(source, Sheet)
        assert spoken(raw) == dict(labels(source.document)), source.document.title
