"""The publisher: whose guide this is, how it looks, and who helps."""

from __future__ import annotations

import re
from typing import Annotated, Literal
from urllib.parse import quote, urlsplit

from pydantic import AfterValidator, Field

from askwell.kinds.base import Model, Prose, Text
from askwell.kinds.kind import Kind

IN_A_PATH = "/%:@!$()*+,;=~"
"""What stays as it is in the path of a web address, beside letters, digits, "_", "." and "-"."""


def _colour(value: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        remedy = 'Write it as # and six digits or letters a-f, such as "#1f5f5b".'
        raise ValueError(f'"{value}" is no color that can be used|{remedy}')
    return value.lower()


def _web_address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#\"'<>\\]+(/[^\s\"'<>\\]*)?", value):
        raise ValueError(
            f'"{value}" is no web address'
            '|Write it in full, such as "https://careers.example.edu/guide/".'
        )
    return value


def _site_address(value: str) -> str:
    """Return an address as in links: percent-encoded (RFC 3986), its host in ASCII (RFC 5891)."""
    parts = urlsplit(_web_address(value))
    if parts.username is not None:
        remedy = 'Leave out what stands before the "@": everybody could read it.'
        raise ValueError(f'"...@{parts.hostname}" names a user|{remedy}')
    if "?" in value or "#" in value:
        remedy = 'Leave out "?" and "#" and what follows: pages are added to this address.'
        raise ValueError(f'"{value}" is no address of a folder|{remedy}')
    try:
        host, port = _ascii(parts.hostname or ""), parts.port
    except ValueError:
        raise ValueError(
            f'"{value}" is no web address|Look at what stands between "//" and the next "/".'
        ) from None
    place = host if port is None else f"{host}:{port}"
    return f"{parts.scheme}://{place}{quote(parts.path, safe=IN_A_PATH)}"


def _ascii(host: str) -> str:
    if host.isascii():
        return host
    import idna  # noqa: PLC0415 - hardly anybody needs it

    return idna.encode(host, uts46=True).decode()


def _file(value: str) -> str:
    if not re.fullmatch(r"[\w-]+(/[\w-]+)*\.(png|jpg|jpeg|svg|webp)", value):
        raise ValueError(
            f'"{value}" is no picture in the content folder'
            '|Write its place there, such as "brand/logo.svg".'
        )
    return value


def _email(value: str) -> str:
    if not re.fullmatch(r"[^\s@<>\"'?&]+@[^\s@.<>\"'?&]+(\.[^\s@.<>\"'?&]+)+", value):
        raise ValueError(f'"{value}" is no email address|Write it such as "careers@example.edu".')
    return value


def _phone(value: str) -> str:
    if not re.fullmatch(r"\+?[0-9][0-9 ().-]{3,24}", value):
        raise ValueError(
            f'"{value}" is no phone number'
            '|Write digits, spaces, brackets and dashes, such as "555-010-0199".'
        )
    return value


Colour = Annotated[str, AfterValidator(_colour)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
SiteAddress = Annotated[str, AfterValidator(_site_address)]
Picture = Annotated[str, AfterValidator(_file)]
EmailAddress = Annotated[str, AfterValidator(_email)]
Phone = Annotated[str, AfterValidator(_phone)]


class Logo(Model):
    file: Picture
    """A picture in the content folder, such as "brand/logo.svg"."""
    alt: Text
    """What the picture says, for those who do not see it."""


class Contact(Model):
    """How readers reach a person."""

    phone: Phone | None = None
    email: EmailAddress | None = None
    chat: WebAddress | None = None
    appointment: WebAddress | None = None
    address: Text | None = None
    hours: Text | None = None


class Help(Model):
    """The help block on every page."""

    title: Text
    text: Text


class Privacy(Model):
    """What the publisher adds to the privacy page."""

    text: Prose
    contact: Text


class Accessibility(Model):
    """Where readers report a barrier, and what happens then."""

    text: Prose
    contact: Text


class Publisher(Model):
    """One file that makes the guide yours."""

    name: Text
    """Your office's full name."""
    short_name: Text
    """The name for narrow places."""
    title: Text
    """The name of the guide."""
    tagline: Text
    """One sentence on what it does for a reader."""
    welcome: Prose
    """A short paragraph at the top of the front page."""
    site_url: SiteAddress
    """Where the guide will live on the web."""
    colour: Colour
    """Your colour; it becomes the single accent."""
    logo: Logo | None = None
    picture: Picture | None = None
    """The picture that social networks show beside a link."""
    paper: Literal["letter", "a4"] = "letter"
    contact: Contact
    help: Help
    privacy: Privacy
    accessibility: Accessibility
    footer: Text | None = None
    """A line at the foot of every page."""
    vocabulary: dict[str, Text] = Field(default_factory=dict)
    """Your words for things; {{ word.client }} becomes what you set for "client"."""


PUBLISHER = Kind("publisher.yml", "publisher", Publisher)
