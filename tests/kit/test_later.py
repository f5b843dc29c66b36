"""Whatever scripts load only when it is needed may not come: that is told, or nothing is lost."""

from __future__ import annotations

import re

from tests.kit.in_node import KIT

SCRIPTS = KIT.parent
LOADED = re.compile(r"(?<![{\w])import\(\s*'")
CAUGHT = re.compile(
    r"""(?:later|ahead)\((?:\s*\(\)\s=>\simport\('[^']+'\),?)+\s*\)
    | Promise\.all\(\[(?:\s*import\('[^']+'\),?)+\s*\]\)\.catch\(
    | (?<![{\w])import\('[^']+'\)(?:\s*\.then\(\w+\s=>\s[\w.]+\([\w.,\s]*\)\))?
      \s*\.catch\(\(\)\s=>\sundefined\)  # where nothing is lost""",
    re.VERBOSE,
)


def test_what_is_loaded_later_is_loaded_so_that_a_failure_is_caught() -> None:
    loaded = {}
    for path in SCRIPTS.rglob("*.js"):
        code = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
        caught = "".join(found[0] for found in CAUGHT.finditer(code))
        loaded[path.name] = (len(LOADED.findall(code)), len(LOADED.findall(caught)))

    assert sum(every for every, _ in loaded.values()) > 0
    assert {name: counts for name, counts in loaded.items() if counts[0] != counts[1]} == {}
