"""Mistakes with time: changes, expiry, withdrawal, and addresses that were once published."""

from __future__ import annotations

from support.mistakes.case import Case, case, front
from support.mistakes.references import bulletin
from support.site import Files, article, leaflet


def redirects(*lines: str) -> Files:
    """chuyen-huong.yml with these redirects from line 2 on."""
    return {"du-lieu/chuyen-huong.yml": "redirects:\n" + "".join(f"  - {line}\n" for line in lines)}


CASES: tuple[Case, ...] = (
    case(
        "a line of the ledger that is none",
        {"du-lieu/so-dia-chi.txt": "# Sổ địa chỉ\n2026-04-03 tin-bai/bai-mot/\n2026-04-31 tin-bai/bai-hai/\n"},
        "du-lieu/so-dia-chi.txt:3:1 E250",
    ),
    case(
        "a published address that is lost",
        {"du-lieu/so-dia-chi.txt": "2026-04-03 tin-bai/bai-cu/\n"},
        "du-lieu/so-dia-chi.txt:1:1 E251",
        alone=True,
    ),
    case(
        "an old address outside the section",
        front("dia-chi-cu-1", old_addresses='["https://noi-khac.example/"]'),
        "tin-bai/dia-chi-cu-1.md:6:17 E252",
    ),
    case(
        "an old address with dots",
        front("dia-chi-cu-2", old_addresses="[tin-bai/../bai/]"),
        "tin-bai/dia-chi-cu-2.md:6:17 E252",
    ),
    case(
        "an old address that is a page",
        front("dia-chi-cu-3", old_addresses="[tin-bai/]"),
        "tin-bai/dia-chi-cu-3.md:6:17 E253",
    ),
    case(
        "one old address of two articles",
        {
            **front("dia-chi-cu-4", old_addresses="[tin-bai/chung/]"),
            **front("dia-chi-cu-5", old_addresses="[tin-bai/chung/]"),
        },
        "tin-bai/dia-chi-cu-5.md:6:17 E254",
    ),
    case(
        "redirects in a circle",
        redirects("{old: the/a/, new: the/b/}", "{old: the/b/, new: the/a/}"),
        "du-lieu/chuyen-huong.yml:2:11 E255",
        "du-lieu/chuyen-huong.yml:3:11 E255",
        alone=True,
    ),
    case(
        "a redirect to an old address",
        redirects("{old: the/a/, new: the/b/}", "{old: the/b/, new: the/}"),
        "du-lieu/chuyen-huong.yml:2:11 E256",
        alone=True,
    ),
    case(
        "a redirect to nothing",
        redirects("{old: the/a/, new: the/khong-co/}"),
        "du-lieu/chuyen-huong.yml:2:11 E257",
        alone=True,
    ),
    case(
        "updated before the last change",
        front("sua-1", updated="2026-05-01", changes="[{date: 2026-05-02, note: Thêm số điện thoại}]"),
        "tin-bai/sua-1.md:6:1 E258",
    ),
    case(
        "a change that is still to come",
        front("sua-2", changes="[{date: 2026-12-02, note: Thêm số điện thoại}]"),
        "tin-bai/sua-2.md:6:12 E259",
    ),
    case(
        "a change before publication",
        front("sua-3", changes="[{date: 2026-04-02, note: Thêm số điện thoại}]"),
        "tin-bai/sua-3.md:6:12 E260",
    ),
    case("an expiry before publication", front("het-1", expires="2026-04-01"), "tin-bai/het-1.md:6:1 E261"),
    case(
        "a replacement that is not there",
        front("thay-1", withdrawn="{date: 2026-05-01, reason: Sai, replacement: tin-bai/khong-co-bai.md}"),
        "tin-bai/thay-1.md:6:44 E262",
    ),
    case(
        "a replacement that is a draft",
        {
            **front("thay-2", withdrawn="{date: 2026-05-01, reason: Sai, replacement: tin-bai/thay-nhap.md}"),
            **front("thay-nhap", status="nháp"),
        },
        "tin-bai/thay-2.md:6:44 E263",
    ),
    case(
        "a withdrawn leaflet that is in print",
        {"to-roi/rut.md": leaflet({"Mặt trước": "A"}, withdrawn="{date: 2026-05-01, reason: Sai}")},
        "to-roi/rut.md:7:1 W050",
    ),
    case(
        "an issue that carries what was withdrawn",
        {
            **front("rut-1", withdrawn="{date: 2026-05-01, reason: Sai}"),
            **bulletin("co-bai-rut", "\n  - path: tin-bai/rut-1.md\n  - path: tin-bai/bai-mot.md"),
        },
        "ban-tin/co-bai-rut.md:8:5 W051",
    ),
    case(
        "a link to what has lapsed",
        {
            **front("het-2", expires="2026-05-01"),
            "tin-bai/dan-het.md": article("Bài dẫn", "Xem [bài kia](tin-bai/het-2.md)."),
        },
        "tin-bai/dan-het.md:8:14 W052",
    ),
    case(
        "the home page chooses what has lapsed",
        {**front("het-3", expires="2026-05-01"), "du-lieu/trang-chu.yml": "lead: tin-bai/het-3.md\n"},
        "du-lieu/trang-chu.yml:1:1 W053",
        alone=True,
    ),
    case(
        "an issue that names what was gone before",
        {
            **front("het-4", date="2026-01-05", expires="2026-02-01"),
            **bulletin("co-bai-het", "\n  - path: tin-bai/het-4.md\n  - path: tin-bai/bai-mot.md"),
        },
        "ban-tin/co-bai-het.md:8:5 W054",
    ),
)
