"""What the office keeps on record about a publication comes out nowhere."""

from __future__ import annotations

from pathlib import Path

from support.every_kind import EVERY_KIND, planned
from support.site import assembled

from plugins.feeds.files import feed_files
from plugins.search.files import build
from plugins.templates.environment import environment
from plugins.web.render import render

RECORDS = """\
approved_by: Chức danh BI-MAT
approved_on: 2026-03-01
approved_text: BIMA-TBIM
source_document: Báo cáo BI-MAT
reply: [{asked: Xã BI-MAT, date: 2026-03-01, answer: BI-MAT không trả lời}]
consent: [{who: Bà BI-MAT, form: giấy BI-MAT, date: 2026-03-01, kept_at: Hồ sơ BI-MAT}]
personal_data: [{value: 0912345678, reason: BI-MAT, agreed_by: Bà BI-MAT}]
image: {file: anh/vuong.svg, alt: Ô vuông màu vàng, consent: Bà BI-MAT}
"""


def test_records_are_in_no_page_feed_or_index(tmp_path: Path, theme: Path) -> None:
    story = EVERY_KIND["guong-dien-hinh/tan-nha.md"].replace("unit:", f"{RECORDS}unit:")
    story = story.replace(
        "Chuyện kể.", '![Ô vuông màu vàng](anh/vuong.svg "Chú thích | Nguồn | đồng ý: Bà BI-MAT")\n\nChuyện kể.'
    )
    catalogue = assembled(tmp_path, {**EVERY_KIND, "guong-dien-hinh/tan-nha.md": story}).catalogue
    plan, env = planned(catalogue), environment(theme)
    texts = {page.path: render(page, plan.site, env) for page in plan.pages}
    files = {**plan.files, **feed_files(catalogue), **build(catalogue).files}
    texts |= {
        path: octets if isinstance(octets, str) else octets.decode("utf-8", "replace") for path, octets in files.items()
    }
    assert "Chú thích" in texts["guong-dien-hinh/tan-nha/index.html"]
    assert [path for path, text in texts.items() if "BI-MAT" in text or "BIMA-TBIM" in text] == []
