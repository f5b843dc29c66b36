"""Spoken scripts: what to say, and what to say next if they say something else."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from askwell.kinds.base import FactRef, Item, Model, Placeholder, Prose, Text

If = Literal[
    "voicemail", "gatekeeper", "yes-now", "yes-later", "no", "send-your-resume", "are-you-looking-for-a-job",
]  # fmt: skip


class Branch(Model):
    """One answer you may get, and your reply."""

    kind = "branch"
    local = True

    if_: If = Field(alias="if")
    """What happens on the other end."""
    they_say: Text
    """How it sounds, in their words."""
    say: tuple[Text, ...]
    """Your reply, a line for each breath."""
    then: Text
    """What to do after it."""
    next: tuple[If, ...] = ()
    """The branches that can follow this one."""

    @property
    def id(self) -> str:
        return self.if_


class Script(Item):
    """Words to say aloud."""

    kind = "script"

    intro: Prose
    seconds: int = Field(ge=1)
    """How long the opening takes, said at an easy pace."""
    limit: FactRef | None = None
    opening: tuple[Text, ...]
    """The opening, a line for each breath."""
    branches: tuple[Branch, ...]
    closing: tuple[Text, ...] = ()
    """The last words, whatever was said."""
    practice_tip: Text
    placeholders: tuple[Placeholder, ...] = ()
