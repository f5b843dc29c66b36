"""Guide pages: prose with front matter."""

from __future__ import annotations

from askwell.kinds.base import Item, Prose, StageRef, Text


class GuidePage(Item):
    """A page of prose. Its id is the file's name; a page named as a stage opens that stage's page."""

    kind = "guide"

    stage: StageRef | None = None
    """The stage it belongs to."""
    description: Text
    """One sentence for search engines and lists."""
    order: int = 100
    """Lower comes first in lists."""
    body: Prose
