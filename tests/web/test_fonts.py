"""The fonts of the web: light, complete, and the reader's own font so near to them that nothing moves when they arrive."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from support.site import ROOT

from plugins.web.fonts import WEIGHTS, characters, subset, vietnamese_letters

MOST = 21_000  # octets, both weights
# Advances in thousandths of an em: facts of the platforms' fonts, read from Arimo 1.33 (the same widths as Arial, and unlike
# Liberation Sans it has Vietnamese letters) and Roboto 2.137. Letters with tones are as wide as those without.
ADVANCES = {
    (
        "Arial",
        400,
    ): "222ijl 278ftI!,./:;␣ 333r()-“” 500cksvxyzJ 556abdeghnopquL0123456789đ– 611FTZ 656ơ 667ABEKPSVXY 669ư "
    "722wCDHNRUĐ 778GOQ 833mM 854Ư 857Ơ 889% 944W",
    ("Arial", 700): "278ijlI,./␣ 333ft!()-:; 389r 500z“” 556aceksvxyJ0123456789– 611bdghnopquFLTZ?đ 667EPSVXY 711ơ "
    "722ABCDHKNRUĐ 724ư 778wGOQ 830Ư 833M 853Ơ 889m% 944W",
    (
        "Roboto",
        400,
    ): "197, 211; 239j 242: 243il 248␣ 258! 264. 272I 276- 327t 339r 342( 348f) 354“ 357” 413/ 473y? 484v 496xz 507k 516s "
    "523c 530e 539L 544a 551hu 552nJ 553F 562bgp0123456789 564d 568qE 570o 572ơ 594S 597T 598đ 599Z 601Y 616R 619ư 623B 627KX "
    "631P 637V 648U 651C 652A 656D– 671Đ 681G 687Ơ 688OQ 695Ư 713HN 732% 751w 873M 877m 887W",
    (
        "Roboto",
        700,
    ): "245, 249␣ 260j 262; 265il 272! 282: 291. 292I 338t 351( 353) 358f 365r 374/ 388- 406“ 409” 498? 502y 506v 509xz "
    "515s 522c 534k 536a 541e 542L 548F 559J 560hnu 562E 563bp 564d 565oq 571g 574+0123456789 582ơ 606Z 610ư 615S 619TY 630đ "
    "632– 635K 636X 638BR 646P 650D 654V 655C 658U 665Đ 673A 681G 690OQ 701Ơ 707HN 712Ư 735w 738% 866m 875W 876M",
}
FILES = {400: "BeVietnamPro-Regular.ttf", 700: "BeVietnamPro-Bold.ttf"}
TONES = str.maketrans(
    {
        letter: base
        for base, letters in {
            "a": "àáảãạăằắẳẵặâầấẩẫậ",
            "e": "èéẻẽẹêềếểễệ",
            "i": "ìíỉĩị",
            "o": "òóỏõọôồốổỗộ",
            "ơ": "ờớởỡợ",
            "u": "ùúủũụ",
            "ư": "ừứửữự",
            "y": "ỳýỷỹỵ",
        }.items()
        for base, letters in ((base, letters), (base.upper(), letters.upper()))
        for letter in letters
    }
)


def sample_text() -> str:
    """The words of the sample articles."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "content/tin-bai").glob("*.md"))]
    return " ".join(" ".join(texts).split())


def mean_of_ours(weight: int, text: str) -> float:
    with TTFont(ROOT / "theme/press/fonts" / FILES[weight], lazy=True) as font:
        names, metrics = font.getBestCmap(), font["hmtx"]
        return sum(metrics[names[ord(letter)]][0] for letter in text.replace("␣", " ")) / len(text)


def mean_of_theirs(font: str, weight: int, text: str) -> float:
    advances = {letter: int(entry[:3]) for entry in ADVANCES[font, weight].split() for letter in entry[3:]}
    return sum(advances[letter] for letter in text.translate(TONES)) / len(text)


def letters_of(font: str, weight: int) -> str:
    """The sample text as far as the table goes: letters, figures, usual signs, and spaces as '␣'."""
    known = set(re.sub(r"\b\d{3}", "", ADVANCES[font, weight]).replace(" ", ""))
    return "".join(letter for letter in sample_text().replace(" ", "␣") if letter.translate(TONES) in known)


def face(family: str, weight: int) -> dict[str, float]:
    """The percentages of a fallback in fonts.css."""
    sheet = (ROOT / "theme/static/css/fonts.css").read_text(encoding="utf-8")
    for block in re.findall(r"@font-face \{(.*?)\}", sheet, re.DOTALL):
        if re.search(rf'font-family: "?{family}"?;', block) and f"font-weight: {weight};" in block:
            return {name: float(value) for name, value in re.findall(r"([a-z-]+): ([\d.]+)%;", block)}
    raise AssertionError(f"fonts.css has no {family} {weight}")


@pytest.mark.parametrize(("family", "font"), [("Fallback", "Arial"), ("Fallback Android", "Roboto")])
@pytest.mark.parametrize("weight", [400, 700])
def test_the_readers_font_is_brought_to_the_width_of_ours(family: str, font: str, weight: int) -> None:
    text = letters_of(font, weight)
    exact = 100 * mean_of_ours(weight, text) / mean_of_theirs(font, weight, text)
    assert face(family, weight)["size-adjust"] == pytest.approx(exact, abs=0.6)


@pytest.mark.parametrize("family", ["Fallback", "Fallback Android"])
@pytest.mark.parametrize("weight", [400, 700])
def test_the_readers_font_stands_on_our_lines(family: str, weight: int) -> None:
    found = face(family, weight)
    with TTFont(ROOT / "theme/press/fonts" / FILES[weight], lazy=True) as font:
        up, down = font["hhea"].ascent / 10, -font["hhea"].descent / 10
    assert found["ascent-override"] == pytest.approx(100 * up / found["size-adjust"], abs=0.06)
    assert found["descent-override"] == pytest.approx(100 * down / found["size-adjust"], abs=0.06)
    assert found["line-gap-override"] == 0


@pytest.fixture(scope="module")
def cut(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    cache = tmp_path_factory.mktemp("fonts")
    return [subset((ROOT / "theme/press/fonts" / source).read_bytes(), cache) for _, source in WEIGHTS]


def test_both_weights_together_stay_within_their_budget(cut: list[bytes]) -> None:
    assert sum(map(len, cut)) <= MOST


def test_the_subset_has_257_characters_of_them_146_vietnamese(cut: list[bytes]) -> None:
    assert len(vietnamese_letters()) == 146
    for octets in cut:
        with TTFont(io.BytesIO(octets)) as font:
            assert {chr(code) for code in font.getBestCmap()} == characters()
    assert len(characters()) == 257


def test_every_letter_of_the_sample_texts_is_in_the_subset() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in _texts(ROOT / "content"))
    assert set(text) - characters() - {"\n"} == set()


def _texts(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.suffix in (".md", ".yml")]
