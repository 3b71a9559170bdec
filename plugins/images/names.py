"""Names of published pictures say what an editor called them, never when or with what a picture was taken."""

from __future__ import annotations

import re

from plugins.model.vietnamese import slugify

NAMELESS = "anh"

# Of names as addresses, where every separator is a hyphen.
_STAMPED = re.compile(
    r"\d{8}"  # a date, a moment in seconds, the number of a telephone
    r"|\d{4}-\d{2}-\d{2}-(?:at-|luc-)?\d{1,2}-?\d{2}"
    r"|^(?:fb-)?(?:img|imag|mvimg|vid|pxl|dji|gopr|dsc[a-z]?)-?\d{4}|^(?:p|z)\d{6}"  # cameras; z: Zalo
    r"|^(?:img|dsc|zalo|viber|whatsapp|messenger|telegram|signal|screenshot|screen-shot|anh-chup-man-hinh)"
    r"(?:-image|-img|-photo|-anh)?-?\d{3}"
)


def public_name(name: str, digest: str = "") -> str:
    """The part of an address that a file or a folder gives: 'Chợ nổi #2' is 'cho-noi-2'; what a camera, a telephone or a
    messenger called a picture, 'IMG_20261120_091200', is 'anh'. digest: which the name may carry at its end already."""
    if _STAMPED.search(slugify(name, len(name) * 4).removesuffix(f"-{digest}")):
        return NAMELESS
    return slugify(name) or NAMELESS
