"""The publisher: whose guide this is, how it looks, and who helps."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal
from urllib.parse import urlsplit

from pydantic import Field, StringConstraints, model_validator

from askwell.kinds.base import Id, Model, PointId
from askwell.kinds.forms import (
    Colour,
    CounterAddress,
    EmailAddress,
    PhoneNumber,
    Picture,
    SiteAddress,
    StyleSheet,
    WebAddress,
)
from askwell.kinds.kind import Kind
from askwell.kinds.words import Address, LanguageTag, Prose, Text
from askwell.looks import Look, Paper

Locale = Literal["en-AU", "en-CA", "en-GB", "en-IE", "en-IN", "en-NZ", "en-US", "en-ZA"]

HandoutName = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
"""The kind and the id of what has handouts, such as "worksheet.aim"."""

ON_LETTER = (None, "en-CA", "en-US")
"""Locales of places that print on letter paper; all others have A4."""

HEAD = (
    "is refused here: it could read what people type, and the guide promises that nobody can",
    'A counter has a place of its own: "counter", below "privacy".',
)
LOOK = ("has another name here", 'Name a style sheet of your own in a line "styles: ...".')
ENGLISH = (
    "is not known here: the guide's own words are English",
    'Delete the line; "locale" says whose English, such as "en-GB".',
)
MADE = ("is made from your name and colors", "Delete the line.")


class Logo(Model):
    file: Picture
    """A picture in the content folder, such as "brand/logo.svg"."""
    alt: Text
    """What the picture says, for those who do not see it."""


class Phone(Model):
    """One of several numbers."""

    label: Text
    """What the number is for: "Front desk", "TTY", "En español"."""
    number: PhoneNumber
    """The number as people dial it, such as "(555) 010-7788"."""
    language: LanguageTag | None = None
    """The language of the label and of the line, such as "es"; left out, it is the guide's."""


class Contact(Model):
    """How readers reach a person."""

    phone: PhoneNumber | None = None
    """One number, such as "(555) 010-7788"; more than one go into "phones"."""
    phones: tuple[Phone, ...] = ()
    """More numbers than one, each with what it is for."""
    email: EmailAddress | None = None
    """Where readers write to, such as "careers@example.edu"."""
    chat: WebAddress | None = None
    """The address of a page to chat on."""
    appointment: WebAddress | None = None
    """The address of a page to book a time on."""
    address: Text | None = None
    """Where to find you, such as "Room 12, Main Hall"."""
    hours: Text | None = None
    """When somebody is there, such as "Monday to Friday, 9 to 4"."""

    @property
    def first_phone(self) -> str:
        """The number where only one can stand; empty if there is none."""
        return self.phone or next((each.number for each in self.phones), "")


class Help(Model):
    """The help block on every page."""

    title: Text
    """The heading, such as "Talk to a person"."""
    text: Text
    """A sentence or two: who helps, and with what."""


class Counter(Model):
    """A counter of readers. Nothing is counted without one, and pages say what it does."""

    picture: CounterAddress | None = None
    """A picture that every page asks for, "{page}" in it for the page's address."""
    script: CounterAddress | None = None
    """A program that every page runs."""
    data: dict[PointId, Text] = Field(default_factory=dict)
    """What the program asks for in its "data-" attributes, by their names without "data-"."""
    sends_to: CounterAddress | None = None
    """Where the program sends what it counts, if that is another host."""
    counts: Text = Field(alias="for")
    """What it is for, as the end of "We count ...": "how often each page is read"."""

    @model_validator(mode="after")
    def _counts_in_one_way(self) -> Counter:
        if (self.picture is None) == (self.script is None):
            hint = 'Write "picture:" or "script:"; a picture cannot see what people type.'
            raise ValueError(f"a counter is a picture or a program|{hint}")
        return self

    @property
    def host(self) -> str:
        """The host that every page asks, and that learns of readers by it."""
        return str(urlsplit(self.picture or self.script).hostname)

    @property
    def told(self) -> str:
        """The other host that learns what the program counts; empty if it is the same."""
        host = urlsplit(self.sends_to or "").hostname or self.host
        return host if host != self.host else ""


class Privacy(Model):
    """What the publisher adds to the privacy page."""

    text: Prose
    """What your office does with what readers tell it."""
    contact: Text
    """Whom to ask, such as "privacy@example.edu"."""
    counter: Counter | None = None
    """A counter of readers; left out, nobody is counted."""


class Accessibility(Model):
    """Where readers report a barrier, and what happens then."""

    text: Prose
    """What readers can do who meet a barrier, and how soon you answer."""
    contact: Text
    """Whom to tell, such as "access@example.edu"."""


class Link(Model):
    """A link in the menu or at the foot: to a page of the guide, or to another site."""

    page: Address | None = None
    """The address of a page of this guide, such as "/guide/visit-us/"."""
    site: WebAddress | None = None
    """The address of another site."""
    title: Text | None = None
    """What readers press; a page of the guide has a title already."""

    @model_validator(mode="after")
    def _leads_to_one_place(self) -> Link:
        if (self.page is None) == (self.site is None):
            raise ValueError('the link leads to no place, or to two|Write "page:" or "site:".')
        if self.site and not self.title:
            raise ValueError('the link to another site has no name|Add "title: ..." to it.')
        return self


class Foot(Model):
    """What stands at the foot of every page, besides what every guide has there."""

    lines: tuple[Text, ...] = ()
    """Sentences, such as who pays for the guide, or that you offer equal opportunity."""
    links: tuple[Link, ...] = ()
    """Links that follow those of the guide."""


class Bundle(Model):
    """Sheets for one occasion, such as a workshop, as one file."""

    id: Id
    """Its name in the address of its file, such as "first-workshop"."""
    title: Text
    """What stands on its cover."""
    sheets: Annotated[tuple[HandoutName, ...], Field(min_length=1)]
    """What is in it, in order."""


class Targets(Model):
    """What the guide has set itself; "askwell count" says it beside what there is."""

    fields: int | None = Field(default=None, ge=1)
    """So many fields of work."""
    questions_of_a_field: int | None = Field(default=None, ge=1)
    """So many questions in each of them."""
    questions_of_an_audience: int | None = Field(default=None, ge=1)
    """So many questions that name each audience."""
    messages_of_an_audience: int | None = Field(default=None, ge=1)
    """So many messages that name each audience."""


class HomePart(Model):
    """A part of the front page: one of the guide's, or a text of the publisher's own."""

    part: Literal["stages", "tools", "audiences"] | None = None
    """One of the guide's parts."""
    title: Text | None = None
    """The heading; the guide's parts have one already."""
    text: Prose | None = None
    """What stands below an own heading."""

    @model_validator(mode="after")
    def _is_one_thing(self) -> HomePart:
        if (self.part is None) == (self.text is None) or not (self.part or self.title):
            hint = 'Write "part:" for a part of the guide, or "title:" and "text:" for your own.'
            raise ValueError(f"this is no part of the front page|{hint}")
        return self


class Publisher(Model):
    """One file that makes the guide yours."""

    not_here: ClassVar = {
        **dict.fromkeys(("head", "extra_head", "html", "scripts", "script"), HEAD),
        **dict.fromkeys(("javascript", "extra_javascript", "analytics", "tracking"), HEAD),
        **dict.fromkeys(("css", "extra_css", "stylesheet"), LOOK),
        **dict.fromkeys(("favicon", "icon"), MADE),
        **dict.fromkeys(("language", "lang"), ENGLISH),
    }

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
    welcomes: dict[LanguageTag, Prose] = Field(default_factory=dict)
    """A line below it for readers of other languages, by their tags."""
    home: tuple[HomePart, ...] = (
        HomePart(part="stages"), HomePart(part="tools"), HomePart(part="audiences"),
    )  # fmt: skip
    """What stands on the front page below the welcome, in order."""
    site_url: SiteAddress
    """Where the guide will live on the web."""
    colour: Colour
    """Your color; it becomes the accent of links, buttons and marks."""
    second_colour: Colour | None = None
    """A second one, for lines and edges that only decorate."""
    styles: StyleSheet | None = None
    """A style sheet of your own; what it says wins over the guide's."""
    logo: Logo | None = Field(default=None, json_schema_extra={"x-top": True})
    """The logo at the head of every page, a PNG or an SVG."""
    picture: Picture | None = None
    """The picture that social networks show beside a link."""
    locale: Locale | None = None
    """Whose way to write dates and times pages follow; left out, that of the United States."""
    paper: Paper | None = None
    """The size of printed sheets; left out, what is usual where the locale says."""
    look: Look = "notebook"
    """A field notebook, or the look of the Material theme."""
    contact: Contact
    """How readers reach a person."""
    help: Help
    """The block on every page that says who helps."""
    privacy: Privacy
    """What you add to the page on privacy."""
    accessibility: Accessibility
    """Where readers report a barrier, and what happens then."""
    footer: Text | None = None
    """A line at the foot of every page."""
    foot: Foot = Foot()
    """More lines and links there."""
    bundles: tuple[Bundle, ...] = ()
    """Sheets for a workshop as one PDF each, where handouts are made."""
    menu: tuple[Link, ...] = ()
    """Your own menu, whole; left out, the guide's."""
    targets: Targets = Targets()
    """What this guide has set itself; without, it is not judged."""
    vocabulary: dict[str, Text] = Field(default_factory=dict)
    """Your words for things; {{ word.client }} becomes what you set for "client"."""

    @model_validator(mode="after")
    def _tell_texts(self) -> Publisher:
        """Tell the welcomes in other languages which those are."""
        for language, text in self.welcomes.items():
            text.language = language
        return self

    @property
    def prints_on(self) -> Paper:
        """The size of printed sheets."""
        return self.paper or ("letter" if self.locale in ON_LETTER else "a4")


PUBLISHER = Kind("publisher.yml", "publisher", Publisher)
