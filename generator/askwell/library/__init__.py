"""All content of a guide as one library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from typing import Any, Generic, TypeAlias, cast

from typing_extensions import TypeVar

from askwell.kinds import KINDS
from askwell.kinds.base import Identified, Model, Quotable, Reviewed
from askwell.kinds.changes import Changes
from askwell.kinds.nodes import nodes, walked
from askwell.kinds.published import Published
from askwell.kinds.publisher import Publisher
from askwell.kinds.words import Words
from askwell.library.drafts import DRAFT, Draft, drafts_in, way_of
from askwell.library.holding import holds_parts, parts_of
from askwell.problems import Problem
from askwell.reading.source import Loc, Source
from askwell.texts.signs import BETWEEN

M = TypeVar("M", bound=Model)
H_co = TypeVar("H_co", bound=Model, default=Model, covariant=True)
R = TypeVar("R")
I = TypeVar("I", bound=Identified)  # noqa: E741 - an item of any kind

PICTURE = "picture"
"""What stands for pictures among the kinds that are lost."""

STYLES = ".css"
"""How the name of a style sheet ends."""

PICTURES = (".png", ".jpg", ".jpeg", ".svg", ".webp")


@dataclass(frozen=True)
class Entry(Generic[H_co]):
    """A model that a file holds, and where it stands there."""

    source: Source
    loc: Loc
    model: H_co
    lacks: tuple[Loc, ...] = ()
    """Where stand-ins stand for what drafts lack."""
    _told: dict[object, tuple[Problem, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _kept: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def _walked(self) -> tuple[tuple[tuple[Loc, object], ...], tuple[Words, ...]]:
        found, texts = walked(self.model, self.loc)
        return tuple(found), tuple(texts)

    @property
    def nodes(self) -> tuple[tuple[Loc, object], ...]:
        """Everything in it but plain words, with its place in the file."""
        return self._walked[0]

    @property
    def texts(self) -> tuple[Words, ...]:
        """Every text in it."""
        return self._walked[1]

    @property
    def joined(self) -> str:
        """Every text in it, to be searched at once: few hold what a check looks for."""
        return BETWEEN.join(self.texts)

    def loc_of_text(self, number: int) -> Loc:
        """Return the place in the file of one of its texts; looked for anew each time."""
        every = (loc for loc, node in nodes(self.model, self.loc) if isinstance(node, Words))
        return next(islice(every, number, None))

    @cached_property
    def identified(self) -> tuple[tuple[Loc, Identified], ...]:
        """Everything in it that has an id, with its place."""
        return tuple((loc, node) for loc, node in self.nodes if isinstance(node, Identified))

    @cached_property
    def drafts(self) -> tuple[Draft, ...]:
        """What is a draft in it, or lacks something because it belongs to one."""
        if not self.lacks and DRAFT not in self.source.text:
            return ()
        return tuple(drafts_in(self.source, self.identified, self.lacks))

    def told_by(self, check: Callable[[Entry[H_co]], Iterable[Problem]]) -> tuple[Problem, ...]:
        """Return the problems that a check of this entry alone finds; kept, as it never changes."""
        if check not in self._told:
            self._told[check] = tuple(check(self))
        return self._told[check]

    def kept(self, make: Callable[[Entry], R]) -> R:
        """Return what is made of this entry alone; kept, as it never changes."""
        if make not in self._kept:
            self._kept[make] = make(self)
        made: R = self._kept[make]
        return made


def of_type(entries: Iterable[Entry], model: type[M]) -> tuple[Entry[M], ...]:
    """Return the entries that hold a model of this type."""
    return tuple(cast("Entry[M]", each) for each in entries if isinstance(each.model, model))


Loaded: TypeAlias = tuple[list[Entry], list[Problem]]  # what a file holds, what is wrong with it

Load: TypeAlias = Callable[[str, str, bytes], Loaded]
"""Loads a file, by its path for problems, its place in the folder, and its bytes."""


@dataclass(frozen=True)
class Library:
    """All content. Nothing in it changes: checks and pages only read it."""

    entries: tuple[Entry, ...]
    pictures: dict[str, bytes] = field(default_factory=dict)
    """The pictures in the content folder, by their place in it, as Unicode composes it (NFC)."""
    styles: dict[str, bytes] = field(default_factory=dict)
    """The style sheets there, in the same way."""
    broken: frozenset[str] = frozenset()
    """Names seen in files that could not be read whole: to refer to one of them is no fault."""
    unread_kinds: frozenset[str] = frozenset()
    """Kinds of which something unknown could not be read: to refer to any of these is no fault."""
    absent: dict[str, str] = field(default_factory=dict)
    """Kinds whose one file is not there, and its path: that is the fault, not each reference."""
    layered: bool = False
    """Whether the guide's own content stands on somebody else's."""
    folder: str = "content"
    """The path of the guide's own content folder in messages."""
    paths: Mapping[str, str] = field(default_factory=dict)
    """The path of each picture and style sheet in messages, by its place."""
    hidden: Mapping[str, str] = field(default_factory=dict)
    """What the guide does without, as changes.yml names it, and where that is said."""
    hidden_items: Mapping[str, Identified] = field(default_factory=dict)
    """What is hidden, as it was, by name."""
    unchosen: tuple[Entry, ...] = ()
    """Entries as they were with what stands for positions of rules that are not chosen."""
    menu: tuple[str, ...] = ()
    """The parts of the menu that come first."""
    frozen: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The words of options, columns and rows as they were frozen, by list, then by id."""
    shown: tuple[str, ...] = ("published",)
    """The states of what readers see; a preview shows drafts, too."""
    called: Callable[[Loc], str] = way_of
    """How a field that a draft lacks is called where a preview shows it."""
    remarked: Mapping[str, tuple[Problem, ...]] | None = None
    """What checks remark on, by the item or the part of one, where a preview shows it."""
    recorded: tuple[Entry[Published], ...] = ()
    """What readers had when the guide was last published: a file of its own says it."""
    changes: tuple[Entry[Changes], ...] = ()
    """What the guide decided about all this: a file of its own says it."""
    taken: Mapping[str, Problem] = field(default_factory=dict)
    """What is gone with originals that own items stand for, by name, and what is told of that."""
    _all: dict[type[Model], tuple[Any, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def publisher(self) -> Publisher:
        """Whose guide this is. Raises IndexError without one; loading has told that problem."""
        return self.all(Publisher)[0]

    def all(self, model: type[M]) -> tuple[M, ...]:
        """Return every model of this type, in the order of the files and within them."""
        if model not in self._all:
            self._all[model] = tuple(each.model for each in self.of(model))
        return self._all[model]

    def of(self, model: type[M]) -> tuple[Entry[M], ...]:
        """Return every entry that holds a model of this type, in the same order."""
        types = {each for each in self._by_type if issubclass(each, model)}
        return of_type(self._by_type[types.pop()] if len(types) == 1 else self.entries, model)

    @cached_property
    def _by_type(self) -> dict[type[Model], list[Entry]]:
        """The entries by the type of their model: most are asked for by one."""
        found: dict[type[Model], list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(type(entry.model), []).append(entry)
        return found

    @cached_property
    def index(self) -> dict[str, dict[str, Identified]]:
        """Every item that can be referred to, by kind and id."""
        index: dict[str, dict[str, Identified]] = {}
        for entry in self.entries:
            for _, node in entry.identified:
                if not node.local:
                    index.setdefault(node.kind, {}).setdefault(node.id, node)
        return index

    @cached_property
    def former(self) -> Mapping[str, str]:
        """Today's ids of items, by the names that they had and no other has today."""
        return {
            f"{kind}.{old}": item.id
            for kind, items in self.index.items()
            for item in items.values()
            for old in getattr(item, "was", ())
            if old not in items
        }

    @cached_property
    def parts(self) -> tuple[tuple[Identified, Identified], ...]:
        """Every item that has an anchor on another's page, after the item whose page that is."""
        return tuple(
            (item, part)
            for kind in KINDS
            if kind.parts
            for item in self.all(kind.model)
            if isinstance(item, Identified)
            for part in getattr(item, kind.parts.field)
        )

    @cached_property
    def given_up(self) -> frozenset[str]:
        """What the guide says was deleted for good, by name, such as "email.thank-card"."""
        return frozenset(each.item for entry in self.changes for each in entry.model.gone)

    @cached_property
    def quoted(self) -> Mapping[str, str]:
        """The words of what is hidden, by name: a text that says {{ rule.some-id }} keeps them."""
        every = self.hidden_items.items()
        return {name: item.quoted for name, item in every if isinstance(item, Quotable)}

    def is_own(self, path: str) -> bool:
        """Tell whether the path of a file, or a place in it, is the guide's own."""
        return path.startswith(f"{self.folder}/")

    def path(self, place: str) -> str:
        """Return the path in messages of the guide's own file or folder, or of any picture."""
        return self.paths.get(place, f"{self.folder}/{place}")

    @property
    def is_whole(self) -> bool:
        """Whether everything could be read, so that what is not found is not there."""
        return not self.broken and not self.unread_kinds

    def get(self, model: type[I], name: str) -> I | None:
        """Return the item of this type with this id, if there is one."""
        found = self.index.get(model.kind, {}).get(name)
        return found if isinstance(found, model) else None

    @cached_property
    def drafts(self) -> tuple[Draft, ...]:
        """Everything that is not published yet, with what it lacks."""
        return tuple(draft for entry in self.entries for draft in entry.drafts)

    @property
    def marked(self) -> tuple[Draft, ...]:
        """The drafts that are shown as such."""
        drafts = self.drafts if DRAFT in self.shown else ()
        return tuple(replace(each, called=self.called) for each in drafts)

    @property
    def with_drafts(self) -> Library:
        """The library as those who write it see it."""
        return replace(self, shown=("published", DRAFT), remarked=self.remarked or {})

    @cached_property
    def published(self) -> Library:
        """The library without what is a draft, in review or retired, and what is empty then."""
        kept = (
            entry
            if (model := self._published(entry.model)) is entry.model
            else replace(entry, model=model)
            for entry in self.entries
            if self._is_shown(entry.model)
        )
        entries = tuple(entry for entry in kept if holds_parts(entry.model))
        return replace(self, entries=entries) if entries != self.entries else self

    def _is_shown(self, model: Model) -> bool:
        return not isinstance(model, Reviewed) or model.status in self.shown

    def _published(self, model: Model) -> Model:
        """Return a model without those of its parts that are not published."""
        parts = parts_of(model)
        if parts is None:
            return model
        every: tuple[Model, ...] = getattr(model, parts.field)
        kept = tuple(part for part in every if self._is_shown(part))
        return model if kept == every else model.model_copy(update={parts.field: kept})
