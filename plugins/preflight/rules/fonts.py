"""Rules about fonts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.preflight.fonts import Font
from plugins.preflight.rules.rule import GWG, HOUSE, X1A, X4, Rule, counted, gathered
from plugins.preflight.subject import Fault, Outcome, Subject

_TOLERANCE = 1.0  # thousandths of the em between /W and the font program
_LOOSE = re.compile(r"[\s_-]")


def _embedded(subject: Subject) -> Outcome:
    """X13: embedded and readable, with widths that agree; invisible text needs no font."""
    needed = [used for used in subject.walk.fonts if used.detail not in ("3", "7") or used.source.embedded]
    return counted(gathered((used, what) for used in needed for what in _font_faults(used.source)))


def _font_faults(font: Font) -> Iterator[str]:
    if font.source is None:
        yield f"Trang gọi phông “{font.name}” mà file không có."
        return
    if not font.embedded:
        yield f"Phông “{font.name}” không nhúng trong file."
        return
    if font.fault:
        yield f"Phông “{font.name}”: {font.fault}."
    missing = [glyph for glyph in font.used.values() if glyph.missing]
    if missing:
        yield f"Phông “{font.name}” không có hình của {len(missing)} chữ đang dùng."
    wrong = [g for g in font.used.values() if g.real is not None and abs(g.real - g.width * 1000) > _TOLERANCE + 1e-6]
    if wrong:
        worst = max(wrong, key=lambda glyph: abs((glyph.real or 0) - glyph.width * 1000))
        yield f"Phông “{font.name}”: bề rộng ghi trong file sai với phông ở {len(wrong)} chữ (chữ “{worst.text or worst.code}”)."


def _courier(subject: Subject) -> Outcome:
    """G0014: what programs put in the place of a font that they do not have."""
    found = [
        used for used in subject.walk.fonts if used.source.name == "Courier" or used.source.name.startswith("Courier-")
    ]
    return counted([Fault(used.page, "Có chữ phông Courier, thường là do thiếu phông.", used.box) for used in found])


def loose(name: str) -> str:
    """A font's name without what spellings differ in."""
    return _LOOSE.sub("", name).casefold()


def _house_fonts(subject: Subject) -> Outcome:
    """H04. Of a font that is missing nobody knows whose it is."""
    assert subject.expected is not None
    allowed = tuple(loose(family) for family in subject.expected.fonts)
    present = [used for used in subject.walk.fonts if used.source.source is not None]
    strange = [used for used in present if not loose(used.source.name).startswith(allowed)]
    faults = [
        Fault(used.page, f"Phông “{used.source.name}” không thuộc bộ phông của cơ quan.", used.box) for used in strange
    ]
    return Outcome(tuple(faults), len(faults), ", ".join(subject.expected.fonts))


def _fonts_ordered(subject: Subject) -> bool:
    return subject.expected is not None and bool(subject.expected.fonts)


_EMBED = "Nhúng phông khi xuất file, hoặc đổi sang phông có sẵn trong bộ của cơ quan."

RULES = (
    Rule("X13", "Mọi phông được nhúng, bề rộng chữ đúng", "error", f"{X4} 6.5; {X1A} 6.5", _embedded, _EMBED),
    Rule("G0014", "Không có phông Courier", "warning", f"{GWG} R0014", _courier, _EMBED),
    Rule("H04", "Chỉ dùng phông của cơ quan", "error", HOUSE, _house_fonts, _EMBED, when=_fonts_ordered),
)  # fmt: skip
