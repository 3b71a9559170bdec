"""What looks like a fault and is none: nothing must be found."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, String
from support.faults.black import WHITE
from support.faults.boxes import copy_box, set_entry
from support.faults.carriers import form, mask
from support.faults.colour import in_space, remapped, shading, spot
from support.faults.drawing import (
    AREA,
    Drawn,
    block,
    image,
    line,
    linear,
    overprinting,
    painted,
    picture,
    samples,
    state,
    words,
)
from support.faults.fault import Fault, plainly, untouched
from support.faults.ink import HEAVY
from support.faults.layout import FOLD
from support.faults.letters import latin, simple
from support.faults.pictures import INCH, bitmap, contone
from support.faults.structure import SLUG, annotate, in_state
from support.faults.typeface import embedded

_CMYK = linear((0.5, 0, 0, 0), (0, 0.5, 0, 0))


def _dot() -> Drawn:
    """16 × 16 px, enlarged: GWG does not judge it."""
    return picture(image(samples(16, 16), 16, 16))


def _coarse_mask() -> Drawn:
    """A sharp picture whose soft mask is not."""

    def smask(pdf: Pdf) -> Object:
        return image(samples(40, 24, 1), 40, 24, ColorSpace=Name.DeviceGray)(pdf)

    return contone(300, SMask=smask)


def _inherited(pdf: Pdf) -> None:
    """MediaBox and resources from the tree of pages."""
    pdf.Root.Pages["/MediaBox"] = Array(list(pdf.pages[1].obj.MediaBox))
    del pdf.pages[1].obj["/MediaBox"]


def _zone(pdf: Pdf) -> None:
    """The same moment, told in another zone."""
    pdf.docinfo["/ModDate"] = "D:20260302013000Z"


def _other_intent(pdf: Pdf) -> None:
    copy = Dictionary(pdf.Root.OutputIntents[0])
    copy["/S"] = Name.GTS_PDFA1
    pdf.Root.OutputIntents.append(copy)


def _cut_in_two(pdf: Pdf) -> None:
    """Content in two streams, broken between two operators."""
    whole = pdf.pages[1].obj.Contents.read_bytes()
    at = whole.index(b"\nq") + 1
    pdf.pages[1].obj.Contents = Array([pdf.make_stream(whole[:at]), pdf.make_stream(whole[at:])])


def _clipped(drawn: Drawn) -> Drawn:
    """Behind a clip elsewhere."""
    return drawn.within("q 300 -300 10 10 re W n").__class__(
        f"q 300 -300 10 10 re W n {drawn.operators} Q", drawn.box, drawn.resources
    )


def _ended() -> Drawn:
    """Overprint that is set in a form, then white text after it."""
    inside, after = form(overprinting(words("1"))), words(colour=WHITE)
    return Drawn(f"{inside.operators} {after.operators}", after.box, {**inside.resources, **after.resources})


def _turned_line() -> Drawn:
    """A line that a matrix turns by 37° and does not squeeze."""
    drawn = line(0.3, (110.0, 80.0), (130.0, 80.0))
    return replace(drawn, operators=f"q 0.8 0.6 -0.6 0.8 -320 -355 cm {drawn.operators} Q")


def _in_ranges(pdf: Pdf) -> Object:
    """/W as first, last, width."""
    font = embedded(pdf)
    single = font.DescendantFonts[0].W[1]
    font.DescendantFonts[0]["/W"] = Array(
        [part for number, width in enumerate(single) for part in (number, number, width)]
    )
    return font


def _turned_boxes(pdf: Pdf) -> None:
    """From the upper right to the lower left."""
    for box in ("/MediaBox", "/TrimBox", "/BleedBox"):
        left, bottom, right, top = pdf.pages[1].obj[box]
        pdf.pages[1].obj[box] = Array([right, top, left, bottom])


def _circle(pdf: Pdf) -> None:
    """A bookmark that follows itself."""
    mark = pdf.make_indirect(Dictionary(Title=String("mot")))
    mark["/Next"] = mark
    pdf.Root["/Outlines"] = Dictionary(Type=Name.Outlines, First=mark, Last=mark)


def _trapped_as_attribute(pdf: Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes().decode().replace("<pdf:Trapped>False</pdf:Trapped>\n", "")
    pdf.Root.Metadata.write(packet.replace('rdf:about=""', 'rdf:about="" pdf:Trapped="False"').encode())


def _layers(pdf: Pdf) -> None:
    pdf.Root["/OCProperties"] = Dictionary(OCGs=Array([]), D=Dictionary())


_WIDE = (20.0, 115.0, 45.0, 140.0)
HARMLESS: tuple[Fault, ...] = (
    painted("black text of 12 pt knocks out", words(size=12)),
    painted("black text of 10 pt overprints", overprinting(words(size=10))),
    painted("white text of 8 pt", words(size=8, colour=WHITE)),
    painted("text of two inks, 8 pt", words(size=8, colour="0.6 0.4 0 0 k")),
    painted("dark green text", words(size=10, colour="0.9 0.3 0.9 0.3 k")),
    painted("title of 25 pt in four-colour black, 2.8 in all", words("Chữ", size=25, colour="0.6 0.6 0.6 1 k")),
    painted("grey area", block(colour="0.5 g")),
    painted("spot Black", in_space(spot("Black", full=(0, 0, 0, 1)), "0.5")),
    painted("spot None", in_space(spot("None", full=(0, 0, 0, 0)), "1")),
    painted("gradient in CMYK", shading(Name.DeviceCMYK, _CMYK)),
    painted("gradient of four functions", shading(Name.DeviceCMYK, Array([linear((0.5,), (0,))] * 4))),
    painted("soft mask in grey", mask(block(colour="0.5 g"))),
    painted("225 ppi", contone(225, INCH)),
    painted("stencil of 800 ppi", bitmap(800, True, INCH)),
    painted("16 × 16 px", _dot()),
    painted("coarse soft mask", _coarse_mask()),
    painted("widths wrong by 1/1000", words(font=partial(embedded, wrong=1.0))),
    painted(
        "invisible text without its font",
        latin(before="3 Tr"),
    ),
    painted("simple font", simple()),
    painted("overprint that ended with its form", _ended()),
    Fault("bookmark that follows itself", _circle, ()),
    Fault("XMP property as an attribute", _trapped_as_attribute, ()),
    painted("310 % of ink at half", block(_WIDE, HEAVY, "/Cho gs").within("", ExtGState__Cho=state(ca=0.5))),
    painted("widths as ranges", words(font=_in_ranges)),
    Fault("boxes from the other corner", _turned_boxes, ()),
    Fault("objects packed", untouched, (), save=partial(plainly, object_stream_mode=ObjectStreamMode.generate)),
    Fault("page group without a space", partial(set_entry, key="/Group", value=Dictionary(S=Name.Transparency)), ()),
    painted("TR2 Default", in_state(TR2=Name.Default)),
    painted("310 % of ink on 10 × 10 mm", block((30.0, 118.0, 40.0, 128.0), HEAVY)),
    painted(
        "310 % of ink under white",
        Drawn(
            f"{block((20.0, 115.0, 45.0, 140.0), HEAVY).operators} {block((20.0, 115.0, 45.0, 140.0), WHITE).operators}",
            AREA,
        ),
    ),
    painted("RGB behind a clip", _clipped(block(colour="0.8 0.1 0.1 rg"))),
    painted("CMYK remapped where only grey is painted", remapped(block(colour="0.5 g"), "DefaultCMYK", spot())),
    painted("CMYK remapped to itself", remapped(block(), "DefaultCMYK", lambda _: Name.DeviceCMYK)),
    painted("RGB remapped where there is none", remapped(block(), "DefaultRGB", spot())),
    painted("line of 0.3 pt that is turned", overprinting(_turned_line())),
    painted("RGB that paints nothing", block().within("0.8 0.1 0.1 rg")),
    painted("text 5 mm from the left", words(at=(5.0, 125.0))),
    painted("text 3 mm from a fold", words(at=(FOLD + 3.0, 195.0)), file="leaflet"),
    Fault("printer's mark in the slug", partial(annotate, box=SLUG, kind=Name.PrinterMark), ()),
    Fault("link in the slug", partial(annotate, box=SLUG), ()),
    Fault("CropBox at the MediaBox", partial(copy_box, source="/MediaBox", target="/CropBox"), ()),
    Fault("user unit of 1", partial(set_entry, key="/UserUnit", value=1), ()),
    Fault("turned by 360°", partial(set_entry, key="/Rotate", value=360), ()),
    Fault("MediaBox from the tree", _inherited, ()),
    Fault("date in another zone", _zone, ()),
    Fault("second intent with the same profile", _other_intent, ()),
    Fault("content in two streams", _cut_in_two, ()),
    Fault("layers, all declared", _layers, ()),
)
