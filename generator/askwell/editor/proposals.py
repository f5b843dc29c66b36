"""A form as it was opened, and what saving it would do. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from askwell.editor.changing import FileChange
from askwell.editor.content_folder import stamp
from askwell.editor.differences import Row, in_data, in_file
from askwell.editor.inside import touched
from askwell.editor.items import Editable
from askwell.kinds.changes import CHANGES
from askwell.library.drafts import DRAFT


@dataclass(frozen=True, slots=True)
class Opened:
    """A form as it was opened: the item, and the file that a change of it goes into."""

    item: Editable
    raw: bytes | None
    is_new: bool = False
    is_text: bool = False
    """Whether the whole file is edited as it stands."""

    @property
    def place(self) -> str:
        return self.item.place or CHANGES.path


@dataclass(frozen=True, slots=True)
class Rewrite:
    """What saving would do to a file; without bytes it is not there."""

    place: str
    before: bytes | None
    after: bytes | None

    @property
    def hunks(self) -> Sequence[Sequence[Row]]:
        """The places in which it changes, each as the rows that show it."""
        return list(in_file(self.before or b"", self.after or b""))


@dataclass(frozen=True, slots=True)
class Proposal:
    """What saving would do."""

    files: tuple[Rewrite, ...]
    item: Editable
    is_newer: bool = False
    """Whether somebody else changed the file since the form was opened."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """Those that come with it, by place."""
    is_form: bool = False
    """Whether it is what a form of an item says."""
    was: Editable | None = None
    """The item as its form was opened, unless it is new."""
    is_unseen: bool = False
    """Whether it is a note that readers see nothing of."""
    shown: tuple[Editable, ...] = ()
    """What readers see from then on, and did not before."""

    @property
    def names(self) -> Sequence[str]:
        """The items that it changes or shows, by name."""
        return [each.name for each in (self.item, *self.shown)]

    @property
    def fields(self) -> Sequence[tuple[str, Row]]:
        """What changes in each field of the item, by its pointer; nothing if no form says it.

        What somebody else changed meanwhile shows in the file alone.
        """
        if self.was is None or self.is_newer:
            return ()
        found = in_data(self.was.data, self.item.data)
        return [each for each in found if not (self.shown and each[0] == "/status")]

    @property
    def shown_by_file(self) -> Mapping[str, tuple[Sequence[Editable], Sequence[Editable]]]:
        """What is published, by file, and what stands in it and was no draft."""
        groups = groupby(self.shown, lambda each: each.place)
        return {place: self._told_apart([*items]) for place, items in groups}

    def _told_apart(
        self, items: Sequence[Editable]
    ) -> tuple[Sequence[Editable], Sequence[Editable]]:
        drafts = [each for each in items if each.status == DRAFT or each is self.item]
        return drafts, [each for each in items if each not in drafts]

    @property
    def is_quiet(self) -> bool:
        """Whether nobody but who wrote them sees these words, and nothing else is touched."""
        if self.is_unseen:
            return self.changes
        is_own = self.is_form and self.changes and not self.is_newer
        return is_own and {each.status for each in touched(self.was, self.item)} == {DRAFT}

    @property
    def changes(self) -> bool:
        return any(each.before != each.after for each in self.files) or bool(self.pictures)

    @property
    def seen(self) -> str:
        """The state of the files that this was worked out from."""
        return " ".join(stamp(each.before) for each in self.files)

    def then(self, change: FileChange, now: bytes | None) -> Proposal:
        """Return it with one more change, of a file that is so now. Raises PatchError."""
        before = next((each for each in self.files if each.place == change.place), None)
        file = before or Rewrite(change.place, now, now)
        others = (each for each in self.files if each is not before)
        return replace(self, files=(*others, replace(file, after=change.made(file.after, ""))))

    @property
    def new(self) -> Mapping[str, bytes | None]:
        """What would lie at each place."""
        return {**self.pictures, **{each.place: each.after for each in self.files}}
