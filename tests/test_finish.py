from __future__ import annotations

from pathlib import Path

from askwell.finish import finish

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
