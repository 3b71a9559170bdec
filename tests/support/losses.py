"""Press files that lost one object, to show that the loss would be seen."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from support.plates import saved

WHOLE_PAGE = 800  # pt: the ground under everything is as wide
LOSSES = ("text", "drawing", "ground")


def without(content: bytes, loss: str) -> bytes:
    """A file that lost one object: its longest line of text, its most intricate drawing, or its largest rectangle but
    for the ground of a whole page."""
    with pikepdf.open(BytesIO(content)) as pdf:
        streams = [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form"]
        streams += [page.obj.Contents for page in pdf.pages]
        sizes = [(size, number, at) for number, stream in enumerate(streams) for at, size in _objects(stream, loss)]
        _, number, at = max(sizes)
        operators = list(pikepdf.parse_content_stream(streams[number]))
        operators[at] = ([], pikepdf.Operator("n")) if loss != "text" else ([b""], pikepdf.Operator("Tj"))
        streams[number].write(pikepdf.unparse_content_stream(operators))
        return saved(pdf)


def _objects(stream: pikepdf.Object, loss: str) -> Iterator[tuple[int, float]]:
    """Where objects of a kind are painted in a stream, and how large they are."""
    path: list[tuple[str, list[float]]] = []
    ink = 0.0
    for at, (operands, operator) in enumerate(pikepdf.parse_content_stream(stream)):
        name = str(operator)
        if name in ("m", "l", "c", "v", "y", "h", "re"):
            path.append((name, [float(number) for number in operands]))
            continue
        if name in ("Tj", "TJ") and loss == "text":
            yield at, _letters(operands[0])
        elif name == "k":
            ink = sum(float(level) for level in operands)
        elif name in ("f", "f*") and path and ink:
            kind, (*_, wide, high) = path[0][0], (0.0, 0.0, *path[0][1])
            if loss == "drawing" and kind != "re":
                yield at, len(path)
            elif loss == "ground" and kind == "re" and abs(wide) < WHOLE_PAGE:
                yield at, abs(wide * high)
        path = []


def _letters(shown: pikepdf.Object) -> int:
    parts = shown if isinstance(shown, pikepdf.Array) else [shown]
    return sum(len(bytes(part)) for part in parts if isinstance(part, pikepdf.String | str | bytes))
