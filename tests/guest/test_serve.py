"""A preview of a host follows edits of its guest."""

from __future__ import annotations

import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from tests.guest.hosting import AT, GUEST, Host
from tests.ports import free_port

PATIENCE = 120


@contextmanager
def previewed(host: Host) -> Iterator[str]:
    """Run `mkdocs serve` as the owner of the site does, and return where the guide is."""
    host.configure(["search", GUEST])
    address = f"127.0.0.1:{free_port()}"
    with subprocess.Popen(
        host.command("serve", "--dev-addr", address),
        cwd=host.folder,
        env=host.env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield f"http://{address}/careers/{AT}/"
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(PATIENCE)


def wait_for(words: str, url: str) -> None:
    """Ask for a page until it says the words."""
    end, page = time.monotonic() + PATIENCE, ""
    while words not in page:
        assert time.monotonic() < end, f"{url} never said {words!r}."
        time.sleep(0.2)
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310 - our own
                page = answer.read().decode()
        except (urllib.error.URLError, ConnectionError):
            page = ""


def test_an_edit_of_the_guide_comes_up_and_a_mistake_shows_itself_until_it_is_mended(
    host: Host,
) -> None:
    publisher = host.folder / "guide" / "content" / "publisher.yml"
    before = publisher.read_text(encoding="utf-8")
    with previewed(host) as url:
        wait_for("<h1>", url)
        publisher.write_text(before.replace("tagline: ", "tagline: Changed. "), encoding="utf-8")
        wait_for("Changed. ", url)
        publisher.write_text(before + "\nnonsense: 1\n", encoding="utf-8")
        wait_for("publisher.yml:", url)
        publisher.write_text(before.replace("tagline: ", "tagline: Mended. "), encoding="utf-8")
        wait_for("Mended. ", url)
