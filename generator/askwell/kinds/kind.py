"""What a kind of content is: which files hold it, and what the site makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from askwell.kinds.base import Identified, Model


@dataclass(frozen=True, slots=True)
class ListPage:
    """The page that lists every item of a kind; its words are those of `pages` in the store."""

    address: str
    template: str
    script: str = ""
    """The script of its tools, one of overrides/scripts/pages/."""
    foot: str = ""
    """The words of its link in the foot of every page; empty to leave it out there."""
    front: str = ""
    """The words beside its link on the front page, with {count}; empty to leave it out there."""
    also: tuple[str, ...] = ()
    """Other kinds that it lists too: with one of those it is there as well."""

    @property
    def name(self) -> str:
        """The one word for it, as in the store."""
        return self.address.strip("/")


@dataclass(frozen=True, slots=True)
class ItemPage:
    """The page that every item of a kind has."""

    template: str
    described_by: str
    """The field that describes an item to search engines."""
    script: str = ""
    """The script of its tools, one of overrides/scripts/pages/."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Items within an item: each has an anchor on its page, and is found by search."""

    field: str
    label: str
    """The words for a search result of one; {title} in them is that of the item that holds it."""


@dataclass(frozen=True, slots=True)
class Offer:
    """How the page of a stage offers what names that stage in its `stages`."""

    title: str
    """The words above the list."""
    order: int
    """Lower comes first on the page."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of content: `path` is a folder of its files ("emails/") or the one file ("facts.yml").

    The file's one top-level key is `key`; it holds one `model`, or a list of them where `many`.
    """

    path: str
    key: str
    model: type[Model]
    many: bool = False
    suffix: str = ".yml"
    """How the folder's files end; ".md" are pages of prose whose front matter is the model."""
    address: str = ""
    """Where an item stands on the site, with {} for its id; empty for a kind without a place."""
    section: str = ""
    """The part of the menu that its pages belong to, one of kinds/sections.py."""
    list_page: ListPage | None = None
    item_page: ItemPage | None = None
    parts: Parts | None = None
    passages: Parts | None = None
    """What search alone finds by itself: its id is an anchor on the item's page."""
    offer: Offer | None = None
    embeddable: bool = False
    """Whether a guide page can hold a whole item, by templates/embeds/<kind>.html."""
    counted: str = ""
    """What many of them are called where content is counted; empty to leave them out."""
    searched_as: str = ""
    """The words for a search result of an item without a page of its own."""
    # By role, not by id: an editor may call an item anything, and code must still find it.
    roles: Mapping[str, str] = field(default_factory=dict)
    """What readers lose, by role, where no item has it."""

    @property
    def name(self) -> str:
        """The one word for it, as in `askwell schema NAME`."""
        return self.path.removesuffix("/").removesuffix(".yml")

    @property
    def one(self) -> str:
        """The one word for one of its items: "question"."""
        return self.model.kind if issubclass(self.model, Identified) else self.name

    @property
    def is_folder(self) -> bool:
        return self.path.endswith("/")

    @property
    def is_prose(self) -> bool:
        """Whether its files are pages of prose: Markdown below front matter."""
        return self.suffix == ".md"

    def holds(self, path: str) -> bool:
        """Tell whether the file at a path in the content folder is of this kind."""
        if not self.is_folder:
            return path == self.path
        return path.startswith(self.path) and path.endswith(self.suffix)
