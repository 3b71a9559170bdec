"""Pictures find their captions and credits, also where a table only held them side by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from plugins.importing.blocks import Block, Cell, Paragraph, Picture, Table, pictures_of
from plugins.importing.tables import PICTURE_MOVED, SIMPLIFIED
from plugins.model.problem import Place, Problem

_CAPTION = re.compile(r"(?:hình|ảnh|sơ đồ|biểu đồ|tranh)\s*(?:số\s*)?\d*\s*[.:\-–]\s*\S", re.IGNORECASE)
_CREDIT = re.compile(r"[\s(–-]*\b(?P<label>Ảnh|Nguồn|Tác giả|Tranh|Nguồn ảnh)\s*:\s*(?P<who>[^():|]{2,80}?)[\s).]*$")
_LONGEST, _LONGEST_CREDIT = 280, 110  # letters, as the front matter of pictures allows
_LONGEST_IN_A_GRID = 200


def join_captions(blocks: Sequence[Block], path: str) -> tuple[tuple[Block, ...], list[Problem]]:
    """Pictures with caption and credit; tables of pictures opened."""
    opened: list[Block] = []
    problems: list[Problem] = []
    for block in blocks:
        if isinstance(block, Table) and pictures_of(block):
            opened += _grid(block) if _is_grid(block) else [_without(block), *pictures_of(block)]
            problems += [] if _is_grid(block) else [SIMPLIFIED.at(Place(path, max(1, block.number)), **PICTURE_MOVED)]
        else:
            opened.append(block)
    return tuple(_joined(opened, _is_caption)), problems


def _joined(blocks: Iterable[Block], is_caption: Callable[[Paragraph], bool]) -> list[Block]:
    """The blocks with what is a caption or a credit given to the picture before it, unless that has one."""
    out: list[Block] = []
    for block in blocks:
        last = out[-1] if out else None
        if isinstance(last, Picture) and isinstance(block, Paragraph) and (said := _said(last, block, is_caption)):
            out[-1] = said
        else:
            out.append(block)
    return out


def _said(picture: Picture, paragraph: Paragraph, is_caption: Callable[[Paragraph], bool]) -> Picture | None:
    """The picture with what the paragraph under it adds; None if that is no part of it. Caption and credit may stand in two
    paragraphs, in either order; then each has to show by its own words what it is."""
    if not (picture.caption or picture.credit):
        return with_caption(picture, paragraph.text) if is_caption(paragraph) else None
    if any(span.note for span in paragraph.spans) or paragraph.outline:
        return None
    added = with_caption(replace(picture, caption="", credit=""), paragraph.text)
    if not picture.credit and added.credit and not added.caption:
        return replace(picture, credit=added.credit)
    if not picture.caption and not added.credit and _CAPTION.match(paragraph.text) and is_caption(paragraph):
        return replace(picture, caption=added.caption)
    return None


def _is_caption(paragraph: Paragraph) -> bool:
    """A paragraph that says so by its style or its first word; or that is small print in the middle of the line."""
    if len(paragraph.text) > _LONGEST or any(span.note for span in paragraph.spans) or paragraph.outline:
        return False
    styled = paragraph.style.casefold() in ("caption", "chú thích", "chú thích ảnh")
    italic = paragraph.centred and all(span.italic for span in paragraph.spans if span.text.strip())
    return styled or italic or _CAPTION.match(paragraph.text) is not None


def with_caption(picture: Picture, text: str) -> Picture:
    """A picture with a caption, of which «Ảnh: ai» at the end is the credit."""
    text = text.replace('"', "”").replace("|", "/")
    credit = _CREDIT.search(text)
    if credit and len(credit["who"]) <= _LONGEST_CREDIT:
        who = f"{credit['label']}: {credit['who'].strip()}"
        return replace(picture, caption=text[: credit.start()].strip(), credit=who)
    return replace(picture, caption=text)


def _is_grid(table: Table) -> bool:
    """Whether a table only puts pictures side by side: all else in it is short enough for a caption."""
    cells = [cell for row in table.rows for cell in row.cells]
    words = [" ".join(cell.lines) for cell in cells if cell.lines]
    pictures = len(pictures_of(table))
    return len(words) <= 2 * pictures and all(len(text) <= _LONGEST_IN_A_GRID for text in words) and _flat(cells)


def _flat(cells: Sequence[Cell]) -> bool:
    return not any(isinstance(block, Table) for cell in cells for block in cell.blocks)


def _grid(table: Table) -> list[Block]:
    """Column by column: the picture, then the words under it, which are its caption."""
    columns = zip_longest(*(row.cells for row in table.rows))
    blocks = (block for column in columns for cell in column if cell for block in cell.blocks)
    return _joined(blocks, lambda words: True)


def _without(table: Table) -> Table:
    """A table without its pictures."""

    def bare(block: Block) -> Block:
        return _without(block) if isinstance(block, Table) else block

    rows = [
        replace(
            row,
            cells=tuple(
                replace(cell, blocks=tuple(bare(block) for block in cell.blocks if not isinstance(block, Picture)))
                for cell in row.cells
            ),
        )
        for row in table.rows
    ]
    return replace(table, rows=tuple(rows))
