"""A small press file made by hand, correct in everything that preflight looks at, and ways to spoil it."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from typing import Any

import numpy as np
import pikepdf
from fontTools import subset
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, String
from support.site import ROOT

from plugins.model.sheet import MM, Sheet
from plugins.preflight.expectation import Expectation

SHEET = Sheet(100, 80, pages=2, folds=((57.0,), (57.0,)))
IMPRINT = "Giấy phép xuất bản số 12/GP-MẪU"
WORDS = "Cải cách hành chính"
PROFILE = ROOT / "theme/press/profiles/ISOcoated_v2_300_bas.icc"
FONT = ROOT / "theme/press/fonts/BeVietnamPro-Regular.ttf"
CHARACTERS = WORDS + IMPRINT + "BẢN IN THỬ abcdefghijklmnopqrstuvwxyz"
OVERPRINT = b"/Over gs"
BLACK = b"0 0 0 1 k"
DATE, XMP_DATE = "D:20261101080000+07'00'", "2026-11-01T08:00:00+07:00"
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
 rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Tờ mẫu</rdf:li></rdf:Alt>
</dc:title><xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:MetadataDate>{date}
</xmp:MetadataDate><xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>
default</xmpMM:RenditionClass><pdf:Trapped>False</pdf:Trapped><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""

Change = Callable[[pikepdf.Pdf], object]


@lru_cache(maxsize=1)
def _face() -> tuple[bytes, dict[str, int], dict[int, float], float]:
    """A subset of the house's font: its bytes, glyph numbers by character, advances by glyph, units per em."""
    font = TTFont(FONT)
    cutter = subset.Subsetter(subset.Options(layout_features=[], hinting=False))
    cutter.populate(text=CHARACTERS)
    cutter.subset(font)
    written = BytesIO()
    font.save(written)
    order = font.getGlyphOrder()
    numbers = {chr(code): order.index(glyph) for code, glyph in font.getBestCmap().items()}
    em = float(font["head"].unitsPerEm)
    advances = {order.index(glyph): font["hmtx"][glyph][0] * 1000 / em for glyph in order}
    return written.getvalue(), numbers, advances, em


def text(  # noqa: PLR0917
    words: str, x: float, y: float, size: float = 10, colour: bytes = BLACK, state: bytes = OVERPRINT
) -> bytes:
    """Words at x, y mm from the lower left of the trim, in pt."""
    numbers = _face()[1]
    codes = "".join(f"{numbers[letter]:04x}" for letter in words).encode()
    at = f"{x * MM:.3f} {y * MM:.3f}".encode()
    return b"q %s %s BT /F %g Tf %s Td <%s> Tj ET Q\n" % (state, colour, size, at, codes)


def box(  # noqa: PLR0917
    x: float, y: float, width: float, height: float, colour: bytes = b"0 0.1 0.3 0 k", state: bytes = b""
) -> bytes:
    """A filled rectangle in mm from the lower left of the trim."""
    edges = b" ".join(b"%.4f" % (value * MM) for value in (x, y, width, height))
    return b"q %s %s %s re f Q\n" % (state, colour, edges)


def line(  # noqa: PLR0917
    x: float, y: float, length: float, width: float, colour: bytes = b"0 0 0 1 K", state: bytes = OVERPRINT
) -> bytes:
    """A level line in mm, its width in pt."""
    ends = (x * MM, y * MM, (x + length) * MM, y * MM)
    return b"q %s %s %.6f w %.4f %.4f m %.4f %.4f l S Q\n" % (state, colour, width, *ends)


def picture(name: bytes, x: float, y: float, width: float, height: float) -> bytes:
    """An image XObject in mm from the lower left of the trim."""
    return b"q %.4f 0 0 %.4f %.4f %.4f cm /%s Do Q\n" % (width * MM, height * MM, x * MM, y * MM, name)


def ground(sheet: Sheet = SHEET) -> bytes:
    """Colour to the bleed edge on all sides."""
    return box(-sheet.bleed, -sheet.bleed, sheet.width + 2 * sheet.bleed, sheet.height + 2 * sheet.bleed)


def marks(sheet: Sheet, page: int) -> list[bytes]:
    """Crop marks, registration crosses and fold ticks, outside the bleed, in every plate."""
    w, h, near, far = sheet.width, sheet.height, sheet.bleed + 1, sheet.bleed + 6
    level = [(x0, y, x1, y) for y in (0.0, h) for x0, x1 in ((-far, -near), (w + near, w + far))]
    upright = [(x, y0, x, y1) for x in (0.0, w) for y0, y1 in ((-far, -near), (h + near, h + far))]
    ticks = [(x, y0, x, y1) for x in sheet.folds_of(page) for y0, y1 in ((-far, -near), (h + near, h + far))]
    drawn = [b"%.4f %.4f m %.4f %.4f l S\n" % tuple(v * MM for v in ends) for ends in (*level, *upright, *ticks)]
    for x, y in (
        (-sheet.bleed - 5, h / 2),
        (w + sheet.bleed + 5, h / 2),
        (w / 3, -sheet.bleed - 5),
        (w / 3, h + sheet.bleed + 5),
    ):
        cross = (x - 2, y, x + 2, y, x, y - 2, x, y + 2)
        drawn.append(b"%.4f %.4f m %.4f %.4f l %.4f %.4f m %.4f %.4f l S\n" % tuple(v * MM for v in cross))
    return [b"q /All CS 1 SCN 0.25 w\n", *drawn, b"Q\n"]


@dataclass
class Draft:
    """A press file before it is written. artwork: for each page, pieces in pt from the lower left of the trim; before,
    after: changes of the file without and with its pages."""

    sheet: Sheet = SHEET
    artwork: list[list[bytes]] = field(default_factory=list)
    marks: list[list[bytes]] = field(default_factory=list)
    after: list[Change] = field(default_factory=list)
    version: str = "1.6"
    title: str = "Tờ mẫu"
    written: Callable[[bytes], bytes] = bytes

    def __post_init__(self) -> None:
        if not self.artwork:
            self.artwork = [[ground(self.sheet), *_filling()] for _ in range(self.sheet.pages)]
            self.artwork[0].append(text(IMPRINT, 8, 8, 7.5))
        if not self.marks:
            self.marks = [marks(self.sheet, page) for page in range(self.sheet.pages)]

    def add(self, piece: bytes, page: int = 1) -> Draft:
        """More on a page."""
        self.artwork[page - 1].append(piece)
        return self

    def change(self, change: Change) -> Draft:
        """A change of the finished file."""
        self.after.append(change)
        return self

    def write(self) -> bytes:
        """The bytes of the file."""
        with pikepdf.new() as pdf:
            resources = _resources(pdf)
            for artwork, drawn in zip(self.artwork, self.marks, strict=True):
                _page(pdf, self.sheet, resources, b"".join((*artwork, *drawn)))
            _identity(pdf, self.title)
            for change in self.after:
                change(pdf)
            written = BytesIO()
            disable = pikepdf.ObjectStreamMode.disable
            pdf.save(
                written,
                force_version=self.version,
                deterministic_id=True,
                object_stream_mode=disable,
                fix_metadata_version=False,
            )
        return self.written(written.getvalue())


def expectation(sheet: Sheet = SHEET, **more: Any) -> Expectation:
    """What a draft on this sheet fulfils."""
    return Expectation(sheet, **({"fonts": ("Be Vietnam Pro",), "imprint": (IMPRINT,)} | more))


def _filling() -> list[bytes]:
    """Something of each kind: text, photograph, line, gradient."""
    return [
        text(WORDS, 8, 60, 12),
        text("hành chính", 8, 50, 9),
        picture(b"Photo", 60, 30, 20, 20),
        line(8, 46, 30, 0.5),
        b"q %.4f %.4f 60 20 re W n /Blend sh Q\n" % (8 * MM, 20 * MM),
    ]


def _page(pdf: pikepdf.Pdf, sheet: Sheet, resources: Any, content: bytes) -> None:
    page = pdf.add_blank_page()
    left, bottom = sheet.trim[:2]
    page.obj.Contents = pdf.make_stream(b"q 1 0 0 1 %.4f %.4f cm\n%sQ\n" % (left, bottom, content))
    page.obj.Resources = resources
    page.obj.MediaBox, page.obj.BleedBox, page.obj.TrimBox = (
        Array(b) for b in (sheet.media, sheet.bleed_box, sheet.trim)
    )


def _resources(pdf: pikepdf.Pdf) -> Any:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=[0, 0, 0, 0], C1=[1, 1, 1, 1])
    registration = pdf.make_indirect(Array([Name.Separation, Name.All, Name.DeviceCMYK, tint]))
    blend = Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=Array([0, 0.1, 0.3, 0]), C1=Array([0.2, 0.9, 0.9, 0.2]))
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=[20, 0, 90, 0], Function=blend)
    return pdf.make_indirect(
        Dictionary(
            Font=Dictionary(F=embedded_font(pdf)),
            XObject=Dictionary(Photo=photograph(pdf, 300)),
            ColorSpace=Dictionary(All=registration),
            Shading=Dictionary(Blend=pdf.make_indirect(shading)),
            ExtGState=Dictionary(Over=pdf.make_indirect(Dictionary(OP=True, op=True, OPM=1))),
        )
    )


def photograph(pdf: pikepdf.Pdf, pixels: int, mode: str = "CMYK") -> Any:
    """A square image with a gradient in it."""
    count = {"CMYK": 4, "RGB": 3, "Gray": 1}[mode]
    steps = np.linspace(20, 120, pixels, dtype=np.uint8)
    samples = np.repeat(np.repeat(steps[None, :, None], pixels, 0), count, 2)
    stream = pdf.make_stream(samples.tobytes())
    for key, value in (("/Type", Name.XObject), ("/Subtype", Name.Image), ("/Width", pixels), ("/Height", pixels)):
        stream[key] = value
    stream["/ColorSpace"], stream["/BitsPerComponent"] = Name(f"/Device{mode}"), 8
    return stream


def embedded_font(pdf: pikepdf.Pdf, name: str = "ABCDEF+BeVietnamPro-Regular") -> Any:
    """The house's font as a composite font."""
    content, numbers, advances, _ = _face()
    program = pdf.make_stream(content)
    program["/Length1"] = len(content)
    plain = Name(f"/{name}")
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=plain, Flags=4, FontBBox=[-100, -265, 1100, 1000], ItalicAngle=0,
        Ascent=1000, Descent=-265, CapHeight=700, StemV=80, FontFile2=program,
    )  # fmt: skip
    below = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=plain, FontDescriptor=pdf.make_indirect(descriptor),
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        CIDToGIDMap=Name.Identity, W=Array([0, Array([round(advances[glyph], 3) for glyph in sorted(advances)])]),
    )  # fmt: skip
    lines = [f"<{number:04x}> <{letter.encode('utf-16-be').hex()}>" for letter, number in sorted(numbers.items())]
    unicode = f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(lines)} beginbfchar\n" + "\n".join(lines)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.Type0, BaseFont=plain, Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(below)]), ToUnicode=pdf.make_stream(f"{unicode}\nendbfchar".encode()),
        )
    )  # fmt: skip


@lru_cache(maxsize=1)
def _deflated_profile() -> bytes:
    """As much of it as preflight reads: all of it would make each test slower."""
    return zlib.compress(PROFILE.read_bytes()[:2048])


def _identity(pdf: pikepdf.Pdf, title: str) -> None:
    profile = pikepdf.Stream(pdf, _deflated_profile(), N=4, Filter=Name.FlateDecode)
    intent = Dictionary(
        Type=Name.OutputIntent, S=Name.GTS_PDFX, OutputConditionIdentifier=String("FOGRA39"),
        RegistryName=String("http://www.color.org"), DestOutputProfile=profile,
    )  # fmt: skip
    pdf.Root.OutputIntents = Array([intent])
    set_xmp(pdf, XMP.format(date=XMP_DATE))
    info = pdf.docinfo
    info["/Title"], info["/CreationDate"], info["/ModDate"] = String(title), String(DATE), String(DATE)
    info["/Trapped"], info["/GTS_PDFXVersion"] = Name("/False"), String("PDF/X-4")


def set_xmp(pdf: pikepdf.Pdf, packet: str) -> None:
    """Writes the XMP packet as it is."""
    stream = pdf.make_stream(packet.encode())
    stream["/Type"], stream["/Subtype"] = Name.Metadata, Name.XML
    pdf.Root.Metadata = stream
