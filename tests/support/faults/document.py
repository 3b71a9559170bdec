"""Faults of the file as a whole: version, identity, metadata, output intent."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import partial
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, String
from PIL import ImageCms
from support.faults.fault import Fault, Wanted, plainly, untouched


def _srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _locked(pdf: Pdf) -> bytes:
    """Opens without a password, but not every program may print or change it."""
    lock = pikepdf.Encryption(owner="chu", user="", R=4, aes=True, metadata=False)
    return plainly(pdf, encryption=lock, stream_decode_level=None)


def _sealed(pdf: Pdf) -> bytes:
    return plainly(pdf, encryption=pikepdf.Encryption(owner="chu", user="khach", R=4), stream_decode_level=None)


def _without_id(pdf: Pdf) -> bytes:
    return plainly(pdf).replace(b"/ID [", b"/JD [")


def _no_pdf(_: Pdf) -> bytes:
    return b"Day khong phai la PDF.\n" * 40


def _after_junk(pdf: Pdf) -> bytes:
    return b"rac\n" + plainly(pdf)


def _later_by_catalogue(pdf: Pdf) -> None:
    """The header says 1.6, the catalogue, which counts, 1.7."""
    pdf.Root["/Version"] = Name("/1.7")


def _with_damage(pdf: Pdf) -> bytes:
    """The table of places is gone."""
    whole = plainly(pdf)
    return whole[: whole.rindex(b"xref")]


# Metadata


def _xmp(pdf: Pdf, old: str, new: str) -> None:
    packet = pdf.Root.Metadata.read_bytes().decode()
    assert old in packet
    pdf.Root.Metadata.write(packet.replace(old, new).encode())


def _without_xmp(pdf: Pdf) -> None:
    del pdf.Root["/Metadata"]


def _packed_xmp(pdf: Pdf) -> None:
    """Under a false type until it is saved: the library keeps metadata plain."""
    packet = pdf.Root.Metadata
    packet.write(zlib.compress(packet.read_bytes()), filter=Name.FlateDecode)
    packet["/Type"] = Name("/Metadat0")


def _as_metadata(pdf: Pdf) -> bytes:
    return plainly(pdf).replace(b"/Metadat0", b"/Metadata")


def _info(pdf: Pdf, key: str, value: object) -> None:
    if value is None:
        del pdf.docinfo[key]
    else:
        pdf.docinfo[key] = value


def _unknown_trapping(pdf: Pdf) -> None:
    _info(pdf, "/Trapped", Name.Unknown)
    _xmp(pdf, "<pdf:Trapped>False<", "<pdf:Trapped>Unknown<")


# Output intent


def _intent(pdf: Pdf, change: Callable[[Pdf, Any], None]) -> None:
    change(pdf, pdf.Root.OutputIntents[0])


def _second_intent(pdf: Pdf, kind: str, own_profile: bool = False) -> None:
    copy = Dictionary(pdf.Root.OutputIntents[0])
    copy["/S"] = Name(kind)
    if own_profile:
        other = pdf.make_stream(_srgb())
        other["/N"] = 3
        copy["/DestOutputProfile"] = other
    pdf.Root.OutputIntents.append(copy)


def _without(key: str) -> Callable[[Pdf, Any], None]:
    def change(_: Pdf, intent: Any) -> None:
        del intent[key]

    return change


def _profile(data: bytes | None = None, components: int = 4) -> Callable[[Pdf, Any], None]:
    """Another profile, or only another /N."""

    def change(pdf: Pdf, intent: Any) -> None:
        stream = pdf.make_stream(intent.DestOutputProfile.read_bytes() if data is None else data)
        stream["/N"] = components
        intent["/DestOutputProfile"] = stream

    return change


def _unregistered(_: Pdf, intent: Any) -> None:
    del intent["/RegistryName"]
    del intent["/Info"]


def _nameless(_: Pdf, intent: Any) -> None:
    intent["/OutputConditionIdentifier"] = String("")


def _no_intents(pdf: Pdf) -> None:
    pdf.Root.OutputIntents = Array([])


_X01, _X02, _X03, _X04, _X05, _X06 = (Wanted(f"X0{number}") for number in range(1, 7))
_G0035 = Wanted("G0035")
_TITLE = "Nộp hồ sơ tại nhà"

FAULTS = (
    Fault("version 1.7", untouched, (_X01,), save=partial(plainly, force_version="1.7")),
    Fault("version 2.0", untouched, (_X01,), save=partial(plainly, force_version="2.0")),
    Fault("version 1.7 by the catalogue", _later_by_catalogue, (_X01,)),
    Fault("header after something else", untouched, (_X01,), save=_after_junk),
    Fault("no PDF at all", untouched, (Wanted("P00"),), save=_no_pdf),
    Fault("X-1a of version 1.5", untouched, (_X01,), "card X-1a", save=partial(plainly, force_version="1.5")),
    Fault(
        "X-1a in object streams", untouched, (_X01, _X01), "card X-1a",
        save=partial(plainly, force_version="1.5", object_stream_mode=ObjectStreamMode.generate),
    ),
    Fault("locked against change", untouched, (_X02,), save=_locked),
    Fault("locked against reading", untouched, (Wanted("P00"),), save=_sealed),
    Fault("no identifiers", untouched, (_X02,), save=_without_id),
    Fault("table of places lost", untouched, (Wanted("P01"),), save=_with_damage),
    Fault("no XMP", _without_xmp, (_X03,)),
    Fault("XMP packed", _packed_xmp, (_X03,), save=_as_metadata),
    Fault("XMP is no XML", partial(_xmp, old="</rdf:RDF>", new=""), (_X03,)),
    Fault("another version claimed", partial(_xmp, old="Version>PDF/X-4</pdfxid", new="Version>PDF/X-3</pdfxid"), (_X03,)),
    Fault("version claimed in a namespace that only looks right", partial(_xmp, old="npes.org/pdfx/ns/id/", new="npes.org/pdfx/ns/"), (_X03,)),
    Fault("X-1a claimed with a conformance key", partial(_info, key="/GTS_PDFXConformance", value=String("PDF/X-1a:2003")), (_X03,), "card X-1a"),
    Fault("X-1a claims nothing", partial(_info, key="/GTS_PDFXVersion", value=None), (_X03,), "card X-1a"),
    Fault("no MetadataDate", partial(_xmp, old="<xmp:MetadataDate>2026-03-02T08:30:00+07:00</xmp:MetadataDate>", new=""), (_X04,)),
    Fault("empty DocumentID", partial(_xmp, old="<xmpMM:DocumentID>thu<", new="<xmpMM:DocumentID><"), (_X04,)),
    Fault("no title in the XMP", partial(_xmp, old=_TITLE, new=""), (_X04,)),
    Fault("two titles", partial(_info, key="/Title", value=String("Nộp hồ sơ tại quầy")), (_X04,)),
    Fault("dates one second apart", partial(_info, key="/ModDate", value=String("D:20260302083001+07'00'")), (_X04,)),
    Fault("dates an hour apart by zone", partial(_info, key="/CreationDate", value=String("D:20260302083000+08'00'")), (_X04,)),
    Fault("trapping told twice, not alike", partial(_info, key="/Trapped", value=Name("/True")), (_X04,)),
    Fault("trapping unknown", _unknown_trapping, (_X05,)),
    Fault("trapping not told", partial(_info, key="/Trapped", value=None), (_X05,)),
    Fault("trapping told as a string", partial(_info, key="/Trapped", value=String("False")), (_X05,)),
    Fault("X-1a without title", partial(_info, key="/Title", value=None), (_X05,), "card X-1a"),
    Fault("no output intent", _no_intents, (_X06,)),
    Fault("two output intents", partial(_second_intent, kind="/GTS_PDFX"), (_X06,)),
    Fault("second intent with another profile", partial(_second_intent, kind="/GTS_PDFA1", own_profile=True), (_X06,)),
    Fault("RGB profile in the intent", partial(_intent, change=_profile(_srgb(), 3)), (_X06, _G0035)),
    Fault("profile that is none", partial(_intent, change=_profile(b"khong phai ho so mau" * 20)), (_X06, _G0035)),
    Fault("profile with three components", partial(_intent, change=_profile(components=3)), (_X06,)),
    Fault("profile not embedded", partial(_intent, change=_without("/DestOutputProfile")), (_X06,)),
    Fault("condition without a name", partial(_intent, change=_nameless), (_X06,)),
    Fault("own condition without a word", partial(_intent, change=_unregistered), (_X06,)),
)  # fmt: skip
