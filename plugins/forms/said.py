"""What an editor says for a kind, a field or a format, with or without marks, and what is meant by it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plugins.model.kinds import KINDS, Kind
from plugins.model.problem import Code
from plugins.model.vietnamese import slugify

NO_KIND = Code("E740", "Không có loại “{said}”.", "chọn một trong: {choices}.")
NO_FIELD = Code("E743", "Không có lĩnh vực “{said}”.", "chọn một trong: {choices}.")
NO_FORMAT = Code("E744", "Không có khổ in “{said}”.", "chọn một trong: {choices}.")
_ALSO = {"article": ("tin", "bài"), "story": ("gương",), "poster": ("áp phích, tranh cổ động",)}


def kind_of(said: str) -> Kind | None:
    """A kind by folder, English name or label: 'to-roi', 'leaflet', 'tờ gấp', 'TO ROI'."""
    return next((kind for kind in KINDS if slugify(said) in _names(kind)), None)


def _names(kind: Kind) -> set[str]:
    labels = [part for label in (kind.label, kind.plural, *_ALSO.get(kind.name, ())) for part in label.split(",")]
    return {slugify(name) for name in (kind.name, kind.folder, kind.label, *labels)}


def kinds_to_choose() -> str:
    """'tin-bai (Tin bài), …': the kinds as a message names them."""
    return ", ".join(f"{kind.folder} ({kind.label})" for kind in KINDS)


def one_of(said: str, names: Sequence[str]) -> str | None:
    """A name by its number in the list (from 1), by itself, or by the only one that begins so."""
    if said.isdecimal() and 1 <= int(said) <= len(names):
        return names[int(said) - 1]
    wanted = slugify(said)
    exact = [name for name in names if slugify(name) == wanted]
    near = [name for name in names if wanted and slugify(name).startswith(wanted)]
    return _only(exact) or _only(near)


def _only(names: Iterable[str]) -> str | None:
    found = list(names)
    return found[0] if len(found) == 1 else None
