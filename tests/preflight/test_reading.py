"""Functions, encodings, metadata: what is read from a file before rules look at it."""

from __future__ import annotations

from math import cos, hypot, sin

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary

from plugins.preflight.calculator import compiled
from plugins.preflight.encodings import read_cmap, read_to_unicode
from plugins.preflight.functions import function, outputs
from plugins.preflight.geometry import IDENTITY, Matrix, holds, meet, narrowest, times, transformed
from plugins.preflight.metadata import info_date, read_xmp, xmp_date

EXPONENTIAL = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([0, 0]), C1=Array([1, 0.5]))
BOXES = st.tuples(*[st.floats(-100, 100)] * 4).map(
    lambda b: (min(b[0], b[2]), min(b[1], b[3]), max(b[0], b[2]), max(b[1], b[3]))
)


def of(source: object, *x: float) -> tuple[float, ...]:
    made = function(source)
    assert made is not None
    return made(x)


def test_exponential():
    assert of(EXPONENTIAL, 0.5) == (0.5, 0.25)


def test_outside_its_domain_a_function_is_as_at_its_end():
    assert of(EXPONENTIAL, 7) == (1, 0.5)


def test_stitching():
    joined = Dictionary(
        FunctionType=3, Domain=Array([0, 1]), Functions=Array([EXPONENTIAL, EXPONENTIAL]), Bounds=Array([0.25]),
        Encode=Array([0, 1, 1, 0]),
    )  # fmt: skip
    assert of(joined, 0.125) == (0.5, 0.25)
    assert of(joined, 0.25) == (1, 0.5)
    assert of(joined, 1) == (0, 0)


def test_sampled():
    with pikepdf.new() as pdf:
        stream = pdf.make_stream(bytes([0, 255, 255, 0]))
        for key, value in (
            ("/FunctionType", 0), ("/Domain", Array([0, 1])), ("/Range", Array([0, 1, 0, 1])), ("/Size", Array([2])), ("/BitsPerSample", 8)
        ):  # fmt: skip
            stream[key] = value
        assert of(stream, 0.25) == pytest.approx((0.25, 0.75))


def test_functions_in_a_row_give_one_number_each():
    one = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([0]), C1=Array([1]))
    assert outputs(Array([one, one, one])) == 3


def test_a_function_without_parts_is_none():
    assert function(Dictionary(FunctionType=3, Domain=Array([0, 1]))) is None


@pytest.mark.parametrize(
    ("program", "given_", "result"),
    [
        ("{ 1 exch sub }", (0.25,), (0.75,)),
        ("{ dup 0.5 mul exch 2 copy add }", (1.0,), (0.5, 1.0, 1.5)),
        ("{ dup 0.5 gt { pop 1 } { pop 0 } ifelse }", (0.6,), (1.0,)),
        ("{ 0.5 gt { 9 } if }", (0.4,), ()),
        ("{ 1 2 3 3 1 roll }", (), (3.0, 1.0, 2.0)),
        ("{ 7 2 idiv 7 2 mod }", (), (3.0, 1.0)),
    ],
)
def test_calculator(program: str, given_: tuple[float, ...], result: tuple[float, ...]):
    made = compiled(program)
    assert made is not None
    assert made(given_) == pytest.approx(result)


@pytest.mark.parametrize("program", ["", "1 2 add", "{ 1", "{" * 40 + "}" * 40])
def test_what_is_no_program(program: str):
    assert compiled(program) is None


def test_a_program_that_fills_the_memory_gives_nothing():
    made = compiled("{ " + "1 " * 20 + "20 copy 40 copy " * 40 + "}")
    assert made is not None
    assert made(()) == ()


def test_to_unicode():
    stream = b"1 beginbfchar <0001> <00e1> endbfchar 2 beginbfrange <0002> <0004> <0041> <0007> <0008> [<0111> <1ed9>] endbfrange"
    assert read_to_unicode(stream) == {1: "á", 2: "A", 3: "B", 4: "C", 7: "đ", 8: "ộ"}


def test_embedded_cmap():
    stream = b"1 begincodespacerange <00> <ff> endcodespacerange 1 begincidrange <20> <22> 5 endcidrange"
    assert read_cmap(stream).cids == {0x20: 5, 0x21: 6, 0x22: 7}


def test_xmp_as_attributes():
    rdf = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
    packet = f'<rdf:RDF {rdf}><rdf:Description rdf:about="" pdf:Trapped="True"/></rdf:RDF>'
    assert (read_xmp(packet.encode()) or {})["pdf:Trapped"] == "True"


@pytest.mark.parametrize("packet", [b"", b"<a", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
def test_what_is_no_xmp(packet: bytes):
    assert read_xmp(packet) is None


@pytest.mark.parametrize(
    ("info", "xmp"),
    [
        ("D:20261101080000+07'00'", "2026-11-01T01:00:00Z"),
        ("D:20261101080000Z", "2026-11-01T15:00:00+07:00"),
        ("D:2026", "2026-01-01T00:00:00Z"),
    ],
)
def test_dates_in_two_spellings(info: str, xmp: str):
    assert info_date(info) == xmp_date(xmp)
    assert info_date(info) is not None


@pytest.mark.parametrize("date", ["", "2026", "D:20261399", "D:20261101080000+99'99'"])
def test_what_is_no_date(date: str):
    assert info_date(date) is None


@given(st.tuples(*[st.floats(-10, 10)] * 6), st.tuples(*[st.floats(-10, 10)] * 6), BOXES)
def test_matrices_apply_one_after_the_other(first: Matrix, then: Matrix, box: tuple[float, float, float, float]):
    assert holds(transformed(transformed(box, first), then), transformed(box, times(first, then)), 0.1)
    assert transformed(box, IDENTITY) == box


@given(st.tuples(*[st.floats(-10, 10)] * 6), st.floats(0, 6.28))
def test_no_direction_becomes_shorter_than_the_narrowest(matrix: Matrix, angle: float):
    a, b, c, d, _, _ = matrix
    x, y = cos(angle), sin(angle)
    assert narrowest(matrix) <= hypot(a * x + c * y, b * x + d * y) + 1e-9


@given(st.floats(0.01, 100), st.floats(0, 6.28), st.floats(0.01, 1))
def test_turning_changes_nothing_of_what_is_narrowest(scale: float, angle: float, flat: float):
    turned = times((scale, 0, 0, scale * flat, 5, 5), (cos(angle), sin(angle), -sin(angle), cos(angle), 0, 0))
    assert narrowest(turned) == pytest.approx(scale * flat)


@given(BOXES, BOXES)
def test_what_boxes_share_lies_in_both(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
):
    shared = meet(one, other)
    assert shared is None or (holds(one, shared) and holds(other, shared))
