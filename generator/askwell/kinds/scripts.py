"""Spoken scripts: what to say, and what to say next if they say something else."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from askwell.kinds.base import FactRef, Identified, Item, Placeholder
from askwell.kinds.kind import ItemPage, Kind, ListPage, Offer, Parts
from askwell.kinds.spoken import Spoken
from askwell.kinds.words import Prose, Text

If = Literal[
    "voicemail", "gatekeeper", "yes-now", "yes-later", "no", "send-your-resume",
    "are-you-looking-for-a-job",
]  # fmt: skip


class Branch(Identified):
    """One answer you may get, and your reply."""

    kind = "branch"
    id_key = "if"
    named_by = "they_say"
    local = True

    id: If = Field(alias="if")
    """What happens on the other end."""
    they_say: Text
    """How it sounds, in their words."""
    say: tuple[Text, ...]
    """Your reply, a line for each breath."""
    then: Text
    """What to do after it."""
    next: tuple[If, ...] = ()
    """The branches that can follow this one."""


ScriptRole = Literal["opening", "closing"]


class Script(Item):
    """Words to say aloud."""

    kind = "script"

    role: ScriptRole | None = None
    """What the kit uses it for: the words that begin a meeting, or those that end one."""

    intro: Prose
    """When to say it, and what it is for."""
    seconds: int = Field(ge=1)
    """How long the opening takes, said at an easy pace."""
    limit: FactRef | None = None
    """The limit under Facts (facts.yml) that the opening keeps."""
    opening: tuple[Spoken, ...]
    """The opening, a line for each breath."""
    branches: tuple[Branch, ...]
    """What may happen on the other end, and the reply to each."""
    closing: tuple[Spoken, ...] = ()
    """The last words, whatever was said."""
    practice_tip: Text
    """How to practice it, such as aloud, with a friend."""
    placeholders: tuple[Placeholder, ...] = ()
    """Blanks used here alone; the shared ones are under Blanks (placeholders.yml)."""


SCRIPTS = Kind(
    "scripts/",
    "script",
    Script,
    address="/scripts/{}/",
    section="emails",
    list_page=ListPage(
        "/scripts/", "scripts.html", foot="pages.scripts.title", front="home.tools.scripts"
    ),
    item_page=ItemPage("script.html", "intro", script="script"),
    passages=Parts("branches", "search.labels.branch"),
    offer=Offer("pages.scripts.title", 4),
    embeddable=True,
    counted="scripts",
)
