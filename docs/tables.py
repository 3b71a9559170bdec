"""Writes the tables of the editors' guide from the code: python docs/tables.py

--check writes nothing and ends with 1 if the guide is out of date. The tables are made in guide/. What editors read about
a key is the description of its field; what the code does not say stands in guide/meanings.py, examples.py, print_words.py.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "docs")]  # what follows is found only with this line

from guide.code_tables import codes_table  # noqa: E402
from guide.key_tables import MODELS, key_table  # noqa: E402
from guide.markdown import table  # noqa: E402
from guide.print_tables import formats_table, panels_table, pixels_table, preflight_table, sheets_table  # noqa: E402

from plugins.model.kinds import KINDS  # noqa: E402
from plugins.model.legal import GAPS  # noqa: E402

GUIDE = ROOT / "docs" / "huong-dan-bien-tap.md"


def kinds_table() -> str:
    """The folders."""
    rows = [
        (f"`content/{kind.folder}/`", kind.label, f"`{kind.folder}/ten-tep/`", "có" if kind.printed else "không")
        for kind in KINDS
    ]
    return table(("Thư mục", "Loại", "Địa chỉ trên trang", "Có bản in PDF?"), *rows)


def gaps_table() -> str:
    """What a sentence of a legal profile may mention."""
    return table(("Chỗ điền", "Máy điền"), *((f"`{{{gap}}}`", what) for gap, what in GAPS.items()))


TABLES: dict[str, Callable[[], str]] = {
    **{name: partial(key_table, model) for name, model in MODELS.items()},
    "kinds": kinds_table,
    "formats": formats_table,
    "panels": panels_table,
    "sheets": sheets_table,
    "pixels": pixels_table,
    "gaps": gaps_table,
    "preflight": preflight_table,
    "codes": codes_table,
}


def rewritten(text: str) -> str:
    """The guide with all tables anew. Raises KeyError for a table that is not known or has no place in the guide."""
    named = re.findall(r"<!-- bảng: (\S+) -->", text)
    if set(named) != set(TABLES):
        raise KeyError(f"tables without a place, or places without a table: {sorted(set(named) ^ set(TABLES))}")
    return re.sub(
        r"(<!-- bảng: (\S+) -->\n).*?(<!-- hết -->)",
        lambda found: f"{found[1]}\n{TABLES[found[2]]()}\n\n{found[3]}",
        text,
        flags=re.DOTALL,
    )


def main(arguments: list[str]) -> int:
    """Rewrites the guide, or with --check only says whether it would change."""
    old = GUIDE.read_text(encoding="utf-8")
    new = rewritten(old)
    if "--check" in arguments:
        if new != old:
            print("docs/huong-dan-bien-tap.md is out of date: run  python docs/tables.py", file=sys.stderr)
        return int(new != old)
    GUIDE.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
