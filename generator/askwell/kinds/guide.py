"""Guide pages: prose with front matter."""

from __future__ import annotations

from typing import Literal

from askwell.kinds.base import StageRef
from askwell.kinds.kind import ItemPage, Kind, Offer
from askwell.kinds.tongues import Tongued
from askwell.kinds.words import Prose, Text


class GuidePage(Tongued):
    """A page of prose. Its id is the file's name; one named as a stage opens that stage's page."""

    kind = "guide"
    content = ("body",)

    stage: StageRef | None = None
    """The stage it belongs to."""
    description: Text
    """One sentence for search engines and lists."""
    section: Literal["how-to", "story", "staff"] | None = None
    """The heading it stands below in the list of the guide; left out, it follows them."""
    heading: Text | None = None
    """A smaller heading within the section, shared by all pages that name it."""
    order: int = 100
    """Lower comes first in lists."""
    body: Prose
    """The page itself: headings with "## ", lists with "- ", links as [words](/address/)."""


GUIDE = Kind(
    "guide/",
    "page",
    GuidePage,
    suffix=".md",
    address="/guide/{}/",
    section="guide",
    item_page=ItemPage("guide-page.html", "description"),
    offer=Offer("stage.reading", 6),
    counted="guide pages besides the stages",
)
