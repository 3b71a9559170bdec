"""The components page: every macro of theme/templates/components/ with the named examples of theme/examples/. It is built into
a folder of its own by `./run build --examples` and is no part of the site.

An example file is TOML, because its values have types and the standard library reads it: `purpose`, then [[example]]
tables with `name`, `inside` (text for a call block) and `with`, the macro's arguments. A table {like = "bài", title = "…",
without = ["picture"]} is a specimen (web.specimens) with other values.
"""

from __future__ import annotations

import dataclasses
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from plugins.templates.links import RelativeLinks
from plugins.web.specimens import SPECIMENS

PAGE = "index.html"
# What may stand only once on a page: its title, landmarks, and anchors that something else points to.
_ONCE = re.compile(
    r"<(?:h1|nav|form|main)\b| id=| role=\"(?:region|search|group)\"|<header class=\"site|<footer class=\"site"
)


class BadExample(ValueError):
    """A file of theme/examples/ that does not fit its macro: a mistake of the theme's author."""


@dataclass(frozen=True)
class Example:
    """One call of a macro. path: of its own page within the examples; alone: it cannot stand beside another of its kind."""

    name: str
    path: str
    markup: Markup
    alone: bool


@dataclass(frozen=True)
class Component:
    """A macro and what it can look like. signature: how it is called; purpose: for people who choose components."""

    name: str
    signature: str
    purpose: str
    examples: tuple[Example, ...]

    @property
    def together(self) -> tuple[Example, ...]:
        """Those that the common page shows: all, or the first where each brings a landmark of its own."""
        return tuple(example for place, example in enumerate(self.examples) if place == 0 or not example.alone)

    @property
    def apart(self) -> tuple[Example, ...]:
        """Those that only pages of their own show."""
        return tuple(example for example in self.examples if example not in self.together)


def components(theme: Path, environment: Environment) -> tuple[Component, ...]:
    """Every component that has examples, in the order of names. Raises BadExample."""
    return tuple(_component(file, environment) for file in sorted((theme / "examples").glob("*.toml")))


def _component(file: Path, environment: Environment) -> Component:
    name = file.stem
    written = tomllib.loads(file.read_text(encoding="utf-8"))
    macro = getattr(environment.get_template(f"components/{name}.html").module, name)
    examples = tuple(
        _example(macro, f"{name}/{number}/{PAGE}", example)
        for number, example in enumerate(written["example"], start=1)
    )
    return Component(name, f"{name}({', '.join(macro.arguments)})", written["purpose"], examples)


def _example(macro: Any, path: str, written: Mapping[str, Any]) -> Example:
    arguments = {name: value(given) for name, given in written.get("with", {}).items()}
    if "links" in macro.arguments:
        arguments["links"] = RelativeLinks(PAGE)
    if "inside" in written:
        arguments["caller"] = lambda: Markup(written["inside"])
    unknown = set(arguments) - set(macro.arguments) - {"caller"}
    if unknown:
        raise BadExample(f"{path}: {macro.name} takes no {', '.join(sorted(unknown))}")
    markup = Markup(macro(**arguments))
    if markup.lstrip().startswith("<li"):
        markup = Markup("<ul>{}</ul>").format(markup)
    return Example(written["name"], path, markup, alone=bool(_ONCE.search(markup)))


def value(given: object) -> object:
    """What a value of TOML stands for: a table is a specimen with changes, a list becomes a tuple, the rest is itself."""
    if isinstance(given, list):
        return tuple(value(item) for item in given)
    if not isinstance(given, dict):
        return given
    changes = {name: value(item) for name, item in given.items() if name not in ("like", "without")}
    changes |= dict.fromkeys(given.get("without", ()))
    try:
        specimen: Any = SPECIMENS[given["like"]]
        return dataclasses.replace(specimen, **changes) if changes else specimen
    except (KeyError, TypeError) as error:
        raise BadExample(f"{given}: {error}") from error
