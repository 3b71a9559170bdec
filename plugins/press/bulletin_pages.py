"""Turns a plan into pages: what stands on each, line by line, and what contents and continuations say of it. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from plugins.model.publication import Figure
from plugins.press.blocks import excerpt
from plugins.press.bulletin import Placed, Plan
from plugins.press.bulletin_columns import BACK, Portion
from plugins.press.bulletin_copy import NOTE, REST, Cut, copy_of, lead_bottom
from plugins.press.bulletin_measures import SHORTS, Material, Measures, entries_of
from plugins.press.bulletin_pieces import Blocks, Copy
from plugins.press.bulletin_sections import Columns, Piece
from plugins.press.issue import IssueArticle
from plugins.press.long_tables import cut as rows_cut
from plugins.press.values import BulletinPage, Cover, Fragment, PagePart

NOTES = "ghi-chep"  # key of pages for notes, the last thing that fills an issue
FIRST_PAGE = 2  # of the flow; page 1 is the cover
_OVER = 2  # lines over a title: rule and field, where the running head does not say it
_TEASER_AIR = 8.0  # mm between contents and quotation
_AIR, _RULED = 2, 5  # lines over the rules for the reader's notes; lines of them that are worth it
_STRIP_AIR = 1  # lines over what fills the foot of a page
_KINDS = {NOTE: "note", REST: "rest", SHORTS: "shorts"}
_FIELDS = {NOTE: "Thưa bạn đọc", SHORTS: "Tin ngắn", NOTES: "Ghi chép"}
_ANCHORS = {REST: "tiep", SHORTS: SHORTS}


@dataclass(frozen=True)
class _Standing:
    """A part, and the line of its page on which it stands."""

    top: int
    part: PagePart


def pages_of(plan: Plan, material: Material, measures: Measures, cut: Cut) -> tuple[BulletinPage, ...]:
    """All pages after the cover."""
    grid, standing = material.grid, defaultdict[int, list[_Standing]](list)
    fields: dict[int, str] = {}
    for placed in plan.placed:
        field = _field(placed.item.key, material)
        for page, found in _parts(placed, material, measures, cut):
            standing[page].append(found)
            fields.setdefault(page, field)
    lines = measures.lines("closing")
    standing[plan.pages - 1].append(_Standing(grid.lines - lines, PagePart("closing", "closing", lines)))
    strip = measures.lines("strip") if material.job.agency.hotlines else grid.lines
    _fill_foot(plan, standing, grid.lines, strip)
    return tuple(_page(page, fields.get(page, ""), standing[page]) for page in range(plan.pages))


def _fill_foot(plan: Plan, standing: Mapping[int, list[_Standing]], lines: int, strip: int) -> None:
    """The emptiest foot of a page gets the numbers to call, others rules to write on."""
    ends = {
        page: max((part.top + part.part.lines for part in standing[page]), default=lines) for page in range(plan.pages)
    }
    for turn, page in enumerate(sorted(ends, key=lambda number: ends[number])):
        left = lines - ends[page]
        calls = left >= strip + _STRIP_AIR and not turn
        ruled = left - _AIR - (strip + 1 if calls else 0)
        if ruled >= _RULED:
            standing[page].append(_Standing(ends[page] + _AIR, PagePart("ruled", "ruled", ruled)))
        if calls:
            standing[page].append(_Standing(lines - strip, PagePart("strip", "strip", strip)))


def _page(page: int, field: str, standing: Sequence[_Standing]) -> BulletinPage:
    """A page with the air between its parts."""
    parts, reached = [], 0
    for found in standing:
        parts.append(replace(found.part, above=found.top - reached, first=found.top == 0))
        reached = found.top + found.part.lines
    return BulletinPage(page + FIRST_PAGE, field, tuple(parts), bare=parts[0].kind == "notice" if parts else False)


def _parts(placed: Placed, material: Material, measures: Measures, cut: Cut) -> Iterator[tuple[int, _Standing]]:
    """What an item puts on its pages."""
    key, way = placed.item.key, placed.way
    if placed.item.whole:
        kind = "notes" if key.startswith(NOTES) else "notice"
        yield placed.page, _Standing(0, PagePart(kind, key, material.grid.lines, poster=material.posters.get(key)))
        return
    article = _article(key, material)
    kind = _KINDS.get(key, "head")
    anchor = _ANCHORS.get(key, key)
    over = _OVER if kind == "head" and placed.top else 0
    head = PagePart(
        kind=kind,
        key=key,
        lines=way.head + over,
        layout=way.layout,
        picture=way.picture,
        anchor=anchor,
        article=article,
        target=1 if kind == "rest" else 0,
    )
    yield placed.page, _Standing(placed.top - over, head)
    if way.lines > way.head:
        facts = PagePart("facts", key, way.lines - way.head, article=article)
        yield placed.page, _Standing(placed.top + way.head, facts)
    copy = copy_of(measures, cut, key, way.text)
    if copy:
        yield from _flowing(placed, copy, article)


def _flowing(placed: Placed, copy: Copy, article: IssueArticle | None) -> Iterator[tuple[int, _Standing]]:
    """An item's text on all its pages, with a line that says where it comes from if that is overleaf."""
    told = 0
    for portion in placed.flowed.portions:
        page = placed.page + portion.page
        if portion.page > told and portion.top == BACK:
            yield page, _Standing(0, PagePart("back", placed.item.key, BACK, article=article, target=page + 1))
        told = portion.page
        top = portion.top + (0 if portion.page else placed.top + placed.way.lines)
        part = copy.parts[portion.section]
        target = page + FIRST_PAGE + 1 if portion.forward else 0
        if portion.forward and not portion.ends:
            found = PagePart("forward", placed.item.key, portion.lines, target=target)
        elif isinstance(part.section, Columns):
            columns = columns_of(copy.blocks, part.section, portion.ends)
            found = PagePart("columns", placed.item.key, portion.lines, columns=columns, target=target)
        else:
            found = _solid(placed.item.key, portion, copy, part.blocks, article)
        yield page, _Standing(top, found)


def _solid(key: str, portion: Portion, copy: Copy, blocks: Sequence[int], article: IssueArticle | None) -> PagePart:
    fragments = tuple(Fragment(copy.blocks[index]) for index in blocks)
    if portion.ends:  # rows of a table, the heading of which stands over the first
        start, end = portion.ends
        table = Fragment(rows_cut(str(copy.blocks[blocks[-1]]), start, end))
        fragments = (*(() if start else fragments[:-1]), table)
    return PagePart("wide" if blocks else "sources", key, portion.lines, columns=(fragments,), article=article)


def columns_of(blocks: Blocks, text: Columns, ends: Sequence[int]) -> tuple[tuple[Fragment, ...], ...]:
    """What stands in each column, as HTML."""
    return tuple(tuple(_fragments(blocks, text, start, end)) for start, end in pairwise(ends))


def _fragments(blocks: Blocks, text: Columns, start: int, end: int) -> Iterator[Fragment]:
    index = start
    while index < end:
        piece = text.pieces[index]
        after = index
        while after < end and text.pieces[after].block == piece.block:
            after += 1
        space = piece.space if index > start else 0
        yield _fragment(blocks[piece.block], piece, text.pieces[after - 1].end, space)
        index = after


def _fragment(block: Figure | str, first: Piece, end: int, space: int) -> Fragment:
    """A block, or what stands of it in one column, from its first piece there on. Whole blocks have no letters."""
    if not end or isinstance(block, Figure):
        return Fragment(block, first.lines, space)
    return Fragment(excerpt(block, first.begin, end))


def cover_of(plan: Plan, material: Material, measures: Measures, cut: Cut, name_size: float) -> Cover:
    """The cover: the lead's beginning and the contents with their pages."""
    lead = material.texts[material.issue.lead.key]
    pages = {placed.item.key: placed.page + FIRST_PAGE for placed in plan.placed}
    return Cover(
        name_size=name_size,
        picture=round(cut.picture, 2),
        columns=_cover_columns(lead, cut),
        lines=cut.lines,
        target=pages.get(REST, 0),
        entries=entries_of(material.issue, pages),
        compact=material.compact,
        bottom=round(lead_bottom(material, measures), 2),
        teaser=_teaser(material, measures, pages),
    )


def _teaser(material: Material, measures: Measures, pages: Mapping[str, int]) -> int:
    """Page of the quotation that stands under the contents, if there is one and room for it; else 0."""
    grid, article = material.grid, material.issue.quoted
    room = grid.height - grid.cover.top - grid.cover.bottom - measures.heights["contents"]
    if article is None or grid.cover.below or measures.heights["teaser"] + _TEASER_AIR > room:
        return 0
    return pages[article.key]


def _cover_columns(lead: Blocks, cut: Cut) -> tuple[tuple[Fragment, ...], ...]:
    return columns_of(lead, cut.cover, cut.ends) if cut.cover else ()


def _field(key: str, material: Material) -> str:
    if key in material.posters:
        return ""
    if key == REST:
        return material.issue.lead.kicker
    by_key = {article.key: article.kicker for article in material.issue.articles}
    return by_key.get(key) or _FIELDS[NOTES if key.startswith(NOTES) else key]


def _article(key: str, material: Material) -> IssueArticle | None:
    if key == REST:
        return material.issue.lead
    return next((article for article in material.issue.articles if article.key == key), None)
