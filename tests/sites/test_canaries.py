"""Words and pictures that stand nowhere else: of what is not public none reaches the output, of what is gone its title and
the reason alone, on its own page alone."""

from __future__ import annotations

import gzip
from collections.abc import Mapping

import pypdfium2
import pytest
from support.every_kind import LEAFLET
from support.sample import build, tree, workspace
from support.site import SVG, article, make_site

pytestmark = pytest.mark.all  # a whole build with its press

KEYS = {
    "draft": {"status": "nháp"},
    "scheduled": {"date": "2040-01-01", "old_addresses": "[tin-bai/moc-scheduled/]"},
    "lapsed": {"expires": "2026-05-01"},
    "withdrawn": {"withdrawn": "{date: 2026-05-01, reason: Lý do withdrawn}"},
}
HIDDEN = ("draft", "scheduled")
GONE = ("lapsed", "withdrawn")


def canary(state: str, part: str) -> str:
    """A word that no other text has."""
    return f"zz{part}{state}zz"


def item(state: str) -> str:
    image = f'{{file: anh/{canary(state, "anh")}.svg, alt: "{canary(state, "alt")}"}}'
    body = f"## {canary(state, 'muc')}\n\n{canary(state, 'than')} ![{canary(state, 'alt')}](anh/{canary(state, 'anh')}.svg)"
    keys = {"tags": f"[{canary(state, 'the')}]", "author": canary(state, "nguoi"), "image": image, **KEYS[state]}
    body = body.replace(" ![", "\n\n![")
    return article(canary(state, "ten"), body, **{"summary": f"{canary(state, 'tom')} và cho đủ dài.", **keys})


def sheet(state: str) -> str:
    keys = "\n".join(f"{key}: {value}" for key, value in KEYS[state].items() if key != "old_addresses")
    text = LEAFLET.replace("date: 2026-01-15\n", "" if state == "scheduled" else "date: 2026-01-15\n")
    return text.replace("Chuẩn bị giấy tờ", canary(state, "ten")).replace("format:", f"{keys}\nformat:")


FILES = {
    **{f"tin-bai/{state}.md": item(state) for state in KEYS},
    **{f"to-roi/{state}.md": sheet(state) for state in KEYS},
    **{f"anh/{canary(state, 'anh')}.svg": SVG.replace("Thử", canary(state, "tranh")) for state in KEYS},
    "du-lieu/chuyen-de.yml": "topics: [{name: Giấy tờ không phải nộp lại, slug: giay-to, intro: Có bài.}]\n",
    "to-roi/cong-khai.md": LEAFLET,
    "tin-bai/dan.md": article(
        "Bài dẫn", f"[Một](tin-bai/lapsed.md#{canary('lapsed', 'muc')}) [Hai](tin-bai/withdrawn.md)"
    ),
    "ban-tin/so.md": article(
        "Bản tin thử", "", category=None, number="1", contents="[{path: tin-bai/dan.md}, {path: tin-bai/withdrawn.md}]"
    ),
}


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Path to path and text of every file that the build put into output/."""
    folder = tmp_path_factory.mktemp("canaries")
    make_site(folder, FILES)
    result = build(workspace(folder))
    assert result.returncode == 0, result.stdout + result.stderr
    return {path: f"{path} {read(octets)}".casefold() for path, octets in tree(folder / "output").items()}


def read(octets: bytes) -> str:
    """Text of a file, unpacked as far as anybody would."""
    if octets.startswith(b"%PDF"):
        document = pypdfium2.PdfDocument(octets)
        said = " ".join(page.get_textpage().get_text_range() for page in document)
        return f"{said} {document.get_metadata_dict()} {octets.decode('latin-1')}"
    octets = gzip.decompress(octets) if octets.startswith(b"\x1f\x8b") else octets
    return octets.decode("utf-8", "replace")


@pytest.mark.parametrize("state", HIDDEN)
def test_what_is_not_public_leaves_no_trace(texts: Mapping[str, str], state: str) -> None:
    assert [path for path, text in texts.items() if f"{state}zz" in text or f"/{state}/" in text] == []
    assert not any(f"moc-{state}" in text for text in texts.values())


@pytest.mark.parametrize("state", GONE)
def test_of_what_is_gone_only_its_page_tells_the_title(texts: Mapping[str, str], state: str) -> None:
    pages = {f"tin-bai/{state}/index.html", f"to-roi/{state}/index.html"}
    assert {path for path, text in texts.items() if f"{state}zz" in text} == pages
    for path in pages:
        assert canary(state, "ten") in texts[path]
        told = texts[path].replace(canary(state, "ten"), "")
        assert f"{state}zz" not in told, "more than the title"
        assert 'name="robots" content="noindex"' in told


def test_the_reason_stands_on_the_page_of_what_was_withdrawn_alone(texts: Mapping[str, str]) -> None:
    told = {path for path, text in texts.items() if "lý do withdrawn" in text}
    assert told == {"tin-bai/withdrawn/index.html", "to-roi/withdrawn/index.html"}


def test_no_pdf_of_what_is_gone_nor_of_the_issue_that_carries_it_is_handed_out(texts: Mapping[str, str]) -> None:
    made = [path for path in texts if path.endswith(".pdf")]
    assert made == ["to-roi/cong-khai/cong-khai-chu-lon.pdf", "to-roi/cong-khai/cong-khai.pdf"]
    assert "không còn bản pdf" in texts["ban-tin/so/index.html"]
