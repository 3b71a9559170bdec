"""Values as editors write them, each read strictly: days, moments, addresses, numbers.

Every scalar arrives as the text that stands in the file (the reader does not let YAML guess), so that a date is a date
only if it is written as one.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

VIETNAM = timezone(timedelta(hours=7), "GMT+7")
_MOMENT = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}))?")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FIRST_YEAR, _LAST_YEAR = 2000, 2045


def _read_moment(text: object) -> datetime:
    """YYYY-MM-DD or YYYY-MM-DD HH:MM in Vietnamese time, and nothing else: 03/04/2026 could be March or April."""
    match = _MOMENT.fullmatch(str(text))
    if not match:
        raise _unreadable_date(str(text))
    year, month, day, hour, minute = (int(part or 0) for part in match.groups())
    try:
        moment = datetime(year, month, day, hour, minute, tzinfo=VIETNAM)
    except ValueError as error:
        raise PydanticCustomError("date_impossible", "no such date") from error
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise PydanticCustomError("date_year", "year out of range", {"first": _FIRST_YEAR, "last": _LAST_YEAR})
    return moment


def _unreadable_date(text: str) -> PydanticCustomError:
    match = _DAY_FIRST.fullmatch(text)
    if not match:
        return PydanticCustomError("date_form", "not YYYY-MM-DD")
    day, month, year = (int(part) for part in match.groups())
    example = {
        "day": day,
        "month": month,
        "iso": f"{year:04}-{month:02}-{day:02}",
        "other": f"{year:04}-{day:02}-{month:02}",
    }
    kind = "date_ambiguous" if day <= 12 and month <= 12 and day != month else "date_day_first"
    return PydanticCustomError(kind, "day first", example)


def _check_slug(text: str) -> str:
    if not _SLUG.fullmatch(text) or len(text) > 80:
        raise PydanticCustomError("slug_form", "not a slug")
    return text


def _check_address(text: str) -> str:
    if not re.fullmatch(r"https://[^\s<>\"']+", text):
        raise PydanticCustomError("address_form", "not an https address")
    return text


def _check_number(text: object) -> int:
    if not re.fullmatch(r"[1-9]\d{0,6}", str(text)):
        raise PydanticCustomError("number_form", "not a positive whole number")
    return int(str(text))


def _check_percent(text: object) -> int:
    if not re.fullmatch(r"\d{1,2}|100", str(text)):
        raise PydanticCustomError("percent_form", "not a whole number from 0 to 100")
    return int(str(text))


def _check_yes(text: object) -> bool:
    if str(text) not in ("có", "không"):
        raise PydanticCustomError("yes_form", "neither có nor không")
    return str(text) == "có"


_DAY = r"20([0-3]\d|4[0-5])-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
_HOUR = r"[ T]([01]\d|2[0-3]):[0-5]\d"


def _written(form: str, **schema: object) -> WithJsonSchema:
    """How a value stands in a file, for JSON Schema; form: what it is to an editor, for those who make input fields of it."""
    return WithJsonSchema({"type": "string", **schema, "form": form})


def _whole(form: str, least: int, most: int, pattern: str) -> WithJsonSchema:
    """A number without quotes is one to other readers of YAML, and text to ours."""
    return _written(form, type=["integer", "string"], minimum=least, maximum=most, pattern=pattern)


Moment = Annotated[datetime, BeforeValidator(_read_moment), _written("moment", pattern=f"^{_DAY}({_HOUR})?$")]
Day = Annotated[
    date, BeforeValidator(lambda text: _read_moment(text).date()), _written("day", pattern=f"^{_DAY}({_HOUR})?$")
]
Slug = Annotated[
    str, AfterValidator(_check_slug), _written("slug", pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", minLength=1, maxLength=80)
]
Address = Annotated[str, AfterValidator(_check_address), _written("address", pattern=r"^https://[^\s<>\"']+$")]
Count = Annotated[int, BeforeValidator(_check_number), _whole("count", 1, 9_999_999, r"^[1-9]\d{0,6}$")]
Percent = Annotated[int, BeforeValidator(_check_percent), _whole("percent", 0, 100, r"^(\d{1,2}|100)$")]
Yes = Annotated[bool, BeforeValidator(_check_yes), _written("yes", enum=["có", "không"])]
Line = Annotated[str, Field(min_length=1, max_length=200)]
Paragraph = Annotated[str, Field(min_length=1, max_length=1200)]
Title = Annotated[str, Field(min_length=3, max_length=160)]
Summary = Annotated[str, Field(min_length=20, max_length=320)]


def starts_at(day: date) -> datetime:
    """Midnight of a day in Vietnamese time."""
    return datetime.combine(day, time(), VIETNAM)
