"""Numbers of official documents have the form that the decree on clerical work gives them (30/2020/NĐ-CP, annexes I, III)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.manuscripts import lines
from plugins.model.content import Content
from plugins.model.problem import Code, Problem

MISSHAPEN = Code(
    "W075",
    "Số ký hiệu “{kind} số {number}” không đúng dạng.",
    "xem lại trên văn bản gốc; {kind} thường viết như  {example}",
)

# The forms of a number by kind of document, and an example of it. Documents of the Party end in TW.
_YEAR = "(?:19[4-9]|20)\\d"
_FORMS: dict[str, tuple[str, str]] = {
    "Nghị định": (rf"\d{{1,3}}/{_YEAR}\d/NĐ-(?:CP|HĐBT)", "61/2018/NĐ-CP"),
    "Thông tư": (rf"\d{{1,3}}/{_YEAR}\d/TT(?:LT)?-[A-ZĐ]+(?:-[A-ZĐ]+)*", "01/2023/TT-VPCP"),
    "Luật": (rf"\d{{1,3}}/{_YEAR}\d/(?:QH\d\d?|L-CTN)", "80/2015/QH13"),
    "Quyết định": (rf"\d{{1,5}}/(?:{_YEAR}\d/)?QĐ-[A-ZĐ]+(?:-[A-ZĐ]+)*|\d{{1,4}}-QĐ/TW", "766/QĐ-TTg"),
    "Nghị quyết": (rf"\d{{1,4}}/(?:{_YEAR}\d/)?(?:NQ-[A-ZĐ]+|(?:UBTV)?QH\d\d?)|\d{{1,4}}-NQ/TW", "76/NQ-CP"),
}
_CITED = re.compile(rf"({'|'.join(_FORMS)}) số ((?=[\w/–-]*[/–-])\d[\w/–-]*)")


def check(content: Content) -> Iterator[Problem]:
    for written, line in lines(content):
        for cited in _CITED.finditer(line.text):
            form, example = _FORMS[cited[1]]
            if not re.fullmatch(form, cited[2].replace("TTg", "TTG")):
                place = written.place(line, cited.start(2))
                yield MISSHAPEN.at(place, kind=cited[1], number=cited[2], example=example)
