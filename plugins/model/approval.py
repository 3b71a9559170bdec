"""The approved text: what readers will see of a publication, as a short digest that two people can compare."""

from __future__ import annotations

import json
from base64 import b32encode
from collections.abc import Mapping
from hashlib import sha256

from plugins.model.picture import Measured
from plugins.model.publication import Publication

KEYS = ("approved_by", "approved_on", "approved_text")
# Not approved, because no reader sees it, or because taking something back must never wait for anybody.
_OUTSIDE = {*KEYS, "status", "expires", "withdrawn", "old_addresses"}
_LETTERS, _GROUP = 16, 4  # 80 bits of SHA-256, in groups that can be read out


def digest(item: Publication, pictures: Mapping[str, Measured]) -> str:
    """'K7QD-3MXA-PL2Z-W6TN': of front matter, body as written (NFC, LF) and the bytes of all pictures. Keys that say what
    they would say if they were left out do not count: a key that a later version adds leaves old approvals alone."""
    form = json.dumps(
        {"kind": item.kind.name, "matter": _matter(item), "body": _body(item), "pictures": _pictures(item, pictures)},
        ensure_ascii=False,
        sort_keys=True,
    )
    letters = b32encode(sha256(form.encode()).digest()).decode()[:_LETTERS]
    return "-".join(letters[start : start + _GROUP] for start in range(0, _LETTERS, _GROUP))


def same(one: str, other: str) -> bool:
    """Whether two digests are one, however they are spaced."""
    return _bare(one) == _bare(other)


def pictures_of(item: Publication) -> tuple[str, ...]:
    """Files of all pictures that the publication itself shows, in order, each once."""
    first = [item.image.file] if item.image else []
    return tuple(dict.fromkeys([*first, *(figure.picture.file for figure in item.body.figures)]))


def _matter(item: Publication) -> dict[str, object]:
    values: dict[str, object] = item.matter.model_dump(mode="json", exclude_defaults=True, exclude=_OUTSIDE)
    imprint = values.get("imprint")
    if isinstance(imprint, dict) and ("imprint", "printer_address") not in item.lines:
        imprint.pop("printer_address", None)  # from nha-in.yml: a print shop may move
    return values


def _body(item: Publication) -> str:
    return (item.written.body_text if item.written else item.body.text).strip("\n")


def _pictures(item: Publication, pictures: Mapping[str, Measured]) -> dict[str, str]:
    return {file: pictures[file].digest if file in pictures else "" for file in pictures_of(item)}


def _bare(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter.isalnum())
