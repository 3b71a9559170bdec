"""python -m plugins.explaining [CODE]: one code with its reason and an example, or all codes, one line each."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from plugins.explaining.codes import every_code
from plugins.explaining.page import listing, page, unknown
from plugins.leaving import leave
from plugins.model.problem import Exit


def main(words: Sequence[str]) -> int:
    """Prints what was asked for; 65 for a code that does not exist, or more than one."""
    codes = every_code()
    if not words:
        print(listing(codes))
        return Exit.DONE
    if {"-h", "--help"} & set(words):
        print("Cách dùng: ./run explain E014    giải thích một mã; không ghi mã thì kể hết các mã")
        return Exit.DONE
    if len(words) > 1:
        print("Viết một mã mỗi lần, ví dụ: ./run explain E014", file=sys.stderr)
        return Exit.BAD_CONTENT
    found = next((code for code in codes if code.code == words[0].strip().upper()), None)
    if found is None:
        print(unknown(words[0], codes), file=sys.stderr)
        return Exit.BAD_CONTENT
    print(page(found))
    return Exit.DONE


if __name__ == "__main__":
    leave(main)
