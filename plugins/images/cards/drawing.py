"""Draws planned cards as PNG of few colours: small enough for a messenger on a village connection."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from pathlib import Path

import PIL
from PIL import Image

from plugins.images.cards.layout import HEIGHT, WIDTH
from plugins.images.cards.letters import Fonts
from plugins.images.cards.plan import PlannedCard
from plugins.images.drawings import DRAWN_BY, pixels, seen_part
from plugins.images.on_disk import on_disk
from plugins.images.perform import decoded
from plugins.output.kept import keep

MOST = 40_000  # octets of a card
_INKS = 32  # colours of the text's side: paper, ink, accent and what lies between them at the edges of letters
_COLOURS = {True: (24, 12), False: (64, 32, 16, 8)}  # of a drawing, of a photograph: as many as the octets allow
_QUICK, _CLOSER = 4, 0.88  # zlib's effort while trying, and what more of it makes of the octets
_RECIPE = hashlib.sha256(f"{PIL.__version__} {DRAWN_BY}".encode() + Path(__file__).read_bytes()).hexdigest()[:12]


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
        picture = self._picture(planned)
        width = planned.box.left if picture else WIDTH
        ground = pixels(planned.scene, width, self._letters).quantize(_INKS, dither=Image.Dither.NONE)
        if picture is None:
            return _png(ground)
        *more, fewest = _COLOURS[planned.vector]
        for colours in more:
            card = _composed(ground, picture, colours)
            if len(_png(card, _QUICK)) * _CLOSER < MOST:
                return _png(card)
        return _png(_composed(ground, picture, fewest))

    def _picture(self, planned: PlannedCard) -> Image.Image | None:
        """What of the picture stands on the card, in the size in which it stands there."""
        if planned.picture is None or planned.part is None:
            return None
        original, size = on_disk(self.content, planned.picture.file), (planned.box.width, planned.box.height)
        if planned.picture.vector:
            drawing = seen_part(original.read_bytes(), planned.part, size)
            return pixels(drawing, planned.box.width, self._letters)
        photograph = decoded(original, planned.picture, planned.part, planned.box.width)
        return photograph.resize(size, Image.Resampling.LANCZOS)


def _composed(ground: Image.Image, picture: Image.Image, colours: int) -> Image.Image:
    """Ground and picture side by side under one palette: the first colours for the text's side, so that a picture never takes
    away from its letters."""
    shown = picture.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    inks = (ground.getpalette() or [])[: 3 * _INKS]
    card = Image.new("P", (WIDTH, HEIGHT))
    card.putpalette(inks + [0] * (3 * _INKS - len(inks)) + (shown.getpalette() or [])[: 3 * colours])
    card.paste(ground, (0, 0))
    card.paste(shown.point(lambda index: index + _INKS), (ground.width, 0))
    return card


def _png(picture: Image.Image, effort: int = 8) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, "PNG", compress_level=effort)
    return stream.getvalue()
