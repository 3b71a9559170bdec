"""Rules of the house about where text stands, what must be said, and whether it is a proof."""

from __future__ import annotations

import re
import unicodedata

from plugins.model.sheet import MM
from plugins.preflight.content.painted import Painted
from plugins.preflight.geometry import overlaps
from plugins.preflight.report import decimal
from plugins.preflight.rules.black import text_of, texts
from plugins.preflight.rules.rule import HOUSE, Rule, counted, expected
from plugins.preflight.subject import Fault, Outcome, PageBoxes, Subject

_TOLERANCE = 0.05  # mm: what no trimmer keeps
_SOFT = re.compile(r"[\s\u00ad\u200b\u2060\ufeff\ufffe\x02]+")  # white space and soft breaks
_PROOF = "BẢN IN THỬ"


def _distance(painted: Painted, page: PageBoxes) -> float:
    """How far in mm a text stays from the nearest trimmed edge; negative beyond it."""
    left, bottom, right, top = painted.visible
    x0, y0, x1, y1 = page.trimmed
    return min(left - x0, bottom - y0, x1 - right, y1 - top) / MM


def _safe(subject: Subject) -> Outcome:
    """H02, by the outlines of the letters."""
    assert subject.expected is not None
    safe = subject.expected.sheet.safe
    judged = [(painted, _distance(painted, subject.page(painted.page))) for painted in texts(subject)]
    faults = [
        Fault(p.page, f"{text_of(p)} {_from_edge(distance)}.", p.visible, round(distance, 4), safe)
        for p, distance in judged
        if distance < safe - _TOLERANCE
    ]
    nearest = min((distance for _, distance in judged), default=None)
    return Outcome(tuple(faults), None if nearest is None else round(nearest, 4), safe)


def _from_edge(distance: float) -> str:
    return f"chỉ cách mép cắt {decimal(distance, 1)} mm" if distance >= 0 else f"bị cắt mất {decimal(-distance, 1)} mm"


def _folds(subject: Subject) -> Outcome:
    """H03."""
    assert subject.expected is not None
    sheet = subject.expected.sheet
    faults, nearest = [], None
    for painted in texts(subject):
        page = subject.page(painted.page)
        for fold in sheet.folds_of(painted.page - 1):
            x = page.trimmed[0] + fold * MM
            left, right = painted.visible[0], painted.visible[2]
            distance = round(max(left - x, x - right) / MM, 4)  # negative: across the fold
            nearest = distance if nearest is None else min(nearest, distance)
            if distance < sheet.fold_safe - _TOLERANCE:
                what = f"chỉ cách nếp gấp {decimal(distance, 1)} mm" if distance >= 0 else "nằm vắt qua nếp gấp"
                faults.append(
                    Fault(painted.page, f"{text_of(painted)} {what}.", painted.visible, distance, sheet.fold_safe)
                )
    return Outcome(tuple(faults), nearest, sheet.fold_safe)


def _has_folds(subject: Subject) -> bool:
    return subject.expected is not None and any(subject.expected.sheet.folds)


def plain(text: str) -> str:
    """Text for comparison: composed, without white space and soft breaks."""
    return _SOFT.sub("", unicodedata.normalize("NFC", text))


def _imprint(subject: Subject) -> Outcome:
    """H05: visible text within the trim, in the order in which it is painted."""
    assert subject.expected is not None
    said = plain("".join(painted.text for painted in texts(subject) if _on_page(painted, subject.page(painted.page))))
    wanted = subject.expected.imprint
    faults = [
        Fault(0, f"Không thấy câu “{sentence}” trong bản in.") for sentence in wanted if plain(sentence) not in said
    ]
    return Outcome(tuple(faults), len(wanted) - len(faults), len(wanted))


def _on_page(painted: Painted, page: PageBoxes) -> bool:
    return overlaps(painted.visible, page.trimmed)


def _imprint_ordered(subject: Subject) -> bool:
    return subject.expected is not None and bool(subject.expected.imprint)


def _proof(subject: Subject) -> Outcome:
    """H17: a proof says so on every page, and nothing else does."""
    assert subject.expected is not None
    marked = {
        painted.page
        for painted in subject.visible
        if painted.kind == "text" and plain(_PROOF) in plain(painted.text).upper()
    }
    faults = []
    for page in subject.pages:
        if subject.expected.proof and page.number not in marked:
            faults.append(Fault(page.number, f"Bản in thử mà không ghi “{_PROOF}”."))
        elif not subject.expected.proof and page.number in marked:
            faults.append(Fault(page.number, f"File ghi “{_PROOF}”, không phải bản để in."))
    return counted(faults)


RULES = (
    Rule("H02", "Chữ cách mép cắt đủ xa (mm)", "error", HOUSE, _safe, "Dời chữ vào trong, cách mép ít nhất bằng mức ghi ở đây.", when=expected),
    Rule("H03", "Chữ cách nếp gấp đủ xa (mm)", "error", HOUSE, _folds, "Dời chữ khỏi nếp gấp.", when=_has_folds),
    Rule("H05", "Đủ thông tin ấn phẩm theo luật", "error", HOUSE, _imprint, "Ghi lại đúng câu này ở phần thông tin ấn phẩm.", when=_imprint_ordered),
    Rule("H17", "Bản in thử và bản in thật không lẫn", "error", HOUSE, _proof, "Xuất đúng loại bản: bản in thử hoặc bản in thật.", when=expected),
)  # fmt: skip
