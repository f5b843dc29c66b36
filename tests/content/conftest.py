"""The shipped content, and what it says; a publisher's own guide is not judged."""

from __future__ import annotations

from datetime import date

import pytest

from askwell.checks import check
from askwell.library import Library
from askwell.pages import build
from askwell.pages.site import Build
from askwell.problems import Problem
from tests.apart import SHIPPED, is_as_shipped

collect_ignore_glob = [] if is_as_shipped(SHIPPED) else ["*"]

Checked = tuple[Library, list[Problem]]


@pytest.fixture(scope="session")
def checked(today: date) -> Checked:
    """Return the shipped content and its problems."""
    return check(SHIPPED, today=today)


@pytest.fixture(scope="session")
def library(checked: Checked) -> Library:
    """Return the shipped content, loaded."""
    return checked[0]


@pytest.fixture(scope="session")
def shipped_build(library: Library) -> Build:
    """Return the pages of the shipped content."""
    return build(library)
