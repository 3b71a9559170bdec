"""./run press for shops that take PDF/X-1a, and for those that take PDF/X-4."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from support.packages import flyer, package, workshop
from support.site import SVG, Files

from plugins.model.problem import Exit
from plugins.printshop.__main__ import main

pytestmark = pytest.mark.usefixtures("one_process")

Here = pytest.MonkeyPatch


def shop(standard: str) -> Files:
    """A site whose leaflet, with a plain drawing, goes to a shop that takes this standard."""
    return {
        "to-roi/to.md": flyer(imprint="{printer: Nhà in Mẫu}", image="{file: anh/vuong.svg, alt: Hình vuông}"),
        "anh/vuong.svg": SVG,
        "du-lieu/nha-in.yml": f"print_shops:\n  - {{name: Nhà in Mẫu, address: Số 2, standard: {standard}}}\n",
    }


@pytest.mark.all
def test_where_nobody_asks_for_pdf_x_1a_transparency_stays(tmp_path: Path, monkeypatch: Here):
    place = workshop(tmp_path, shop("PDF/X-4"))
    monkeypatch.chdir(place)
    assert main([]) == Exit.DONE
    with pikepdf.open(package(place, "to-roi/to").file("press.pdf")) as pdf:
        assert any(isinstance(item, pikepdf.Object) and _veiled(item) for item in pdf.objects)


def test_a_shop_that_takes_pdf_x_1a_gets_it(tmp_path: Path, monkeypatch: Here):
    place = workshop(tmp_path, shop("PDF/X-1a"))
    monkeypatch.chdir(place)
    assert main([]) == Exit.DONE
    made = package(place, "to-roi/to")
    content = made.octets("press.pdf")
    assert content.startswith(b"%PDF-1.4")
    with pikepdf.open(BytesIO(content)) as pdf:
        assert str(pdf.docinfo["/GTS_PDFXVersion"]) == "PDF/X-1a:2003"
        assert "/GTS_PDFXConformance" not in pdf.docinfo
        assert [item for item in pdf.objects if isinstance(item, pikepdf.Object) and _veiled(item)] == []
    assert made.facts("preflight.json")["standard"] == "PDF/X-1a"
    assert made.facts("ticket.json")["standard"] == "PDF/X-1a"


def _veiled(item: pikepdf.Object) -> bool:
    """Whether an object has to do with transparency: a group, a soft mask, an opacity or a blend mode."""
    if not isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        return False
    group, mask = item.get("/Group"), item.get("/SMask")
    return (
        (group is not None and str(group.get("/S")) == "/Transparency")
        or (mask is not None and str(mask) != "/None")
        or any(float(item.get(key, 1)) != 1 for key in ("/ca", "/CA"))
        or ("/BM" in item and str(item.BM) not in ("/Normal", "/Compatible"))
    )
