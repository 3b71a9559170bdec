"""A publication that may not advertise does not: neither its own words nor the articles and posters that it prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.printed import over_printed
from plugins.model.catalogue import Catalogue
from plugins.model.content import Content
from plugins.model.kinds import BULLETIN
from plugins.model.legal import LegalProfile
from plugins.model.problem import Code, Place, Problem
from plugins.model.publication import Publication

ADVERTISES = Code(
    "W036",
    "{path} giống quảng cáo (“{words}”), mà {law} không cho đăng quảng cáo.",
    "bỏ khỏi ấn phẩm hoặc sửa lời; nếu đã xem và không phải quảng cáo, ghi  {path}  vào  not_advertising  của imprint.",
)
TAGS = frozenset({"quảng cáo", "khuyến mại", "khuyến mãi", "bài tài trợ", "nội dung tài trợ"})
# What sellers write. Bare words are not enough: the news is about laws on advertising, procedures for sales promotion
# (the law spells it “khuyến mại”), tax rates, cheaper electricity.
PHRASES = re.compile(
    r"""(?<!\w)(?:
      ^[ \t]*(?:(?:bài|trang|thông\ tin|nội\ dung)\ )?quảng\ cáo[ \t]*(?::|$)     # a label
    | ^[ \t]*(?:bài\ viết|nội\ dung)\ (?:được\ )?tài\ trợ[ \t]*(?::|$)
    | (?:bài\ viết|nội\ dung)\ (?:được\ )?tài\ trợ\ bởi
    | [(\[]\s*quảng\ cáo\s*[)\]]
    | (?:đợt|giá|quà|hàng)\ khuyến\ m[ạã]i
    | chương\ trình\ khuyến\ mãi
    | khuyến\ m[ạã]i\ (?:lớn|hấp\ dẫn|đặc\ biệt|đến|tới|lên)
    | giảm\ giá\ (?!điện|nước|đất|thuê)(?:\w+\ ){0,4}\d{1,3}\s?%
    | ưu\ đãi\ (?:lên\ )?(?:đến|tới)\ \d{1,3}\s?%
    | chiết\ khấu\ (?:\w+\ ){0,3}\d{1,3}\s?%
    | mã\ giảm\ giá
    | (?:mua|đặt\ mua|đặt\ hàng)\ ngay
    | giá\ chỉ\ (?:từ|còn)
    | liên\ hệ\ (?:mua|đặt)\ hàng
    | trả\ góp\ (?:\w+\ ){0,2}0\s?%
    )(?!\w)""",
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)


def check(content: Content) -> Iterator[Problem]:
    yield from over_printed(content, advertising)


def advertising(item: Publication, catalogue: Catalogue, profile: LegalProfile) -> Iterator[Problem]:
    """At the line that brings the advertisement in. What the editor names in not_advertising has been looked at."""
    if profile.limits.advertising:
        return
    for place, part in _parts(item, catalogue):
        words = "" if part.path in item.matter.imprint.not_advertising else advertisement(part)
        if words:
            yield ADVERTISES.at(place, path=part.path, words=words, law=profile.name)


def advertisement(item: Publication) -> str:
    """The tag or the words that make a publication look like an advertisement, or ''."""
    tag = next((tag for tag in item.tags if tag.lower() in TAGS), "")
    slogan = getattr(item.matter, "slogan", ())
    found = PHRASES.search("\n".join((item.title, item.summary, *slogan, item.body.text)))
    return tag or (found[0].strip() if found else "")


def _parts(item: Publication, catalogue: Catalogue) -> Iterator[tuple[Place, Publication]]:
    """The publication itself, then what a bulletin prints, each with the line that names it; what is not public or not
    there is the matter of bulletin_contents."""
    yield item.place(), item
    if item.kind is not BULLETIN:
        return
    for index, entry in enumerate(item.matter.contents):
        named = catalogue.by_path.get(entry.path or "")
        chosen = catalogue.chosen(entry.query) if entry.query else ()
        for part in (named, *chosen):
            if part:
                yield item.place("contents", index), part
    for index, path in enumerate(item.matter.notices):
        if path in catalogue.by_path:
            yield item.place("notices", index), catalogue.by_path[path]
