"""An agency's own colour is printed by the recipe that it gives, or else by the shop's profile."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from support.site import ROOT

from plugins.model.agency import Colours
from plugins.printshop.production import _recipes
from plugins.separation.inks import Inks
from plugins.separation.profile import read_profile
from plugins.separation.separate import separate

BLUE = "#0A3D91"
PROFILE = ROOT / "theme/press/profiles/ISOcoated_v2_300_bas.icc"


def inks_of(colours: Colours) -> list[str]:
    """Operands of the fill that separation writes for a square of BLUE."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(100, 100))
    red, green, blue = (int(BLUE[place : place + 2], 16) / 255 for place in (1, 3, 5))
    page.obj.Contents = pdf.make_stream(f"{red} {green} {blue} rg 0 0 50 50 re f".encode())
    profile = read_profile(PROFILE.name, PROFILE.read_bytes())
    assert separate(pdf, Inks(profile, _recipes(colours))) == ()
    saved = BytesIO()
    pdf.save(saved)
    with pikepdf.open(saved) as done:
        fill = [i for i in pikepdf.parse_content_stream(done.pages[0]) if str(i.operator) == "k"][-1]
        return [f"{float(ink):.2f}" for ink in fill.operands]


def test_its_recipe_goes_before_the_profile():
    assert inks_of(Colours(accent=BLUE, accent_press=("100", "80", "0", "10"))) == ["1.00", "0.80", "0.00", "0.10"]


def test_without_a_recipe_the_profile_decides():
    assert inks_of(Colours(accent=BLUE)) != inks_of(Colours(accent=BLUE, accent_press=("100", "80", "0", "10")))
