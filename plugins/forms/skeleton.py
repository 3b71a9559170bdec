"""The body that a new file begins with: for each kind the parts that it has, with words to write over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

from plugins.checks.left_to_fill import MARK
from plugins.forms.guide import Guide
from plugins.model.formats import LEAFLET_FORMATS
from plugins.model.front_matter import Look
from plugins.model.kinds import KINDS, Kind

_ARTICLE = f"""\
{MARK}: điều người đọc cần biết nhất, 2–3 câu.

## Cần chuẩn bị gì?

- {MARK}: giấy tờ, điều kiện, mỗi thứ một dòng.

## Làm thế nào?

1. {MARK}: làm gì, ở đâu, mất bao lâu.

## Hỏi ở đâu?

{MARK}: nơi hỏi, số điện thoại, giờ làm việc.
"""
_STORY = f"""\
{MARK}: chuyện bắt đầu từ đâu, ai gặp khó.

## Họ đã làm gì?

{MARK}: từng việc đã làm, theo thứ tự.

## Kết quả ra sao?

{MARK}: điều đã đổi, có số liệu và nguồn.

## Muốn làm theo, bắt đầu từ đâu?

1. {MARK}: việc đầu tiên.
"""
_BULLETIN = f"""\
Bạn đọc thân mến, {MARK}: lời tòa soạn, 3–5 câu nói số này có gì.
"""
_POSTER = f"""\
{MARK}: một hai dòng ngắn dưới khẩu hiệu, ví dụ nơi tra cứu, số điện thoại; không cần thì xóa dòng này.
"""
_PAGE = f"""\
{MARK}: điều người đọc tìm ở trang này.

## {MARK}: đề mục

{MARK}: nội dung.
"""
_COPY: dict[Look, str] = {
    "bước": "## {mark}: việc của trang này\n\n{first}. **{mark}: việc đầu.** Làm gì, ở đâu{words}.\n{second}. **{mark}: việc sau.** Làm gì, ở đâu.",
    "hỏi đáp": "## {mark}: câu hỏi?\n\n{mark}: trả lời{words}.",
    "bảng": "## {mark}: tên bảng\n\n| Việc | Làm thế nào |\n|---|---|\n| {mark}: việc | {mark}: cách làm{words} |",
}
COVER_WORDS = 12  # that fit under a long title on the narrowest cover
_COVERS = {
    "Bìa": f"người đọc được gì ở tờ này, nhiều nhất {COVER_WORDS} chữ; không cần thì xóa dòng này. Tên tờ rơi, tranh (mục image) và"
    " tên cơ quan đã có sẵn.",
    "Bìa phải": "một hai dòng ngắn phía trên tranh; không cần thì xóa dòng này.",
}


def _leaflet(form: str, guide: Guide, look: Look = "bước") -> str:
    """One part for each panel of the format, in reading order; steps are numbered through. Covers are set by the template."""
    steps = count(1)
    return "\n".join(_panel(name, guide.words_on(form, name), look, steps) for name in LEAFLET_FORMATS[form].reading)


def _panel(name: str, words: str, look: Look, steps: Iterator[int]) -> str:
    if not words:
        return f"=== {name} ===\n\n{MARK}: {_COVERS[name]}\n"
    told = f" (cả trang khoảng {words} chữ)"
    copy = _COPY[look].format(mark=MARK, words=told, first=next(steps), second=next(steps))
    return f"=== {name} ===\n\n{copy}\n"


_BODIES: dict[str, Callable[[str, Guide], str]] = {
    "article": lambda *_: _ARTICLE,
    "story": lambda *_: _STORY,
    "leaflet": _leaflet,
    "bulletin": lambda *_: _BULLETIN,
    "poster": lambda *_: _POSTER,
    "page": lambda *_: _PAGE,
}
assert set(_BODIES) == {kind.name for kind in KINDS}


def body_of(kind: Kind, form: str, guide: Guide) -> str:
    """The body of a new file. form: name of its print format, '' for what is not printed."""
    return _BODIES[kind.name](form, guide)
