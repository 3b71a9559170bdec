"""Measures the pieces of an issue once, on an endless page, and makes of them texts that bulletin.py can count with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.model.publication import Figure
from plugins.press.blocks import runs
from plugins.press.bulletin_grid import GRIDS, Grid, lines_of
from plugins.press.bulletin_pieces import Blocks, Copy, is_table, measured
from plugins.press.contexts import document_head, house_notice, poster_drawing, qr_of
from plugins.press.engine import lay_out
from plugins.press.fit import Setting
from plugins.press.imprint import imprint_lines
from plugins.press.issue import Issue, IssueArticle, issue_of, short_blocks
from plugins.press.job import Job
from plugins.press.long_tables import columned, marked
from plugins.press.render import render
from plugins.press.values import DocumentHead, Entry, MeasureContext, PosterDrawing
from plugins.templates.links import AbsoluteLinks

SHORTS = "tin-ngan"  # key of the text that all short items make together
_SHORTS_NAMED = 3  # short items that the contents name
_SOME_PAGE = 88
_MOST_PARAGRAPHS = 2  # of a short item, after its summary


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
    return tuple(columned(str(block)) if wide and is_table(block) else block for block, wide in found)


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
    texts = {key: measured(key, text, blocks, lines) for key, text in material.texts.items()}
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
        yield marked(str(block), f"{key}-{number}") if wide and is_table(block) else block, wide
