"""Print templates to HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import Markup, escape

from plugins.press import tables, wordbreaks
from plugins.press.values import BulletinContext, LargePrintContext, LeafletContext, MeasureContext, PosterContext
from plugins.templates.environment import environment

Context = BulletinContext | LargePrintContext | LeafletContext | MeasureContext | PosterContext


def render(theme: Path, template: str, context: Context) -> str:
    """HTML of 'print/<template>.html' with the fields of its context as variables."""
    return render_values(theme, template, {field.name: getattr(context, field.name) for field in fields(context)})


def render_values(theme: Path, template: str, values: Mapping[str, object]) -> str:
    """HTML of a print template that another room has, with the variables that it names."""
    return _environment(theme).get_template(f"print/{template}.html").render(values)


@cache
def _environment(theme: Path) -> Environment:
    """The theme's environment and four filters of the press: held_heading for titles, held_body for HTML of bodies,
    linear for HTML whose tables shall be lists, picture_address for names of picture files."""
    env = environment(theme)
    env.filters["held_heading"] = lambda title: Markup(wordbreaks.heading(str(escape(title))))
    env.filters["picture_address"] = quote  # a name may hold spaces or '#'
    env.filters["linear"] = lambda html: Markup(tables.linear(str(html)))
    env.filters["held_body"] = lambda html: Markup(_held(str(html)))
    return env


def _held(html: str) -> str:
    return wordbreaks.body(wordbreaks.held_numbers(tables.classed(html)))
