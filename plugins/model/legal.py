"""Legal profiles: what the law asks of a printed publication in a stretch of time, as data that an office can amend.

Each file of content/du-lieu/phap-ly/ is one profile. The laws behind them (Luật Báo chí, Luật Xuất bản and their
decrees) changed in 2025 and 2026 and will change again: no number of theirs stands in code.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from datetime import date
from string import Formatter
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, field_validator
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import ValidationInfo

from plugins.model.front_matter import Source
from plugins.model.kinds import Kind
from plugins.model.problem import Code, Place, Problem
from plugins.model.strict import Strict
from plugins.model.values import Count, Day, Line, Yes
from plugins.model.vietnamese import short_date

FOLDER = "du-lieu/phap-ly"
NOTHING = Code(
    "E530",
    "Không có hồ sơ pháp lý nào trong content/du-lieu/phap-ly/, nên không biết {kind} phải in những dòng gì.",
    "lấy lại thư mục content/du-lieu/phap-ly/ (các tệp .yml) từ bản mẫu.",
)
NOT_IN_FORCE = Code(
    "E531",
    "Không có hồ sơ pháp lý nào cho {kind} ra ngày {day}.",
    "xem lại date của ấn phẩm; hoặc sửa in_force_from, until của một hồ sơ, hoặc thêm hồ sơ mới.",
)
OVERLAP = Code(
    "E532",
    "Hồ sơ này trùng thời gian với {other}: ngày {day} cả hai cùng áp dụng cho {kind}.",
    "sửa until của hồ sơ cũ thành ngày trước in_force_from của hồ sơ mới.",
)

# What a sentence may mention, and what that is.
GAPS = {
    "title": "tên ấn phẩm",
    "publisher": "tên cơ quan, theo co-quan.yml",
    "parent": "cơ quan cấp trên, theo co-quan.yml",
    "number": "số của bản tin",
    "issue_date": "ngày … tháng … năm … phát hành",
    "license_number": "số giấy phép",
    "license_date": "ngày cấp giấy phép",
    "licensed_by": "cơ quan cấp giấy phép",
    "responsible": "người chịu trách nhiệm xuất bản",
    "period": "kỳ hạn xuất bản",
    "copies": "số lượng in",
    "printer": "tên và địa chỉ cơ sở in",
    "size": "khuôn khổ, tính bằng cm",
    "deposit": "thời gian nộp lưu chiểu",
}
FIRST, LAST, ANYWHERE = "trang 1", "trang cuối", "bất kỳ"
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")


def gaps_of(sentence: str) -> tuple[str, ...]:
    """Names of the gaps of a sentence, in their order. Raises ValueError if its braces do not match."""
    return tuple(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


def fill(sentence: str, values: Mapping[str, str]) -> str:
    """The sentence with its gaps filled, beginning with a capital. A part in [square brackets] is left out if one of
    its gaps has no value; if any other has none, there is no sentence ('')."""
    given = {gap: values.get(gap, "").rstrip(" .,;") for gap in GAPS}
    kept = _OPTIONAL.sub(lambda part: part[1] if all(given[gap] for gap in gaps_of(part[1])) else "", sentence)
    if not all(given[gap] for gap in gaps_of(kept)):
        return ""
    text = kept.format(**given)
    return text[:1].upper() + text[1:]


def _check_sentence(sentence: str) -> str:
    try:
        gaps = gaps_of(sentence)
    except ValueError as error:
        raise PydanticCustomError("sentence_form", "unmatched braces") from error
    if re.search(r"[\[\]]", _OPTIONAL.sub("", sentence)):
        raise PydanticCustomError("sentence_form", "unmatched brackets")
    unknown = [gap for gap in gaps if gap not in GAPS]
    if unknown:
        raise PydanticCustomError("gap_unknown", "no such gap", {"gap": unknown[0], "gaps": ", ".join(GAPS)})
    return sentence


Sentence = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(_check_sentence)]


class Limits(Strict):
    """What a publication may not exceed. Sizes: cm, trimmed; nothing given: no limit. licence_valid_months: how long a
    licence lasts at most, from the day on which it was given."""

    max_width_cm: Count | None = None
    max_height_cm: Count | None = None
    max_pages: Count | None = None
    advertising: Yes = True
    licence_valid_months: Count | None = None

    def admits(self, width: float, height: float) -> bool:
        """Whether a trimmed sheet of these mm, upright or lying, is within the limits."""
        limits = sorted(10.0 * (limit or 1000) for limit in (self.max_width_cm, self.max_height_cm))
        return all(side <= limit + 0.01 for side, limit in zip(sorted((width, height)), limits, strict=True))


class Item(Strict):
    """One sentence of the imprint. stands: on which page the law wants it; required: whether everything that it
    mentions has to be given before the publication goes to press."""

    sentence: Sentence
    stands: Literal["trang 1", "trang cuối", "bất kỳ"] = "bất kỳ"
    required: Yes = True


class Application(Strict):
    """What is handed in to be given a licence. form: of which decree; attachments: what goes with it."""

    form: Line
    attachments: Line


class LegalProfile(Strict):
    """One file of content/du-lieu/phap-ly/. kinds: folders of the kinds that it governs; in_force_from, until: first and
    last day; items: in the order in which they are set; application: where a licence is asked for each publication."""

    name: Line
    kinds: Annotated[tuple[Literal["ban-tin", "to-roi", "ap-phich"], ...], Field(min_length=1)]
    in_force_from: Day
    until: Day | None = None
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    limits: Limits = Limits()
    application: Application | None = None
    items: Annotated[tuple[Item, ...], Field(min_length=1)]

    @field_validator("until")
    @classmethod
    def _ends_after_it_began(cls, until: date | None, info: ValidationInfo) -> date | None:
        began = info.data.get("in_force_from")
        if until and began and until < began:
            raise PydanticCustomError("until_order", "ends before it begins", {"began": short_date(began)})
        return until

    def governs(self, kind: Kind, day: date) -> bool:
        """Whether the profile holds for publications of a kind that come out on a day."""
        return kind.folder in self.kinds and self.in_force_from <= day and (self.until is None or day <= self.until)

    @property
    def required_gaps(self) -> tuple[str, ...]:
        """Names of all that has to be given, in the order of the imprint, each once."""
        return tuple(dict.fromkeys(gap for item in self.items if item.required for gap in gaps_of(item.sentence)))


Profiles = Mapping[str, LegalProfile]  # by path of the file relative to content/


def profile_for(profiles: Profiles, kind: Kind, day: date) -> LegalProfile | Problem:
    """The one profile for a kind of publication that comes out on `day`, or why there is not exactly one."""
    found = [(path, profiles[path]) for path in sorted(profiles) if profiles[path].governs(kind, day)]
    words = {"kind": kind.label[:1].lower() + kind.label[1:], "day": short_date(day)}
    if not found:
        return (NOT_IN_FORCE if profiles else NOTHING).at(Place(f"content/{FOLDER}"), **words)
    if len(found) > 1:
        (other, _), (path, _) = found[:2]
        return OVERLAP.at(Place(f"content/{path}"), other=f"content/{other}", **words)
    return found[0][1]


def last_day_of_licence(given: date, stated: date | None, months: int | None) -> date:
    """The licence's own last day counts, and never more than the months that the law allows; date.max if neither ends it."""
    by_law = months_later(given, months) if months else date.max
    return min(by_law, stated or date.max)


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last: 31/01 and one month is 28/02."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
