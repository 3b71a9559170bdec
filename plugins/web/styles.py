"""Joins the style sheets of the theme in one order and takes out comments and needless space. No other build step."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import tinycss2

from plugins.model.agency import Agency, Colours

# The order of joining; the order that counts in the cascade is the @layer statement in the first file.
FIRST = ("layers.css", "fonts.css", "tokens.css", "reset.css", "base.css")
LAST = ("utilities.css", "print.css")
_FOLDERS = ("layout", "components")
_SPACE = re.compile(r"""(?P<string>"(?:\\.|[^"\\])*")|\s*(?P<sign>[{};,]|(?<=[a-z-]):(?=\s))\s*|\s+""")


def sheets(folder: Path) -> tuple[Path, ...]:
    """Every style sheet of theme/static/css in the order in which they are joined."""
    between = [path for name in _FOLDERS for path in sorted((folder / name).glob("*.css"))]
    return (*(folder / name for name in FIRST), *between, *(folder / name for name in LAST))


def join(texts: Sequence[str]) -> str:
    """The sheets as one, comments dropped."""
    return "".join(compact(text) for text in texts)


def compact(text: str) -> str:
    """The same rules in fewer letters: comments go, runs of white space outside strings become one space or none."""
    tokens = tinycss2.parse_component_value_list(text, skip_comments=True)
    return _SPACE.sub(_compacted, str(tinycss2.serialize(tokens))).replace(";}", "}").strip()


def _compacted(found: re.Match[str]) -> str:
    if found["string"]:
        return found["string"]
    return found["sign"] or " "


def agency_colours(agency: Agency) -> str:
    """A tokens layer with the agency's own pigments; empty if it keeps those of the theme."""
    colours = agency.colours
    if colours == Colours():
        return ""
    accent = f"--colour-accent:light-dark({colours.accent},{colours.accent_dark})"
    link = f"--colour-link:light-dark({colours.link},{colours.link_dark})"
    return f"@layer tokens{{:root{{{accent};{link}}}}}"
