"""Takes «Nơi nhận» and the signature out of a text, whether they stand in a table or in paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.importing import official
from plugins.importing.blocks import Block, Paragraph, Table, words_of
from plugins.importing.official import RECIPIENTS, SIGNATURE
from plugins.importing.signature_table import signed_in
from plugins.model.problem import Code, Place, Problem

_LONGEST = 120  # letters of a line that may still be a recipient
_AT_THE_END = 4  # blocks from the end in which a signature may stand without recipients


@dataclass(frozen=True)
class _Found:
    """Indices of blocks, and what they say."""

    indices: tuple[int, ...]
    recipients: tuple[str, ...]
    signature: tuple[str, ...]


def take_signature(blocks: Sequence[Block], path: str) -> tuple[tuple[Block, ...], list[Problem]]:
    """The text without recipients and signatures, and what they said."""
    gone: set[int] = set()
    problems: list[Problem] = []
    for index, block in enumerate(blocks):
        found = None if index in gone else _found(blocks, index, block)
        if found:
            gone.update(found.indices)
            place = Place(path, max(1, block.number))
            problems += _said(RECIPIENTS, found.recipients, place) + _said(SIGNATURE, found.signature, place)
    return tuple(block for index, block in enumerate(blocks) if index not in gone), problems


def _said(code: Code, lines: tuple[str, ...], place: Place) -> list[Problem]:
    return [code.at(place, text=" | ".join(lines))] if lines else []


def _found(blocks: Sequence[Block], index: int, block: Block) -> _Found | None:
    if isinstance(block, Table):
        signed = signed_in(block, blocks[:index], blocks[index + 1 :])
        return _Found((index,), signed.recipients, signed.signature) if signed else None
    lines = words_of(block)
    if lines and any(official.opens_recipients(line) for line in lines):
        return _in_paragraphs(blocks, index)
    if index >= len(blocks) - 2 * _AT_THE_END and _is_post(block):
        return _signature_only(blocks, index)
    return None


def _in_paragraphs(blocks: Sequence[Block], start: int) -> _Found:
    """«Nơi nhận» and what follows as long as it looks like recipients or a signature; and the signature just before."""
    indices, recipients, signature = [], list[str](), list[str]()
    for index in range(start, len(blocks)):
        block = blocks[index]
        lines = words_of(block)
        listed = isinstance(block, Paragraph) and block.label is not None
        if index > start and not (listed or all(map(_of_the_end, lines))):
            break
        if not isinstance(block, Paragraph) or max(map(len, lines), default=0) > _LONGEST:
            break
        indices.append(index)
        for line in lines:
            is_recipient = listed or official.opens_recipients(line) or official.is_recipient(line)
            (recipients if is_recipient else signature).append(line)
    first = start
    while first > 0 and isinstance(blocks[first - 1], Paragraph) and _signs(words_of(blocks[first - 1])):
        first -= 1
    if any(_is_post(block) for block in blocks[first:start]):
        indices = [*range(first, start), *indices]
        signature = [line for block in blocks[first:start] for line in words_of(block)] + signature
    return _Found(tuple(indices), tuple(recipients), tuple(signature))


def _of_the_end(line: str) -> bool:
    return official.is_recipient(line) or official.opens_recipients(line) or official.signs(line)


def _signs(lines: Sequence[str]) -> bool:
    return all(map(official.signs, lines))


def _is_post(block: Block) -> bool:
    """A paragraph that says in whose place and as what somebody signs."""
    return isinstance(block, Paragraph) and not block.outline and any(map(official.is_authority, block.lines[:1]))


def _signature_only(blocks: Sequence[Block], start: int) -> _Found | None:
    """A signature that is the end of the text: post, perhaps «(Đã ký)», and a name."""
    rest = blocks[start:]
    lines = [line for block in rest for line in words_of(block)]
    if not all(isinstance(block, Paragraph) for block in rest) or not _signs(lines) or not official.is_name(lines[-1]):
        return None
    return _Found(tuple(range(start, len(blocks))), (), tuple(lines))
