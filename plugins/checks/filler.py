"""Text that only held a place is not published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.manuscripts import lines
from plugins.model.content import Content
from plugins.model.problem import Code, Problem

FILLER = Code(
    "E285",
    "Còn chữ giữ chỗ “{words}”.",
    "viết nội dung thật vào đây, hoặc để lại  status: nháp  cho đến khi viết xong.",
)

# Capitals matter: a reader may be told to write xxx in a form, nobody writes TODO to a reader.
_WORDS = re.compile(
    r"[Ll]orem ipsum|\b(?:TODO|TBD|FIXME|XXX+|xxxx+|ABCXYZ)\b|\?{3,}|\[(?:điền|chèn|bổ sung)[^\]]*\](?![(\ufffc])"
)


def check(content: Content) -> Iterator[Problem]:
    for item in content.publications:
        for key in ("title", "summary"):
            left = _WORDS.search(getattr(item, key))
            if left and item.matter.status != "nháp":
                yield FILLER.at(item.place(key), words=left.group())
    for written, line in lines(content, drafts=False):
        left = _WORDS.search(line.text)
        if left:
            yield FILLER.at(written.place(line, left.start()), words=left.group())
