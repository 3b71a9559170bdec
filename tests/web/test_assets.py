"""Assets: named by content, fonts that cover Vietnamese."""

from __future__ import annotations

import gzip
import hashlib
import io
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from plugins.model.catalogue import Catalogue
from plugins.web import fonts
from plugins.web.assets import Assets, load


@pytest.fixture(scope="module")
def assets(theme: Path, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Assets:
    return load(theme, tmp_path_factory.mktemp("cache"), catalogue.agency)


def test_names_tell_the_content(assets: Assets) -> None:
    for path, octets in assets.files.items():
        assert hashlib.sha256(octets).hexdigest()[:8] in path
    scripts = {assets.preferences_script, assets.tools_script, assets.search_script} - {""}
    assert {assets.stylesheet, assets.icon, *assets.fonts, *scripts} == set(assets.files)


def test_the_style_sheet_asks_for_the_fonts_that_are_written(assets: Assets) -> None:
    asked = re.findall(r'url\("?([^")]+)"?\)', assets.files[assets.stylesheet].decode())
    assert {f"theme/{name}" for name in asked} == set(assets.fonts)


@pytest.mark.parametrize(("kind", "most"), [("preferences_script", 300), ("tools_script", 1600)])
def test_scripts_of_every_page_are_light_when_compressed(assets: Assets, kind: str, most: int) -> None:
    assert 0 < len(gzip.compress(assets.files[getattr(assets, kind)], 9)) <= most


def test_the_letters_are_the_146_of_vietnamese() -> None:
    letters = fonts.vietnamese_letters()
    assert len(letters) == len(set(letters)) == 146
    assert set("ĐđƠơƯưẶặỘộỮữỴỵ") <= set(letters)


def test_the_fonts_cover_them_and_are_light(assets: Assets) -> None:
    for path in assets.fonts:
        font = TTFont(io.BytesIO(assets.files[path]))
        assert font.flavor == "woff2"
        assert {ord(letter) for letter in fonts.characters()} <= set(font.getBestCmap())
    assert sum(len(assets.files[path]) for path in assets.fonts) <= 21_000


def test_a_font_is_cut_the_same_way_twice(theme: Path) -> None:
    octets = (theme / "press/fonts/BeVietnamPro-Regular.ttf").read_bytes()
    assert fonts.cut(octets) == fonts.cut(octets)


def test_a_finished_cut_is_taken_from_the_cache(theme: Path, tmp_path: Path) -> None:
    octets = (theme / "press/fonts/BeVietnamPro-Regular.ttf").read_bytes()
    first = fonts.subset(octets, tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"kept")
    assert (first[:4], fonts.subset(octets, tmp_path)) == (b"wOF2", b"kept")
