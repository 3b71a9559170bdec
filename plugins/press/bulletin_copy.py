"""Makes the items that bulletin.py places out of what was measured, and cuts the lead between cover and inside. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from plugins.press.bulletin import Item, Text, Way
from plugins.press.bulletin_columns import BACK, fill
from plugins.press.bulletin_grid import LINE, HeadStyle
from plugins.press.bulletin_measures import SHORTS, Material, Measures
from plugins.press.bulletin_pieces import Copy, Part
from plugins.press.bulletin_sections import Columns
from plugins.press.issue import IssueArticle

NOTE, REST = "note", "rest"
_MOST_ON_COVER = 12  # lines of the lead in each column
_GAP, _JUMP = 5.0, 5.2  # mm on the cover: picture to text; "Xem tiếp"
_NOTE_GROWS = 6  # lines that the editor's note may get more, for its picture
_BESIDE = 8.0  # cost of short items that keep their summary only


@dataclass(frozen=True)
class Cut:
    """The lead divided. lines: of each column on the cover; ends: bounds of these columns in pieces; picture: mm that
    the cover's picture gets; rest: what goes inside (None: nothing); cover: the text that the bounds are of."""

    lines: int
    ends: tuple[int, ...]
    picture: float
    rest: Copy | None
    cover: Columns | None = None


def cuts(material: Material, measures: Measures) -> list[Cut]:
    """Ways to divide the lead, the best first: as much text on the cover as leaves the picture its size, a little less,
    none at all."""
    most = int((cover_room(material, measures, 0) - _JUMP - material.grid.cover.least) / LINE)
    tries = [min(_MOST_ON_COVER, most) - less for less in (0, 2, 4)]
    found = [cut for lines in tries if lines >= 3 and (cut := _cut(material, measures, lines))]
    return [*found, Cut(0, (), cover_room(material, measures, 0) - _JUMP, measures.texts[material.issue.lead.key])]


def cover_room(material: Material, measures: Measures, lines: int) -> float:
    """Height in mm that is left for the cover's picture with so many lines of text (and no 'Xem tiếp') under it."""
    cover = material.grid.cover
    text = measures.heights["cover-lead"] + lines * LINE
    return material.grid.height - cover.top - lead_bottom(material, measures) - _GAP - text


def lead_bottom(material: Material, measures: Measures) -> float:
    """Mm from the cover's lower edge to the lead's text."""
    cover = material.grid.cover
    return cover.bottom + (measures.heights["contents"] + _GAP if cover.below else 0.0)


def _cut(material: Material, measures: Measures, lines: int) -> Cut | None:
    copy = measures.texts[material.issue.lead.key]
    first = copy.parts[0].section
    if not isinstance(first, Columns):
        return None
    ends = fill(first, 0, [lines] * material.grid.cover.lead)
    if len(ends) <= material.grid.cover.lead or any(a == b for a, b in pairwise(ends)):
        return None
    rest = first.pieces[ends[-1] :]
    head = (Part(Columns(rest), copy.parts[0].blocks),) if rest else ()
    parts = (*head, *copy.parts[1:])
    picture = cover_room(material, measures, lines) - (_JUMP if parts else 0.0)
    return Cut(lines, ends, picture, Copy(copy.blocks, parts) if parts else None, first)


def items(material: Material, measures: Measures, cut: Cut) -> list[Item]:
    """The flow in its order: editor's note, rest of the lead, articles, short items."""
    found = []
    if material.issue.note:
        least = measures.lines("note")
        most = least + (_NOTE_GROWS if material.issue.image else 0)
        found.append(Item(NOTE, tuple(Way(NOTE, n, n, Text(), n - least) for n in range(least, most + 1))))
    if cut.rest:
        found.append(Item(REST, (Way(REST, BACK, BACK, _text(cut.rest)),)))
    found += [_article(article, material, measures) for article in material.issue.articles]
    if material.issue.shorts:
        found.append(Item(SHORTS, tuple(_short_ways(material, measures))))
    return found


def copy_of(measures: Measures, cut: Cut, key: str, text: Text) -> Copy | None:
    """What was written of an item, with its sections as they are set; None for what does not flow."""
    if key == REST:
        return cut.rest
    copy = measures.texts.get(key)
    if copy and key == SHORTS:
        return Copy(copy.blocks, (Part(text.sections[0], ()),))
    return copy


def _text(copy: Copy) -> Text:
    return Text(tuple(part.section for part in copy.parts))


def _article(article: IssueArticle, material: Material, measures: Measures) -> Item:
    text = _text(measures.texts[article.key])
    facts = measures.lines(f"facts-{article.key}")
    styles = [style for style in material.grid.heads if article.image or not style.picture]
    ways = [
        way for style in styles for way in _ways(style, measures.lines(f"{style.layout}-{article.key}"), facts, text)
    ]
    return Item(article.key, tuple(ways))


def _ways(style: HeadStyle, title: int, facts: int, text: Text) -> list[Way]:
    """An article's head in one style, with its picture higher or lower."""
    if not style.picture:
        return [Way(style.layout, title, title + facts, text, style.cost)]
    base = title if style.above else 0
    low = style.least if style.above else max(style.least, title)
    best = max(low, style.best)
    heights = range(low, max(style.most, low) + 1)
    return [
        Way(
            style.layout, base + high, base + high + facts, text, style.cost + abs(high - best) / 2, high if base else 0
        )
        for high in heights
    ]


def _short_ways(material: Material, measures: Measures) -> list[Way]:
    """The short items with more or fewer of their first paragraphs."""
    section = measures.texts[SHORTS].parts[0].section
    assert isinstance(section, Columns)
    head = measures.lines("shorts-head") + 1
    ways, items = [], len(material.issue.shorts)
    for number, kept in enumerate(material.shorts):
        pieces = tuple(piece for piece in section.pieces if piece.block in kept)
        cost = _BESIDE * abs(number - items) / items
        ways.append(Way("shorts", head, head, Text((Columns(pieces),)), cost))
    return ways
