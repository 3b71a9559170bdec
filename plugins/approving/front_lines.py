"""Sets keys of the front matter in the bytes of a file; every other byte stays."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

_FRONT = re.compile(
    rb"\A(?:\xef\xbb\xbf)?---[ \t]*(?P<end>\r\n|\n|\r)(?P<yaml>.*?)(?<=[\r\n])(?P<close>---[ \t]*(?:\r\n|\n|\r|\Z))",
    re.DOTALL,
)
_BARE = re.compile(r"\w[\w /.,()-]*")


def with_keys(octets: bytes, values: Mapping[str, str]) -> bytes | None:
    """The file with these keys: a line that is there gets the new value and keeps its comment, others come before the
    closing line. None if there is no front matter of lines."""
    front = _FRONT.match(octets)
    if front is None:
        return None
    yaml, end = front["yaml"], front["end"]
    for key, value in values.items():
        line = f"{key}: {_written(value)}".encode()
        there = _line_of(key).search(yaml)
        if there:
            yaml = yaml[: there.start()] + line + (there["comment"] or b"") + yaml[there.end() :]
        else:
            yaml += line + end
    return octets[: front.start("yaml")] + yaml + octets[front.start("close") :]


def _line_of(key: str) -> re.Pattern[bytes]:
    """A key's line with the indented lines that go on with its value, up to a comment or the line's end."""
    return re.compile(
        rb"(?:(?<=[\r\n])|\A)" + key.encode() + rb"[ \t]*:[^\r\n#]*?(?P<comment>[ \t]+#[^\r\n]*)?(?=[\r\n]|\Z)"
        rb"(?:(?:\r\n|\n|\r)[ \t]+[^\r\n]*)*"
    )


def _written(value: str) -> str:
    """As YAML: plain where that is plain, else between double quotes."""
    return value if _BARE.fullmatch(value) else json.dumps(value, ensure_ascii=False)
