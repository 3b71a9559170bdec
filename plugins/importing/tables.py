"""Tables as Markdown, or as HTML where Markdown has no way to write them: joined cells, rows of unequal length."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.importing.blocks import Block, Cell, Paragraph, Row, Table, words_of
from plugins.importing.inline import as_html, as_markdown
from plugins.model.problem import Code, Place, Problem

SIMPLIFIED = Code("W711", "Bảng ở đây đã đơn giản đi: {what}.", "xem lại bảng ấy; {fix}.")
FIRST_ROW = Code(
    "W720",
    "Dòng đầu của bảng được lấy làm tên cột: “{text}”.",
    "xem lại; nếu dòng ấy không phải tên cột, thêm một dòng tên cột lên trên.",
)
NO_HEADS = Code(
    "W721",
    "Bảng ở đây không có dòng nào làm tên cột được.",
    "trong bài, viết thêm ngay sau dòng <table> một dòng tên cột, mỗi cột một ô, ví dụ  "
    "<thead><tr><th>Việc</th><th>Nơi làm</th></tr></thead>",
)

PICTURE_MOVED = {
    "what": "ảnh trong bảng đã chuyển ra dưới bảng",
    "fix": "ô bảng không chứa ảnh được",
}
_NOTED = {
    "what": "chú thích cuối trang trong bảng có ô gộp đã vào ngoặc ngay trong ô",
    "fix": "bảng có ô gộp không mang dấu chú thích được",
}
_NESTED = {
    "what": "bảng nằm trong ô của bảng khác đã thành các dòng chữ trong ô",
    "fix": "nên tách bảng con thành bảng riêng dưới bảng lớn",
}
_HEADS = {
    "what": "nhiều dòng tên cột, nay chỉ dòng đầu là tên cột",
    "fix": "ghép các dòng tên cột thành một",
}
_LONGEST_HEAD = 80  # letters of a cell in a row that is a head without saying so


def as_table(table: Table, notes: dict[int, str]) -> str:
    """The table as text. notes: words of footnotes."""
    if _is_box(table):
        return _boxed(table.rows[0].cells[0])
    return _html(table, notes) if _needs_html(table) else _markdown(table)


def table_problems(table: Table, path: str) -> list[Problem]:
    """What a person should look at."""
    place = Place(path, max(1, table.number))
    blocks = [block for row in table.rows for cell in row.cells for block in cell.blocks]
    noted = any(span.note for block in blocks if isinstance(block, Paragraph) for span in block.spans)
    html = _needs_html(table)
    simplified = (
        (_NESTED, any(isinstance(block, Table) for block in blocks)),
        (_NOTED, noted and html),
        (_HEADS, not html and _heads(table) > 1),
    )
    found = [SIMPLIFIED.at(place, **how) for how, holds in simplified if holds]
    if _is_box(table) or table.rows[0].header:
        return found
    heads = table.rows[: _heads_in_html(table) if html else 1]
    if not heads:
        return [*found, NO_HEADS.at(place)]
    text = " / ".join(" | ".join(" ".join(cell.lines) for cell in row.cells) for row in heads)
    return [*found, FIRST_ROW.at(place, text=text)]


def _is_box(table: Table) -> bool:
    return len(table.rows) == 1 and len(table.rows[0].cells) == 1


def _boxed(cell: Cell) -> str:
    """A table of one cell is a frame round some words."""
    return "\n>\n".join(f"> {line}" for line in (_line(block) for block in cell.blocks) if line)


def _line(block: Block) -> str:
    return as_markdown(block.spans) if isinstance(block, Paragraph) else "<br>".join(words_of(block))


def _needs_html(table: Table) -> bool:
    """Joined cells and rows of unequal length; and where a first row cannot name the columns: empty, the only one, or of
    one column and not set as a head."""
    joined = any(cell.columns > 1 or cell.rows > 1 for row in table.rows for cell in row.cells)
    widths = {len(row.cells) for row in table.rows}
    return joined or len(widths) > 1 or not _may_head(table)


def _may_head(table: Table) -> bool:
    """Whether the first row can name columns."""
    named = any(cell.lines for cell in table.rows[0].cells) and len(table.rows) > 1
    return named and (any(len(row.cells) > 1 for row in table.rows) or _heads(table) > 0)


def _heads_in_html(table: Table) -> int:
    """How many rows at the top are a head, though none may look like one: as far as the cells of the first reach down;
    below one cell over all columns, which is a title, the next row too. 0 where that would leave no row."""
    if table.rows[0].header:
        return _heads(table)
    if not _may_head(table):
        return 0
    first = table.rows[0].cells
    title = len(first) == 1 and first[0].columns > 1
    reach = max(cell.rows for cell in first)
    if title and reach < len(table.rows):
        reach += max(cell.rows for cell in table.rows[reach].cells)
    return reach if reach < len(table.rows) else 0


def _heads(table: Table) -> int:
    """How many rows at the top are a head: as far as its cells reach down."""
    said = 0
    while said < len(table.rows) and table.rows[said].header:
        said += 1
    first = table.rows[0]
    if said or not _is_head(first) or len(table.rows) == 1:
        return min(said, len(table.rows) - 1)
    return min(max(cell.rows for cell in first.cells), len(table.rows) - 1)


def _is_head(row: Row) -> bool:
    """A row that looks like a head: every cell says something short, in bold or capitals or in the middle."""
    paragraphs = [[block for block in cell.blocks if isinstance(block, Paragraph)] for cell in row.cells]
    said = all(cell.lines and len(" ".join(cell.lines)) <= _LONGEST_HEAD for cell in row.cells)
    return said and all(
        all(block.bold or block.text == block.text.upper() for block in blocks) for blocks in paragraphs
    )


def _markdown(table: Table) -> str:
    head, *body = ([_cell(cell) for cell in row.cells] for row in table.rows)
    head = [cell.replace("**", "") for cell in head]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *body))


def _cell(cell: Cell) -> str:
    return "<br>".join(_cell_lines(cell.blocks)).replace("|", "\\|")


def _cell_lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Paragraphs, and the rows of a table in the cell."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield _labelled(block)
        elif isinstance(block, Table):
            for row in block.rows:
                yield " – ".join("<br>".join(_cell_lines(cell.blocks)) for cell in row.cells)


def _labelled(paragraph: Paragraph) -> str:
    label = {None: "", "": "– "}.get(paragraph.label, f"{paragraph.label} ")
    return label + as_markdown(paragraph.spans)


def _html(table: Table, notes: dict[int, str]) -> str:
    heads = _heads_in_html(table)
    lines = ["<table>"]
    for tag, name, rows in (("thead", "th", table.rows[:heads]), ("tbody", "td", table.rows[heads:])):
        if rows:
            lines += [f"<{tag}>", *(_row(row, name, notes) for row in rows), f"</{tag}>"]
    return "\n".join([*lines, "</table>"])


def _row(row: Row, name: str, notes: dict[int, str]) -> str:
    return f"<tr>{''.join(_html_cell(cell, name, notes) for cell in row.cells)}</tr>"


def _html_cell(cell: Cell, name: str, notes: dict[int, str]) -> str:
    spans = (("colspan", cell.columns), ("rowspan", cell.rows))
    joined = "".join(f' {attribute}="{count}"' for attribute, count in spans if count > 1)
    words = "<br>".join(_html_lines(cell.blocks, notes))
    if name == "th":
        words = words.replace("<strong>", "").replace("</strong>", "")
    return f"<{name}{joined}>{words}</{name}>"


def _html_lines(blocks: tuple[Block, ...], notes: dict[int, str]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            label = {None: "", "": "– "}.get(block.label, f"{block.label} ")
            yield label + as_html(block.spans, notes)
        elif isinstance(block, Table):
            for row in block.rows:
                yield " – ".join("<br>".join(_html_lines(cell.blocks, notes)) for cell in row.cells)
