"""The desk in words: for a terminal, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from plugins.desk.agenda import Agenda, Section
from plugins.desk.entries import Entry
from plugins.model.values import VIETNAM
from plugins.model.vietnamese import long_date, short_date

MOST = 12  # entries of a section in the terminal; the page shows all


def as_text(agenda: Agenda) -> str:
    """Sections with something to do in full, the quiet ones in one line each at the end."""
    busy = [section for section in agenda.sections if section.entries]
    calm = [section for section in agenda.sections if not section.entries]
    lines = [f"Bàn biên tập, {long_date(agenda.now.astimezone(VIETNAM))}", coming(agenda)]
    for section in busy:
        lines += ["", f"{section.topic.heading} ({len(section.entries)})", *_entries(section)]
    if calm:
        lines += ["", *(f"{section.topic.heading}: {section.topic.calm}" for section in calm)]
    return "\n".join(lines)


def coming(agenda: Agenda) -> str:
    """When the site changes by itself."""
    if agenda.next_change is None:
        return "Không có bài nào tự hiện ra hay tự gỡ."
    moment = agenda.next_change.astimezone(VIETNAM)
    return f"Lần tự thay đổi kế tiếp: {moment:%H:%M} ngày {short_date(moment)}; cần dựng lại sau lúc ấy."


def _entries(section: Section) -> Iterator[str]:
    for one in section.entries[:MOST]:
        yield f"  – {one.title}"
        details = [part for part in (one.note, _place(one)) if part]
        if details:
            yield f"    {' · '.join(details)}"
    if len(section.entries) > MOST:
        yield f"  … và {len(section.entries) - MOST} mục nữa"


def _place(one: Entry) -> str:
    return f"{one.path}:{one.line}" if one.path and one.line > 1 else one.path


def as_json(agenda: Agenda) -> str:
    """For scripts: keys in English, moments in ISO 8601."""
    sections = {section.topic.key: [_record(one) for one in section.entries] for section in agenda.sections}
    moment = agenda.next_change.isoformat() if agenda.next_change else None
    return json.dumps({"next_change": moment, **sections}, ensure_ascii=False, indent=2)


def _record(one: Entry) -> dict[str, object]:
    when = one.when.isoformat() if one.when else None
    return {"title": one.title, "note": one.note, "path": one.path, "line": one.line, "when": when}


def as_columns(rows: Iterable[tuple[str, ...]]) -> str:
    """A table in plain text: the first column flush left, figures flush right."""
    listed = list(rows)
    widths = [max(len(row[column]) for row in listed) for column in range(len(listed[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in listed
    )
