"""One run of the press: orders for what was named, packages for what changed, and one list of everything to say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from plugins.catalogue.assembly import Assembled, assemble
from plugins.catalogue.clock import now
from plugins.model.catalogue import Catalogue
from plugins.model.kinds import BULLETIN
from plugins.model.problem import Code, ContentError, Place, Problem
from plugins.model.publication import Publication
from plugins.model.standing import Standing, standing
from plugins.model.vietnamese import number as number_of
from plugins.press import origins
from plugins.printshop.order import Order, orders
from plugins.printshop.shelf import Shelf
from plugins.printshop.workshop import made

ROOMS = ("separation", "imposition", "preflight", "printshop")  # that have a say in a package, beside the press
UNKNOWN = Code(
    "E556",
    "Không có ấn phẩm “{path}”{guess}.",
    "ghi đường dẫn tệp trong content/to-roi, content/ban-tin hoặc content/ap-phich",
)
DRAFT = Code(
    "E279",
    "Bài còn là nháp nên chưa in được: “{title}”.",
    "ghi  status: đăng  với  date  là ngày sẽ đăng (ở tương lai), rồi chạy lại  ./run press content/{path} ; máy làm bản in"
    " thử, còn trên trang chưa ai thấy bài trước ngày ấy",
)
LEFT_OVER = Code(
    "W057",
    "press/{folder}/ còn bộ tệp in của một ấn phẩm không còn đăng (đã gỡ, đổi tên hoặc thành bản nháp).",
    "xóa thư mục này để không gửi nhầm cho nhà in",
)
CALLED_BACK = Code(
    "E264",
    "“{title}” {reason} nên không được đưa in.",
    "in bài thay thế; số bản tin có bài đã gỡ thì bỏ bài ấy khỏi contents và ra số mới.",
)
NOT_MADE = Code(
    "W055",
    "Không làm bộ tệp in của “{title}”: {reason}.",
    "xóa thư mục press/{folder}/ nếu còn, báo nhà in ngừng in.",
)
_WITHDRAWN, _LAPSED, _CARRIES = "đã thu hồi", "đã hết hạn đăng", "có bài đã gỡ"
PROOF_ONLY = Code(
    "E557",
    "“{title}” chưa đủ thông tin ấn phẩm theo luật nên chỉ có bản in thử, không được đưa in.",
    "bổ sung những mục mã W trong danh sách này rồi chạy lại",
)


@dataclass(frozen=True)
class Done:
    """A run. packages: folder of each below press/, with the digest it was made from; until: when something that waits
    becomes public, so that the same run would make more."""

    packages: dict[str, str]
    warnings: tuple[Problem, ...]
    until: datetime | None


def press(
    wanted: Sequence[str], pool: ProcessPoolExecutor, shelf: Shelf, *, content: Path, theme: Path, release: bool
) -> Done:
    """Makes the packages of all printed publications that are public, or of those that paths below content/ name, these
    also before their day. Raises ContentError with every problem."""
    assembled = assemble(content, now())
    if ahead := [assembled.waiting[path] for path in wanted if path in assembled.waiting]:
        assembled = assemble(content, max(ahead))
    if refused := (*_drafts(assembled, wanted), *_called_back(assembled.catalogue, wanted)):
        raise ContentError(refused)
    ordered = orders(assembled.catalogue, content, theme, _chosen(assembled.catalogue, wanted))
    if release and (unready := _unready(ordered)):
        raise ContentError(unready)
    digests = {order.folder: order.digest(*origins.made_with(theme, ROOMS)) for order in ordered}
    warnings, problems = _work(ordered, digests, shelf, pool)
    if problems:
        raise ContentError((*problems, *warnings))
    warnings += _left_over(shelf, assembled) + _not_made(assembled.catalogue, wanted)
    return Done(digests, tuple(warnings), min(assembled.waiting.values(), default=None))


def _reasons(catalogue: Catalogue) -> dict[Publication, str]:
    """What is printed and must not be printed again, and why."""
    gone = [item for item in catalogue.gone if item.kind.printed]
    reasons = {item: _WITHDRAWN if item.matter.withdrawn else _LAPSED for item in gone}
    return reasons | {item: _CARRIES for item in catalogue.of_kind(BULLETIN) if not catalogue.made(item)}


def _drafts(assembled: Assembled, wanted: Sequence[str]) -> tuple[Problem, ...]:
    """A problem for each draft that was named by its own path."""
    named = [item for item in assembled.content.publications if item.path in wanted and item.kind.printed]
    drafts = [item for item in named if standing(item, assembled.now) is Standing.DRAFT]
    return tuple(DRAFT.at(item.place("status"), title=item.full_title, path=item.path) for item in drafts)


def _called_back(catalogue: Catalogue, wanted: Sequence[str]) -> tuple[Problem, ...]:
    """A problem for each of these that was named by its own path."""
    reasons = {item: reason for item, reason in _reasons(catalogue).items() if item.path in wanted}
    return tuple(CALLED_BACK.at(item.place(), title=item.title, reason=reason) for item, reason in reasons.items())


def _not_made(catalogue: Catalogue, wanted: Sequence[str]) -> list[Problem]:
    """A warning for each issue that is passed over; what is gone itself is named by the check and as left over."""
    issues = [item for item in catalogue.of_kind(BULLETIN) if not wanted and not catalogue.made(item)]
    return [
        NOT_MADE.at(item.place(), title=item.full_title, reason=_CARRIES, folder=f"{item.kind.folder}/{item.slug}")
        for item in issues
    ]


def _chosen(catalogue: Catalogue, wanted: Sequence[str]) -> set[str] | None:
    """Paths of the publications that these words name; None: all that are public. A folder names all in it."""
    if not wanted:
        return None
    printed = [item.path for item in catalogue.dated if catalogue.made(item)]
    found = {word: {path for path in printed if path == word or path.startswith(f"{word}/")} for word in wanted}
    missing = [word for word, items in found.items() if not items]
    if missing:
        raise ContentError(tuple(_unknown(word, printed) for word in missing))
    return set().union(*found.values())


def _unknown(word: str, printed: Sequence[str]) -> Problem:
    """Proposes what can be printed and has nearly this name, in whatever folder."""
    names = {PurePosixPath(path).stem: path for path in printed}
    close = get_close_matches(PurePosixPath(word).stem, names, n=1, cutoff=0.7)
    guess = f" (có phải là “{names[close[0]]}”?)" if close else ""
    return UNKNOWN.at(Place(f"content/{word}"), path=word, guess=guess)


def _left_over(shelf: Shelf, assembled: Assembled) -> list[Problem]:
    """Packages of what is neither public nor waiting for its day."""
    public = {f"{item.kind.folder}/{item.slug}" for item in assembled.catalogue.dated}
    waiting = {path.removesuffix(".md") for path in assembled.waiting}
    left = [place for place in shelf.places() if place not in public | waiting]
    return [LEFT_OVER.at(Place(f"press/{place}"), folder=place) for place in left]


def _unready(ordered: Sequence[Order]) -> tuple[Problem, ...]:
    """What keeps these orders from the press: each imprint's faults, and that it is only a proof."""
    problems: list[Problem] = []
    for order in ordered:
        if order.proof:
            place = order.publication.place("imprint")
            problems += [*order.faults, PROOF_ONLY.at(place, title=order.publication.title)]
    return tuple(problems)


def _work(
    ordered: Sequence[Order], digests: Mapping[str, str], shelf: Shelf, pool: ProcessPoolExecutor
) -> tuple[list[Problem], list[Problem]]:
    """Makes what changed, says how far it is, and puts each package on the shelf. Returns warnings and problems."""
    warnings: list[Problem] = []
    problems: list[Problem] = []
    fresh = []
    for order in ordered:
        kept = shelf.kept(order.folder, digests[order.folder])
        if kept is None:
            fresh.append(order)
        warnings += kept or ()
    for number, (order, package) in enumerate(made(pool, fresh), start=1):
        problems += package.problems
        warnings += package.warnings
        if not package.problems:
            shelf.put(order.folder, digests[order.folder], package.files, package.warnings, order.texts)
        state = "có lỗi" if package.problems else "bản in thử" if order.proof else "sẵn sàng in"
        print(f"[{number}/{len(fresh)}] {order.folder}: {state}, {number_of(package.seconds, 1)} giây", flush=True)
    return warnings, problems
