"""Whoever praises or criticises somebody in public keeps on record what the text rests on."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.kinds import STORY
from plugins.model.problem import Code, Problem
from plugins.model.publication import Publication

MISSING = {
    "source_document": Code(
        "E271",
        "{label} chưa ghi tài liệu gốc (source_document).",
        "ghi tên, số, ngày và nơi giữ tài liệu làm căn cứ; người đọc không thấy mục này.",
    ),
    "reply": Code(
        "E272",
        "{label} chưa ghi ý kiến của bên được nói tới (reply).",
        "hỏi bên ấy trước khi đăng rồi ghi  reply: [{{asked: …, date: …, answer: …}}] ; họ không đáp thì ghi  answer: không trả lời",
    ),
    "consent": Code(
        "E273",
        "{label} chưa ghi sự đồng ý của người, đơn vị được nêu (consent).",
        "ghi  consent: [{{who: …, form: …, date: …, kept_at: …}}]",
    ),
}
ADVISED = {
    "source_document": Code(
        "W061",
        "{label} chưa ghi tài liệu gốc (source_document).",
        "ghi tên, số, ngày và nơi giữ tài liệu làm căn cứ; người đọc không thấy mục này.",
    ),
    "consent": Code(
        "W063",
        "{label} chưa ghi sự đồng ý của người, đơn vị được nêu (consent).",
        "ghi  consent: [{{who: …, form: …, date: …, kept_at: …}}]",
    ),
}
_OF_STORY, _OF_CRITICISM = ("source_document", "consent"), ("source_document", "reply")


def check(content: Content) -> Iterator[Problem]:
    for item in content.released:
        if not content.taken_back(item):
            strict = content.agency.approval.covers(item.kind.folder)
            yield from _of(item, strict)


def _of(item: Publication, strict: bool) -> Iterator[Problem]:
    """Of criticism records are asked always: the editor said that it is one."""
    if item.kind is STORY:
        needed, codes, label = _OF_STORY, MISSING if strict else ADVISED, "Gương điển hình"
    elif getattr(item.matter, "criticism", False):
        needed, codes, label = _OF_CRITICISM, MISSING, "Bài phản ánh, phê bình"
    else:
        return
    for key in needed:
        if not getattr(item.matter, key):
            yield codes[key].at(item.place("title"), label=label)
