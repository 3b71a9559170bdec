"""The same fault in every place where it may hide: the rules must follow each path that a renderer takes."""

from __future__ import annotations

from pikepdf import Name
from support.faults.black import WHITE
from support.faults.carriers import CARRIERS
from support.faults.colour import in_space, shading, spot
from support.faults.drawing import block, image, linear, overprinting, painted, picture, samples, sharp, state, words
from support.faults.fault import Wanted
from support.faults.ink import HEAVY, SQUARE
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
    "310 % of ink": (block(SQUARE, HEAVY), "H08", True),
    "white text that overprints": (overprinting(words(colour=WHITE)), "G0007", True),
    "unknown operator": (block().within("1 xyz"), "X17", False),
}
# What is in a soft mask is light: no ink, no picture (GWG 2022 R0031). What is in a letter is judged as a letter.
_IN_LIGHT = ("310 % of ink", "white text that overprints", "coarse picture")
EXEMPT = {*((what, "in a soft mask") for what in _IN_LIGHT), ("white text that overprints", "in a glyph")}

FAULTS = tuple(
    painted(f"{what}, {where}", carrier(drawn), Wanted(rule, 2, drawn.box if placed else None))
    for what, (drawn, rule, placed) in HIDDEN.items()
    for where, carrier in CARRIERS.items()
    if where != "on the page" and (what, where) not in EXEMPT
)
