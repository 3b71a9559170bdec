"""The surroundings of each page: title, description, canonical address, feeds, crumbs, structured data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from plugins.model.agency import Agency
from plugins.model.catalogue import changed
from plugins.model.kinds import PAGE
from plugins.model.publication import Publication
from plugins.templates.links import AbsoluteLinks, RelativeLinks
from plugins.web.cards import full_title
from plugins.web.contexts import Context, PageFile
from plugins.web.list_contexts import GonePage
from plugins.web.pieces import Anchor, FeedLinks, Frame, Shown
from plugins.web.structured_data import Publisher
from plugins.web.structured_lists import of_list
from plugins.web.structured_works import of_publication

FIELDS = Anchor("Lĩnh vực", "linh-vuc/")
TOPICS = Anchor("Chuyên đề", "chuyen-de/")
TAGS = Anchor("Từ khóa", "the/")
ARCHIVE = Anchor("Lưu trữ", "luu-tru/")
SEARCH = Anchor("Tìm và tra cứu", "tim-kiem/")
SITE_MAP = Anchor("Sơ đồ trang", "so-do-trang/")
HOME = Anchor("Trang chủ", "")


def numbered(title: str, number: int) -> str:
    """Title of a page of a paged list."""
    return title if number == 1 else f"{title}, trang {number}"


@dataclass(frozen=True)
class Framer:
    """Frames pages for one agency. logo: path of its seal within the section; cards: address of the social card by that of
    the publication's page."""

    agency: Agency
    logo: str = ""
    cards: Mapping[str, str] = field(default_factory=dict)

    def listing(
        self,
        path: str,
        template: str,
        page: Context,
        title: str,
        description: str,
        *,
        crumbs: Sequence[Anchor] = (),
        menu: str | None = None,
        feeds: FeedLinks | None = None,
    ) -> PageFile:
        """A page that shows publications rather than being one. path: its folder; menu: entry it belongs to."""
        frame = Frame(
            title=self._title(title),
            description=description,
            canonical=self._absolute(path),
            feeds=(self._whole, *([feeds] if feeds else [])),
            menu=path if menu is None else menu,
            crumbs=(HOME, *crumbs) if path else (),
        )
        structured = of_list(self._publisher, page, Anchor(title, path), description, frame.crumbs)
        return self._file(path, template, replace(frame, structured=structured), page)

    def publication(self, item: Publication, page: Context, picture: Shown | None) -> PageFile:
        """The page of one publication."""
        above = () if item.kind is PAGE else (Anchor(item.kind.plural, f"{item.kind.folder}/"),)
        crumbs = (HOME, *above)
        frame = Frame(
            title=self._title(full_title(item)),
            description=item.summary,
            canonical=self._absolute(item.url),
            feeds=(self._whole, *([FeedLinks(item.kind.plural, above[0].path)] if above else [])),
            menu=above[0].path if above else item.url,
            crumbs=crumbs,
            share_type="website" if item.kind is PAGE else "article",
            published=item.date,
            modified=changed(item) if item.date else None,
            section=item.category or "",
            tags=item.tags,
            structured=of_publication(self._publisher, item, page, self._images(item, picture), crumbs),
        )
        return self._file(item.url, item.kind.template, frame, page)

    def gone(self, item: Publication, page: GonePage) -> PageFile:
        """The page that says that a publication is gone. Without a canonical address: no search engine keeps it."""
        above = () if item.kind is PAGE else (Anchor(item.kind.plural, f"{item.kind.folder}/"),)
        title = self._title(f"{page.state}: {full_title(item)}")
        frame = Frame(
            title, page.reason, None, (self._whole,), menu=above[0].path if above else "", crumbs=(HOME, *above)
        )
        return self._file(item.url, "gone.html", frame, page)

    def not_found(self, links: AbsoluteLinks, page: Context) -> PageFile:
        """404.html: served at any depth, so its links begin at the root of the host."""
        frame = Frame(self._title("Không tìm thấy trang"), self.agency.tagline, None, (self._whole,))
        return PageFile("404.html", "404.html", frame, page, links)

    @property
    def _publisher(self) -> Publisher:
        return Publisher(self.agency, self.logo)

    @property
    def _whole(self) -> FeedLinks:
        return FeedLinks(self.agency.section, "")

    def _title(self, title: str) -> str:
        return f"{title} – {self.agency.section}" if title != self.agency.section else self._home_title

    @property
    def _home_title(self) -> str:
        return f"{self.agency.section} – {self.agency.short_name}"

    def _absolute(self, path: str) -> str:
        return AbsoluteLinks(self.agency.address_of_site).to(path)

    def _images(self, item: Publication, picture: Shown | None) -> tuple[str, ...]:
        """Addresses for search engines, each once: the social card, then the photograph whole and in both shapes."""
        found = [self.cards[item.url]] if item.url in self.cards else []
        if picture and not picture.planned.measured.vector:
            found += [picture.cut(shape).fallback.url for shape in ("", "4:3", "1:1")]
        return tuple(map(self._absolute, dict.fromkeys(found)))

    def _file(self, path: str, template: str, frame: Frame, page: Context) -> PageFile:
        file = f"{path}index.html"
        return PageFile(file, template, frame, page, RelativeLinks(file))
