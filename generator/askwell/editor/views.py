"""What each page and each request of the editor comes to, without any server."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from askwell.editor import inside
from askwell.editor.accepting import with_messages
from askwell.editor.acts import Acts
from askwell.editor.answers import AnswerError, acted, answers_of, went
from askwell.editor.colours import readable
from askwell.editor.content_folder import RefusedError
from askwell.editor.desk import Desk, text_item
from askwell.editor.faults import Fault, counted, faults, faults_of, firsts, following
from askwell.editor.form_fields import called, fields_of, first_lacking
from askwell.editor.guide import Guide
from askwell.editor.items import Editable, schema_of
from askwell.editor.lists import EDITED, listed
from askwell.editor.pages import page, text
from askwell.editor.proposals import Proposal
from askwell.editor.waiting import Waiting
from askwell.kinds.publisher import PUBLISHER
from askwell.library.drafts import DRAFT
from askwell.patching import PatchError
from askwell.problems.failures import explain
from askwell.reading.source import Data

Body = Mapping[str, Any]


class Views:
    """The editor of one guide."""

    def __init__(self, desk: Desk, token: str) -> None:
        self.desk = desk
        self.acts = Acts(desk)
        self.token = token
        self._found: tuple[Guide, list[Fault]] | None = None

    def overview(self, words: str = "", wanted: str = "", message: str = "") -> str:
        """Return the list of everything, or of what holds some words."""
        guide = self.desk.guide()
        return self._page(
            "overview.html",
            guide,
            title=text("editor.title"),
            message=message,
            can_undo=self.desk.last is not None,
            to_mend=len(self._faults(guide)),
            broken=firsts(self._faults(guide)),
            waiting=Waiting(guide, self._faults(guide)),
            **listed(guide, words, wanted),
        )

    def mend(self) -> str:
        """Return the list of everything that is to mend, each with the way to its field."""
        guide = self.desk.guide()
        return self._page(
            "mend.html", guide, title=text("editor.problems.title"), found=self._faults(guide),
            kept=with_messages(guide), can_undo=self.desk.last is not None,
        )  # fmt: skip

    def item(self, name: str) -> str:
        """Return the form of an item. Raises RefusedError if there is none of this name."""
        guide = self.desk.guide()
        if name == PUBLISHER.name and not {name, PUBLISHER.path} & {*guide.items, *guide.files}:
            return self._new(Editable(name, "", PUBLISHER, {}, ()), "")
        if name not in guide.items:
            raise RefusedError("gone")
        item = guide.items[name]
        return self._form(guide, self.desk.open(item), item)

    def new(self, kind_name: str, copied: str = "") -> str:
        """Return the form of a new item, empty or as a copy of another. Raises RefusedError."""
        kind = next((each for each in EDITED if each.name == kind_name), None)
        if kind is None or kind is PUBLISHER:
            raise RefusedError("gone")
        return self._new(Editable(f"{kind.one}.", "", kind, {}, ()), copied)

    def new_part(self, holder: str, copied: str = "") -> str:
        """Return the form of a new part of an item. Raises RefusedError."""
        guide = self.desk.guide()
        item = guide.items.get(holder)
        if item is None or not item.kind.parts or item.holder:
            raise RefusedError("gone")
        part = next((p for p in guide.items.values() if p.kind is item.kind and p.holder), None)
        one = part.one if part else item.kind.parts.field
        return self._new(Editable(f"{one}.", "", item.kind, {}, (), holder=holder), copied)

    def file(self, place: str) -> str:
        """Return a whole file as text. Raises RefusedError for what is no file of content."""
        guide, item = self.desk.guide(), text_item(place)
        if place not in guide.files:
            raise RefusedError("gone")
        key = self.desk.open(item, is_text=True)
        raw = guide.files[place].removeprefix(b"\xef\xbb\xbf")
        return self._page(
            "file.html", guide, title=place, key=key, text=raw.decode("utf-8", "replace"),
            **self._told(guide, item),
        )  # fmt: skip

    def form(self, body: Body) -> dict[str, Any]:
        """Return a form anew, with an entry more, less, or elsewhere."""
        opened = self.desk.opened(str(body.get("key")))
        rows, act = answers_of(body.get("answers")), body.get("act") or {}
        item = opened.item
        data = acted(rows, act, inside.held(item))
        shown = inside.asked(item, rows) | inside.changed(item, data)
        html = page("fields.html", **fields_of(self.desk.known, opened, data, shown))
        return {"html": html, **went(rows, act)}

    def check(self, body: Body) -> dict[str, Any]:
        """Return what would be wrong with a form's item, field by field."""
        proposal, guide = self._tried(body)
        told = self._told(guide, proposal.item)
        shown = inside.asked(told["item"], answers_of(body.get("answers") or ()))
        told["here"] = [inside.led(each, told["item"], shown) for each in told["here"]]
        own = [each for each in told["here"] if each.spot == told["item"].spot]
        bars = ("is_wrong", "is_bare", "is_held")
        return {
            "is_whole": told["lacks"] == () and not any(told[each] for each in bars),
            "fields": [
                {"at": each.at, "severity": each.problem.severity,
                 "words": f"{each.problem.message} {each.problem.hint}".strip()}
                for each in own
            ],
            "html": page("problems.html", quote=quote, is_saved=not proposal.changes, **told),
        }  # fmt: skip

    def colours(self, body: Body) -> dict[str, Any]:
        """Return how a form's colors can be read: at once, whatever the rest of the guide says."""
        return {"colours": list(readable(answers_of(body.get("answers") or ())))}

    def preview(self, body: Body) -> dict[str, Any]:
        """Make the pages with a form's item, and return where its page is."""
        proposal, guide = self._tried(body)
        is_new = self.desk.preview(guide)
        address, is_there = f"/preview{proposal.item.address}", proposal.item.page in self.desk.site
        return {"address": address, "is_new": is_new, "is_there": is_there}

    def diff(self, body: Body) -> dict[str, Any]:
        """Return what saving would change, to look at before it is done."""
        proposal = self._proposal(body)
        names = called(self.desk.known, proposal.item) if proposal.fields else {}
        html = page("diff.html", proposal=proposal, is_form="key" in body, names=names)
        told = {"changes": proposal.changes, "is_quiet": proposal.is_quiet}
        return {"html": html, "seen": proposal.seen, **told}

    def save(self, body: Body) -> dict[str, Any]:
        """Save what was looked at; where to go then."""
        proposal = self._proposal(body)
        if proposal.changes:
            self.desk.save(proposal, str(body.get("seen")))
        match body:
            case {"act": "publish", "at": str(name)}:
                return {"to": f"/item/{quote(name)}?done=saved"}
            case {"act": "accept", "name": str(name), "is_form": True}:
                return {"to": self._next_to_mend(name)}
            case {"act": "accept" | "tell"}:
                return {"to": "/mend?done=saved"}
            case {"act": "publish"}:
                return {"to": f"/?kind={DRAFT}&done=saved"}
        return {"to": _address(proposal.item)}

    def _next_to_mend(self, name: str) -> str:
        """Return where something is to mend beside an item, or behind it."""
        guide = self.desk.guide()
        found, item = self._faults(guide), guide.items[name]
        here = (each for each in faults_of(item, guide, found) if each.item)
        there = next(here, None) or following(item, guide, found)
        if not there or not there.item:
            return "/mend?done=saved"
        return f"/item/{quote(there.item.name)}?done=saved#{there.hash}"

    def undo(self, body: Body) -> dict[str, Any]:
        """Take back what was saved last; go to the form that asked if it is still there."""
        self.desk.undo()
        name = str(body.get("at"))
        there = f"item/{quote(name)}" if name in self.desk.guide().items else ""
        return {"to": f"/{there}?done=undone"}

    def picture(self, body: Body) -> dict[str, Any]:
        """Take a dropped picture, in letters of base 64; return {place}.

        Raises AnswerError if it is not in such letters.
        """
        try:
            raw = base64.b64decode(str(body.get("data")), validate=True)
        except binascii.Error as error:
            raise AnswerError("picture") from error
        return {"place": self.desk.take_picture(str(body.get("key")), str(body.get("name")), raw)}

    def _told(self, guide: Guide, item: Editable) -> dict[str, Any]:
        """Return what is said of an item: what is to mend in it, and how much elsewhere."""
        found = self._faults(guide)
        item = guide.standing(item) or item
        here = faults_of(item, guide, found)
        return {
            "item": item,
            "here": here,
            "is_wrong": any(each.problem.severity == "error" for each in here),
            "elsewhere": len(found) - len(here),
            "lacks": guide.drafts.get(item.name),
            "waits": guide.drafts.get(item.holder),
            **Waiting(guide, found).inside(item),
        }

    def _faults(self, guide: Guide) -> list[Fault]:
        """Return what is to mend in a guide; once found, it is remembered until the next."""
        if self._found is None or self._found[0] is not guide:
            self._found = (guide, faults(guide))
        return self._found[1]

    def _tried(self, body: Body) -> tuple[Proposal, Guide]:
        proposal = self._proposal(body)
        return proposal, self.desk.guide(proposal)

    def _proposal(self, body: Body) -> Proposal:
        match body:
            case {"act": "hide", "name": str(name)}:
                return self.acts.hide(name)
            case {"act": "accept", "name": str(name), "at": str(at), "check": str(check)}:
                return self.acts.accept(name, at, check)
            case {"act": "tell", "name": str(name), "field": str(at), "check": str(check)}:
                return self.acts.tell(name, at, check)
            case {"act": "restore", "name": str(name)}:
                return self.acts.restore(name)
            case {"act": "publish", "names": [*names]}:
                return self.acts.publish([str(name) for name in names])
            case {"act": "move", "names": [*names], "at": int(at), "to": int(to)}:
                return self.acts.move([str(name) for name in names], at, to)
            case {"key": str(key), "text": str(text)}:
                return self.desk.proposal(key, text)
            case {"key": str(key), "answers": [*rows], "publish": True}:
                return self.desk.published(key, answers_of(rows))
            case {"key": str(key), "answers": [*rows]}:
                return self.desk.proposal(key, answers_of(rows))
        raise AnswerError("request")

    def _new(self, item: Editable, copied: str) -> str:
        guide = self.desk.guide()
        model = guide.items.get(copied)
        schema, _ = schema_of(item.kind, is_part=bool(item.holder))
        draft: dict[str, Data] = {"status": "draft"} if "status" in schema["properties"] else {}
        data: Data = draft
        if model and isinstance(model.data, dict):
            parts = item.kind.parts.field if item.kind.parts and not item.holder else ""
            data = {n: each for n, each in model.data.items() if n not in ("id", "was", parts)}
            data = {**data, **draft}
        key = self.desk.open(item, is_new=True)
        return self._form(guide, key, replace(item, data=data))

    def _form(self, guide: Guide, key: str, item: Editable) -> str:
        opened = self.desk.opened(key)
        parts = [each for each in guide.in_order if each.holder == item.name]
        last = self.desk.last
        waiting = Waiting(guide, self._faults(guide))
        after = waiting.after(item)
        shown = inside.lacking(item, parts, guide.drafts)
        return self._page(
            "item.html", guide, title=item.title or text("editor.new"), item=item, key=key,
            parts=parts, movable=guide.movable_parts(parts), is_brand=item.kind is PUBLISHER,
            ready=waiting.ready(item, parts), holder=guide.items.get(item.holder),
            can_undo=bool(last and item.name and item.name in last.names),
            in_braces=guide.in_braces(item.data), next_draft=after,
            draft_at=after and first_lacking(guide, after),
            whole=[e for items in waiting.whole.values() for e in items],
            is_lacking=bool(shown or guide.drafts.get(item.name)),
            next_fault=following(item, guide, self._faults(guide)),
            **fields_of(guide, replace(opened, item=item), item.data, shown),
        )  # fmt: skip

    def _page(self, template: str, guide: Guide, **values: Any) -> str:
        return page(
            template,
            token=self.token,
            faulty=counted(self._faults(guide)),
            quote=quote,
            **values,
        )


def told(error: Exception) -> str:
    """Return what is said of something that is not done."""
    if isinstance(error, RefusedError):
        return text(f"editor.refused.{error}")
    if isinstance(error, OSError):  # such as a full disk
        return explain(error, can_move=False)
    return str(error) if isinstance(error, PatchError) else text("editor.refused.request")


def _address(item: Editable) -> str:
    if item.name.startswith("file."):
        return f"/file/{quote(item.place)}?done=saved"
    return f"/item/{quote(item.name)}?done=saved" if item.name else "/?done=saved"
