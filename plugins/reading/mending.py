"""What can be mended in a text without asking: text to text. Each step is a row of a table; whether the text still means the
same is proved elsewhere (catalogue.mended)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plugins.reading import characters
from plugins.reading.legacy_text import is_legacy
from plugins.reading.prose import FRONT, PROSE, covers

_BOM = "\ufeff"
_LINE_END = re.compile(r"\r\n?")
_FRONT_TAB = re.compile(r"\t")
_BLANK = re.compile(r"(?<=\n)[ \t]+(?=\n)|(?<=[^\s])[ \t](?=\n[^\s])|(?<=[^\s])[ \t]+(?=\n[ \t]*\n|\n?\Z)")
_BLOCK_SCALAR = re.compile(r"[|>][+-]?\d?[ \t]*$", re.MULTILINE)
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
_OPENS = re.compile(r"(?:^|[\s(\[–—“])\Z")
_CLOSES = re.compile(r"(?:\Z|[\s)\].,;:!?…–—”])")
_MOST_ROUNDS = 5


@dataclass(frozen=True)
class Mending:
    """One kind of thing that was mended, in the editor's words, and how often."""

    what: str
    count: int


@dataclass(frozen=True)
class Mended:
    """The text after mending; no mendings if nothing had to be done."""

    text: str
    mendings: tuple[Mending, ...] = ()


def mend(text: str, data: bool = False, letters: bool = True) -> Mended:
    """Mends what is safe to mend. data: the text is YAML alone, else front matter and Markdown; letters: not only line ends and
    the like. Mending twice changes nothing more."""
    counts: dict[str, int] = {}
    steps = STEPS if letters and not is_legacy(text) else STEPS[:_MECHANICAL]  # there the soft hyphen is ư, and Ð is é
    for _ in range(_MOST_ROUNDS):
        before = text
        for what, step in steps:
            text, count = step(text, data)
            if count:
                counts[what] = counts.get(what, 0) + count
        if text == before:
            break
    return Mended(text, tuple(Mending(what, counts[what]) for what, _ in STEPS if what in counts))


def _without_bom(text: str, _: bool) -> tuple[str, int]:
    return text.removeprefix(_BOM), int(text.startswith(_BOM))


def _line_feeds(text: str, _: bool) -> tuple[str, int]:
    return _LINE_END.subn("\n", text)


def _last_line(text: str, _: bool) -> tuple[str, int]:
    return (text, 0) if text.endswith("\n") or not text else (text + "\n", 1)


def _composed(text: str, _: bool) -> tuple[str, int]:
    composed = unicodedata.normalize("NFC", text)
    return composed, max(1, len(text) - len(composed)) if composed != text else 0


def _without_widthless(text: str, data: bool) -> tuple[str, int]:
    if not characters.WIDTHLESS.search(text):
        return text, 0
    found = [at for at in characters.widthless(text, covers(text, data)) if characters.may_go(text, at)]
    return _replaced(text, dict.fromkeys(found, ""))


def _barred_d(text: str, data: bool) -> tuple[str, int]:
    if not any(letter in text for letter in characters.LIKE_D):
        return text, 0
    return _replaced(text, {at: characters.LIKE_D[text[at]] for at in characters.like_d(text, covers(text, data))})


def _plain_spaces(text: str, data: bool) -> tuple[str, int]:
    if not characters.ODD_SPACE.search(text):
        return text, 0
    found = [at for at in characters.odd_spaces(text, covers(text, data)) if characters.may_go(text, at)]
    return _replaced(text, dict.fromkeys(found, " "))


def _without_tabs(text: str, data: bool) -> tuple[str, int]:
    """Tabs of YAML: in a text those of the front matter."""
    front = None if data else FRONT.match(text)
    start, end = (0, len(text)) if data else front.span(2) if front else (0, 0)
    part, count = _FRONT_TAB.subn("  ", text[start:end])
    return text[:start] + part + text[end:], count


def _without_trailing(text: str, data: bool) -> tuple[str, int]:
    """Blank ends of lines, but for two spaces before a line that goes on: they break the line there."""
    if not _BLANK.search(text) or (data and _BLOCK_SCALAR.search(text)):
        return text, 0
    cover = covers(text, data)
    found = [
        m for m in _BLANK.finditer(text) if not (m.start() and text[m.start() - 1] != "\n" and cover[m.start()] > 1)
    ]
    return _replaced(text, {at: "" for match in found for at in range(*match.span())}, len(found))


def _curly_quotes(text: str, data: bool) -> tuple[str, int]:
    """Straight quotes of prose in pairs; a paragraph whose quotes do not pair off stays as it is."""
    if data or '"' not in text:
        return text, 0
    cover = covers(text)
    changes: dict[int, str] = {}
    for paragraph in _PARAGRAPH.finditer(text):
        changes |= _pairs(text, cover, *paragraph.span())
    return _replaced(text, changes)


def _pairs(text: str, cover: bytearray, start: int, end: int) -> dict[int, str]:
    """The curly quote for each straight one of a paragraph; nothing if one of them is not clearly opening or closing."""
    found: dict[int, str] = {}
    for at in _free_quotes(text, cover, start, end):
        curly = "“”"[len(found) % 2]
        before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
        fits = (
            _OPENS.search(before) and after.strip() if curly == "“" else before.strip() and _CLOSES.match(after or "\n")
        )
        if not fits:
            return {}
        found[at] = curly
    return found if len(found) % 2 == 0 else {}


def _free_quotes(text: str, cover: bytearray, start: int, end: int) -> Iterator[int]:
    at = text.find('"', start, end)
    while at >= 0:
        if cover[at] == PROSE and text[at - 1 : at] != "\\":
            yield at
        at = text.find('"', at + 1, end)


def _replaced(text: str, changes: dict[int, str], count: int | None = None) -> tuple[str, int]:
    """The text with other characters at these offsets."""
    if not changes:
        return text, 0
    letters = list(text)
    for at, letter in changes.items():
        letters[at] = letter
    return "".join(letters), len(changes) if count is None else count


Step = Callable[[str, bool], tuple[str, int]]
STEPS: tuple[tuple[str, Step], ...] = (
    ("bỏ dấu BOM ở đầu tệp", _without_bom),
    ("cách xuống dòng của Windows", _line_feeds),
    ("thêm dấu xuống dòng cuối tệp", _last_line),
    ("ký tự không có bề rộng", _without_widthless),
    ("chữ Đ gõ bằng ký tự khác", _barred_d),
    ("dấu cách đặc biệt thành dấu cách thường", _plain_spaces),
    ("dấu tổ hợp (NFD) thành chữ dựng sẵn", _composed),
    ("phím Tab trong phần đầu bài", _without_tabs),
    ("dấu cách thừa cuối dòng", _without_trailing),
    ("dấu ngoặc kép thẳng thành “ ”", _curly_quotes),
)
_MECHANICAL = 3  # the first steps change no letter
