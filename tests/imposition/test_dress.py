"""A dressed sheet as a print shop's programs see it: boxes, artwork up to the bleed, marks on all plates."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from plugins.imposition.dress import dress
from plugins.imposition.slug import PROOF, Slug
from plugins.model.formats import BULLETIN_FORMATS, LEAFLET_FORMATS, POSTER_FORMATS
from plugins.model.sheet import MM, Sheet

MakePdf = Callable[..., pikepdf.Pdf]
MakeSlug = Callable[..., Slug]
Read = Callable[[pikepdf.Pdf], pypdfium2.PdfDocument]
SMALL = Sheet(50, 70, 2)
FORMATS = [*LEAFLET_FORMATS.values(), *POSTER_FORMATS.values(), *BULLETIN_FORMATS.values()]
SCALE = 8  # pixels in a millimetre


def in_mm(box: pikepdf.Object) -> list[float]:
    return [float(edge) * 25.4 / 72 for edge in box.as_list()]


def dressed(make: MakePdf, sheet: Sheet, slug: Slug, **given: object) -> pikepdf.Pdf:
    pdf = make(sheet, **given)
    dress(pdf, sheet, slug)
    return pdf


def pixels(page: pypdfium2.PdfPage) -> numpy.ndarray:
    """RGB, SCALE pixels in a millimetre, the first row at the lower edge."""
    return page.render(scale=SCALE / MM).to_numpy()[::-1, :, :3].astype(int)


def marks_of(page: pikepdf.Page) -> pikepdf.Object:
    return page.obj.Resources.XObject.Marks


@pytest.mark.parametrize("bleed", [0, 2, 3, 5])
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: f"{form.label}")
def test_boxes_to_a_hundredth_of_a_millimetre(form, bleed: float, a_pdf: MakePdf, a_slug: MakeSlug) -> None:  # noqa: ANN001
    pdf = dressed(a_pdf, Sheet(form.width, form.height, 1, bleed=bleed), a_slug())
    page = pdf.pages[0].obj
    edge = bleed + 12
    assert in_mm(page.MediaBox) == pytest.approx([0, 0, form.width + 2 * edge, form.height + 2 * edge], abs=0.01)
    assert in_mm(page.TrimBox) == pytest.approx([edge, edge, edge + form.width, edge + form.height], abs=0.01)
    assert in_mm(page.BleedBox) == pytest.approx(
        [12, 12, 12 + form.width + 2 * bleed, 12 + form.height + 2 * bleed], abs=0.01
    )


def test_no_box_is_left_over(a_pdf: MakePdf, a_slug: MakeSlug) -> None:
    pdf = a_pdf(SMALL)
    for page in pdf.pages:
        page.obj.CropBox = page.obj.ArtBox = page.obj.MediaBox
        page.obj.UserUnit, page.obj.Rotate = 1, 0
    dress(pdf, SMALL, a_slug())
    keys = {key for page in pdf.pages for key in page.obj if "Box" in key or key in ("/UserUnit", "/Rotate")}
    assert keys == {"/MediaBox", "/TrimBox", "/BleedBox"}


@pytest.mark.parametrize("bleed", [0, 2, 3, 5])
def test_artwork_reaches_the_edge_of_the_bleed(bleed: float, a_pdf: MakePdf, a_slug: MakeSlug, read: Read) -> None:
    sheet = Sheet(50, 70, 1, bleed=bleed)
    image = pixels(read(dressed(a_pdf, sheet, a_slug(), drawn=lambda _: ""))[0])
    low, right, top = 12 * SCALE, (12 + 50 + 2 * bleed) * SCALE, (12 + 70 + 2 * bleed) * SCALE
    inside = image[low + 1 : int(top) - 1, low + 1 : int(right) - 1]
    assert (inside == inside[0, 0]).all()
    assert inside[0, 0].max() < 230 or inside[0, 0].min() < 200


@pytest.mark.parametrize("bleed", [0, 2, 3, 5])
def test_nothing_is_printed_just_outside_the_bleed(bleed: float, a_pdf: MakePdf, a_slug: MakeSlug, read: Read) -> None:
    sheet = Sheet(50, 70, 1, bleed=bleed, folds=((25.0,),))
    image = pixels(read(dressed(a_pdf, sheet, a_slug(proof=True)))[0])
    low, right, top = 12 * SCALE, round((62 + 2 * bleed) * SCALE), round((82 + 2 * bleed) * SCALE)
    band = [
        image[low - 3 : low - 1, low:right],
        image[top + 1 : top + 3, low:right],
        image[low:top, low - 3 : low - 1],
        image[low:top, right + 1 : right + 3],
    ]
    assert min(strip.min() for strip in band) == 255


def test_what_stands_on_the_artwork_stays_where_it_was(a_pdf: MakePdf, a_slug: MakeSlug, read: Read) -> None:
    found = _place_of("2", read(dressed(a_pdf, SMALL, a_slug()))[1])
    assert found == pytest.approx((15 + 20, 15 + 20), abs=0.5)


def test_artwork_may_begin_anywhere(a_pdf: MakePdf, a_slug: MakeSlug, read: Read) -> None:
    """A page whose trim begins at 10, 5 mm is moved by less."""
    pdf = a_pdf(SMALL)
    for page in pdf.pages:
        page.obj.TrimBox = [10 * MM, 5 * MM, 60 * MM, 75 * MM]
    dress(pdf, SMALL, a_slug())
    assert _place_of("2", read(pdf)[1]) == pytest.approx((15 + 20 - 10, 15 + 20 - 5), abs=0.5)


def _place_of(letter: str, page: pypdfium2.PdfPage) -> tuple[float, float]:
    """Lower left corner of the first such letter, in mm."""
    text = page.get_textpage()
    at = text.get_text_range().index(letter)
    left, bottom, _, _ = text.get_charbox(at, loose=False)
    return left / MM, bottom / MM


def test_a_gradient_moves_with_its_page(a_pdf: MakePdf, a_slug: MakeSlug, read: Read) -> None:
    """Its pattern hangs on the page's own origin: moving only the operators would leave it behind."""
    pdf = a_pdf(SMALL, drawn=lambda _: "/Pattern cs /P1 scn 0 0 9000 9000 re f")
    step = pikepdf.Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 0, 0, 1], N=1)
    shading = pikepdf.Dictionary(
        ShadingType=2, ColorSpace=pikepdf.Name.DeviceCMYK, Coords=[0, 0, SMALL.width * MM, 0], Function=step
    )
    for page in pdf.pages:
        pattern = pdf.make_indirect(pikepdf.Dictionary(PatternType=2, Shading=shading))
        page.obj.Resources.Pattern = pikepdf.Dictionary(P1=pattern)
    dress(pdf, SMALL, a_slug())
    row = pixels(read(pdf)[0])[40 * SCALE]
    assert row[round(15.5 * SCALE)].min() > 240
    assert row[round(64.5 * SCALE)].max() < 60


def test_several_streams_of_a_page_are_one_artwork(a_pdf: MakePdf, a_slug: MakeSlug, read: Read) -> None:
    pdf = a_pdf(SMALL)
    for page in pdf.pages:
        page.obj.Contents = pikepdf.Array([page.obj.Contents, pdf.make_stream(b"BT /F1 9 Tf 30 90 Td (more) Tj ET")])
    dress(pdf, SMALL, a_slug())
    assert "more" in read(pdf)[0].get_textpage().get_text_range()


def test_registration_is_one_colour_space_for_all_pages(a_pdf: MakePdf, a_slug: MakeSlug) -> None:
    pdf = dressed(a_pdf, SMALL, a_slug())
    assert len({marks_of(page).Resources.ColorSpace.All.objgen for page in pdf.pages}) == 1


def test_registration_is_full_ink_on_every_plate(a_pdf: MakePdf, a_slug: MakeSlug) -> None:
    pdf = dressed(a_pdf, SMALL, a_slug())
    family, name, alternate, tint = marks_of(pdf.pages[0]).Resources.ColorSpace.All.as_list()
    assert (family, name, alternate) == ("/Separation", "/All", "/DeviceCMYK")
    assert (int(tint.FunctionType), [int(ink) for ink in tint.C1]) == (2, [1, 1, 1, 1])


def test_marks_that_register_are_drawn_on_all_plates(a_pdf: MakePdf, a_slug: MakeSlug) -> None:
    pdf = dressed(a_pdf, Sheet(50, 70, 1, folds=((25.0,),)), a_slug())
    inks, lines = "", 0
    for operands, operator in pikepdf.parse_content_stream(marks_of(pdf.pages[0])):
        if str(operator) in ("CS", "K"):
            inks = str(operands[0])
        if str(operator) == "S":
            lines += 1
            assert inks == "/All"
    assert lines == 8 + 2 + 4  # crop marks, fold ticks, registration marks


def test_lines_are_a_quarter_of_a_point(a_pdf: MakePdf, a_slug: MakeSlug) -> None:
    pdf = dressed(a_pdf, SMALL, a_slug())
    widths = [
        float(operands[0])
        for operands, operator in pikepdf.parse_content_stream(marks_of(pdf.pages[0]))
        if str(operator) == "w"
    ]
    assert widths == [0.25]


@pytest.mark.parametrize("form", LEAFLET_FORMATS.values(), ids=lambda form: form.name)
def test_ticks_stand_at_the_folds_of_each_page(form, a_pdf: MakePdf, a_slug: MakeSlug) -> None:  # noqa: ANN001
    pdf = dressed(a_pdf, Sheet(form.width, form.height, 2, folds=form.folds), a_slug())
    for page, folds in zip(pdf.pages, form.folds, strict=True):
        assert _dashed(marks_of(page)) == pytest.approx([15 + fold for fold in folds], abs=0.05)


def _dashed(marks: pikepdf.Object) -> list[float]:
    """x of the dashed lines, in mm."""
    found, dashed = set(), False
    for operands, operator in pikepdf.parse_content_stream(marks):
        if str(operator) == "d":
            dashed = bool(len(operands[0]))
        if str(operator) == "m" and dashed:
            found.add(round(float(operands[0]) / MM, 3))
    return sorted(found)


def test_the_slug_can_be_read_and_searched(a_pdf: MakePdf, a_slug: MakeSlug, read: Read) -> None:
    text = read(dressed(a_pdf, Sheet(99, 210, 2), a_slug(proof=True)))[1].get_textpage().get_text_range()
    for line in ("to-gap.press.pdf", "Mặt trong · khổ 99 × 210 mm", "FOGRA39 · PDF/X-4", "Ngày 21.11.2026", PROOF):
        assert line in text


def test_marks_know_no_transparency(a_pdf: MakePdf, a_slug: MakeSlug) -> None:
    pdf = dressed(a_pdf, SMALL, a_slug(proof=True))
    marks = marks_of(pdf.pages[0])
    assert "/Group" not in marks
    assert set(marks.Resources.ExtGState.Overprint.keys()) == {"/Type", "/OP", "/op", "/OPM"}


def test_the_group_of_a_page_stays_with_the_page(a_pdf: MakePdf, a_slug: MakeSlug) -> None:
    pdf = a_pdf(SMALL)
    group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceCMYK)
    pdf.pages[0].obj.Group = group
    dress(pdf, SMALL, a_slug())
    assert pdf.pages[0].obj.Group.CS == "/DeviceCMYK"
    assert "/Group" not in pdf.pages[0].obj.Resources.XObject.Artwork


def test_the_same_sheet_has_the_same_bytes(
    a_pdf: MakePdf, a_slug: MakeSlug, octets: Callable[[pikepdf.Pdf], bytes]
) -> None:
    one, other = (octets(dressed(a_pdf, SMALL, a_slug())) for _ in range(2))
    assert one == other


def test_artwork_of_another_size_is_a_mistake_of_the_caller(a_pdf: MakePdf, a_slug: MakeSlug) -> None:
    with pytest.raises(ValueError, match=r"trimmed to 50\.00 × 70\.00 mm, the sheet to 99 × 210 mm"):
        dress(a_pdf(SMALL), Sheet(99, 210, 2), a_slug())


def test_another_number_of_pages_is_a_mistake_of_the_caller(a_pdf: MakePdf, a_slug: MakeSlug) -> None:
    with pytest.raises(ValueError, match="2 pages of artwork for a sheet of 3"):
        dress(a_pdf(SMALL), Sheet(50, 70, 3), a_slug())


@pytest.fixture(scope="module")
def separations(
    a_pdf: MakePdf, a_slug: MakeSlug, octets: Callable[[pikepdf.Pdf], bytes], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A folder with the plates of a sheet: s(Cyan).tif and so on."""
    folder = tmp_path_factory.mktemp("plates")
    (folder / "sheet.pdf").write_bytes(octets(dressed(a_pdf, Sheet(50, 70, 1, folds=((25.0,),)), a_slug())))
    gs = (
        "gs",
        "-q",
        "-dNOPAUSE",
        "-dBATCH",
        "-sDEVICE=tiffsep",
        f"-r{SCALE * 25.4}",
        "-sOutputFile=s.tif",
        "sheet.pdf",
    )
    subprocess.run(gs, check=True, timeout=120, cwd=folder)
    return folder


def ink(separations: Path, plate: str) -> numpy.ndarray:
    """Ink from 0 to 255, SCALE pixels in a millimetre, the first row at the lower edge."""
    return 255 - numpy.asarray(Image.open(separations / f"s({plate}).tif")).astype(int)[::-1]


@pytest.mark.all
@pytest.mark.parametrize("name", ["Cyan", "Magenta", "Yellow", "Black"])
@pytest.mark.parametrize(
    "place",
    [(8, 15), (15, 8), (72, 15), (15, 92), (40, 9), (40, 3.25), (3.25, 50)],
    ids=["left crop", "lower crop", "right crop", "upper crop", "fold", "lower target", "left target"],
)
def test_every_mark_is_on_every_plate(name: str, place: tuple[float, float], separations: Path) -> None:
    x, y = (round(at * SCALE) for at in place)
    assert ink(separations, name)[y - 3 : y + 4, x - 3 : x + 4].max() > 200


@pytest.mark.all
def test_no_ink_makes_a_fifth_plate(separations: Path) -> None:
    plates = {path.name for path in separations.glob("s(*).tif")}
    assert plates == {"s(Black).tif", "s(Cyan).tif", "s(Magenta).tif", "s(Yellow).tif"}
