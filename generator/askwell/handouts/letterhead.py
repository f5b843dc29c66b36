"""What stands on every handout: whose it is, who helps, and where its page is."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from urllib.parse import urlsplit

import segno

from askwell.catalog import Catalog
from askwell.languages import Language
from askwell.library.wording import Wording
from askwell.pages.frame import ways
from askwell.pictures import published

TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
}
"""The type of each kind of picture, by how its file's name ends."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The publisher, as paper shows it. Pictures are addresses that hold them whole."""

    language: str
    name: str
    short_name: str
    guide: str
    site: str
    """The whole address of the guide, without its last slash."""
    colour: str
    help_title: str
    help_text: str
    ways: tuple[tuple[str, str], ...]
    logo: str = ""
    logo_words: str = ""


def letterhead(catalog: Catalog, language: Language) -> Letterhead:
    """Return what a publisher's handouts show."""
    publisher, say = catalog.publisher, Wording(catalog.library).plain
    found = [(say(way.label), say(way.text)) for way in ways(publisher, language)]
    logo = publisher.logo
    return Letterhead(
        language=publisher.locale or language.name,
        name=say(publisher.name),
        short_name=say(publisher.short_name),
        guide=say(publisher.title),
        site=publisher.site_url.rstrip("/"),
        colour=publisher.colour,
        help_title=say(publisher.help.title),
        help_text=" ".join(say(publisher.help.text).split()),
        ways=tuple(found),
        logo=pictures(catalog).get(logo.file, "") if logo else "",
        logo_words=say(logo.alt) if logo else "",
    )


def pictures(catalog: Catalog) -> dict[str, str]:
    """Return the pictures that a guide names, each as an address that holds it whole."""
    return {place: data(place, raw) for place, raw in published(catalog.library).items()}


def data(place: str, raw: bytes) -> str:
    """Return an address that holds a picture whole."""
    kind = TYPES[place.rpartition(".")[2].lower()]
    return f"data:{kind};base64,{base64.b64encode(raw).decode()}"


def typed(url: str) -> str:
    """Return a web address as people say and type it."""
    parts = urlsplit(url)
    return f"{parts.netloc}{parts.path}".rstrip("/")


def qr(address: str) -> str:
    """Return a QR code that leads to an address, as an address that holds the picture."""
    return data("code.png", qr_dots(address))


@lru_cache(2**10)  # the pages of a guide, in each format
def qr_dots(address: str) -> bytes:
    """Return a QR code that leads to an address, as a picture of dots (PNG)."""
    raw = BytesIO()
    segno.make(address, error="m", micro=False).save(raw, kind="png", scale=6, border=0)
    return raw.getvalue()
