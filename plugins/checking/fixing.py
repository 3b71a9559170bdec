"""./run check --fix: what is safe is mended and shown; what is left, check tells."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from plugins.catalogue.mended import count_of, difference, paths_of, perform, plans
from plugins.model.problem import Exit, Problem, report

_SHOWN = "Sẽ sửa {count} chỗ trong {files} tệp; chưa ghi gì. Bỏ --dry-run để sửa thật."
_DONE = "Đã sửa {count} chỗ trong {files} tệp. Xem lại rồi chạy ./run check."
_NOTHING = "Không có gì để tự sửa."
_HINT = "{count} chỗ có thể tự sửa: ./run check --fix"
MENDABLE = frozenset({"W001", "W013", "W014", "W015", "W077"})  # what a text may have that mending takes away


def fix(content: Path, words: Iterable[str], dry: bool = False) -> int:
    """Mends the files named, or all of content/, and prints each difference. dry: only prints. Exit 0, or 65 if a file could not
    be mended."""
    made, problems = plans(content, paths_of(words, content))
    for plan in made:
        print(difference(plan), end="\n\n")
    if not dry:
        made, refused = perform(made)
        problems = [*problems, *refused]
    count, last = sum(plan.count for plan in made), _SHOWN if dry else _DONE
    if problems:
        print(report(problems))
    print(last.format(count=count, files=len(made)) if made else _NOTHING)
    return Exit.BAD_CONTENT if problems else Exit.DONE


def hint(content: Path, problems: Iterable[Problem]) -> str:
    """A line that names --fix, if it can mend some of what was found; else nothing."""
    count = count_of(content, (problem for problem in problems if problem.code in MENDABLE))
    return _HINT.format(count=count) if count else ""
