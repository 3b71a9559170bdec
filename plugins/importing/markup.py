"""XML that a stranger wrote: parsed only after a look at it that no bomb survives."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers import expat

from plugins.importing.package import BOMB, DAMAGED
from plugins.model.problem import Code, Place, Problem

DECLARATIONS = Code(
    "E711",
    "Tệp chứa khai báo DTD hoặc thực thể, thứ mà Word không bao giờ ghi.",
    "không mở tệp này nếu không rõ nguồn; rõ nguồn thì chép chữ sang một tệp Word mới.",
)

MOST_ELEMENTS = 150_000  # a plan of sixty pages, cut up as badly as Word can, has some 100,000
DEEPEST = 120  # tables in tables in text boxes reach some 60

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_STRICT = {  # ISO/IEC 29500 Strict: the same elements under other names
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W,
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R,
    b"http://purl.oclc.org/ooxml/drawingml/main": A,
    b"http://purl.oclc.org/ooxml/officeDocument/math": M,
}


class Refused(Exception):
    """The part may not be parsed, for the reason in `problem`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class _Look:
    """Counts what a parser meets, and stops it at the first thing that no document has."""

    def __init__(self, place: Place, part: str) -> None:
        self.place, self.part = place, part
        self.elements = self.depth = 0

    def start(self, _name: str, _attributes: object) -> None:
        self.elements += 1
        self.depth += 1
        if self.depth > DEEPEST or self.elements > MOST_ELEMENTS:
            raise Refused(BOMB.at(self.place, what=self.part))

    def end(self, _name: str) -> None:
        self.depth -= 1

    def doctype(self, *_: object) -> None:
        raise Refused(DECLARATIONS.at(self.place))


def parse(octets: bytes, place: Place, part: str) -> Element:
    """The root of an XML part. Raises Refused for declarations, for too much of anything, and for what is no XML."""
    look = _Look(place, part)
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = look.start, look.end
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = look.doctype
    try:
        parser.Parse(octets, True)
        return ElementTree.fromstring(_transitional(octets))
    except (expat.ExpatError, ElementTree.ParseError, ValueError, LookupError) as error:
        raise Refused(DAMAGED.at(place, what=part)) from error


def _transitional(octets: bytes) -> bytes:
    for strict, name in _STRICT.items():
        octets = octets.replace(strict, name[1:-1].encode())
    return octets


def value(parent: Element | None, tag: str) -> str | None:
    """The w:val of the child `tag` (without its namespace); None if there is no such child."""
    child = None if parent is None else parent.find(W + tag)
    return None if child is None else child.get(W + "val", "")


def switched(parent: Element | None, tag: str) -> bool | None:
    """Whether the switch `tag` is on (w:b, w:i, w:caps…); None if it is not mentioned."""
    found = value(parent, tag)
    return None if found is None else found not in ("0", "false", "off", "none")
