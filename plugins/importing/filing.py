"""Where files are read and written: a Word file on disk to an article on disk, whole or not at all."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath

from plugins.checks.left_to_fill import MARK
from plugins.importing.conversion import Imported, import_with_texts
from plugins.importing.matter import Setting
from plugins.importing.package import LARGEST, TOO_LARGE
from plugins.importing.whereabouts import whereabouts
from plugins.model.agency import Fields
from plugins.model.kinds import Kind
from plugins.model.problem import Code, Place, Problem
from plugins.model.vietnamese import nfc
from plugins.output.kept import create, keep
from plugins.reading.data import read_data

NOT_A_FILE = Code("E701", "Đây không phải tệp thường mà là {what}.", "ghi đường dẫn tới một tệp .docx.")
UNREADABLE = Code("E702", "Không mở được tệp: {why}.", "xem lại đường dẫn và quyền đọc của tệp; đóng tệp trong Word.")

_SORTS = ((stat.S_ISDIR, "thư mục"), (stat.S_ISFIFO, "ống dẫn (FIFO)"), (stat.S_ISSOCK, "socket"))
_DATA = "du-lieu/linh-vuc.yml"


@dataclass(frozen=True)
class Outcome:
    """What became of one file. article: where it was written, relative to the project, '' if nothing was; texts: of the
    file's paragraphs, by number."""

    source: str
    article: str
    pictures: int
    problems: tuple[Problem, ...]
    texts: Mapping[int, str] = field(default_factory=dict)

    @property
    def done(self) -> bool:
        return bool(self.article)

    def __str__(self) -> str:
        lines = [_headline(self)]
        for problem in self.problems:
            other = problem.place.path != self.source
            where = f"{problem.place}: " if other else whereabouts(problem, self.texts)
            lines.append(f"- {where}{problem.code} {problem.what}\n  Cách sửa: {problem.fix}")
        if self.done:
            lines.append(
                f"Còn lại: mở {self.article}, sửa các dòng {MARK} và CẦN XEM, chạy ./run check, "
                "rồi đổi status: nháp thành status: đăng."
            )
        return "\n".join(lines)


def _headline(outcome: Outcome) -> str:
    if not outcome.done:
        return f"Không đưa vào được {outcome.source}; không có gì được ghi."
    pictures = f" và {outcome.pictures} ảnh trong content/anh/" if outcome.pictures else ""
    return f"Đã đưa {outcome.source} vào {outcome.article}{pictures}. Cần người xem: {len(outcome.problems)} điều."


def read_file(path: Path) -> bytes | Problem:
    """The bytes of a regular file of sane size; asking first, because a pipe would keep us waiting."""
    place = Place(nfc(path.as_posix()))
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            what = next((name for test, name in _SORTS if test(state.st_mode)), "thiết bị")
            return NOT_A_FILE.at(place, what=what)
        if state.st_size > LARGEST:
            return TOO_LARGE.at(place, size=state.st_size // 1_000_000, most=LARGEST // 1_000_000)
        return path.read_bytes()
    except OSError as error:
        return UNREADABLE.at(place, why=_REASONS.get(type(error), error.strerror or "lỗi đọc"))


_REASONS: dict[type[OSError], str] = {FileNotFoundError: "không có tệp này", PermissionError: "không có quyền đọc"}


def setting_of(content: Path, kind: Kind, today: date, file: Path) -> Setting:
    """What the content folder holds already."""
    listed = content / _DATA
    fields, _ = read_data(Fields, _DATA, listed.read_bytes() if listed.is_file() else b"")
    names = tuple(field.name for field in fields.fields) if fields else ()
    taken = frozenset(nfc(path.name).casefold() for path in (content / kind.folder).rglob("*.md"))
    return Setting(kind, names, today, taken, nfc(file.stem))


def import_file(path: Path, content: Path, kind: Kind, today: date) -> Outcome:
    """Reads, decides, writes. Raises OSError if writing fails; then nothing of it stays."""
    source = nfc(path.as_posix())
    octets = read_file(path)
    if isinstance(octets, Problem):
        return Outcome(source, "", 0, (octets,))
    made, texts = import_with_texts(source, octets, setting_of(content, kind, today, path))
    if not isinstance(made, Imported):
        return Outcome(source, "", 0, made, texts)
    _write(made, content)
    return Outcome(source, f"{content.name}/{made.path}", len(made.pictures), made.problems, texts)


def _write(made: Imported, content: Path) -> None:
    """Pictures first, then the article, which is what counts; a picture of the same name has the same bytes."""
    new = [content / name for name in made.pictures if not (content / name).exists()]
    article = content / made.path
    try:
        for path in new:
            keep(path, made.pictures[PurePosixPath(path.relative_to(content)).as_posix()])
        article.parent.mkdir(parents=True, exist_ok=True)
        create(article, made.text.encode())
    except BaseException:
        _forget(new)
        raise


def _forget(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)
