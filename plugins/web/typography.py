"""Headings of a text whose words are kept together at line ends."""

from __future__ import annotations

import re

from plugins.model.compounds import bound as bound

_HEADING = re.compile(r"(?<=<h[2-4])([^>]*>)(.*?)(?=</h[2-4]>)", re.DOTALL)
_TAG = re.compile(r"(<[^>]+>)")


def bound_headings(html: str) -> str:
    """HTML of a body with the texts of its headings bound; everything else stays as it is."""
    return _HEADING.sub(lambda heading: heading.group(1) + _bound_texts(heading.group(2)), html)


def _bound_texts(html: str) -> str:
    return "".join(piece if piece.startswith("<") else bound(piece) for piece in _TAG.split(html))
