"""python -m plugins.preflight FILE.pdf [--json] [--sheet …]: what a press operator would find in a PDF of any origin."""

from __future__ import annotations

import argparse
import errno
import logging
import re
import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pikepdf

from plugins.leaving import leave
from plugins.model.formats import TABLES, print_format
from plugins.model.problem import Exit
from plugins.model.sheet import SLUG, Sheet
from plugins.preflight.examine import UNREADABLE, examine
from plugins.preflight.expectation import Expectation
from plugins.preflight.report import report_json, report_text
from plugins.words import Words

BLEED, INK_LIMIT = 3.0, 300.0  # mm; % of all four inks together
_OF_A_SHEET = ("bleed", "slug", "pages", "ink_limit", "standard")
_REASONS = {errno.ENOENT: "không có tệp này", errno.EACCES: "không có quyền đọc", errno.EISDIR: "đây là thư mục"}
_SIZE = re.compile(r"(\d+(?:[.,]\d+)?)\s*[x×]\s*(\d+(?:[.,]\d+)?)$")
_FORMATS = {name: kind for kind in reversed(TABLES) for name in TABLES[kind]}  # leaflets first, where names coincide


def _parser() -> argparse.ArgumentParser:
    parser = Words(prog="./run preflight", description="Kiểm tra một file PDF trước khi in.")
    parser.add_argument("file", metavar="FILE.pdf", type=Path, help="file cần kiểm tra")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    parser.add_argument("--sheet", metavar="KHỔ", help="khổ đặt in: '297x210' (mm) hoặc tên khổ như 'gấp ba', 'A3'")
    parser.add_argument("--bleed", metavar="MM", type=float, help="lề tràn (mặc định 3 mm)")
    parser.add_argument("--slug", metavar="MM", type=float, help=f"rìa ngoài lề tràn (mặc định {SLUG:g} mm)")
    parser.add_argument("--pages", metavar="SỐ", type=int, help="số trang đặt in (mặc định: như trong file)")
    parser.add_argument("--ink-limit", metavar="PHẦN_TRĂM", type=float, help="tổng mực tối đa (mặc định 300)")
    parser.add_argument("--standard", choices=("PDF/X-4", "PDF/X-1a"), help="chuẩn nhà in nhận (mặc định PDF/X-4)")
    return parser


def sheet_of(words: str, pages: int, bleed: float, slug: float) -> Sheet | None:
    """The sheet of '297x210' (mm) or of a format's name; None if it is neither."""
    if size := _SIZE.match(words.strip()):
        width, height = (float(side.replace(",", ".")) for side in size.groups())
        return Sheet(width, height, pages, bleed, slug)
    if words not in _FORMATS:
        return None
    form = print_format(_FORMATS[words], words)
    return Sheet(form.width, form.height, pages, bleed, slug, form.safe, form.fold_safe, form.folds)


def _pages_of(content: bytes) -> int:
    try:
        with pikepdf.open(BytesIO(content), suppress_warnings=True) as pdf:
            return len(pdf.pages)
    except pikepdf.PdfError:
        return 0


def _expected(options: argparse.Namespace, content: bytes) -> Expectation | None:
    """What the words on the command line ask of the file. Raises ValueError with a sentence for words without sense."""
    given = {name: getattr(options, name) for name in _OF_A_SHEET if getattr(options, name) is not None}
    if not options.sheet:
        if given:
            raise ValueError(f"--{next(iter(given)).replace('_', '-')} cần có --sheet đi cùng.")
        return None
    bleed, slug = given.get("bleed", BLEED), given.get("slug", SLUG)
    sheet = sheet_of(options.sheet, given.get("pages", _pages_of(content)), bleed, slug)
    if sheet is None:
        raise ValueError(f"Không có khổ “{options.sheet}”. Các khổ: {', '.join(_FORMATS)}; hoặc 297x210.")
    return Expectation(sheet, given.get("ink_limit", INK_LIMIT), standard=given.get("standard", "PDF/X-4"))


def main(arguments: Sequence[str]) -> int:
    """Prints the report. Exit codes (model.problem.Exit): 0 may be printed, 65 errors, 74 the file cannot be read."""
    options = _parser().parse_args(arguments)
    for library in ("fontTools", "pikepdf"):  # what they say of damaged files is said better by a finding
        logging.getLogger(library).setLevel(logging.CRITICAL)
    try:
        content = options.file.read_bytes()
    except OSError as error:
        print(f"Không mở được {options.file}: {_REASONS.get(error.errno or 0, error.strerror)}.", file=sys.stderr)
        return Exit.INPUT_OUTPUT
    try:
        expected = _expected(options, content)
    except ValueError as error:
        print(error, file=sys.stderr)
        return Exit.BAD_CONTENT
    report = examine(content, expected)
    sys.stdout.write(report_json(report) if options.json else report_text(report))
    if any(finding.rule == UNREADABLE for finding in report.findings):
        return Exit.INPUT_OUTPUT
    return Exit.DONE if report.accepted else Exit.BAD_CONTENT


if __name__ == "__main__":
    leave(main)
