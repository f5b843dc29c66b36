"""The handout of a checklist."""

from __future__ import annotations

from dataclasses import replace

from askwell.handouts.drafts.telling import Telling
from askwell.handouts.parts import Bullets, Document, Paragraph, Part, Tip, Tips
from askwell.kinds.checklists import Checklist
from askwell.library.addresses import address


def checklist(tell: Telling, item: Checklist) -> Document:
    """Return a list of boxes to tick, each with its reason."""
    intro = tell.prose(item.intro)
    when = ((tell.language.text("checklist.when"), tell.words(item.when)),)
    if item.language:
        spoken = (tell.paragraph(item.when), *intro)
        intro = tuple(_in_its_language(each, item.language) for each in spoken)
    return Document(
        title=tell.words(item.title),
        lead="",
        address=address(item),
        parts=(*intro, tips(tell, item)),
        facts=() if item.language else when,
    )


def _in_its_language(part: Part, language: str) -> Part:
    """Return a part of the intro that says which language it is in."""
    return replace(part, language=language) if isinstance(part, Paragraph | Bullets) else part


def tips(tell: Telling, item: Checklist, prefix: str = "") -> Tips:
    """Return the tips of a checklist; the prefix keeps names apart where a sheet holds it."""
    tell = tell.speaking(item.language or "")
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
