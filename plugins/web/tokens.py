"""The tokens of the theme as data: colours of each scheme, sizes, spaces; and the contrast of colours that meet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.model.agency import Agency

_DECLARED = re.compile(r"--([a-z0-9-]+):\s*([^;]+);")
_BLOCKS = {"plain": ":root {", "wide": "@container (width >= 60rem)", "contrast": ':root[data-contrast="cao"] {'}
_REFERENCE = re.compile(r"var\(--([a-z0-9-]+)\)")
_TWO = re.compile(r"light-dark\((#[0-9a-f]{3,6}), ?(#[0-9a-f]{3,6})\)", re.IGNORECASE)

# Text over ground, by token: the pairs that the style sheets make. WCAG 2.2, 1.4.6 asks 7:1 of small text.
PAIRS = (
    ("colour-ink", "colour-paper"),
    ("colour-ink", "colour-tint"),
    ("colour-ink", "colour-area"),
    ("colour-accent", "colour-paper"),
    ("colour-link", "colour-paper"),
    ("colour-link", "colour-tint"),
    ("colour-on-signal", "colour-signal"),
    ("colour-on-deep", "colour-deep"),
)


@dataclass(frozen=True)
class Scheme:
    """One of the four ways in which the site may look. colours: token to '#rrggbb'."""

    name: str
    colours: Mapping[str, str]


@dataclass(frozen=True)
class Meeting:
    """Text on a ground in one scheme. ratio: contrast, 1 to 21."""

    scheme: str
    text: str
    ground: str
    text_colour: str
    ground_colour: str
    ratio: float


def declared(text: str, block: str = "plain") -> dict[str, str]:
    """Tokens of tokens.css as they are written. block: 'plain', 'wide' or 'contrast'."""
    start = text.index(_BLOCKS[block])
    brace = text.index("--", start)
    return dict(_DECLARED.findall(text[brace : text.index("}", brace)]))


def schemes(text: str, agency: Agency | None = None) -> tuple[Scheme, ...]:
    """Light and dark, each also in high contrast. agency: whose own pigments take the place of the theme's."""
    plain = declared(text)
    if agency:
        own = agency.colours
        plain |= {
            "colour-accent": f"light-dark({own.accent}, {own.accent_dark})",
            "colour-link": f"light-dark({own.link}, {own.link_dark})",
        }
    high = plain | declared(text, "contrast")
    looks = (
        ("Nền sáng", plain, 0),
        ("Nền tối", plain, 1),
        ("Sáng, tương phản cao", high, 0),
        ("Tối, tương phản cao", high, 1),
    )
    return tuple(Scheme(name, _colours(tokens, side)) for name, tokens, side in looks)


def _colours(tokens: Mapping[str, str], side: int) -> dict[str, str]:
    names = [name for name in tokens if name.startswith("colour-")]
    return {name: _colour(tokens, name, side) for name in names}


def _colour(tokens: Mapping[str, str], name: str, side: int) -> str:
    written = tokens[name]
    if reference := _REFERENCE.fullmatch(written):
        return _colour(tokens, reference[1], side)
    two = _TWO.fullmatch(written)
    return _full(two[side + 1] if two else written)


def _full(colour: str) -> str:
    """'#fff' as '#ffffff'."""
    digits = colour.removeprefix("#").lower()
    return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits)


def meetings(schemes: tuple[Scheme, ...]) -> tuple[Meeting, ...]:
    """Every pair of PAIRS in every scheme."""
    return tuple(
        Meeting(scheme.name, text, ground, here[text], here[ground], contrast(here[text], here[ground]))
        for scheme in schemes
        for here in (scheme.colours,)
        for text, ground in PAIRS
    )


def contrast(one: str, other: str) -> float:
    """Ratio of two '#rrggbb' colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
