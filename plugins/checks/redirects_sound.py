"""Every old address is one of this section, is no longer a page, and leads in one step to a page that is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.model.addresses import Move, folder_of, well_formed
from plugins.model.content import Content
from plugins.model.places import always_there, pages, taken, written_moves
from plugins.model.problem import Code, Problem

BAD_FORM = Code(
    "E252",
    "“{address}” không phải địa chỉ trong chuyên trang.",
    "viết phần sau địa chỉ chuyên trang: chữ thường không dấu, không có https://, không có .. và không có / ở đầu;"
    " trang thì có / ở cuối, ví dụ  tin-bai/ten-cu/",
)
ALIVE = Code(
    "E253",
    "Địa chỉ cũ {address} đang là một trang của chuyên trang.",
    "bỏ dòng này, hoặc đổi slug của trang đang dùng địa chỉ ấy.",
)
TWICE = Code(
    "E254",
    "Địa chỉ cũ {address} đã khai ở {other}.",
    "giữ một chỗ: mỗi địa chỉ cũ chỉ dẫn tới một nơi.",
)
LOOP = Code("E255", "Chuyển hướng từ {address} đi vòng rồi về chính nó.", "sửa địa chỉ mới thành trang đang có.")
CHAIN = Code(
    "E256",
    "{address} dẫn tới {target}, mà {target} cũng là địa chỉ cũ.",
    "dẫn thẳng tới nơi cuối cùng:  {end}",
)
NOWHERE = Code(
    "E257",
    "{address} dẫn tới {target} nhưng không có trang đó.",
    "ghi địa chỉ của một trang đang có, ví dụ  chuyen-de/  hoặc  tin-bai/ten-bai/",
)


def check(content: Content) -> Iterator[Problem]:
    there = pages(content)
    written = sorted(written_moves(content), key=lambda move: move.place)
    first: dict[str, Move] = {}
    for move in written:
        bad = next((address for address in (move.old, move.new) if not well_formed(address)), None)
        if bad is not None:
            yield BAD_FORM.at(move.place, address=bad)
        elif taken(move.old, there):
            yield ALIVE.at(move.place, address=move.old)
        elif move.old in first:
            yield TWICE.at(move.place, address=move.old, other=first[move.old].place)
        else:
            first[move.old] = move
    if not content.unread:
        yield from _targets(first, there | always_there())


def _targets(known: Mapping[str, Move], there: frozenset[str]) -> Iterator[Problem]:
    for move in known.values():
        if move.new in known:
            end = _end(move, known)
            if end is None:
                yield LOOP.at(move.place, address=move.old)
            else:
                yield CHAIN.at(move.place, address=move.old, target=move.new, end=end)
        elif folder_of(move.new) not in there:
            yield NOWHERE.at(move.place, address=move.old, target=move.new)


def _end(move: Move, known: Mapping[str, Move]) -> str | None:
    """Where a chain of moves ends; None if it never does."""
    passed = {move.old}
    while move.new in known:
        move = known[move.new]
        if move.old in passed:
            return None
        passed.add(move.old)
    return move.new
