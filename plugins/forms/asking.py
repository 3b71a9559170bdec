"""Asks at the terminal for what the command's words left open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from plugins.forms.said import kind_of, kinds_to_choose, one_of
from plugins.forms.wish import Newsroom, Wish, title_of
from plugins.model.formats import TABLES
from plugins.model.kinds import KINDS, Kind

Ask = Callable[[str], str]  # shows a question, gives back a line; raises EOFError or KeyboardInterrupt to leave


def ask_kind(ask: Ask, say: Callable[[str], None]) -> Kind:
    """One of the six kinds, by number or by name."""
    say("Bạn muốn viết loại nào?\n" + _numbered([f"{kind.label} ({kind.folder})" for kind in KINDS]))
    while True:
        said = ask("Ghi số hoặc tên loại: ").strip()
        numbered = one_of(said, [kind.folder for kind in KINDS]) if said.isdecimal() else None
        kind = kind_of(numbered or said)
        if kind:
            return kind
        say(f"Chưa rõ loại nào. Các loại có: {kinds_to_choose()}.")


def ask_title(ask: Ask, kind: Kind) -> str:
    """Whatever is said; whether it will do is decided later, for all ways to give it."""
    while True:
        title = title_of(ask(f"Tên của {kind.label[:1].lower()}{kind.label[1:]} (viết cho người đọc hiểu ngay): "))
        if title:
            return title


def ask_choices(wish: Wish, newsroom: Newsroom, ask: Ask, say: Callable[[str], None]) -> Wish:
    """The wish with a field and a format, where its kind has them."""
    if wish.has_field and not wish.field:
        wish = replace(wish, field=_choose("Bài thuộc lĩnh vực nào?", newsroom.fields, newsroom.fields, ask, say))
    if wish.forms and not wish.form:
        table = TABLES[wish.kind.name]
        shown = [f"{name}: {table[name].label}" for name in wish.forms]
        wish = replace(wish, form=_choose("In khổ nào?", wish.forms, shown, ask, say))
    return wish


def _choose(question: str, names: Sequence[str], shown: Sequence[str], ask: Ask, say: Callable[[str], None]) -> str:
    say(f"{question}\n{_numbered(shown)}")
    while True:
        said = ask(f"Ghi số từ 1 đến {len(names)}, hoặc tên: ").strip()
        chosen = one_of(said, names)
        if chosen:
            return chosen
        say("Chưa có mục ấy trong danh sách trên.")


def _numbered(lines: Sequence[str]) -> str:
    return "\n".join(f"  {number}. {line}" for number, line in enumerate(lines, start=1))
