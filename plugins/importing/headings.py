"""Finds headings, real ones by their style and false ones by their looks and numbers, and gives them levels 2 to 4."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plugins.importing import official
from plugins.importing.blocks import Block, Paragraph, Span, words_of
from plugins.importing.casing import Casing, learn
from plugins.model.problem import Code, Place, Problem

FALSE_HEADINGS = Code(
    "W703",
    "Có {count} đề mục làm bằng chữ đậm hoặc chữ hoa, đã thành đề mục thật: {texts}.",
    "xem lại; dòng nào không phải đề mục thì bỏ dấu ## ở đầu dòng.",
)
CAPITALS = Code(
    "W704",
    "Đề mục viết toàn chữ hoa: “{text}”.",
    "viết lại kiểu thường, giữ hoa tên riêng và chữ viết tắt; máy không đoán vì có thể sai tên riêng.",
)

_LONGEST, _LONGEST_STYLED, _LONGEST_SENTENCE = 160, 250, 100  # letters
_NUMBERED = (  # how a heading begins, and its rank; a heading style of level n has rank 10 n
    (re.compile(r"phần\s+(?:thứ\s+\w+|[ivxlc]+|\d+)\b", re.IGNORECASE), 3),
    (re.compile(r"chương\s+(?:[ivxlc]+|\d+)\b", re.IGNORECASE), 5),
    (re.compile(r"mục\s+(?:[ivxlc]+|\d+)\b", re.IGNORECASE), 7),
    (re.compile(r"[A-HK-UY][.)]\s"), 8),
    (re.compile(r"[IVXLC]+\s*[.)/\-–]\s*\D"), 10),
    (re.compile(r"điều\s+\d+\b", re.IGNORECASE), 15),
    (re.compile(r"\d+(?:\.\d+){2,}[.)]?\s"), 40),
    (re.compile(r"\d+\.\d+[.)]?\s"), 30),
    (re.compile(r"\d+\s*[.)/]\s*\D"), 20),
    (re.compile(r"[a-zđ]\s*[.)]\s"), 45),
)
_CAPITALS_RANK, _BOLD_RANK = 9, 35
_HIGHEST, _LOWEST = 2, 4


def find_headings(blocks: Sequence[Block], path: str) -> tuple[tuple[Block, ...], list[Problem]]:
    """The same blocks, headings marked with their level and in sentence case where that is safe."""
    joined = _joined(blocks)
    ranks = [_rank(block) if isinstance(block, Paragraph) else 0 for block in joined]
    if _all_loud(joined, ranks):
        ranks = [0 if rank == _BOLD_RANK else rank for rank in ranks]
    casing = learn(line for block in joined for line in words_of(block))
    out: list[Block] = []
    problems: list[Problem] = []
    above: list[int] = []  # ranks of the headings that the next one may lie under
    for block, rank in zip(joined, ranks, strict=True):
        if not rank or not isinstance(block, Paragraph):
            out.append(block)
            continue
        above = [*(higher for higher in above if higher < rank), rank]
        out.append(_heading(block, min(_HIGHEST + len(above) - 1, _LOWEST), casing))
        problems += _shouted(out[-1], path)
    return tuple(out), [*_false(joined, ranks, path), *problems]


def looks_like_heading(paragraph: Paragraph) -> bool:
    """Whether a paragraph by itself, whatever stands around it, has the style, the number or the looks of a heading."""
    return _rank(paragraph) > 0


def _rank(paragraph: Paragraph) -> int:
    """How deep a heading lies, compared with others; 0 for running text."""
    text = paragraph.text
    if paragraph.outline and len(text) <= _LONGEST_STYLED:
        return 10 * paragraph.outline
    if paragraph.label == "" or len(text) > _LONGEST or text[-1] in ";,:" or text.startswith(("(", "-", "+", "“", "*")):
        return 0
    loud = paragraph.bold or _shouts(text)
    number = next((rank for pattern, rank in _NUMBERED if pattern.match(text)), 0)
    signed = official.is_name(text) and not _shouts(text)
    if official.is_authority(text) or (signed and not number) or not any(map(str.isalpha, text)):
        return 0
    if number:
        return number if loud and not (text[-1] == "." and len(text) > _LONGEST_SENTENCE) else 0
    if _shouts(text) and (paragraph.bold or paragraph.centred):
        return _CAPITALS_RANK
    return _BOLD_RANK if paragraph.bold and text[-1] not in ".!?…" and len(text) <= 100 else 0


def _shouts(text: str) -> bool:
    """Whether all words are capitals; an abbreviation alone is not shouting."""
    return text == text.upper() and sum(map(str.isalpha, text)) >= 6


def _all_loud(blocks: Sequence[Block], ranks: Sequence[int]) -> bool:
    """Whether so much is bold that bold tells nothing."""
    return ranks.count(_BOLD_RANK) * 2 > len([block for block in blocks if isinstance(block, Paragraph)])


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """The head of an annex, «KẾ HOẠCH» over its subject, as one paragraph."""
    out: list[Block] = []
    open_title = False
    for block in blocks:
        loud = isinstance(block, Paragraph) and block.centred and block.bold and not official.is_rule(block.text)
        before = out[-1] if out else None
        if open_title and loud and isinstance(block, Paragraph) and isinstance(before, Paragraph):
            out[-1] = replace(before, spans=(*before.spans, Span(" ", bold=True), *block.spans))
            continue
        open_title = loud and isinstance(block, Paragraph) and bool(official.kind_of(block.text))
        out.append(block)
    return out


def _heading(paragraph: Paragraph, level: int, casing: Casing) -> Paragraph:
    """A heading without looks of its own."""
    spans = [replace(span, bold=False, italic=False, text=span.text.replace("\n", " ")) for span in paragraph.spans]
    spans = _with_label(paragraph, spans)
    plain = casing.sentence(paragraph.text) if _shouts(paragraph.text) else None
    if plain:
        spans = [Span(plain), *(span for span in spans if span.note)]
    return replace(paragraph, spans=tuple(spans), heading=level, label=None)


def _with_label(paragraph: Paragraph, spans: list[Span]) -> list[Span]:
    return [Span(f"{paragraph.label} "), *spans] if paragraph.label else spans


def _shouted(block: Block, path: str) -> list[Problem]:
    if isinstance(block, Paragraph) and _shouts(block.text):
        return [CAPITALS.at(Place(path, max(1, block.number)), text=block.text)]
    return []


def _false(blocks: Sequence[Block], ranks: Sequence[int], path: str) -> list[Problem]:
    """One problem for all headings that had no style."""
    found = [b for b, rank in zip(blocks, ranks, strict=True) if rank and isinstance(b, Paragraph) and not b.outline]
    if not found:
        return []
    texts = "; ".join(f"“{paragraph.text}”" for paragraph in found)
    return [FALSE_HEADINGS.at(Place(path, max(1, found[0].number)), count=len(found), texts=texts)]
