"""Metadata of a PDF: the XMP packet as a flat table, and dates in their two spellings."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from xml.etree import ElementTree

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfx": "http://ns.adobe.com/pdfx/1.3/",
}
_PREFIXES = {address: prefix for prefix, address in NAMESPACES.items()}
_INFO_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?'?|Z.*)?$")


def read_xmp(packet: bytes) -> dict[str, str] | None:
    """Properties as 'dc:title' → text (the first, of several); None if the packet is not XML. A packet with a DTD is not
    read: XMP has none, and entities are how XML bombs are made."""
    if b"<!" in packet.replace(b"<!--", b""):
        return None
    try:
        root = ElementTree.fromstring(packet)
    except (ElementTree.ParseError, ValueError, LookupError):
        return None
    found: dict[str, str] = {}
    for description in root.iter(f"{{{RDF}}}Description"):
        for key, value in description.attrib.items():
            found.setdefault(_short(key), value)
        for item in description:
            found.setdefault(_short(item.tag), _text_of(item))
    return found


def _short(tag: str) -> str:
    address, _, local = tag[1:].partition("}") if tag.startswith("{") else ("", "", tag)
    return f"{_PREFIXES.get(address, address)}:{local}"


def _text_of(item: ElementTree.Element) -> str:
    first = next(item.iter(f"{{{RDF}}}li"), item)
    return (first.text or "").strip()


def info_date(text: str) -> datetime | None:
    """A date of the Info dictionary (ISO 32000-1, 7.9.4), in UTC."""
    match = _INFO_DATE.match(text)
    if match is None:
        return None
    year, month, day, hour, minute, second, sign, hours, minutes = match.groups()
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0)) * (-1 if sign == "-" else 1)
    try:
        zone = timezone(offset)
        moment = datetime(int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute or 0), int(second or 0))
        return moment.replace(tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def xmp_date(text: str) -> datetime | None:
    """A date of XMP (ISO 8601), in UTC, to the second."""
    try:
        moment = datetime.fromisoformat(text)
        zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return zoned.astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError):
        return None
