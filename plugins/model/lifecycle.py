"""What happens to a publication after it was published: changes that readers are told of, and its withdrawal."""

from __future__ import annotations

from pydantic import Field

from plugins.model.strict import Strict
from plugins.model.values import Day, Line, Yes


class Change(Strict):
    """A change of the text after publication. correction: what stood there before was wrong."""

    date: Day = Field(description="Ngày sửa")
    note: Line = Field(description="Sửa những gì, viết cho người đọc")
    correction: Yes = Field(False, description="có: trước đó viết sai (đính chính); không: bổ sung, cập nhật")


class Withdrawal(Strict):
    """A publication taken back. Its page stays and says so; replacement: path of what takes its place."""

    date: Day = Field(description="Ngày thu hồi")
    reason: Line = Field(description="Lý do thu hồi, viết cho người đọc")
    replacement: str | None = Field(None, description="Bài thay thế, ví dụ tin-bai/ten-tep.md")
