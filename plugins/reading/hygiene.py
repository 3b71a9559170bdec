"""Names what is wrong with the letters of a text although it looks right. Warnings name a file once, with a count; mending.py
mends them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.problem import Code, Problem
from plugins.reading import characters
from plugins.reading.legacy_text import legacy_problems
from plugins.reading.prose import FIXED, covers
from plugins.reading.source import Source

LOOKALIKE = Code(
    "E067",
    "Từ “{word}” có chữ {script} “{letter}” (U+{code:04X}) trông giống chữ {latin}.",
    "xóa chữ ấy, gõ lại bằng bàn phím tiếng Việt; để nguyên thì không ai tìm thấy từ này.",
)
WIDTHLESS = Code(
    "W013",
    "Có {count} ký tự không nhìn thấy, không có bề rộng (U+{code:04X}).",
    "chạy ./run check --fix để xóa; chúng thường theo vào khi chép từ trang web hoặc Word.",
)
LIKE_D = Code(
    "W014",
    "Có {count} chữ Đ gõ bằng ký tự khác (“{letter}”, U+{code:04X}), tìm kiếm và đọc máy sẽ sai.",
    "chạy ./run check --fix để đổi thành Đ, đ.",
)
ODD_SPACE = Code(
    "W015",
    "Có {count} dấu cách đặc biệt ({kinds}) giữa các từ, dòng sẽ không ngắt được ở đó.",
    "chạy ./run check --fix để đổi thành dấu cách thường.",
)
OWN_PATH = Code(
    "W016",
    "Đường dẫn “{path}” là của máy người viết; người đọc không mở được, mà lộ tên tài khoản.",
    "xóa đường dẫn; muốn đưa tệp lên trang thì hỏi người phụ trách kỹ thuật.",
)

_TWINS = {
    "Kirin (Nga)": dict(
        zip("АВЕКМНОРСТУХІЈЅаеорсухіјѕһкԁ", "ABEKMHOPCTYXIJSaeopcyxijshkd", strict=True),
    ),
    "Hy Lạp": dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρικυ", "ABEZHIKMNOPTYXovpiku", strict=True)),
}
_SCRIPT_OF = {letter: (script, latin) for script, twins in _TWINS.items() for letter, latin in twins.items()}
_TWIN = "".join(_SCRIPT_OF)
_MIXED = re.compile(f"[^\\W\\d_]*[{_TWIN}][^\\W\\d_]*")
_ANY_TWIN = re.compile(f"[{_TWIN}]")
_LATIN = re.compile("[A-Za-zÀ-ɏ\u1e00-\u1eff]")
_NAMES = {"\u00a0": "dấu cách không ngắt", "\u202f": "dấu cách hẹp không ngắt", "\u3000": "dấu cách chữ Hán"}
_OWN_PATH = re.compile(r"\b(?:[A-Za-z]:\\[\w .-]+\\[^\s<>|?*\"”),;]*|file:///[^\s<>)\"”,;]+)")


def hygiene_problems(source: Source, data: bool = False) -> list[Problem]:
    """Everything that the letters of a text give away. data: the file is YAML alone."""
    old = legacy_problems(source)
    if old:
        return old  # in those codes a soft hyphen is a letter, and so is Ð
    problems = list(_lookalikes(source))
    if characters.suspicious(source.text):
        problems += _counted(source, covers(source.text, data))
    return problems if data else problems + _own_paths(source)


def _counted(source: Source, cover: bytearray) -> Iterator[Problem]:
    rows = ((WIDTHLESS, characters.widthless), (LIKE_D, characters.like_d), (ODD_SPACE, characters.odd_spaces))
    for code, find in rows:
        found = list(find(source.text, cover))
        if found:
            letter = source.text[found[0]]
            kinds = ", ".join(_name(kind) for kind in sorted({source.text[place] for place in found}))
            yield code.at(source.place(found[0]), count=len(found), letter=letter, code=ord(letter), kinds=kinds)


def _name(space: str) -> str:
    return f"{_NAMES.get(space, '')} U+{ord(space):04X}".strip()


def _lookalikes(source: Source) -> Iterator[Problem]:
    """A foreign letter in a word that is Latin otherwise; a whole word of Greek or Russian is meant so."""
    if not _ANY_TWIN.search(source.text):
        return
    for word in _MIXED.finditer(source.text):
        if _LATIN.search(word.group()):
            twin = _ANY_TWIN.search(word.group())
            assert twin is not None
            script, latin = _SCRIPT_OF[twin.group()]
            place = source.place(word.start() + twin.start())
            letter = twin.group()
            yield LOOKALIKE.at(place, word=word.group(), script=script, letter=letter, latin=latin, code=ord(letter))


def _own_paths(source: Source) -> list[Problem]:
    if ":\\" not in source.text and "file:///" not in source.text:
        return []
    cover = covers(source.text)  # a link has a problem of its own
    found = (match for match in _OWN_PATH.finditer(source.text) if cover[match.start()] != FIXED)
    return [OWN_PATH.at(source.place(match.start()), path=match.group()) for match in found]
