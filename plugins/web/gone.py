"""The page of what was withdrawn or has lapsed: its title, what happened to it and when, why, and the way on. Nothing else
of it is told."""

from __future__ import annotations

from plugins.model.compounds import bound
from plugins.model.kinds import PAGE
from plugins.model.publication import Publication
from plugins.model.standing import ended
from plugins.model.values import VIETNAM
from plugins.web.cards import Shelf, full_title
from plugins.web.contexts import PageFile
from plugins.web.frames import HOME, SEARCH, Framer
from plugins.web.list_contexts import GonePage
from plugins.web.no_break import tied
from plugins.web.pieces import Anchor

WITHDRAWN, LAPSED = "Đã thu hồi", "Đã hết hạn đăng"
_TIME_UP = "Nội dung này chỉ đăng trong một thời gian và thời gian ấy đã hết."


def gone_pages(shelf: Shelf, framer: Framer) -> tuple[PageFile, ...]:
    """One for each publication that is gone, at the address that it had."""
    return tuple(framer.gone(item, _page(shelf, item)) for item in shelf.catalogue.gone)


def _page(shelf: Shelf, item: Publication) -> GonePage:
    end, withdrawal = ended(item), item.matter.withdrawn
    assert end is not None
    day = end.astimezone(VIETNAM).date()
    withdrawn = withdrawal is not None and withdrawal.date <= day
    other = shelf.catalogue.by_path.get(withdrawal.replacement or "") if withdrawn else None
    return GonePage(
        title=bound(full_title(item)),
        state=WITHDRAWN if withdrawn else LAPSED,
        withdrawn=withdrawn,
        reason=tied(withdrawal.reason if withdrawn else _TIME_UP),
        published=item.date,
        ended=day,
        replacement=Anchor(full_title(other), other.url) if other else None,
        ways=tuple(_ways(shelf, item)),
    )


def _ways(shelf: Shelf, item: Publication) -> list[Anchor]:
    mark = shelf.mark(item)
    kind = [] if item.kind is PAGE else [Anchor(f"Xem các {item.kind.plural.lower()}", f"{item.kind.folder}/")]
    field = [Anchor(f"Xem lĩnh vực {mark.name}", mark.path)] if mark else []
    return [*field, *kind, Anchor("Tìm bài khác", SEARCH.path), Anchor("Về trang chủ", HOME.path)]
