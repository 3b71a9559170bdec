"""Where a line of Vietnamese may not break: a heading is not cut inside a word of two syllables, and no paragraph
ends with a single syllable on its last line. Vietnamese writes a space after every syllable, so nothing else knows."""

from __future__ import annotations

import re

from plugins.model.telephone import grouped_html

JOINER = "\u2060"

# Words of two syllables that headings of this field are full of. A heading that breaks inside one reads wrongly at first.
COMPOUNDS = (
    "an toàn|bảo hiểm|biểu mẫu|bộ phận|bưu chính|cải cách|cán bộ|cảnh giác|chi trả|chính quyền|chỉ số|chuyển đổi|chức năng|"
    "chứng thực|cơ quan|công chức|công dân|công ích|công khai|công nghệ|công vụ|cư trú|dịch vụ|doanh nghiệp|dữ liệu|"
    "đánh giá|đăng ký|đăng nhập|địa giới|địa phương|điện thoại|điện tử|định danh|đơn giản|giải quyết|giám sát|giao dịch|"
    "giấy hẹn|giấy phép|giấy tờ|hài lòng|hành chính|hệ thống|hiệu lực|hồ sơ|hỗ trợ|hộ tịch|hướng dẫn|kế hoạch|kết quả|"
    "khai báo|khiếu nại|kiểm tra|kiến nghị|lệ phí|lừa đảo|minh bạch|một cửa|nâng cao|nghị định|nghị quyết|nghĩa vụ|"
    "người dân|nhà nước|niêm yết|phản ánh|phí tổn|phục vụ|phường xã|quốc gia|quy định|quyền lợi|quyết định|rõ ràng|"
    "số hóa|sửa đổi|tài chính|tài khoản|thẩm quyền|thân thiện|thể chế|thông báo|thông tin|thủ tục|tiếp nhận|tiết kiệm|"
    "tổ chức|toàn trình|tra cứu|trách nhiệm|trực tiếp|trực tuyến|trung tâm|tự nguyện|tư pháp|ủy ban|ứng dụng|văn bản|"
    "văn phòng|xác nhận|xác thực|yêu cầu"
)
_COMPOUND = re.compile(rf"(?<!\w)(?:{COMPOUNDS.replace(' ', '[ ]')})(?!\w)", re.IGNORECASE)
_DIGITS = re.compile(r"(?<=\d) (?=\d{3,4}(?!\d))")
_TAG = re.compile(r"(<[^>]+>)")
_HEADING = re.compile(r"(<h[2-5]\b[^>]*>)(.*?)(</h[2-5]>)", re.DOTALL)
_PARAGRAPH_END = re.compile(r"(?<=[ >])([^\s<>]{1,12}) ([^\s<>]{1,7})(?=</(?:p|li|td|dd)>)")


def heading(html: str) -> str:
    """The inside of a heading (escaped text, perhaps with tags) with its words held together, and its last two too."""
    html = held_numbers(html)
    if _syllables(html) < 4:
        return html
    pieces = _TAG.split(html)
    held = [piece if piece.startswith("<") else _COMPOUND.sub(_hold, piece) for piece in pieces]
    return _hold_end("".join(held))


def body(html: str) -> str:
    """HTML of a body with all its headings held together and every paragraph's last two syllables too."""
    headings = _HEADING.sub(lambda match: match.group(1) + heading(match.group(2)) + match.group(3), html)
    return _PARAGRAPH_END.sub(_hold, headings)


def held_numbers(html: str) -> str:
    """HTML whose telephone numbers stand in groups and do not break: “1900 0368” stays on one line."""
    return _DIGITS.sub(f" {JOINER}", grouped_html(html))


def _hold(match: re.Match[str]) -> str:
    """A word joiner after a space forbids the break there (Unicode line breaking, LB11). A no-break space would do
    too, but then every space of the PDF's text might come out as one; an unbreakable span confuses the engine."""
    return match.group().replace(" ", f" {JOINER}")


def _hold_end(html: str) -> str:
    """The last two syllables, unless they are held or belong to a tag already."""
    return re.sub(r"(?<![^\s>])([^\s<>]+) ([^\s<>\u2060]+)$", _hold, html)


def _syllables(html: str) -> int:
    return len(_TAG.sub("", html).split())
