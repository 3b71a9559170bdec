"""Small printed publications made in Python, and what a finished PDF says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

import pikepdf
from support.imprints import COMPLETE
from support.site import ROOT

from plugins.model.agency import Agency
from plugins.model.formats import LEAFLET_FORMATS
from plugins.model.front_matter import Article, Bulletin, Leaflet, Poster
from plugins.model.kinds import ARTICLE, BULLETIN, LEAFLET, POSTER
from plugins.model.problem import Place
from plugins.model.publication import Body, Figure, Panel, Part, Prose, Publication
from plugins.press.job import Job
from plugins.press.resources import BASE, Resource, Resources, theme_resources

THEME = ROOT / "theme"
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1200"><title>x</title>'
    b'<rect width="1200" height="1200" fill="#E2A51A"/><circle cx="600" cy="600" r="300" fill="#96241B"/></svg>'
)
SENTENCE = "Nộp hồ sơ trực tuyến tại nhà, theo dõi bằng mã hồ sơ và nhận kết quả qua bưu chính công ích. "
IMAGE = {"file": "anh/tron.svg", "alt": "Một hình tròn đỏ trên nền vàng"}
IMPRINT = {key: value for key, value in COMPLETE.items() if key != "period"} | {"deposit": "Quý I năm 2026"}
_COMMON = {
    "summary": "Một câu tóm tắt đủ dài cho ấn phẩm thử nghiệm.",
    "date": "2026-03-02 08:30",
    "category": "Cải cách thể chế",
}
_STEPS = "<ol><li><strong>Mở Cổng.</strong> Đăng nhập.</li><li><strong>Điền mẫu.</strong> Soát lại.</li></ol>"


def an_agency(**changes: Any) -> Agency:
    values = {
        "name": "Văn phòng Ủy ban nhân dân tỉnh Thử Nghiệm",
        "parent": "Ủy ban nhân dân tỉnh Thử Nghiệm",
        "short_name": "Văn phòng UBND tỉnh Thử Nghiệm",
        "section": "Cải cách hành chính",
        "tagline": "Tin và hướng dẫn",
        "responsible": "Chánh Văn phòng",
        "address": "Số 1, đường Mẫu",
        "phone": "0200 000 0000",
        "email": "bientap@thunghiem.example",
        "portal": {"label": "Cổng", "url": "https://thunghiem.example"},
        "site_url": "https://thunghiem.example/cai-cach/",
        "mark": "TN",
        "licence": "Ghi rõ nguồn.",
        "sample_notice": "Ấn phẩm mẫu, nội dung minh họa.",
        "hotlines": (("Cổng Dịch vụ công", "18001096"),),
    }
    return Agency.model_validate(values | changes)


def panel_html(words: int = 40) -> str:
    return "<h2>Làm từng bước</h2><p>" + (SENTENCE * (words // 22 + 1)).strip() + "</p>" + _STEPS


def a_leaflet(name: str = "gấp ba", bodies: dict[str, str] | None = None, **front: Any) -> Publication:
    """A leaflet with every panel of its format; bodies: HTML of single panels instead of the usual."""
    texts = {panel: panel_html() for panel in LEAFLET_FORMATS[name].reading}
    texts |= (
        {"Bìa": "<p>Hai dòng ngắn</p>", "Bìa sau": "<h2>Hỏi ở đâu?</h2><p>Gọi tổng đài.</p>"} if "Bìa" in texts else {}
    )
    texts |= bodies or {}
    panels = tuple(
        Panel(panel, (Prose(texts[panel]),), Place("content/to-roi/thu.md", number * 10))
        for number, panel in enumerate(LEAFLET_FORMATS[name].reading, start=1)
    )
    values = {"title": "Nộp hồ sơ tại nhà", "format": name, "image": IMAGE, "imprint": IMPRINT, **_COMMON} | front
    parts = tuple(part for panel in panels for part in panel.parts)
    return Publication(LEAFLET, "to-roi/thu.md", "thu", Leaflet.model_validate(values), Body(parts, panels))


def a_poster(name: str = "A3", slug: str = "ap", **front: Any) -> Publication:
    values = {
        "title": "Lưu mã hồ sơ",
        "format": name,
        "slogan": ("Lưu mã hồ sơ,", "biết việc mình"),
        "image": IMAGE,
        "imprint": IMPRINT,
        **_COMMON,
    } | front
    body = Body((Prose("<p>Tổng đài: <strong>18001096</strong></p>"),))
    return Publication(POSTER, f"ap-phich/{slug}.md", slug, Poster.model_validate(values), body)


def an_article(slug: str, words: int = 260, parts: tuple[Part, ...] = (), **front: Any) -> Publication:
    values = {"title": f"Hướng dẫn {slug}", "image": IMAGE, "sources": ({"title": "Luật Mẫu"},), **_COMMON} | front
    paragraphs = "".join(f"<p>{(SENTENCE * 3).strip()}</p>" for _ in range(max(1, words // 66)))
    body = Body(parts or (Prose(f'{paragraphs}<h2 id="muc">Cần nhớ</h2><ul><li>Mã hồ sơ</li></ul>'),))
    return Publication(ARTICLE, f"tin-bai/{slug}.md", slug, Article.model_validate(values), body)


def a_bulletin(**front: Any) -> Publication:
    values = {
        "title": "Cải cách hành chính Thử Nghiệm",
        "number": "7",
        "contents": ({"path": "tin-bai/mot.md"},),
        "image": IMAGE,
        "imprint": IMPRINT | {"period": "3 tháng một kỳ"},
        **_COMMON,
    } | front
    body = Body((Prose("<p>Bạn đọc thân mến, đây là số mới.</p>"),))
    return Publication(BULLETIN, "ban-tin/so-7.md", "so-7", Bulletin.model_validate(values), body)


@lru_cache(maxsize=1)
def resources() -> Resources:
    """The theme's, and the one picture that these publications show."""
    return {**theme_resources(THEME), BASE + "anh/tron.svg": Resource("image/svg+xml", SVG)}


def a_job(publication: Publication, agency: Agency | None = None, **more: Any) -> Job:
    return Job(publication, agency or an_agency(), THEME, resources(), **more)


@dataclass(frozen=True)
class PdfFacts:
    """What a PDF says of itself. sizes: mm of each page; fonts: family names without subset tag, and all embedded?"""

    sizes: tuple[tuple[float, float], ...]
    language: str
    title: str
    tagged: bool
    fonts: frozenset[str]
    all_embedded: bool
    outline: tuple[str, ...]
    dates: tuple[str, str]
    links: tuple[int, ...]


def pdf_facts(content: bytes) -> PdfFacts:
    with pikepdf.open(BytesIO(content)) as pdf, pdf.open_outline() as outline:
        fonts = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"]
        descriptors = [font.get("/FontDescriptor") for font in fonts if "/FontDescriptor" in font]
        return PdfFacts(
            sizes=tuple(tuple(round(float(side) * 25.4 / 72, 2) for side in page.mediabox[2:]) for page in pdf.pages),
            language=str(pdf.Root.Lang),
            title=str(pdf.docinfo["/Title"]),
            tagged=bool(pdf.Root.MarkInfo.Marked),
            fonts=frozenset(str(font.BaseFont).split("+")[-1] for font in fonts),
            all_embedded=all("/FontFile2" in item or "/FontFile3" in item for item in descriptors)
            and bool(descriptors),
            outline=tuple(_titles(outline.root)),
            dates=(str(pdf.docinfo["/CreationDate"]), str(pdf.docinfo["/ModDate"])),
            links=tuple(int(a.F) for page in pdf.pages for a in page.obj.get("/Annots", []) if a.Subtype == "/Link"),
        )


def _titles(items: Any) -> list[str]:
    return [title for item in items for title in (str(item.title), *_titles(item.children))]


def a_figure(file: str = "anh/tron.svg") -> Figure:
    from plugins.model.front_matter import Picture

    return Figure(Picture(file=file, alt="Hình tròn"), Place("content/tin-bai/mot.md", 9))
