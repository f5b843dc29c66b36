"""The letters of handouts: fonts that come with the program, so that every machine's are the same.

They are parts of Noto, cut down to Latin (with Vietnamese), Greek, Cyrillic and Arabic.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent.parent / "fonts"

SANS = "Handout Sans"
SERIF = "Handout Serif"
ARABIC = "Handout Arabic"

FACES = (
    (SANS, "normal", "normal", "NotoSans-Regular.ttf"),
    (SANS, "bold", "normal", "NotoSans-Bold.ttf"),
    (SANS, "normal", "italic", "NotoSans-Italic.ttf"),
    (ARABIC, "normal", "normal", "NotoSansArabic-Regular.ttf"),
    (ARABIC, "bold", "normal", "NotoSansArabic-Bold.ttf"),
    (SERIF, "bold", "normal", "NotoSerif-Bold.ttf"),
)
"""Family, weight, style and file of each."""


def sheet() -> str:
    """Return a style sheet that names the fonts."""
    return "".join(
        f"@font-face {{ font-family: '{family}'; font-weight: {weight}; font-style: {style};"
        f" src: url('{(FOLDER / file).as_uri()}'); }}\n"
        for family, weight, style, file in FACES
    )
