"""One Word file to one article, decided purely: bytes in, text and pictures and everything a person should know out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from plugins.importing import official
from plugins.importing.blocks import Block, Paragraph, Span, Story, Table, pictures_of, words_of
from plugins.importing.captions import join_captions
from plugins.importing.casing import learn
from plugins.importing.headings import find_headings
from plugins.importing.inline import link_of
from plugins.importing.letterhead import take_letterhead
from plugins.importing.markdown import as_text
from plugins.importing.markup import Refused
from plugins.importing.matter import Matter, Setting, as_front_matter, matter_of
from plugins.importing.official import SECRET
from plugins.importing.package import open_package
from plugins.importing.parts import Opened, open_parts
from plugins.importing.pictures import described, name_of
from plugins.importing.proof import proof_problems
from plugins.importing.signature import take_signature
from plugins.importing.tables import table_problems
from plugins.importing.word import read
from plugins.model.problem import Code, Place, Problem
from plugins.model.vietnamese import slugify

EMPTY = Code(
    "E717", "Tệp Word không có chữ nào.", "viết nội dung; nếu là ảnh quét thì gõ lại hoặc nhận dạng chữ trước."
)
NO_NAME = Code(
    "E718", "Đã có {name} và các tệp cùng tên đánh số đến {most}.", "đổi tên bài trong Word, hoặc xóa bớt tệp cũ."
)
DEAD_LINK = Code(
    "W712", "Liên kết “{href}” bị bỏ vì người đọc không mở được; chữ của nó vẫn còn.", "thay bằng địa chỉ https://…"
)
CONTENTS = Code("W713", "Bỏ mục lục do Word lập: “{text}”.", "không phải làm gì; trang tự lập mục lục từ các đề mục.")
UNKNOWN = Code("W718", "Có thứ không đưa vào được: {what}.", "mở tệp Word xem chỗ ấy, thêm vào bài nếu cần.")

_MOST_NAMES = 99
_IGNORED = re.compile(
    r"style with ID|Image of type|Ignoring complex field|unrecognised element was ignored: (?:w:|wp:|v:|o:|office-word:|mc:|a:|pic:|\{)"
)


@dataclass(frozen=True)
class Imported:
    """An article that may be written. path: relative to content/; pictures: files by path, relative to content/;
    problems: none stops."""

    path: str
    text: str
    pictures: Mapping[str, bytes]
    problems: tuple[Problem, ...]


def import_word(path: str, octets: bytes, setting: Setting) -> Imported | tuple[Problem, ...]:
    """The article that a Word file becomes, or what stands against it. path: of the Word file, for problems."""
    made, _ = import_with_texts(path, octets, setting)
    return made


def import_with_texts(
    path: str, octets: bytes, setting: Setting
) -> tuple[Imported | tuple[Problem, ...], Mapping[int, str]]:
    """The same, and the words of the file's paragraphs by number, as far as it could be opened: to say where a problem is."""
    package = open_package(Place(path), octets)
    if isinstance(package, Problem):
        return (package,), {}
    try:
        opened = open_parts(package, path)
    except Refused as refused:
        return (refused.problem,), {}
    return _converted(opened, path, setting), opened.mended.texts


def _converted(opened: Opened, path: str, setting: Setting) -> Imported | tuple[Problem, ...]:
    place = Place(path)
    if stops := _stopping(opened.problems):
        return stops
    story = read(opened.parts, opened.mended.facts, place)
    if isinstance(story, Problem):
        return (story,)
    unknown = [UNKNOWN.at(place, what=message) for message in story.unknown if not _IGNORED.search(message)]
    made = _article(story.story, path, setting)
    if not isinstance(made, Imported):
        return made
    found = [*opened.problems, *unknown, *made.problems]
    lost = proof_problems(opened.mended.words, made.path, made.text, found, path)
    return _stopping(lost) or replace(made, problems=tuple(sorted({*found, *lost})))


def _stopping(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted({problem for problem in problems if problem.stops}))


def _article(story: Story, path: str, setting: Setting) -> Imported | tuple[Problem, ...]:
    blocks, problems = _without_contents(story.blocks, path)
    if not any(words_of(block) for block in blocks):
        return (EMPTY.at(Place(path)),)
    problems += _secrets(blocks, path) + _dead_links(blocks, path)
    casing = learn(line for block in blocks for line in words_of(block))
    taken = take_letterhead(blocks, path)
    blocks, signed = take_signature(taken.blocks, path)
    blocks, captioned = join_captions(blocks, path)
    blocks, headed = find_headings(blocks, path)
    matter = matter_of(taken.form, blocks, casing, setting)
    blocks = _with_whole_title(blocks, taken.form.title, matter)
    name = _free_name(matter.title, setting)
    if not name:
        return (
            NO_NAME.at(Place(path), name=f"content/{setting.kind.folder}/{slugify(matter.title)}.md", most=_MOST_NAMES),
        )
    slug = PurePosixPath(name).stem
    blocks, pictured = described(blocks, slug, path)
    noted = [problem for block in blocks if isinstance(block, Table) for problem in table_problems(block, path)]
    problems += [*taken.problems, *signed, *captioned, *headed, *pictured, *noted]
    if stops := _stopping(problems):
        return stops
    text = as_front_matter(matter, setting) + as_text(
        Story(blocks, story.notes), lambda picture: name_of(picture, slug)
    )
    pictures = {name_of(p, slug): p.octets for block in blocks for p in pictures_of(block)}
    return Imported(f"{setting.kind.folder}/{name}", text, pictures, tuple(problems))


def _without_contents(blocks: Iterable[Block], path: str) -> tuple[tuple[Block, ...], list[Problem]]:
    """Without the table of contents that Word made."""
    kept = [block for block in blocks if not _of_contents(block)]
    gone = [block for block in blocks if _of_contents(block)]
    text = " / ".join(line for block in gone for line in words_of(block))
    return tuple(kept), [CONTENTS.at(Place(path, max(1, gone[0].number)), text=text)] if gone else []


def _of_contents(block: Block) -> bool:
    return (
        isinstance(block, Paragraph)
        and re.match(r"(?:toc|mục lục) ?(?:\d|heading)", block.style.casefold()) is not None
    )


def _secrets(blocks: tuple[Block, ...], path: str) -> list[Problem]:
    lines = [(block.number, line) for block in blocks for line in words_of(block)]
    return [SECRET.at(Place(path, max(1, number)), text=line) for number, line in lines if official.is_secret(line)]


def _dead_links(blocks: tuple[Block, ...], path: str) -> list[Problem]:
    spans = [(paragraph.number, span) for paragraph in _paragraphs(blocks) for span in paragraph.spans]
    dead = dict.fromkeys((number, span.link) for number, span in spans if span.link and not link_of(span))
    return [DEAD_LINK.at(Place(path, max(1, number)), href=href) for number, href in dead]


def _paragraphs(blocks: Iterable[Block]) -> Iterable[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Table):
            yield from _paragraphs(inner for row in block.rows for cell in row.cells for inner in cell.blocks)


def _with_whole_title(blocks: tuple[Block, ...], title: str, matter: Matter) -> tuple[Block, ...]:
    """A title that is too long for the front matter stands whole at the start of the text."""
    return (Paragraph((Span(title, bold=True),)), *blocks) if title and matter.title.endswith("…") else blocks


def _free_name(title: str, setting: Setting) -> str:
    """A file name that is not taken: 'ke-hoach.md', 'ke-hoach-2.md'…; '' if too many are."""
    base = slugify(title, 70) or slugify(setting.file, 70) or "bai"
    names = [f"{base}.md", *(f"{base}-{number}.md" for number in range(2, _MOST_NAMES + 1))]
    return next((name for name in names if name not in setting.taken), "")
