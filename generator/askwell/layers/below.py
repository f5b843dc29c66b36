"""What a guide stands on: the layers that its guide.yml names."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from os.path import relpath
from pathlib import Path

from askwell.explaining.validation import validate
from askwell.kinds.base import Model
from askwell.kinds.changes import Said
from askwell.kinds.kind import Kind
from askwell.layers.layer import Layer
from askwell.problems import Problem, UsageError
from askwell.problems.names import nearest, shown
from askwell.reading.lost_guide import GUIDE, refuse_lost
from askwell.reading.reader import read
from askwell.reading.source import Source
from askwell.shipped import CONTENT

SHIPPED = "askwell"
"""The name of the content that comes with the program."""

FOLDERS = "./"
"""What the name of a folder holds, and no package's does."""


class Stand(Model):
    """What the guide stands on."""

    extends: tuple[Said, ...] = ()
    """The layers below the guide's own content, the lowest first: "askwell" for what comes with the
    program, a guide's folder such as "../board", or the name of an installed package."""


KIND = Kind(GUIDE, "guide", Stand)


def below(folder: Path) -> tuple[Layer, ...]:
    """Return the layers below the content of a guide's folder, the lowest first.

    Without a guide.yml there are none: the guide's own content is whole. A layer with a guide.yml
    itself brings what it stands on; each comes once.

    Raises UsageError if that file is lost or wrong, or names what is not there.
    """
    found: dict[Path, Layer] = {}
    guide = folder.resolve()
    for layer in _below(guide, (guide,)):
        found.setdefault(layer.folder, layer)
    return tuple(found.values())


def problems_of(folder: Path) -> list[Problem]:
    """Return what is wrong with the guide.yml of a folder: what a remark hides, for instance.

    With an error in it no guide is opened; one that comes later, in a preview, is told here.
    """
    path = folder / GUIDE
    if not path.is_file():
        return []
    source, problems = read(GUIDE, path.read_bytes())
    is_broken = any(each.severity == "error" for each in problems)
    return problems if is_broken else [*problems, *validate(KIND, source)[1]]


def _below(folder: Path, standing: tuple[Path, ...]) -> Iterator[Layer]:
    path = folder / GUIDE
    if not path.is_file():
        refuse_lost(folder, Path(relpath(path, standing[0])).as_posix())
        return
    source, names = _named(path)
    for number, name in enumerate(names):
        layer = _layer(folder, name, standing[0])
        at = ("guide", "extends", number)
        if layer is None:
            raise refused(source.problem(at, "unknown-item", *_no_layer(folder, name)))
        home = layer.folder.parent
        if home in standing:
            message = f'"{shown(name)}" stands on this guide itself.'
            raise refused(source.problem(at, "unknown-item", message, "Take it out here."))
        if name != SHIPPED:
            yield from _below(home, (*standing, home))
        yield layer


def _named(path: Path) -> tuple[Source, tuple[str, ...]]:
    """Return the names of layers in a guide.yml."""
    source, models, _ = read_names(KIND, path)
    stands = (each for each in models if isinstance(each, Stand))
    return source, tuple(name for each in stands for name in each.extends)


def read_names(kind: Kind, path: Path) -> tuple[Source, list[Model], list[Problem]]:
    """Return a file that names guides, what it holds, and what to warn of.

    Raises UsageError for the first error in it.
    """
    source, problems = read(path.name, path.read_bytes())
    errors = [each for each in problems if each.severity == "error"]
    found, faults = ([], errors) if errors else validate(kind, source)
    if faults:
        raise refused(faults[0])
    return source, [each.model for each in found], problems


def _layer(folder: Path, name: str, guide: Path) -> Layer | None:
    """Return a layer by its name in the guide.yml of a folder, if there is one."""
    if name == SHIPPED:
        return Layer.of_package(CONTENT, SHIPPED)
    if any(sign in name for sign in FOLDERS):
        content = (folder / name / "content").resolve()
        return Layer.of_folder(content, guide) if content.is_dir() else None
    spec = find_spec(name) if name.isidentifier() else None
    homes = [Path(home) for home in (spec.submodule_search_locations or ())] if spec else []
    contents = [home.resolve() / "content" for home in homes if (home / "content").is_dir()]
    return Layer.of_package(contents[0], name) if contents else None


def _no_layer(folder: Path, name: str) -> tuple[str, str]:
    if any(sign in name for sign in FOLDERS):
        message = f'There is no guide in "{shown(name)}": no folder "content" is there.'
        return message, f"Paths start at {folder.name}/, the folder of this file."
    message = f'No package "{shown(name)}" with content is installed.'
    if nearest(name, [SHIPPED]):
        return message, f'Did you mean "{SHIPPED}"?'
    return message, f'Install it, or write "./{shown(name)}" if you mean a folder.'


def refused(problem: Problem) -> UsageError:
    """Return a problem of a file that names guides as a failure: one line with its place."""
    return UsageError(f"{problem.place}: {problem.message} {problem.hint}".strip())
