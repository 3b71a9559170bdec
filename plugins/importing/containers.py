"""Opens what wraps words of a document, so that each word stands where its readers look, and stands there once."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from plugins.importing.markup import MC, M, W
from plugins.model.problem import Code

EQUATION = Code(
    "W717", "Công thức được đưa vào thành một dòng chữ: “{text}”.", "xem lại, viết lại cho đúng hoặc thay bằng ảnh."
)

_BARE = {W + "fldSimple", W + "dir", W + "bdo"}  # containers that add nothing of their own
_SAYS = {W + "t", "{urn:schemas-microsoft-com:vml}imagedata"}
_RENAMED = {W + "cr": W + "br", W + "ptab": W + "tab"}


def simplify(root: Element, before: int) -> list[tuple[int, str]]:
    """Leaves, of what stands twice, one; opens containers that mammoth would drop; turns equations into words, and gives
    them with the numbers of their paragraphs. before: how many paragraphs there are before this part."""
    equations: list[tuple[int, str]] = []
    here = [before]

    def opened(element: Element) -> None:
        children: list[Element] = []
        for child in element:
            here[0] += child.tag == W + "p"
            opened(child)
            if child.tag == M + "oMath":
                equations.append((here[0], "".join(part.text or "" for part in child.iter(M + "t"))))
            children += _instead(child)
        element[:] = children

    opened(root)
    return [(number, text) for number, text in equations if text]


def _instead(child: Element) -> list[Element]:
    """What stands in the place of an element."""
    if child.tag == MC + "AlternateContent":
        return _one_of(child)
    if child.tag in _BARE:
        return list(child)
    if child.tag == W + "drawing":
        return [child, *_text_boxes(child)]
    if child.tag == M + "oMath":
        return [_words(child)]
    if child.tag == M + "oMathPara":
        return [inner for inner in child if inner.tag == W + "r"]
    child.tag = _RENAMED.get(child.tag, child.tag)
    return [child]


def _one_of(alternatives: Element) -> list[Element]:
    """The older form if it says anything, because mammoth reads that one; else what the newer form holds."""
    fallback = alternatives.find(MC + "Fallback")
    if fallback is not None and any(part.tag in _SAYS for part in fallback.iter()):
        alternatives[:] = [fallback]
        return [alternatives]
    choice = alternatives.find(MC + "Choice")
    return [] if choice is None else list(choice)


def _text_boxes(drawing: Element) -> list[Element]:
    """The text boxes of a drawing, taken out of it and put where mammoth looks for them."""
    boxes: list[Element] = []
    for holder in list(drawing.iter()):
        for box in holder.findall(W + "txbxContent"):
            holder.remove(box)
            boxes.append(Element(W + "pict"))
            boxes[-1].append(box)
    return boxes


def _words(equation: Element) -> Element:
    run = Element(W + "r")
    SubElement(run, W + "t").text = "".join(part.text or "" for part in equation.iter(M + "t"))
    return run
