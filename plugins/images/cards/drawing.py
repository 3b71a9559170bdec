"""Draws planned cards as PNG of few colours: small enough for a messenger on a village connection."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from pathlib import Path

import PIL
import resvg_py
from PIL import Image

from plugins.images.cards.layout import WIDTH
from plugins.images.cards.letters import Fonts
from plugins.images.cards.plan import PlannedCard
from plugins.images.drawings import pixels, seen_part
from plugins.images.on_disk import on_disk
from plugins.images.perform import decoded
from plugins.output.kept import keep

MOST = 40_000  # octets of a card
_INKS = 32  # colours of the text's side: paper, ink, accent and what lies between them at the edges of letters
_COLOURS = {True: (24, 12), False: (64, 32, 16, 8)}  # of a drawing, of a photograph: as many as the octets allow
_QUICK, _CLOSER = 4, 0.86  # zlib's effort while trying, and what its best makes of the octets
_RECIPE = hashlib.sha256(
    f"{PIL.__version__} {resvg_py.__version__}".encode() + Path(__file__).read_bytes()
).hexdigest()[:12]


@dataclass(frozen=True)
class Studio:
    """Where things lie. content: the folder content/; cache: where finished cards are kept."""

    content: Path
    fonts: Fonts
    cache: Path

    @property
    def _letters(self) -> tuple[Path, Path]:
        return self.fonts.regular, self.fonts.bold

    def card(self, planned: PlannedCard) -> bytes:
        """The PNG. An address holds a digest of all that the card is made from, so that what is kept is never old."""
        kept = self.cache / _RECIPE / Path(planned.url).name
        if not kept.exists():
            keep(kept, self._drawn(planned))
        return kept.read_bytes()

    def _drawn(self, planned: PlannedCard) -> bytes:
        ground = pixels(planned.scene, WIDTH, self._letters).convert("RGB").quantize(_INKS, dither=Image.Dither.NONE)
        picture = self._picture(planned)
        if picture is None:
            return _png(ground)
        *_, last = _COLOURS[planned.vector]
        for colours in _COLOURS[planned.vector]:
            card = _composed(ground, picture, (planned.box.left, planned.box.top), colours)
            if colours == last or len(_png(card, _QUICK)) * _CLOSER < MOST:
                break
        return _png(card)

    def _picture(self, planned: PlannedCard) -> Image.Image | None:
        """What of the picture stands on the card, in the size in which it stands there."""
        if planned.picture is None or planned.part is None:
            return None
        original, size = on_disk(self.content, planned.picture.file), (planned.box.width, planned.box.height)
        if planned.picture.vector:
            drawing = seen_part(original.read_bytes(), planned.part, size)
            return pixels(drawing, planned.box.width, self._letters).convert("RGB")
        photograph = decoded(original, planned.picture, planned.part, planned.box.width)
        return photograph.resize(size, Image.Resampling.LANCZOS)


def _composed(ground: Image.Image, picture: Image.Image, place: tuple[int, int], colours: int) -> Image.Image:
    """One palette for both: the first colours for the text's side, so that a picture never takes away from its letters."""
    shown = picture.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    palette = (ground.getpalette() or [])[: 3 * _INKS]
    palette += [0] * (3 * _INKS - len(palette))
    card = ground.copy()
    card.putpalette(palette + (shown.getpalette() or [])[: 3 * colours])
    card.paste(shown.point(lambda index: index + _INKS), place)
    return card


def _png(picture: Image.Image, effort: int = 9) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, "PNG", compress_level=effort)
    return stream.getvalue()
