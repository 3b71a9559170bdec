"""Pages of the preview: what is not public is there and says so, and problems stand on the page itself."""

from __future__ import annotations

import re

from serving.conftest import DRAFTS, SECTION, Open, page
from support.site import ROOT, article

from plugins.serving.additions import ROOM

FAULTY = article(title="Nộp hồ sơ trực tuyến", body="Câu mới.", date="03/04/2026")


def test_a_draft_says_that_it_is_one(preview_of: Open) -> None:
    assert "Bản nháp – chưa ai ngoài cơ quan thấy" in page(preview_of(DRAFTS), "tin-bai/nhap/")


def test_what_waits_says_until_when(preview_of: Open) -> None:
    assert "Chờ đăng lúc 08:30 ngày 3/12/2026" in page(preview_of(DRAFTS), "tin-bai/sap-dang/")


def test_a_public_page_has_no_such_banner(preview_of: Open) -> None:
    assert "preview-bar--hidden" not in page(preview_of(DRAFTS), "tin-bai/bai-mot/")


def test_lists_mark_what_is_not_public_and_nothing_else(preview_of: Open) -> None:
    listed = page(preview_of(DRAFTS), "tin-bai/")
    marks = re.findall(r'href="[^"]*?([a-z-]+)/"><b class="preview-mark">([^<]*)', listed)
    assert set(marks) == {("nhap", "Nháp"), ("sap-dang", "Chờ đăng")}


def test_drafts_are_listed_on_the_preview_s_own_page(preview_of: Open) -> None:
    overview = preview_of(DRAFTS).answer(ROOM).octets.decode()
    assert re.findall(r'<a href="([^"]*tin-bai/[^"]*)">([^<]*)', overview) == [
        (f"{SECTION}tin-bai/nhap/", "Bản đang viết"),
        (f"{SECTION}tin-bai/sap-dang/", "Bài sắp đăng"),
    ]


def test_a_page_with_an_error_keeps_its_last_good_state_and_shows_the_error(preview_of: Open) -> None:
    preview_of({})
    shown = page(preview_of({"tin-bai/bai-mot.md": FAULTY}), "tin-bai/bai-mot/")
    assert "Mở Cổng Dịch vụ công quốc gia." in shown
    assert "Câu mới." not in shown
    assert "content/tin-bai/bai-mot.md:4:7" in shown


def test_the_error_of_another_file_does_not_stop_this_one(preview_of: Open) -> None:
    preview_of({})
    changed = article(title="Gửi phản ánh, kiến nghị", body="Chữ vừa lưu.", date="2026-05-06")
    answers = preview_of({"tin-bai/bai-mot.md": FAULTY, "tin-bai/bai-hai.md": changed})
    assert "Chữ vừa lưu." in page(answers, "tin-bai/bai-hai/")


SHOUTED = article(
    title="Gửi phản ánh",
    body="Xem [bài](tin-bai/khong-co.md).\n\nHÃY GỬI NGAY HÔM NAY",
    date="2026-05-06",
)


def told(html: str) -> list[str]:
    """Files whose problems a page tells in full."""
    return re.findall(r"<code>content/([^:<]+):", html)


def test_a_page_tells_its_own_problems_and_counts_all_others(preview_of: Open) -> None:
    preview_of({})
    answers = preview_of({"tin-bai/bai-hai.md": SHOUTED, "tin-bai/bai-mot.md": FAULTY})
    counts = f'<a href="{ROOM}">%s ở tệp khác</a>'
    one, other, lists = (page(answers, path) for path in ("tin-bai/bai-mot/", "tin-bai/bai-hai/", "tin-bai/"))
    assert (told(one), counts % "1 lỗi, 1 lưu ý" in one) == (["tin-bai/bai-mot.md"], True)
    assert (told(other), counts % "1 lỗi" in other) == (["tin-bai/bai-hai.md"] * 2, True)
    assert (told(lists), counts % "2 lỗi, 1 lưu ý" in lists) == ([], True)


def test_a_draft_tells_beforehand_what_its_release_will_meet(preview_of: Open) -> None:
    private = article(title="Bản đang viết", body="Gọi 0912345678.", status="nháp")
    answers = preview_of({"tin-bai/nhap.md": private})
    draft, other = (page(answers, path) for path in ("tin-bai/nhap/", "tin-bai/bai-mot/"))
    said = "Khi đăng còn 1 điều phải xem"
    assert (said in draft, told(draft), said in other) == (True, ["tin-bai/nhap.md"], False)
    mended = page(preview_of({"tin-bai/nhap.md": article(title="Bản đang viết", status="nháp")}), "tin-bai/nhap/")
    assert "Khi đăng còn" not in mended


def test_the_preview_s_own_page_tells_all_problems(preview_of: Open) -> None:
    overview = preview_of({"tin-bai/bai-hai.md": SHOUTED, "tin-bai/bai-mot.md": FAULTY}).answer(ROOM).octets.decode()
    assert set(told(overview)) >= {"tin-bai/bai-mot.md", "tin-bai/bai-hai.md"}
    assert "ở tệp khác" not in overview


def test_a_problem_of_a_picture_is_one_of_the_page_that_shows_it(preview_of: Open) -> None:
    frames = (ROOT / "docs/problems/W011/animated-picture/in/anh/dong.png").read_bytes()
    shows = article(image="{file: anh/dong.png, alt: Hình thử}")
    answers = preview_of({"anh/dong.png": frames, "tin-bai/bai-mot.md": shows})
    assert (told(page(answers, "tin-bai/bai-mot/")), told(page(answers, "tin-bai/bai-hai/"))) == (["anh/dong.png"], [])


def test_the_panel_goes_when_all_is_well(preview_of: Open) -> None:
    preview_of({"tin-bai/bai-mot.md": FAULTY})
    assert "preview_errors" not in page(preview_of({"tin-bai/bai-mot.md": article()}), "tin-bai/bai-mot/")


def test_a_site_that_cannot_be_read_shows_its_problems_everywhere(preview_of: Open) -> None:
    answers = preview_of({"du-lieu/co-quan.yml": "name: ["})
    assert "content/du-lieu/co-quan.yml:1" in page(answers, "tin-bai/bai-mot/")


def test_a_problem_opens_its_file_at_its_place(preview_of: Open) -> None:
    preview_of({})
    answers = preview_of({"tin-bai/bai-mot.md": FAULTY})
    root = answers.root.as_posix().lstrip("/")
    assert f'href="vscode://file/{root}/content/tin-bai/bai-mot.md:4:7"' in page(answers, "tin-bai/bai-mot/")


def test_what_editors_write_stays_text_in_the_panel(preview_of: Open) -> None:
    preview_of({})
    shown = page(preview_of({"tin-bai/bai-mot.md": article(date='"<script>alert(1)</script>"')}), "tin-bai/bai-mot/")
    assert "&lt;script&gt;alert" in shown
    assert "<script>alert" not in shown


def test_a_page_changes_its_version_only_when_it_looks_different(preview_of: Open) -> None:
    answers = preview_of({})
    before = {path: answers.version(SECTION + path) for path in ("tin-bai/bai-mot/", "tin-bai/bai-hai/")}
    body = article(body="Chữ vừa lưu.")
    preview_of({"tin-bai/bai-mot.md": body})
    after = {path: answers.version(SECTION + path) for path in before}
    assert [path for path in before if before[path] != after[path]] == ["tin-bai/bai-mot/"]


def test_pages_carry_no_inline_style_or_script(preview_of: Open) -> None:
    answers = preview_of({**DRAFTS, "tin-bai/bai-mot.md": FAULTY})
    for address in (ROOM, f"{SECTION}tin-bai/nhap/"):
        html = answers.answer(address).octets.decode()
        assert re.findall(r"<script(?![^>]*(?:src=|ld\+json))|\sstyle=|\son[a-z]+=|<style", html) == []


def test_every_file_of_the_section_is_there(preview_of: Open) -> None:
    answers = preview_of({"tin-bai/bai-mot.md": article(image="{file: anh/vuong.svg, alt: Ô vuông}")})
    html = page(answers, "tin-bai/bai-mot/")
    asked = re.findall(r'(?:src|href)="\.\./\.\./((?:theme|anh)/[^"#]+|feed\.json|rss\.xml)', html)
    assert len(asked) >= 5
    assert [path for path in asked if answers.answer(SECTION + path).status != 200] == []


def test_other_addresses_are_missing(preview_of: Open) -> None:
    answers = preview_of({})
    paths = ("/khac/", f"{SECTION}khong-co/", f"{SECTION}../content/du-lieu/co-quan.yml", f"{ROOM}khong-co")
    assert {path: answers.answer(path).status for path in paths} == dict.fromkeys(paths, 404)
