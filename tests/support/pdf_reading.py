"""What other programs read in a finished PDF: its text, and what is wrong with its accessibility."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import page
import pypdfium2


def ua_faults(content: bytes, folder: Path) -> str:
    """What two independent checkers of PDF/UA-1 find; '' if nothing."""
    file = folder / "thu.pdf"
    file.write_bytes(content)
    outloud = subprocess.run(
        [sys.executable, "-c", "from outloud.cli import main; main()", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    second = page.validate_pdf(str(file), profile=page.ValidationProfile.PDF_UA_1)
    return ("" if second.is_compliant else str(second)) + (
        "" if outloud.returncode == 0 else outloud.stdout + outloud.stderr
    )


def page_texts(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    try:
        return [document[number].get_textpage().get_text_range() for number in range(len(document))]
    finally:
        document.close()
