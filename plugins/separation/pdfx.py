"""What makes a PDF a PDF/X: output intent, identification, nothing that only a screen has use for; and how it is saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import Any, Literal

import pikepdf
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Stream, String

from plugins.separation.profile import PressProfile
from plugins.separation.xmp import Identity, info_date, packet

Standard = Literal["PDF/X-4", "PDF/X-1a"]

_PRODUCER = "pikepdf"


@dataclass(frozen=True)
class Flavour:
    """version: of PDF, at most; info: value of GTS_PDFXVersion; properties: the standard's own entries in the XMP."""

    version: str
    info: str
    properties: Mapping[str, str] = field(default_factory=dict)


# PDF/X-4: ISO 15930-7:2010. It is told by the XMP; Info says it too, since older tools look only there.
# PDF/X-1a: ISO 15930-4:2003. It is told by Info; GTS_PDFXConformance belongs to X-1a:2001 alone and must not stand here.
FLAVOURS: Mapping[Standard, Flavour] = {
    "PDF/X-4": Flavour("1.6", "PDF/X-4", {"pdfxid:GTS_PDFXVersion": "PDF/X-4", "pdfx:GTS_PDFXVersion": "PDF/X-4"}),
    "PDF/X-1a": Flavour("1.4", "PDF/X-1a:2003", {"pdfx:GTS_PDFXVersion": "PDF/X-1a:2003"}),
}

# Links, bookmarks, actions and tags: forbidden on the printed area, or of no use to a press.
_OF_SCREEN = (
    "AA", "AcroForm", "AF", "Collection", "Dests", "Extensions", "MarkInfo", "Metadata", "Names", "OCProperties",
    "OpenAction", "Outlines", "OutputIntents", "PageLabels", "PageMode", "Perms", "PieceInfo", "Requirements",
    "StructTreeRoot", "Threads", "URI", "Version", "ViewerPreferences",
)  # fmt: skip
_OF_SCREEN_PAGE = (
    "AA",
    "Annots",
    "Dur",
    "Metadata",
    "PieceInfo",
    "PresSteps",
    "StructParents",
    "Tabs",
    "Thumb",
    "Trans",
)


def identify(
    pdf: pikepdf.Pdf,
    standard: Standard,
    profile: PressProfile,
    *,
    title: str,
    creator: str,
    created: datetime,
    modified: datetime,
    document_id: str,
) -> None:
    """Declares a separated file as `standard` for the condition of `profile`, in place. created, modified: with zone."""
    flavour = FLAVOURS[standard]
    producer = str(pdf.docinfo.get("/Producer", _PRODUCER))
    identity = Identity(title, creator, producer, created, modified, document_id)
    _strip(pdf)
    pdf.Root["/OutputIntents"] = Array([_output_intent(pdf, profile)])
    _inform(pdf, identity, flavour)
    metadata = pdf.make_stream(packet(identity, dict(flavour.properties)), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root["/Metadata"] = metadata


def save(pdf: pikepdf.Pdf, standard: Standard) -> bytes:
    """The file's bytes, the same for the same content: /ID is a digest, and nothing tells the hour.

    Plain objects and a plain cross-reference table, which every RIP reads; the XMP stays uncompressed (ISO 15930-7).
    """
    if "/ID" in pdf.trailer:  # the artwork's: its first half would be kept
        del pdf.trailer["/ID"]
    target = BytesIO()
    pdf.save(
        target,
        force_version=FLAVOURS[standard].version,
        deterministic_id=True,
        object_stream_mode=ObjectStreamMode.disable,
        compress_streams=True,
        recompress_flate=False,
        fix_metadata_version=False,
    )
    return target.getvalue()


def _strip(pdf: pikepdf.Pdf) -> None:
    _drop(pdf.Root, _OF_SCREEN)
    for page in pdf.pages:
        _drop(page.obj, _OF_SCREEN_PAGE)


def _drop(holder: Any, keys: tuple[str, ...]) -> None:
    for key in keys:
        if f"/{key}" in holder:
            del holder[f"/{key}"]


def _output_intent(pdf: pikepdf.Pdf, profile: PressProfile) -> Dictionary:
    """GTS_PDFX with the profile inside, so that a proof can be made without knowing the condition by name."""
    stream = Stream(pdf, profile.icc)
    stream["/N"] = 4
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputCondition=String(profile.info),
        OutputConditionIdentifier=String(profile.condition),
        Info=String(profile.info),
        DestOutputProfile=pdf.make_indirect(stream),
    )
    if profile.registered:
        intent["/RegistryName"] = String(profile.registry)
    return intent


def _inform(pdf: pikepdf.Pdf, identity: Identity, flavour: Flavour) -> None:
    pdf.trailer["/Info"] = pdf.make_indirect(
        Dictionary(
            Title=String(identity.title),
            Creator=String(identity.creator),
            Producer=String(identity.producer),
            CreationDate=String(info_date(identity.created)),
            ModDate=String(info_date(identity.modified)),
            Trapped=Name("/False"),
            GTS_PDFXVersion=String(flavour.info),
        )
    )
