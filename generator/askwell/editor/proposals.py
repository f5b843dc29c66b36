"""A form as it was opened, and what saving it would do. Pure."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field

from askwell.editor.content_folder import stamp
from askwell.editor.items import Editable
from askwell.kinds.changes import CHANGES


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
    def lines(self) -> list[tuple[str, str]]:
        """The lines that go and come, with what stands around them, each after its sign."""
        before, after = (
            (raw or b"").decode("utf-8", "replace").splitlines()
            for raw in (self.before, self.after)
        )
        rows = list(difflib.unified_diff(before, after, lineterm="", n=2))[2:]
        return [(row[:1], row[1:]) for row in rows]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What saving would do."""

    files: tuple[Rewrite, ...]
    item: Editable
    is_newer: bool = False
    """Whether somebody else changed the file since the form was opened."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """Those that come with it, by place."""

    @property
    def changes(self) -> bool:
        return any(each.before != each.after for each in self.files) or bool(self.pictures)

    @property
    def seen(self) -> str:
        """The state of the files that this was worked out from."""
        return " ".join(stamp(each.before) for each in self.files)

    @property
    def new(self) -> Mapping[str, bytes | None]:
        """What would lie at each place."""
        return {**self.pictures, **{each.place: each.after for each in self.files}}
