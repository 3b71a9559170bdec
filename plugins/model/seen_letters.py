"""Source text as a reader's eye joins it: markup inside a number hides it from a search, but not from a reader."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from dataclasses import dataclass

# Addresses that reach a person by a number: they are read, for a link shows what it leads to.
_DIALLED = re.compile(
    r"(?:https?://)?(?<![\w.-])(?:(?:www|m|web|chat|api|oa)\.)?(?:zalo\.me|wa\.me|whatsapp\.com|viber\.(?:me|click|com)|m\.me|"
    r"messenger\.com|facebook\.com|fb\.com|t\.me|telegram\.me)/[^\s<>\")\]]+"
    r"|(?<!\w)(?:(?:viber|zalo|whatsapp|skype|tg|fb-messenger)://|(?:tel|sms|smsto|callto):%2B)[^\s<>\")\]]+"
    r"|https?://[^\s<>\")\]?]+\?[^\s<>\")\]]*?\b(?:phone|tel|number|sdt|mobile)=[^\s<>\")\]]+",
    re.IGNORECASE,
)
_DIALLED_BY_TAG = re.compile(_DIALLED.pattern + r"|(?<!\w)(?:tel|sms|smsto|callto):[^\s<>\"')]+", re.IGNORECASE)
_PARTING = re.compile(r"%2[Bb]|%20|[/?&=#:]")
_APART = {"%2B": "¦¦+", "%20": "¦¦ "}
_SIGNS = (  # one of which stands in every text that dials, in small letters
    *(".me/", "viber", "zalo:", "whatsapp", "skype:", "tg:", "messenger", "facebook.com/", "fb.com/"),
    *("%2b", "tel:", "sms", "callto:", "phone=", "tel=", "number=", "sdt=", "mobile="),
)
# Left out: HTML tags, emphasis and escapes of Markdown, letters without width. Read: entities. Other addresses of
# web pages are replaced by a mark: their digits are nobody's.
_SPECIAL = re.compile(
    r"(?P<unseen></?[A-Za-z][^<>]{0,300}>|[*`\\\u00ad\u200b-\u200d\u2060\ufeff]+)"
    r"|(?P<entity>&#?\w{1,12};)"
    r"|(?P<address>https?://[^\s<>\")\]]+)",
    re.DOTALL,
)
_SPECIAL_OR_DIALLED = re.compile(rf"(?P<dialled>(?i:{_DIALLED.pattern}))|{_SPECIAL.pattern}", re.DOTALL)
_JOINING = re.compile(
    r"_(?:(?=\d)|(?<=\d_))(?!\S{0,64}@)"
)  # emphasis, or a blank in a file name; addresses keep theirs
_WIDE = {0xFF10 + digit: str(digit) for digit in range(10)} | {0xFF0B: "+", 0xFF20: "@"}
_BLANKS = dict.fromkeys([0x09, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_PLAIN = str.maketrans(_WIDE | _BLANKS)
_ODD = re.compile(f"[{''.join(map(chr, _PLAIN))}]")


@dataclass(frozen=True)
class Seen:
    """letters: what is seen; joints: where in them a new piece of the source begins, and where that stands there."""

    letters: str
    joints: tuple[tuple[int, int], ...]

    def offset(self, place: int) -> int:
        """Where in the source the letter at `place` stands."""
        begins, offset = self.joints[bisect_right(self.joints, place, key=lambda joint: joint[0]) - 1]
        return offset + place - begins


def seen(source: str) -> Seen:
    """The letters of `source` that are seen, in plain form: fullwidth digits and odd blanks are plain ones."""
    source = _JOINING.sub(" ", source)
    pieces, joints = [], []
    length = end = 0
    small = source.casefold()
    special = _SPECIAL_OR_DIALLED if any(sign in small for sign in _SIGNS) else _SPECIAL
    for match in special.finditer(source):
        for offset, piece in ((end, source[end : match.start()]), (match.start(), _read(match))):
            joints.append((length, offset))
            pieces.append(piece)
            length += len(piece)
        end = match.end()
    joints.append((length, end))
    letters = "".join([*pieces, source[end:]])
    return Seen(letters.translate(_PLAIN) if _ODD.search(letters) else letters, tuple(joints))


def _read(match: re.Match[str]) -> str:
    match match.lastgroup:
        case "entity":
            return html.unescape(match.group())
        case "address":
            return "¦"
        case "dialled":
            return _parted(match.group())
        case _:
            return _within_tag(match.group())


def _within_tag(unseen: str) -> str:
    """What a tag dials, each letter in its place; nothing, if it dials nobody: its number joins what is beside it."""
    found = _DIALLED_BY_TAG.search(unseen)
    if not found:
        return ""
    return "¦" * found.start() + _parted(found.group()) + "¦" * (len(unseen) - found.end())


def _parted(address: str) -> str:
    """An address as long as before, in which what is no part of a number stands apart from it."""
    return _PARTING.sub(lambda sign: _APART.get(sign.group().upper(), "¦"), address)
