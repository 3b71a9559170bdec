"""Print templates to HTML."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from pathlib import Path

from jinja2 import Environment

from plugins.press.values import BulletinContext, LeafletContext, MeasureContext, PosterContext
from plugins.templates.environment import environment

Context = BulletinContext | LeafletContext | MeasureContext | PosterContext


def render(theme: Path, template: str, context: Context) -> str:
    """HTML of 'print/<template>.html' with the fields of its context as variables."""
    variables = {field.name: getattr(context, field.name) for field in fields(context)}
    return _environment(theme).get_template(f"print/{template}.html").render(variables)


@cache
def _environment(theme: Path) -> Environment:
    return environment(theme)
