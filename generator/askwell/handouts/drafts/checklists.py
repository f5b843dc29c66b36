"""The handout of a checklist."""

from __future__ import annotations

from askwell.addresses import address
from askwell.handouts.drafts.telling import Telling
from askwell.handouts.parts import Document, Tip, Tips
from askwell.kinds.checklists import Checklist


def checklist(tell: Telling, item: Checklist) -> Document:
    """Return a list of boxes to tick, each with its reason."""
    return Document(
        title=tell.words(item.title),
        lead="",
        address=address(item),
        parts=(*tell.prose(item.intro), tips(tell, item)),
        facts=((tell.language.text("checklist.when"), tell.words(item.when)),),
    )


def tips(tell: Telling, item: Checklist, prefix: str = "") -> Tips:
    """Return the tips of a checklist; the prefix keeps names apart where a sheet holds it."""
    say = tell.language.text
    return Tips(
        tuple(
            Tip(
                prefix + tip.id,
                tell.words(tip.text),
                (
                    *((say("checklist.required"),) if tip.required else ()),
                    *(tell.choice("mode", mode) for mode in tip.modes),
                ),
                tell.words(tip.why),
            )
            for tip in item.tips
        ),
        item.language or "",
    )
