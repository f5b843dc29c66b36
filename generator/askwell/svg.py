"""SVG pictures: what is not known to only draw is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.parsers import expat

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
_AT_RULE = re.compile(r"@(?!media\b|keyframes\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a picture's file; line and column count from 1."""

    check: str
    line: int
    column: int
    message: str


def svg_faults(raw: bytes) -> list[Fault]:
    """Tell what in an SVG picture is no drawing."""
    return _Walk().faults(raw)


class _Refused(Exception):  # noqa: N818 - no error: it ends the walk
    """The rest need not be read."""


class _Walk:
    """One walk over a picture. A document type could hide anything, so it ends there."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.found: list[Fault] = []
        self.inside: list[str] = []
        self.style: list[str] = []
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartDoctypeDeclHandler = self._document_type

    def faults(self, raw: bytes) -> list[Fault]:
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
        message = f"This is no picture of the kind SVG{why}."
        self.found.append(Fault("wrong-picture", line, column, message))

    def _tell(self, what: str) -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        message = f"This picture holds {what}."
        self.found.append(Fault("unsafe-picture", line, column, message))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if not self.inside and (space, local) != (SVG, "svg"):
            self._no_picture(1, 1)
            raise _Refused
        self.inside.append(local)
        if space in NOTES:
            return
        if space != SVG or local not in DRAWING or "style" in self.inside[:-1]:
            self._tell(f'an element that is not known to only draw ("{local}")')
        for attribute, value in attributes.items():
            self._attribute(attribute, value)

    def _end(self, _: str) -> None:
        if self.inside.pop() == "style":
            self._rules("".join(self.style))
            self.style = []

    def _text(self, text: str) -> None:
        if "style" in self.inside:  # it comes in pieces, and only the whole says what it is
            self.style.append(text)

    def _attribute(self, name: str, value: str) -> None:
        space, _, local = name.rpartition(" ")
        if local.lower().startswith("on"):
            self._tell(f'an attribute that runs a script ("{local}")')
        elif space not in ("", XLINK, XML):
            return
        elif (space, local) == (XML, "base") or (
            local.lower() in ("href", "src") and not INSIDE.match(value)
        ):
            self._tell("a reference to something outside")
        elif local.lower() == "attributename" and "href" in value.lower():
            self._tell("an animation of a reference")
        elif local == "style":
            self._rules(value)
        elif local.lower() != "href" and _LOADING.search(value):
            self._tell("a reference to something outside")

    def _rules(self, css: str) -> None:
        if _LOADING.search(css) or _AT_RULE.search(css):
            self._tell("a style that can load something from outside")

    def _instruction(self, target: str, _: str) -> None:
        if target != "xml":
            self._tell(f'an instruction for programs ("{target}")')

    def _document_type(self, *_: object) -> None:
        self._tell("a document type")
        raise _Refused
