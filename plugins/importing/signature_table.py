"""Tells the table that holds «Nơi nhận» and the signature from a table of the text that has such words in a cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.importing import official
from plugins.importing.blocks import Block, Paragraph, Table, pictures_of
from plugins.importing.headings import looks_like_heading

_COLUMNS = 2  # that say something: recipients on the left, who signs on the right
_MOST_LINES = 12  # of a signature without recipients


@dataclass(frozen=True)
class Signed:
    """What a table of the end says, by line."""

    recipients: tuple[str, ...]
    signature: tuple[str, ...]


def signed_in(table: Table, before: Sequence[Block], after: Sequence[Block]) -> Signed | None:
    """Recipients and signature if the table is nothing else. Where both stand side by side they are known wherever they
    stand, as annexes follow; one without the other only at the end of the text."""
    rows = [[cell.lines for cell in row.cells if cell.lines] for row in table.rows]
    rows = [cells for cells in rows if cells]
    if not rows or pictures_of(table) or max(map(len, rows)) > _COLUMNS:
        return None
    listed = [lines for lines in rows[0] if _opens(lines)]
    beside = [lines for lines in rows[0] if lines not in listed]
    rest = [line for cells in rows[1:] for lines in cells for line in lines]
    if not all(map(_authorised, beside)) or not all(map(_of_the_end, rest)):
        return None
    lines = [line for cells in rows for lines in cells for line in lines]
    closes = _at_the_end(before, after)
    if listed and (beside or (closes and len(lines) > 1)):
        return _parted(listed, [line for line in lines if not any(line in cell for cell in listed)])
    return Signed((), tuple(lines)) if not listed and closes and _is_signature(lines) else None


def _opens(lines: Sequence[str]) -> bool:
    """«Nơi nhận:» with its colon, which a column's heading does without."""
    return official.opens_recipients(lines[0]) and ":" in lines[0]


def _authorised(lines: Sequence[str]) -> bool:
    """A cell that begins with who signs, perhaps under place and date."""
    said = [line for line in lines if not (official.is_rule(line) or official.date_of(line)[0])]
    return bool(said) and official.is_authority(said[0])


def _of_the_end(line: str) -> bool:
    return official.is_recipient(line) or official.signs(line)


def _is_signature(lines: Sequence[str]) -> bool:
    """A post, and somebody's name or that it was signed; all else in capitals, as long posts take two lines."""
    named = any(official.is_name(line) or official.is_signed(line) for line in lines)
    alike = all(official.signs(line) or line == line.upper() or official.date_of(line)[0] for line in lines)
    return named and alike and len(lines) <= _MOST_LINES


def _at_the_end(before: Sequence[Block], after: Sequence[Block]) -> bool:
    """The last third of a text, and no new part of it below."""
    return len(before) + 1 > 2 * len(after) and all(map(_closes, after))


def _closes(block: Block) -> bool:
    return isinstance(block, Paragraph) and not looks_like_heading(block)


def _parted(listed: Sequence[Sequence[str]], others: Sequence[str]) -> Signed:
    recipients = [line for lines in listed for line in lines]
    recipients += [line for line in others if official.is_recipient(line)]
    return Signed(tuple(recipients), tuple(line for line in others if not official.is_recipient(line)))
