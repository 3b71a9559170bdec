"""The imposed booklet, cut and nested here as a bookbinder would: it reads 1 … N."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pikepdf
import pypdfium2
import pytest

from plugins.imposition.booklet import impose
from plugins.imposition.dress import dress
from plugins.imposition.slug import Slug
from plugins.model.sheet import MM, Sheet

MakePdf = Callable[..., pikepdf.Pdf]
Read = Callable[[pikepdf.Pdf], pypdfium2.PdfDocument]
CALIPER = 0.125


def bulletin(pages: int) -> Sheet:
    return Sheet(190, 270, pages)


def halves(page: pypdfium2.PdfPage) -> tuple[str, str]:
    """What stands left and right of the spine inside the trim, after the cut."""
    left, bottom, right, top = page.get_trimbox()
    spine = (left + right) / 2
    text = page.get_textpage()
    return (
        text.get_text_bounded(left, bottom, spine, top).strip(),
        text.get_text_bounded(spine, bottom, right, top).strip(),
    )


def nested(document: pypdfium2.PdfDocument) -> list[str]:
    """Every sheet cut, folded with its front outside, laid into the sheet before it, then leafed through."""
    sheets = [(halves(document[side]), halves(document[side + 1])) for side in range(0, len(document), 2)]
    first_half = [page for front, back in sheets for page in (front[1], back[0])]
    second_half = [page for front, back in reversed(sheets) for page in (back[1], front[0])]
    return first_half + second_half


def numbers(page: pypdfium2.PdfPage) -> Iterator[tuple[int, float, float]]:
    """Each number on a spread: the page, and x, y of its lower left corner in mm."""
    text, found = page.get_textpage(), ""
    for at in range(text.count_chars()):
        letter = text.get_text_range(at, 1)
        if letter.isdigit() and not found:
            x, y = (edge / MM for edge in text.get_charbox(at, loose=True)[:2])
        if letter.isdigit():
            found += letter
        elif found:
            yield int(found), x, y
            found = ""
    yield int(found), x, y


@pytest.mark.parametrize("pages", range(4, 65, 4))
def test_cut_and_nested_it_reads_in_order(pages: int, a_pdf: MakePdf, read: Read) -> None:
    with a_pdf(bulletin(pages)) as pdf:
        assert nested(read(impose(pdf, bulletin(pages), CALIPER))) == [str(page) for page in range(1, pages + 1)]


def test_the_pages_of_a_sheet_lie_back_to_back(a_pdf: MakePdf, read: Read) -> None:
    """Turned at the short edge, what was left is right: the spine of both sides is in the same place."""
    with a_pdf(bulletin(8)) as pdf:
        front, back = (read(impose(pdf, bulletin(8), CALIPER))[side] for side in (0, 1))
        spines = [(page.get_trimbox()[0] + page.get_trimbox()[2]) / 2 for page in (front, back)]
        assert front.get_width() - spines[1] == pytest.approx(spines[0])


@pytest.mark.parametrize("sheet", range(4))
def test_creep_is_measured_on_the_sheet(sheet: int, a_pdf: MakePdf, read: Read) -> None:
    """The number stands 20 mm from the left edge of its page, less what the page moved towards the spine."""
    with a_pdf(bulletin(16)) as pdf:
        document = read(impose(pdf, bulletin(16), CALIPER))
        (_, left, _), (_, right, _) = sorted(numbers(document[2 * sheet]), key=lambda found: found[1])
        (_, left0, _), (_, right0, _) = sorted(numbers(document[0]), key=lambda found: found[1])
        assert left - left0 == pytest.approx(sheet * CALIPER, abs=0.01)
        assert right - right0 == pytest.approx(-sheet * CALIPER, abs=0.01)


def test_a_page_stands_where_its_trim_is(a_pdf: MakePdf, read: Read) -> None:
    with a_pdf(bulletin(4)) as pdf:
        found = {number: x for number, x, _ in numbers(read(impose(pdf, bulletin(4), 0))[0])}
        assert found == pytest.approx({4: 20 + 20, 1: 210 + 20}, abs=0.05)


@pytest.mark.parametrize(
    ("sheet", "trim", "bleed"),
    [
        (Sheet(190, 270, 4), (20, 13.5, 400, 283.5), (17, 10.5, 403, 286.5)),
        (Sheet(148, 210, 4), (0.5, 0, 296.5, 210), (0, 0, 297, 210)),
    ],
)
def test_boxes_of_a_spread(sheet: Sheet, trim: tuple[float, ...], bleed: tuple[float, ...], a_pdf: MakePdf) -> None:
    with a_pdf(sheet) as pdf:
        result = impose(pdf, sheet, CALIPER)
        page = result.pages[0].obj
        assert [float(edge) / MM for edge in page.TrimBox] == pytest.approx(trim, abs=0.01)
        assert [float(edge) / MM for edge in page.BleedBox] == pytest.approx(bleed, abs=0.01)


def test_the_innermost_bleed_ends_at_the_spine(a_pdf: MakePdf, read: Read) -> None:
    """Two colours meet at the fold although each page has bleed there."""
    sheet = Sheet(60, 90, 4)
    inks = {0: "0 1 1 0", 3: "1 0 0 0"}
    with a_pdf(sheet, drawn=lambda page: f"{inks.get(page, '0 0 0 0')} k -50 -50 900 900 re f") as pdf:
        page = read(impose(pdf, sheet, 0.5))[0]
        row = page.render(scale=8 / MM).to_numpy()[page.render(scale=8 / MM).height // 2, :, :3].astype(int)
        spine = len(row) // 2
        assert row[spine - 3][0] > row[spine - 3][2]  # blue, green, red: cyan to the left
        assert row[spine + 3][2] > row[spine + 3][0]


@pytest.fixture
def dressed_booklet(a_pdf: MakePdf, a_slug: Callable[..., Slug]) -> pikepdf.Pdf:
    pdf = a_pdf(bulletin(4))
    dress(pdf, bulletin(4), a_slug())
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFX,
        OutputConditionIdentifier=pikepdf.String("FOGRA39"),
        DestOutputProfile=pdf.make_stream(b"profile", N=4),
    )
    pdf.Root.OutputIntents = pikepdf.Array([intent])
    pdf.pages[0].obj.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceCMYK)
    pdf.pages[3].obj.Group = pdf.pages[0].obj.Group
    return pdf


def test_the_marks_of_single_pages_stay_behind(dressed_booklet: pikepdf.Pdf, read: Read) -> None:
    with dressed_booklet as pdf:
        assert "to-gap" not in read(impose(pdf, bulletin(4), CALIPER))[0].get_textpage().get_text_range()


def test_dressed_pages_read_in_order_too(dressed_booklet: pikepdf.Pdf, read: Read) -> None:
    with dressed_booklet as pdf:
        assert nested(read(impose(pdf, bulletin(4), CALIPER))) == ["1", "2", "3", "4"]


def test_the_output_intent_goes_along(dressed_booklet: pikepdf.Pdf) -> None:
    with dressed_booklet as pdf:
        result = impose(pdf, bulletin(4), CALIPER)
        intent = result.Root.OutputIntents[0]
        assert (str(intent.OutputConditionIdentifier), intent.DestOutputProfile.read_bytes()) == ("FOGRA39", b"profile")


def test_the_colour_space_of_blending_goes_along(dressed_booklet: pikepdf.Pdf) -> None:
    with dressed_booklet as pdf:
        result = impose(pdf, bulletin(4), CALIPER)
        assert result.pages[0].obj.Group.CS == "/DeviceCMYK"


def test_a_font_that_pages_share_is_carried_once(a_pdf: MakePdf) -> None:
    with a_pdf(bulletin(8)) as pdf:
        result = impose(pdf, bulletin(8), CALIPER)
        fonts = [one for one in result.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"]
        assert len(fonts) == 1


def test_the_print_dialogue_begins_with_two_sides_turned_at_the_short_edge(a_pdf: MakePdf) -> None:
    with a_pdf(bulletin(4)) as pdf:
        result = impose(pdf, bulletin(4), CALIPER)
        assert result.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"


def test_the_margin_says_which_sheet_it_is(a_pdf: MakePdf, read: Read, font: bytes) -> None:
    with a_pdf(bulletin(8)) as pdf:
        text = read(impose(pdf, bulletin(8), CALIPER, font))[3].get_textpage().get_text_range()
        assert "Tờ 2 / 2 · mặt sau" in text


def test_the_same_booklet_has_the_same_bytes(
    a_pdf: MakePdf, font: bytes, octets: Callable[[pikepdf.Pdf], bytes]
) -> None:
    found = set()
    for _ in range(2):
        with a_pdf(bulletin(8)) as pdf:
            found.add(octets(impose(pdf, bulletin(8), CALIPER, font)))
    assert len(found) == 1
