"""What a content stream paints, and in which state."""

from __future__ import annotations

from io import BytesIO
from math import cos, sin

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name
from support.press_files import Draft, photograph, text

from plugins.model.sheet import MM, Sheet
from plugins.preflight.content.painted import Painted, Walk
from plugins.preflight.content.streams import Streams
from plugins.preflight.content.walker import walk

ONE = Sheet(60, 60, pages=1)


def walked(content: bytes, **resources: object) -> Walk:
    """A page of 200 × 200 pt with the resources of a draft and further ones, for each kind a dictionary."""
    with pikepdf.open(BytesIO(Draft(ONE, [[b""]], [[]]).write())) as pdf:
        page = pdf.pages[0].obj
        page.Contents = pdf.make_stream(content)
        for kind, more in resources.items():
            for key, value in more(pdf).items():  # type: ignore[operator]
                if f"/{kind}" not in page.Resources:
                    page.Resources[f"/{kind}"] = Dictionary()
                page.Resources[f"/{kind}"][key] = value
        return walk([page], Streams())


def only(content: bytes, **resources: object) -> Painted:
    (painted,) = walked(content, **resources).painted
    return painted


def form(content: bytes, **keys: object):
    def make(pdf: pikepdf.Pdf):
        stream = pdf.make_stream(content)
        given = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": Array([0, 0, 100, 100])} | keys
        for key, value in given.items():
            stream[f"/{key}"] = value
        return {"/Form": pdf.make_indirect(stream)}

    return make


@pytest.mark.parametrize(
    ("before", "size"),
    [
        (b"", 10),
        (b"2 0 0 2 0 0 cm", 20),
        (b"2 0 0 0.5 0 0 cm", 5),
        (b"0 2 -3 0 90 0 cm", 30),
        (b"1 0 0 -1 0 90 cm", 10),
    ],
)
def test_size_of_text_is_that_along_its_height(before: bytes, size: float):
    assert only(before + b" " + text("abc", 5, 5, 10)).size == pytest.approx(size)


def test_text_matrix_counts():
    assert only(b"BT /F 1 Tf 9 0 0 9 0 0 Tm <0003> Tj ET").size == pytest.approx(9)


def test_a_letter_is_as_high_as_its_outline():
    """x has no ascender: from the base line to about half the size."""
    box = only(text("x", 0, 0, 100)).box
    assert box[1] == pytest.approx(0, abs=2)
    assert 45 < box[3] < 60


def test_rotated_text_is_upright():
    box = only(b"0 1 -1 0 50 0 cm " + text("xxxxxx", 0, 0, 10)).box
    assert box[3] - box[1] > 3 * (box[2] - box[0])


def test_text_says_what_it_says():
    assert only(text("Cải cách", 0, 0)).text == "Cải cách"


def test_spacing_moves_what_follows():
    loose = only(b"2 Tc " + text("xxxxx", 0, 0, 10)).box
    tight = only(text("xxxxx", 0, 0, 10)).box
    assert loose[2] - tight[2] == pytest.approx(8, abs=0.01)


def test_numbers_between_strings_move_what_follows():
    one = walked(b"BT /F 10 Tf [<0003> -1000 <0003>] TJ ET").painted[0]
    other = walked(b"BT /F 10 Tf <00030003> Tj ET").painted[0]
    assert one.box[2] - other.box[2] == pytest.approx(10, abs=0.01)


@pytest.mark.parametrize(("mode", "invisible"), [(0, False), (1, False), (3, True), (7, True)])
def test_render_mode(mode: int, invisible: bool):
    assert only(b"%d Tr " % mode + text("abc", 0, 0)).invisible is invisible


def test_outside_its_clip_nothing_is_painted():
    assert walked(b"0 0 10 10 re W n 20 20 5 5 re f").painted == []


def test_a_clip_cuts():
    assert only(b"0 0 10 10 re W n 5 5 50 50 re f").visible == (5, 5, 10, 10)


def test_a_clip_ends_with_its_state():
    assert only(b"q 0 0 10 10 re W n Q 20 20 5 5 re f").visible == (20, 20, 25, 25)


def test_an_empty_clip_hides_all():
    assert walked(b"W n 20 20 5 5 re f").painted == []


def test_width_of_a_line_grows_with_the_matrix():
    assert only(b"3 0 0 3 0 0 cm 0.5 w 0 0 m 10 0 l S").width == pytest.approx(1.5)


@pytest.mark.parametrize(
    ("matrix", "width"),
    [(b"1 0 0 0.05", 0.1), (b"0.05 0 0 1", 0.1), (b"0 2 -2 0", 4), (b"0.8 0.6 -0.6 0.8", 2), (b"1 0 0.75 1", 1.3860)],
    ids=["flattened", "narrowed", "turned", "turned by 37°", "slanted"],
)
def test_a_line_is_as_broad_as_where_it_is_thinnest(matrix: bytes, width: float):
    assert only(matrix + b" 90 90 cm 2 w 0 0 m 10 0 l S").width == pytest.approx(width, abs=1e-4)


def test_a_line_under_an_uneven_matrix_reaches_as_far_as_its_pen():
    assert only(b"1 0 0.75 1 90 90 cm 2 w 0 0 m 10 0 l S").box == pytest.approx((88.75, 89, 101.25, 91))


def test_a_line_without_height_under_the_matrix_is_as_thin_as_can_be():
    assert only(b"1 0 0 0 90 90 cm 2 w 0 0 m 10 0 l S").width == 0


@pytest.mark.parametrize(("shape", "width"), [(b"0 0 50 0.3 re", 0.3), (b"0 0 50 5 re", 0), (b"0 0 1 1 re", 0)])
def test_a_thin_bar_is_a_line_and_a_small_square_is_none(shape: bytes, width: float):
    assert only(shape + b" f").width == pytest.approx(width)


def test_rows_of_a_code_are_no_lines():
    rows = b" ".join(b"0 %d 40 1 re" % (2 * row) for row in range(10))
    assert only(rows + b" f").width == 0


def test_overprint_of_fill_and_stroke_are_two():
    def states(pdf: pikepdf.Pdf):
        return {"/S": Dictionary(op=False, OP=True, OPM=1)}

    both = walked(b"/S gs 0 0 50 50 re B", ExtGState=states).painted
    assert [(painted.kind, painted.overprint, painted.mode) for painted in both] == [
        ("fill", False, 1),
        ("stroke", True, 1),
    ]


def test_op_alone_sets_both():
    fill, stroke = walked(b"/S gs 0 0 50 50 re B", ExtGState=lambda pdf: {"/S": Dictionary(OP=True)}).painted
    assert fill.overprint
    assert stroke.overprint


def test_a_form_starts_with_the_state_it_is_called_in():
    painted = only(b"0 1 0 0 k 2 0 0 2 10 10 cm /Form Do", XObject=form(b"0 0 5 5 re f"))
    assert painted.inks == (0, 1, 0, 0)
    assert painted.box == (10, 10, 20, 20)


def test_a_form_is_clipped_to_its_box():
    assert only(b"/Form Do", XObject=form(b"0 0 500 500 re f")).visible == (0, 0, 100, 100)


def test_a_form_that_paints_itself_ends():
    def circle(pdf: pikepdf.Pdf):
        made = form(b"0 0 5 5 re f /Form Do")(pdf)
        made["/Form"]["/Resources"] = Dictionary(XObject=Dictionary(made))
        return made

    found = walked(b"/Form Do", XObject=circle)
    assert {odd.source for odd in found.oddities} == {"nesting"}


def test_what_a_mask_paints_is_no_ink():
    def states(pdf: pikepdf.Pdf):
        group = form(b"0.5 g 0 0 5 5 re f", Group=Dictionary(S=Name.Transparency, CS=Name.DeviceGray))(pdf)["/Form"]
        return {"/S": Dictionary(SMask=Dictionary(S=Name.Luminosity, G=group))}

    found = walked(b"/S gs 0 0 50 50 re f", ExtGState=states)
    assert [painted.box for painted in found.painted] == [(0, 0, 50, 50)]
    assert [group.detail for group in found.groups] == ["Luminosity"]


def test_what_a_tile_paints_is_where_the_pattern_is():
    def tile(pdf: pikepdf.Pdf):
        stream = pdf.make_stream(b"0 0 1 0 k 0 0 2 2 re f")
        for key, value in (
            ("/PatternType", 1),
            ("/PaintType", 1),
            ("/BBox", Array([0, 0, 4, 4])),
            ("/XStep", 4),
            ("/YStep", 4),
        ):
            stream[key] = value
        return {"/P": pdf.make_indirect(stream)}

    found = walked(b"/Pattern cs /P scn 50 50 30 30 re f", Pattern=tile)
    assert [painted.visible for painted in found.painted] == [(50, 50, 80, 80)] * 2


def test_glyphs_that_are_drawings_tell_their_colours():
    def font(pdf: pikepdf.Pdf):
        glyph = pdf.make_stream(b"1000 0 d0 1 0 0 rg 0 0 500 500 re f")
        encoding = Dictionary(Differences=Array([97, Name.square]))
        made = Dictionary(
            Type=Name.Font, Subtype=Name.Type3, FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]), FontBBox=Array([0, 0, 500, 500]),
            CharProcs=Dictionary(square=glyph), Encoding=encoding, FirstChar=97, LastChar=97, Widths=Array([1000]),
        )  # fmt: skip
        return {"/T": pdf.make_indirect(made)}

    found = walked(b"BT /T 10 Tf (a) Tj ET", Font=font)
    assert [painted.kind for painted in found.painted] == ["text"]
    assert {used.source.family for used in found.spaces} == {"DeviceGray", "DeviceRGB"}


def test_a_resource_counts_the_places_where_it_is_used():
    (used,) = walked(b"1 0 0 rg 0 0 50 50 re f 90 90 5 5 re f 90 90 5 5 re f").spaces
    assert (used.times, used.places) == (3, {(0, 0, 50, 50), (90, 90, 95, 95)})
    assert used.box == (0, 0, 50, 50)


def test_a_default_space_counts_where_its_device_space_paints():
    def other(pdf: pikepdf.Pdf):
        return {"/DefaultGray": Array([Name.CalGray, Dictionary(WhitePoint=Array([1, 1, 1]))])}

    found = walked(b"0 0 0 1 k 0 0 50 50 re f 0.5 g 50 50 5 5 re f", ColorSpace=other)
    assert [(used.source, used.detail, used.box) for used in found.defaults] == [
        ("DeviceGray", "DefaultGray", (50, 50, 55, 55))
    ]


def test_a_form_with_resources_of_its_own_has_no_default_space_of_the_page():
    def other(pdf: pikepdf.Pdf):
        return {"/DefaultGray": Array([Name.CalGray, Dictionary(WhitePoint=Array([1, 1, 1]))])}

    content = form(b"0 0 50 50 re f", Resources=Dictionary())
    (used,) = walked(b"0.5 g 60 60 5 5 re f /Form Do", XObject=content, ColorSpace=other).defaults
    assert used.places == {(60, 60, 65, 65)}


def test_inline_images_are_images():
    painted = only(b"q 10 0 0 10 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q")
    assert (painted.kind, painted.image.width if painted.image else 0) == ("image", 2)
    assert painted.ppi == pytest.approx(14.4)


def test_resolution_is_that_of_the_coarser_side():
    placed = b"q 72 0 0 36 0 0 cm /Img Do Q"
    assert only(placed, XObject=lambda pdf: {"/Img": photograph(pdf, 144)}).ppi == pytest.approx(144)


@settings(max_examples=40)
@given(st.floats(0.1, 20), st.floats(0, 6.28), st.floats(1, 50))
def test_turning_changes_no_size(scale: float, angle: float, size: float):

    a, b = scale * cos(angle), scale * sin(angle)
    content = b"%.6f %.6f %.6f %.6f 90 90 cm " % (a, b, -b, a) + text("x", 0, 0, size)
    with_painted = walked(content).painted
    assert all(painted.size == pytest.approx(size * scale, rel=1e-3) for painted in with_painted)


def test_millimetres_of_the_draft():
    painted = only(text("x", 10, 10, 10))
    assert painted.box[1] == pytest.approx(10 * MM, abs=0.3)
