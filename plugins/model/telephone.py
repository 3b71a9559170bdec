"""How a telephone number is set. Free and shared-cost numbers (1800, 1900) of eight digits are read in two groups: that is how
they are said, and how those write them who own them."""

from __future__ import annotations

import re

# Not within an address, a longer number or a name of a file, and not an amount of money.
_HOTLINE = re.compile(
    r"(?<![\w.,/@#=&?:+-])(1[89]00)(\d{4})(?![\w/@#=&-]|[.,:]\d|[ \u00a0]?(?:đồng|đ|VND|VNĐ|₫)(?!\w))"
)
_VERBATIM = re.compile(r"(<(code|pre|kbd|samp)\b.*?</\2>|<[^>]*>)", re.DOTALL)


def grouped(text: str) -> str:
    """Plain text whose hotlines stand in two groups: '18001096' becomes '1800 1096'."""
    return _HOTLINE.sub(r"\1 \2", text) if "00" in text else text


def grouped_html(html: str) -> str:
    """HTML with the same in what is read: no tag (`href="tel:18001096"`) and no code changes."""
    if not _HOTLINE.search(html):
        return html
    parts = _VERBATIM.split(html)  # text, markup, name of a verbatim element or None, text, …
    kept = [grouped(part or "") if place % 3 == 0 else part for place, part in enumerate(parts) if place % 3 < 2]
    return "".join(part or "" for part in kept)
