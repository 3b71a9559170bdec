"""The page of a printed publication's proof: its pages as pictures with folds and panels, its text panel by panel beside them."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from plugins.model.kinds import LEAFLET
from plugins.model.problem import Place
from plugins.model.publication import Publication
from plugins.model.vietnamese import number
from plugins.press.documents import page_names
from plugins.press.job import DrawnPage
from plugins.press.layout import sheets
from plugins.press.proof import PanelFill, Proof
from plugins.serving.additions import ROOM
from plugins.serving.edition import Edition
from plugins.serving.proofing import PROVED, Proofing
from plugins.web.pieces import PanelText

_FULL = 95  # per cent from which a panel is called full


@dataclass(frozen=True)
class PanelOnSheet:
    """x, width: mm; over: whether its text is too long."""

    name: str
    x: float
    width: float
    over: bool


@dataclass(frozen=True)
class Page:
    """A page. name: 'Mặt ngoài'; picture: its address; width, height: mm of a leaflet's sheet, px of others; folds: mm from
    the left."""

    name: str
    picture: str
    width: float
    height: float
    folds: tuple[float, ...] = ()
    panels: tuple[PanelOnSheet, ...] = ()


@dataclass(frozen=True)
class PanelRow:
    """A panel beside its measure. percent: of its height that is printed on; said: the same in words; text: None where the
    shown page has none."""

    name: str
    place: Place
    percent: int
    over: bool
    said: str
    text: PanelText | None


@dataclass(frozen=True)
class ProofPage:
    """Everything proof.html shows. setting: what the fitting did, '' where nothing is fitted; waiting: no pages are made
    yet; behind: they were set before the last save; measuring: they are of the last document, and how full its panels are
    is not known yet; problem: what keeps them from being made."""

    item: Publication
    pages: tuple[Page, ...]
    panels: tuple[PanelRow, ...]
    setting: str
    waiting: bool
    behind: bool
    measuring: bool
    problem: str


def proof_page(item: Publication, edition: Edition, proofing: Proofing) -> ProofPage:
    """The page as far as proofs and documents are there."""
    proof, made = proofing.proof(item.path), proofing.made(item.path)
    drawn = proof.pages if proof else made.pages if made else ()
    pages = tuple(
        _page(item, place, name, proof) for place, name in zip(_places(item, drawn), _names(item, drawn), strict=True)
    )
    problem = str(proof.problem.what) if proof and proof.problem else ""
    waiting, behind = not drawn and not problem, bool(drawn) and proofing.behind(item.path)
    measuring = bool(drawn) and not proof and item.kind in PROVED
    rows, setting = _rows(item, edition, proof), _setting(item, proof)
    return ProofPage(item, pages, rows, setting, waiting, behind, measuring, problem)


def picture(item: Publication, proofing: Proofing, name: str) -> bytes | None:
    """A page's picture by the last part of its address; also of the proof before, which a browser may still be loading."""
    proofs = (proofing.proof(item.path), proofing.former.get(item.path))
    made = proofing.made(item.path)
    drawn = [*(proof.pages for proof in proofs if proof), made.pages if made else ()]
    places = (place for pages in drawn for place in _places(item, pages))
    return next((page.body for address, page in places if address.endswith("/" + name)), None)


def _places(item: Publication, drawn: tuple[DrawnPage, ...]) -> list[tuple[str, DrawnPage]]:
    """Pages with the addresses of their pictures, which change with what is seen."""
    digests = (sha256(page.body).hexdigest()[:10] for page in drawn)
    return [
        (f"{ROOM}{item.url}{n}-{digest}", page) for n, (digest, page) in enumerate(zip(digests, drawn, strict=True), 1)
    ]


def _names(item: Publication, drawn: tuple[DrawnPage, ...]) -> list[str]:
    names = page_names(item, len(drawn))
    return names + [f"Trang {n}" for n in range(len(names) + 1, len(drawn) + 1)]


def _page(item: Publication, place: tuple[str, DrawnPage], name: str, proof: Proof | None) -> Page:
    address, drawn = place
    sheet = next((sheet for sheet in sheets(item, item.print_format) if sheet.name == name), None)
    if item.kind is not LEAFLET or sheet is None:
        return Page(name, address, drawn.width, drawn.height)
    over = {panel.name for panel in proof.panels if panel.over or panel.percent > 100} if proof else set()
    panels = tuple(PanelOnSheet(p.name, p.x, p.width, p.name in over) for p in sorted(sheet.panels, key=lambda p: p.x))
    folds = tuple(panel.x for panel in panels if panel.x > 0)
    return Page(name, address, sheet.width, sheet.height, folds, panels)


def _rows(item: Publication, edition: Edition, proof: Proof | None) -> tuple[PanelRow, ...]:
    shown = edition.pages.get(f"{item.url}index.html")
    texts = {text.name: text for text in getattr(shown.page, "panels", ())} if shown else {}
    fills = {fill.name: fill for fill in proof.panels} if proof else {}
    return tuple(
        _row(panel.name, panel.place, texts.get(panel.name), fills.get(panel.name)) for panel in item.body.panels
    )


def _row(name: str, place: Place, text: PanelText | None, fill: PanelFill | None) -> PanelRow:
    if fill is None:
        return PanelRow(name, place, 0, False, "", text)
    over = fill.percent > 100
    return PanelRow(name, place, fill.percent, over, _said(fill), text)


def _said(fill: PanelFill) -> str:
    """'Đầy 78 %, còn trống 24 mm'."""
    if fill.percent > 100:
        quote = f", từ “{' '.join(fill.over[:6])}…” trở đi" if fill.over else ""
        return f"Dài quá {number(max(1, round(-fill.free)))} mm: cắt bớt{quote}"
    rest = f"còn trống {number(max(0, round(fill.free)))} mm"
    return f"Vừa đầy, {rest}" if fill.percent >= _FULL else f"Đầy {fill.percent} %, {rest}"


def _setting(item: Publication, proof: Proof | None) -> str:
    """What the fitting did: 'Chữ 11,25 pt (đã thu từ 13 pt), giãn dòng 1,36, cách đoạn 0,5 dòng.'"""
    if not proof or not proof.setting or len(item.print_format.fitting.sizes) < 2:
        return ""
    chosen, best = proof.setting, item.print_format.fitting.sizes[0]
    smaller = f" (đã thu từ {_comma(best)} pt)" if chosen.size < best else ""
    leading = f", giãn dòng {_comma(chosen.leading)}" if chosen.leading else ""
    spacing = f", cách đoạn {_comma(chosen.spacing)} dòng" if chosen.spacing else ""
    return f"Chữ {_comma(chosen.size)} pt{smaller}{leading}{spacing}."


def _comma(value: float) -> str:
    return f"{value:g}".replace(".", ",")
