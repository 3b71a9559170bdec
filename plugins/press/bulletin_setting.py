"""Sets a bulletin: measures, paginates, sets the issue, and checks that it came out as planned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from plugins.model.problem import Code, Problem
from plugins.press import bulletin
from plugins.press.bulletin import GAP, Head, Item, Placed, Plan
from plugins.press.bulletin_measures import (
    UNEVEN,
    Material,
    Measures,
    cover_picture,
    good_cuts,
    items,
    material_of,
    measure,
)
from plugins.press.contexts import document_head, name_size, qr_of, scheme_of
from plugins.press.engine import Block, lay_out
from plugins.press.fit import Setting
from plugins.press.imprint import imprint_lines
from plugins.press.job import Job
from plugins.press.render import render
from plugins.press.typeset import Typeset
from plugins.press.values import BulletinContext, Cover, Cut, FlowItem
from plugins.templates.links import AbsoluteLinks

WRONG_LENGTH = Code(
    "E404",
    "Bản tin {more_or_less} khoảng {difference} trang so với {pages} trang.",
    "{what}, hoặc ghi pages: {other}",
)
NO_ROOM = Code(
    "W006",
    "Áp phích {path} không còn chỗ trong bản tin này nên không được in.",
    "bớt bài hoặc chuyển bài thành tin ngắn, tăng pages, hoặc bỏ dòng này khỏi notices.",
)
SIZES = (9.2, 9.0, 8.8)  # pt of the text
NOTES = "ghi-chep"  # key of pages for notes, the last thing that fills an issue
SHEET = 4  # pages: two leaves of one folded sheet
_TRIES = 4
_PAGE_TOP = 19.0  # mm above the type area
_LEAST_AIR = 3.0  # mm above the closing, if the text came out longer than planned


@dataclass(frozen=True)
class _Chosen:
    """A pagination and the number of the cut that goes with it."""

    cut: int
    plan: Plan


def set_bulletin(job: Job) -> Typeset:
    """The issue at the largest text size at which it fills its pages with all its notices, or else with fewer, or else
    with the house's own too, or with pages for notes; or a problem that says by how much it does not. Measured at the
    largest size; others are tried by proportion first."""
    material = material_of(job)
    first = measure(material, SIZES[0])
    most_notes = 1 if job.publication.matter.pages else SHEET - 1  # an issue of any length can be filled to a sheet
    for notes in range(most_notes + 1):
        finished = _with_notes(material, first, notes)
        if finished:
            return finished
    return Typeset(None, "", (_length_problem(material, first.at(SIZES[-1])),))


def _with_notes(material: Material, first: Measures, notes: int) -> Typeset | None:
    """The issue with so many pages for notes, if it can be set: with as many notices as go in."""
    for notices in (*range(material.notices, -1, -1), *range(material.notices + 1, len(material.posters) + 1)):
        for size in SIZES:
            if _plan(material, first.at(size), notices, notes, cuts=1):
                measures = first if size == first.size else measure(material, size)
                finished = _finish(material, measures, notices, notes)
                if finished:
                    return finished
    return None


def _finish(material: Material, measures: Measures, notices: int, notes: int) -> Typeset | None:
    """Plans and sets; where the engine needed more room than was thought, plans again with that."""
    for _ in range(_TRIES):
        chosen = _plan(material, measures, notices, notes)
        if chosen is None:
            return None
        html = render(material.job.theme, "bulletin", _context(material, measures, chosen))
        layout = lay_out(html, material.job.resources, for_press=material.job.bleed > 0)
        if layout.page_count == chosen.plan.pages + 1 and _closing_is_free(layout.blocks()):
            return Typeset(layout, html, (), _left_out(material, notices))
        measures = replace(measures, more=_surprises(chosen.plan, layout.blocks(), measures.more))
    return None


def _left_out(material: Material, placed: int) -> tuple[Problem, ...]:
    """A warning for each notice that the editors chose and that found no room."""
    bulletin_issue, paths = material.job.publication, material.job.publication.matter.notices
    return tuple(
        NO_ROOM.at(bulletin_issue.place("notices", index), path=paths[index]) for index in range(placed, len(paths))
    )


def _closing_is_free(blocks: Mapping[str, Block]) -> bool:
    """Whether the flow ends above the closing, on the same page."""
    end, last = blocks["at-end"], blocks["at-last"]
    return end.page == last.page and end.top <= last.top - _LEAST_AIR


def _plan(material: Material, measures: Measures, count: int, notes: int, cuts: int | None = None) -> _Chosen | None:
    """The cheapest plan with `count` notices and so many pages for notes, over all ways to divide the lead (or the first few)."""
    notices = [Item(key, (Head("notice", 0, 0),), 0, whole=True) for key in material.posters][:count]
    closing = measures.heights["closing"]
    found = []
    for cut in good_cuts(material, measures)[:cuts]:
        flow = items(material, measures, cut)
        flow[-1:-1] = [Item(f"{NOTES}-{number}", (Head(NOTES, 0, 0),), 0, whole=True) for number in range(notes)]
        waste = bulletin.PAGE if notes else bulletin.WASTE  # the last resort may leave the end of a page empty
        totals = _totals(material, measures)
        plans = (bulletin.with_notices(flow, notices, total - 1, closing, waste) for total in totals)
        plan = next((plan for plan in plans if plan), None)
        if plan:
            found.append(_Chosen(cut, plan))
    return min(found, key=lambda chosen: (chosen.plan.pages, chosen.plan.cost + _bare(material, chosen)), default=None)


def _bare(material: Material, chosen: _Chosen) -> float:
    """Cost of a cover on which the lead does not even begin."""
    return 0.0 if material.cuts[chosen.cut].cover else 20.0


def _totals(material: Material, measures: Measures) -> list[int]:
    """The pages that front matter asks for, or the next multiples of four that could do."""
    if material.job.publication.matter.pages:
        return [material.job.publication.matter.pages]
    first = _next_sheet(_least(material, measures))
    return [first, first + SHEET]


def _surprises(plan: Plan, blocks: Mapping[str, Block], known: Mapping[str, float]) -> dict[str, float]:
    """What each item took more than was planned, on top of what was known."""
    more = dict(known)
    for placed, following in pairwise(plan.placed):
        here, there = (blocks.get(f"at-{item.item.key}") for item in (placed, following))
        if here and there:
            surprise = _taken(here, there) - _intended(placed, following)
            if following.break_before:  # what was left of the page hides a small surprise and swells a large one
                surprise = UNEVEN if surprise > bulletin.PAGE / 2 else 0.0
            more[placed.item.key] = more.get(placed.item.key, 0.0) + max(0.0, surprise)
    last = plan.placed[-1].item.key
    return more | {last: more.get(last, 0.0) + _LEAST_AIR}


def _taken(here: Block, there: Block) -> float:
    return (there.page - here.page) * bulletin.PAGE + there.top - here.top


def _intended(placed: Placed, following: Placed) -> float:
    """From upper edge to upper edge, margins included, as blocks are measured."""
    gaps = (GAP if following.top else 0.0) - (GAP if placed.top else 0.0)
    return (following.page - placed.page) * bulletin.PAGE + following.top - placed.top - gaps


def _context(material: Material, measures: Measures, chosen: _Chosen) -> BulletinContext:
    job, issue = material.job, material.issue
    cut = material.cuts[chosen.cut]
    picture = cover_picture(material, measures, chosen.cut)
    return BulletinContext(
        document=document_head(job, Setting(measures.size, measures.free), tall=False),
        agency=job.agency,
        issue=issue,
        scheme=scheme_of(job, issue.lead.image),
        cover=Cover(name_size(job), round(picture, 2), cut.cover, cut.rest is not None),
        flow=tuple(_flow_item(placed, material, cut) for placed in chosen.plan.placed),
        qr=qr_of(job),
        imprint=imprint_lines(job.publication, job.agency, job.print_format),
        links=AbsoluteLinks(job.agency.address_of_site),
    )


def _flow_item(placed: Placed, material: Material, cut: Cut) -> FlowItem:
    key = placed.item.key
    if key.startswith(NOTES):
        return FlowItem("notes", key)
    if key in material.posters:
        return FlowItem("notice", key, poster=material.posters[key])
    place = FlowItem(
        kind=key,
        key=key,
        layout=placed.head.layout,
        head=placed.head.block,
        gap=GAP if placed.top else 0.0,
        new_page=placed.break_before or not placed.top,
    )
    if key == "note":
        return replace(place, field="Thưa bạn đọc")
    if key == "rest":
        return replace(place, article=cut.rest, anchor="tiep", field=material.issue.lead.kicker)
    if key == "shorts":
        return replace(place, anchor="tin-ngan", field="Tin ngắn")
    article = next(article for article in material.issue.articles if article.key == key)
    return replace(place, kind="article", article=article, anchor=key, field=article.kicker)


def _least(material: Material, measures: Measures) -> float:
    """Pages of the issue with the smallest pictures and no notice."""
    flow = items(material, measures, good_cuts(material, measures)[0])
    return 1 + bulletin.natural_pages(flow, measures.heights["closing"], largest=False)


def _most(material: Material, measures: Measures) -> float:
    """Pages of the issue with the largest pictures and all notices."""
    flow = items(material, measures, good_cuts(material, measures)[0])
    pages = bulletin.natural_pages(flow, measures.heights["closing"], largest=True)
    return 1 + pages + len(material.posters)


def _next_sheet(pages: float) -> int:
    return -(-int(pages) // SHEET) * SHEET


def _length_problem(material: Material, measures: Measures) -> Problem:
    """Says by how many pages the issue misses its length, and which length would do."""
    publication = material.job.publication
    least, most = _least(material, measures), _most(material, measures)
    pages = publication.matter.pages or _next_sheet(least)
    too_long = least > pages - 0.5 or pages % SHEET
    what = (
        "bớt bài hoặc chuyển bài thành tin ngắn (treatment: tin ngắn)"
        if too_long
        else "thêm bài hoặc thêm áp phích vào notices"
    )
    return WRONG_LENGTH.at(
        publication.place("pages"),
        more_or_less="dài hơn" if too_long else "còn trống",
        difference=max(1, round(abs((least if too_long else most) - pages))),
        pages=pages,
        what=what,
        other=max(SHEET, round((least + min(most, least + SHEET)) / 2 / SHEET) * SHEET),
    )
