"""Social cards: laid out for any title, drawn small, one for each publication."""

from __future__ import annotations

import io
import random
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from support.every_kind import EVERY_KIND
from support.pictures import saved, svg
from support.site import ROOT, assembled

from plugins.images.cards.drawing import MOST, Studio
from plugins.images.cards.layout import EDGE, HEIGHT, WIDTH, Layout, lay_out
from plugins.images.cards.letters import Fonts, read_typeface
from plugins.images.cards.plan import SECTION, PlannedCard, plan_cards
from plugins.images.cards.scene import draw
from plugins.images.cards.wording import Wording
from plugins.images.plan import plan_picture
from plugins.model.catalogue import Catalogue

FONTS = Fonts.of_theme(ROOT / "theme")
FACE = read_typeface(FONTS)
WORDS = Wording("Nộp hồ sơ", "Tin bài", "Cải cách thể chế", "Cải cách hành chính", "Văn phòng tỉnh", "CC", "#96241B")
SYLLABLES = st.sampled_from(
    [
        "Ủy",
        "ban",
        "nhân",
        "dân",
        "nghiêng",
        "trực",
        "tuyến,",
        "hồ",
        "sơ",
        "ở",
        "2026–2030",
        "và",
        "được",
        "ẤN",
        "PHẨM",
        "W",
    ]
)
TITLES = st.lists(SYLLABLES, min_size=1, max_size=40).map(lambda words: " ".join(words)[:160].strip())


def laid_out(title: str, with_picture: bool = True) -> Layout:
    return lay_out(replace(WORDS, title=title), FACE, with_picture=with_picture)


def title_of(layout: Layout) -> list[str]:
    return [line.text for line in layout.lines if line.weight == 700 and line.size >= 44]


@given(TITLES)
def test_every_title_is_whole_and_inside_its_column(title: str) -> None:
    layout = laid_out(title)
    assert " ".join(title_of(layout)) == title
    for line in layout.lines:
        letters = FACE.bold if line.weight == 700 else FACE.regular
        assert line.left + letters.width(line.text, line.size) <= layout.picture.left - 24


@given(TITLES)
def test_a_title_keeps_clear_of_label_and_seal(title: str) -> None:
    layout = laid_out(title)
    lines = [line for line in layout.lines if line.text in title_of(layout)]
    assert lines[-1].baseline + 0.25 * lines[-1].size <= layout.seal.top
    assert lines[0].baseline - FACE.bold.height(lines[0].text, lines[0].size) >= 110  # the label's descenders


def test_a_short_title_is_set_large_and_a_long_one_small() -> None:
    sizes = [
        max(line.size for line in laid_out(title).lines) for title in ("Lưu mã", "Nộp hồ sơ " * 4, "Nộp hồ sơ " * 15)
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > 100


def test_what_no_setting_holds_ends_in_an_ellipsis() -> None:
    assert title_of(laid_out("W" * 160))[-1].endswith("…")


def test_names_that_are_too_long_are_shortened() -> None:
    layout = lay_out(replace(WORDS, office="Ủy ban nhân dân " * 12), FACE, with_picture=True)
    assert layout.lines[-1].text.endswith("…")


def test_words_of_an_editor_cannot_become_markup() -> None:
    scene = draw(laid_out("<script> & “A” 'b'"), with_picture=True)
    assert "<script" not in scene
    assert "&lt;script&gt;" in scene


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return assembled(tmp_path_factory.mktemp("cards"), EVERY_KIND).catalogue


def cards_of(catalogue: Catalogue) -> dict[str, PlannedCard]:
    return plan_cards(catalogue, {file: plan_picture(measured) for file, measured in catalogue.pictures.items()}, FACE)


def test_each_publication_has_a_card_and_the_section_has_one(catalogue: Catalogue) -> None:
    cards = cards_of(catalogue)
    assert set(cards) == {SECTION, *(item.url for item in catalogue.publications)}
    for item in catalogue.publications:
        assert re.fullmatch(rf"anh/chia-se/{item.kind.folder}-{item.slug}-[0-9a-f]{{8}}\.png", cards[item.url].url)
    assert re.fullmatch(r"anh/chia-se/chuyen-trang-[0-9a-f]{8}\.png", cards[SECTION].url)


def test_another_accent_is_another_address(catalogue: Catalogue) -> None:
    colours = catalogue.agency.colours.model_copy(update={"accent": "#174A57"})
    other = replace(catalogue, agency=catalogue.agency.model_copy(update={"colours": colours}))
    before, after = cards_of(catalogue), cards_of(other)
    assert all(before[page].url != after[page].url for page in before)


def studio(folder: Path, picture: str, octets: bytes) -> tuple[Studio, PlannedCard]:
    """A card with that picture, planned from an article of the site with every kind."""
    article = EVERY_KIND["tin-bai/bai-mot.md"].replace("anh/vuong.svg", picture)
    content = assembled(folder, {**EVERY_KIND, "tin-bai/bai-mot.md": article, picture: octets}).catalogue
    return Studio(folder / "content", FONTS, folder / "cache"), cards_of(content)["tin-bai/bai-mot/"]


def noise() -> bytes:
    """What compresses worst."""
    return saved(Image.frombytes("RGB", (400, 500), random.Random(1).randbytes(600_000)), "PNG")


@pytest.mark.parametrize(
    ("picture", "octets"),
    [("anh/ve.svg", svg('<path d="M0 0h40v30z" fill="#96241B"/>').encode()), ("anh/xa.png", noise())],
)
def test_a_card_is_a_small_palette_png(picture: str, octets: bytes, tmp_path: Path) -> None:
    drawn = Image.open(io.BytesIO((card := studio(tmp_path, picture, octets))[0].card(card[1])))
    assert (drawn.format, drawn.mode, drawn.size) == ("PNG", "P", (WIDTH, HEIGHT))
    assert card[0].cache.exists()


def test_a_card_with_a_photograph_keeps_its_weight(tmp_path: Path) -> None:
    soft = Image.effect_mandelbrot((800, 1000), (-2, -1.25, 1, 1.25), 60).convert("RGB")
    desk, card = studio(tmp_path, "anh/xa.jpg", saved(soft, "JPEG"))
    assert len(desk.card(card)) <= MOST


def test_two_runs_draw_the_same_bytes(tmp_path: Path) -> None:
    desk, card = studio(tmp_path, "anh/ve.svg", svg('<circle cx="20" cy="15" r="9"/>').encode())
    assert desk.card(card) == replace(desk, cache=tmp_path / "another").card(card)


def test_the_ground_is_paper_and_the_title_ink(tmp_path: Path) -> None:
    desk, card = studio(tmp_path, "anh/ve.svg", svg("").encode())
    picture = Image.open(io.BytesIO(desk.card(card))).convert("RGB")
    assert picture.getpixel((8, 8)) == (251, 247, 236)
    assert picture.getpixel((EDGE + 20, EDGE + 3)) == (29, 27, 24)
    assert picture.getpixel((EDGE + 10, HEIGHT - EDGE - 8)) == (150, 36, 27)
