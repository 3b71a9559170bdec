"""The XMP packet of a press file: what ISO 15930 wants said, plainly and in the same words as the Info dictionary."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{modified}</xmp:ModifyDate>
<xmp:MetadataDate>{modified}</xmp:MetadataDate>
<xmpMM:DocumentID>{document_id}</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>{producer}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
{standard}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True)
class Identity:
    """What a file says of itself. created, modified: with a time zone; document_id: the same for every version."""

    title: str
    creator: str
    producer: str
    created: datetime
    modified: datetime
    document_id: str


def packet(identity: Identity, properties: dict[str, str]) -> bytes:
    """properties: qualified names of the standard's own entries, such as 'pdfxid:GTS_PDFXVersion', and their values."""
    standard = "\n".join(f"<{name}>{escape(value)}</{name}>" for name, value in properties.items())
    filled = _PACKET.format(
        title=escape(identity.title),
        creator=escape(identity.creator),
        producer=escape(identity.producer),
        created=xmp_date(identity.created),
        modified=xmp_date(identity.modified),
        document_id=escape(identity.document_id),
        standard=standard,
    )
    return filled.encode("utf-8")


def xmp_date(moment: datetime) -> str:
    """ISO 8601 to the second; the Info dictionary must agree to the second (ISO 15930-7, 6.10)."""
    return moment.replace(microsecond=0).isoformat()


def info_date(moment: datetime) -> str:
    """ISO 32000-1, 7.9.4: D:YYYYMMDDHHmmSS+HH'mm'."""
    offset = moment.strftime("%z")
    return f"{moment.strftime('D:%Y%m%d%H%M%S')}{offset[:3]}'{offset[3:5]}'"
