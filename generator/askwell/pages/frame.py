"""What surrounds every page: names, menu, stage tabs, the help block. Plain for any theme."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any, TypeVar

from askwell.catalog import Catalog
from askwell.kinds.forms import tel
from askwell.kinds.publisher import Counter, Publisher
from askwell.languages import Language
from askwell.library.addresses import address
from askwell.library.wording import Wording
from askwell.looks import Look
from askwell.pages.emblems import SOCIAL_PLACE
from askwell.pages.navigation import MenuLink, bar, foot, menu
from askwell.pages.policy import policy
from askwell.problems import Problem
from askwell.reporting.together import together
from askwell.shipped import imports


@dataclass(frozen=True, slots=True)
class StageTab:
    """A stage of the journey above every page."""

    id: str
    number: int
    title: str
    address: str


L = TypeVar("L", MenuLink, StageTab)


@dataclass(frozen=True, slots=True)
class Way:
    """A way to reach a person: `link` is what to press (empty for none), `text` what to read."""

    label: str
    link: str
    text: str
    language: str = ""
    """The language of the label, if it is another than the page's (BCP 47)."""


@dataclass(frozen=True, slots=True)
class HelpBlock:
    """Whom to turn to, on every page."""

    title: str
    text: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A problem in the content, as a preview shows it above the last good pages."""

    place: str
    """File, line and column."""
    message: str
    hint: str
    lines: tuple[str, ...] = ()
    """What the hint has somebody write, line by line."""

    @classmethod
    def of(cls, problem: Problem) -> Mistake:
        return cls(problem.place, problem.message, problem.hint, problem.lines)

    @classmethod
    def all(cls, problems: Sequence[Problem]) -> tuple[Mistake, ...]:
        """Return problems as somebody reads them, those with one cause as one."""
        return tuple(
            cls(each.problem.place, each.words, each.hint, each.problem.lines)
            for each in together(problems)
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page shows around its body. Addresses are without their leading "/"."""

    language: str
    """The tag of the language, with its country if the publisher names one (BCP 47)."""
    words: dict[str, str]
    """The words of the frame, as HTML."""
    title: str
    """The name of the guide."""
    tagline: str
    publisher: str
    """The publisher's full name."""
    short_name: str
    """The publisher's name for narrow places."""
    site_url: str
    """Where the guide lives on the web, with "/" at the end."""
    footer: str
    """The publisher's line at the foot; empty for none."""
    lines: tuple[str, ...]
    """More lines of the publisher's at the foot."""
    logo: str
    """The picture's address; empty for none."""
    logo_alt: str
    picture: str
    """The address of the picture that social networks show."""
    help: HelpBlock
    menu: tuple[MenuLink, ...]
    bar: tuple[MenuLink, ...]
    """What a bar on narrow screens leads to besides search and the menu: the front page, which has
    another name for readers who have begun, and the kit or the guide."""
    foot: tuple[MenuLink, ...]
    stages: tuple[StageTab, ...]
    policy: str
    """The Content-Security-Policy of every page."""
    counter: Mapping[str, Any]
    """What counts readers: a `script` with its `data`, or a `picture`; empty for nothing."""
    imports: Mapping[str, Sequence[str]]
    """The names of the files that the script of a page imports, by its name."""
    search: str = ""
    """The address of the search page; empty for none."""
    lost: tuple[MenuLink, ...] = ()
    """Where to go from an address that leads nowhere; a title is HTML, as words are."""
    look: Look = "notebook"
    at: str = ""
    """Where the guide is below the site's address, with "/" at the end; empty for a whole site."""
    preview: bool = False
    """Whether this is a live preview: such pages load themselves anew."""
    problems: tuple[Mistake, ...] = ()
    """What is wrong in the content while a preview shows the last good pages."""

    def values(self) -> dict[str, Any]:
        """Return the frame as dicts, lists and texts, which every engine's templates can read."""
        plain: dict[str, Any] = _plain(asdict(self))
        return plain

    def in_preview(self, problems: Sequence[Problem] = ()) -> Frame:
        """Return the frame as a live preview shows it, with what is wrong just now."""
        return replace(self.uncounted(), preview=True, problems=Mistake.all(problems))

    def uncounted(self) -> Frame:
        """Return the frame without a counter of readers: whoever previews a guide is none."""
        return replace(self, counter={}, policy=policy())

    def below(self, at: str, site_url: str, end: str = "") -> Frame:
        """Return the frame of the guide as a part of another site, its addresses counted from that.

        `at` is the part, `site_url` its whole address; each page's address gets the `end`.
        """
        moved = partial(_moved, at=at, end=end)
        return replace(
            self,
            at=at,
            site_url=site_url,
            logo=self.logo and at + self.logo,
            picture=at + self.picture,
            menu=tuple(map(moved, self.menu)),
            bar=tuple(map(moved, self.bar)),
            foot=tuple(map(moved, self.foot)),
            stages=tuple(map(moved, self.stages)),
            search=self.search and at + self.search,
            lost=tuple(map(moved, self.lost)),
        )


def _moved(link: L, at: str, end: str) -> L:
    if isinstance(link, MenuLink) and link.away:
        return link
    page, sign, anchor = link.address.partition("#")
    return replace(link, address=f"{at}{page}{end}{sign}{anchor}")


THERE = "{there}"
"""What stands for the target in a link of the frame; how it is written is the engine's matter."""

LOST = {"front": "/", "search": "/search/", "questions": "/questions/", "emails": "/emails/"}
"""Where to go from an address that leads nowhere, by the word for it."""


def frame(
    catalog: Catalog, language: Language, titles: Mapping[str, str], look: Look = "notebook"
) -> Frame:
    """Return the frame of a guide's pages; `titles` are theirs, by address."""
    publisher = catalog.publisher
    return Frame(
        **_identity(publisher, Wording(catalog.library).plain, language),
        words=frame_words(language),
        menu=menu(catalog, language, titles),
        bar=bar(catalog, language),
        foot=foot(catalog, language, titles),
        stages=_tabs(catalog),
        policy=policy(publisher.privacy.counter),
        counter=_counter(publisher.privacy.counter),
        imports=imports(),
        search="search/" if catalog.has("/search/") else "",
        lost=_lost(catalog, language),
        look=look,
    )


def _identity(publisher: Publisher, say: Callable[[str], str], spoken: Language) -> dict[str, Any]:
    """Return what the frame says of who publishes the guide."""
    logo, picture = publisher.logo, publisher.picture
    return {
        "language": publisher.locale or spoken.name,
        "title": publisher.title,
        "tagline": publisher.tagline,
        "publisher": publisher.name,
        "short_name": publisher.short_name,
        "site_url": publisher.site_url.rstrip("/") + "/",
        "footer": say(publisher.footer or ""),
        "lines": tuple(map(say, publisher.foot.lines)),
        "logo": f"assets/content/{logo.file}" if logo else "",
        "logo_alt": logo.alt if logo else "",
        "picture": f"assets/content/{picture}" if picture else SOCIAL_PLACE,
        "help": _help(publisher, spoken, say),
    }


def _help(publisher: Publisher, language: Language, say: Callable[[str], str]) -> HelpBlock:
    found = ways(publisher, language)
    said = tuple(replace(way, label=say(way.label), text=say(way.text)) for way in found)
    return HelpBlock(say(publisher.help.title), say(publisher.help.text), said)


def _counter(counter: Counter | None) -> dict[str, Any]:
    if counter is None:
        return {}
    return {"script": counter.script or "", "picture": counter.picture or "", "data": counter.data}


def frame_words(language: Language) -> dict[str, str]:
    """Return the words of the frame as HTML, by name."""
    return {name: str(language.say(f"frame.{name}")) for name in language.group("frame")}


def _lost(catalog: Catalog, language: Language) -> tuple[MenuLink, ...]:
    return tuple(
        MenuLink(str(language.say(f"lost.{name}", there=THERE)), address[1:] or ".")
        for name, address in LOST.items()
        if catalog.has(address)
    )


def _tabs(catalog: Catalog) -> tuple[StageTab, ...]:
    return tuple(
        StageTab(stage.id, number, stage.title, address(stage)[1:])
        for number, stage in enumerate(catalog.stages, start=1)
    )


def ways(publisher: Publisher, language: Language) -> tuple[Way, ...]:
    """List the ways to reach a person, each with what to press and what to read (on paper too)."""
    contact, label = publisher.contact, language.text
    phone = [(label("ways.phone"), contact.phone, "")] if contact.phone else []
    phones = [(each.label, each.number, each.language or "") for each in contact.phones]
    found = (
        Way(label("ways.appointment"), contact.appointment or "", _read(contact.appointment)),
        *(Way(name, tel(number), number, tag) for name, number, tag in (*phone, *phones)),
        Way(label("ways.email"), f"mailto:{contact.email}", contact.email or ""),
        Way(label("ways.chat"), contact.chat or "", _read(contact.chat)),
        Way(label("ways.address"), "", contact.address or ""),
        Way(label("ways.hours"), "", contact.hours or ""),
    )
    return tuple(way for way in found if way.text)


def _read(address: str | None) -> str:
    """Return a web address as people say and type it, on paper too."""
    return (address or "").partition("://")[2].rstrip("/")


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value
