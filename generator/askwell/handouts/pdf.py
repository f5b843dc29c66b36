"""Sheet -> tagged PDF (PDF/UA-1). With `once`, what knows WeasyPrint, pydyf and pikepdf."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import fromstring

import pikepdf
import pydyf  # type: ignore[import-untyped]
import weasyprint
from cssselect2 import ElementWrapper  # type: ignore[import-untyped]
from weasyprint import DEFAULT_OPTIONS
from weasyprint.css.counters import CounterStyle
from weasyprint.document import Document, LayoutContext, Page, layout_document
from weasyprint.formatting_structure.build import build_formatting_structure
from weasyprint.html import get_html_metadata
from weasyprint.pdf.metadata import DocumentMetadata
from weasyprint.urls import URLFetcher

from askwell.handouts import fonts, once
from askwell.handouts.filling import PLAIN, Extent, Fit, Writing, is_better, tries
from askwell.handouts.letters import shown
from askwell.handouts.paper import FOLDER, HIGHER, TALL, Bundle, Form, Sheet, html
from askwell.looks import PAPERS, Paper
from askwell.processes.collection import uncollected

SHEETS = ("base.css", "print.css", "writing.css", "sheets.css")
"""The style sheets of handouts, in their order."""

MILLIMETER = 96 / 25.4
"""In the pixels that WeasyPrint counts in."""

once.use()


def pdf(sheet: Sheet | Bundle) -> bytes:
    """Return sheets as a tagged PDF; the same ones give the same bytes."""
    with uncollected():  # what was laid out is in use no more when memory is looked through
        return _packed(_written(sheet), sheet.legends)


def _written(sheet: Sheet | Bundle) -> bytes:
    """Return sheets as WeasyPrint writes them, with what it leaves out of their structure."""
    whole = _laid(sheet).whole()
    return whole.write_pdf(  # type: ignore[no-any-return]
        pdf_variant="pdf/ua-1", pdf_forms=sheet.is_fillable, finisher=_mend
    )


def _laid(source: Sheet | Bundle) -> _Laid:
    """Lay sheets out, each so that it fills its pages: one that can be better is tried again."""
    chosen = (PLAIN,) * len(source.documents)
    laid = {chosen: _render(source, chosen)}
    reached, hand = _extents(laid[chosen]), Writing(TALL[source.form], HIGHER[source.form])
    pairs = zip(source.documents, reached, strict=False)
    waiting = [tries(document, extent, hand) for document, extent in pairs]
    while any(waiting):
        trial = tuple(
            fits.pop(0) if fits else own for fits, own in zip(waiting, chosen, strict=False)
        )
        if trial not in laid:  # one that another was better than comes again
            laid[trial] = _render(source, trial)
        for number, extent in enumerate(_extents(laid[trial])):
            fit, own = trial[number], chosen[number]
            if fit != own and is_better(fit, extent, own, reached[number]):
                chosen = (*chosen[:number], fit, *chosen[number + 1 :])
                reached[number] = extent
                waiting[number] = tries(source.documents[number], extent, hand, fit)
    return laid.get(chosen) or _render(source, chosen)


def _render(source: Sheet | Bundle, fits: tuple[Fit, ...]) -> _Laid:
    # Only a card's words say what paper they are for.
    words = _words(source if source.form == "card" else replace(source, paper=PAPERS[0]), fits)
    # What a bundle says of its pages is kept with its boxes: those are for one paper alone.
    tree = _Tree if isinstance(source, Bundle) else _tree
    return tree(words, source.form, source.documents[0].address).laid_on(source.paper)


@lru_cache(8)
def _words(source: Sheet | Bundle, fits: tuple[Fit, ...]) -> str:
    return shown(html(source, fits))


class _Tree:
    """Sheets as boxes with styles, to be laid out on paper of any size.

    `weasyprint.HTML.render` makes them for one size alone: for two it takes a fifth longer.
    """

    def __init__(self, words: str, form: Form, address: str) -> None:
        options = {
            "stylesheets": [_style()],
            "pdf_forms": form == "fillable",
            "cache": _pictures(address),
        }
        counters = CounterStyle()
        self._read = _Read(words)
        self._context = Document._build_layout_context(  # noqa: SLF001 - no public way to boxes
            self._read, _letters(), counters, {}, DEFAULT_OPTIONS | options
        )
        self._sheets = self._context.style_for._sheets  # noqa: SLF001
        self._root = build_formatting_structure(
            self._read.etree_element,
            self._context.style_for,
            self._context.get_image_from_uri,
            self._read.base_url,
            self._context.target_collector,
            counters,
            self._context.footnotes,
        )

    def laid_on(self, paper: Paper) -> _Laid:
        known = self._context
        known.style_for._sheets = [*self._sheets, (_size(paper), "author", None)]  # noqa: SLF001
        context = LayoutContext(
            known.style_for,
            known.get_image_from_uri,
            known.font_config,
            known.counter_style,
            known.target_collector,
        )
        return _Laid(self._read, layout_document(self._read, self._root, context))


_tree = lru_cache(4)(_Tree)
"""The last ones: of a sheet that is tried in other ways, too."""


class _Laid:
    """Sheets on their pages, but for the margins: of a try that is not chosen nobody sees them."""

    def __init__(self, read: _Read, pages: Any) -> None:
        self._read, self._pages = read, pages
        self._first = next(pages)
        self.boxes = pages.gi_frame.f_locals["pages"]
        """Of all pages, which WeasyPrint itself gives away with their margins alone."""

    def whole(self) -> Document:
        """Return the document, with its margins."""
        pages = [Page(box) for box in (self._first, *self._pages)]
        told = DocumentMetadata(**get_html_metadata(self._read))
        return Document(pages, told, self._read.url_fetcher, _letters(), {}, None)


@lru_cache(1)
def _pictures(_address: str) -> dict[str, Any]:
    """Return what was read of pictures for the tries, forms and papers of the same sheets."""
    return {}


@cache
def _size(paper: Paper) -> weasyprint.CSS:
    """Return what a style sheet says of paper alone."""
    wide = f"{{ size: {paper} landscape; }}"
    return weasyprint.CSS(
        string=f"@page {{ size: {paper}; }} @page wide {wide} @page snug-wide {wide}"
    )


class _Read(weasyprint.HTML):  # type: ignore[misc]
    """Sheets that are XML as well as HTML: WeasyPrint's own way to read them takes far longer."""

    def __init__(self, words: str) -> None:
        self.base_url = None
        self.media_type = "print"
        self.url_fetcher = _NOWHERE
        root = fromstring(words)  # noqa: S314 - they are our own
        self.wrapper_element = ElementWrapper.from_html_root(root, None)
        self.etree_element = self.wrapper_element.etree_element

    def _ua_stylesheets(self, *_: object) -> tuple[()]:
        """Return none: `base.css` says what elements are, in a tenth of WeasyPrint's own rules."""
        return ()


def _extents(laid: _Laid) -> list[Extent]:
    """Return how far each sheet reaches, in their order; WeasyPrint tells it no other way."""
    found: dict[str, Extent] = {}
    lowest: dict[str, float] = {}
    for page in laid.boxes:
        for box in page.descendants():
            if box.element_tag == "section":
                name, top = box.element.get("id"), page.content_box_y()
                filled = (box.position_y + box.height - top) / page.height
                pages, gaps = 1, 0.0
                if before := found.get(name):
                    pages, gaps = before.pages + 1, before.gaps + 1 - lowest[name]
                lowest[name] = (_lowest(box) - top) / page.height
                found[name] = Extent(pages, filled, page.height / MILLIMETER, gaps)
                break
    return [*found.values()]


def _lowest(box: Any) -> float:
    """Return where what a box holds ends: one that goes on on the next page reaches to the foot."""
    held = (each for each in box.descendants() if not getattr(each, "children", ()))
    return max((float(each.position_y + each.height) for each in held), default=0.0)


def _tongues(laid: Any) -> Iterator[str]:
    """Yield the language of each article, in the order of the structure's elements for them."""
    for page in laid.pages:
        for box in page._page_box.descendants():  # noqa: SLF001
            if box.element_tag == "article":
                yield box.element.get("lang")


@cache
def _letters() -> once.Fonts:
    """Return the fonts, read once."""
    return once.Fonts()


@cache
def _style() -> weasyprint.CSS:
    """Return the style sheet with the fonts, read once."""
    words = fonts.sheet() + "".join((FOLDER / name).read_text("utf-8") for name in SHEETS)
    files = URLFetcher(allowed_protocols={"file"})
    return weasyprint.CSS(string=words, font_config=_letters(), url_fetcher=files)


def _mend(laid: Any, made: Any) -> None:
    """Add what WeasyPrint leaves out: scopes, bodies of entries, languages."""
    held = (each for each in made.objects if isinstance(each, pydyf.Dictionary))
    tongues = _tongues(laid)
    for element in [each for each in held if each.get("Type") == "/StructElem"]:
        if element["S"] == "/TH":
            part = _named(made, _named(made, element["P"])["P"])
            element["A"]["Scope"] = "/Column" if part["S"] == "/THead" else "/Row"
        elif element["S"] == "/LI":
            _give_body(made, element)
        elif element["S"] == "/Art":
            element["Lang"] = pydyf.String(next(tongues))


def _named(made: Any, reference: bytes) -> Any:
    """Return what a reference such as "12 0 R" leads to."""
    return made.objects[int(reference.split()[0])]


def _give_body(made: Any, entry: Any) -> None:
    """Put what a list's entry holds besides its mark into one body."""
    kinds = {kid: _named(made, kid)["S"] for kid in entry["K"]}
    if {*kinds.values()} <= {"/Lbl", "/LBody"}:
        return
    held = [kid for kid, kind in kinds.items() if kind != "/Lbl"]
    told = {"Type": "/StructElem", "S": "/LBody", "P": entry.reference, "Pg": entry["Pg"]}
    body = pydyf.Dictionary({**told, "K": pydyf.Array(held)})
    made.add_object(body)
    for kid in held:
        _named(made, kid)["P"] = body.reference
    marks = [kid for kid, kind in kinds.items() if kind == "/Lbl"]
    entry["K"] = pydyf.Array([*marks, body.reference])


def _packed(raw: bytes, legends: Mapping[str, str]) -> bytes:
    """Pack a PDF, with the names of its groups."""
    made = BytesIO()
    with pikepdf.open(BytesIO(raw)) as document:
        if "/AcroForm" in document.Root:
            _name_groups(document.Root.AcroForm, legends)
            # Or a viewer would draw what is ticked anew, for which it is told no letters.
            del document.Root.AcroForm.NeedAppearances
        document.save(made, deterministic_id=True, object_stream_mode=_PACKED)
    return made.getvalue()


_NOWHERE = URLFetcher(allowed_protocols={"data"})
"""Fetches nothing that is not in the sheets themselves."""

_PACKED = pikepdf.ObjectStreamMode.generate


def _name_groups(form: Any, legends: Mapping[str, str]) -> None:
    """List each group once, under its legend; a button with a name would keep the choice."""
    form.Fields = pikepdf.Array([field for field in form.Fields if "/Parent" not in field])
    for field in form.Fields:
        if "/Kids" in field:
            field.TU = pikepdf.String(legends[str(field.T)])
            for button in field.Kids:
                del button.T
