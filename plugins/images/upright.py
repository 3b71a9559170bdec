"""Which way up a photograph is: cameras write it on its side and note the turn in EXIF tag 0x0112."""

from __future__ import annotations

from PIL import Image

_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS = (5, 6, 7, 8)


def upright_size(picture: Image.Image) -> tuple[int, int]:
    """Width and height in px after the turn."""
    width, height = picture.size
    return (height, width) if _orientation(picture) in _SIDEWAYS else (width, height)


def upright(picture: Image.Image) -> Image.Image:
    """The picture turned as the camera was held."""
    turn = _TURNS.get(_orientation(picture))
    return picture if turn is None else picture.transpose(turn)


def _orientation(picture: Image.Image) -> int:
    """1 (as it is) where the note is missing or spoilt."""
    noted = picture.getexif().get(_ORIENTATION)
    return noted if isinstance(noted, int) else 1
