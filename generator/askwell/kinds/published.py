"""What readers had when the guide was last published."""

from __future__ import annotations

from pydantic import Field

from askwell.kinds.base import Model
from askwell.kinds.changes import Digest, Said
from askwell.kinds.kind import Kind


class Published(Model):
    """The items of a kind that had an address then, with their digests. A command writes this."""

    kind: Said
    """What each of them is, such as "email"."""
    own: dict[Said, Digest] = Field(default_factory=dict)
    """The guide's own, by id."""
    below: dict[Said, Digest] = Field(default_factory=dict)
    """Those of the content that it stands on, by id."""
    parts: dict[Said, tuple[Said, ...]] = Field(default_factory=dict)
    """What stands in each of its own, in that order: a bank's questions, a checklist's tips."""
    lines: dict[Said, Said] = Field(default_factory=dict)
    """A digest of each line of its own files, by their places: a sign each."""


FILE = "file"
"""What stands for the guide's own files among the kinds."""


PUBLISHED = Kind("published.yml", "published", Published, many=True)
