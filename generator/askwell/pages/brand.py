"""The publisher's style sheet: the colours on screen, the foot on paper."""

from __future__ import annotations

from markupsafe import Markup

from askwell.brand import mark_shades, text_shades
from askwell.pages.rendering import Renderer


def brand_sheet(render: Renderer) -> bytes:
    """Return the sheet that makes the guide the publisher's own."""
    publisher = render.catalog.publisher
    phone = publisher.contact.first_phone or publisher.contact.email or ""
    foot = " · ".join(part for part in (publisher.name, phone, publisher.site_url) if part)
    quoted = Markup(css_string(foot))  # noqa: S704 - quoted for CSS, which knows no HTML
    shades = {
        "text": text_shades(publisher.colour),
        "mark": mark_shades(publisher.colour),
        "second": mark_shades(publisher.second_colour or publisher.colour),
    }
    return render.render("brand.css", "/", **shades, foot=quoted).encode()


def css_string(text: str) -> str:
    """Quote a text for CSS; all but plain characters is escaped (CSS Syntax, section 4.3.7)."""
    return (
        '"'
        + "".join(
            sign if sign.isalnum() or sign in " .,:/-@()" else f"\\{ord(sign):x} " for sign in text
        )
        + '"'
    )
