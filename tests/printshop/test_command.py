"""./run press from outside: what it makes and makes again, proofs, releases, and how it ends."""

from __future__ import annotations

import fcntl
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from support.imprints import imprint
from support.packages import package, press, workshop
from support.sample import tree
from support.site import ROOT, SVG, Files, leaflet

from plugins.model.problem import Exit
from plugins.printshop.__main__ import main

pytestmark = pytest.mark.usefixtures("one_process")

PUBLISHING_LAW = "du-lieu/phap-ly/xuat-ban-2012.yml"
PROOF = "BẢN IN THỬ"
LICENSED = imprint(period=None)
UNLICENSED = imprint(period=None, license_number=None, license_date=None, licensed_by=None)
Here = pytest.MonkeyPatch


def flyer(title: str = "Tờ rơi thử", **keys: str | None) -> str:
    """A leaflet of A5, both sides."""
    text = leaflet({"Mặt trước": "Mang thẻ căn cước.", "Mặt sau": "Hỏi ở Bộ phận Một cửa."}, **keys)
    return text.replace("title: Tờ rơi thử", f"title: {title}")


def lawful(text: str) -> Files:
    """A site with to-roi/to.md under the law on publishing, which asks for a licence."""
    law = (ROOT / "content" / PUBLISHING_LAW).read_text(encoding="utf-8")
    return {PUBLISHING_LAW: law, "du-lieu/phap-ly/thu.yml": None, "to-roi/to.md": text}


def shop(standard: str) -> Files:
    """A site whose leaflet, with a plain drawing, goes to a shop that takes this standard."""
    return {
        "to-roi/to.md": flyer(imprint="{printer: Nhà in Mẫu}", image="{file: anh/vuong.svg, alt: Hình vuông}"),
        "anh/vuong.svg": SVG,
        "du-lieu/nha-in.yml": f"print_shops:\n  - {{name: Nhà in Mẫu, address: Số 2, standard: {standard}}}\n",
    }


def stamps(folder: Path) -> Mapping[str, tuple[int, int]]:
    """Inode and time of change of every file of a folder: both stay only if nobody touched it."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns) for path in files}


def slug_of(content: bytes) -> str:
    """Text of the first page that stands outside the BleedBox."""
    with pypdfium2.PdfDocument(content) as pdf:
        text = pdf[0].get_textpage()
        left, bottom, right, top = pdf[0].get_bleedbox()
        width, height = pdf[0].get_size()
        strips = ((0, 0, left, height), (right, 0, width, height), (0, 0, width, bottom), (0, top, width, height))
        return "\n".join(text.get_text_bounded(*strip) for strip in strips)


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """As another run holds it."""
    file.parent.mkdir(exist_ok=True)
    with file.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def test_a_second_run_makes_nothing_anew(tmp_path: Path, monkeypatch: Here, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(workshop(tmp_path, {"to-roi/to.md": flyer()}))
    assert main([]) == Exit.DONE
    before, said = stamps(Path("press")), capsys.readouterr()
    started = time.process_time()
    assert main([]) == Exit.DONE
    assert time.process_time() - started < 1.0
    again = capsys.readouterr()
    assert stamps(Path("press")) == before
    assert again.err == said.err
    assert "[1/" not in again.out


@pytest.mark.all
def test_a_second_run_over_everything_takes_no_time(sample_workshop: Path):
    before, started = stamps(sample_workshop / "press"), time.monotonic()
    result = press(sample_workshop)
    assert result.returncode == 0, result.stderr
    assert stamps(sample_workshop / "press") == before
    assert "[1/" not in result.stdout
    assert time.monotonic() - started < 10  # seconds on a busy machine; a minute if all were made anew


@pytest.mark.all
def test_an_interrupt_leaves_nothing_behind(tmp_path: Path):
    place = workshop(tmp_path, {f"to-roi/to-{n}.md": flyer(f"Tờ {n}") for n in range(6)})
    environment = {**os.environ, "PYTHONPATH": str(place), "PYTHONUNBUFFERED": "1"}
    command, pipe = [sys.executable, "-m", "plugins.printshop"], subprocess.PIPE
    with subprocess.Popen(command, cwd=place, env=environment, stdout=pipe, stderr=pipe, encoding="utf-8") as running:
        try:
            assert running.stdout is not None
            assert "[1/6]" in running.stdout.readline()
            running.send_signal(signal.SIGINT)
            _, said = running.communicate(timeout=30)
        finally:
            running.kill()
    assert (running.returncode, said) == (Exit.INTERRUPTED, "Đã dừng. Bộ tệp in đã làm trước đó không thay đổi.\n")
    whole = {"preflight.json", "preflight.txt", "press.pdf", "ticket.json", "ticket.pdf", "zip"}
    assert {frozenset(package(place, f"to-roi/{made.name}").endings) for made in place.glob("press/to-roi/*")} == {
        frozenset(whole)
    }


_STOPPED_WHILE_A_RESULT_IS_ON_ITS_WAY = """
import multiprocessing, time
from pathlib import Path
from plugins.press.workers import workers
if __name__ == "__main__":
    try:
        with workers(1) as pool:
            pool.submit(int).result()
            pool.submit(bytes, 600_000_000)
            (worker,) = multiprocessing.active_children()
            while "pipe_write" not in Path(f"/proc/{worker.pid}/wchan").read_text():
                time.sleep(0.001)
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        print("stopped", flush=True)
"""


@pytest.mark.all
def test_an_interrupt_while_a_package_is_handed_over_ends_the_run(tmp_path: Path):
    script = tmp_path / "script.py"
    script.write_text(_STOPPED_WHILE_A_RESULT_IS_ON_ITS_WAY, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, script], env=environment, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.communicate(timeout=30)[0] == "stopped\n"
        finally:
            running.kill()


@pytest.mark.all
def test_a_changed_title_makes_one_package_anew(tmp_path: Path, monkeypatch: Here):
    place = workshop(tmp_path, {"to-roi/to.md": flyer(), "to-roi/khac.md": flyer("Tờ khác", format="DL")})
    monkeypatch.chdir(place)
    assert main([]) == Exit.DONE
    before = stamps(Path("press"))
    (place / "content/to-roi/khac.md").write_text(flyer("Tờ mới", format="DL"), encoding="utf-8")
    assert main([]) == Exit.DONE
    after = stamps(Path("press"))
    changed = {path.split("/")[1] for path in before | after if before.get(path) != after.get(path)}
    assert changed == {"khac"}
    assert package(place, "to-roi/khac").facts("ticket.json")["title"] == "Tờ mới"


@pytest.mark.all
def test_one_path_makes_one_package(tmp_path: Path, monkeypatch: Here):
    files = {"to-roi/to.md": flyer(), "to-roi/khac.md": flyer("Tờ khác", format="DL")}
    monkeypatch.chdir(workshop(tmp_path, files))
    assert main(["content/to-roi/khac.md"]) == Exit.DONE
    assert [folder.name for folder in Path("press/to-roi").iterdir()] == ["khac"]


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


def test_an_unknown_option_says_what_there_is(tmp_path: Path):
    result = press(workshop(tmp_path, {"to-roi/to.md": flyer()}), "--khac")
    assert result.returncode == Exit.BAD_CONTENT
    assert "--khac" in result.stderr
    assert "--release" in result.stderr
    assert not (tmp_path / "press").exists()


def test_the_process_ends_with_the_code(tmp_path: Path):
    result = press(workshop(tmp_path, {"to-roi/to.md": flyer(format="A9")}))
    assert result.returncode == Exit.BAD_CONTENT
    assert result.stderr.startswith("content/to-roi/to.md:6:9: E022 “A9”")
    assert "Traceback" not in result.stderr


def test_only_one_run_at_a_time(tmp_path: Path, monkeypatch: Here, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(workshop(tmp_path, {"to-roi/to.md": flyer()}))
    with locked(Path(".cache/press.lock")):
        assert main([]) == Exit.LOCKED
    assert capsys.readouterr().err == "Một lần chạy khác đang làm việc này. Chờ xong rồi chạy lại.\n"
    assert not Path("press").exists()


def test_where_press_is_no_folder_nothing_can_be_written(
    tmp_path: Path, monkeypatch: Here, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(workshop(tmp_path, {"to-roi/to.md": flyer(format="DL")}))
    Path("press").write_bytes(b"day la tep")
    assert main([]) == Exit.INPUT_OUTPUT
    assert "Không ghi được tệp" in capsys.readouterr().err
    assert Path("press").read_bytes() == b"day la tep"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to(tmp_path: Path, monkeypatch: Here):
    monkeypatch.chdir(workshop(tmp_path, {"to-roi/to.md": flyer(format="DL")}))
    Path("press").mkdir(mode=0o500)
    assert main([]) == Exit.INPUT_OUTPUT


@pytest.mark.all
def test_a_package_whose_publication_is_gone_is_named(tmp_path: Path):
    place = workshop(tmp_path, {"to-roi/to.md": flyer(), "to-roi/cu.md": flyer("Tờ cũ")})
    assert press(place).returncode == 0
    (place / "content/to-roi/cu.md").unlink()
    result = press(place)
    assert result.returncode == 0
    assert "press/to-roi/cu:1:1: W057" in result.stderr
    assert "press/to-roi/to:" not in result.stderr


@pytest.mark.all
def test_what_waits_for_its_day_is_printed_when_it_is_named_and_only_then(tmp_path: Path):
    coming = re.sub(r"(?m)^date: .*$", "date: 2027-05-01", flyer("Tờ sắp ra"))
    place = workshop(tmp_path, {"to-roi/to.md": flyer(), "to-roi/sau.md": coming})
    assert press(place).returncode == 0
    assert not (place / "press/to-roi/sau").exists()
    named = press(place, "to-roi/sau.md")
    assert named.returncode == 0, named.stderr
    assert (place / "press/to-roi/sau").is_dir()
    again = press(place)
    assert "W057" not in again.stderr
