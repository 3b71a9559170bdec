"""Printed publications as files, with the imprint that the law asks for, and the legal profiles of the sample content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from support.content import content
from support.site import ROOT, article

from plugins.model.agency import PrintShop
from plugins.model.catalogue import Catalogue, in_order
from plugins.model.content import Content
from plugins.model.legal import FOLDER, LegalProfile
from plugins.reading.data import read_data

OLD_PRESS_LAW, NEW_PRESS_LAW, PUBLISHING_LAW = (
    f"{FOLDER}/{name}.yml" for name in ("bao-chi-2016", "bao-chi-2025", "xuat-ban-2012")
)
COMPLETE = {
    "license_number": "12/GP-MẪU",
    "license_date": "2026-03-01",
    "licensed_by": "Sở Mẫu",
    "responsible": "Chánh Văn phòng",
    "printer": "Cơ sở in Mẫu",
    "printer_address": "Số 2, đường Mẫu",
    "copies": "1500",
    "period": "3 tháng một kỳ",
    "deposit": "Quý II năm 2026",
}


@lru_cache(maxsize=1)
def profiles() -> Mapping[str, LegalProfile]:
    """Those of the sample content, read from its files."""
    return {path.relative_to(ROOT / "content").as_posix(): profile(path.read_text("utf-8")) for path in _files()}


def _files():
    return sorted((ROOT / "content" / FOLDER).glob("*.yml"))


def profile(text: str) -> LegalProfile:
    """The profile of a file's text, which must be sound."""
    read, problems = read_data(LegalProfile, f"{FOLDER}/thu.yml", text.encode())
    assert read is not None, problems
    return read


def imprint(**changes: str | None) -> str:
    """Lines of an imprint below 'imprint:'; None leaves one out."""
    given = {**COMPLETE, **changes}
    return "".join(f"\n  {key}: {value}" for key, value in given.items() if value is not None)


def issue(date: str = "2026-04-15", imprint: str | None = imprint(), **keys: str | None) -> str:
    """A bulletin of 8 pages with tin-bai/a.md; the imprint comes last."""
    sound: dict[str, str | None] = {"date": date, "category": None, "number": "1", "pages": "8"}
    sound["contents"] = "\n  - path: tin-bai/a.md"
    return article("Bản tin thử", "", **{**sound, **keys, "imprint": imprint})


def flyer(date: str = "2026-04-15", imprint: str | None = imprint(period=None), **keys: str | None) -> str:
    """A leaflet of A5."""
    return article(
        "Tờ rơi thử", "=== Mặt trước ===\n\nMang thẻ căn cước.", date=date, format="A5", **keys, imprint=imprint
    )


def given(
    files: Mapping[str, str], legal: Mapping[str, LegalProfile] | None = None, shops: tuple[PrintShop, ...] = ()
) -> Content:
    """These files and a sound article tin-bai/a.md, under the sample's legal profiles or others."""
    read = content({"tin-bai/a.md": article(), **files})
    hidden = frozenset(item.path for item in read.publications if item.matter.status == "nháp")
    return replace(
        read,
        legal=profiles() if legal is None else legal,
        print_shops=shops,
        hidden=hidden,
        unread=frozenset(),
    )


def catalogue(given: Content) -> Catalogue:
    """Everything of it that is no draft."""
    public = in_order(item for item in given.publications if item.path not in given.hidden)
    return Catalogue(given.agency, given.fields, (), public, print_shops=given.print_shops, legal=given.legal)
