"""A site with one publication of each kind, and its plan: for tests of what comes out."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.images.plan import plan_picture
from plugins.model.catalogue import Catalogue
from plugins.model.document import Document, PagePicture
from plugins.web.assets import Assets
from plugins.web.pages import SitePlan, plan

ASSETS = Assets("theme/site-1.css", "theme/icon-1.svg", ("theme/a-1.woff2",), {"theme/site-1.css": b""})


def planned(catalogue: Catalogue, documents: Mapping[str, Document] | None = None) -> SitePlan:
    """The plan of a catalogue with ASSETS in place of the theme's."""
    pictures = {file: plan_picture(measured) for file, measured in catalogue.pictures.items()}
    return plan(catalogue, pictures, documents or {}, ASSETS)


def a_document(path: str, pages: int = 2) -> Document:
    """A PDF at `path` with page pictures."""
    pictures = tuple(PagePicture(f"{path[:-4]}-{n}.webp", 600, 424, f"Trang {n}") for n in range(1, pages + 1))
    return Document(path, 1_234_567, pages, "Tờ rơi A5", pictures)


TOPIC = "Giấy tờ không phải nộp lại"
IMAGE = '{file: anh/vuong.svg, alt: "Hình vuông", caption: "Chú thích", credit: "Tranh: Mẫu"}'
STORY = """\
---
title: Mang quyết định đến tận nhà
summary: Một câu tóm tắt đủ dài cho gương điển hình.
date: 2026-03-02
category: Cải cách thể chế
tags: [một cửa]
unit: Xã Thử
problem: Đường xa.
actions: Đi đến nơi.
result: Dân nhận được giấy.
reuse: Xã nào cũng làm được.
contact: Trung tâm xã
quote: Giấy tờ đi thay người.
---

## Từ đầu

Chuyện kể.
"""
BULLETIN = """\
---
title: Cải cách hành chính
summary: Số đầu của bản tin dùng để thử nghiệm.
date: 2026-05-20
number: 1
contents:
  - {path: tin-bai/bai-mot.md, treatment: mở đầu}
  - {path: tin-bai/bai-hai.md}
  - {path: guong-dien-hinh/tan-nha.md, treatment: tin ngắn}
notices: [ap-phich/luu-ma.md]
imprint: {license_number: 00/GP-MẪU, license_date: 2026-05-01, licensed_by: Sở mẫu, copies: 1000}
---

Bạn đọc thân mến.
"""
POSTER = f"""\
---
title: Lưu mã hồ sơ
summary: Một câu tóm tắt đủ dài cho áp phích.
date: 2026-02-01
category: Cải cách thủ tục hành chính
format: A3
slogan: [Lưu mã hồ sơ, biết việc đến đâu]
image: {IMAGE}
---

Gọi 18001096.
"""
LEAFLET = f"""\
---
title: Chuẩn bị giấy tờ
summary: Một câu tóm tắt đủ dài cho tờ rơi.
date: 2026-01-15
category: Cải cách thủ tục hành chính
topic: {TOPIC}
tags: [một cửa]
format: A5
image: {IMAGE}
---

=== Mặt trước ===

## Mang gì

Thẻ căn cước.

=== Mặt sau ===

## Hỏi ở đâu

Bộ phận Một cửa.
"""
PAGE = """\
---
title: Liên hệ
summary: Địa chỉ, điện thoại và thư điện tử của cơ quan.
menu: 1
---

Gọi cho chúng tôi.
"""
LONG = (
    "\n\n".join(f"## Mục {n}\n\nĐoạn {n}." for n in range(1, 4))
    + '\n\n![Ô vuông màu vàng](anh/vuong.svg "Chú thích | Tranh: Mẫu")\n'
)
ARTICLE = f"""\
---
title: Nộp hồ sơ trực tuyến
summary: Một câu tóm tắt đủ dài cho bài thử.
date: 2026-04-03 08:30
updated: 2026-04-05
changes:
  - {{date: 2026-04-04, note: Thêm số điện thoại.}}
  - {{date: 2026-04-05, note: "Lệ phí là 8.000 đồng, không phải 80.000.", correction: có}}
old_addresses: [tin-bai/bai-cu/]
category: Cải cách thể chế
topic: {TOPIC}
tags: [một cửa, giấy tờ]
audience: [người dân]
author: Ban biên tập
valid_until: 2027-02-28
image: {IMAGE}
sources:
  - {{title: Cổng Dịch vụ công quốc gia, url: "https://dichvucong.gov.vn"}}
  - {{title: Nghị định số 1}}
---

{LONG}
"""
TOPICS = f"""\
topics:
  - {{name: {TOPIC}, slug: giay-to, intro: Những giấy đã có trong dữ liệu., image: {IMAGE}}}
  - {{name: Chưa có gì, slug: chua-co-gi, intro: Sẽ có bài.}}
"""
WITHDRAWN = """\
---
title: Nộp tại nơi cư trú
summary: Một câu tóm tắt đủ dài cho bài thu hồi.
date: 2026-02-10
category: Cải cách thể chế
withdrawn: {date: 2026-04-03, reason: Nay nộp ở đâu cũng được., replacement: tin-bai/bai-mot.md}
---

Nội dung đã bỏ.
"""
LAPSED = """\
---
title: Mời dự buổi hỏi đáp
summary: Một câu tóm tắt đủ dài cho bài hết hạn.
date: 2026-02-11
expires: 2026-02-20 17:00
category: Cải cách thể chế
---

Buổi ấy đã qua.
"""
EVERY_KIND = {
    "du-lieu/chuyen-de.yml": TOPICS,
    "tin-bai/bai-mot.md": ARTICLE,
    "guong-dien-hinh/tan-nha.md": STORY,
    "ban-tin/so-1.md": BULLETIN,
    "ap-phich/luu-ma.md": POSTER,
    "to-roi/giay-to.md": LEAFLET,
    "trang/lien-he.md": PAGE,
    "tin-bai/da-go.md": WITHDRAWN,
    "tin-bai/het-han.md": LAPSED,
    "du-lieu/chuyen-huong.yml": "redirects: [{old: chuyen-de/ten-cu/, new: chuyen-de/giay-to/}]\n",
}
