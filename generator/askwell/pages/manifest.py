"""What makes a guide an app: its name, its colors and its icons (W3C Web App Manifest)."""

from __future__ import annotations

import json

from askwell.pages.emblems import ICONS, PAPER
from askwell.pages.rendering import Renderer

MANIFEST = "manifest.json"
"""A site that has one can be kept on a device."""

MASKED = {"purpose": "maskable"}
"""Nothing stands so near an icon's edge that a device could cut it off."""


def manifest_files(render: Renderer) -> dict[str, bytes]:
    """Return the manifest by its place. Its addresses are relative: below a sub-path it works, too.

    Its name ends in ".json", whose type every host knows.
    """
    publisher = render.catalog.publisher
    told = {
        "name": f"{publisher.title}, {publisher.short_name}",
        "short_name": publisher.title,
        "description": publisher.tagline,
        "lang": publisher.locale or render.language.name,
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": publisher.colour,
        "background_color": PAPER,
        "icons": [
            {"src": place, "sizes": f"{side}x{side}", "type": "image/png", **purpose}
            for place, side in ICONS.items()
            for purpose in ({}, MASKED)
        ],
    }
    return {MANIFEST: json.dumps(told, ensure_ascii=False, indent=1).encode()}
