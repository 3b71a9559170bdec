"""What a run of text looks like, once defaults, styles and its own properties are laid over each other (ECMA-376, 17.7)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from plugins.importing.markup import A, W, switched, value

_HEADING = re.compile(r"(?:heading|tiêu đề|đề mục)\s*([1-9])", re.IGNORECASE)
_FONTS = ("hAnsi", "ascii")  # the slots that Western codes, and so legacy fonts, are drawn from
_SWITCHES = {"b": "bold", "i": "italic", "vanish": "hidden", "caps": "capitals"}


@dataclass(frozen=True)
class Look:
    """What counts of a run's looks. font: its name, '' if unknown."""

    font: str = ""
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    capitals: bool = False


@dataclass(frozen=True)
class Style:
    """One style as it stands in the file. alignment: w:jc; outline: 1 to 9 for a heading, 0 for running text."""

    name: str = ""
    parent: str = ""
    runs: Element | None = None
    alignment: str = ""
    outline: int = 0


@dataclass
class Styles:
    """All styles by id, the fonts of the theme, and what holds where no style says anything. looks: what was worked out
    already, by the styles of paragraph and run."""

    styles: dict[str, Style] = field(default_factory=dict)
    theme: dict[str, str] = field(default_factory=dict)
    defaults: Element | None = None
    paragraph: str = ""
    looks: dict[tuple[str, str], Look] = field(default_factory=dict)

    def chain(self, name: str) -> list[Style]:
        """A style and those that it rests on, the most general first."""
        found: list[Style] = []
        seen: set[str] = set()
        while name in self.styles and name not in seen:
            seen.add(name)
            found.insert(0, self.styles[name])
            name = self.styles[name].parent
        return found

    def look(self, properties: Element | None, paragraph_style: str) -> Look:
        """The looks of a run with these w:rPr in a paragraph of this style."""
        styles = paragraph_style or self.paragraph, value(properties, "rStyle") or ""
        if styles not in self.looks:
            look = self._over(Look(), self.defaults)
            for style in (style for name in styles for style in self.chain(name)):
                look = self._over(look, style.runs)
            self.looks[styles] = look
        return self._over(self.looks[styles], properties)

    def _over(self, look: Look, layer: Element | None) -> Look:
        """A look with what one layer says of it."""
        if layer is None:
            return look
        own = {name: switched(layer, tag) for tag, name in _SWITCHES.items()}
        said = {name: on for name, on in own.items() if on is not None}
        return replace(look, font=self._font(layer.find(W + "rFonts")) or look.font, **said)

    def _font(self, fonts: Element | None) -> str:
        if fonts is None:
            return ""
        named = [fonts.get(W + slot) or self.theme.get(fonts.get(f"{W}{slot}Theme", "")[:5], "") for slot in _FONTS]
        return next(filter(None, named), "")

    def name(self, paragraph_style: str) -> str:
        """The name of a style, as Word writes it whatever the language of its menus; '' for running text."""
        return self.styles[paragraph_style].name if paragraph_style in self.styles else ""

    def alignment(self, paragraph_style: str) -> str:
        """How paragraphs of a style stand; '' for the margin."""
        chain = self.chain(paragraph_style or self.paragraph)
        return next((style.alignment for style in reversed(chain) if style.alignment), "")

    def outline(self, paragraph_style: str) -> int:
        """The level of headings in this style, 0 for running text."""
        return next((style.outline for style in reversed(self.chain(paragraph_style)) if style.outline), 0)


def read_styles(root: Element | None, theme: Element | None) -> Styles:
    """The styles of a document; of one without styles, none."""
    if root is None:
        return Styles(theme=_theme(theme))
    found = {style.get(W + "styleId", ""): _style(style) for style in root.iter(W + "style")}
    plain = (
        style for style in root.iter(W + "style") if style.get(W + "default") and style.get(W + "type") == "paragraph"
    )
    first = next(plain, None)
    defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    return Styles(found, _theme(theme), defaults, "" if first is None else first.get(W + "styleId", ""))


def _style(style: Element) -> Style:
    properties = style.find(W + "pPr")
    name = value(style, "name") or ""
    heading = _HEADING.match(name)
    level = value(properties, "outlineLvl") or ""
    outline = int(heading[1]) if heading else int(level) + 1 if level in tuple("012345678") and level else 0
    alignment = value(properties, "jc") or ""
    return Style(name, value(style, "basedOn") or "", style.find(W + "rPr"), alignment, outline)


def _theme(theme: Element | None) -> dict[str, str]:
    """The two fonts of the theme, under the first letters of the names that styles call them by."""
    fonts: dict[str, str] = {}
    for tag, key in (("majorFont", "major"), ("minorFont", "minor")):
        latin = None if theme is None else theme.find(f".//{A}{tag}/{A}latin")
        if latin is not None:
            fonts[key] = latin.get("typeface", "")
    return fonts
