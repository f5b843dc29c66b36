"""SVG pictures: what is not known to only draw is told, and cleaned away."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET
from xml.parsers import expat

from askwell.problems.names import shown

SVG = "http://www.w3.org/2000/svg"

_DRAWING = """
    a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend
    feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
    feSpecularLighting feSpotLight feTile feTurbulence filter font font-face glyph g image line
    linearGradient marker mask metadata missing-glyph mpath path pattern polygon polyline
    radialGradient rect set stop style svg switch symbol text textPath title tspan use view
"""
DRAWING = frozenset(_DRAWING.split())
"""The elements of SVG 1.1 and 2 that draw, move or describe; no script, no frame, no sound."""

NOTES = (
    "http://www.inkscape.org/namespaces/inkscape",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/elements/1.1/",
)
"""Namespaces in which drawing programs keep notes of their own; to browsers they mean nothing."""

XLINK, XML = "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"

INSIDE = re.compile(r"\s*(#|data:image/(png|jpeg|jpg|gif|webp)[;,])", re.IGNORECASE)
"""What a reference may start with: a place in the same picture, or pixels that it carries."""

# A backslash could spell any of these words in other signs, so there is none.
_LOADING = re.compile(
    r"""\\|javascript:|(image|image-set|src)\(|url\((?!\s*["']?\#[\w.:-]+["']?\s*\))""",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"""(https?:)?//[^\s"'()<>;,]+""", re.IGNORECASE)
_AT_RULE = re.compile(r"@(?!media\b|keyframes\b)", re.IGNORECASE)


_ROOT = re.compile(rb"<svg\b[^>]*[^/]>")
_COLORED = re.compile(rb"\scolor\s*=")
_INK = (
    b"<style>:where(:root){color:#2b2620}"
    b"@media (prefers-color-scheme:dark){:where(:root){color:#ece4d6}}"
    b"@media print{:where(:root){color:#000}}</style>"
)
"""The inks of overrides/styles/notebook/colors.css, which any rule of the drawing's own beats."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a picture's file; line and column count from 1."""

    check: str
    line: int
    column: int
    message: str
    hint: str = ""


def svg_faults(raw: bytes) -> list[Fault]:
    """Tell what in an SVG picture is no drawing."""
    return _Walk().faults(raw)


def cleaned(raw: bytes) -> bytes | None:
    """Return an SVG picture with nothing but its drawing; None if there is none to be had."""
    walk = _Walk()
    if not walk.faults(raw):
        return raw
    if not walk.can_be_cleaned:
        return None
    try:
        root = ET.fromstring(raw)  # noqa: S314 - it declares no entities: the walk refused those
    except ET.ParseError:
        return None
    _clean(root, in_style=False)
    # Here, not once: whatever else is imported may take the prefix "" for a namespace of its own.
    ET.register_namespace("", SVG)
    ET.register_namespace("xlink", XLINK)
    made = ET.tostring(root, encoding="utf-8")
    return None if svg_faults(made) else made


def inked(raw: bytes) -> bytes:
    """Return a drawing in the ink of the page that shows it, light or dark.

    An image knows nothing of its page but that, and `currentColor` in it is black, unless the
    drawing says which color that is.
    """
    start = _ROOT.search(raw) if b"currentColor" in raw else None
    if start is None or _COLORED.search(start[0]):
        return raw
    return raw[: start.end()] + _INK + raw[start.end() :]


def _clean(element: ET.Element, *, in_style: bool) -> None:
    """Take out of an element what does more than draw; the parser left out all instructions."""
    for name, value in [*element.items()]:
        if attribute_fault(*_parted(name), value):
            del element.attrib[name]
    in_style = in_style or _parted(element.tag) == (SVG, "style")
    for child in [*element]:
        _clean(child, in_style=in_style)
        if element_fault(*_parted(child.tag), in_style=in_style) or _styles_fault(child):
            _drop(element, child)


def _styles_fault(element: ET.Element) -> str:
    is_style = _parted(element.tag)[1] == "style"
    return rules_fault("".join(element.itertext())) if is_style else ""


def _drop(parent: ET.Element, child: ET.Element) -> None:
    """Take an element out, but not the text that follows it."""
    number = [*parent].index(child)
    before = parent[number - 1] if number else None
    if before is None:
        parent.text = (parent.text or "") + (child.tail or "")
    else:
        before.tail = (before.tail or "") + (child.tail or "")
    parent.remove(child)


def _parted(name: str) -> tuple[str, str]:
    """Return the namespace and the name of what is called "{namespace}name"."""
    space, _, local = name.rpartition("}")
    return space.removeprefix("{"), local


def element_fault(space: str, local: str, *, in_style: bool) -> str:
    """Tell what an element is, if it is none that is known to only draw."""
    if space in NOTES or (space == SVG and local in DRAWING and not in_style):
        return ""
    return f'an element that is not known to only draw ("{local}")'


def attribute_fault(space: str, local: str, value: str) -> str:
    """Tell what an attribute does besides drawing."""
    if local.lower().startswith("on"):
        return f'an attribute that runs a script ("{local}")'
    if space not in ("", XLINK, XML):
        return ""
    is_reference = local.lower() in ("href", "src")
    if (space, local) == (XML, "base") or (is_reference and not INSIDE.match(value)):
        return _outside("a reference to something outside", value)
    if local.lower() == "attributename" and "href" in value.lower():
        return "an animation of a reference"
    if local == "style":
        return rules_fault(value)
    if local.lower() != "href" and _LOADING.search(value):
        return _outside("a reference to something outside", value)
    return ""


def rules_fault(css: str) -> str:
    """Tell what rules of style do besides styling."""
    if _LOADING.search(css) or _AT_RULE.search(css):
        return _outside("a style that can load something from outside", css)
    return ""


def _outside(what: str, written: str) -> str:
    """Say what is outside, with its address if there is one."""
    address = _ELSEWHERE.search(written)
    return f'{what} ("{shown(address[0])}")' if address else what


class _Refused(Exception):  # noqa: N818 - no error: it ends the walk
    """The rest need not be read."""


class _Walk:
    """One walk over a picture. A document type could hide anything, so it ends there."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.found: list[Fault] = []
        self.can_be_cleaned = True
        self.inside: list[str] = []
        self.style: list[str] = []
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartDoctypeDeclHandler = self._document_type

    def faults(self, raw: bytes) -> list[Fault]:
        """Return what is wrong with a drawing, in the order of its lines; at once if refused."""
        try:
            self.parser.Parse(raw, True)  # noqa: FBT003 - expat's signature
        except expat.ExpatError as error:
            why = f": {expat.ErrorString(error.code)}"
            self._no_picture(error.lineno, error.offset + 1, why)
        except (LookupError, ValueError):  # an encoding that Python does not know, either
            self._no_picture(1, 1, ": its encoding is unknown")
        except _Refused:
            pass
        return self.found

    def _no_picture(self, line: int, column: int, why: str = "") -> None:
        self.can_be_cleaned = False
        message = f"This is no picture of the kind SVG{why}."
        self.found.append(Fault("wrong-picture", line, column, message))

    def _tell(self, what: str) -> None:
        if what:
            line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
            message = f"This picture holds {what}."
            self.found.append(Fault("unsafe-picture", line, column, message))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if not self.inside and (space, local) != (SVG, "svg"):
            self._no_picture(1, 1)
            raise _Refused
        self._tell(element_fault(space, local, in_style="style" in self.inside))
        self.inside.append(local)
        if space not in NOTES:
            for attribute, value in attributes.items():
                space, _, local = attribute.rpartition(" ")
                self._tell(attribute_fault(space, local, value))

    def _end(self, _: str) -> None:
        if self.inside.pop() == "style":
            self._tell(rules_fault("".join(self.style)))
            self.style = []

    def _text(self, text: str) -> None:
        if "style" in self.inside:  # it comes in pieces, and only the whole says what it is
            self.style.append(text)

    def _instruction(self, target: str, _: str) -> None:
        if target != "xml":
            self._tell(f'an instruction for programs ("{target}")')

    def _document_type(self, *_: object) -> None:
        self._tell("a document type")
        self.can_be_cleaned = False
        raise _Refused
