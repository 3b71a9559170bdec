"""Capitals back to sentence case, but only where the same document shows how each word is written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+")
_START = re.compile(r"(?:^|[.!?:;…“\"(]\s*|^\W+)$")
_COMMON = frozenset(  # what headings of plans and reports are made of
    _WORD.findall(
        "mục đích yêu cầu nội dung nhiệm vụ giải pháp tổ chức thực hiện kinh phí phân công trách nhiệm chế độ báo cáo "
        "kết quả đạt được tồn tại hạn chế nguyên nhân phương hướng kiến nghị đề xuất kế hoạch và các của về trong cho "
        "phạm vi đối tượng thời gian địa điểm thành phần hình thức biện pháp chủ yếu chung cụ thể quan điểm mục tiêu "
        "căn cứ đánh giá tình hình công tác một số khác phụ lục danh mục bảng tổng hợp quy định điều khoản thi hành "
        "cải cách hành chính thủ tục thông báo hướng dẫn tuyên truyền"
    )
)


@dataclass(frozen=True)
class Casing:
    """How words are written within sentences of one document: most frequent form of each."""

    forms: dict[str, str]

    def sentence(self, text: str) -> str | None:
        """A text of capitals in sentence case; None if some word might be a name."""
        unsure: list[str] = []

        def written(match: re.Match[str]) -> str:
            low = match[0].lower()
            form = self.forms.get(low) or (low if low in _COMMON else "")
            if not form and not (match.start() == 0 or _is_numeral(match, text)):
                unsure.append(low)
            return form or (match[0] if _is_numeral(match, text) else low)

        plain = _WORD.sub(written, text)
        return None if unsure else _capital(plain)


def _is_numeral(match: re.Match[str], text: str) -> bool:
    """II and IV of a label, not the word."""
    return re.fullmatch(r"[IVXLC]+", match[0]) is not None and text[match.end() : match.end() + 1] in (".", "/", "-")


def _capital(text: str) -> str:
    """The text with its first word's first letter large; a label before it is not a word."""
    label = re.match(r"(?:(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)/]\s*)?", text)
    start = label.end() if label else 0
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def learn(texts: Iterable[str]) -> Casing:
    """Reads how words are written where no sentence starts. A word that is written in two ways teaches nothing."""
    seen: dict[str, Counter[str]] = {}
    for text in texts:
        if text == text.upper():
            continue
        for match in _WORD.finditer(text):
            if not _START.search(text[: match.start()][-3:] if match.start() else ""):
                seen.setdefault(match[0].lower(), Counter())[match[0]] += 1
    return Casing({low: _sure(forms) for low, forms in seen.items() if _sure(forms)})


def _sure(forms: Counter[str]) -> str:
    """The form that at least nine of ten places have; '' if there is none."""
    form, count = forms.most_common(1)[0]
    return form if count >= 0.9 * forms.total() else ""
