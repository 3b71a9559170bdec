"""Sets a bulletin: measures every piece once, paginates, sets the issue, and checks that it came out as planned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from plugins.model.front_matter import Bulletin
from plugins.model.problem import Code, Problem
from plugins.model.publication import Figure
from plugins.press import bulletin
from plugins.press.bulletin import GAP, Head, Item, Placed, Plan
from plugins.press.contexts import document_head, name_size, poster_drawing, qr_of, scheme_of
from plugins.press.engine import Block, lay_out
from plugins.press.fit import Setting
from plugins.press.imprint import imprint_lines
from plugins.press.issue import Issue, IssueArticle, issue_of
from plugins.press.job import Job
from plugins.press.render import render
from plugins.press.typeset import Typeset
from plugins.press.values import BulletinContext, Cover, Cut, FlowItem, MeasureContext, PosterDrawing
from plugins.templates.links import AbsoluteLinks

TOO_LONG = Code(
    "E404",
    "Bản tin dài hơn {pages} trang khoảng {difference} trang.",
    "bớt bài, chuyển bài thành tin ngắn (treatment: tin ngắn), hoặc ghi pages: {other}",
)
TOO_SHORT = Code(
    "E404",
    "Bản tin còn trống khoảng {difference} trang so với {pages} trang.",
    "thêm bài hoặc thêm áp phích vào notices, hoặc ghi pages: {other}",
)
SIZES = (9.2, 9.0, 8.8)  # pt of the text
SHEET = 4  # pages: two leaves of one folded sheet
_LEAD_TOP, _LEAD_BOTTOM = 64.0, 12.0  # mm on the cover, as in bulletin.css
_LEAST_PICTURE, _PICTURE_GAP = 84.0, 4.2
_MOST_BLOCKS = 2  # of the lead that may stand on the cover
_HEAD_EXTRA = 3.5  # mm: rule and air above an article's head
_UNEVEN = 6.5  # mm that balanced columns are higher than a third of the text: their ends are never level
_TRIES = 4
_PAGE_TOP = 19.0  # mm above the type area


@dataclass(frozen=True)
class _Measured:
    """Everything of the issue in mm at one text size. heights: by key of the measuring document; free: room for the
    pictures of posters; more: what columns turned out higher than was thought, by key of the item."""

    size: float
    heights: Mapping[str, float]
    free: Mapping[str, float]
    more: Mapping[str, float] = field(default_factory=dict)

    def at(self, size: float) -> _Measured:
        """An estimate for another size: running text shrinks with its letters, the rest stays."""
        share = size / self.size
        heights = {key: high * share if key.startswith("columns-") else high for key, high in self.heights.items()}
        return replace(self, size=size, heights=heights)

    def body(self, key: str) -> float:
        """Height of an article's body: running text in three columns, tables over the whole measure."""
        columns = [height for name, height in self.heights.items() if name.startswith(f"columns-{key}-")]
        wide = [height for name, height in self.heights.items() if name.startswith(f"wide-{key}-")]
        return sum(height / 3 + _UNEVEN for height in columns) + sum(wide)


@dataclass(frozen=True)
class _Material:
    """What an issue is made of."""

    job: Job
    issue: Issue
    cuts: tuple[Cut, ...]
    posters: dict[str, PosterDrawing]


def set_bulletin(job: Job) -> Typeset:
    """The issue at the largest text size at which it fills its pages with all its notices, or else with fewer; or a
    problem that says by how much it does not. Measured at the largest size; others are tried by proportion first."""
    material = _material(job)
    first = _measure(material, SIZES[0])
    for notices in range(len(material.posters), -1, -1):
        for size in SIZES:
            if _plan(material, first.at(size), notices)[1]:
                measured = first if size == first.size else _measure(material, size)
                finished = _finish(material, measured, notices)
                if finished:
                    return finished
    return Typeset(None, "", (_length_problem(material, first.at(SIZES[-1])),))


def _finish(material: _Material, measured: _Measured, notices: int) -> Typeset | None:
    """Plans and sets; where the engine needed more room than was thought, plans again with that."""
    for _ in range(_TRIES):
        cut, plan = _plan(material, measured, notices)
        if plan is None:
            return None
        html = render(material.job.theme, "bulletin", _context(material, measured, cut, plan))
        layout = lay_out(html, material.job.resources)
        if layout.page_count == plan.pages + 1:
            return Typeset(layout, html, ())
        measured = replace(measured, more=_surprises(plan, layout.blocks(), measured.more))
    return None


def _surprises(plan: Plan, blocks: Mapping[str, Block], known: Mapping[str, float]) -> dict[str, float]:
    """What each item took more than was planned, on top of what was known."""
    more = dict(known)
    for placed, following in pairwise(plan.placed):
        first, second = (blocks.get(f"at-{item.item.key}") for item in (placed, following))
        if first is None or second is None:
            continue
        planned = _depth(following.page, following.top) - _depth(placed.page, placed.top)
        actual = _depth(second.page - 1, second.top - _PAGE_TOP) - _depth(first.page - 1, first.top - _PAGE_TOP)
        gaps = (GAP if following.top else 0.0) - (GAP if placed.top else 0.0)
        surprise = actual - (planned - gaps)
        if following.break_before:
            surprise = _UNEVEN if surprise > bulletin.PAGE / 2 else 0.0
        more[placed.item.key] = more.get(placed.item.key, 0.0) + max(0.0, surprise)
    last = plan.placed[-1].item.key
    more[last] = more.get(last, 0.0) + 1.0
    return more


def _depth(page: int, top: float) -> float:
    return (page - 1) * bulletin.PAGE + top


def _material(job: Job) -> _Material:
    issue = issue_of(job)
    posters = {
        f"tranh-{number}": poster_drawing(job, poster, job.print_format.width, job.print_format.height)
        for number, poster in enumerate(job.notices, start=1)
    }
    return _Material(job, issue, _cuts(issue.lead), posters)


def _cuts(lead: IssueArticle) -> tuple[Cut, ...]:
    """The lead divided after none, one, two … of its first paragraphs, as long as these are running text."""
    found = []
    for count in range(min(_MOST_BLOCKS, len(lead.blocks)) + 1):
        cover, rest = lead.blocks[:count], lead.blocks[count:]
        if any(isinstance(block, Figure) or not block.startswith("<p") for block in cover):
            break
        found.append(Cut(cover, replace(lead, blocks=rest) if rest else None))
    return tuple(found)


def _measure(material: _Material, size: float) -> _Measured:
    job = material.job
    context = MeasureContext(
        document=document_head(job, Setting(size), tall=True),
        agency=job.agency,
        issue=material.issue,
        cuts=material.cuts,
        posters=material.posters,
        qr=qr_of(job),
        imprint=imprint_lines(job.publication, job.agency, job.print_format),
        links=AbsoluteLinks(job.agency.address_of_site),
    )
    blocks = lay_out(render(job.theme, "bulletin_measure", context), job.resources).blocks()
    heights = {key: block.height for key, block in blocks.items()}
    return _Measured(size, heights, {key: max(0.0, blocks[key].free) for key in material.posters})


def _plan(material: _Material, measured: _Measured, count: int) -> tuple[int, Plan | None]:
    """Number of the cut, and the cheapest plan with `count` notices."""
    cut = _choose_cut(material, measured)
    items = _items(material, measured, cut)
    notices = [Item(key, (Head("notice", 0, 0),), 0, whole=True) for key in material.posters]
    closing = measured.heights["closing"]
    for pages in _page_totals(material, items, closing):
        plan = bulletin.with_notices(items, notices[:count], pages - 1, closing)
        if plan:
            return cut, plan
    return cut, None


def _page_totals(material: _Material, items: list[Item], closing: float) -> list[int]:
    """The pages that front matter asks for, or the next multiples of four that could do."""
    matter: Bulletin = material.job.publication.matter
    if matter.pages:
        return [matter.pages]
    least = 1 + bulletin.natural_pages(items, closing, largest=False)
    first = -(-int(least) // SHEET) * SHEET
    return [first, first + SHEET]


def _choose_cut(material: _Material, measured: _Measured) -> int:
    """As much of the lead on the cover as leaves the picture its size."""
    good = [n for n in range(len(material.cuts)) if _cover_picture(material, measured, n) >= _LEAST_PICTURE]
    return good[-1] if good else 0


def _cover_picture(material: _Material, measured: _Measured, cut: int) -> float:
    text = measured.heights[f"cover-{cut + 1}"]
    return material.job.print_format.height - _LEAD_TOP - _LEAD_BOTTOM - _PICTURE_GAP - text


def _items(material: _Material, measured: _Measured, cut: int) -> list[Item]:
    heights, issue = measured.heights, material.issue
    items = []
    if issue.note:
        items.append(Item("note", (Head("note", heights["note"], heights["note"]),), 0))
    if material.cuts[cut].rest:
        items.append(Item("rest", (Head("rest", 8.4, 8.4),), measured.body(f"rest-{cut + 1}")))
    items += [_article_item(article, measured) for article in issue.articles]
    if issue.shorts:
        items.append(Item("shorts", (Head("shorts", 12.6, 12.6),), heights["shorts"] - 12.6))
    return [replace(item, body=item.body + measured.more.get(item.key, 0.0)) for item in items]


def _article_item(article: IssueArticle, measured: _Measured) -> Item:
    heights = measured.heights
    ways = bulletin.heads(
        *(heights[f"{layout}-{article.key}"] + _HEAD_EXTRA for layout in ("none", "wide", "narrow")),
        extra=heights.get(f"facts-{article.key}", 0.0),
        picture=article.image is not None,
    )
    return Item(article.key, ways, measured.body(article.key))


def _context(material: _Material, measured: _Measured, cut: int, plan: Plan) -> BulletinContext:
    job, issue = material.job, material.issue
    chosen = material.cuts[cut]
    return BulletinContext(
        document=document_head(job, Setting(measured.size, measured.free), tall=False),
        agency=job.agency,
        issue=issue,
        scheme=scheme_of(job, issue.lead.image),
        cover=Cover(
            name_size(job), _cover_picture(material, measured, cut), chosen.cover, chosen.rest is not None
        ),
        flow=tuple(_flow_item(placed, material, chosen) for placed in plan.placed),
        slack=round(GAP + plan.slack - 1.0, 2),
        qr=qr_of(job),
        imprint=imprint_lines(job.publication, job.agency, job.print_format),
        links=AbsoluteLinks(job.agency.address_of_site),
    )


def _flow_item(placed: Placed, material: _Material, cut: Cut) -> FlowItem:
    key = placed.item.key
    if key in material.posters:
        return FlowItem("notice", key, poster=material.posters[key])
    place = FlowItem(
        kind=key,
        key=key,
        layout=placed.head.layout,
        head=placed.head.block,
        gap=GAP if placed.top else 0.0,
        new_page=placed.break_before,
    )
    if key == "note":
        return replace(place, field="Thưa bạn đọc")
    if key == "rest":
        return replace(place, article=cut.rest, anchor="tiep", field=material.issue.lead.kicker)
    if key == "shorts":
        return replace(place, anchor="tin-ngan", field="Tin ngắn")
    article = next(article for article in material.issue.articles if article.key == key)
    return replace(place, kind="article", article=article, anchor=key, field=article.kicker)


def _length_problem(material: _Material, measured: _Measured) -> Problem:
    """Says by how many pages the issue misses its length, and which length would do."""
    cut = _choose_cut(material, measured)
    items, closing = _items(material, measured, cut), measured.heights["closing"]
    least = 1 + bulletin.natural_pages(items, closing, largest=False)
    most = 1 + bulletin.natural_pages(items, closing, largest=True) + len(material.posters)
    publication = material.job.publication
    pages = publication.matter.pages or -(-int(least) // SHEET) * SHEET
    code = TOO_LONG if least > pages - 0.5 else TOO_SHORT
    middle = (least + min(most, least + 4)) / 2
    other = max(SHEET, round(middle / SHEET) * SHEET)
    difference = max(1, round(abs((least if code is TOO_LONG else most) - pages)))
    return code.at(publication.place("pages"), pages=pages, difference=difference, other=other)
