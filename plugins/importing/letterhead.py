"""Takes the head of an official document out of its text, whether it stands in a table or in paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from plugins.importing import official
from plugins.importing.blocks import Block, Paragraph, Picture, pictures_of, words_of
from plugins.importing.official import LETTERHEAD, Form
from plugins.model.problem import Place, Problem

FIRST = 16  # blocks from the start in which a head may lie
_LONGEST_TITLE = 8  # paragraphs
_LONGEST_SUBJECT = 160  # letters of a subject that is neither bold nor in the middle


@dataclass(frozen=True)
class Taken:
    """What is left of a text, and what went out of it."""

    form: Form
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...]


def take_letterhead(blocks: Sequence[Block], path: str) -> Taken:
    """The head's lines as fields; every line of it is in the problems, so that nothing is lost."""
    last = max((index for index, block in enumerate(blocks[:FIRST]) if _tells(block)), default=-1)
    head = [block for block in blocks[: last + 1] if _belongs(block)]
    later = [block for block in blocks[last + 1 :] if _repeats(block)]
    form = Form()
    for line in (line for block in head for line in words_of(block)):
        form = _noted(form, line)
    rest = [block for block in blocks if not any(block is taken for taken in (*head, *later))]
    lines = [(block.number, " | ".join(words_of(block))) for block in (*head, *later)]
    problems = [LETTERHEAD.at(Place(path, number), text=text) for number, text in lines if text]
    form, rest = _take_title(form, rest, bool(head))
    return Taken(form, tuple(rest), tuple(problems))


def _tells(block: Block) -> bool:
    """Whether a block has a line that only heads have. A table of the text may well hold a number or a date: it counts only
    if it also names the nation or an office in capitals, or has nothing but lines of a head."""
    lines = () if isinstance(block, Picture) or pictures_of(block) else tuple(words_of(block))
    if not any(any(test(line) for test in _TELLING) for line in lines):
        return False
    if isinstance(block, Paragraph):
        return True
    named = any(official.is_nation(line) or official.is_motto(line) or official.is_office(line) for line in lines)
    return named or all(any(test(line) for test in _OF_A_HEAD) for line in lines if line.strip())


def _is_number(line: str) -> bool:
    return official.number_of(line) is not None


def _is_date(line: str) -> bool:
    return official.date_of(line)[0]


def _belongs(block: Block) -> bool:
    """A block of the head: a table that tells, or a paragraph all of whose lines are of a head."""
    if not isinstance(block, Paragraph):
        return _tells(block)
    return all(any(test(line) for test in (*_OF_A_HEAD, official.is_office, official.about_of)) for line in block.lines)


_TELLING = (official.is_nation, official.is_motto, _is_number, _is_date)
_OF_A_HEAD = (*_TELLING, official.is_rule, official.is_stamp)


def _repeats(block: Block) -> bool:
    """The head of an annex: it says again what the first one says."""
    return (
        not isinstance(block, Picture) and any(official.is_nation(line) for line in words_of(block)) and _belongs(block)
    )


def _noted(form: Form, line: str) -> Form:
    """The form with what one line of the head adds. What comes first counts."""
    dated, day = official.date_of(line)
    if dated:
        return replace(form, day=form.day or day)
    if _is_number(line):
        return replace(form, number=form.number or official.number_of(line) or "")
    if about := official.about_of(line):
        return replace(form, about=form.about or about)
    if official.is_office(line) and not official.is_nation(line) and not form.number:
        return replace(form, issuer=(*form.issuer, line))
    return form


def _take_title(form: Form, blocks: list[Block], headed: bool) -> tuple[Form, list[Block]]:
    """Type and subject, or the paragraph that is set as a title. blocks: without them."""
    start = 0
    while start < len(blocks) and _is_rule(blocks[start]):
        start += 1
    first = blocks[start] if start < len(blocks) else None
    if not isinstance(first, Paragraph):
        return form, blocks
    kind = official.kind_of(first.lines[0]) if first.lines else ""
    if kind and (first.centred or first.bold or headed):
        taken = [first, *_subject(blocks[start + 1 :], bool(first.lines[1:]))]
        lines = [line for paragraph in taken for line in paragraph.lines if not official.is_rule(line)]
        return replace(form, kind=kind, title=" ".join(lines), used=tuple(lines)), blocks[start + len(taken) :]
    if _is_title(first):
        return replace(form, title=first.text, used=(first.text,)), blocks[start + 1 :]
    return form, blocks


def _is_rule(block: Block) -> bool:
    return isinstance(block, Paragraph) and official.is_rule(block.text) and not any(span.note for span in block.spans)


def _is_title(paragraph: Paragraph) -> bool:
    """A title by its style, or one that looks like it: short, without a number, and centred, bold or in capitals."""
    if paragraph.style.casefold() in ("title", "tiêu đề"):
        return True
    loud = paragraph.centred + paragraph.bold + (paragraph.text == paragraph.text.upper()) + (paragraph.outline == 1)
    plain = paragraph.label is None and not paragraph.text[:1].isdigit() and paragraph.text[-1:] not in ".;:,"
    return loud >= (1 if paragraph.outline == 1 else 2) and plain and 3 <= len(paragraph.text) <= 160


def _subject(blocks: Sequence[Block], begun: bool) -> list[Paragraph]:
    """The paragraphs after the type that say what the document is about, with strokes between and under them."""
    taken: list[Paragraph] = []
    for block in blocks[:_LONGEST_TITLE]:
        if not isinstance(block, Paragraph) or any(span.note for span in block.spans):
            break
        loud = block.centred or block.bold
        other = official.is_authority(block.text) or block.label is not None or block.text.startswith("(")
        quiet = begun or len(block.text) > _LONGEST_SUBJECT or block.text[-1:] in ".;:,"  # and so running text
        if not _is_rule(block) and ((not loud and quiet) or other or block.outline or len(block.text) > 300):
            break
        if begun and not _is_rule(block) and not block.centred:
            break
        taken.append(block)
        begun = begun or not _is_rule(block)
    return taken
