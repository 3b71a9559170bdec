"""Preflight: a finished PDF of any origin against ISO 15930, GWG 2022, the house's rules and its own order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO

import pikepdf

from plugins.preflight.expectation import Expectation
from plugins.preflight.geometry import Box
from plugins.preflight.report import MEND, Check, Finding, Report, Result
from plugins.preflight.rules.registry import RULES
from plugins.preflight.rules.rule import GWG, Rule
from plugins.preflight.subject import Fault, Outcome, Subject
from plugins.preflight.values import TooLarge

MOST_PAGES = 20_000
SHOWN = 5  # findings of a rule on a page; further ones are only counted
UNREADABLE, CONFORMANCE = "P00", "G0001"  # ids that are no rules of the table

_OBJECT = re.compile(r"\S* ?<[^>]*>:? ?")  # where Python kept the bytes: another place each time

_Judged = tuple[Rule, Outcome | None]
Places = set[tuple[str, int, Box | None]]  # rule, page, box of each fault


def examine(content: bytes, expected: Expectation | None = None) -> Report:
    """Examines a PDF. Never raises for what is in it: a file that cannot be read gives one finding, P00. Equal bytes and
    expectations give equal reports."""
    try:
        with pikepdf.open(BytesIO(content), suppress_warnings=True) as pdf:
            if len(pdf.pages) > MOST_PAGES:
                return _unreadable(f"File có hơn {MOST_PAGES} trang.", expected)
            return _report(Subject(content, pdf, expected))
    except pikepdf.PasswordError:
        return _unreadable("File bị khóa bằng mật khẩu. Xuất lại file không đặt mật khẩu.", expected)
    except TooLarge:
        return _unreadable("File chứa dữ liệu lớn bất thường (quá 200 MB khi giải nén). Xuất lại file.", expected)
    except (pikepdf.PdfError, RecursionError, MemoryError, ValueError, TypeError) as error:
        reason = _OBJECT.sub("", " ".join(str(error).split()))[:120]
        return _unreadable(f"File không đọc được ({reason}). Xuất lại PDF từ chương trình gốc.", expected)


def _unreadable(sentence: str, expected: Expectation | None) -> Report:
    standard = expected.standard if expected else "PDF/X-4"
    check = Check(UNREADABLE, "File đọc được", "", None, None, "error")
    return Report(standard, 0, (Finding(UNREADABLE, "error", 0, None, None, None, sentence),), (check,))


def _report(subject: Subject) -> Report:
    judged = [(rule, _judge(rule, subject)) for rule in RULES]
    places = {(rule.id, fault.page, fault.box) for rule, outcome in judged if outcome for fault in outcome.faults}
    findings = [finding for rule, outcome in judged if outcome for finding in _findings(rule, outcome, subject, places)]
    order = sorted(findings, key=lambda finding: finding.page)  # within a page in the order of the rules
    checks = tuple(_checks(judged))
    return Report(subject.standard, len(subject.pages), tuple(order), (*checks, _conformance(subject.standard, checks)))


def _judge(rule: Rule, subject: Subject) -> Outcome | None:
    """What a rule answers; None if it does not apply."""
    try:
        return rule.check(subject) if rule.when(subject) else None
    except TooLarge:
        raise
    except Exception as error:  # a damaged file breaks the libraries in more ways than can be listed; say so, and go on
        return Outcome((Fault(0, f"Mục “{rule.title}” không kiểm tra được vì file hỏng ({type(error).__name__})."),))


def _conformance(standard: str, checks: Iterable[Check]) -> Check:
    """GWG R0001: the file is what ISO 15930 wants, which the rules X01–X20 say one by one."""
    broken = sum(check.result == "error" for check in checks if check.rule.startswith("X"))
    title = f"Đúng chuẩn {standard} (mọi mục X)"
    return Check(CONFORMANCE, title, f"{GWG} R0001", broken, 0, "error" if broken else "pass")


def _findings(rule: Rule, outcome: Outcome, subject: Subject, places: Places) -> Iterable[Finding]:
    own = [fault for fault in outcome.faults if not _covered(rule, fault, places)]
    for page in sorted({fault.page for fault in own}):
        here = [fault for fault in own if fault.page == page]
        *before, last = here[:SHOWN]
        for fault in before:
            yield _finding(rule, fault, subject, fault.more)
        yield _finding(rule, last, subject, last.more + sum(1 + fault.more for fault in here[SHOWN:]))


def _covered(rule: Rule, fault: Fault, places: Places) -> bool:
    """Whether a stricter rule has a fault at the same place, or for all of the page."""
    return any((by, fault.page, box) in places for by in rule.covered_by for box in (fault.box, None))


def _finding(rule: Rule, fault: Fault, subject: Subject, more: int) -> Finding:
    box = subject.page(fault.page).place(fault.box) if fault.page and fault.box else None
    sentence = f"{fault.what}{MEND}{rule.mend}"
    return Finding(rule.id, fault.severity or rule.severity, fault.page, box, fault.figure, fault.limit, sentence, more)


def _checks(judged: Iterable[_Judged]) -> Iterable[Check]:
    for rule, outcome in judged:
        if outcome is None:
            yield Check(rule.id, rule.title, rule.source, None, None, "skipped")
        else:
            yield Check(rule.id, rule.title, rule.source, outcome.figure, outcome.limit, _result(rule, outcome))


def _result(rule: Rule, outcome: Outcome) -> Result:
    severities = {fault.severity or rule.severity for fault in outcome.faults}
    return "error" if "error" in severities else "warning" if severities else "pass"
