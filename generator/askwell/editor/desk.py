"""What somebody works on: forms that are open, changes before they are saved, and saved ones."""

from __future__ import annotations

import re
import secrets
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from askwell.editor import changing, inside
from askwell.editor.answers import Answer, with_answer
from askwell.editor.changing import FileChange
from askwell.editor.content_folder import ContentFolder, RefusedError, stamp
from askwell.editor.faults import errors_of, newly
from askwell.editor.guide import Guide
from askwell.editor.items import Editable, own_items, saying
from askwell.editor.naming import with_own_id
from askwell.editor.proposals import Opened, Proposal, Rewrite
from askwell.editor.waiting import shown_with, with_holders
from askwell.engines import EngineJob
from askwell.engines.plain import Framed, site_files
from askwell.kinds import kind_at
from askwell.kinds.base import ID_PATTERN, Identified
from askwell.kinds.changes import CHANGES
from askwell.library.drafts import SHOWN
from askwell.patching import Edit, PatchError
from askwell.pipeline import check_files, lay_out
from askwell.project import Project
from askwell.reading.folder import File, Unread
from askwell.reading.source import Data, Loc
from askwell.schema.remarks import schema_remark
from askwell.sites.memory import Memory

MOST = 200
"""Forms that are remembered as they were opened; who comes back later opens them again."""


class Desk:
    """One guide under work.

    Whoever asks holds `lock`; `opened` and `known` need none: they look at what is there.
    """

    def __init__(self, project: Project, *, site_url: str = "", today: date | None = None) -> None:
        self.project = project
        self.site_url = site_url
        self.shelf = ContentFolder(project.content)
        self.lock = threading.RLock()
        self.site: Mapping[str, bytes] = {}
        self._today = today
        self._memory = Memory()
        self._framed = Framed()
        self._opened: dict[str, Opened] = {}
        self._pictures: dict[str, dict[str, bytes]] = {}
        """What was dropped into each form; it is written with what names it, and never before."""
        self._saved: list[Proposal] = []
        self._there: Guide | None = None
        """The guide as it was on the disk last."""
        self._shown: Guide | None = None
        """The guide of which the pages are."""
        self._tried: Guide | None = None
        """The guide as it would have been with what was proposed last."""

    def guide(self, proposal: Proposal | None = None) -> Guide:
        """Return the guide as it is on the disk, or as it would be with a proposal saved."""
        found = list(self.shelf.found())
        if proposal:
            new = proposal.new
            found = [each for each in found if each.place not in new]
            found += [File(place, raw) for place, raw in new.items() if raw is not None]
            found.sort(key=lambda each: each.place.split("/"))  # as they will be found once saved
        guide = self._looked_at(found)
        if proposal:
            self._tried = guide
        else:
            self._there = guide
        return guide

    def _looked_at(self, found: list[File | Unread]) -> Guide:
        for each in (self._tried, self._there):
            if each and list(each.found) == found:
                return each
        today = self._today or datetime.now(UTC).date()
        return Guide(found, check_files(self.project, found, today, self._memory.load_file))

    @property
    def known(self) -> Guide:
        """The guide as it was on the disk last; only who asks first waits for a look at it."""
        if self._there is None:
            with self.lock:
                return self._there or self.guide()
        return self._there

    def open(self, item: Editable, *, is_new: bool = False, is_text: bool = False) -> str:
        """Remember an item as a form shows it; return the form's key."""
        opened = Opened(item, self.shelf.read(item.place or CHANGES.path), is_new, is_text)
        key = secrets.token_urlsafe(12)
        self._opened[key] = opened
        while len(self._opened) > MOST:
            self._pictures.pop(oldest := next(iter(self._opened)), None)
            self._opened.pop(oldest)
        return key

    def opened(self, key: str) -> Opened:
        """Return a form as it was opened. Raises RefusedError."""
        opened = self._opened.get(key)
        if opened is None:
            raise RefusedError("closed")
        return opened

    def take_picture(self, key: str, name: str, raw: bytes) -> str:
        """Remember a picture that fell into a form; return its place. Raises RefusedError."""
        self.opened(key)
        waiting = self._pictures.setdefault(key, {})
        place = self.shelf.place_of_picture(name, raw, waiting)
        if self.shelf.read(place) is None:
            waiting[place] = raw
        return place

    def proposal(self, key: str, answers: Sequence[Answer] | str) -> Proposal:
        """Return what saving a form would do. Raises PatchError or RefusedError."""
        made, waiting = self._proposal(key, answers), self._pictures.get(key, {})
        named = {
            place: raw
            for place, raw in waiting.items()
            if any(place.encode() in (each.after or b"") for each in made.files)
        }
        return replace(made, pictures=named)

    def _proposal(self, key: str, answers: Sequence[Answer] | str) -> Proposal:
        opened = self.opened(key)
        if isinstance(answers, str):
            return self._as_text(opened, answers)
        new = self.data(opened, answers)
        if opened.is_new:
            return replace(self._new(opened, new), is_form=True)
        now = self.shelf.read(opened.place)
        item, change = opened.item, changing.edited(opened.item, new, now)
        if item.place and now != opened.raw and now is not None:
            item, change = _elsewhere(item, change, opened.raw or b"", now)
        made = self.made(change, saying(item, new), is_newer=now != opened.raw)
        return replace(made, is_form=True, was=opened.item)

    def data(self, opened: Opened, answers: Sequence[Answer]) -> Data:
        """Return what the item says by a form, and what its parts do."""
        new = inside.answered(opened.item, answers)
        if opened.item.kind.is_prose and not opened.is_new and isinstance(new, dict):
            new = {**new, "id": opened.item.id}  # the file's name, which no form of it asks for
        return new

    def published(self, key: str, answers: Sequence[Answer]) -> Proposal:
        """Return what saving a form and showing its item to readers would do, in one.

        A whole draft that it stands in goes along. Raises PatchError if it would be wrong then.
        """
        proposal = self.proposal(key, with_answer(answers, "status", SHOWN))
        guide = self.guide(proposal)
        holders = with_holders([proposal.item], guide)[1:]
        shown = [proposal.item, *(each for each in holders if not guide.drafts.get(each.name))]
        for each in shown[1:]:
            proposal = proposal.then(changing.published([each]), self.shelf.read(each.place))
        proposal = replace(proposal, shown=tuple(shown_with(guide, shown)))
        self.refuse_faults(proposal)
        return proposal

    def refuse_faults(self, proposal: Proposal) -> None:
        """Raise PatchError if something would be wrong by a proposal, or is in what it shows."""
        guide = self.guide(proposal)
        wrong = newly(guide, self.guide()) or errors_of(proposal.shown, guide)
        if wrong:
            first = min(wrong, key=lambda each: each.problem)
            named = f"{first.item.title}: " if first.item else ""
            raise PatchError(f"{named}{first.problem.message} {first.problem.hint}")

    def save(self, proposal: Proposal, seen: str) -> None:
        """Write what was shown. Raises RefusedError if one of the files changed since."""
        pictures = [Rewrite(place, None, raw) for place, raw in proposal.pictures.items()]
        if proposal.seen != seen:
            raise RefusedError("changed")
        self._write([*pictures, *proposal.files])
        self._saved.append(proposal)

    def _write(self, files: Sequence[Rewrite]) -> None:
        """Write files, all or none."""
        done: list[Rewrite] = []
        try:
            for each in files:
                self.shelf.write(each.place, each.after, stamp(each.before))
                done.append(each)
        except (RefusedError, OSError):
            for each in done:
                self.shelf.write(each.place, each.before, stamp(each.after))
            raise

    @property
    def last(self) -> Proposal | None:
        """What was saved last and can be taken back."""
        return self._saved[-1] if self._saved else None

    def undo(self) -> Proposal:
        """Take back what was saved last. Raises RefusedError if a file of it changed since."""
        if not self._saved:
            raise RefusedError("nothing")
        last = self._saved[-1]
        self._write([Rewrite(each.place, each.after, each.before) for each in last.files])
        for place, raw in last.pictures.items():
            if self.shelf.read(place) == raw:
                self.shelf.write(place, None, stamp(raw))
        return self._saved.pop()

    def preview(self, guide: Guide) -> bool:
        """Make the pages of a guide anew; tell whether there are any: an error leaves the last."""
        if guide.checked.errors:
            return False
        if guide is self._shown:
            return True
        build = lay_out(guide.as_shown, self._memory.reuse, "notebook")
        build = replace(build, frame=build.frame.uncounted())
        job = EngineJob(self.project, build, Path(), f"{self.site_url}preview/")
        self.site, self._shown = site_files(job, self._framed), guide
        return True

    @property
    def changes(self) -> bytes | None:
        """What the guide decides by now."""
        return self.shelf.read(CHANGES.path)

    def made(self, change: FileChange, item: Editable, *, is_newer: bool = False) -> Proposal:
        """Return a change as what it would do. Raises PatchError."""
        return Proposal((self.rewrite(change),), item, is_newer)

    def rewrite(self, change: FileChange) -> Rewrite:
        """Return what a change would do to its file. Raises PatchError."""
        now = self.shelf.read(change.place)
        if not change.edits and change.new is None:
            return Rewrite(change.place, now, now)
        is_new = now is None  # checking the guide as it is takes its time
        guide = self.guide().checked.library.entries if is_new else ()
        after = change.made(now, schema_remark(guide, change.place, self.shelf.content))
        return Rewrite(change.place, now, after)

    def _new(self, opened: Opened, new: Data) -> Proposal:
        item, new = opened.item, with_own_id(opened.item, new, self.known.items)
        has_id = issubclass(item.kind.model, Identified)
        name = str((new.get("id") or "") if isinstance(new, dict) else "")
        if not isinstance(new, dict) or (has_id and not re.fullmatch(ID_PATTERN, name)):
            raise RefusedError("id")
        if item.holder:
            holder = self.guide().items[item.holder]
            change = changing.added_part(holder, new, self.changes)
        else:
            one = None if item.kind.is_folder else self.shelf.read(item.kind.path)
            change = changing.added(item.kind, new, one)
        called = f"{item.one}.{name}" if has_id else item.name
        named = replace(item, name=called, place=change.place, data=new)
        return self.made(change, named)

    def _as_text(self, opened: Opened, text: str) -> Proposal:
        """Return what saving a file as a text would do; its line ends stay what they were."""
        now = self.shelf.read(opened.place)
        newline = "\r\n" if b"\r\n" in (opened.raw or b"") else "\n"
        after = text.replace("\r\n", "\n").replace("\n", newline).encode()
        file = Rewrite(opened.place, now, after)
        return Proposal((file,), opened.item, is_newer=now != opened.raw)


def _elsewhere(
    item: Editable, change: FileChange, was: bytes, now: bytes
) -> tuple[Editable, FileChange]:
    """Return an item and its change where it and its parts stand in a newer file.

    Raises PatchError.
    """
    before, there = (list(own_items([File(item.place, raw)])) for raw in (was, now))

    def where(one: Editable) -> Loc:
        was, found = ([e.loc for e in items if e.name == one.name] for items in (before, there))
        if not found:
            raise PatchError("This is not in the file any more.")
        if len(was) != 1 or len(found) != 1:
            raise PatchError(f'More than one is called "{one.name}" in the file by now.')
        return found[0]

    def moved(edit: Edit) -> Edit:
        around = [each for each in before if edit.loc[: len(each.loc)] == each.loc]
        inner = max(around, key=lambda each: len(each.loc))
        return replace(edit, loc=(*where(inner), *edit.loc[len(inner.loc) :]))

    edits = tuple(moved(edit) for edit in change.edits)
    return replace(item, loc=where(item)), replace(change, edits=edits)


def text_item(place: str) -> Editable:
    """Return a whole file as something to edit. Raises RefusedError."""
    if not (kind := kind_at(place)):
        raise RefusedError("outside")
    return Editable(f"file.{place}", place, kind, None, (), place)
