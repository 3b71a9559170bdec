"""Numbers that Word counts itself: «Điều 3.», «II.», «b)» stand in no run of text, and would be lost with it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from plugins.importing.markup import W, value

_ROMAN = dict(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"],
        strict=True,
    )
)


def roman(number: int) -> str:
    """4 becomes 'IV'."""
    out = ""
    for size, letters in _ROMAN.items():
        out += letters * (number // size)
        number %= size
    return out


def _letter(number: int) -> str:
    return "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26] * ((number - 1) // 26 + 1)


_FORMATS: dict[str, Callable[[int], str]] = {
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    "decimalZero": lambda number: f"{number:02}",
}
_NO_NUMBER = ("bullet", "none")


@dataclass(frozen=True)
class Level:
    """One level of a list. form: w:numFmt; text: '%1.%2.'."""

    form: str
    text: str
    start: int


@dataclass(frozen=True)
class Label:
    """What Word prints before a paragraph. text: '' for a bullet; depth: from 0."""

    text: str
    depth: int


@dataclass
class Numbering:
    """Counts like Word, paragraph after paragraph. levels: by number id and depth; lists: number id to the list it
    belongs to, because numbers of one list go on through all its ids; styles: style to number id and depth."""

    levels: dict[tuple[str, int], Level] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    counted: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def label(self, properties: Element | None, style: str) -> Label | None:
        """The label of the next paragraph, which has these w:pPr; None if it is in no list."""
        number, depth = self._place(properties, style)
        level = self.levels.get((number, depth))
        if level is None:
            return None
        if level.form in _NO_NUMBER:
            return Label("", depth) if level.form == "bullet" else None
        counts = self.counted[self.lists.get(number, number)]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [key for key in counts if key > depth]:
            del counts[deeper]
        text = re.sub(r"%([1-9])", lambda match: self._figure(number, int(match[1]) - 1, counts), level.text)
        return Label(text.strip(), depth)

    def _place(self, properties: Element | None, style: str) -> tuple[str, int]:
        own = None if properties is None else properties.find(W + "numPr")
        number, depth = self.styles.get(style, ("", 0))
        if own is None:
            return number, depth
        level = value(own, "ilvl") or ""
        return value(own, "numId") or number, int(level) if level.isdecimal() else depth

    def _figure(self, number: str, depth: int, counts: dict[int, int]) -> str:
        level = self.levels.get((number, depth), Level("decimal", "", 1))
        return _FORMATS.get(level.form, str)(counts.get(depth, level.start))


def read_numbering(root: Element | None, styles: Element | None) -> Numbering:
    """The lists of a document."""
    numbering = Numbering()
    if root is None:
        return numbering
    abstract = {item.get(W + "abstractNumId", ""): item for item in root.findall(W + "abstractNum")}
    for item in root.findall(W + "num"):
        number, name = item.get(W + "numId", ""), value(item, "abstractNumId") or ""
        numbering.lists[number] = number if item.find(W + "lvlOverride") is not None else f"list {name}"
        own = [level for override in item.findall(W + "lvlOverride") for level in override.findall(W + "lvl")]
        for level in [*(abstract[name].findall(W + "lvl") if name in abstract else ()), *own]:
            depth = int(level.get(W + "ilvl", "0"))
            numbering.levels[number, depth] = _level(level)
            if style := value(level, "pStyle"):
                numbering.styles.setdefault(style, (number, depth))
    for style_element in () if styles is None else styles.iter(W + "style"):
        _of_style(style_element, numbering)
    return numbering


def _of_style(style: Element, numbering: Numbering) -> None:
    own = style.find(f"{W}pPr/{W}numPr")
    number = value(own, "numId")
    if number:
        level = value(own, "ilvl") or "0"
        numbering.styles.setdefault(style.get(W + "styleId", ""), (number, int(level) if level.isdecimal() else 0))


def _level(level: Element) -> Level:
    start = value(level, "start") or "1"
    return Level(
        value(level, "numFmt") or "decimal", value(level, "lvlText") or "", int(start) if start.isdecimal() else 1
    )
