"""Faults of colour spaces: RGB and its like, groups, shadings, spot colours, the colour of registration marks."""

from __future__ import annotations

from functools import partial
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, String
from PIL import ImageCms
from support.faults.carriers import form_of
from support.faults.drawing import AREA, Drawn, Make, block, image, linear, painted, picture, samples, sharp, words
from support.faults.fault import Box, Fault, Wanted

from plugins.model.sheet import MM

RGB_TEXT = words(colour="0.8 0.1 0.1 rg")
_X, _Y = AREA[0] * MM, -AREA[1] * MM


def _profile(data: bytes | None, components: int) -> Make:
    """An ICC space; without data that of the output intent."""

    def make(pdf: Pdf) -> Object:
        stream = pdf.make_stream(pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes() if data is None else data)
        stream["/N"] = components
        return Array([Name.ICCBased, pdf.make_indirect(stream)])

    return make


def _other_cmyk(pdf: Pdf) -> Object:
    """The profile of the intent with another description: another profile."""
    data = bytearray(pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes())
    data[-1] ^= 1
    return _profile(bytes(data), 4)(pdf)


def _srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def spot(name: str = "Vang.kim", alternate: str = "DeviceCMYK", full: tuple[float, ...] = (0, 0.2, 0.6, 0.1)) -> Make:
    """A Separation."""
    start = (0.0,) * 4 if alternate == "DeviceCMYK" else (1.0,) * 3
    return lambda _: Array([Name.Separation, Name(f"/{name}"), Name(f"/{alternate}"), linear(start, full)])


def _device_n(pdf: Pdf) -> Object:
    tint = pdf.make_stream(b"{0 0 0 0 pop pop pop pop 0 0}")
    tint["/FunctionType"], tint["/Domain"], tint["/Range"] = 4, Array([0, 1, 0, 1]), Array([0, 1] * 4)
    return Array([Name.DeviceN, Array([Name.Cyan, Name("/Bac")]), Name.DeviceCMYK, tint])


def in_space(space: Make, components: str) -> Drawn:
    """The area in a colour of a space."""
    return block(colour=f"/Mau cs {components} scn").within("", ColorSpace__Mau=space)


def _two_kinds_of_gold() -> Drawn:
    one, other = in_space(spot(), "1"), block((50.0, 118.0, 60.0, 130.0), "/Khac cs 1 scn")
    both = f"{one.operators} {other.operators}"
    return Drawn(both, other.box, {**one.resources, "ColorSpace/Khac": spot(full=(0, 0.5, 1, 0))})


def shading(space: Name, function: Any, box: Box = AREA, **entries: Any) -> Drawn:
    """A gradient over a box."""

    def make(_: Pdf) -> Object:
        made = {
            "/ShadingType": 2,
            "/ColorSpace": space,
            "/Coords": Array([_X, 0, _X + 50, 0]),
            "/Function": function,
            "/Extend": Array([True, True]),
        }
        return Dictionary({**made, **{f"/{key}": value for key, value in entries.items()}})

    return Drawn(f"q {block(box).operators.replace(' f', ' W n')} /Dai sh Q", box, {"Shading/Dai": make})


def _shading_pattern(space: Name, function: Any) -> Drawn:
    inner = Dictionary(
        {
            "/ShadingType": 3,
            "/ColorSpace": space,
            "/Coords": Array([60, 60, 0, 60, 60, 90]),
            "/Function": function,
            "/Extend": Array([True, True]),
        }
    )
    drawn = block(colour="/Pattern cs /Dai scn")
    return drawn.within("", Pattern__Dai=lambda _: Dictionary(PatternType=2, Shading=inner))


def _group(space: Any) -> Dictionary:
    return Dictionary(S=Name.Transparency, CS=space)


def _page_group(pdf: Pdf, space: Name) -> None:
    pdf.pages[1].obj["/Group"] = _group(space)


def _form_group(space: Make) -> Drawn:
    return Drawn("/Khung Do", AREA, {"XObject/Khung": form_of(block(), Group=lambda pdf: _group(space(pdf)))})


def _mask_group(kind: Name, space: Name) -> Drawn:
    """A soft mask whose group mixes in a space."""

    def make(pdf: Pdf) -> Object:
        form = form_of(block(colour="1 g"), Group=_group(space))(pdf)
        return Dictionary(Type=Name.ExtGState, SMask=Dictionary(Type=Name.Mask, S=kind, G=form))

    return block(state="/MatNa gs").within("", ExtGState__MatNa=make)


def _rgb_palette(_: Pdf) -> Object:
    return Array([Name.Indexed, Name.DeviceRGB, 1, String(bytes([200, 20, 20, 20, 20, 200]))])


def _pixels(components: int, **entries: Any) -> Drawn:
    return picture(image(samples(*sharp(), components), *sharp(), **entries))


def _stencil_pattern(space: Make, components: str) -> Drawn:
    """A pattern that takes its colour from who paints with it."""

    def cell(pdf: Pdf) -> Object:
        stream = pdf.make_stream(b"0 0 3 3 re f")
        for key, value in {
            "Type": Name.Pattern,
            "PatternType": 1,
            "PaintType": 2,
            "TilingType": 1,
            "XStep": 6,
            "YStep": 6,
        }.items():
            stream[f"/{key}"] = value
        stream["/BBox"], stream["/Resources"] = Array([0, 0, 6, 6]), Dictionary()
        return stream

    drawn = block(colour=f"/Mau cs {components} /O scn")
    return drawn.within("", ColorSpace__Mau=lambda pdf: Array([Name.Pattern, space(pdf)]), Pattern__O=cell)


def remapped(drawn: Drawn, default: str, space: Make) -> Drawn:
    """In a form whose resources put another space in the place of a device space."""
    inner = drawn.within("", **{f"ColorSpace__{default}": space})
    return Drawn("/Khung Do", drawn.box, {"XObject/Khung": form_of(inner)})


_LAB = lambda _: Array([Name.Lab, Dictionary(WhitePoint=Array([0.9642, 1, 0.8249]))])  # noqa: E731
_CALGRAY = lambda _: Array([Name.CalGray, Dictionary(WhitePoint=Array([0.9505, 1, 1.089]))])  # noqa: E731
_CALRGB = lambda _: Array([Name.CalRGB, Dictionary(WhitePoint=Array([0.9505, 1, 1.089]))])  # noqa: E731
_THREE, _FOUR = linear((1, 0, 0), (0, 0, 1)), linear((0.5, 0, 0, 0), (0, 0.5, 0, 0))
_ALL = spot("All", full=(1, 1, 1, 1))
_IN_BLEED = (10.0, -2.5, 20.0, -0.5)
_SEVEN = [block((20.0 + 5 * number, 118.0, 23.0 + 5 * number, 130.0), "0.8 0.1 0.1 rg") for number in range(7)]
_ROW = Drawn(" ".join(drawn.operators for drawn in _SEVEN), _SEVEN[0].box)
_X11, _G0030 = Wanted("X11", 2), Wanted("G0030", 2)

FAULTS = (
    painted("RGB text", RGB_TEXT, "X10"),
    painted("RGB text of the first page", words(at=(20.0, 205.0), colour="0.8 0.1 0.1 rg"), Wanted("X10", 1, words(at=(20.0, 205.0)).box), page=1),
    painted("RGB text of the last page", RGB_TEXT, Wanted("X10", 4, RGB_TEXT.box), file="bulletin", page=4),
    painted("RGB in a text and its outline", words(colour="0.8 0.1 0.1 rg 0.1 0.1 0.8 RG", state="2 Tr"), "X10"),
    painted("RGB in seven places", _ROW, *["X10"] * 7),
    painted("RGB line", block(colour="0.8 0.1 0.1 RG 3 w", paint="S"), "X10"),
    painted("RGB outline of a text", words(colour="0.5 0 0 0 k 0.8 0.1 0.1 RG", state="2 Tr"), "X10"),
    painted("RGB by name", block(colour="/DeviceRGB cs 0.8 0.1 0.1 sc"), "X10"),
    painted("RGB as the space's first colour", block(colour="/DeviceRGB cs"), "X10"),
    painted("RGB palette", _pixels(1, ColorSpace=_rgb_palette), "X10"),
    painted("RGB picture", _pixels(3, ColorSpace=Name.DeviceRGB), "X10"),
    painted("RGB under a spot colour", in_space(spot(alternate="DeviceRGB", full=(0.8, 0.6, 0.2)), "1"), "X10", "G0020"),
    painted("RGB in a stencil's colour", picture(image(bytes(30 * 142), *sharp(), ImageMask=True, BitsPerComponent=1, ColorSpace=None)).within("0.8 0.1 0.1 rg"), "X10", "G0032"),
    painted("RGB through a pattern without colour", _stencil_pattern(lambda _: Name.DeviceRGB, "0.8 0.1 0.1"), "X10"),
    painted("spot colour through a pattern without colour", _stencil_pattern(spot(), "0.7"), "G0020"),
    painted("profile of the intent on a colour", in_space(_profile(None, 4), "0.5 0 0 0"), "X10"),
    painted("another CMYK profile", in_space(_other_cmyk, "0.5 0 0 0"), "G0027"),
    painted("sRGB profile", in_space(_profile(_srgb(), 3), "0.8 0.1 0.1"), "G0027"),
    painted("picture with an sRGB profile", _pixels(3, ColorSpace=_profile(_srgb(), 3)), "G0027"),
    painted("Lab", in_space(_LAB, "50 40 20"), "G0027"),
    painted("measured grey", in_space(_CALGRAY, "0.5"), "G0027"),
    painted("measured RGB", in_space(_CALRGB, "0.8 0.1 0.1"), "G0027"),
    painted("Lab in X-1a", in_space(_LAB, "50 40 20"), "X10", file="card X-1a"),
    Fault("page group in RGB", partial(_page_group, space=Name.DeviceRGB), (_X11,)),
    Fault("page group in grey", partial(_page_group, space=Name.DeviceGray), (_G0030,)),
    painted("form group in RGB", _form_group(lambda _: Name.DeviceRGB), _X11),
    painted("form group with the intent's profile", _form_group(_profile(None, 4)), _G0030),
    painted("alpha mask in RGB", _mask_group(Name.Alpha, Name.DeviceRGB), _X11),
    painted("luminosity mask in RGB", _mask_group(Name.Luminosity, Name.DeviceRGB), _X11),
    painted("gradient in RGB", shading(Name.DeviceRGB, _THREE), "X10", "X11"),
    painted("gradient in RGB as a pattern", _shading_pattern(Name.DeviceRGB, _THREE), "X10", "X11"),
    painted("gradient whose function has three colours", shading(Name.DeviceCMYK, _THREE), "X11"),
    painted("gradient of three functions", shading(Name.DeviceCMYK, Array([linear((1,), (0,))] * 3)), "X11"),
    painted("gradient pattern whose function has three colours", _shading_pattern(Name.DeviceCMYK, _THREE), "X11"),
    painted("spot colour", in_space(spot(), "0.7"), "G0020"),
    painted("spot colour among inks", in_space(_device_n, "0.5 0.5"), "G0020"),
    painted("picture in a spot colour", _pixels(1, ColorSpace=spot()), "G0020"),
    painted("spot colour of two kinds", _two_kinds_of_gold(), "X12", Wanted("G0020", 2, AREA)),
    painted("registration colour on the page", in_space(_ALL, "0.2"), "X12"),
    painted("text in registration colour", words(colour="/Mau cs 1 scn").within("", ColorSpace__Mau=_ALL), "X12"),
    painted("registration colour in the bleed", block(_IN_BLEED, "/Mau cs 1 scn").within("", ColorSpace__Mau=_ALL), "H11"),
    painted("CMYK that is remapped", remapped(block(), "DefaultCMYK", _other_cmyk), "H18"),
    painted("CMYK that is remapped to the intent's own profile", remapped(block(), "DefaultCMYK", _profile(None, 4)), "H18"),
    painted("grey that is remapped", remapped(block(colour="0.5 g"), "DefaultGray", _CALGRAY), "H18"),
    painted("picture that is remapped", remapped(_pixels(4), "DefaultCMYK", _other_cmyk), "H18"),
    painted("gradient that is remapped", remapped(shading(Name.DeviceCMYK, _FOUR), "DefaultCMYK", _other_cmyk), "H18"),
    painted("spot colour on CMYK that is remapped", remapped(in_space(spot(), "0.7"), "DefaultCMYK", _other_cmyk), "H18", "G0020"),
    painted("RGB that is remapped", remapped(RGB_TEXT, "DefaultRGB", _CALRGB), "X10"),
)  # fmt: skip
