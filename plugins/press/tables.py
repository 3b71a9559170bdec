"""Tables of a body for print: what a style sheet cannot know of them. Works on the sanitised HTML of the reading room."""

from __future__ import annotations

import re
from html import unescape

_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[hd])[^>]*>(.*?)</\1>", re.DOTALL)
_SCROLLER = re.compile(r'<div class="table-scroll"[^>]*>\s*(<table\b.*?</table>)\s*</div>', re.DOTALL)
_NUMBER = re.compile(r"\d{1,3}")


def classed(html: str) -> str:
    """HTML whose tables say what they are: `numbered` if the first column holds nothing but numbers, which are set huge;
    `ticked` if the last one is empty, for boxes to tick."""
    return _TABLE.sub(lambda match: match.group().replace("<table>", f"<table{_class(match.group(1))}>", 1), html)


def linear(html: str) -> str:
    """HTML with each table as a list of its rows: the first words bold, every other cell on a line of its own after its
    column's name, an empty cell as a box to tick. For type so large that columns would hold two words."""
    return _TABLE.sub(lambda match: _listed(match.group(1)), _SCROLLER.sub(r"\1", html))


def _class(table: str) -> str:
    rows = [[content for _, content in row] for row in _rows(table) if row and row[0][0] == "td"]
    named = {
        "numbered": all(_NUMBER.fullmatch(row[0]) for row in rows),
        "ticked": all(not row[-1] for row in rows),
    }
    classes = " ".join(name for name, holds in named.items() if rows and holds)
    return f' class="{classes}"' if classes else ""


def _rows(table: str) -> list[list[tuple[str, str]]]:
    """Each row as (tag, content) of its cells."""
    return [[(tag, content.strip()) for tag, content in _CELL.findall(row)] for row in _ROW.findall(table)]


def _listed(table: str) -> str:
    rows = _rows(table)
    heads = [content for tag, content in rows[0]] if rows and all(tag == "th" for tag, _ in rows[0]) else []
    body = rows[1:] if heads else rows
    return f'<ul class="rows">{"".join(_item(heads, [content for _, content in row]) for row in body)}</ul>'


def _item(heads: list[str], cells: list[str]) -> str:
    numbered_row = _NUMBER.fullmatch(unescape(cells[0])) is not None and len(cells) > 1
    lead = 2 if numbered_row else 1
    name = ". ".join(cells[:lead])
    lines = [_line(head, cell) for head, cell in zip(heads[lead:], cells[lead:], strict=False)]
    lines += [f"<p>{cell}</p>" for cell in cells[max(lead, len(heads)) :]]
    label = f'<span class="label">{heads[lead - 1]}: </span>' if heads else ""
    return f"<li><p><strong>{label}{name}</strong></p>{''.join(lines)}</li>"


def _line(head: str, cell: str) -> str:
    if not cell:
        return f'<p class="tick">{head}: </p>'  # the style sheet draws the box: an empty element is a fault in a tagged PDF
    return f"<p>{head}: {cell}</p>" if head else f"<p>{cell}</p>"
