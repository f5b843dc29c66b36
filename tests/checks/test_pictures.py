from __future__ import annotations

import io
import random
import struct
import unicodedata
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

import pytest
from PIL import Image, ImageFile

from askwell import pictures
from askwell.checks.pictures import check_pictures
from askwell.library import Library
from askwell.pages import build
from askwell.pictures import published
from askwell.pictures.raster import fault

if TYPE_CHECKING:
    from tests.conftest import CheckEdit, CheckWith, Files


def drawn(kind: str, size: tuple[int, int] = (4, 3), mode: str = "RGB", **how: object) -> bytes:
    """Return a picture in one color."""
    made = io.BytesIO()
    Image.new(mode, size, (31, 95, 91, 128)[: len(mode)]).save(made, kind, **how)
    return made.getvalue()


def claiming(width: int, height: int) -> bytes:
    """Return a picture whose head says how large it is, and which holds less: quick to make."""
    head = b"IHDR" + struct.pack(">2I", width, height) + PNG[24:29]
    return PNG[:12] + head + struct.pack(">I", zlib.crc32(head)) + PNG[33:]


PNG = drawn("PNG")


def test_logo_that_is_not_there_is_told_with_the_nearest_one(check_edit: CheckEdit) -> None:
    library, _ = check_edit("publisher.yml", "brand/logo.svg", "brand/lgo.svg")
    [problem] = check_pictures(library)
    assert problem.message == 'There is no picture "content/brand/lgo.svg".'
    assert problem.hint == 'Did you mean "brand/logo.svg"?'
    assert (problem.line, problem.column) == (11, 11)


def test_picture_for_social_networks_must_be_there_too(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "publisher.yml",
        "  contact:\n    phone",
        "  picture: brand/office.jpg\n  contact:\n    phone",
    )
    assert [problem.line for problem in check_pictures(library)] == [13]


PAGE = "---\ntitle: A\ndescription: B\n---\n{}\n"


def test_picture_that_nothing_names_is_told_and_not_published(check_with: CheckWith) -> None:
    library, problems = check_with({"brand/old.png": PNG})
    assert [(problem.path, problem.check) for problem in problems] == [
        ("content/brand/old.png", "unused-picture")
    ]
    assert "assets/content/brand/logo.svg" in build(library).files
    assert "assets/content/brand/old.png" not in build(library).files


def test_picture_in_prose_is_published(check_with: CheckWith) -> None:
    files: Files = {
        "brand/desk.png": PNG,
        "guide/story.md": PAGE.format("![a desk](/brand/desk.png)"),
    }
    library, problems = check_with(files)
    assert problems == []
    assert build(library).files["assets/content/brand/desk.png"] == PNG


@pytest.mark.parametrize("composed", ["NFC", "NFD"])
@pytest.mark.parametrize("write", [str, quote])
def test_picture_with_any_letter_in_its_name_is_published_as_pages_name_it(
    check_with: CheckWith, composed: Literal["NFC", "NFD"], write: Callable[[str], str]
) -> None:
    place = "brand/büro 1.png"
    on_disk = unicodedata.normalize(composed, place)
    written = write(unicodedata.normalize("NFD", place))
    files: Files = {on_disk: PNG, "guide/story.md": PAGE.format(f"![a desk](</{written}>)")}
    library, problems = check_with(files)
    assert problems == []
    made = build(library)
    [page] = [page for page in made.pages if page.address == "/guide/story/"]
    assert made.files[f"assets/content/{place}"] == PNG
    assert f'src="../../assets/content/{quote(place)}"' in page.body


def test_picture_that_is_missing_is_told_by_the_letters_of_its_name(check_with: CheckWith) -> None:
    text = PAGE.format("![a desk](/brand/büro.png)")
    _, [problem] = check_with({"guide/story.md": text})
    assert problem.message == 'There is no picture "content/brand/büro.png".'


@pytest.mark.parametrize(
    ("picture", "check"),
    [
        ("![a](https://example.com/a.png)", "foreign-picture"),
        ("![a](//example.com/a.png)", "foreign-picture"),
        ("![a](brand/logo.svg)", "foreign-picture"),
        ("![](/brand/logo.svg)", "picture-without-words"),
        ("![a](/brand/lgo.svg)", "missing-picture"),
        ("![a](/faq/)", "wrong-picture"),
    ],
)
def test_picture_in_prose_that_cannot_be_shown_is_told(
    check_with: CheckWith, picture: str, check: str
) -> None:
    _, [problem] = check_with({"guide/story.md": PAGE.format(f"see {picture}")})
    assert (problem.check, problem.line) == (check, 5)
    assert problem.column == 5 + picture.index("(") + 1


def test_picture_without_its_first_slash_is_told_with_it(check_with: CheckWith) -> None:
    _, [problem] = check_with({"guide/story.md": PAGE.format("![a](brand/logo.svg)")})
    assert problem.hint == 'Write "/brand/logo.svg".'


@pytest.mark.parametrize("name", ["desk.png", "desk.jpg", "desk.jpeg", "desk.webp", "desk.svg"])
def test_file_that_is_no_such_picture_is_told(check_with: CheckWith, name: str) -> None:
    text = PAGE.format(f"![a desk](/brand/{name})")
    _, [problem] = check_with({"guide/story.md": text, f"brand/{name}": b"PK\x03\x04 a document"})
    assert (problem.path, problem.check) == (f"content/brand/{name}", "wrong-picture")


@pytest.mark.parametrize(
    ("name", "picture"),
    [
        ("a.png", PNG),
        ("a.jpg", drawn("JPEG")),
        ("a.jpeg", drawn("JPEG")),
        ("a.webp", drawn("WEBP")),
    ],
)
def test_file_that_is_such_a_picture_is_published_as_it_is(
    check_with: CheckWith, name: str, picture: bytes
) -> None:
    text = PAGE.format(f"![a desk](/brand/{name})")
    library, problems = check_with({"guide/story.md": text, f"brand/{name}": picture})
    assert problems == []
    assert build(library).files[f"assets/content/brand/{name}"] == picture


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        (PNG[:30], "kind PNG"),
        (drawn("PNG", (400, 400))[:-40], "damaged"),
        (drawn("JPEG"), "This is a JPEG, not a PNG."),
        (b"no picture", "kind PNG"),
        (claiming(40_000, 40_000), "dots"),
        (claiming(8_000, 8_000), "dots"),
    ],
)
def test_picture_that_is_damaged_another_or_too_much_is_told(
    check_with: CheckWith, picture: bytes, said: str
) -> None:
    text = PAGE.format("![a desk](/brand/a.png)")
    _, [problem] = check_with({"guide/story.md": text, "brand/a.png": picture})
    assert (problem.check, problem.path) == ("wrong-picture", "content/brand/a.png")
    assert said in problem.message
    assert ("at most 1,600 by 1,600" in problem.hint) is (said == "dots")


def test_what_other_programs_parts_allow_themselves_lets_no_damaged_picture_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint does
    assert "damaged" in fault(drawn("PNG", (400, 400))[:-40], "png")
    assert ImageFile.LOAD_TRUNCATED_IMAGES


LOGO = "file: brand/logo.svg"


@pytest.mark.parametrize(
    ("name", "picture", "shown"),
    [
        ("a.png", drawn("PNG", (4000, 500), "RGBA"), (672, 84)),
        ("a.jpg", drawn("JPEG", (270, 900)), (40, 132)),
        ("a.jpg", drawn("JPEG", (1344, 264), "CMYK"), (672, 132)),
        ("a.webp", drawn("WEBP", (672, 133)), (667, 132)),
    ],
)
def test_large_logo_is_scaled_down(
    check_with: CheckWith,
    check_edit: CheckEdit,
    name: str,
    picture: bytes,
    shown: tuple[int, int],
) -> None:
    check_with({"brand/logo.svg": None, f"brand/{name}": picture})
    library, problems = check_edit("publisher.yml", LOGO, f"file: brand/{name}")
    assert problems == []
    raw = build(library).files[f"assets/content/brand/{name}"]
    made, given = (Image.open(io.BytesIO(each)) for each in (raw, picture))
    assert (made.format, made.size) == (given.format, shown)
    assert made.has_transparency_data == given.has_transparency_data


def test_photo_in_prose_is_scaled_down_upright_and_tells_not_where_it_was_taken(
    check_with: CheckWith,
) -> None:
    notes = Image.Exif()
    notes[0x0112], notes[0x010E] = 6, "taken at home"  # to be turned, and described
    photo = drawn("JPEG", (4000, 3000), exif=notes)
    text = PAGE.format("![a desk](/brand/a.jpg)")
    library, problems = check_with({"guide/story.md": text, "brand/a.jpg": photo})
    assert problems == []
    raw = build(library).files["assets/content/brand/a.jpg"]
    made = Image.open(io.BytesIO(raw))
    assert made.size == (1200, 1600)
    assert not made.getexif()
    assert b"taken at home" in photo
    assert b"taken at home" not in raw


def test_photo_of_a_camera_is_no_too_large_file(check_with: CheckWith) -> None:
    made = io.BytesIO()
    Image.effect_noise((1900, 1900), 90).convert("RGB").save(made, "JPEG", quality=97)
    text = PAGE.format("![a desk](/brand/a.jpg)")
    library, problems = check_with({"guide/story.md": text, "brand/a.jpg": made.getvalue()})
    assert len(made.getvalue()) > 1_000_000
    assert problems == []
    assert len(build(library).files["assets/content/brand/a.jpg"]) < len(made.getvalue())


def test_picture_that_takes_long_to_come_is_told_as_it_is_published(check_with: CheckWith) -> None:
    dots = random.Random(3).randbytes(3 * 600 * 600)  # noqa: S311 - noise, which no format packs
    noise = Image.frombytes("RGB", (600, 600), dots)
    files: Files = {}
    for kind, ending in (("PNG", "png"), ("JPEG", "jpg")):
        made = io.BytesIO()
        noise.save(made, kind)
        files[f"brand/{ending}.{ending}"] = made.getvalue()
    words = "".join(f"\n\n![Noise](/{place})" for place in files)
    files["guide/noise.md"] = f"---\ntitle: Noise\ndescription: Noise.\n---\nSee.{words}\n"
    _, problems = check_with(files)
    heavy = [each for each in problems if each.check == "heavy-picture"]
    assert [(each.path, each.severity) for each in heavy] == [("content/brand/png.png", "warning")]
    assert heavy[0].message.startswith("This picture has 1082 kB on its page")


def test_a_check_scales_no_photo_that_will_be_scaled(
    check_with: CheckWith, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "fitted", lambda *_: pytest.fail("It was scaled."))
    made = io.BytesIO()
    Image.effect_noise((1900, 1900), 90).convert("RGB").save(made, "JPEG", quality=97)
    text = PAGE.format("![a desk](/brand/a.jpg)")
    _, problems = check_with({"guide/story.md": text, "brand/a.jpg": made.getvalue()})
    assert len(made.getvalue()) > pictures.HEAVY
    assert problems == []


def test_all_pictures_of_a_guide_are_remembered_and_those_of_another_are_not(
    check_with: CheckWith, minimal: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    files: Files = {f"brand/{n}.png": drawn("PNG", (1601 + n, 5)) for n in range(20)}
    named = "\n\n".join(f"![a desk](/{place})" for place in files)
    library, _ = check_with({**files, "guide/story.md": PAGE.format(named)})
    shown = published(library)
    looked: list[str] = []

    def noted(name: str, how: Callable[..., object]) -> Callable[..., object]:
        def look(*asked: object) -> object:
            looked.append(name)
            return how(*asked)

        return look

    for name in ("fault", "fitted"):
        monkeypatch.setattr(pictures, name, noted(name, getattr(pictures, name)))
    assert list(check_pictures(library)) == []
    assert published(library) == shown
    assert looked == []
    published(minimal)
    assert published(library) == shown
    assert looked == ["fitted"] * 20
