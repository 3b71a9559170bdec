"""Plans the pages that show many publications: lists, fields, tags, archive, lookup, error page; home, topics and site map
by their own modules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from plugins.model.catalogue import Tag
from plugins.model.kinds import ARTICLE, BULLETIN, KINDS, LEAFLET, POSTER, STORY, Kind
from plugins.model.publication import Publication
from plugins.model.search_index import SearchIndex
from plugins.templates.links import AbsoluteLinks
from plugins.web import archive
from plugins.web.cards import Shelf
from plugins.web.contexts import PageFile
from plugins.web.frames import ARCHIVE, FIELDS, SEARCH, TAGS, Framer, numbered
from plugins.web.home import home
from plugins.web.list_contexts import (
    ArchivePage,
    FieldPage,
    FieldsPage,
    Listing,
    MonthPage,
    NotFound,
    SearchPage,
    TagsPage,
)
from plugins.web.pagination import Leaf, paginate
from plugins.web.pieces import Anchor, FeedLinks, FieldEntry, Group, TagEntry, Year
from plugins.web.site_map import kind_entries, site_map, topic_entries
from plugins.web.topics import topic_pages

_NEWEST, _IN_GROUP = 5, 3
_TITLES = 150  # on the page of search: more of them are no help, and heavy
_INTRO = {
    ARTICLE: "Tin, văn bản mới và hướng dẫn từng bước về thủ tục hành chính.",
    STORY: "Cách làm hay của các cơ quan: vấn đề, việc đã làm, kết quả và nơi liên hệ để học hỏi.",
    LEAFLET: "Đọc trên màn hình hoặc tải bản PDF về in và phát.",
    BULLETIN: "Các số bản tin đã phát hành, đọc từng bài hoặc tải cả số.",
    POSTER: "Tải về in khổ lớn, treo tại nơi tiếp công dân và nơi công cộng.",
}
COVERED = (LEAFLET, BULLETIN, POSTER)


@dataclass(frozen=True)
class Lister:
    """Plans list pages from one shelf."""

    shelf: Shelf
    framer: Framer
    search: SearchIndex | None = None

    def pages(self) -> Iterator[PageFile]:
        """Every page that is not a publication's own."""
        yield self._home()
        yield self._not_found()
        for kind in KINDS:
            if kind.listed:
                yield from self._kind(kind)
        yield self.framer.listing(
            FIELDS.path,
            "fields.html",
            FieldsPage(self.shelf.entries),
            FIELDS.label,
            "Các lĩnh vực cải cách hành chính và bài mới nhất của mỗi lĩnh vực.",
        )
        for entry in self.shelf.entries:
            yield from self._field(entry)
        yield from topic_pages(self.shelf, self.framer)
        yield self._tags()
        for tag in self.shelf.catalogue.tags:
            yield from self._tag(tag)
        yield from self._archive()
        yield self._search()
        yield site_map(self.shelf, self.framer)

    def _home(self) -> PageFile:
        agency = self.shelf.catalogue.agency
        return self.framer.listing("", "home.html", home(self.shelf), agency.section, agency.tagline)

    def _not_found(self) -> PageFile:
        path = urlsplit(self.shelf.catalogue.agency.address_of_site).path
        newest = self.shelf.cards(self.shelf.catalogue.dated[:_NEWEST])
        return self.framer.not_found(AbsoluteLinks(path), NotFound(newest))

    def _kind(self, kind: Kind) -> Iterator[PageFile]:
        feeds = FeedLinks(kind.plural, f"{kind.folder}/")
        for leaf in paginate(feeds.folder, self.shelf.catalogue.of_kind(kind)):
            cards = self.shelf.cards(leaf.items)
            page = Listing(kind.plural, _INTRO[kind], cards, leaf.paging, feeds, kind in COVERED)
            title = numbered(kind.plural, leaf.paging.number)
            yield self.framer.listing(leaf.path, "list.html", page, title, _INTRO[kind], menu=feeds.folder, feeds=feeds)

    def _field(self, entry: FieldEntry) -> Iterator[PageFile]:
        feeds = FeedLinks(entry.mark.name, entry.mark.path)
        others = tuple(self.shelf.marks.values())
        for leaf in paginate(entry.mark.path, self.shelf.by_field[entry.mark.name]):
            groups, rest = self._by_kind(entry, leaf)
            page = FieldPage(entry, others, self.shelf.cards(rest), leaf.paging, feeds, groups)
            title = numbered(entry.mark.name, leaf.paging.number)
            yield self.framer.listing(
                leaf.path, "field.html", page, title, entry.intro, crumbs=[FIELDS], menu=FIELDS.path, feeds=feeds
            )

    def _by_kind(self, entry: FieldEntry, leaf: Leaf[Publication]) -> tuple[tuple[Group, ...], list[Publication]]:
        """What is new in a field by kind, on its first page only, and what of this page is not among it."""
        if leaf.paging.number > 1:
            return (), list(leaf.items)
        items = self.shelf.by_field[entry.mark.name]
        of_kind = {kind: [item for item in items if item.kind is kind] for kind in KINDS}
        groups = tuple(
            Group(kind.plural, f"{kind.folder}/", len(own), self.shelf.cards(own[:_IN_GROUP]), kind in COVERED)
            for kind, own in of_kind.items()
            if own
        )
        shown = {item.path for own in of_kind.values() for item in own[:_IN_GROUP]}
        return groups, [item for item in leaf.items if item.path not in shown]

    def _tags(self) -> PageFile:
        description = "Mọi từ khóa của chuyên trang, xếp theo vần."
        page = TagsPage(self._tag_entries())
        return self.framer.listing(TAGS.path, "tags.html", page, TAGS.label, description, menu=SEARCH.path)

    def _tag_entries(self) -> tuple[TagEntry, ...]:
        return tuple(TagEntry(tag.name, tag.url, len(tag.publications)) for tag in self.shelf.catalogue.tags)

    def _tag(self, tag: Tag) -> Iterator[PageFile]:
        description = f"Các bài và ấn phẩm có từ khóa “{tag.name}”."
        for leaf in paginate(tag.url, tag.publications):
            page = Listing(tag.name, "", self.shelf.cards(leaf.items), leaf.paging, None)
            title = numbered(f"Từ khóa: {tag.name}", leaf.paging.number)
            yield self.framer.listing(leaf.path, "tag.html", page, title, description, crumbs=[TAGS], menu=SEARCH.path)

    def _archive(self) -> Iterator[PageFile]:
        years = archive.years(self.shelf)
        listing = self.framer.listing
        whole = ArchivePage(ARCHIVE.label, years, titles=False)
        yield listing(
            ARCHIVE.path, "archive.html", whole, ARCHIVE.label, "Mọi bài theo năm và tháng.", menu=SEARCH.path
        )
        for year in years:
            name = f"Năm {year.year}"
            page = ArchivePage(name, (year,), titles=True)
            yield listing(
                year.path,
                "archive.html",
                page,
                name,
                f"Các bài đăng năm {year.year}.",
                crumbs=[ARCHIVE],
                menu=SEARCH.path,
            )
        yield from self._months(years)

    def _months(self, years: tuple[Year, ...]) -> Iterator[PageFile]:
        months = [month for year in years for month in year.months]
        for place, month in enumerate(months):
            older = months[place + 1] if place + 1 < len(months) else None
            page = MonthPage(month, months[place - 1] if place else None, older)
            name = f"Tháng {month.month} năm {month.year}"
            crumbs = [ARCHIVE, Anchor(f"Năm {month.year}", archive.year_path(month.year))]
            description = f"Các bài đăng trong tháng {month.month} năm {month.year}."
            yield self.framer.listing(
                month.path, "month.html", page, name, description, crumbs=crumbs, menu=SEARCH.path
            )

    def _search(self) -> PageFile:
        shelf = self.shelf
        titles = shelf.catalogue.publications if len(shelf.catalogue.publications) <= _TITLES else ()
        page = SearchPage(
            index=self.search,
            kinds=kind_entries(shelf),
            fields=shelf.entries,
            tags=self._tag_entries(),
            years=archive.years(shelf),
            letters=archive.letters(shelf, titles),
            topics=topic_entries(shelf),
        )
        description = "Tìm bài theo lĩnh vực, loại, từ khóa, thời gian hoặc theo vần của tên bài."
        return self.framer.listing(SEARCH.path, "search.html", page, SEARCH.label, description)
