"""The findings of a preflight: as data, as JSON for the package, and as text for an editor and a prepress operator."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["error", "warning"]
Figure = float | int | str | None
Result = Literal["pass", "error", "warning", "skipped"]

MEND = " Cách sửa: "  # stands between what is wrong and how to mend it
_MARK = {"pass": "đạt", "error": "LỖI", "warning": "lưu ý", "skipped": "không kiểm"}


@dataclass(frozen=True)
class Finding:
    """One fault. rule: its id, never reused; page: from 1, or 0 for the file; box: left, top, right, bottom in mm from
    the top left of the TrimBox (of the MediaBox, if there is none), or None; more: further places of the same kind on
    that page that are not listed; sentence: what is wrong and how to mend it, in Vietnamese."""

    rule: str
    severity: Severity
    page: int
    box: tuple[float, float, float, float] | None
    figure: Figure
    limit: Figure
    sentence: str
    more: int = 0


@dataclass(frozen=True)
class Check:
    """One rule as it went. figure: what was measured; limit: what it was held against; result: 'skipped' if the rule
    needs an expectation that was not given, or does not belong to the standard."""

    rule: str
    title: str
    source: str
    figure: Figure
    limit: Figure
    result: Result


@dataclass(frozen=True)
class Report:
    """A preflight. standard: which PDF/X it was held against; pages: how many; findings: by page and rule."""

    standard: str
    pages: int
    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]

    @property
    def errors(self) -> int:
        return sum(1 + finding.more for finding in self.findings if finding.severity == "error")

    @property
    def warnings(self) -> int:
        return sum(1 + finding.more for finding in self.findings if finding.severity == "warning")

    @property
    def accepted(self) -> bool:
        """Whether a press may take the file: there is no error."""
        return self.errors == 0


def report_json(report: Report, lacking: Sequence[str] = ()) -> str:
    """The report as JSON; equal reports give equal text. lacking: what keeps a sound file from the press all the same."""
    for_press = report.accepted and not lacking
    facts = {
        "for_press": for_press,
        "lacking": [*lacking],
        "accepted": report.accepted,
        "errors": report.errors,
        "warnings": report.warnings,
    } | asdict(report)
    return json.dumps(facts, ensure_ascii=False, indent=1) + "\n"


def report_text(report: Report, lacking: Sequence[str] = ()) -> str:
    """The report in Vietnamese: the verdict, what to mend page by page, then every check with its figure. lacking: what
    keeps a sound file from the press all the same (then it is a proof)."""
    return "\n".join((*_verdict(report, lacking), *_findings(report), *_checks(report))) + "\n"


def _verdict(report: Report, lacking: Sequence[str]) -> Iterator[str]:
    verdict = "ĐẠT: in được." if report.accepted else "CHƯA ĐẠT: phải sửa trước khi in."
    if lacking:
        verdict = "BẢN IN THỬ: KHÔNG ĐƯỢC IN." if report.accepted else f"BẢN IN THỬ. {verdict}"
    yield f"Kiểm tra file in theo {report.standard} và GWG 2022, {report.pages} trang. {verdict}"
    yield f"{report.errors} lỗi, {report.warnings} lưu ý."
    if lacking:
        yield "\nCòn thiếu để được in"
        yield from (f"  – {words}" for words in lacking)


def _findings(report: Report) -> Iterator[str]:
    page = -1
    for finding in report.findings:
        if finding.page != page:
            page = finding.page
            yield f"\n{f'Trang {page}' if page else 'Cả file'}"
        where = f" [{_place(finding.box)}]" if finding.box else ""
        more = f" (còn {finding.more} chỗ nữa như vậy)" if finding.more else ""
        yield f"  {_MARK[finding.severity]} {finding.rule}{where}: {finding.sentence}{more}"


def _place(box: tuple[float, float, float, float]) -> str:
    left, top, right, bottom = (decimal(edge, 1) for edge in box)
    return f"cách mép trái {left}–{right} mm, cách mép trên {top}–{bottom} mm"


def _checks(report: Report) -> Iterator[str]:
    yield "\nTừng mục kiểm tra"
    for check in report.checks:
        measured = f": {shown(check.figure)}" if check.figure is not None else ""
        limit = f" (mức {shown(check.limit)})" if check.limit is not None else ""
        yield f"  {_MARK[check.result]:<10} {check.rule} {check.title}{measured}{limit}"


def shown(figure: Figure) -> str:
    """A figure as Vietnamese print shows it."""
    return decimal(figure, 2) if isinstance(figure, float) else str(figure)


def decimal(value: float, digits: int) -> str:
    """A number with a decimal comma, without closing zeros."""
    text = f"{value:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return ("0" if text == "-0" else text).replace(".", ",")
