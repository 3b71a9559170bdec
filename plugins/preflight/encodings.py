"""From the bytes of a string to characters: CMaps (ISO 32000-1, 9.7.5) and ToUnicode (9.10.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEX = rb"<([0-9A-Fa-f\s]*)>"
_BLOCK = {
    kind: re.compile(rb"begin" + kind.encode() + rb"(.*?)end" + kind.encode(), re.DOTALL)
    for kind in ("codespacerange", "bfchar", "bfrange", "cidchar", "cidrange")
}
_PAIR = re.compile(_HEX + rb"\s*" + _HEX)
_RANGE = re.compile(_HEX + rb"\s*" + _HEX + rb"\s*(?:" + _HEX + rb"|\[(.*?)\])", re.DOTALL)
_CID_CHAR = re.compile(_HEX + rb"\s*(\d+)")
_CID_RANGE = re.compile(_HEX + rb"\s*" + _HEX + rb"\s*(\d+)")
_LARGEST_RANGE = 65_536


@dataclass(frozen=True)
class CMap:
    """Codes of one length in bytes. cids: character identifier by code; None: the code itself."""

    length: int
    cids: dict[int, int] | None = None


IDENTITY = CMap(2)


def _code(digits: bytes) -> int:
    return int(b"".join(digits.split()) or b"0", 16)


def _characters(digits: bytes) -> str:
    packed = b"".join(digits.split()).decode("ascii")
    octets = bytes.fromhex(packed if len(packed) % 4 == 0 else packed.zfill(-(-len(packed) // 4) * 4))
    return octets.decode("utf-16-be", errors="replace")


def _span(first: bytes, last: bytes) -> range:
    start, end = _code(first), _code(last)
    return range(start, min(end, start + _LARGEST_RANGE) + 1)


def read_cmap(content: bytes) -> CMap:
    """An embedded CMap. Code lengths that vary, which only foreign CJK files have, are read as the longest."""
    lengths = [
        len(b"".join(low.split())) // 2
        for block in _BLOCK["codespacerange"].findall(content)
        for low, _ in _PAIR.findall(block)
    ]
    cids = {}
    for block in _BLOCK["cidrange"].findall(content):
        for first, last, cid in _CID_RANGE.findall(block):
            cids.update({code: int(cid) + step for step, code in enumerate(_span(first, last))})
    for block in _BLOCK["cidchar"].findall(content):
        cids.update({_code(code): int(cid) for code, cid in _CID_CHAR.findall(block)})
    return CMap(max(lengths, default=2) or 2, cids or None)


def read_to_unicode(content: bytes) -> dict[int, str]:
    """Characters by code; nothing where the stream says nothing."""
    found = {}
    for block in _BLOCK["bfrange"].findall(content):
        for first, last, start, several in _RANGE.findall(block):
            codes = _span(first, last)
            if several:
                found.update(dict(zip(codes, map(_characters, re.findall(_HEX, several)), strict=False)))
            elif text := _characters(start):
                found.update(
                    {code: text[:-1] + chr(min(ord(text[-1]) + step, 0x10FFFF)) for step, code in enumerate(codes)}
                )
    for block in _BLOCK["bfchar"].findall(content):
        found.update({_code(code): _characters(text) for code, text in _PAIR.findall(block)})
    return found
