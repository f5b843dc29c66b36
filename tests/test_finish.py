from __future__ import annotations

import re
from pathlib import Path

from generator.finish import finish

UNUSED = (
    "assets/javascripts/bundle.js",
    "assets/stylesheets/main.css",
    "assets/images/favicon.png",
    "sitemap.xml.gz",
    "objects.inv",
    "search/search_index.json",
    "search.json",
)
KEPT = ("index.html", "assets/brand.css", "assets/search.json", "search/index.html", "sitemap.xml")


def test_what_no_page_loads_goes_and_the_rest_stays(tmp_path: Path) -> None:
    for place in (*UNUSED, *KEPT):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text("x", encoding="utf-8")
    finish(tmp_path)
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {*KEPT, ".askwell"}


def test_finishing_an_empty_site_stamps_it(tmp_path: Path) -> None:
    finish(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [".askwell"]


def test_scripts_lose_what_only_their_readers_need(tmp_path: Path) -> None:
    scripts = tmp_path / "assets" / "elements"
    scripts.mkdir(parents=True)
    head = "/**\n * Says hello.\n */\nexport const a = 1\n"
    code = head + "  /** d */\n  const e = '/** f */' // g\n/** @type {X} */ (b).c()\n"
    (scripts / "a.mjs").write_text(code)
    finish(tmp_path)
    assert (scripts / "a.mjs").read_text() == "export const a = 1\nconst e = '/** f */'\n(b).c()\n"


def test_no_text_in_a_script_hangs_on_its_indentation_or_looks_like_a_comment() -> None:
    scripts = list((Path(__file__).parent.parent / "overrides" / "assets").rglob("*.mjs"))
    lines = [(path.name, line) for path in scripts for line in path.read_text(encoding="utf-8").splitlines()]
    code = [(name, line) for name, line in lines if not line.strip().startswith(("*", "/*"))]

    assert len(scripts) > 40
    assert [(name, line) for name, line in code if line.count("`") % 2] == []
    assert [(name, line) for name, line in code if re.search(r" // .*['\"`]", line)] == []
