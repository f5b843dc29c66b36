"""The manifest that makes a guide an app."""

from __future__ import annotations

import json
from io import BytesIO

from PIL import Image

from askwell.pages.manifest import MANIFEST
from askwell.pages.site import Build


def test_it_names_the_guide_and_icons_of_the_sizes_it_says(minimal_build: Build) -> None:
    told = json.loads(minimal_build.files[MANIFEST])
    assert minimal_build.frame.title in told["name"]
    for icon in told["icons"]:
        with Image.open(BytesIO(minimal_build.files[icon["src"]])) as picture:
            assert icon["sizes"] == f"{picture.width}x{picture.height}"


def test_it_works_wherever_the_guide_lies(minimal_build: Build) -> None:
    told = json.loads(minimal_build.files[MANIFEST])
    assert {told[name] for name in ("id", "start_url", "scope")} == {"./"}
    assert not [icon["src"] for icon in told["icons"] if icon["src"].startswith(("/", "http"))]
