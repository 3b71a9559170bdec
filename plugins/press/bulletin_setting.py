"""Sets a bulletin: measures it once, paginates by counting, sets the pages, and checks that they came out as planned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from plugins.press import bulletin
from plugins.press.boxes import Block
from plugins.press.bulletin import Frame, Item, Plan, Setter, Text, Way
from plugins.press.bulletin_copy import Cut, cuts, items
from plugins.press.bulletin_measures import Material, Measures, document_of, material_of, measure
from plugins.press.bulletin_notices import with_notices
from plugins.press.bulletin_pages import NOTES, cover_of, pages_of
from plugins.press.bulletin_problems import SHEET, left_out, length_problem, next_sheet, unsettable
from plugins.press.contexts import bold, qr_of, scheme_of
from plugins.press.engine import lay_out
from plugins.press.fit import Setting
from plugins.press.imprint import imprint_lines
from plugins.press.job import Job
from plugins.press.render import render
from plugins.press.typeset import Typeset
from plugins.press.values import BulletinContext
from plugins.press.widths import slogan_size
from plugins.templates.links import AbsoluteLinks

_COLUMN = re.compile(r'data-panel="(at-[^"]+)"')
_UNSEEN = 0.3  # mm that a column may be too high unnoticed
_NO_TEXT = Text()
_HOUSE = 150.0  # cost of a page for the house's own notice
_BARE = 20.0  # cost of a cover on which the lead does not even begin


class MisfitError(RuntimeError):
    """The engine set a page otherwise than it was counted: our bug, not the editor's mistake."""


@dataclass(frozen=True)
class _Chosen:
    """A pagination, the way the lead is divided that goes with it, and how many notices are in it."""

    cut: Cut
    plan: Plan
    notices: int


@dataclass
class _Bench:
    """An issue at one text size, with what was found out about it so far."""

    material: Material
    measures: Measures
    setter: Setter
    flows: list[tuple[Cut, list[Item]]] = field(default_factory=list)

    def frame(self, pages: int, notes: int) -> Frame:
        """Pages after the cover; with pages for notes, the end of a page may stay empty."""
        grid = self.material.grid
        closing = self.measures.lines("closing")
        return Frame(grid.columns, grid.lines, pages - 1, closing, grid.lines if notes else bulletin.WASTE)


def set_bulletin(job: Job) -> Typeset:
    """The issue at the largest text size at which it fills its pages with all its notices, or else with fewer, or else
    with the house's own too, or with pages for notes; or a problem that says by how much it does not."""
    material = material_of(job)
    sizes = job.print_format.fitting.sizes
    benches = {sizes[0]: _bench(material, sizes[0])}
    if problems := tuple(unsettable(material, benches[sizes[0]].measures)):
        return Typeset(None, "", problems)
    for notes, notices, size in _attempts(material, sizes):
        if size not in benches:
            if not _could_fit(benches[sizes[0]], size, notes + notices[0]):
                continue
            benches[size] = _bench(material, size)
        if chosen := _best_plan(benches[size], notices, notes):
            return _set(benches[size], chosen)
    smallest = benches[min(benches)]
    return Typeset(None, "", (length_problem(job.publication, _least(smallest), _most(smallest)),))


def _bench(material: Material, size: float) -> _Bench:
    measures = measure(material, size)
    bench = _Bench(material, measures, Setter(material.grid.columns, material.grid.lines))
    bench.flows = [(cut, items(material, measures, cut)) for cut in cuts(material, measures)]
    return bench


def _attempts(material: Material, sizes: tuple[float, ...]) -> Iterator[tuple[int, tuple[int, ...], float]]:
    """(pages for notes, numbers of notices to choose from, size) from the best way to fill an issue to the last: all the
    editors' notices and perhaps the house's own, fewer, pages for notes."""
    most_notes = 1 if material.job.publication.matter.pages else SHEET - 1  # any length can be filled to a sheet
    chosen = material.notices
    for notes in range(most_notes + 1):
        for notices in (
            tuple(range(chosen, len(material.posters) + 1)),
            *((fewer,) for fewer in reversed(range(chosen))),
        ):
            for size in sizes:
                yield notes, notices, size


def _could_fit(bench: _Bench, size: float, whole: int) -> bool:
    """Whether smaller text might make the difference: it is too much at the larger size, and not by far. whole:
    pages that notices and notes take."""
    pages = bench.material.job.publication.matter.pages
    frame = bench.frame(pages or SHEET, 0)
    shrunk = (size / bench.measures.size) ** 2
    least = min(bulletin.least_pages(flow, frame) for _, flow in bench.flows) + whole
    return bool(pages) and pages - 2 < least and least * shrunk < pages + 0.5


def _best_plan(bench: _Bench, counts: tuple[int, ...], notes: int) -> _Chosen | None:
    """The cheapest plan over numbers of notices; each more than the first is one that nobody asked for."""
    found = [chosen for count in counts if (chosen := _plan(bench, count, notes))]
    return min(found, key=lambda chosen: chosen.plan.cost + _HOUSE * (chosen.notices - counts[0]), default=None)


def _plan(bench: _Bench, count: int, notes: int) -> _Chosen | None:
    """The cheapest plan with `count` notices and so many pages for notes, over the ways to divide the lead."""
    whole = (Way("whole", 0, 0, _NO_TEXT),)
    notices = [Item(key, whole, whole=True) for key in bench.material.posters][:count]
    for pages in _totals(bench):
        frame, found = bench.frame(pages, notes), []
        for cut, flow in bench.flows:
            sequence = list(flow)
            sequence[-1:-1] = [Item(f"{NOTES}-{number}", whole, whole=True) for number in range(notes)]
            if plan := with_notices(sequence, notices, frame, bench.setter):
                found.append(_Chosen(cut, plan, count))
        if found:
            return min(found, key=lambda chosen: chosen.plan.cost + (0.0 if chosen.cut.lines else _BARE))
    return None


def _totals(bench: _Bench) -> list[int]:
    """The pages that front matter asks for, or the next multiples of four that could do."""
    if bench.material.job.publication.matter.pages:
        return [bench.material.job.publication.matter.pages]
    first = next_sheet(_least(bench))
    return [first, first + SHEET]


def _set(bench: _Bench, chosen: _Chosen) -> Typeset:
    job = bench.material.job
    html = render(job.theme, "bulletin", _context(bench, chosen))
    layout = lay_out(html, job.resources, for_press=job.bleed > 0)
    if layout.page_count != chosen.plan.pages + 1:
        raise MisfitError(f"{job.publication.path}: {layout.page_count} pages, {chosen.plan.pages + 1} planned")
    if misfits := _misfits(layout.blocks(), html):
        raise MisfitError(f"{job.publication.path}: not set as planned: {misfits}")
    return Typeset(layout, html, (), left_out(bench.material, chosen.notices))


def _misfits(blocks: Mapping[str, Block], html: str) -> str:
    """Columns whose text runs over the lines that they were given, and columns that the engine lost."""
    keys = _COLUMN.findall(html)
    return ", ".join(key for key in keys if key not in blocks or blocks[key].free < -_UNSEEN)


def _context(bench: _Bench, chosen: _Chosen) -> BulletinContext:
    material, measures = bench.material, bench.measures
    job, grid = material.job, material.grid
    size = slogan_size(bold(job), (job.publication.title,), grid.cover.name, grid.cover.name_height)
    return BulletinContext(
        document=document_of(material, Setting(measures.size, measures.free), tall=False),
        agency=job.agency,
        issue=material.issue,
        scheme=scheme_of(job, material.issue.lead.image),
        grid=grid,
        cover=cover_of(chosen.plan, material, measures, chosen.cut, size),
        pages=pages_of(chosen.plan, material, measures, chosen.cut),
        qr=qr_of(job),
        imprint=imprint_lines(job.publication, job.agency, job.print_format, job.legal),
        links=AbsoluteLinks(job.agency.address_of_site),
    )


def _least(bench: _Bench) -> float:
    """Pages of the issue with the smallest pictures and no notice."""
    frame = bench.frame(SHEET, 0)
    return 1 + min(bulletin.least_pages(flow, frame) for _, flow in bench.flows)


def _most(bench: _Bench) -> float:
    """Pages of the issue with the largest pictures and all notices."""
    frame = bench.frame(SHEET, 0)
    return 1 + max(bulletin.most_pages(flow, frame) for _, flow in bench.flows) + len(bench.material.posters)
