"""Kills the replacement of a site at every step that touches files. A program, for it forks.

Usage: kill.py WAY FOLDER. Prints a list of {killed, healed, beside}: what the site held when the
builder was dead, what it held after the next one had opened it, and what then lay beside it.
"""

# ruff: noqa: PTH208, T201 - its output is its result

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
from itertools import count
from pathlib import Path
from typing import Any

from askwell.targets import opened, renaming
from tests.targets.folders import NEW, OLD, OTHERS, held, lay, site

TOUCHING = ("open", "os.", "shutil.", "ctypes.")


def refuse(*_: object) -> bool:
    raise OSError(errno.EBUSY, "Device or resource busy")


WAYS: dict[str, Any] = {
    "exchange": renaming.exchange,
    "two renames": lambda *_: False,
    "in place": refuse,
}


def main(way: str, folder: Path) -> None:
    renaming.exchange = WAYS[way]
    found = []
    for step in count(1):
        shutil.rmtree(folder, ignore_errors=True)
        target = site(folder / "site", OLD)
        lay(target, OTHERS)
        child = os.fork()
        if child == 0:
            die_at(step)
            replace(target)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        killed = held(target)
        with opened(target):
            healed = held(target)
        found.append({"killed": killed, "healed": healed, "beside": sorted(os.listdir(folder))})
        if status == 0:
            break
    print(json.dumps(found))


def replace(target: Path) -> None:
    with opened(target) as place:
        site(place.staging, NEW)
        place.replace()


def die_at(step: int) -> None:
    """End this process, as if killed, before its n-th touch of a file."""
    touches = count(1)

    def watch(event: str, _arguments: object) -> None:
        if event.startswith(TOUCHING) and next(touches) == step:
            os._exit(9)

    sys.addaudithook(watch)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
