"""How the Material theme shows a whole guide, whichever engine brings the theme."""

from __future__ import annotations

from typing import Any

from askwell.pages.frame import Frame

FEATURES = ("navigation.tabs", "navigation.top", "navigation.prune", "search.highlight")

SCHEMES = {
    "default": ("(prefers-color-scheme: light)", "material/weather-night", "dark"),
    "slate": ("(prefers-color-scheme: dark)", "material/weather-sunny", "light"),
}
"""By the theme's name for light or dark: when it is chosen first, and the button to the other."""


def settings_of_theme(frame: Frame) -> dict[str, Any]:
    """Return what the theme is to show: menu, palette with its switch, the publisher's pictures."""
    return {
        "features": list(FEATURES),
        "palette": [
            {
                "media": media,
                "scheme": scheme,
                "primary": "custom",
                "accent": "custom",
                "toggle": {"icon": icon, "name": frame.words[word]},
            }
            for scheme, (media, icon, word) in SCHEMES.items()
        ],
        **({"logo": frame.logo} if frame.logo else {}),
    }
