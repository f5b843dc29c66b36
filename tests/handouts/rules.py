"""What a tagged PDF must hold, each rule by a name: told are those that one breaks.

They are of PDF/UA-1 (ISO 14289-1) and the Matterhorn protocol, as far as handouts could break them.
Passing them is not conformance: a person has to look whether names, order and texts make sense.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf

from askwell.handouts.parts import Document, Field, Form, Line, Lines, Options, Scale, Tips, walk

STANDARD = frozenset(
    {"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "P", "Span", "NonStruct"}
    | {"H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Link", "Form", "Figure"}
    | {"Table", "TR", "TH", "TD", "THead", "TBody", "TFoot"}
)
"""The elements that handouts are made of; each has a meaning for who listens."""


_NONE: Any = {}


@dataclass(frozen=True)
class Tagged:
    """An opened PDF."""

    pdf: pikepdf.Pdf

    @cached_property
    def elements(self) -> list[tuple[Any, str]]:
        """Every element of the structure with the kind of the one around it, in reading order."""
        root = self.pdf.Root.get("/StructTreeRoot")
        return list(_below(root.K, "")) if root is not None and "/K" in root else []

    def of(self, kind: str) -> list[Any]:
        return [element for element, _ in self.elements if _kind(element) == kind]

    @cached_property
    def annotations(self) -> list[Any]:
        return [each for page in self.pdf.pages for each in page.get("/Annots", [])]

    @cached_property
    def objects(self) -> dict[Any, str]:
        """The kind of the element that holds each annotation, by the number of the object."""
        return {
            child.Obj.objgen: _kind(element)
            for element, _ in self.elements
            for child in _kids(element)
            if isinstance(child, pikepdf.Dictionary) and "/Obj" in child
        }

    @property
    def fonts(self) -> Iterator[Any]:
        for page in self.pdf.pages:
            yield from page.get("/Resources", _NONE).get("/Font", _NONE).values()


def _kind(element: Any) -> str:
    return str(element.get("/S", ""))[1:]


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _below(kids: Any, around: str) -> Iterator[tuple[Any, str]]:
    for element in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(element, pikepdf.Dictionary) and "/S" in element:
            yield element, around
            yield from _below(element.get("/K", []), _kind(element))


def broken(raw: bytes) -> list[str]:
    """Return the names of the rules that a PDF breaks."""
    with pikepdf.open(BytesIO(raw)) as pdf:
        tagged = Tagged(pdf)
        return [name for name, keeps in RULES.items() if not keeps(tagged)]


def _language(tagged: Tagged) -> bool:
    return bool(str(tagged.pdf.Root.get("/Lang", "")))


def _title(tagged: Tagged) -> bool:
    shown = tagged.pdf.Root.get("/ViewerPreferences", _NONE).get("/DisplayDocTitle", False)
    with tagged.pdf.open_metadata() as told:
        return bool(shown) and bool(told.get("dc:title"))


def _marked(tagged: Tagged) -> bool:
    return bool(tagged.pdf.Root.get("/MarkInfo", _NONE).get("/Marked", False))


def _structure(tagged: Tagged) -> bool:
    return bool(tagged.elements)


def _elements(tagged: Tagged) -> bool:
    return all(_kind(element) in STANDARD for element, _ in tagged.elements)


def _tabs(tagged: Tagged) -> bool:
    pages = [page for page in tagged.pdf.pages if "/Annots" in page]
    return all(str(page.get("/Tabs", "")) == "/S" for page in pages)


def _widgets(tagged: Tagged) -> bool:
    widgets = [each for each in tagged.annotations if str(each.Subtype) == "/Widget"]
    return all(tagged.objects.get(each.objgen) == "Form" for each in widgets)


def _groups(tagged: Tagged) -> bool:
    """Tell whether a choice is its group's: a button with a name of its own would keep it."""
    fields: Any = tagged.pdf.Root.get("/AcroForm", _NONE).get("/Fields", [])
    return all("/T" not in button for field in fields for button in field.get("/Kids", []))


def _spoken(tagged: Tagged) -> bool:
    widgets = [each for each in tagged.annotations if str(each.Subtype) == "/Widget"]
    return all(str(each.get("/TU", "")).strip() for each in widgets)


def _links(tagged: Tagged) -> bool:
    links = [each for each in tagged.annotations if str(each.Subtype) == "/Link"]
    return all(
        tagged.objects.get(each.objgen) == "Link" and str(each.get("/Contents", ""))
        for each in links
    )


def _figures(tagged: Tagged) -> bool:
    return all(str(figure.get("/Alt", "")).strip() for figure in tagged.of("Figure"))


def _scopes(tagged: Tagged) -> bool:
    return all("/Scope" in head.get("/A", _NONE) for head in tagged.of("TH"))


def _lists(tagged: Tagged) -> bool:
    held = {"L": {"LI", "L", "Caption"}, "LI": {"Lbl", "LBody"}}
    return all(
        around not in held or _kind(element) in held[around] for element, around in tagged.elements
    ) and all(around == "L" for element, around in tagged.elements if _kind(element) == "LI")


def _headings(tagged: Tagged) -> bool:
    levels = [int(_kind(each)[1]) for each, _ in tagged.elements if _kind(each)[:1] == "H"]
    steps = zip([0, *levels], levels, strict=False)
    return levels[:1] == [1] and all(after <= before + 1 for before, after in steps)


def _embedded(tagged: Tagged) -> bool:
    for font in tagged.fonts:
        below = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        told = below.get("/FontDescriptor", _NONE)
        if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(told.keys()):
            return False
        if "/ToUnicode" not in font:
            return False
    return True


def _claimed(tagged: Tagged) -> bool:
    with tagged.pdf.open_metadata() as told:
        return str(told.get("pdfuaid:part", "")) == "1"


def _named_once(tagged: Tagged) -> bool:
    """Tell whether no two fields have one name: what is typed into one would stand in both."""
    names = [
        str(field.get("/T", ""))
        for field in tagged.pdf.Root.get("/AcroForm", _NONE).get("/Fields", [])
    ]
    return len(names) == len({*names})


RULES: dict[str, Callable[[Tagged], bool]] = {
    "language": _language,
    "title": _title,
    "marked": _marked,
    "structure": _structure,
    "elements": _elements,
    "tabs": _tabs,
    "fields in the structure": _widgets,
    "groups": _groups,
    "names": _named_once,
    "spoken names": _spoken,
    "links": _links,
    "figures": _figures,
    "scopes": _scopes,
    "lists": _lists,
    "headings": _headings,
    "fonts": _embedded,
    "claim": _claimed,
}
"""By name, whether a PDF keeps a rule."""


def spoken(raw: bytes) -> dict[str, str]:
    """Return the spoken name of each field of a form, by the field's own name.

    A button of a group goes by the group's name and its value: "how=1-of-5".
    """
    found = {}
    with pikepdf.open(BytesIO(raw)) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            name = str(field.T)
            found[name] = str(field.TU)
            for option, button in zip(field.get("/Opt", []), field.get("/Kids", []), strict=True):
                found[f"{name}={option}"] = str(button.TU)
    return found


def labels(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the name of each field with the words that a reader sees beside it."""
    for part in walk(document):
        if isinstance(part, Line | Lines):
            yield part.name, part.label
        elif isinstance(part, Tips):
            yield from ((tip.name, tip.words) for tip in part.tips)
        elif isinstance(part, Form):
            yield from _cells(part)
        elif isinstance(part, Options) and part.many:
            yield from ((f"{part.name}.{name}", words) for name, words in part.options)
        elif isinstance(part, Options | Scale):
            choices = part.options if isinstance(part, Options) else part.points
            yield part.name, part.label
            yield from ((f"{part.name}={name}", words) for name, words in choices)
        else:
            assert not isinstance(part, Field)


def _cells(form: Form) -> Iterator[tuple[str, str]]:
    for (row, _), called in zip(form.rows, form.called, strict=True):
        for column in form.columns:
            yield f"{form.name}.{row}.{column.id}", f"{column.words}, {called}"
