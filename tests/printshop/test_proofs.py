"""./run press where a licence is missing: a proof, and no release."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest
from support.imprints import imprint
from support.packages import flyer, package, workshop
from support.sample import tree
from support.site import ROOT, Files, leaflet

from plugins.model.problem import Exit
from plugins.printshop.__main__ import main

pytestmark = pytest.mark.usefixtures("one_process")

PUBLISHING_LAW = "du-lieu/phap-ly/xuat-ban-2012.yml"
PROOF = "BẢN IN THỬ"
LICENSED = imprint(period=None)
UNLICENSED = imprint(period=None, license_number=None, license_date=None, licensed_by=None)
Here = pytest.MonkeyPatch


def lawful(text: str) -> Files:
    """A site with to-roi/to.md under the law on publishing, which asks for a licence."""
    law = (ROOT / "content" / PUBLISHING_LAW).read_text(encoding="utf-8")
    return {PUBLISHING_LAW: law, "du-lieu/phap-ly/thu.yml": None, "to-roi/to.md": text}


def slug_of(content: bytes) -> str:
    """Text of the first page that stands outside the BleedBox."""
    with pypdfium2.PdfDocument(content) as pdf:
        text = pdf[0].get_textpage()
        left, bottom, right, top = pdf[0].get_bleedbox()
        width, height = pdf[0].get_size()
        strips = ((0, 0, left, height), (right, 0, width, height), (0, 0, width, bottom), (0, top, width, height))
        return "\n".join(text.get_text_bounded(*strip) for strip in strips)


def test_a_leaflet_without_a_licence_is_a_proof_until_it_is_mended(
    tmp_path: Path, monkeypatch: Here, capsys: pytest.CaptureFixture[str]
):
    place = workshop(tmp_path, lawful(flyer(imprint=UNLICENSED)))
    monkeypatch.chdir(place)
    made = package(place, "to-roi/to")

    assert main([]) == Exit.DONE
    assert "W021" in capsys.readouterr().err
    assert [ending for ending in made.endings if ending.endswith(("press.pdf", "proof.pdf", "imposed.pdf"))] == [
        "proof.pdf"
    ]
    assert " ".join(slug_of(made.octets("proof.pdf")).split()).count(f"{PROOF} – KHÔNG DÙNG ĐỂ IN") == 2
    assert "BẢN IN THỬ: KHÔNG ĐƯỢC IN." in made.octets("preflight.txt").decode()
    assert made.facts("preflight.json")["for_press"] is False
    assert made.facts("ticket.json")["release"] is False

    before = tree(Path("press"))
    assert main(["--release"]) == Exit.BAD_CONTENT
    assert re.findall(r"[EW]\d{3}", capsys.readouterr().err) == ["E557", "W021"]
    assert tree(Path("press")) == before

    (place / "content/to-roi/to.md").write_text(flyer(imprint=LICENSED), encoding="utf-8")
    assert main(["--release"]) == Exit.DONE
    assert {"press.pdf"} == {ending for ending in made.endings if ending in ("press.pdf", "proof.pdf")}
    assert PROOF not in slug_of(made.octets("press.pdf"))
    assert made.facts("ticket.json")["release"] is True


def test_release_writes_nothing_where_a_licence_is_missing(tmp_path: Path, monkeypatch: Here):
    monkeypatch.chdir(workshop(tmp_path, lawful(flyer(imprint=UNLICENSED))))
    assert main(["--release"]) == Exit.BAD_CONTENT
    assert not Path("press").exists()


@pytest.mark.all
def test_a_bulletin_without_a_licence_has_no_imposed_file(tmp_path: Path, monkeypatch: Here):
    law = "du-lieu/phap-ly/bao-chi-2025.yml"
    issue = leaflet(
        {}, category=None, format=None, number="1", contents="[{path: tin-bai/bai-mot.md}]", date="2026-10-01"
    )
    files = {law: (ROOT / "content" / law).read_text(encoding="utf-8"), "ban-tin/so-1.md": issue}
    place = workshop(tmp_path, {**files, "du-lieu/phap-ly/thu.yml": None})
    monkeypatch.chdir(place)
    assert main([]) == Exit.DONE
    endings = package(place, "ban-tin/so-1").endings
    assert [ending for ending in endings if ending.endswith(("press.pdf", "proof.pdf", "imposed.pdf"))] == ["proof.pdf"]
