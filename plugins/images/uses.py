"""Which pictures pages may show cut, and around which points: those of front matter, fields and topics. A figure in a text is
shown whole."""

from __future__ import annotations

from plugins.model.catalogue import Catalogue

Focus = tuple[int, int] | None


def focuses_in_use(catalogue: Catalogue) -> dict[str, tuple[Focus, ...]]:
    """Path of a picture to the points that its uses name, each once."""
    images = [item.image for item in catalogue.publications]
    images += [field.image for field in catalogue.fields]
    images += [topic.image for topic in catalogue.topics]
    found: dict[str, dict[Focus, None]] = {}
    for image in images:
        if image is not None:
            found.setdefault(image.file, {})[image.focus] = None
    return {file: tuple(focuses) for file, focuses in found.items()}
