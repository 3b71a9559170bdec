"""Faults of black, white and overprint, in text and lines."""

from __future__ import annotations

from dataclasses import replace

from support.faults.carriers import form
from support.faults.colour import spot
from support.faults.drawing import block, line, measured, overprinting, painted, state, words
from support.faults.fault import Wanted

WHITE = "0 0 0 0 k 0 0 0 0 K"
RICH = "0.7 0.6 0.7 1 k"
CONVERTED = "0.77 0.69 0.6 0.93 k"  # what an ICC profile makes of RGB black
_THIN = (20.0, 124.0, 60.0, 124.2)  # mm: a bar of 0.57 pt

_ON_WHITE = overprinting(words(colour=WHITE))
_BLACK_10 = words(size=10)
_HALF = words(size=10, scale=0.5)
_MODE_0 = words(size=10, state="/Cho gs").within("", ExtGState__Cho=state(op=True, OP=True, OPM=0))
_ONLY_FILL = line(1.0, state="/Cho gs").within("", ExtGState__Cho=state(op=True, OP=False, OPM=1))
_SPOT_BLACK = words(size=10, colour="/Den cs 1 scn").within("", ColorSpace__Den=spot("Black", full=(0, 0, 0, 1)))
_GREY_10, _GREY_1 = words(size=10, colour="0 g"), line(1.0, colour="0.4 G")
_WHITE_7, _MULTI_6 = words(size=7, colour=WHITE), words(size=6, colour="0.6 0.4 0 0 k")
_WHITE_LINE, _MULTI_LINE = line(0.2, colour=WHITE), line(0.2, colour="0 0 0 0 k 0.6 0.4 0 0 K")
_LONG = line(1.0, (200.0, 1250.0), (400.0, 1250.0))  # before it is made ten times smaller
_HAIR, _NONE = overprinting(line(0.1)), overprinting(line(0.0))
_SHRUNK_LINE = overprinting(replace(_LONG, operators=f"q 0.1 0 0 0.1 0 0 cm {_LONG.operators} Q", box=_HAIR.box))
_TINY = overprinting(words(size=4.5))
_SHRUNK = overprinting(words(size=4.5, scale=0.5))

_SET_BEFORE = replace(form(words(colour=WHITE)), operators="/Chong gs /Khung Do")
_INHERITED = replace(_SET_BEFORE, resources={**_SET_BEFORE.resources, **overprinting(words()).resources})

_OUTLINED = words(size=10, colour="0.2 0 0 0 k 0 0 0 1 K", state="/Cho gs 1 Tr 0.5 w").within(
    "", ExtGState__Cho=_ONLY_FILL.resources["ExtGState/Cho"]
)
_TALL = line(1.5, (20.0, 2500.0), (40.0, 2500.0))  # before its height is a twentieth
_FLATTENED = overprinting(replace(_TALL, operators=f"q 1 0 0 0.05 0 0 cm {_TALL.operators} Q", box=_HAIR.box))
_LINES = [words(at=(20.0, 116.0 + 3.5 * number), size=7, colour=WHITE) for number in range(7)]
_SEVEN = replace(_LINES[0], operators=" ".join(drawn.operators for drawn in _LINES))

_JUST_BELOW = (
    ("G0009", words(size=11.9), 11.9),
    ("G0010", line(1.95), 1.95),
    ("G0011", words(size=11.9, colour="0 g"), 11.9),
    ("G0012", line(1.95, colour="0.4 G"), 1.95),
    ("G0016", words(size=7.9, colour=WHITE), 7.9),
    ("G0017", words(size=7.9, colour="0.6 0.4 0 0 k"), 7.9),
    ("G0018", line(0.24, colour=WHITE), 0.24),
    ("G0019", line(0.24, colour="0 0 0 0 k 0.6 0.4 0 0 K"), 0.24),
    ("H14", overprinting(line(0.24)), 0.24),
    ("H15", overprinting(words(size=4.9)), 4.9),
)

FAULTS = (
    painted("white text overprints", _ON_WHITE, "G0007"),
    painted("white text overprints by what is set before its form", _INHERITED, "G0007"),
    painted("white area overprints", overprinting(block(colour=WHITE)), "G0008"),
    painted("white line overprints", overprinting(line(3.0, colour=WHITE)), "G0008"),
    painted("black text of 10 pt knocks out", _BLACK_10, measured(_BLACK_10, "G0009", 10)),
    painted("black text of 10 pt by a matrix knocks out", _HALF, measured(_HALF, "G0009", 10)),
    painted("black text overprints in mode 0", _MODE_0, measured(_MODE_0, "G0009", 10)),
    painted("spot Black knocks out", _SPOT_BLACK, measured(_SPOT_BLACK, "G0009", 10)),
    painted("outlined black text, overprint only for areas", _OUTLINED, measured(_OUTLINED, "G0009", 10)),
    painted("black line of 1 pt knocks out", line(1.0), measured(line(1.0), "G0010", 1)),
    painted("black line, overprint only for areas", _ONLY_FILL, measured(_ONLY_FILL, "G0010", 1)),
    painted("black bar of 0.6 pt knocks out", block(_THIN, "0 0 0 1 k"), measured(block(_THIN), "G0010", 0.567)),
    painted("grey text of 10 pt", _GREY_10, measured(_GREY_10, "G0011", 10)),
    painted("grey line of 1 pt", _GREY_1, measured(_GREY_1, "G0012", 1)),
    painted("grey overprints", overprinting(block(colour="0.5 g")), "G0013"),
    painted("white text as grey overprints", overprinting(words(colour="1 g")), "G0007", "G0013"),
    painted("rich black title", words("Chữ", size=30, colour=RICH), "G0015"),
    painted("text in four-colour black", words(size=10, colour=CONVERTED), "H09"),
    painted("text in three-colour black", words(size=10, colour="0.9 0.9 0.9 0 k"), "H09"),
    painted("text in a grey as dark as black", words(size=10, colour="0.6 0.6 0.6 0.6 k"), "H09"),
    painted("small text in four-colour black", words(size=6, colour=CONVERTED), "H09"),
    painted("seven white texts of 7 pt", _SEVEN, *[Wanted("G0016", 2)] * 7),
    painted("white text of 7 pt", _WHITE_7, measured(_WHITE_7, "G0016", 7)),
    painted("text of two inks, 6 pt", _MULTI_6, measured(_MULTI_6, "G0017", 6)),
    painted("white line of 0.2 pt", _WHITE_LINE, measured(_WHITE_LINE, "G0018", 0.2)),
    painted("line of two inks, 0.2 pt", _MULTI_LINE, measured(_MULTI_LINE, "G0019", 0.2)),
    painted("line of 0.1 pt", _HAIR, measured(_HAIR, "H14", 0.1)),
    painted("line as thin as the device can", _NONE, measured(_NONE, "H14", 0)),
    painted("line made thin by a matrix", _SHRUNK_LINE, measured(_SHRUNK_LINE, "H14", 0.1)),
    painted("line made thin in one direction", _FLATTENED, measured(_FLATTENED, "H14", 0.075)),
    *(painted(f"{rule} just below its limit", drawn, measured(drawn, rule, figure)) for rule, drawn, figure in _JUST_BELOW),
    painted("text of 4.5 pt", _TINY, measured(_TINY, "H15", 4.5)),
    painted("text of 4.5 pt by a matrix", _SHRUNK, measured(_SHRUNK, "H15", 4.5)),
)  # fmt: skip
