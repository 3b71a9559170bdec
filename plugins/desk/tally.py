"""The count for a report: what was published in a quarter, by field and kind, and each item with its address."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from plugins.desk.entries import View
from plugins.desk.quarters import Quarter
from plugins.model.kinds import KINDS
from plugins.model.publication import Publication
from plugins.model.vietnamese import short_date

OF_THE_WHOLE = "(không ghi lĩnh vực)"


def published_in(view: View, quarter: Quarter) -> tuple[Publication, ...]:
    """Public items dated in the quarter, the oldest first."""
    items = [item for item in view.public if item.date and Quarter.of(item.date.date()) == quarter]
    return tuple(sorted(items, key=lambda item: (item.date, item.path)))


def by_field_and_kind(view: View, quarter: Quarter) -> Iterator[tuple[str, ...]]:
    """Rows of a table: head, one row a field, total."""
    items = published_in(view, quarter)
    kinds = [kind for kind in KINDS if kind.listed]
    counts = Counter((item.category or OF_THE_WHOLE, item.kind.name) for item in items)
    fields = [field.name for field in view.content.fields]
    fields += [OF_THE_WHOLE] if any(name == OF_THE_WHOLE for name, _ in counts) else []
    yield ("Lĩnh vực", *(kind.label for kind in kinds), "Cộng")
    for field in fields:
        row = [counts[field, kind.name] for kind in kinds]
        yield (field, *map(str, row), str(sum(row)))
    totals = [sum(counts[field, kind.name] for field in fields) for kind in kinds]
    yield ("Cộng", *map(str, totals), str(sum(totals)))


def as_csv(view: View, quarter: Quarter) -> str:
    """Items of the quarter for a spreadsheet: UTF-8 with a BOM and semicolons, as Vietnamese Excel opens it."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, delimiter=";", lineterminator="\r\n")
    writer.writerow(("Ngày đăng", "Loại", "Lĩnh vực", "Tên bài", "Địa chỉ"))
    base = view.content.agency.address_of_site
    for item in published_in(view, quarter):
        assert item.date is not None
        row = (short_date(item.date), item.kind.label, item.category or "", item.full_title, f"{base}/{item.url}")
        writer.writerow([_no_formula(cell) for cell in row])
    return "\ufeff" + sheet.getvalue()


def _no_formula(cell: str) -> str:
    """A title that begins with = or @ must not be computed by the spreadsheet."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell
