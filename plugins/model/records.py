"""What an office keeps on record about a publication: approval, consent, the other side's answer, agreed personal data.
Readers see none of it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from plugins.model.strict import Strict
from plugins.model.values import Day, Line, Yes

Folder = Literal["tin-bai", "guong-dien-hinh", "to-roi", "ban-tin", "ap-phich", "trang"]


class Consent(Strict):
    """That somebody agreed to be named or shown. The paper itself stays in the office's files, at `kept_at`."""

    who: Line = Field(description="Ai đồng ý: người hoặc đơn vị được nói tới; ảnh dẫn lại đúng tên này")
    form: Line = Field(description="Đồng ý bằng cách nào: giấy đồng ý có chữ ký, công văn, ghi âm…")
    date: Day = Field(description="Ngày đồng ý")
    kept_at: Line = Field(description="Nơi giữ bản gốc: số hồ sơ, bộ phận giữ")


class Reply(Strict):
    """That the one who is criticised was asked before publication. answer: as given, or 'không trả lời'."""

    asked: Line = Field(description="Đã hỏi ai: người hoặc đơn vị bị phản ánh, phê bình")
    date: Day = Field(description="Ngày hỏi")
    answer: str = Field(min_length=1, max_length=600, description="Trả lời thế nào; không có thì ghi: không trả lời")


class AgreedData(Strict):
    """A piece of personal data that may be published all the same."""

    value: Line = Field(description="Số, địa chỉ hoặc câu chữ được phép đăng, viết như trong bài")
    reason: Line = Field(description="Vì sao cần đăng")
    agreed_by: Line = Field(description="Ai đồng ý: chủ của thông tin, hoặc người có thẩm quyền")


class ApprovalRule(Strict):
    """How publications are approved here. kinds: by folder, empty for all; posts: who may approve, empty for who is
    responsible for the section."""

    required: Yes = False
    kinds: tuple[Folder, ...] = ()
    posts: tuple[Line, ...] = ()

    def covers(self, folder: str) -> bool:
        """Whether publications of this folder are published only when they are approved."""
        return self.required and (not self.kinds or folder in self.kinds)
