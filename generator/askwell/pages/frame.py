"""What surrounds every page: names, menu, stage tabs, the help block. Plain values for any theme."""

from __future__ import annotations

from typing import Any

from askwell.addresses import address
from askwell.kinds.publisher import Publisher
from askwell.pages.catalog import Catalog

MENU = (
    ("guide", "The guide", "/guide/"),
    ("questions", "Questions", "/questions/"),
    ("emails", "Messages", "/emails/"),
    ("sheets", "Sheets", "/worksheets/"),
    ("kit", "My kit", "/my-kit/"),
)

FOOT = (
    ("All stages", "/guide/"),
    ("Question sets", "/sets/"),
    ("Scripts", "/scripts/"),
    ("Checklists", "/checklists/"),
    ("Words explained", "/glossary/"),
    ("Questions about asking", "/faq/"),
    ("Sources and house rules", "/about/sources/"),
    ("Privacy", "/about/privacy/"),
    ("Accessibility", "/about/accessibility/"),
    ("Reuse", "/about/reuse/"),
    ("About", "/about/"),
)


def frame(catalog: Catalog) -> dict[str, Any]:
    """Return the frame. Addresses lose their leading "/": themes make them relative."""
    publisher = catalog.publisher
    return {
        "title": publisher.title,
        "tagline": publisher.tagline,
        "publisher": publisher.name,
        "short_name": publisher.short_name,
        "site_url": publisher.site_url.rstrip("/") + "/",
        "footer": publisher.footer or "",
        "logo": f"assets/content/{publisher.logo.file}" if publisher.logo else "",
        "logo_alt": publisher.logo.alt if publisher.logo else "",
        "picture": f"assets/content/{publisher.picture}"
        if publisher.picture
        else "assets/social.png",
        "help": {
            "title": publisher.help.title,
            "text": publisher.help.text,
            "ways": ways(publisher),
        },
        "menu": [{"section": s, "title": t, "address": a[1:]} for s, t, a in MENU],
        "foot": [{"title": t, "address": a[1:]} for t, a in FOOT],
        "stages": [
            {"id": stage.id, "number": number, "title": stage.title, "address": address(stage)[1:]}
            for number, stage in enumerate(catalog.stages, start=1)
        ],
    }


def ways(publisher: Publisher) -> list[dict[str, str]]:
    """List the ways to reach a person, each with what to press and what to read (on paper too)."""
    contact = publisher.contact
    found = []
    if contact.appointment:
        found.append(
            {"label": "Book a time", "link": contact.appointment, "text": contact.appointment}
        )
    if contact.phone:
        digits = "".join(sign for sign in contact.phone if sign.isdigit() or sign == "+")
        found.append({"label": "Call", "link": f"tel:{digits}", "text": contact.phone})
    if contact.email:
        found.append({"label": "Write", "link": f"mailto:{contact.email}", "text": contact.email})
    if contact.chat:
        found.append({"label": "Chat", "link": contact.chat, "text": contact.chat})
    if contact.address:
        found.append({"label": "Come by", "link": "", "text": contact.address})
    if contact.hours:
        found.append({"label": "Hours", "link": "", "text": contact.hours})
    return found
