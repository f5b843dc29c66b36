"""The forms of single values: days, and a publisher's colours, addresses, pictures, numbers."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated
from urllib.parse import quote, unquote, urlsplit

from pydantic import AfterValidator, WithJsonSchema

IN_A_PATH = "/%:@!$()*+,;=~"
"""What stays as it is in the path of a web address, beside letters, digits, "_", "." and "-"."""


FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)
"""Between which a day lies, an editor's or a reader's (`kit/days.js`): others are slips."""


def _day(value: date) -> date:
    if not FIRST_DAY <= value <= LAST_DAY:
        years = f"between {FIRST_DAY.year} and {LAST_DAY.year}"
        raise ValueError(f'the year of "{value}" is a slip|Write a year {years}.')
    return value


Day = Annotated[date, AfterValidator(_day)]


class MeantError(ValueError):
    """A value that is wrong and tells what is meant."""

    def __init__(self, words: str, meant: str) -> None:
        super().__init__(words)
        self.meant = (meant,) if meant else ()


def _colour(value: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        meant = _meant(value)
        remedy = 'Write it as # and six digits or letters a-f, such as "#1f5f5b".'
        remedy = f'Write "{meant}", in straight quotation marks.' if meant else remedy
        raise MeantError(f'"{value}" is no color that can be used|{remedy}', meant)
    return value.lower()


_HEX = re.compile(r"\W*([0-9a-f]{6}|[0-9a-f]{3})\W*", re.IGNORECASE)
_PARTS = re.compile(r"\W*(?:rgb)?\W*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\W*", re.IGNORECASE)


def _meant(value: str) -> str:
    """Return the color that was written in another form of the web; empty if none was."""
    if parts := _PARTS.fullmatch(value):
        color = "#" + "".join(f"{int(each):02x}" for each in parts.groups())
        return color if len(color) == len("#rrggbb") else ""
    found = _HEX.fullmatch(value)
    if not found:
        return ""
    times = len("rrggbb") // len(found[1])
    return "#" + "".join(times * sign for sign in found[1].lower())


HOST = re.compile(
    r"(?i)([htps]{2,6}(?:[:;,]/*|[:;.,]?//+)|(?=www\.))?((?:[a-z0-9-]+\.)+[a-z]{2,}(?:/|$))"
)
"""How an address begins that lacks its protocol, or has it misspelled: "htp://example.com"."""


_WEB_ADDRESS = re.compile(r"https?://(?!https?:)[^\s/?#\"'<>\\]+(/[^\s\"'<>\\]*)?")

QUOTES = " \"'<>\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb"
"""What programs and people put around an address."""


def _web_address(value: str) -> str:
    if meant := _without_quotes(value):
        raise MeantError(f'"{value}" is no web address|Write "{meant}".', meant)
    if not _WEB_ADDRESS.fullmatch(value):
        if re.match(r"https?:/*https?:", value):
            raise ValueError(f'"{value}" begins twice|Write "https://" once.')
        if re.search(r"\S\s+\S", value) and re.match(r"https?:|[\w-]+\.", value):
            raise ValueError(
                f'"{value}" has a space in it|Take the space out, or write "%20" for it.'
            )
        meant = _in_full(value)
        remedy = 'Write it in full, such as "https://careers.example.edu/guide/".'
        remedy = f'Write "{meant}".' if meant else remedy
        raise MeantError(f'"{value}" is no web address|{remedy}', meant)
    return value


def _in_full(value: str) -> str:
    """Return an address that lacks its protocol, or misspells it, with it; empty if none is."""
    found = HOST.match(value)
    meant = f"https://{value[found.start(2) :]}" if found else ""
    return meant if _WEB_ADDRESS.fullmatch(meant) else ""


def _without_quotes(value: str) -> str:
    """Return the address that stands between quotation marks; empty if none does."""
    bare = value.strip(QUOTES)
    meant = _in_full(bare) or bare
    return meant if bare != value and _WEB_ADDRESS.fullmatch(meant) else ""


FOLLOWING = (
    "google-analytics.com", "googletagmanager.com", "doubleclick.net", "facebook.net",
    "facebook.com", "clarity.ms", "hotjar.com", "tiktok.com", "linkedin.com", "licdn.com",
)  # fmt: skip
"""Hosts whose counters follow people from site to site, or record what they do on a page."""


def _counter_address(value: str) -> str:
    """Refuse what is no address of a counter; its host goes into the policy of every page."""
    if not re.fullmatch(r"https://[a-z0-9.-]+(:[0-9]{1,5})?(/[^\s\"'<>\\]*)?", value):
        raise ValueError(
            f'"{value}" is no address of a counter'
            '|Write it in full, such as "https://stats.example.edu/count.js".'
        )
    host = str(urlsplit(value).hostname)
    if any(host == name or host.endswith(f".{name}") for name in FOLLOWING):
        raise ValueError(
            f"{host} follows readers from site to site; this guide promises that it does not"
            "|Choose a counter of pages, such as GoatCounter, Matomo, Plausible or Umami."
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


SHOWN, NOT_SHOWN = "png|jpe?g|svg|webp", "gif|bmp|tiff?|hei[cf]|avif|eps|psd|ai|pdf"
"""How the names of pictures end that every browser shows, and of those that need another form."""


SAVED_ANEW = (
    "Save it as PNG, JPEG, SVG or WebP, name that file here, and keep this one outside the "
    "content folder."
)


def file_name(written: str) -> str:
    """Return the name of a file as addresses can hold it: "brand/our logo.PNG" without a space."""
    stem, _, ending = written.rpartition(".")
    return re.sub(r"[^\w/]+", "-", stem).strip("-/") + f".{ending.lower()}"


def _file(value: str) -> str:
    if not re.fullmatch(rf"[\w-]+(/[\w-]+)*\.({SHOWN})", value):
        if re.search(rf"\.({NOT_SHOWN})$", value, re.I):
            raise ValueError(f'"{value}" is no picture that every browser shows|{SAVED_ANEW}')
        if re.fullmatch(rf"[\w-]+(\\[\w-]+)+\.({SHOWN})", value):
            better = value.replace("\\", "/")
            raise ValueError(f'"{value}" is no picture in the content folder|Write "{better}".')
        if re.fullmatch(rf"[^\\:.][^\\:]*\.({SHOWN})", value, re.I):
            remedy = f'Call the file "{file_name(value)}", and write that here.'
            raise ValueError(f'"{value}" cannot be the name of a picture|{remedy}')
        raise ValueError(
            f'"{value}" is no picture in the content folder'
            '|Write its place there, such as "brand/logo.svg".'
        )
    return value


def _style_sheet(value: str) -> str:
    if not re.fullmatch(r"[\w-]+(/[\w-]+)*\.css", value):
        raise ValueError(
            f'"{value}" is no style sheet in the content folder'
            '|Write its place there, such as "brand/extra.css".'
        )
    return value


_EMAIL = re.compile(r"[^\s@<>\"'?&]+@[^\s@.,;:<>\"'?&]+(\.[^\s@.,;:<>\"'?&]+)+")

USUAL_EMAIL = 'Write it such as "careers@example.edu".'


def _email(value: str) -> str:
    if value.lower().startswith("mailto:"):
        raise ValueError(f'"{value}" is more than an email address|Leave out "mailto:".')
    if named := re.fullmatch(r"[^<>@]*<\s*([^<>\s]+@[^<>\s]+)\s*>", value):
        raise ValueError(f'"{value}" is more than an email address|Write "{named[1]}".')
    if not _EMAIL.fullmatch(value):
        raise ValueError(f'"{value}" is no email address|{_meant_email(value)}')
    return value


def _meant_email(value: str) -> str:
    """Return the remedy for what is no email address: the one in it, or the first of several."""
    parts = [each.strip(" .,;:()/") for each in re.split(r"[\s,;/]+", value)]
    found = [each for each in parts if _EMAIL.fullmatch(each)]
    if len(found) > 1:
        return f'Write one address, such as "{found[0]}".'
    return f'Write "{found[0]}".' if found else USUAL_EMAIL


PHONE = re.compile(
    r"(?P<number>\+?(?:\([0-9]{1,5}\)|[0-9])(?:[ ./\u2010-\u2013-]*(?:\([0-9]{1,5}\)|[0-9]))*)"
    r"(?:[ ,]*(?:ext\.?|extension|x\.?) *(?P<extension>[0-9]{1,7}))?",
    re.IGNORECASE,
)
"""A number as people write it: brackets around groups, dots or dashes between, an extension."""

LEAST_DIGITS, MOST_DIGITS = 3, 15
"""Of a number: those of a service ("711"), and as many as there can be (ITU-T E.164)."""


def _phone(value: str) -> str:
    found = PHONE.fullmatch(value)
    if not found or not LEAST_DIGITS <= len(digits(found["number"])) <= MOST_DIGITS:
        raise ValueError(
            f'"{value}" is no phone number'
            '|Write one number, such as "(555) 010-0199" or "555-010-0199 ext. 4".'
        )
    return value


def digits(text: str) -> str:
    """Return the digits in a text."""
    return "".join(sign for sign in text if sign in "0123456789")


def tel(number: str) -> str:
    """Return what a phone dials for a number that is one: an address of RFC 3966."""
    found = PHONE.fullmatch(number)
    assert found  # noqa: S101 - validated when it was read
    plus = "+" if number.startswith("+") else ""
    extension = f";ext={found['extension']}" if found["extension"] else ""
    return f"tel:{plus}{digits(found['number'])}{extension}"


Colour = Annotated[
    str, AfterValidator(_colour), WithJsonSchema({"type": "string", "x-text": "colour"})
]
WebAddress = Annotated[
    str, AfterValidator(_web_address), WithJsonSchema({"type": "string", "format": "uri"})
]
SiteAddress = Annotated[str, AfterValidator(_site_address)]
Picture = Annotated[
    str, AfterValidator(_file), WithJsonSchema({"type": "string", "x-text": "picture"})
]
EmailAddress = Annotated[str, AfterValidator(_email)]
PhoneNumber = Annotated[str, AfterValidator(_phone)]
StyleSheet = Annotated[str, AfterValidator(_style_sheet)]
CounterAddress = Annotated[str, AfterValidator(_counter_address)]


def without_quotes(written: str) -> str:
    """Return an address without the quotation marks around it; empty if there are none."""
    plain = unquote(written)
    bare = plain.strip(QUOTES)
    return quote(bare, safe=f"{IN_A_PATH}?#&") if bare != plain.strip() else ""
