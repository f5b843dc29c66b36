"""Sheet -> tagged PDF (PDF/UA-1). The one module that knows WeasyPrint and pikepdf."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from askwell.collection import uncollected
from askwell.handouts import fonts
from askwell.handouts.letters import shown
from askwell.handouts.paper import FOLDER, Bundle, Sheet, html

LITTLE = 0.65
"""How much of a last page is filled at most for ways to be tried that save it."""

FULL = 0.88
"""How much of a last page is filled at least for no more room to be offered."""

SHORT, ROOMY = (1, 0.75, 0.5), (2, 1.5, 1.25)
"""Shares of the lines to write on that are tried to save a page, and to fill one."""


def pdf(sheet: Sheet | Bundle) -> bytes:
    """Return sheets as a tagged PDF; the same ones give the same bytes."""
    with uncollected():
        laid = _laid(sheet)
        raw = laid.write_pdf(pdf_variant="pdf/ua-1", pdf_forms=sheet.is_fillable)
    return _mended(raw, sheet.legends)


def _laid(sheet: Sheet | Bundle) -> Any:
    """Lay a sheet out: without a last page that has little on it, or with more room to write."""
    laid = _render(html(sheet), sheet, "print.css")
    if len(laid.pages) > 1 and _filled(laid.pages[-1]) <= LITTLE:
        for page in _with_lines(sheet, SHORT):
            snug = _render(page, sheet, "print.css", "snug.css")
            if len(snug.pages) < len(laid.pages):
                return snug
    return _roomy(sheet, laid)


def _with_lines(sheet: Sheet | Bundle, shares: Sequence[float]) -> dict[str, None]:
    """Return a sheet with shares of its lines to write on, each page that differs once."""
    return dict.fromkeys(html(sheet, share) for share in shares)


def _roomy(sheet: Sheet | Bundle, laid: Any) -> Any:
    """Lay a sheet out with as many lines to write on as its pages hold."""
    if not sheet.has_lines or _filled(laid.pages[-1]) > FULL:
        return laid
    for page in _with_lines(sheet, ROOMY):
        roomy = _render(page, sheet, "print.css")
        if len(roomy.pages) == len(laid.pages):
            return roomy
    return laid


def _render(page: str, sheet: Sheet | Bundle, *styles: str) -> Any:
    inside = URLFetcher(allowed_protocols={"data"})  # nothing that the sheet does not hold
    return weasyprint.HTML(string=shown(page), url_fetcher=inside).render(
        stylesheets=list(map(_style, styles)),
        font_config=_letters(),
        pdf_variant="pdf/ua-1",
        pdf_forms=sheet.is_fillable,
    )


def _filled(page: Any) -> float:
    """Return how much of a page has something on it, from 0 to 1."""
    box = page._page_box  # noqa: SLF001 - WeasyPrint tells it no other way
    [body] = box.children[0].children
    return float((body.position_y + body.height - box.content_box_y()) / box.height)


@cache
def _letters() -> FontConfiguration:
    """Return the fonts, read once."""
    return FontConfiguration()


@cache
def _style(name: str) -> weasyprint.CSS:
    """Return a style sheet with the fonts, read once."""
    words = (fonts.sheet() if name == "print.css" else "") + (FOLDER / name).read_text("utf-8")
    files = URLFetcher(allowed_protocols={"file"})
    return weasyprint.CSS(string=words, font_config=_letters(), url_fetcher=files)


def _mended(raw: bytes, legends: Mapping[str, str]) -> bytes:
    """Add what WeasyPrint leaves out: names of groups, scopes of headings, bodies of entries."""
    made = BytesIO()
    with pikepdf.open(BytesIO(raw)) as document:
        if "/AcroForm" in document.Root:
            _name_groups(document.Root.AcroForm, legends)
        for element, part in list(_elements(document.Root.StructTreeRoot.K[0])):
            if element.S == pikepdf.Name.TH:
                is_above = part == pikepdf.Name.THead
                element.A.Scope = pikepdf.Name.Column if is_above else pikepdf.Name.Row
            elif element.S == pikepdf.Name.LI:
                _give_body(document, element)
        document.save(made, deterministic_id=True, object_stream_mode=_PACKED)
    return made.getvalue()


_PACKED = pikepdf.ObjectStreamMode.generate


def _name_groups(form: Any, legends: Mapping[str, str]) -> None:
    """List each group once, under its legend; a button with a name would keep the choice."""
    form.Fields = pikepdf.Array([field for field in form.Fields if "/Parent" not in field])
    for field in form.Fields:
        if "/Kids" in field:
            field.TU = pikepdf.String(legends[str(field.T)])
            for button in field.Kids:
                del button.T


def _elements(element: Any, part: Any = None) -> Iterator[tuple[Any, Any]]:
    """Yield every element of the structure, with the part of the table that it stands in."""
    part = element.S if element.S in (pikepdf.Name.THead, pikepdf.Name.TBody) else part
    yield element, part
    for child in element.get("/K", []):
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield from _elements(child, part)


def _give_body(document: pikepdf.Pdf, entry: Any) -> None:
    """Put what a list's entry holds besides its mark into one body."""
    outside = [kid for kid in entry.K if kid.S not in (pikepdf.Name.Lbl, pikepdf.Name.LBody)]
    if not outside:
        return
    body = document.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.StructElem,
            S=pikepdf.Name.LBody,
            P=entry,
            Pg=entry.Pg,
            K=pikepdf.Array([kid for kid in entry.K if pikepdf.Name.Lbl != kid.S]),
        )
    )
    for kid in body.K:
        kid.P = body
    entry.K = pikepdf.Array([*(kid for kid in entry.K if pikepdf.Name.Lbl == kid.S), body])
