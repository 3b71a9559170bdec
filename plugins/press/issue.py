"""A bulletin issue as its templates see it: the lead, the articles, the short items, all as typed values. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import islice, takewhile

from plugins.model.front_matter import Picture
from plugins.model.kinds import STORY
from plugins.model.publication import Figure, Publication
from plugins.press.blocks import article_blocks
from plugins.press.job import Job
from plugins.press.wordbreaks import heading

LEAD, SHORT = "mở đầu", "tin ngắn"
Entries = Sequence[tuple[str, Publication]]  # (treatment, publication)


@dataclass(frozen=True)
class Facts:
    """A story's facts. cells: (label, text)."""

    unit: str
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class IssueArticle:
    """An article in an issue. key: its id; kicker: its field; address: of its web page; blocks: its body, cut up, a story's
    quotation before it."""

    key: str
    kicker: str
    title: str
    summary: str
    image: Picture | None
    facts: Facts | None
    sources: tuple[str, ...]
    address: str
    blocks: tuple[Figure | str, ...]
    quote: str = ""


@dataclass(frozen=True)
class Issue:
    """number, date: of the issue; month: 'tháng 7/2026'; note: the editor's words; articles: those after the lead;
    listed: those that the contents name."""

    name: str
    number: int
    date: date
    image: Picture | None
    note: tuple[Figure | str, ...]
    lead: IssueArticle
    articles: tuple[IssueArticle, ...]
    shorts: tuple[IssueArticle, ...]

    @property
    def month(self) -> str:
        return f"tháng {self.date.month}/{self.date.year}"

    @property
    def quoted(self) -> IssueArticle | None:
        """The first article inside with a quotation that the cover may show."""
        return next((article for article in self.articles if article.quote), None)

    @property
    def listed(self) -> tuple[IssueArticle, ...]:
        return (self.lead, *self.articles)


def issue_of(job: Job) -> Issue:
    """The issue of a bulletin's job."""
    item = job.publication
    lead, long, short = _divided(job.entries)
    assert item.date is not None
    return Issue(
        name=item.title,
        number=item.matter.number,
        date=item.date.date(),
        image=item.image,
        note=article_blocks(item.body.parts, "loi"),
        lead=_article(lead, 0, job),
        articles=tuple(_article(entry, number, job) for number, entry in enumerate(long, start=1)),
        shorts=tuple(_article(entry, number, job) for number, entry in enumerate(short, start=len(long) + 1)),
    )


def carried(entries: Entries) -> dict[str, Publication]:
    """What an issue carries by key: the id with which each begins on paper."""
    lead, long, short = _divided(entries)
    return {_key(number): entry for number, entry in enumerate((lead, *long, *short))}


def _divided(entries: Entries) -> tuple[Publication, list[Publication], list[Publication]]:
    """(lead, articles, short items). The first entry leads if none is marked as 'mở đầu'."""
    long = [(treatment, entry) for treatment, entry in entries if treatment != SHORT] or list(entries[:1])
    lead = next((entry for treatment, entry in long if treatment == LEAD), long[0][1])
    others = [entry for _, entry in long if entry is not lead]
    return lead, others, [entry for treatment, entry in entries if treatment == SHORT and entry is not lead]


def _key(number: int) -> str:
    return f"bai-{number}"


def _article(item: Publication, number: int, job: Job) -> IssueArticle:
    key = _key(number)
    story = item.kind is STORY
    quote = item.matter.quote if story else ""
    return IssueArticle(
        key=key,
        kicker=item.category or item.kind.label,
        title=item.title,
        summary=item.summary,
        image=item.image,
        facts=_facts(item) if story else None,
        sources=tuple(source.title for source in item.matter.sources),
        address=f"{job.agency.address_of_site}/{item.url}",
        blocks=_with_quote(quote, article_blocks(item.body.parts, key)),
        quote=quote,
    )


def _with_quote(quote: str, found: tuple[Figure | str, ...]) -> tuple[Figure | str, ...]:
    """A story's quotation stands before its text."""
    return (f'<p class="quote">{escape(quote)}</p>', *found) if quote else found


def short_blocks(short: IssueArticle, paragraphs: int) -> tuple[str, ...]:
    """A short item as blocks: head, summary, and so many of its first paragraphs (those before any heading)."""
    head = (
        f'<div class="short-head" id="{short.key}"><p class="kicker">{escape(short.kicker)}</p>'
        f'<h3><a href="{short.address}">{heading(escape(short.title))}</a></h3></div>'
    )
    opening = takewhile(lambda block: isinstance(block, str) and block.startswith("<p"), short.blocks)
    more = (str(block).replace(' class="flush"', "", 1) for block in islice(opening, paragraphs))
    return (head, f'<p class="flush">{escape(short.summary)}</p>', *more)


def _facts(item: Publication) -> Facts:
    matter = item.matter
    cells = (
        ("Vấn đề", matter.problem),
        ("Cách làm", matter.actions),
        ("Kết quả", matter.result),
        ("Nơi khác có thể học", f"{matter.reuse} Liên hệ: {matter.contact}."),
    )
    return Facts(matter.unit, cells)
