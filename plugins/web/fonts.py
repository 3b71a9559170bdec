"""Cuts the theme's fonts down to the letters that Vietnamese pages need. Same bytes every time; kept in the cache."""

from __future__ import annotations

import hashlib
import io
import unicodedata
from pathlib import Path

import fontTools
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from plugins.output.kept import keep

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_ASCII = "".join(chr(code) for code in range(0x20, 0x7F))
_SIGNS = "\u00a0«»“”‘’„–—…•·×÷±°©®§¶†²³µ‰€₫"
_FEATURES = ["kern"]  # texts are NFC: no mark positioning is needed
WEIGHTS = (
    ("be-vietnam-pro-400.woff2", "BeVietnamPro-Regular.ttf"),
    ("be-vietnam-pro-700.woff2", "BeVietnamPro-Bold.ttf"),
)


def vietnamese_letters() -> str:
    """The 146 letters that Vietnamese has beside ASCII's and those it shares: every vowel with every tone, and đ."""
    lower = {unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES} | {"đ"}
    return "".join(sorted(letter for low in lower for letter in (low, low.upper())))


def characters() -> frozenset[str]:
    """What the subset must cover."""
    return frozenset(_ASCII + _SIGNS + vietnamese_letters())


def subset(octets: bytes, cache: Path) -> bytes:
    """A WOFF2 with only `characters()`. octets: a TTF; cache: folder for finished subsets.

    The key holds all that the result depends on, so that an old subset is never taken for a new one.
    """
    recipe = "".join(sorted(characters())) + ",".join(_FEATURES) + fontTools.version
    kept = cache / f"{hashlib.sha256(octets + recipe.encode()).hexdigest()[:16]}.woff2"
    if not kept.exists():
        keep(kept, cut(octets))
    return kept.read_bytes()


def cut(octets: bytes) -> bytes:
    """The subset itself. The font's own dates stay, so that the bytes do not depend on the day."""
    font = TTFont(io.BytesIO(octets), recalcTimestamp=False)
    options = Options(layout_features=_FEATURES, hinting=False, notdef_outline=True, name_IDs=[1, 2, 13, 14])
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(letter) for letter in characters()])
    subsetter.subset(font)
    font.flavor = "woff2"
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()
