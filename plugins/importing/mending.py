"""Makes the parts of a Word file say outright what they only imply, so that no reader of them can lose it.

mammoth, which reads them next, knows nothing of inherited looks, of the codes of old fonts, of numbers that Word counts,
and of containers that it has no name for: here letters become Unicode, bold stands in the run itself, and each paragraph
starts with a bookmark under whose name its facts are kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from plugins.importing.containers import EQUATION, simplify
from plugins.importing.markup import W, value
from plugins.importing.numbering import Label, Numbering
from plugins.importing.styles import Look, Styles
from plugins.model.problem import Code, Place, Problem
from plugins.reading.legacy_fonts import Legacy, legacy_of, split_mark, to_unicode, wants_mark

OLD_LETTERS = Code(
    "W705",
    "Đã đổi chữ phông cũ {codes} sang Unicode, từ đoạn này trở đi {count} đoạn.",
    "đọc lại các đoạn ấy, nhất là chữ hoa và tên riêng.",
)
DELETED = Code(
    "W707",
    "Chữ đã xóa khi bật Theo dõi thay đổi (Track Changes) không đưa vào: “{text}”.",
    "nếu cần giữ, thêm vào bài; nếu không, bỏ qua.",
)
INSERTED = Code(
    "W715",
    "Tệp còn {count} chỗ sửa chưa được chấp nhận (Track Changes); phần thêm vào đã được lấy.",
    "hỏi người duyệt xem bản nào là bản cuối.",
)
HIDDEN = Code("W708", "Chữ ẩn trong Word không đưa vào: “{text}”.", "nếu cần đăng, thêm vào bài; nếu không, bỏ qua.")
BOOKMARK = "para-"
_HOLDERS = {W + tag for tag in ("hyperlink", "ins", "smartTag", "sdt", "sdtContent", "moveTo")}
_CUTS = {W + tag for tag in ("footnoteReference", "endnoteReference", "tab", "br")}
_SYMBOLS = ("symbol", "wingdings", "webdings")


@dataclass(frozen=True)
class Facts:
    """What is known of a paragraph beyond what it says. number: which one it is in the file; style: its name."""

    number: int
    style: str
    label: Label | None
    centred: bool
    outline: int


@dataclass
class Mended:
    """What comes of mending all parts: facts by bookmark, the words of every paragraph (between marks of footnotes), and
    what a person should know. texts: all words by number of the paragraph, '' for none. old: paragraphs in which letters were old, with their codes."""

    facts: dict[str, Facts] = field(default_factory=dict)
    words: list[tuple[int, str]] = field(default_factory=list)
    texts: dict[int, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    old: dict[int, set[Legacy]] = field(default_factory=dict)
    inserted: int = 0


def mend(root: Element, styles: Styles, numbering: Numbering, path: str, into: Mended) -> None:
    """Mends one part in place. path: of the Word file, for problems. Words that simplifying lost are kept too, so that
    the proof looks for them."""
    before = dict.fromkeys(text.text or "" for text in root.iter(W + "t"))
    equations = simplify(root, len(into.facts))
    after = {text.text or "" for text in root.iter(W + "t")}
    into.words += [(1, text) for text in before if text not in after]
    into.problems += [EQUATION.at(Place(path, number), text=text) for number, text in equations]
    for paragraph in list(root.iter(W + "p")):
        _mend_paragraph(paragraph, styles, numbering, path, into)


def closing(mended: Mended, path: str) -> list[Problem]:
    """All that was found, with what only the whole can tell."""
    found = list(mended.problems)
    if mended.old:
        codes = ", ".join(sorted({legacy.value for codes in mended.old.values() for legacy in codes}))
        found.append(OLD_LETTERS.at(Place(path, min(mended.old)), codes=codes, count=len(mended.old)))
    if mended.inserted:
        found.append(INSERTED.at(Place(path), count=mended.inserted))
    return found


def _mend_paragraph(paragraph: Element, styles: Styles, numbering: Numbering, path: str, into: Mended) -> None:
    number = len(into.facts) + 1
    properties = paragraph.find(W + "pPr")
    style = value(properties, "pStyle") or ""
    alignment = value(properties, "jc") or styles.alignment(style)
    level = value(properties, "outlineLvl") or ""
    outline = int(level) + 1 if level in tuple("012345678") and level else styles.outline(style)
    label = numbering.label(properties, style)
    place = Place(path, number)
    runs = [(run, styles.look(run.find(W + "rPr"), style)) for run in _runs(paragraph)]
    _take_out(paragraph, runs, place, into)
    _modernise(runs, number, into)
    _state_looks(runs)
    _join(paragraph)
    mark = Element(W + "bookmarkStart", {W + "name": f"{BOOKMARK}{number}"})
    paragraph.insert(0 if properties is None else 1, mark)
    into.facts[f"{BOOKMARK}{number}"] = Facts(number, styles.name(style), label, alignment == "center", outline)
    said = _words(paragraph)
    into.words += [(number, words) for words in said if words.strip()]
    into.texts[number] = " ".join(said)


def _runs(element: Element) -> Iterator[Element]:
    """The runs of a paragraph, without those of paragraphs in text boxes inside it."""
    for child in element:
        if child.tag == W + "r":
            yield child
        if child.tag != W + "p":
            yield from _runs(child)


def _take_out(paragraph: Element, runs: list[tuple[Element, Look]], place: Place, into: Mended) -> None:
    """Names what the author deleted or hid, and takes it out."""
    deleted = "".join(text.text or "" for text in paragraph.iter(W + "delText"))
    deleted += "".join(text.text or "" for moved in paragraph.iter(W + "moveFrom") for text in moved.iter(W + "t"))
    if deleted.strip():
        into.problems.append(DELETED.at(place, text=deleted.strip()))
    into.inserted += len(list(paragraph.iter(W + "ins")))
    for moved in list(paragraph.iter(W + "moveFrom")):
        moved[:] = []
    hidden = "".join(text.text or "" for run, look in runs if look.hidden for text in run.findall(W + "t"))
    if hidden.strip():
        into.problems.append(HIDDEN.at(place, text=hidden.strip()))
    for run, look in runs:
        if look.hidden:
            run[:] = []


def _modernise(runs: list[tuple[Element, Look]], number: int, into: Mended) -> None:
    """Old codes to Unicode. A mark at the start of a run goes back to its letter in the run before."""
    before: Element | None = None
    for run, look in runs:
        _name_soft_hyphens(run, look)
    texts = [(text, legacy_of(look.font), look) for run, look in runs for text in run.findall(W + "t")]
    for text, legacy, _ in texts:
        if legacy is not Legacy.VNI:
            before = None
            continue
        mark, rest = split_mark(text.text or "")
        if before is not None and mark and wants_mark(before.text or ""):
            before.text, text.text = (before.text or "") + mark, rest
        before = text
    for text, legacy, _ in texts:
        if legacy and text.text:
            modern = to_unicode(text.text, legacy)
            if modern != text.text:
                into.old.setdefault(number, set()).add(legacy)
            text.text = modern
    for run, look in runs:
        _name_symbols(run, look)


def _name_soft_hyphens(run: Element, look: Look) -> None:
    """TCVN3's ư, which has the code of a soft hyphen: some programs write it as one."""
    if legacy_of(look.font) in (Legacy.TCVN3, Legacy.TCVN3_CAPITALS):
        for hyphen in run.findall(W + "softHyphen"):
            hyphen.tag, hyphen.text = W + "t", "\u00ad"


def _name_symbols(run: Element, look: Look) -> None:
    """Letters of symbol fonts as the elements that name them."""
    if not look.font.casefold().startswith(_SYMBOLS):
        return
    for text in run.findall(W + "t"):
        letters = text.text or ""
        if letters and all("\uf000" <= letter <= "\uf0ff" for letter in letters):
            at = list(run).index(text)
            run.remove(text)
            named = [
                Element(W + "sym", {W + "font": look.font, W + "char": f"{ord(letter):04X}"}) for letter in letters
            ]
            run[at:at] = named


def _state_looks(runs: list[tuple[Element, Look]]) -> None:
    for run, look in runs:
        old = run.find(W + "rPr")
        raised = None if old is None else old.find(W + "vertAlign")
        stated = Element(W + "rPr")
        stated.extend([] if raised is None else [raised])
        for tag, on in (("b", look.bold), ("i", look.italic)):
            if on:
                SubElement(stated, W + tag)
        run[:] = [stated, *(part for part in run if part is not old)]


def _join(element: Element) -> None:
    """Neighbouring runs of words that look alike as one: Word cuts them at every pause of the typist, and mammoth takes
    its time over each."""
    kept: list[Element] = []
    for child in element:
        before = kept[-1] if kept else None
        if before is not None and _is_words(before) and _is_words(child) and _looks(before) == _looks(child):
            before[1].text = (before[1].text or "") + (child[1].text or "")
            continue
        if child.tag in _HOLDERS:
            _join(child)
        kept.append(child)
    element[:] = kept


def _is_words(run: Element) -> bool:
    return run.tag == W + "r" and [part.tag for part in run] == [W + "rPr", W + "t"]


def _looks(run: Element) -> list[tuple[str, str]]:
    return [(part.tag, part.get(W + "val", "")) for part in run[0]]


def _words(paragraph: Element) -> list[str]:
    """The words of a paragraph, cut where a line ends, a column begins, or the mark of a footnote stands."""
    pieces = [""]
    for run in _runs(paragraph):
        for part in run:
            if part.tag == W + "t":
                pieces[-1] += part.text or ""
            elif part.tag in _CUTS:
                pieces.append("")
    return pieces
