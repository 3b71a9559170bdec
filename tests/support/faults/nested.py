"""The same fault in every place where it may hide: the rules must follow each path that a renderer takes."""

from __future__ import annotations

from pikepdf import Name
from support.faults.carriers import CARRIERS
from support.faults.colour import in_space, shading, spot
from support.faults.drawing import block, image, linear, painted, picture, samples, sharp, state
from support.faults.fault import Wanted
from support.faults.letters import latin
from support.faults.pictures import contone, lzw

_RGB = block(colour="0.8 0.1 0.1 rg")
_CURVE = block(state="/Cho gs").within("", ExtGState__Cho=state(TR=Name.Identity))
_LZW = picture(image(lzw(samples(*sharp())), *sharp(), Filter=Name.LZWDecode))
_RGB_IMAGE = picture(image(samples(*sharp(), 3), *sharp(), ColorSpace=Name.DeviceRGB))
_GRADIENT = shading(Name.DeviceCMYK, linear((1, 0, 0), (0, 0, 1)))
_FONT = latin()

# what: drawing, rule, whether the rule can say where
HIDDEN = {
    "RGB": (_RGB, "X10", True),
    "RGB picture": (_RGB_IMAGE, "X10", True),
    "spot colour": (in_space(spot(), "1"), "G0020", True),
    "LZW": (_LZW, "X14", True),
    "coarse picture": (contone(120), "G0031", True),
    "transfer curve": (_CURVE, "X16", False),
    "broken gradient": (_GRADIENT, "X11", True),
    "font not embedded": (_FONT, "X13", True),
    "unknown operator": (block().within("1 xyz"), "X17", False),
}
# A picture in a soft mask is no picture on the page (GWG 2022 R0031), nor is one in a letter.
EXEMPT = {("coarse picture", "in a soft mask"), ("coarse picture", "in a glyph")}

FAULTS = tuple(
    painted(f"{what}, {where}", carrier(drawn), Wanted(rule, 2, drawn.box if placed else None))
    for what, (drawn, rule, placed) in HIDDEN.items()
    for where, carrier in CARRIERS.items()
    if where != "on the page" and (what, where) not in EXEMPT
)
