"""A link to a section of a page that is gone leads to that page: what says that it is gone has no sections."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from plugins.model.publication import Part, Prose, Publication

_LINK = re.compile(r'href="site:/([^"#]*)#[^"]*"')


def without_anchors(item: Publication, gone: frozenset[str]) -> Publication:
    """The publication with the anchors of its links to pages `gone` taken out; itself if there are none."""
    if not any(f'"site:/{url}#' in part.html for part in item.body.parts if isinstance(part, Prose) for url in gone):
        return item
    panels = tuple(replace(panel, parts=_mended(panel.parts, gone)) for panel in item.body.panels)
    return replace(item, body=replace(item.body, parts=_mended(item.body.parts, gone), panels=panels))


def _mended(parts: Iterable[Part], gone: frozenset[str]) -> tuple[Part, ...]:
    return tuple(Prose(_LINK.sub(lambda link: _bare(link, gone), p.html)) if isinstance(p, Prose) else p for p in parts)


def _bare(link: re.Match[str], gone: frozenset[str]) -> str:
    return f'href="site:/{link[1]}"' if link[1] in gone else link[0]
