"""Faults of what a press file may not carry along: annotations, actions, PostScript, layers, files outside."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, String
from support.faults.carriers import form_of
from support.faults.drawing import (
    AREA,
    Drawn,
    Make,
    block,
    corner,
    image,
    linear,
    overprinting,
    painted,
    picture,
    samples,
    sharp,
    show,
    state,
    words,
)
from support.faults.fault import Box, Fault, Wanted
from support.faults.letters import latin

from plugins.model.sheet import MM

SLUG: Box = (20.0, -9.0, 24.0, -6.0)  # mm: outside the bleed, between the marks
URI = Dictionary(S=Name.URI, URI=String("https://thunghiem.example"))


def annotate(
    pdf: Pdf, box: Box, kind: Name = Name.Link, action: Any = None, appearance: Make | None = None, **more: Any
) -> None:
    page = pdf.pages[1]
    left, top = corner(page)
    edges = (left + box[0] * MM, top - box[3] * MM, left + box[2] * MM, top - box[1] * MM)
    note = Dictionary(Type=Name.Annot, Subtype=kind, Rect=Array(edges), F=4, **more)
    if action is not None:
        note["/A"] = action
    if appearance is not None:
        note["/AP"] = Dictionary(N=appearance(pdf))
    page.obj["/Annots"] = Array([pdf.make_indirect(note)])


def _root(pdf: Pdf, key: str, value: Any) -> None:
    pdf.Root[key] = value(pdf) if callable(value) else value


def _page(pdf: Pdf, key: str, value: Any) -> None:
    pdf.pages[1].obj[key] = value


def _names(tree: str) -> Dictionary:
    return Dictionary({tree: Dictionary(Names=Array([String("mot"), Dictionary(S=Name.JavaScript, JS=String("1"))]))})


def _form_field(pdf: Pdf) -> Object:
    field = Dictionary(FT=Name.Tx, T=String("ho-ten"))
    return Dictionary(Fields=Array([pdf.make_indirect(field)]))


def _outline(pdf: Pdf) -> Object:
    """A bookmark below a bookmark runs a script."""
    deep = pdf.make_indirect(Dictionary(Title=String("hai"), A=Dictionary(S=Name.JavaScript, JS=String("1"))))
    first = pdf.make_indirect(Dictionary(Title=String("mot"), First=deep, Last=deep))
    return pdf.make_indirect(Dictionary(Type=Name.Outlines, First=first, Last=first))


def _attachment(pdf: Pdf) -> Dictionary:
    return Dictionary(
        EmbeddedFiles=Dictionary(Names=Array([String("a"), Dictionary(EF=Dictionary(F=pdf.make_stream(b"a")))]))
    )


def _layer(pdf: Pdf, **more: Any) -> Object:
    return pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Lớp"), **more))


def _layers(pdf: Pdf, listed: bool = True, default: dict[str, Any] | None = None) -> None:
    """Paints a block in a layer."""
    layer = _layer(pdf)
    show(pdf, block().within("/OC /Lop BDC", Properties__Lop=lambda _: layer))
    pdf.pages[1].contents_add(pdf.make_stream(b" EMC "))
    if listed:
        pdf.Root["/OCProperties"] = Dictionary(OCGs=Array([layer]))
        if default is not None:
            pdf.Root.OCProperties["/D"] = Dictionary(default)


def _postscript(pdf: Pdf) -> Object:
    stream = pdf.make_stream(b"showpage")
    stream["/Type"], stream["/Subtype"] = Name.XObject, Name.PS
    return stream


def _external(pdf: Pdf) -> Object:
    stream = image(b"", *sharp())(pdf)
    stream["/F"] = String("anh.raw")
    return stream


def _halftone(**entries: Any) -> Make:
    def make(pdf: Pdf) -> Object:
        usual = {"Type": Name.Halftone, "HalftoneType": 1, "Frequency": 60, "Angle": 45, "SpotFunction": Name.Round}
        return pdf.make_indirect(Dictionary({f"/{key}": value for key, value in (usual | entries).items()}))

    return make


def in_state(**entries: Any) -> Drawn:
    return block(state="/Cho gs").within("", ExtGState__Cho=state(**entries))


def _used_form(**entries: Any) -> Drawn:
    return Drawn("/Khung Do", AREA, {"XObject/Khung": form_of(block(), **entries)})


def _group() -> Dictionary:
    return Dictionary(S=Name.Transparency)


def _garbled(pdf: Pdf) -> Object:
    """A form that is not what its filter says."""
    form = form_of(block())(pdf)
    form.write(b"\x78\x9c khong phai zlib" * 9, filter=Name.FlateDecode)
    return form


def _split(pdf: Pdf) -> None:
    """A content stream that ends within a string."""
    pdf.pages[1].contents_add(pdf.make_stream(b" BT (khong dong"))


def _rgb_appearance(pdf: Pdf) -> Object:
    """What a printer's mark looks like."""
    form = pdf.make_stream(b"1 0 0 rg 0 0 8 8 re f")
    form["/Type"], form["/Subtype"], form["/BBox"] = Name.XObject, Name.Form, Array([0, 0, 8, 8])
    return form


def _form_of_a_layer(**entries: Any) -> Drawn:
    return Drawn("/Khung Do", AREA, {"XObject/Khung": form_of(block(), OC=_layer, **entries)})


def _endless_form(pdf: Pdf) -> Object:
    """A form that paints itself."""
    form = form_of(block())(pdf)
    form.write(b"/Khung Do")
    form.Resources["/XObject"] = Dictionary(Khung=pdf.make_indirect(form))
    return pdf.make_indirect(form)


def _dark_gradient() -> Drawn:
    """A gradient pattern with a transfer curve of its own."""
    shading = Dictionary(
        ShadingType=2,
        ColorSpace=Name.DeviceCMYK,
        Coords=Array([60, 0, 100, 0]),
        Function=linear((0.5, 0, 0, 0), (0, 0.5, 0, 0)),
    )
    pattern = Dictionary(PatternType=2, Shading=shading, ExtGState=Dictionary(TR=Name.Identity))
    return block(colour="/Pattern cs /Dai scn").within("", Pattern__Dai=lambda _: pattern)


_X08, _X09 = Wanted("X08", 2, AREA), Wanted("X09")
_X16, _X17, _X18, _X20 = (Wanted(f"X{number}", 2) for number in (16, 17, 18, 20))
_TINT = block(colour="0.2 0 0 0 k")
_OPERATORS = (
    ("operator that does not exist", _TINT.within("1 xyz"), 1),
    ("operator hidden between BX and EX", _TINT.within("BX 1 xyz EX"), 1),
    ("operator without enough numbers", _TINT.within("0.5 0 0 k"), 1),
    ("intent of its own", _TINT.within("/DepNhat ri"), 1),
    ("29 states on top of each other", Drawn("q " * 29 + _TINT.operators + " Q" * 29, AREA), 1),
)

FAULTS = (
    Fault("link", partial(annotate, box=AREA), (_X08,)),
    Fault("link to the web", partial(annotate, box=AREA, action=URI), (_X08, Wanted("X09", 2))),
    Fault("link to the web in the slug", partial(annotate, box=SLUG, action=URI), (Wanted("X09", 2),)),
    Fault("action of a note in the slug", partial(annotate, box=SLUG, AA=Dictionary(E=URI)), (Wanted("X09", 2),)),
    Fault("action of a printer's mark", partial(annotate, box=AREA, kind=Name.PrinterMark, AA=Dictionary(E=URI)), (Wanted("X09", 2),)),
    Fault("note across the edge of the bleed", partial(annotate, box=(90.0, 50.0, 104.0, 60.0), kind=Name.Text), (Wanted("X08", 2, (90.0, 50.0, 104.0, 60.0)),)),
    Fault("RGB in the look of a printer's mark", partial(annotate, box=SLUG, kind=Name.PrinterMark, appearance=_rgb_appearance), (Wanted("X10", 2),)),
    Fault("form field", partial(_root, key="/AcroForm", value=_form_field), (Wanted("X08"),)),
    Fault("XFA form", partial(_root, key="/AcroForm", value=Dictionary(XFA=String("x"), Fields=Array([]))), (Wanted("X08"),)),
    Fault("action on opening", partial(_root, key="/OpenAction", value=Dictionary(S=Name.JavaScript, JS=String("1"))), (_X09,)),
    Fault("action on closing", partial(_root, key="/AA", value=Dictionary(WC=URI)), (_X09,)),
    Fault("action of a page", partial(_page, key="/AA", value=Dictionary(O=URI)), (Wanted("X09", 2),)),
    Fault("script", partial(_root, key="/Names", value=_names("/JavaScript")), (_X09,)),
    Fault("embedded file", partial(_root, key="/Names", value=_attachment), (_X09,)),
    Fault("bookmark with an action", partial(_root, key="/Outlines", value=_outline), (_X09,)),
    painted("PostScript XObject", Drawn("/Ps Do", AREA, {"XObject/Ps": _postscript}), Wanted("X15", 2)),
    painted("PostScript as a form", _used_form(Subtype2=Name.PS), Wanted("X15", 2)),
    painted("form from another file", _used_form(Ref=Dictionary(F=String("khac.pdf"), Page=0)), Wanted("X15", 2)),
    painted("transfer curve", in_state(TR=Name.Identity), _X16),
    painted("transfer curve set three times", block(state="/Cho gs /Cho gs /Cho gs").within("", ExtGState__Cho=state(TR=Name.Identity)), *[_X16] * 3),
    painted("transfer curve of a gradient", _dark_gradient(), _X16),
    painted("transfer curve TR2", in_state(TR2=Name.Identity), _X16),
    painted("halftone origin", in_state(HTP=Array([0, 0])), _X16),
    painted("halftone with a transfer curve", in_state(HT=_halftone(TransferFunction=Name.Identity)), _X16),
    painted("threshold halftone", in_state(HT=_halftone(HalftoneType=6)), _X16),
    painted("blend mode that does not exist", in_state(BM=Name.Dep), _X16),
    *(painted(name, drawn, *[_X17] * times) for name, drawn, times in _OPERATORS),
    painted("intent of its own in a graphics state", in_state(RI=Name.DepNhat), _X17),
    painted("object that is not there", Drawn(f"{_TINT.operators} /KhongCo Do", AREA), _X17),
    painted("font that is not there", replace(latin(), resources={}), Wanted("X13", 2)),
    painted("graphics state that is not there", _TINT.within("/KhongCo gs"), _X17),
    painted("gradient that is not there", Drawn(f"{_TINT.operators} /KhongCo sh", AREA), _X17, Wanted("P02", 2)),
    painted("pattern that is not there", block(colour="/Pattern cs /KhongCo scn"), _X17),
    painted("pattern that is not there, on small text that overprints", overprinting(words(size=6, colour="/Pattern cs /KhongCo scn")), _X17),
    painted("graphics state that is a number", _TINT.within("/So gs", ExtGState__So=lambda _: 1), _X17),
    painted("object that is a number", Drawn(f"{_TINT.operators} /So Do", AREA, {"XObject/So": lambda _: 1}), _X17),
    painted("form that paints itself", Drawn("/Khung Do", AREA, {"XObject/Khung": _endless_form}), _X17),
    painted("intent of an image's own", picture(image(samples(*sharp()), *sharp(), Intent=Name.DepNhat)), _X17),
    Fault("layer that is not declared", partial(_layers, listed=False), (_X18,)),
    painted("form in a layer that is not declared", _form_of_a_layer(), _X18),
    Fault("layers without a default", partial(_layers, default=None), (Wanted("X18"),)),
    Fault("layer that switches itself", partial(_layers, default={"/AS": Array([Dictionary(Event=Name.Print)])}), (Wanted("X18"),)),
    Fault("layer in X-1a", partial(_root, key="/OCProperties", value=Dictionary(OCGs=Array([]), D=Dictionary())), (Wanted("X18"),), "card X-1a"),
    painted("image outside of the file", picture(_external), Wanted("X19"), Wanted("P02", 2)),
    Fault("steps of a presentation", partial(_page, key="/PresSteps", value=Dictionary(Type=Name.NavNode)), (Wanted("X19", 2),)),
    Fault("another presentation", partial(_root, key="/Names", value=Dictionary(AlternatePresentations=Dictionary(Names=Array([])))), (Wanted("X19"),)),
    Fault("page group in X-1a", partial(_page, key="/Group", value=_group()), (_X20,), "card X-1a"),
    painted("opacity in X-1a", in_state(ca=0.5), _X20, file="card X-1a"),
    painted("blend mode in X-1a", in_state(BM=Name.Multiply), _X20, file="card X-1a"),
    painted("content that does not unpack", Drawn("/Khung Do", AREA, {"XObject/Khung": _garbled}), Wanted("P01", 2)),
    Fault("content cut off", _split, (Wanted("P01", 2),)),
)  # fmt: skip
