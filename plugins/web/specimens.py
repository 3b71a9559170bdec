"""The things that examples of components are made of: one of each class of web.pieces, by a Vietnamese name that the files of
theme/examples/ use. Nothing here comes from content/ or reaches the site."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from markupsafe import Markup

from plugins.images.plan import plan_picture
from plugins.model.agency import Agency, Link
from plugins.model.document import Document, LargePrint, PagePicture
from plugins.model.front_matter import Source
from plugins.model.kinds import ARTICLE, BULLETIN, LEAFLET
from plugins.model.lifecycle import Change
from plugins.model.picture import Measured
from plugins.model.publication import Heading, Prose
from plugins.web.contexts import Detail, LeafletPage
from plugins.web.pieces import (
    Anchor,
    Card,
    Fact,
    FeedLinks,
    FieldEntry,
    FieldMark,
    Frame,
    Group,
    Paging,
    PanelText,
    Series,
    Shown,
    Site,
    TopicEntry,
)

# Drawings of theme/examples/ with the sizes of their viewBox; the digest stands for "the file as it is".
DRAWINGS = {"hinh-ngang": (1200, 900), "hinh-dung": (600, 850)}
_DAY = datetime(2026, 8, 22, 8, 30, tzinfo=UTC)


def drawing(name: str) -> Measured:
    """A drawing of theme/examples/ as if the catalogue had measured it."""
    width, height = DRAWINGS[name]
    return Measured(f"anh/{name}.svg", width, height, "mau")


def _shown(name: str) -> Shown:
    planned = plan_picture(drawing(name))
    return Shown("Hình mẫu: con thuyền chở giấy tờ qua sông", "Thuyền qua sông", "Tranh: bản mẫu", planned)


_PICTURE, _UPRIGHT = _shown("hinh-ngang"), _shown("hinh-dung")
_SHEET = _UPRIGHT.planned.fallback
_PAGES = tuple(PagePicture(_SHEET.url, _SHEET.width, _SHEET.height, f"Trang {number}") for number in (1, 2, 3, 4))
_DOCUMENT = Document("to-roi/mau/mau.pdf", 48_000, 4, "A5", _PAGES[:2], LargePrint("to-roi/mau/mau-lon.pdf", 61_000, 6))
_MARK = FieldMark(2, "Cải cách thủ tục hành chính", "linh-vuc/thu-tuc/")
_SUMMARY = "Một câu nói bài viết giúp được gì: ai cần làm, làm ở đâu, mang theo giấy tờ nào."
_ARTICLE = Card("Nộp hồ sơ ở nơi gần nhà", "tin-bai/mau/", _SUMMARY, ARTICLE, "Tin bài", _DAY, _MARK, _PICTURE, None)
_LEAFLET = Card("Giấy tờ cần mang", "to-roi/mau/", _SUMMARY, LEAFLET, "Tờ rơi A5", _DAY, _MARK, _PICTURE, _DOCUMENT)
_ISSUE = Card(
    "Bản tin Cải cách hành chính", "ban-tin/mau/", _SUMMARY, BULLETIN, "Số 12", _DAY, None, _PICTURE, _DOCUMENT
)
_NEWEST = (_ARTICLE, _LEAFLET, _ARTICLE)
_TEXT = Prose(
    Markup("<p>Một đoạn văn của bài, có <a href='site:/tin-bai/mau/'>liên kết</a> và <strong>chữ đậm</strong>.</p>")
)
_FACT = Fact("Đường dây nóng", "1800 0000")
_PARTS = tuple(Anchor(f"Phần thứ {number} của chuyên đề", f"tin-bai/phan-{number}/") for number in range(1, 10))
_AGENCY = Agency(
    name="Văn phòng Ủy ban nhân dân tỉnh Mẫu",
    parent="Ủy ban nhân dân tỉnh Mẫu",
    short_name="Văn phòng UBND tỉnh Mẫu",
    section="Cải cách hành chính",
    tagline="Tin và hướng dẫn về cải cách hành chính",
    responsible="Chánh Văn phòng",
    address="Số 1, đường Mẫu",
    phone="0200 000 0000",
    email="bientap@mau.example",
    portal=Link(label="Cổng Thông tin điện tử tỉnh Mẫu", url="https://mau.example"),
    site_url="https://mau.example/cai-cach-hanh-chinh",
    mark="CC",
    licence="Ghi rõ nguồn khi phát hành lại thông tin từ chuyên trang này.",
)
_MENU = (
    Anchor("Tin bài", "tin-bai/"),
    Anchor("Gương điển hình", "guong-dien-hinh/"),
    Anchor("Tờ rơi, tờ gấp", "to-roi/"),
    Anchor("Bản tin", "ban-tin/"),
    Anchor("Áp phích", "ap-phich/"),
    Anchor("Lĩnh vực", "linh-vuc/"),
    Anchor("Chuyên đề", "chuyen-de/"),
    Anchor("Tìm và tra cứu", "tim-kiem/"),
)
_SOURCES = (Source(title="Nghị định số 1"), Source(title="Cổng Dịch vụ công quốc gia", url="https://mau.example"))
_ADDED = Change.model_validate({"date": "2026-09-05", "note": "Thêm số điện thoại của bộ phận một cửa."})
_WRONG = {"date": "2026-08-25", "note": "Lệ phí là 8.000 đồng, không phải 80.000 đồng như đã viết.", "correction": "có"}
_DETAIL = Detail(
    title=_ARTICLE.title,
    summary=_SUMMARY,
    kind=ARTICLE,
    date=_DAY,
    updated=date(2026, 9, 5),
    changes=(),
    author="Ban biên tập",
    audience=("người dân", "cán bộ xã"),
    minutes=4,
    field=_MARK,
    picture=_PICTURE,
    parts=(_TEXT, _PICTURE, _TEXT),
    outline=(),
    valid_until=date(2027, 2, 28),
    no_force_from=None,
    sources=_SOURCES,
    tags=(Anchor("một cửa", "the/mot-cua/"), Anchor("giấy tờ", "the/giay-to/")),
    issues=(Anchor("Bản tin, số 12", "ban-tin/mau/"),),
    series=None,
    related=(_ARTICLE, _LEAFLET),
    previous=_ARTICLE,
    next=_LEAFLET,
    permalink="https://mau.example/cai-cach-hanh-chinh/tin-bai/mau/",
)

SPECIMENS: Mapping[str, object] = {
    "bài": _ARTICLE,
    "tờ rơi": _LEAFLET,
    "số bản tin": _ISSUE,
    "hình": _PICTURE,
    "hình đứng": _UPRIGHT,
    "lĩnh vực": FieldEntry(_MARK, _SUMMARY, _PICTURE, 24, _NEWEST),
    "chuyên đề": TopicEntry("Nộp hồ sơ gần nhà", "chuyen-de/mau/", _SUMMARY, _PICTURE, 7, _NEWEST),
    "nhóm": Group("Tin bài", "tin-bai/", 24, _NEWEST, covers=False),
    "phân trang": Paging(3, 9, 100, "2/", "4/", ((1, "1/"), None, (2, "2/"), (3, "3/"), (4, "4/"), None, (9, "9/"))),
    "kênh": FeedLinks("Tin bài", "tin-bai/"),
    "neo": Anchor("Trang chủ", ""),
    "đề mục": Heading(2, "giay_to", "Chuẩn bị giấy tờ"),
    "đoạn văn": _TEXT,
    "dòng": _FACT,
    "tệp PDF": _DOCUMENT,
    "trang in": _PAGES[0],
    "loạt bài": Series("Nộp hồ sơ gần nhà", "chuyen-de/mau/", 5, _PARTS),
    "chi tiết": _DETAIL,
    "lần sửa": _ADDED,
    "đính chính": Change.model_validate(_WRONG),
    "trang tờ rơi": LeafletPage(
        _DETAIL, "Tờ rơi A5", (PanelText("Mặt trước", (_TEXT,)),), _DOCUMENT, (_FACT,), "Gọi 0200 000 0000."
    ),
    "cơ quan": _AGENCY,
    "khung": Frame("Trang mẫu", _SUMMARY, "https://mau.example/tin-bai/", (), menu="tin-bai/"),
    "chuyên trang": Site(_AGENCY, _MENU, (Anchor("Liên hệ", "trang/lien-he/"),), "", "", ()),
    "nguồn": _SOURCES[0],
    "nguồn có địa chỉ": _SOURCES[1],
}
