"""Whatever is wrong with the content, the command ends with 65, says what and where, and leaves press/ as it was."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image, ImageCms
from support.packages import workshop
from support.pictures import png_that_claims, raster, saved
from support.sample import tree
from support.site import Files, leaflet

from plugins.model.kinds import LEAFLET
from plugins.press import limits
from plugins.printshop.__main__ import main

pytestmark = pytest.mark.usefixtures("one_process")

OLD = {"to-roi/to/to.press.pdf": b"%PDF-1.6 cu", "to-roi/khac/khac.zip": b"PK cu"}
PROBLEM = re.compile(r"^(\S+:\d+:\d+): ([EW]\d{3}) (.+)$", re.MULTILINE)
HERE = "content/to-roi/to.md"
SHOPS = "content/du-lieu/nha-in.yml"


def flat(text: str = "Mang thẻ căn cước.", **keys: str | None) -> Files:
    """A leaflet of A5, to-roi/to.md."""
    return {"to-roi/to.md": leaflet({"Mặt trước": text}, **keys)}


def pictured(file: str, octets: bytes | None) -> Files:
    """That leaflet with a picture."""
    return {**flat(image=f'{{file: "{file}", alt: Hình vuông}}'), **({file: octets} if octets is not None else {})}


def ordered(octets: bytes | None = None, **shop: str) -> Files:
    """That leaflet, ordered from a shop. octets: of the shop's own profile, du-lieu/mau-in/rieng.icc."""
    entry = ", ".join(f"{key}: {value}" for key, value in {"name": "Nhà in Mẫu", "address": "Số 2", **shop}.items())
    own = {"du-lieu/mau-in/rieng.icc": octets} if octets is not None else {}
    return {**flat(imprint="{printer: Nhà in Mẫu}"), "du-lieu/nha-in.yml": f"print_shops:\n  - {{{entry}}}\n", **own}


def veiled() -> bytes:
    """A picture that the ground shines through."""
    return saved(Image.new("RGBA", (900, 900), (200, 30, 30, 128)), "PNG")


def screen_profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@dataclass(frozen=True)
class Mistake:
    """places: where each problem is found; words: that the first one says."""

    files: Files
    code: str
    places: tuple[str, ...]
    words: tuple[str, ...] = ()


MISTAKES = {
    "unknown format": Mistake(flat(format="A9"), "E022", (f"{HERE}:6:9",), ("A9", "gấp cửa")),
    "panels too few": Mistake(
        {"to-roi/to.md": leaflet(dict.fromkeys(("Bìa", "Trang 2", "Trang 3"), "Chữ."), format="gấp đôi")},
        "E209",
        (f"{HERE}:6:1",),
        ("“gấp đôi”", "“Bìa sau”"),
    ),
    "panels too many": Mistake(
        {"to-roi/to.md": leaflet({"Mặt trước": "Một.", "Mặt sau": "Hai.", "Mặt ba": "Ba."})},
        "E208",
        (f"{HERE}:17:1",),
        ("“A5”", "“Mặt ba”"),
    ),
    "unknown glyph": Mistake(flat("Nhà 漢 này."), "E402", (f"{HERE}:9:1",), ("“漢”", "U+6F22", "“Nhà 漢 này.”")),
    "missing picture": Mistake(pictured("anh/khong-co.png", None), "E202", (f"{HERE}:7:9",), ("anh/khong-co.png",)),
    "corrupt picture": Mistake(
        pictured("anh/hong.png", b"\x89PNG\r\n\x1a\nhong"), "E062", ("content/anh/hong.png:1:1",), ("hỏng",)
    ),
    "half a picture": Mistake(
        pictured("anh/nua.jpg", raster("JPEG", (900, 900))[:-400]), "E062", ("content/anh/nua.jpg:1:1",), ("hỏng",)
    ),
    "CMYK picture": Mistake(
        pictured("anh/muc.jpg", raster("JPEG", (900, 900), "CMYK", (0, 0, 0, 0))),
        "E416",
        ("content/anh/muc.jpg:1:1",),
        ("CMYK", "RGB"),
    ),
    "16-bit picture": Mistake(
        pictured("anh/sau.png", raster("PNG", (900, 900), "I;16", 700)),
        "E417",
        ("content/anh/sau.png:1:1",),
        ("16 bit",),
    ),
    "huge picture": Mistake(
        pictured("anh/to.png", png_that_claims(20_000, 20_000)), "E063", ("content/anh/to.png:1:1",), ("20000 × 20000",)
    ),
    "40 ppi": Mistake(
        pictured("anh/nho.png", raster("PNG", (190, 190))),
        "E412",
        (f"{HERE}:7:9",),
        ("anh/nho.png", "ppi", "190 × 190"),
    ),
    "copy too long": Mistake(
        flat("Nộp hồ sơ trực tuyến tại nhà. " * 250), "E401", (f"{HERE}:9:1",), ("“Mặt trước”", "mm", "cắt khoảng")
    ),
    "network address": Mistake(pictured("https://xa.example/a.png", None), "E202", (f"{HERE}:7:9",)),
    "address outside": Mistake(pictured("../theme/press/a.svg", None), "E202", (f"{HERE}:7:9",)),
    "network address in the text": Mistake(
        flat('![A](https://xa.example/a.png "B")'), "E043", (f"{HERE}:11:2",), ("https://xa.example/a.png",)
    ),
    "address outside in the text": Mistake(
        flat('![A](../../pelicanconf.png "B")'), "E043", (f"{HERE}:11:2",), ("../../pelicanconf.png",)
    ),
    "missing profile": Mistake(
        ordered(profile="khong-co.icc"), "E551", (f"{SHOPS}:1:1",), ("khong-co.icc", "Nhà in Mẫu")
    ),
    "profile of a screen": Mistake(
        ordered(screen_profile(), profile="rieng.icc"), "E552", (f"{SHOPS}:1:1",), ("rieng.icc", "RGB")
    ),
    "garbage for a profile": Mistake(
        ordered(b"rac" * 500, profile="rieng.icc"), "E552", (f"{SHOPS}:1:1",), ("rieng.icc", "hỏng")
    ),
    "an empty profile": Mistake(ordered(b"", profile="rieng.icc"), "E552", (f"{SHOPS}:1:1",), ("rieng.icc", "hỏng")),
    "transparency for PDF/X-1a": Mistake(
        {
            **ordered(standard="PDF/X-1a"),
            **pictured("anh/trong.png", veiled()),
            "to-roi/to.md": leaflet(
                {"Mặt trước": "Mang thẻ căn cước."},
                image="{file: anh/trong.png, alt: Hình vuông}",
                imprint="{printer: Nhà in Mẫu}",
            ),
        },
        "E554",
        (f"{HERE}:7:9",),
        ("PDF/X-1a", "trang 1", "mép trái", "nền trong suốt"),
    ),
}


def run(folder: Path, files: Files, monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """The command in a workshop whose press/ holds OLD."""
    place = workshop(folder, files)
    for name, octets in OLD.items():
        (place / "press" / name).parent.mkdir(parents=True, exist_ok=True)
        (place / "press" / name).write_bytes(octets)
    monkeypatch.chdir(place)
    return main(list(words))


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_named_with_its_place_and_nothing_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
):
    mistake = MISTAKES[name]
    assert run(tmp_path, mistake.files, monkeypatch) == 65
    said = capsys.readouterr().err
    found = PROBLEM.findall(said)
    assert [(place, code) for place, code, _ in found] == [(place, mistake.code) for place in mistake.places]
    assert [word for word in mistake.words if word not in said] == []
    assert said.count("\n  Cách sửa: ") == len(found)
    assert "Bộ tệp in đã làm trước đó không thay đổi." in said
    assert tree(Path("press")) == OLD
    assert not list(Path(".cache").glob("press-stage/*/*"))


def test_mistakes_in_two_files_are_told_in_one_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    files = {**pictured("anh/khong-co.png", None), "to-roi/hai.md": leaflet({"Mặt giữa": "Hai."})}
    assert run(tmp_path, files, monkeypatch) == 65
    found = PROBLEM.findall(capsys.readouterr().err)
    assert [(place, code) for place, code, _ in found] == [
        ("content/to-roi/hai.md:6:1", "E209"),
        ("content/to-roi/hai.md:9:1", "E208"),
        (f"{HERE}:7:9", "E202"),
    ]


@pytest.mark.all
def test_what_is_sound_is_made_beside_what_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    bad = {f"to-roi/{name}.md": leaflet({"Mặt trước": "Nhà 漢 này."}, format="DL") for name in ("hong", "hu")}
    assert run(tmp_path, {**flat(format="DL"), **bad}, monkeypatch) == 65
    found = [(place, code) for place, code, _ in PROBLEM.findall(capsys.readouterr().err) if code.startswith("E")]
    assert found == [(f"content/to-roi/{name}.md:9:1", "E402") for name in ("hong", "hu")]
    assert {"to.press.pdf", "to.zip"} <= {file.name for file in Path("press/to-roi/to").iterdir()}
    assert not Path("press/to-roi/hong").exists()


def test_a_runaway_layout_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setitem(limits.LIMITS, LEAFLET, limits.Limit(seconds=0.05))
    assert run(tmp_path, flat(), monkeypatch) == 65
    assert [(place, code) for place, code, _ in PROBLEM.findall(capsys.readouterr().err)] == [(f"{HERE}:1:1", "E406")]
    assert tree(Path("press")) == OLD


@pytest.mark.parametrize("word", ["content/to-roi/khac.md", "to-roi/khac.md", "content/tin-bai", "content/to-roi/t"])
def test_a_path_that_names_nothing_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], word: str
):
    assert run(tmp_path, flat(), monkeypatch, word) == 65
    ((place, code, _),) = PROBLEM.findall(capsys.readouterr().err)
    assert (place, code) == (f"content/{word.removeprefix('content/')}:1:1", "E556")
    assert tree(Path("press")) == OLD


def test_a_draft_is_not_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    assert run(tmp_path, flat(status="nháp"), monkeypatch, HERE) == 65
    assert [code for _, code, _ in PROBLEM.findall(capsys.readouterr().err)] == ["E279"]


def test_what_was_withdrawn_is_not_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    withdrawn = "{date: 2026-05-01, reason: Sai}"
    assert run(tmp_path, flat(withdrawn=withdrawn), monkeypatch, HERE) == 65
    assert [code for _, code, _ in PROBLEM.findall(capsys.readouterr().err)] == ["E264"]
    assert tree(Path("press")) == OLD
