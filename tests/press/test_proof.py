"""What the proof says of a panel is what its editor sees on it: title, picture and office count as well as words."""

from __future__ import annotations

import pytest
from support.printed import a_job, a_leaflet

from plugins.forms.skeleton import COVER_WORDS
from plugins.model.formats import LEAFLET_FORMATS
from plugins.press.proof import PanelFill, prove

FOLDED = [name for name, form in LEAFLET_FORMATS.items() if form.folded]
NARROWEST = min(FOLDED, key=lambda name: min(p.width for s in LEAFLET_FORMATS[name].sides for p in s.panels))


def fills(name: str, **changes: object) -> dict[str, PanelFill]:
    return {panel.name: panel for panel in prove(a_job(a_leaflet(name, **changes))).panels}  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def gate() -> dict[str, PanelFill]:
    return fills("gấp cửa", bodies={"Bìa": "<p>Một dòng</p>", "Bìa phải": ""})


@pytest.mark.parametrize("panel", ["Bìa", "Bìa phải"])
def test_a_cover_with_a_picture_is_not_nearly_empty(gate: dict[str, PanelFill], panel: str) -> None:
    assert gate[panel].percent >= 70
    assert gate[panel].height > 0.6 * LEAFLET_FORMATS["gấp cửa"].height


def test_a_back_counts_its_office_code_and_imprint(gate: dict[str, PanelFill]) -> None:
    words_alone = 25.0  # mm: a heading and a line
    assert gate["Bìa sau"].height > 2 * words_alone


def test_a_cover_without_a_picture_has_the_room_that_is_seen() -> None:
    bare = fills("gấp ba", image=None, bodies={"Bìa": ""})["Bìa"]
    assert bare.free > 30
    assert bare.percent < 85


def test_a_panel_that_is_too_long_is_over_by_what_it_was() -> None:
    long = fills("gấp ba", bodies={"Bìa": "<p>" + "Một dòng dài trên bìa. " * 40 + "</p>"})["Bìa"]
    assert long.percent > 100
    assert long.free < 0
    assert long.over[-3:] == ("dài", "trên", "bìa.")


@pytest.mark.parametrize("name", [NARROWEST, pytest.param("gấp ba", marks=pytest.mark.all)])
def test_the_words_that_a_new_cover_asks_for_fit_under_a_long_title(name: str) -> None:
    words = " ".join(["Trước"] + ["những"] * (COVER_WORDS - 1))
    title = "Nộp hồ sơ chứng thực, khai sinh, đăng ký cư trú trực tuyến ngay tại nhà"
    cover = fills(name, title=title, bodies={"Bìa": f"<p>{words}</p>"})["Bìa"]
    assert cover.percent <= 100
