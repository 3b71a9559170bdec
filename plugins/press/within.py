"""Work that may run away: what takes too much time or memory becomes a Problem of the publication that it was done for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from plugins.model.problem import Code, Problem
from plugins.model.publication import Publication
from plugins.press.limits import Limit, TooLarge, TooSlow, limit_of, limited

Result = TypeVar("Result")

TOO_SLOW = Code(
    "E406",
    "Ấn phẩm “{title}” dàn trang quá {seconds} giây nên đã dừng (thường do bảng rất dài hoặc lồng nhiều tầng).",
    "chia bảng dài thành nhiều bảng, bỏ bớt tầng lồng nhau, bớt chữ",
)
TOO_LARGE = Code(
    "E407",
    "Ấn phẩm “{title}” cần hơn {gigabytes} GB bộ nhớ để dàn trang nên đã dừng (thường do ảnh hoặc bảng quá lớn).",
    "thu nhỏ ảnh còn chiều rộng 4000 điểm trở xuống, chia bảng dài thành nhiều bảng",
)
DIED = Code(
    "E408",
    "Ấn phẩm “{title}” làm chương trình dàn trang dừng đột ngột (thường do hết bộ nhớ hoặc tệp ảnh hỏng).",
    "lưu lại các ảnh của bài thành JPG hoặc PNG; nếu vẫn bị, gửi tệp này cho người phụ trách kỹ thuật",
)
TOO_DEEP = Code(
    "E409",
    "Ấn phẩm “{title}” lồng danh sách, trích dẫn quá nhiều tầng nên không dàn trang được.",
    "bỏ bớt tầng, còn nhiều nhất ba",
)


def within(publication: Publication, work: Callable[[], Result], limit: Limit | None = None) -> Result | Problem:
    """What `work` gives, or the problem that it took more than the publication's kind may take. Runs in the main thread
    of a worker."""
    bound = limit or limit_of(publication.kind)
    try:
        with limited(bound):
            return work()
    except TooSlow:
        return _stopped(TOO_SLOW, publication, bound)
    except TooLarge:
        return _stopped(TOO_LARGE, publication, bound)
    except RecursionError:
        return _stopped(TOO_DEEP, publication, bound)


def died(publication: Publication) -> Problem:
    """The problem of a publication over which a worker died twice."""
    return DIED.at(publication.place(), title=publication.title)


def _stopped(code: Code, publication: Publication, limit: Limit) -> Problem:
    values = {"seconds": _comma(limit.seconds), "gigabytes": _comma(limit.gigabytes)}
    return code.at(publication.place(), title=publication.title, **values)


def _comma(number: float) -> str:
    return f"{number:g}".replace(".", ",")
