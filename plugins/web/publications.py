"""The context of each kind's page. A new kind is one function here and one entry in the table at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from plugins.model.catalogue import Catalogue
from plugins.model.compounds import bound
from plugins.model.front_matter import Imprint
from plugins.model.kinds import ARTICLE, BULLETIN, LEAFLET, PAGE, POSTER, STORY, Kind
from plugins.model.lifecycle import Change
from plugins.model.publication import Heading, Publication
from plugins.model.standing import first_day_without_force
from plugins.model.vietnamese import number, official_date, slugify
from plugins.templates.links import AbsoluteLinks
from plugins.web.cards import Shelf, full_title
from plugins.web.contexts import (
    ArticlePage,
    BulletinPage,
    Context,
    Detail,
    LeafletPage,
    PosterPage,
    StandingPage,
    StoryPage,
)
from plugins.web.no_break import tied
from plugins.web.pieces import Anchor, Fact, PanelText
from plugins.web.related import Relations

_OUTLINE_FROM = 3  # headings: a shorter text is seen at a glance
_FACTS = (
    ("actions", "Cách làm"),
    ("reuse", "Nhân rộng"),
    ("contact", "Liên hệ"),
)


@dataclass(frozen=True)
class Author:
    """Writes the contexts of publications from one shelf."""

    shelf: Shelf
    relations: Relations

    def context(self, item: Publication) -> Context:
        """The declared context of the publication's template."""
        return _WRITERS[item.kind](self, item, self._detail(item))

    def _detail(self, item: Publication) -> Detail:
        older, newer = self.relations.neighbours(item)
        dated = item.matter if item.date else None
        return Detail(
            title=bound(item.title),
            summary=tied(item.summary),
            kind=item.kind,
            date=item.date,
            updated=item.updated,
            changes=_changes(item),
            author=dated.author if dated else "",
            audience=dated.audience if dated else (),
            minutes=item.body.minutes,
            field=self.shelf.mark(item),
            picture=self.shelf.shown(item.image),
            parts=self.shelf.parts(item.body.parts),
            outline=_outline(item),
            valid_until=dated.valid_until if dated else None,
            no_force_from=self._no_force_from(item),
            sources=tuple(source.model_copy(update={"title": tied(source.title)}) for source in item.matter.sources),
            tags=tuple(Anchor(tag, f"the/{slugify(tag)}/") for tag in item.tags),
            issues=tuple(Anchor(full_title(issue), issue.url) for issue in self.relations.issues(item)),
            series=self.shelf.series(item),
            related=self.shelf.cards(self.relations.related(item)),
            previous=self.shelf.card(older) if older else None,
            next=self.shelf.card(newer) if newer else None,
            permalink=AbsoluteLinks(self.shelf.catalogue.agency.address_of_site).to(item.url),
        )

    def _no_force_from(self, item: Publication) -> date | None:
        return first_day_without_force(item) if item.path in self.shelf.catalogue.without_force else None


def _changes(item: Publication) -> tuple[Change, ...]:
    newest_first = sorted(item.matter.changes, key=lambda change: change.date, reverse=True)
    return tuple(change.model_copy(update={"note": tied(change.note)}) for change in newest_first)


def _outline(item: Publication) -> tuple[Heading, ...]:
    headings = tuple(heading for heading in item.body.headings if heading.level == 2)
    return headings if len(headings) >= _OUTLINE_FROM else ()


def _article(author: Author, item: Publication, detail: Detail) -> ArticlePage:
    return ArticlePage(detail)


def _story(author: Author, item: Publication, detail: Detail) -> StoryPage:
    change = Fact("Trước", tied(item.matter.problem)), Fact("Nay", tied(item.matter.result))
    facts = tuple(Fact(label, tied(getattr(item.matter, key))) for key, label in _FACTS)
    return StoryPage(detail, item.matter.unit, change, facts, tied(item.matter.quote))


def _leaflet(author: Author, item: Publication, detail: Detail) -> LeafletPage:
    texts = author.shelf.texts(panel.parts for panel in item.body.panels)
    panels = tuple(PanelText(panel.name, text) for panel, text in zip(item.body.panels, texts, strict=True))
    document = author.shelf.documents.get(item.path)
    imprint, orders = _imprint(item.matter.imprint), author.shelf.catalogue.agency.print_orders
    return LeafletPage(detail, item.print_format.label, panels, document, imprint, orders)


def _poster(author: Author, item: Publication, detail: Detail) -> PosterPage:
    document = author.shelf.documents.get(item.path)
    label, orders = item.print_format.label, author.shelf.catalogue.agency.print_orders
    return PosterPage(detail, label, item.matter.slogan, document, _imprint(item.matter.imprint), orders)


def _bulletin(author: Author, item: Publication, detail: Detail) -> BulletinPage:
    catalogue = author.shelf.catalogue
    entries = catalogue.entries(item)

    def treated(name: str) -> list[Publication]:
        return [entry for treatment, entry in entries if treatment == name]

    return BulletinPage(
        detail=detail,
        number=item.matter.number,
        lead=author.shelf.cards(treated("mở đầu")),
        articles=author.shelf.cards(treated("bài")),
        shorts=author.shelf.cards(treated("tin ngắn")),
        posters=author.shelf.cards(_public(catalogue, item.matter.notices)),
        document=author.shelf.documents.get(item.path),
        imprint=_imprint(item.matter.imprint),
        print_orders=catalogue.agency.print_orders,
        gone=tuple(dict.fromkeys(gone.url for gone in catalogue.missing_from(item))),
    )


def _public(catalogue: Catalogue, paths: Iterable[str]) -> list[Publication]:
    """Those of the paths that are public now."""
    return [catalogue.by_path[path] for path in paths if path in catalogue.by_path]


def _page(author: Author, item: Publication, detail: Detail) -> StandingPage:
    return StandingPage(detail)


def _imprint(imprint: Imprint) -> tuple[Fact, ...]:
    """What the law asks on paper, as far as it is given."""
    licence = [imprint.license_number and f"số {imprint.license_number}", imprint.licensed_by]
    licence.append(f"cấp {official_date(imprint.license_date)}" if imprint.license_date else "")
    rows = (
        ("Giấy phép xuất bản", ", ".join(part for part in licence if part)),
        ("Chịu trách nhiệm xuất bản", imprint.responsible),
        ("Kỳ hạn", imprint.period),
        ("In tại", ", ".join(part for part in (imprint.printer, imprint.printer_address) if part)),
        ("Số lượng", f"{number(imprint.copies)} bản" if imprint.copies else ""),
        ("Nộp lưu chiểu", imprint.deposit),
    )
    return tuple(Fact(label, value) for label, value in rows if value)


_WRITERS: dict[Kind, Callable[[Author, Publication, Detail], Context]] = {
    ARTICLE: _article,
    STORY: _story,
    LEAFLET: _leaflet,
    BULLETIN: _bulletin,
    POSTER: _poster,
    PAGE: _page,
}
