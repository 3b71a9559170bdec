"""Measures the pieces of an issue, and makes of them the items that bulletin.py places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from plugins.model.publication import Figure
from plugins.press import bulletin
from plugins.press.bulletin import Head, Item
from plugins.press.contexts import document_head, house_notice, poster_drawing, qr_of
from plugins.press.engine import lay_out
from plugins.press.fit import Setting
from plugins.press.imprint import imprint_lines
from plugins.press.issue import Issue, IssueArticle, issue_of
from plugins.press.job import Job
from plugins.press.render import render
from plugins.press.values import Cut, MeasureContext, PosterDrawing
from plugins.templates.links import AbsoluteLinks

# mm that balanced columns are higher than a third of their text, since their ends are never level: at least so much,
# and more for each thing in them that does not break (boxes, pictures, a large quotation)
UNEVEN, UNEVEN_EACH = 5.5, 2.8
_LEAD_TOP, _LEAD_BOTTOM = 64.0, 12.0  # mm on the cover, as in bulletin.css
_LEAST_PICTURE, _PICTURE_GAP = 84.0, 4.2
_MOST_BLOCKS = 2  # of the lead that may stand on the cover
_HEAD_EXTRA = 3.5  # mm: rule and air above an article's head
_CONTINUED, _SECTION = 8.4, 12.6  # mm of the heads of the lead's rest and of the short items


@dataclass(frozen=True)
class Material:
    """What an issue is made of. cuts: ways to divide the lead; posters: drawings of the notices by key, the house's
    own last; notices: how many of them the editors chose."""

    job: Job
    issue: Issue
    cuts: tuple[Cut, ...]
    posters: dict[str, PosterDrawing]
    notices: int


@dataclass(frozen=True)
class Measures:
    """Everything of the issue in mm at one text size. heights: by key of the measuring document; free: room for the
    pictures of posters; more: what columns turned out higher than was thought, by key of the item."""

    size: float
    heights: Mapping[str, float]
    free: Mapping[str, float]
    more: Mapping[str, float] = field(default_factory=dict)

    def at(self, size: float) -> Measures:
        """An estimate for another size: running text shrinks with its letters, the rest stays."""
        share = size / self.size
        heights = {key: high * share if key.startswith("columns-") else high for key, high in self.heights.items()}
        return replace(self, size=size, heights=heights)

    def body(self, key: str, solid: int) -> float:
        """Height of an article's body: running text in three columns, tables over the whole measure. solid: how many
        things in it do not break."""
        columns = [height for name, height in self.heights.items() if name.startswith(f"columns-{key}-")]
        wide = [height for name, height in self.heights.items() if name.startswith(f"wide-{key}-")]
        return sum(height / 3 + UNEVEN for height in columns) + sum(wide) + solid * UNEVEN_EACH


def material_of(job: Job) -> Material:
    """The pieces of a bulletin's job."""
    issue = issue_of(job)
    width, height = job.print_format.width, job.print_format.height
    drawings = [poster_drawing(job, poster, width, height) for poster in job.notices]
    if issue.image and job.agency.hotlines:
        drawings.append(house_notice(job, issue.image, width, height))
    posters = {f"tranh-{number}": drawing for number, drawing in enumerate(drawings, start=1)}
    return Material(job, issue, _cuts(issue.lead), posters, len(job.notices))


def _cuts(lead: IssueArticle) -> tuple[Cut, ...]:
    """The lead divided after none, one, two … of its first paragraphs, as long as these are running text."""
    found = []
    for count in range(min(_MOST_BLOCKS, len(lead.blocks)) + 1):
        cover, rest = lead.blocks[:count], lead.blocks[count:]
        if any(isinstance(block, Figure) or not block.startswith("<p") for block in cover):
            break
        found.append(Cut(cover, replace(lead, blocks=rest) if rest else None))
    return tuple(found)


def measure(material: Material, size: float) -> Measures:
    """All pieces at a text size in pt, on one endless page."""
    job = material.job
    context = MeasureContext(
        document=document_head(job, Setting(size), tall=True),
        agency=job.agency,
        issue=material.issue,
        cuts=material.cuts,
        posters=material.posters,
        qr=qr_of(job),
        imprint=imprint_lines(job.publication, job.agency, job.print_format),
        links=AbsoluteLinks(job.agency.address_of_site),
    )
    blocks = lay_out(render(job.theme, "bulletin_measure", context), job.resources).blocks()
    heights = {key: block.height for key, block in blocks.items()}
    return Measures(size, heights, {key: max(0.0, blocks[key].free) for key in material.posters})


def good_cuts(material: Material, measures: Measures) -> list[int]:
    """Numbers of the cuts that leave the cover's picture its size, the most text on the cover first."""
    found = range(len(material.cuts) - 1, -1, -1)
    return [number for number in found if cover_picture(material, measures, number) >= _LEAST_PICTURE] or [0]


def cover_picture(material: Material, measures: Measures, cut: int) -> float:
    """Height in mm that a cut leaves for the cover's picture."""
    text = measures.heights[f"cover-{cut + 1}"]
    return material.job.print_format.height - _LEAD_TOP - _LEAD_BOTTOM - _PICTURE_GAP - text


def items(material: Material, measures: Measures, cut: int) -> list[Item]:
    """The flow in its order: editor's note, rest of the lead, articles, short items."""
    heights, issue = measures.heights, material.issue
    found = []
    if issue.note:
        found.append(Item("note", (Head("note", heights["note"], heights["note"]),), 0))
    if rest := material.cuts[cut].rest:
        body = measures.body(f"rest-{cut + 1}", _solid(rest))
        found.append(Item("rest", (Head("rest", _CONTINUED, _CONTINUED),), body))
    found += [_article_item(article, measures) for article in issue.articles]
    if issue.shorts:
        found.append(Item("shorts", (Head("shorts", _SECTION, _SECTION),), heights["shorts"] - _SECTION))
    return [replace(item, body=item.body + measures.more.get(item.key, 0.0)) for item in found]


def _article_item(article: IssueArticle, measures: Measures) -> Item:
    none, wide, narrow = (
        measures.heights[f"{layout}-{article.key}"] + _HEAD_EXTRA for layout in ("none", "wide", "narrow")
    )
    facts = measures.heights.get(f"facts-{article.key}", 0.0)
    ways = bulletin.heads(none, wide, narrow, extra=facts, picture=article.image is not None)
    return Item(article.key, ways, measures.body(article.key, _solid(article)))


def _solid(article: IssueArticle) -> int:
    """How many things in an article's columns do not break."""
    boxes = sum(isinstance(block, Figure) or block.startswith("<blockquote") for block in article.blocks)
    return boxes + bool(article.quote)
