"""Joins the style sheets of the theme in one order and takes out comments and needless space. No other build step."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from string import ascii_lowercase

import tinycss2

from plugins.model.agency import Agency, Colours

# The order of joining; the order that counts in the cascade is the @layer statement in the first file.
FIRST = ("layers.css", "fonts.css", "tokens.css", "reset.css", "base.css")
LAST = ("utilities.css", "print.css")
_FOLDERS = ("layout", "components")
_SPACE = re.compile(
    r"""(?P<string>"(?:\\.|[^"\\])*")|\s*(?P<sign>[{};,]|(?<=[a-z0-9-]):(?=\s))\s*|(?P<zero>(?<![\w.])0(?=\.\d))|\s+"""
)
_LAYER = re.compile(r"@layer [a-z]+\{")
_TOKEN = re.compile(r"(?<![\w-])--[a-z][a-z0-9-]*")


def sheets(folder: Path) -> tuple[Path, ...]:
    """Every style sheet of theme/static/css in the order in which they are joined."""
    between = [path for name in _FOLDERS for path in sorted((folder / name).glob("*.css"))]
    return (*(folder / name for name in FIRST), *between, *(folder / name for name in LAST))


def join(texts: Sequence[str]) -> str:
    """The sheets as one, comments dropped; neighbours of one layer share its block."""
    joined, last = "", ""
    for text in map(compact, texts):
        opening = _LAYER.match(text)
        if opening and opening.group() == last:
            joined = joined[:-1] + text.removeprefix(last)
        else:
            joined += text
        last = opening.group() if opening else ""
    return joined


def shortened(text: str) -> str:
    """A whole sheet with its tokens under names of one or two letters, the commonest the shortest: 200 B of 7,000 gzipped."""
    ranked = Counter(_TOKEN.findall(text)).most_common()
    names = {token: f"--{_letters(place)}" for place, (token, _) in enumerate(ranked)}
    return _TOKEN.sub(lambda token: names[token.group()], text)


def _letters(place: int) -> str:
    """0 is 'a', 25 'z', 26 'aa'."""
    rest, last = divmod(place, len(ascii_lowercase))
    return (_letters(rest - 1) if rest else "") + ascii_lowercase[last]


def compact(text: str) -> str:
    """The same rules in fewer letters: comments and zeros before a point go, runs of white space outside strings become one
    space or none."""
    tokens = tinycss2.parse_component_value_list(text, skip_comments=True)
    return _SPACE.sub(_compacted, str(tinycss2.serialize(tokens))).replace(";}", "}").strip()


def _compacted(found: re.Match[str]) -> str:
    if found["string"]:
        return found["string"]
    return found["sign"] or ("" if found["zero"] else " ")


def agency_colours(agency: Agency) -> str:
    """A tokens layer with the agency's own pigments; empty if it keeps those of the theme."""
    colours = agency.colours
    if colours == Colours():
        return ""
    accent = f"--colour-accent:light-dark({colours.accent},{colours.accent_dark})"
    link = f"--colour-link:light-dark({colours.link},{colours.link_dark})"
    return f"@layer tokens{{:root{{{accent};{link}}}}}"
