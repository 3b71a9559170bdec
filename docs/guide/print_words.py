"""When to use which print format, how many words a page holds, and how wide pictures are on paper."""

from __future__ import annotations

# When an editor takes which format.
USES = {
    "DL": "phát tay, để quầy, bỏ phong bì dài: một việc, vài lời dặn",
    "A5": "phát tay: một chuyện, hai mặt",
    "A4": "dán ở quầy, phát tại hội nghị: bảng đối chiếu, danh sách kiểm tra",
    "gấp đôi": "hai trang trong nhìn cùng lúc: so sánh, hỏi và đáp",
    "gấp đôi A3": "bốn trang A4: chuyện dài, cần chữ to và hình lớn",
    "gấp ba": "hợp giá để tờ rơi: vài nhóm việc, mở ra thấy ba trang liền nhau",
    "gấp Z": "các trang đọc lần lượt như sách, không trang nào thụt vào trong",
    "gấp cuộn": "tám trang hẹp: quy trình nhiều bước, mỗi trang một hai bước",
    "gấp cửa": "một điều đáng xem giấu sau hai cánh: trang giữa rộng bằng hai",
}

# Words that fill a page, found by setting each format with steps of 30 words and with questions of 40: from seven tenths
# of what fits at the largest size (the rest is given to gaps, numbers and pictures) to what fits at 10.5 pt.
# By format: (pages, words in look 'bước', words in looks 'hỏi đáp' and 'bảng').
BUDGETS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "DL": (("Mặt trước", "45–75", "60–100"), ("Mặt sau", "55–95", "65–110")),
    "A5": (("Mặt trước", "75–125", "120–225"), ("Mặt sau", "70–115", "90–185")),
    "A4": (("Mặt trước", "140–215", "165–380"), ("Mặt sau", "145–220", "160–365")),
    "gấp đôi": (("trang trong", "75–130", "130–240"), ("Bìa sau", "55–85", "90–185")),
    "gấp đôi A3": (("trang trong", "120–185", "180–385"), ("Bìa sau", "85–130", "150–310")),
    "gấp ba": (("trang trong, Mặt gập", "75–125", "85–190"), ("Bìa sau", "45–75", "55–110")),
    "gấp Z": (("trang trong", "75–125", "85–190"), ("Bìa sau", "45–75", "55–110")),
    "gấp cuộn": (("trang trong, Mặt gập", "75–125", "85–185"), ("Bìa sau", "45–75", "55–110")),
    "gấp cửa": (
        ("Cánh trái, Cánh phải", "70–120", "70–135"),
        ("Trong", "100–160", "145–265"),
        ("Bìa sau", "70–110", "120–205"),
    ),
}

# Widths of pictures on paper, in mm, and where they occur.
PICTURE_WIDTHS = {
    80: "tranh trong trang tờ gấp ba, cột bản tin",
    106: "tranh chạy hết mép một trang tờ gấp ba",
    154: "nửa tờ A4, trang A5 tràn lề",
    196: "bề ngang bản tin 19 × 27 tràn lề",
    216: "bề ngang A4 tràn lề",
    303: "áp phích A3 tràn lề",
    426: "áp phích A2 tràn lề",
}
