"""Keeps two-syllable words together in set lines. Vietnamese writes a space between the syllables of one word; a line that
ends in 'văn' and goes on with 'bản' is read twice. Only set lines of few words need this, so a short lexicon will do."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from plugins.model.telephone import grouped

_WORDS = """
an toàn, áp phích, ấn phẩm, ban hành, bàn giao, bản tin, bảo hiểm, bảo vệ, bắt đầu, báo cáo, bệnh viện, bí mật, biên lai, biểu mẫu,
bộ máy, bộ phận, bồi thường, bưu chính, bưu điện, cá nhân, cải cách, cảnh giác, căn cước, căn cứ, cán bộ, cấp tỉnh, cấp xã, cập nhật, cầu thị,
chất lượng, chế độ, chỉ số, chia sẻ, chính phủ, chính quyền, chính sách, chính thức, chủ động, chủ nhật, chủ tịch, chú ý, chuẩn bị, chuyên trang,
chuyển đổi, chứng từ, chứng thực, cơ chế, cơ quan, cơ sở, công an, công báo, công chức, công dân, công khai, công nghệ, công sở,
công việc, công vụ, cổng dịch vụ, cung cấp, dành cho, danh sách, dân cư, dịch vụ công, dịch vụ, doanh nghiệp, dữ liệu, đánh giá, đăng ký, đăng nhập,
đất đai, đề án, địa chỉ, địa danh, địa phương, điện thoại, điện tử, điều hành, điều kiện, điều khoản, định danh, đính kèm, đơn vị,
đúng hạn, đường dây, gia đình, giải quyết, giải trình, giao dịch, giao tiếp, giấy hẹn, giấy phép, giấy tờ, giới thiệu, góp ý,
gương mẫu, hài lòng, hành chính, hằng ngày, hệ thống, hiệu lực, hiệu quả, hình thức, hỗ trợ, hộ tịch, hộ chiếu, hồ sơ, hoạt động,
hộp thư, học hỏi, hợp đồng, hợp lệ, hướng dẫn, kế hoạch, kết hôn, kết quả, khai sinh, khai thác, khả năng, khẩu hiệu, khiếu nại,
khuyết tật, kiểm soát, kiểm tra, kiến nghị, ký hiệu, kỷ luật, kỹ năng, lãng phí, lệ phí, lịch hẹn, liên hệ, liên thông, lĩnh vực,
lừa đảo, lưu trữ, mật khẩu, miễn phí, minh bạch, mô hình, một cửa, mức độ, mục tiêu, năng lực, ngân hàng, ngân sách, nghị định,
nghị quyết, nghĩa vụ, người dân, người già, nguyên tắc, nhà nước, nhân dân, nhân rộng, nhận biết, nhiệm vụ, niêm yết, nội dung,
nông dân, nộp hồ sơ, phản ánh, phản hồi, phân biệt, pháp luật, pháp lý, phát hành, phí tổn, phổ biến, phục vụ, phường xã, quy chế,
quy định, quy trình, quyền lợi, quyết định, rà soát, sáng kiến, sáng tạo, sắp xếp, sử dụng, tài chính, tài khoản, tài liệu, tài sản,
tầm tay, tập huấn, tên miền, thanh niên, thanh toán, tháo gỡ, thẩm quyền, thể chế, theo dõi, thích ứng, thiết bị, thông báo, thông tin,
thông tư, thứ ba, thứ bảy, thứ hai, thứ năm, thứ sáu, thứ tư, thời gian, thời hạn, thủ tục, thuận tiện, thuế suất, thực hành, thực hiện, tiếp cận, tiếp dân, tiếp nhận, tiết kiệm,
tiêu chí, tìm kiếm, tín nhiệm, tinh giản, tiện ích, toàn trình, toàn quốc, tổ chức, tố cáo, tổng đài, tờ gấp, tờ rơi, tra cứu,
trách nhiệm, trả lời, trang chủ, triển khai, trình tự, trung tâm, trung ương, trực tiếp, trực tuyến, trường học, truyền thông,
tuyên truyền, tư pháp, tư vấn, từ chối, từ khóa, tự chủ, ủy ban, ủy quyền, văn bản, văn hóa, văn phòng, viên chức, việc làm,
vướng mắc, xác minh, xác nhận, xác thực, xã hội, xây dựng, xếp hạng, xin lỗi, xử lý, y tế, yêu cầu, yếu thế
"""
_COMPOUNDS = re.compile(
    r"(?<!\w)(?:" + "|".join(re.escape(word.strip()) for word in _WORDS.split(",")) + r")(?!\w)", re.IGNORECASE
)
_NUMBERED = re.compile(r"(?<=\w) (?=\d)|(?<=\bsố) (?=[IVX]+\b)")  # 'Nghị quyết 57', 'số 2', 'số IV'
_NBSP = "\u00a0"


@lru_cache(maxsize=4096)
def bound(text: str) -> str:
    """The same words, with no-break spaces inside compounds and names and before numbers, hotlines in groups."""
    joined = _COMPOUNDS.sub(lambda word: word.group().replace(" ", _NBSP), grouped(text))
    return _NUMBERED.sub(_NBSP, _with_names(joined))


def _with_names(text: str) -> str:
    """Names of places and persons kept whole: 'tỉnh Lam Giang'. The first word is a capital for another reason, and so are
    abbreviations."""
    words = text.split(" ")
    joined = words[:1]
    for before, word in pairwise(words):
        name = len(joined) > 1 and _is_name(before) and _is_name(word)
        joined.append((_NBSP if name else " ") + word)
    return "".join(joined)


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower()
