"""A leaflet has exactly the panels of its format, in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.formats import LEAFLET_FORMATS
from plugins.model.kinds import LEAFLET
from plugins.model.print_format import PrintFormat
from plugins.model.problem import Code, Problem
from plugins.model.publication import Publication

UNKNOWN = Code("E208", "Khổ “{format}” không có trang “{name}”.", "dùng các trang, theo thứ tự: {names}.")
MISSING = Code(
    "E209", "Tờ rơi khổ “{format}” thiếu trang “{name}”.", "thêm dòng  === {name} ===  và nội dung của trang."
)
ORDER = Code("E221", "Trang “{name}” sai thứ tự hoặc lặp lại.", "xếp theo thứ tự đọc: {names}.")
BLANK = Code("E222", "Trang “{name}” không có nội dung.", "viết nội dung cho trang này.")
_SET_BY_TEMPLATE = ("Bìa", "Bìa sau")


def check(content: Content) -> Iterator[Problem]:
    for item in content.publications:
        if item.kind is LEAFLET and item.body.panels:  # none at all is the reader's E008
            yield from _panels(item, LEAFLET_FORMATS[item.matter.format])


def _panels(item: Publication, sheet: PrintFormat) -> Iterator[Problem]:
    names, expected = [panel.name for panel in item.body.panels], ", ".join(sheet.reading)
    for panel in item.body.panels:
        if panel.name not in sheet.reading:
            yield UNKNOWN.at(panel.place, format=sheet.name, name=panel.name, names=expected)
        if not panel.parts and panel.name not in _SET_BY_TEMPLATE:
            yield BLANK.at(panel.place, name=panel.name)
    for name in sheet.reading:
        if name not in names and name not in sheet.optional:
            yield MISSING.at(item.place("format"), format=sheet.name, name=name)
    yield from _order(item, sheet, expected)


def _order(item: Publication, sheet: PrintFormat, expected: str) -> Iterator[Problem]:
    last = -1
    for panel in item.body.panels:
        if panel.name in sheet.reading:
            position = sheet.reading.index(panel.name)
            if position <= last:
                yield ORDER.at(panel.place, name=panel.name, names=expected)
            last = max(last, position)
