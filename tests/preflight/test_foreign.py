"""PDFs of other programs are refused, and for the right reasons."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from plugins.preflight.examine import examine
from plugins.press.engine import lay_out

FOLDER = Path(__file__).parent / "foreign"
NO_PRESS_FILE = {"X03", "X05", "X06"}  # says nothing of PDF/X, of trapping, of the condition of printing
HTML = (
    "<html lang=vi><title>Thử</title><style>@page{size:148mm 210mm;margin:15mm}</style>"
    "<h1>Nộp hồ sơ tại nhà</h1><p style='color:#96241B'>Không phải chờ ở Một cửa.</p>"
)


def refused(content: bytes) -> set[str]:
    return {finding.rule for finding in examine(content).findings if finding.severity == "error"}


def test_typst():
    assert refused((FOLDER / "typst.pdf").read_bytes()) >= NO_PRESS_FILE - {"X03"} | {"X01", "G0027"}


def test_libreoffice():
    assert refused((FOLDER / "libreoffice.pdf").read_bytes()) >= NO_PRESS_FILE | {"X07", "X10"}


def test_the_screen_pdf_of_weasyprint():
    """No TrimBox is missing there: WeasyPrint writes one, equal to the page."""
    assert refused(lay_out(HTML, {}).pdf()) >= {"X01", "X05", "X06", "X10"}


@pytest.mark.all
def test_chromium(tmp_path: Path):
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Chromium is not installed; ./run test --all installs it")
    (tmp_path / "a.html").write_text(HTML, encoding="utf-8")
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'p'}"]
    command += ["--no-pdf-header-footer", f"--print-to-pdf={tmp_path / 'a.pdf'}", (tmp_path / "a.html").as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert refused((tmp_path / "a.pdf").read_bytes()) >= NO_PRESS_FILE | {"X07", "X10"}
