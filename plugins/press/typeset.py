"""Setting with fitting: trial layouts on one endless page, then the real one. Shared by all kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from plugins.model.problem import Place, Problem
from plugins.model.publication import Part, Prose
from plugins.press.contexts import leaflet_context, poster_context
from plugins.press.engine import Layout, lay_out
from plugins.press.fit import Measured, Setting, fit, too_long_problem
from plugins.press.job import Job
from plugins.press.render import render


@dataclass(frozen=True)
class Typeset:
    """A real layout (None if the copy does not fit at all) and what is wrong with the copy. html: what was set, for
    the check of letters; warnings: what is left out of a layout that is otherwise right."""

    layout: Layout | None
    html: str
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()


Page = Callable[[Setting, bool], str]  # (setting, endless page?) to HTML


def set_leaflet(job: Job) -> Typeset:
    """All panels at one text size; pictures grow into the room that is left."""
    sizes = job.print_format.fitting.sizes
    places = {panel.key: (panel.name, panel.panel.place, panel.parts) for panel in _panels(job)}
    return _set(
        job, sizes, lambda setting, tall: render(job.theme, "leaflet", leaflet_context(job, setting, tall)), places
    )


def set_poster(job: Job) -> Typeset:
    """One size; the picture takes what slogan and foot leave."""
    (size,) = job.print_format.fitting.sizes
    places = {"poster": ("Trang", job.publication.place("slogan"), job.publication.body.parts)}
    return _set(
        job, (size,), lambda setting, tall: render(job.theme, "poster", poster_context(job, setting, tall)), places
    )


def _panels(job: Job):  # type: ignore[no-untyped-def]  # noqa: ANN202
    return [panel for sheet in leaflet_context(job, Setting(10)).sheets for panel in sheet.panels]


Places = Mapping[str, tuple[str, Place, tuple[Part, ...]]]


def _set(job: Job, sizes: Sequence[float], page: Page, places: Places) -> Typeset:
    fitted = fit(sizes, lambda setting: measured(lay_out(page(setting, True), job.resources)))
    problems = [
        too_long_problem(places[key][0], places[key][1], panel, _words(places[key][2]), fitted.setting.size)
        for key, panel in fitted.too_long.items()
    ]
    final = page(fitted.setting, False)
    return Typeset(lay_out(final, job.resources, for_press=job.bleed > 0), final, tuple(problems))


def measured(layout: Layout) -> dict[str, Measured]:
    """Every marked block of a trial layout."""
    return {key: Measured(block.free, block.height) for key, block in layout.blocks().items()}


def _words(parts: tuple[Part, ...]) -> int:
    return sum(len(part.html.split()) for part in parts if isinstance(part, Prose))
