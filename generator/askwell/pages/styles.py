"""Style sheets: the publisher's colours and foot on paper join ours, an own sheet comes last."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from askwell.looks import Look
from askwell.looks.brand import contrast, mark_shades, text_shades
from askwell.pages.rendering import Renderer

GUIDE = "assets/styles/guide.css"
"""What every page loads; one more sheet at most comes with its tools."""

DARK, LIGHT = "#000000", "#ffffff"
"""What can stand on the publisher's colour."""


def style_files(
    render: Renderer, shipped: Mapping[str, bytes], look: Look = "notebook"
) -> dict[str, bytes]:
    """Return the style sheets of a guide by place on the site, made of those that are shipped.

    Ours are a layer where there is an own sheet: what is in no layer wins, whatever its selectors.
    Inside a theme they cannot be one, or all of the theme's would win.
    """
    sheets = {place: css for place, css in shipped.items() if place.endswith(".css")}
    own = render.catalog.library.styles.get(render.catalog.publisher.styles or "")
    if own is not None and look == "notebook":
        sheets = {place: b"@layer guide{" + css + b"}" for place, css in sheets.items()}
    sheets[GUIDE] = brand_sheet(render, look) + sheets[GUIDE] + (own or b"")
    return sheets | ({"assets/theme.css": theme_sheet(render)} if look == "material" else {})


def theme_sheet(render: Renderer) -> bytes:
    """Return the sheet that gives a theme around a whole guide its colour."""
    colour = render.catalog.publisher.colour
    upon = max((LIGHT, DARK), key=lambda shade: contrast(shade, colour))
    return render.render("theme.css", "/", text=text_shades(colour), upon=upon).encode()


def brand_sheet(render: Renderer, look: Look = "notebook") -> bytes:
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
    return render.render("brand.css", "/", **shades, foot=quoted, look=look).encode()


def css_string(text: str) -> str:
    """Quote a text for CSS; all but plain characters is escaped (CSS Syntax, section 4.3.7)."""
    return (
        '"'
        + "".join(
            sign if sign.isalnum() or sign in " .,:/-@()" else f"\\{ord(sign):x} " for sign in text
        )
        + '"'
    )
