"""Builds the Jinja environment of the theme. Autoescape is on; an unknown name stops the build."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.model import vietnamese
from plugins.model.publication import Figure
from plugins.model.telephone import grouped
from plugins.templates.links import resolve


def is_figure(part: object) -> bool:
    """Jinja test `is figure`: a part of a body that is a picture."""
    return isinstance(part, Figure)


def environment(theme: Path) -> Environment:
    """Environment over theme/templates with the Vietnamese filters.

    Filters: short_date, official_date, long_date, iso_date, number, file_size, grouped (telephone numbers), resolve(links). Tests: figure.
    """
    env = Environment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters.update(
        short_date=vietnamese.short_date,
        official_date=vietnamese.official_date,
        long_date=vietnamese.long_date,
        iso_date=lambda moment: moment.isoformat(),
        number=vietnamese.number,
        file_size=vietnamese.file_size,
        grouped=grouped,
        resolve=resolve,
    )
    env.tests["figure"] = is_figure
    return env
