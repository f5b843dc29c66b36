"""What the preview adds to pages: what is wrong, and the script that loads them again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from askwell import shipped
from askwell.languages import LANGUAGE, language
from askwell.pages.frame import Mistake, frame_words
from askwell.pages.links import relative
from askwell.pages.policy import policy
from askwell.preview.session import Shown
from askwell.project import Project

SCRIPT = "/_preview/reload.js"
EVENTS = "/_preview/events"

ABOVE = re.compile(rb'<body>|<article [^<>]*id="_main"[^<>]*>')
"""What what is wrong stands in, before all else: the page, or our part of one."""


def followed(page: bytes, shown: Shown, project: Project, at: str) -> bytes:
    """Return the page at an address as the preview shows it. The site's own bytes stay the same."""
    told = _told(shown, project, at)
    start = ABOVE.search(page)
    head = start.end() if start else 0
    return page[:head] + told.encode() + page[head:] + _tag(shown)


def waiting(shown: Shown, project: Project) -> bytes:
    """Return the page that stands for all others while there is no site yet."""
    return _render("preview.html", shown, project).encode() + _tag(shown)


def script() -> bytes:
    """Return the script that follows the preview."""
    return Path(__file__).with_name("reload.js").read_bytes()


def assets() -> dict[str, bytes]:
    """Return what the page that stands for all others loads."""
    return shipped.assets("notebook")


def _told(shown: Shown, project: Project, at: str) -> str:
    """Return what is wrong with the content; if nothing is, what is remarked about this page."""
    if shown.problems or shown.failure:
        return _render("partials/problems.html", shown, project)
    found = [
        (relative(place, at), Mistake.of(problem)) for place, problem in shown.remarks.get(at, ())
    ]
    return _render("partials/remarks.html", shown, project, found) if found else ""


def _tag(shown: Shown) -> bytes:
    return f'<script type="module" src="{SCRIPT}?build={shown.version}"></script>\n'.encode()


def _render(
    template: str, shown: Shown, project: Project, remarks: Sequence[tuple[str, Mistake]] = ()
) -> str:
    mistakes = [*Mistake.all(shown.problems)]
    if shown.failure:
        mistakes.append(Mistake("", shown.failure, ""))
    frame = Environment(loader=FileSystemLoader(project.frames))  # noqa: S701 - they escape
    spoken = language(LANGUAGE)
    said = {"language": spoken.name, "words": frame_words(spoken), "policy": policy()}
    guide = {"problems": mistakes, "remarks": remarks, **said}
    return frame.get_template(template).render(guide=guide)
