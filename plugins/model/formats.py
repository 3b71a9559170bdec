"""Print formats as a table: trim sizes in mm, sides, panels, folds, limits of fitting. A new format is one entry.

Sources: ISO 216 for A sizes; Luật Báo chí (2016) Đ34 for the bulletin's 19 × 27 cm.
"""

from __future__ import annotations

from plugins.model.print_format import Entry, Fitting, Fold, PrintFormat, equal, gate, letter, roll


def _sizes(largest: float, smallest: float) -> tuple[float, ...]:
    """Quarters of a point, largest first."""
    steps = range(round(largest * 4), round(smallest * 4) - 1, -1)
    return tuple(step / 4 for step in steps)


_HAND = Fitting(_sizes(13, 9.5))  # read in the hand
_SMALL = Fitting(_sizes(12, 9))  # small in the hand
_LARGE_SHEET = Fitting(_sizes(14, 9.5))
_ISSUE = Fitting((9.2, 9.0, 8.8), leadings=(1.29,))
_FRONT, _BACK = "Mặt trước", "Mặt sau"
_FLAT = ((_FRONT, (_FRONT,)), (_BACK, (_BACK,)))
_OUTSIDE, _INSIDE = "Mặt ngoài", "Mặt trong"
_PAGE = (("Trang", ("Trang",)),)
_BIFOLD = ((_OUTSIDE, ("Bìa sau", "Bìa")), (_INSIDE, ("Trang 2", "Trang 3")))
_BIFOLD_READING = ("Bìa", "Trang 2", "Trang 3", "Bìa sau")


def _flat(label: str, width: float, height: float, fitting: Fitting) -> Entry:
    return Entry(label, width, height, _FLAT, (_FRONT, _BACK), fitting, optional=(_BACK,))


def _poster(label: str, width: float, height: float, size: float) -> Entry:
    return Entry(label, width, height, _PAGE, ("Trang",), Fitting((size,)), weight=200)


def _bulletin(label: str, width: float, height: float) -> Entry:
    return Entry(label, width, height, _PAGE, ("Trang",), _ISSUE, weight=100, paper="Fort trắng", binding="saddle")


LEAFLETS = {
    "DL": _flat("Tờ rơi DL (một phần ba A4)", 99, 210, _SMALL),
    "A5": _flat("Tờ rơi A5", 148, 210, _HAND),
    "A4": _flat("Tờ rơi A4", 210, 297, _LARGE_SHEET),
    "gấp đôi": Entry(
        "Tờ gấp đôi (A4 gấp thành A5)", 297, 210, _BIFOLD, _BIFOLD_READING, _HAND, equal(2), folding=(Fold(1),)
    ),
    "gấp đôi A3": Entry(
        "Tờ gấp đôi (A3 gấp thành A4)", 420, 297, _BIFOLD, _BIFOLD_READING, _LARGE_SHEET, equal(2), folding=(Fold(1),)
    ),
    "gấp ba": Entry(
        "Tờ gấp ba (A4, hai nếp gấp vào trong)",
        297,
        210,
        ((_OUTSIDE, ("Mặt gập", "Bìa sau", "Bìa")), (_INSIDE, ("Trong 1", "Trong 2", "Trong 3"))),
        ("Bìa", "Mặt gập", "Trong 1", "Trong 2", "Trong 3", "Bìa sau"),
        _HAND,
        letter,
        folding=(Fold(2), Fold(1)),
    ),
    "gấp Z": Entry(
        "Tờ gấp chữ Z (A4, hai nếp gấp)",
        297,
        210,
        ((_FRONT, ("Trang 4", "Trang 5", "Bìa")), (_BACK, ("Trang 2", "Trang 3", "Bìa sau"))),
        ("Bìa", "Trang 2", "Trang 3", "Trang 4", "Trang 5", "Bìa sau"),
        _HAND,
        equal(3),
        folding=(Fold(1), Fold(2, up=False)),
    ),
    "gấp cuộn": Entry(
        "Tờ gấp cuộn (bốn trang DL, ba nếp gấp vào trong)",
        396,
        210,
        (
            (_OUTSIDE, ("Mặt gập 2", "Mặt gập 1", "Bìa sau", "Bìa")),
            (_INSIDE, ("Trong 1", "Trong 2", "Trong 3", "Trong 4")),
        ),
        ("Bìa", "Mặt gập 1", "Mặt gập 2", "Trong 1", "Trong 2", "Trong 3", "Trong 4", "Bìa sau"),
        _HAND,
        roll,
        folding=(Fold(3), Fold(2), Fold(1)),
    ),
    "gấp cửa": Entry(
        "Tờ gấp kiểu cánh cửa (A4, hai cánh)",
        297,
        210,
        ((_OUTSIDE, ("Bìa phải", "Bìa sau", "Bìa")), (_INSIDE, ("Cánh trái", "Trong", "Cánh phải"))),
        ("Bìa", "Bìa phải", "Cánh trái", "Trong", "Cánh phải", "Bìa sau"),
        _SMALL,
        gate,
        folding=(Fold(1), Fold(2)),
    ),
}
POSTERS = {
    "A3": _poster("Áp phích A3", 297, 420, 13),
    "A2": _poster("Áp phích A2", 420, 594, 18),
}
BULLETINS = {
    "19 × 27": _bulletin("Bản tin 19 × 27 cm", 190, 270),
    "A5": _bulletin("Bản tin A5", 148, 210),
}
TABLES = {"leaflet": LEAFLETS, "poster": POSTERS, "bulletin": BULLETINS}  # by name of the kind


def print_format(kind: str, name: str, weight: int | None = None) -> PrintFormat:
    """The format of a printed kind on paper of a weight in g/m². Raises KeyError for a name that is not in the table."""
    return TABLES[kind][name].on_paper(name, weight)


LEAFLET_FORMATS = {name: entry.on_paper(name) for name, entry in LEAFLETS.items()}
POSTER_FORMATS = {name: entry.on_paper(name) for name, entry in POSTERS.items()}
BULLETIN_FORMATS = {name: entry.on_paper(name) for name, entry in BULLETINS.items()}
