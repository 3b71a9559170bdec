"""One page of every template, in the sample site and in the site of hard cases."""

from __future__ import annotations

# template → page of the sample site
SAMPLE = {
    "home": "",
    "list": "tin-bai/",
    "article": "tin-bai/doc-so-ky-hieu-van-ban/",
    "story": "guong-dien-hinh/ngay-khong-hen-lao-bao/",
    "leaflet": "to-roi/nop-ho-so-ngay-tai-nha/",
    "bulletin": "ban-tin/ban-tin-so-2/",
    "poster": "ap-phich/luu-ma-ho-so/",
    "page": "trang/lien-he/",
    "fields": "linh-vuc/",
    "field": "linh-vuc/the-che/",
    "tags": "the/",
    "tag": "the/mot-cua/",
    "topics": "chuyen-de/",
    "topic": "chuyen-de/nop-ho-so-khong-phai-di-xa/",
    "archive": "luu-tru/",
    "month": "luu-tru/2026/08/",
    "search": "tim-kiem/",
    "site_map": "so-do-trang/",
    "gone": "tin-bai/nop-ho-so-dung-noi-cu-tru/",
    "404": "404.html",
}
