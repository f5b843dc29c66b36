"""Drawings among the pictures: the words that they show."""

from __future__ import annotations

import base64
from xml.etree import ElementTree as ET


def read(svg: bytes) -> ET.Element:
    """Return a drawing, whatever letters its first line says that it is written in."""
    return ET.fromstring(svg)  # noqa: S314 - what is published was cleaned


def words_in(held: str) -> list[str]:
    """Return the words that an address that holds a picture shows, one text after the other."""
    kind, _, words = held.partition(";base64,")
    if not kind.endswith("svg+xml"):
        return []
    texts = read(base64.b64decode(words)).iter("{http://www.w3.org/2000/svg}text")
    said = (" ".join("".join(text.itertext()).split()) for text in texts)
    return [each for each in said if each]
