"""A bulletin names publications that exist, are public with it, and can be printed in it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.catalogue import Catalogue
from plugins.model.content import Content
from plugins.model.front_matter import Entry
from plugins.model.kinds import ARTICLE, BULLETIN, POSTER, STORY
from plugins.model.problem import Code, Place, Problem
from plugins.model.publication import Publication

ABSENT = Code("E205", "Không thấy bài {path} mà bản tin nhắc tới.", "xem lại đường dẫn, viết như  tin-bai/ten-tep.md")
WRONG_KIND = Code(
    "E215",
    "{path} không phải tin bài hoặc gương điển hình.",
    "trong contents chỉ đưa bài của tin-bai/ và guong-dien-hinh/; áp phích đưa vào notices.",
)
HIDDEN = Code("E216", "{path} là bài nháp hoặc chưa đến ngày đăng.", "bỏ khỏi bản tin, hoặc đăng bài ấy trước.")
NEITHER = Code(
    "E217",
    "Mục này phải có path hoặc query, và chỉ một trong hai.",
    "viết  - path: tin-bai/ten-tep.md  hoặc  - query: {{category: …, limit: 3}}",
)
NOT_A_POSTER = Code(
    "E218",
    "{path} không phải áp phích.",
    "trong notices chỉ đưa tệp của ap-phich/, ví dụ  ap-phich/ten-tep.md",
)
PAGES = Code("E219", "Bản tin {pages} trang không đóng được: số trang phải là bội số của 4.", "viết  pages: {better}")
EMPTY = Code(
    "E226",
    "Bản tin không có bài nào: không bài đã đăng nào hợp với query.",
    "nới query (category, since, until), hoặc thêm bài bằng  - path: tin-bai/ten-tep.md",
)


def check(content: Content) -> Iterator[Problem]:
    for bulletin in content.publications:
        if bulletin.kind is BULLETIN:
            yield from _contents(content, bulletin)
            yield from _notices(content, bulletin)
            yield from _pages(bulletin)
            yield from _empty(content, bulletin)


def _contents(content: Content, bulletin: Publication) -> Iterator[Problem]:
    for index, entry in enumerate(bulletin.matter.contents):
        place = bulletin.place("contents", index)
        if (entry.path is None) == (entry.query is None):
            yield NEITHER.at(place)
        elif entry.path is not None:
            yield from _entry(content, bulletin, entry, bulletin.place("contents", index, "path"))


def _entry(content: Content, bulletin: Publication, entry: Entry, place: Place) -> Iterator[Problem]:
    if entry.path in content.unread:
        return
    item = content.by_path.get(entry.path or "")
    if item is None:
        yield ABSENT.at(place, path=entry.path)
    elif item.kind not in (ARTICLE, STORY):
        yield WRONG_KIND.at(place, path=entry.path)
    elif item.path in content.hidden - content.gone and bulletin.path not in content.hidden:
        yield HIDDEN.at(place, path=entry.path)


def _notices(content: Content, bulletin: Publication) -> Iterator[Problem]:
    for index, path in enumerate(bulletin.matter.notices):
        item = content.by_path.get(path)
        if path in content.unread:
            continue
        if item is None or item.kind is not POSTER:
            yield NOT_A_POSTER.at(bulletin.place("notices", index), path=path)
        elif path in content.hidden - content.gone and bulletin.path not in content.hidden:
            yield HIDDEN.at(bulletin.place("notices", index), path=path)


def _pages(bulletin: Publication) -> Iterator[Problem]:
    pages = bulletin.matter.pages
    if pages is not None and pages % 4:
        yield PAGES.at(bulletin.place("pages"), pages=pages, better=pages + 4 - pages % 4)


def _empty(content: Content, bulletin: Publication) -> Iterator[Problem]:
    """Sound queries, all of them in vain. While a file is unread it may be the one that they would choose."""
    entries, categories = bulletin.matter.contents, {None, *(field.name for field in content.fields)}
    sound = all(entry.query and not entry.path and entry.query.category in categories for entry in entries)
    if content.unread or bulletin.path in content.hidden or not sound:
        return
    public = tuple(item for item in content.publications if item.path not in content.hidden - content.gone)
    catalogue = Catalogue(content.agency, content.fields, content.abbreviations, public)
    if not any(catalogue.chosen(entry.query) for entry in entries):
        yield EMPTY.at(bulletin.place("contents"))
