"""Front matter of each kind: strict, typed, frozen. The only room that imports pydantic is this one.

Field descriptions are in Vietnamese: the editors' guide is made from them.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from plugins.model.lifecycle import Change, Withdrawal
from plugins.model.records import AgreedData, Consent, Reply
from plugins.model.strict import Strict
from plugins.model.values import Address, Count, Day, Line, Moment, Paragraph, Percent, Slug, Summary, Title, Yes

Status = Literal["đăng", "nháp"]
Look = Literal["bước", "hỏi đáp", "bảng"]
LeafletFormat = Literal["DL", "A5", "A4", "gấp đôi", "gấp đôi A3", "gấp ba", "gấp Z", "gấp cuộn", "gấp cửa"]
PosterFormat = Literal["A3", "A2"]
BulletinFormat = Literal["19 × 27", "A5"]
Treatment = Literal["mở đầu", "bài", "tin ngắn"]


# Forms of a website write a picture's path from the site's root: /anh/x.svg is anh/x.svg.
PicturePath = Annotated[Line, AfterValidator(lambda path: path.removeprefix("/"))]


class Picture(Strict):
    """A picture as front matter gives it. file: path under content/anh/."""

    file: PicturePath = Field(description="Tên tệp ảnh trong thư mục content/anh/")
    alt: Line = Field(description="Mô tả ảnh bằng lời cho người không nhìn thấy ảnh")
    caption: str = Field("", max_length=300, description="Chú thích dưới ảnh")
    credit: str = Field("", max_length=120, description="Người chụp, người vẽ hoặc nguồn ảnh")
    focus: tuple[Percent, Percent] | None = Field(
        None, description="Điểm chính của ảnh khi phải cắt bớt: [ngang, dọc] tính bằng phần trăm từ góc trên bên trái"
    )
    people: Yes | None = Field(
        None, description="không: trong ảnh không nhận ra được ai (ảnh chụp của gương điển hình)"
    )
    consent: str = Field("", max_length=200, description="Người trong ảnh đã đồng ý: chép lại who của một mục consent")


class Source(Strict):
    """A document or page that the text rests on."""

    title: Line = Field(description="Tên văn bản hoặc trang, kèm số, ký hiệu, ngày ban hành")
    url: Address | None = Field(None, description="Địa chỉ https của nguồn, nếu có")


class Imprint(Strict):
    """What the law asks on a printed publication (domain.md sections 3.3 to 3.5). Incomplete data is set as far as it goes."""

    license_number: str = Field("", max_length=80, description="Số giấy phép xuất bản")
    license_date: Day | None = Field(None, description="Ngày cấp giấy phép")
    licensed_by: str = Field("", max_length=200, description="Cơ quan cấp giấy phép")
    responsible: str = Field("", max_length=200, description="Người chịu trách nhiệm xuất bản (ghi chức danh)")
    printer: str = Field("", max_length=200, description="Tên cơ sở in")
    printer_address: str = Field("", max_length=200, description="Địa chỉ cơ sở in")
    copies: Count | None = Field(None, description="Số lượng in")
    period: str = Field("", max_length=80, description="Kỳ hạn xuất bản (bản tin)")
    deposit: str = Field("", max_length=120, description="Thời gian nộp lưu chiểu")
    license_until: Day | None = Field(None, description="Ngày cuối giấy phép còn hiệu lực, nếu giấy phép có ghi")
    not_advertising: tuple[str, ...] = Field((), description="Bài trong bản tin đã xem lại, không phải quảng cáo")


class Printing(Strict):
    """What the print shop is asked for, beyond the file. weight: g/m²; empty: what is usual for the format."""

    weight: Count | None = Field(None, description="Định lượng giấy, g/m² (để trống: theo khổ in)")
    paper: str = Field("", max_length=80, description="Loại giấy (để trống: theo khổ in)")
    finish: str = Field("", max_length=120, description="Gia công sau in: cán màng, bế, đục lỗ… (để trống: không)")
    note: str = Field("", max_length=300, description="Dặn thêm nhà in")


class FrontMatter(Strict):
    """What every kind has."""

    title: Title = Field(description="Tên bài, tên ấn phẩm")
    summary: Summary = Field(description="Tóm tắt 1–2 câu, hiện dưới tên bài và trong danh sách")
    slug: Slug | None = Field(None, description="Phần cuối của địa chỉ trang; để trống thì lấy theo tên tệp")
    status: Status = Field("đăng", description="“nháp” thì chưa xuất hiện ở bất cứ đâu")
    expires: Moment | None = Field(None, description="Lúc gỡ khỏi trang (YYYY-MM-DD HH:MM); để trống thì không gỡ")
    updated: Day | None = Field(None, description="Ngày sửa nội dung gần nhất")
    changes: tuple[Change, ...] = Field((), description="Những lần sửa sau khi đăng: date, note, correction")
    withdrawn: Withdrawal | None = Field(None, description="Thu hồi: date, reason, replacement")
    old_addresses: tuple[Line, ...] = Field(
        (), description="Địa chỉ trước đây của trang này, ví dụ tin-bai/ten-cu/; người vào sẽ được dẫn tới đây"
    )
    image: Picture | None = Field(None, description="Ảnh đại diện: file, alt, caption, credit")
    sources: tuple[Source, ...] = Field((), description="Văn bản, trang làm căn cứ của nội dung")
    approved_by: str = Field("", max_length=120, description="Chức danh người duyệt; ./run approve ghi mục này")
    approved_on: Day | None = Field(None, description="Ngày duyệt; ./run approve ghi mục này")
    approved_text: str = Field("", max_length=40, description="Mã của bản đã duyệt; ./run approve ghi mục này")
    personal_data: tuple[AgreedData, ...] = Field(
        (), description="Thông tin cá nhân được phép đăng: value, reason, agreed_by"
    )


class Dated(FrontMatter):
    """What every kind but the standing page has."""

    date: Moment = Field(
        description="Ngày đăng, viết YYYY-MM-DD hoặc YYYY-MM-DD HH:MM; ngày trong tương lai thì chờ đến ngày mới đăng"
    )
    category: str | None = Field(None, description="Lĩnh vực cải cách, đúng tên trong du-lieu/linh-vuc.yml")
    topic: str | None = Field(None, description="Chuyên đề, đúng tên trong du-lieu/chuyen-de.yml")
    tags: tuple[Annotated[str, Field(min_length=2, max_length=40)], ...] = Field((), description="Từ khóa")
    audience: tuple[Line, ...] = Field((), description="Viết cho ai: người dân, doanh nghiệp, cán bộ…")
    author: str = Field("", max_length=120, description="Người viết hoặc bộ phận viết")
    valid_until: Day | None = Field(None, description="Ngày nội dung hết hiệu lực; hiện rõ trên trang và bản in")


class Documented(Dated):
    """What must be on record if a text praises or criticises somebody."""

    source_document: str = Field(
        "", max_length=300, description="Tài liệu gốc của bài: tên, số, ngày, nơi giữ; người đọc không thấy"
    )
    reply: tuple[Reply, ...] = Field((), description="Ý kiến của bên bị phản ánh, phê bình: asked, date, answer")
    consent: tuple[Consent, ...] = Field((), description="Ai đồng ý cho nêu tên, đăng ảnh: who, form, date, kept_at")


class Article(Documented):
    """A news item or a guide (tin bài)."""

    category: str = Field(description="Lĩnh vực cải cách, đúng tên trong du-lieu/linh-vuc.yml")
    criticism: Yes = Field(False, description="có: bài phản ánh, phê bình; khi đó cần source_document và reply")


class Story(Documented):
    """A model example (gương điển hình): what an office did and what came of it."""

    category: str = Field(description="Lĩnh vực cải cách, đúng tên trong du-lieu/linh-vuc.yml")
    unit: Line = Field(description="Đơn vị thực hiện")
    problem: Paragraph = Field(description="Vấn đề trước khi làm")
    actions: Paragraph = Field(description="Cách làm")
    result: Paragraph = Field(description="Kết quả")
    reuse: Paragraph = Field(description="Có thể nhân rộng ở đâu, cần điều kiện gì")
    contact: Line = Field(description="Nơi liên hệ để học hỏi")
    quote: str = Field("", max_length=240, description="Câu rút ra đặt lớn trên trang")


class Leaflet(Dated):
    """A flat or folded leaflet (tờ rơi, tờ gấp); the body is cut into panels by lines such as === Bìa ===."""

    category: str = Field(description="Lĩnh vực cải cách, đúng tên trong du-lieu/linh-vuc.yml")
    format: LeafletFormat = Field(
        description="Khổ in: DL, A5, A4, gấp đôi, gấp đôi A3, gấp ba, gấp Z, gấp cuộn, gấp cửa"
    )
    look: Look = Field("bước", description="Kiểu trình bày: bước, hỏi đáp, bảng")
    imprint: Imprint = Field(Imprint(), description="Thông tin ấn phẩm theo luật")
    printing: Printing = Field(Printing(), description="Giấy và gia công, ghi vào phiếu giao việc cho nhà in")


class Poster(Dated):
    """A poster (áp phích). The body holds at most a few short lines under the slogan."""

    category: str = Field(description="Lĩnh vực cải cách, đúng tên trong du-lieu/linh-vuc.yml")
    format: PosterFormat = Field(description="Khổ in: A3, A2")
    slogan: Annotated[tuple[Line, ...], Field(min_length=1, max_length=4)] = Field(
        description="Khẩu hiệu, mỗi dòng một mục (1–4 dòng)"
    )
    image: Picture = Field(description="Tranh của áp phích: file, alt, caption, credit")
    imprint: Imprint = Field(Imprint(), description="Thông tin ấn phẩm theo luật")
    printing: Printing = Field(Printing(), description="Giấy và gia công, ghi vào phiếu giao việc cho nhà in")


class Query(Strict):
    """Chooses publications for a bulletin, newest first."""

    kind: Literal["tin-bai", "guong-dien-hinh"] = Field("tin-bai", description="Thư mục: tin-bai hoặc guong-dien-hinh")
    category: str | None = Field(None, description="Chỉ lấy lĩnh vực này")
    since: Day | None = Field(None, description="Từ ngày")
    until: Day | None = Field(None, description="Đến hết ngày")
    limit: Count = Field(3, description="Nhiều nhất mấy bài")


class Entry(Strict):
    """One line of a bulletin's order: a publication by path, or a query."""

    path: str | None = Field(None, description="Đường dẫn bài, ví dụ tin-bai/ten-tep.md")
    query: Query | None = Field(None, description="Chọn bài theo lĩnh vực, loại, thời gian")
    treatment: Treatment = Field("bài", description="mở đầu, bài, tin ngắn")


class Bulletin(Dated):
    """An issue of the bulletin (bản tin): masthead, number, date, an order of articles, an imprint. The body is the editor's note."""

    number: Count = Field(description="Số của bản tin")
    pages: Count | None = Field(None, description="Số trang dự kiến, bội số của 4")
    contents: Annotated[tuple[Entry, ...], Field(min_length=1)] = Field(description="Thứ tự bài trong bản tin")
    notices: tuple[str, ...] = Field((), description="Áp phích làm tranh cả trang, ví dụ ap-phich/ten-tep.md")
    format: BulletinFormat = Field("19 × 27", description="Khổ in: 19 × 27, A5")
    imprint: Imprint = Field(Imprint(), description="Thông tin ấn phẩm theo luật")
    printing: Printing = Field(Printing(), description="Giấy và gia công, ghi vào phiếu giao việc cho nhà in")


class Page(FrontMatter):
    """A standing page (giới thiệu, liên hệ, tiếp cận…)."""

    menu: Count | None = Field(None, description="Thứ tự trong thực đơn cuối trang; để trống thì không hiện")
