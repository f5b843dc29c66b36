"""Who alone imports a library is as CONTRIBUTING.md says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import askwell
from tests.docs.written import CONTRIBUTING, backticked, document

PACKAGE = Path(askwell.__file__).parent

MODULES = {"Dask": "distributed", "MkDocs": "mkdocs", "WeasyPrint": "weasyprint"}
"""What is imported of a library, where it is called otherwise."""

SAID = re.findall(r"((?:`[^`]+`(?:,|\s|and)*)+)\salone\s+imports?\s+(\w+)", document(CONTRIBUTING))


def importing(library: str) -> set[str]:
    module = MODULES.get(library, library)
    line = re.compile(rf"^ *(?:import|from) {module}\b", re.MULTILINE)
    return {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if line.search(path.read_text(encoding="utf-8"))
    }


@pytest.mark.parametrize(("places", "library"), SAID, ids=[library for _, library in SAID])
def test_those_that_are_said_to_import_a_library_alone_are_those_that_do(
    places: str, library: str
) -> None:
    said = backticked(places)
    found = importing(library)
    assert {path for path in found if not path.startswith(said)} == set()
    assert [place for place in said if not any(path.startswith(place) for path in found)] == []


def test_it_is_said_of_every_library_that_has_a_home() -> None:
    libraries = {library for _, library in SAID}
    assert libraries == {"yaml", "MkDocs", "click", "Dask", "starlette", "WeasyPrint", "docx"}
