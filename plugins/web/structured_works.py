"""JSON-LD of publications, by kind. A new kind is one function here and one entry in the table at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markupsafe import Markup

from plugins.model.catalogue import changed
from plugins.model.document import Document
from plugins.model.kinds import ARTICLE, BULLETIN, LEAFLET, PAGE, POSTER, STORY, Kind
from plugins.model.publication import Publication
from plugins.web.cards import full_title
from plugins.web.contexts import BulletinPage, Context, Detail, LeafletPage, PosterPage
from plugins.web.pieces import Anchor
from plugins.web.structured_data import Node, Publisher, document
from plugins.web.structured_lists import series

HEADLINE = 110  # letters: search engines cut longer ones at a place of their own
_TYPES = {
    ARTICLE: "NewsArticle",
    STORY: "Article",
    LEAFLET: "CreativeWork",
    BULLETIN: "PublicationIssue",
    POSTER: "Poster",
    PAGE: "WebPage",
}
# How names of offices begin. Whatever else signs is taken for a person.
_OFFICES = (
    "ban ", "bộ ", "bộ phận ", "chi cục ", "chi nhánh ", "công an ", "cổng ", "cơ quan ", "cục ", "hội ", "nhóm ", "phòng ",
    "sở ", "thanh tra ", "tổ ", "tổng cục ", "trung tâm ", "trường ", "ubnd ", "ủy ban ", "văn phòng ", "viện ",
)  # fmt: skip


def of_publication(
    publisher: Publisher, item: Publication, page: Context, images: Sequence[str], crumbs: Sequence[Anchor]
) -> Markup:
    """JSON-LD of one publication's page. images: absolute addresses, the widest first; crumbs: from the home page down."""
    node: Node = {"@type": _TYPES[item.kind], "@id": publisher.address(item.url)}
    node |= _WORKS[item.kind](publisher, item, page)
    if images:
        node["image"] = list(images)
    here = Anchor(full_title(item), item.url)
    office = publisher.office() if item.kind is PAGE else publisher.organisation()
    return document(office, node, publisher.breadcrumbs(crumbs, here))


def headline(title: str) -> str:
    """The title, cut between words where it is longer than HEADLINE."""
    if len(title) <= HEADLINE:
        return title
    whole_words = title[:HEADLINE].rpartition(" ")[0].rstrip(" ,;:–-")
    return (whole_words or title[: HEADLINE - 1]) + "…"


def _article(publisher: Publisher, item: Publication, page: Context) -> Node:
    """Free access and the section are asked of articles only."""
    section = {"articleSection": item.category} if item.category else {}
    dated = _dated(publisher, item, _detail(page))
    return {"headline": headline(item.title), **dated, "isAccessibleForFree": True, **section}


def _story(publisher: Publisher, item: Publication, page: Context) -> Node:
    about = {"@type": "Organization", "name": item.matter.unit}
    return {**_article(publisher, item, page), "about": about}


def _sheet(publisher: Publisher, item: Publication, page: Context) -> Node:
    """A leaflet or a poster."""
    assert isinstance(page, LeafletPage | PosterPage)
    work = {"name": item.title, **_dated(publisher, item, page.detail)}
    if item.category:
        work["genre"] = item.category
    if item.matter.audience:
        work["audience"] = {"@type": "Audience", "audienceType": list(item.matter.audience)}
    return work | _encoding(publisher, page.document)


def _bulletin(publisher: Publisher, item: Publication, page: Context) -> Node:
    """An issue is part of the periodical that all issues of this title make up. Its parts are named by their addresses
    alone: the page itself lists them, and it is the heaviest of all."""
    assert isinstance(page, BulletinPage)
    folder = publisher.address(f"{item.kind.folder}/")
    cards = (*page.lead, *page.articles, *page.shorts, *page.posters)
    return {
        "name": full_title(item),
        **_dated(publisher, item, page.detail),
        "issueNumber": str(page.number),
        "isPartOf": {"@type": "Periodical", "@id": f"{folder}#an-pham", "name": item.title, "url": folder},
        "hasPart": [{"@id": publisher.address(card.path)} for card in cards],
        **_encoding(publisher, page.document),
    }


def _page(publisher: Publisher, item: Publication, page: Context) -> Node:
    changes = {"dateModified": changed(item).isoformat()} if item.updated else {}
    return {
        "name": item.title,
        "description": item.summary,
        "inLanguage": "vi",
        "isPartOf": publisher.website(),
        "publisher": publisher.reference,
        **changes,
    }


def _dated(publisher: Publisher, item: Publication, detail: Detail) -> Node:
    """What all kinds that have a date say of themselves; what an item does not have is left out."""
    assert item.date is not None
    whole = [publisher.website()]
    if detail.series:
        whole.append(series(publisher, detail.series.name, detail.series.path))
    node: Node = {
        "description": item.summary,
        "inLanguage": "vi",
        "datePublished": item.date.isoformat(),
        "dateModified": changed(item).isoformat(),
        "correction": _corrections(item),
        "author": _author(publisher, item.matter.author),
        "publisher": publisher.reference,
        "isPartOf": whole if len(whole) > 1 else whole[0],
        "keywords": list(item.tags),
        "expires": item.matter.valid_until.isoformat() if item.matter.valid_until else "",
        "license": publisher.agency.licence_url or "",
    }
    return {key: value for key, value in node.items() if value}


def _corrections(item: Publication) -> list[Node]:
    """Corrections only: an addition is no CorrectionComment."""
    told = (change for change in item.matter.changes if change.correction)
    return [{"@type": "CorrectionComment", "text": c.note, "datePublished": c.date.isoformat()} for c in told]


def _author(publisher: Publisher, name: str) -> Node:
    if not name or name == publisher.agency.name:
        return publisher.reference
    kind = "Organization" if name.casefold().startswith(_OFFICES) else "Person"
    return {"@type": kind, "name": name}


def _encoding(publisher: Publisher, made: Document | None) -> Node:
    """The PDFs of a printed kind. schema.org has numberOfPages for books only, so pages are materialExtent."""
    if made is None:
        return {}
    files = [_media(publisher, made.url, made.octets, made.pages)]
    if made.large_print:
        large = made.large_print
        files.append(_media(publisher, large.url, large.octets, large.pages) | {"accessibilityFeature": ["largePrint"]})
    return {"encoding": files}


def _media(publisher: Publisher, url: str, octets: int, pages: int) -> Node:
    return {
        "@type": "MediaObject",
        "contentUrl": publisher.address(url),
        "encodingFormat": "application/pdf",
        "contentSize": f"{octets} B",
        "materialExtent": f"{pages} trang",
    }


def _detail(page: Context) -> Detail:
    detail = getattr(page, "detail", None)
    assert isinstance(detail, Detail)
    return detail


_WORKS: dict[Kind, Callable[[Publisher, Publication, Context], Node]] = {
    ARTICLE: _article,
    STORY: _story,
    LEAFLET: _sheet,
    BULLETIN: _bulletin,
    POSTER: _sheet,
    PAGE: _page,
}
