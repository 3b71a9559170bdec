"""Measures the pieces of an issue once, on an endless page, and makes of them texts that bulletin.py can count with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from plugins.model.publication import Figure
from plugins.press.blocks import letters, paragraph_ends, runs
from plugins.press.boxes import Block, TextLine
from plugins.press.bulletin_columns import Columns, Piece, Section, Solid, Table
from plugins.press.bulletin_grid import GRIDS, LINE, Grid, lines_of
from plugins.press.contexts import document_head, house_notice, poster_drawing, qr_of
from plugins.press.engine import lay_out
from plugins.press.fit import Setting
from plugins.press.imprint import imprint_lines
from plugins.press.issue import Issue, IssueArticle, issue_of, short_blocks
from plugins.press.job import Job
from plugins.press.long_tables import columned, marked, rows
from plugins.press.render import render
from plugins.press.values import DocumentHead, Entry, MeasureContext, PosterDrawing
from plugins.templates.links import AbsoluteLinks

SHORTS = "tin-ngan"  # key of the text that all short items make together
_SHORTS_NAMED = 3  # short items that the contents name
_SOME_PAGE = 88
_MOST_PARAGRAPHS = 2  # of a short item, after its summary
_WIDE_AIR = 6.0  # mm over and under a table, of which bulletin.css gives 3.2 to the upper edge
_UNEVEN = 0.1  # mm by which a line may differ from the grid's
_SPACE = {"<h3": 1, "<h4": 1, '<div class="short-head': 1}  # lines of air over a block that does not begin its column
_HEADINGS = tuple(_SPACE)
_WHOLE = ("<blockquote", "<div", "<table", '<p class="quote', "<pre", "<hr")  # blocks that do not break

Blocks = tuple[Figure | str, ...]


@dataclass(frozen=True)
class Part:
    """A section of a text and the indexes of its blocks (none: the sources)."""

    section: Section
    blocks: tuple[int, ...]


@dataclass(frozen=True)
class Copy:
    """A text as it was written and as it was measured."""

    blocks: Blocks
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Material:
    """What an issue is made of. texts: blocks by key of their article, and those of all short items; shorts: for none,
    one, two … paragraphs of short items, the blocks of SHORTS that are then set; posters: drawings of the
    notices by key, the house's own last; notices: how many of them the editors chose."""

    job: Job
    issue: Issue
    grid: Grid
    texts: Mapping[str, Blocks]
    shorts: tuple[tuple[int, ...], ...]
    posters: Mapping[str, PosterDrawing]
    notices: int

    @property
    def compact(self) -> bool:
        """Whether the contents are set closer."""
        return len(self.issue.listed) > self.grid.cover.compact


@dataclass(frozen=True)
class Measures:
    """Everything of the issue at one text size in pt. heights: mm, by key of the measuring document; texts: by key of
    their article; free: room for the pictures of posters, in mm."""

    size: float
    heights: Mapping[str, float]
    texts: Mapping[str, Copy]
    free: Mapping[str, float]

    def lines(self, key: str) -> int:
        """Lines of the grid that a piece takes."""
        return lines_of(self.heights.get(key, 0.0))


def material_of(job: Job) -> Material:
    """The pieces of a bulletin's job."""
    issue = issue_of(job)
    width, height = job.print_format.width, job.print_format.height
    drawings = [poster_drawing(job, poster, width, height) for poster in job.notices]
    if issue.image and job.agency.hotlines:
        drawings.append(house_notice(job, issue.image, width, height))
    posters = {f"tranh-{number}": drawing for number, drawing in enumerate(drawings, start=1)}
    shorts, kept = _shorts(issue.shorts)
    texts = {article.key: _with_columns(article.blocks) for article in issue.listed}
    texts |= {SHORTS: shorts} if shorts else {}
    return Material(job, issue, GRIDS[job.print_format.name], texts, kept, posters, len(job.notices))


def _with_columns(blocks: Blocks) -> Blocks:
    """Blocks whose tables over the whole measure have widths of columns."""
    found = [(block, run.wide) for run in runs(blocks) for block in run.parts]
    return tuple(columned(str(block)) if wide and _is_table(block) else block for block, wide in found)


def _shorts(shorts: Sequence[IssueArticle]) -> tuple[Blocks, tuple[tuple[int, ...], ...]]:
    """Blocks of all short items; and which of them remain if none, one, two … of their paragraphs are kept: the first of
    each item before the second of any."""
    blocks: list[Figure | str] = []
    always: list[int] = []
    more: list[tuple[int, int]] = []  # (which paragraph of its item, block)
    for short in shorts:
        found = short_blocks(short, _MOST_PARAGRAPHS)
        start = len(blocks)
        always += (start, start + 1)
        more += ((number, start + 2 + number) for number in range(len(found) - 2))
        blocks += found
    order = [index for _, index in sorted(more)]
    return tuple(blocks), tuple(tuple(sorted(always + order[:count])) for count in range(len(order) + 1))


def document_of(material: Material, setting: Setting, tall: bool) -> DocumentHead:
    """Metadata, page size, and the grid for the style sheet."""
    head = document_head(material.job, setting, tall)
    return DocumentHead(**{**vars(head), "setting": head.setting + material.grid.css()})


def measure(material: Material, size: float) -> Measures:
    """All pieces at a text size in pt."""
    job = material.job
    context = MeasureContext(
        document=document_of(material, Setting(size), tall=True),
        agency=job.agency,
        issue=material.issue,
        grid=material.grid,
        texts={key: tuple(_over_measure(key, blocks)) for key, blocks in material.texts.items()},
        posters=dict(material.posters),
        entries=entries_of(material.issue, {}),
        compact=material.compact,
        qr=qr_of(job),
        imprint=imprint_lines(job.publication, job.agency, job.print_format, job.legal),
        links=AbsoluteLinks(job.agency.address_of_site),
    )
    layout = lay_out(render(job.theme, "bulletin_measure", context), job.resources)
    blocks, lines = layout.blocks(), defaultdict(list)
    for line in layout.lines:
        lines[line.panel].append(line)
    heights = {key: block.height for key, block in blocks.items()}
    free = {key: max(0.0, blocks[key].free) for key in material.posters}
    texts = {key: _copy(key, text, blocks, lines) for key, text in material.texts.items()}
    return Measures(size, heights, texts, free)


def entries_of(issue: Issue, pages: Mapping[str, int]) -> tuple[Entry, ...]:
    """The contents. pages: by key of the article; the lead stands on page 1, and pages not yet known have two figures."""
    found = [Entry(pages.get(item.key, _SOME_PAGE), item.kicker, item.title, item.key) for item in issue.articles]
    lead = Entry(1, issue.lead.kicker, issue.lead.title, issue.lead.key)
    shorts = [Entry(pages.get(SHORTS, _SOME_PAGE), "Tin ngắn", _named(issue.shorts), SHORTS)] if issue.shorts else []
    return (lead, *found, *shorts)


def _named(shorts: Sequence[IssueArticle]) -> str:
    """What the contents say of the short items: the first few by name."""
    more = len(shorts) - _SHORTS_NAMED
    named = " · ".join(short.title for short in shorts[:_SHORTS_NAMED])
    return f"{named} và {more} tin khác" if more > 0 else named


def _over_measure(key: str, blocks: Blocks) -> Iterator[tuple[Figure | str, bool]]:
    """Each block, with its rows marked if it is a table, and whether it is set over the whole measure."""
    found = ((block, run.wide) for run in runs(blocks) for block in run.parts)
    for number, (block, wide) in enumerate(found):
        yield marked(str(block), f"{key}-{number}") if wide and _is_table(block) else block, wide


def _copy(key: str, text: Blocks, blocks: Mapping[str, Block], lines: Mapping[str, list[TextLine]]) -> Copy:
    parts, index = [], 0
    for run in runs(text):
        numbers = tuple(range(index, index + len(run.parts)))
        index += len(run.parts)
        if run.wide:
            for group in _introduced(numbers, text):
                parts.append(Part(_wide([blocks[f"{key}-{number}"] for number in group], group, text, blocks), group))
        else:
            found = [_pieces(number, text, blocks[f"{key}-{number}"], lines[f"{key}-{number}"]) for number in numbers]
            parts.append(Part(Columns(tuple(piece for pieces in found for piece in pieces)), numbers))
    if sources := blocks.get(f"sources-{key}"):
        parts.append(Part(Solid(lines_of(sources.height), tail=True), ()))
    return Copy(text, tuple(parts))


def _introduced(numbers: Sequence[int], text: Blocks) -> Iterator[tuple[int, ...]]:
    """Paragraphs that introduce a table, and each table with its heading: these may stand on different pages."""
    group: list[int] = []
    for number in numbers:
        if group and (_is_table(text[group[-1]]) or _is_words(text[group[-1]]) != _is_words(text[number])):
            yield tuple(group)
            group = []
        group.append(number)
    yield tuple(group)


def _wide(found: Sequence[Block], numbers: Sequence[int], text: Blocks, blocks: Mapping[str, Block]) -> Solid | Table:
    """What stands over the whole measure, with the rows of a table, if it may be cut there."""
    height, last = sum(block.height for block in found), found[-1]
    tops = [blocks[f"{last.key}-row-{row}"].head for row in range(len(rows(str(text[numbers[-1]]))))]
    if not tops:
        return Solid(lines_of(height + (0.0 if _is_words(text[numbers[0]]) else _WIDE_AIR)))
    again = tops[0] - last.top
    heights = tuple(below - top for top, below in pairwise([*tops, last.bottom]))
    return Table(heights, height - sum(heights), again, _WIDE_AIR)


def _is_table(block: Figure | str) -> bool:
    return isinstance(block, str) and "<table" in block


def _is_words(block: Figure | str) -> bool:
    return isinstance(block, str) and block.startswith("<p")


def _pieces(number: int, text: Blocks, block: Block, lines: Sequence[TextLine]) -> Iterator[Piece]:
    """A block as pieces that do not break: its lines, or itself."""
    html, before = text[number], text[number - 1] if number else ""
    space = 0 if isinstance(html, Figure) or _under_heading(before) else _space(html)
    opens = not _leads(before)
    if isinstance(html, Figure) or html.startswith((*_WHOLE, *_HEADINGS)) or _off_grid(block, lines):
        yield Piece(lines_of(block.height), space, number, 0, 0, opens)
        return
    ends, count = paragraph_ends(html), 0
    last = len(lines) - 1
    since = 0  # lines of the paragraph so far
    counts = [letters(line.text) for line in lines]
    for index, found in enumerate(counts):
        single = count + found in ends  # the paragraph's last line
        may_open = opens if index == 0 else since == 0 or (since >= 2 and not single)
        if _under_heading(before) and 0 < index < 2:
            may_open = False
        end = count + found if index < last else max(ends, default=count + found)
        yield Piece(1, 0, number, count, end, may_open)
        since = 0 if single else since + 1
        count = end


def _space(html: str) -> int:
    return next((lines for tag, lines in _SPACE.items() if html.startswith(tag)), 0)


def _off_grid(block: Block, lines: Sequence[TextLine]) -> bool:
    """Whether a block is not so many lines of the grid high: then it is moved as a whole."""
    return not lines or abs(block.height - len(lines) * LINE) > _UNEVEN


def _under_heading(before: Figure | str) -> bool:
    return isinstance(before, str) and before.startswith(_HEADINGS)


def _leads(before: Figure | str) -> bool:
    """Whether what follows must not be parted from it: a heading, or a line that announces a list."""
    return _under_heading(before) or (isinstance(before, str) and before.endswith(":</p>"))
