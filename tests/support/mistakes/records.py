"""What goes wrong with approval, the records of a publication, and personal data."""

from __future__ import annotations

from support.every_kind import STORY
from support.mistakes.case import Case, body, case, front
from support.pictures import raster
from support.site import AGENCY

DOCUMENT, REPLY = "source_document: Báo cáo mẫu\n", "[{asked: Xã Mẫu, date: 2026-03-01, answer: không trả lời}]"
CONSENT = "consent: [{who: Bà Mẫu, form: giấy đồng ý, date: 2026-03-01, kept_at: Hồ sơ số 1}]\n"
TEXT = "approved_text: ABCD-EFGH-IJKL-MNOP\n"
AGREED = "[{value: 0912345678, reason: Số trực, agreed_by: Tổ trưởng}]"
RULE = AGENCY + "approval: {required: có, kinds: [guong-dien-hinh]}\n"


def story(name: str, keys: str = DOCUMENT + CONSENT, text: str = "Chuyện kể.") -> dict[str, str]:
    """A story with records; keys: lines of front matter, the first of which is line 7."""
    return {f"guong-dien-hinh/{name}.md": STORY.replace("unit:", f"{keys}unit:").replace("Chuyện kể.", text)}


def approval(name: str, keys: str) -> dict[str, str]:
    return story(name, keys + DOCUMENT + CONSENT)


APPROVAL: tuple[Case, ...] = (
    case(
        "an approval of another text, where none is asked for",
        front("duyet-cu", approved_by="Chánh Văn phòng", approved_on="2026-04-02", approved_text="ABCD-EFGH"),
        "tin-bai/duyet-cu.md:8:1 W060",
    ),
    case(
        "approvals that do not hold, where they are asked for",
        {
            "du-lieu/co-quan.yml": RULE,
            **story("a"),
            **approval("b", "approved_by: Văn thư\napproved_on: 2026-03-01\n" + TEXT),
            **approval("c", "approved_by: Chánh Văn phòng\napproved_on: 2026-12-01\n" + TEXT),
            **approval("d", "approved_by: Chánh Văn phòng\n"),
            **story("e", ""),
        },
        "guong-dien-hinh/a.md:2:1 E265",
        "guong-dien-hinh/b.md:7:1 E266",
        "guong-dien-hinh/b.md:9:1 E269",
        "guong-dien-hinh/c.md:8:1 E267",
        "guong-dien-hinh/c.md:9:1 E269",
        "guong-dien-hinh/d.md:7:1 E270",
        "guong-dien-hinh/e.md:2:1 E265",
        "guong-dien-hinh/e.md:2:1 E271",
        "guong-dien-hinh/e.md:2:1 E273",
        alone=True,
    ),
    case(
        "a rule of approval for a kind that is none",
        {"du-lieu/co-quan.yml": AGENCY + "approval: {required: có, kinds: [bao-cao]}\n"},
        "du-lieu/co-quan.yml:14:34 E022",
        alone=True,
    ),
)
RECORDS: tuple[Case, ...] = (
    case(
        "a story without records",
        story("khong-ho-so", ""),
        "guong-dien-hinh/khong-ho-so.md:2:1 W061",
        "guong-dien-hinh/khong-ho-so.md:2:1 W063",
    ),
    case(
        "criticism without a document and without the other side",
        front("phe-binh", criticism="có"),
        "tin-bai/phe-binh.md:2:1 E271",
        "tin-bai/phe-binh.md:2:1 E272",
    ),
    case(
        "criticism that is neither yes nor no", front("phe-binh-x", criticism="chưa"), "tin-bai/phe-binh-x.md:6:12 E029"
    ),
    case(
        "a consent without a date",
        front("dong-y", consent="[{who: Bà Mẫu, form: giấy, kept_at: Hồ sơ}]"),
        "tin-bai/dong-y.md:6:11 E021",
    ),
    case(
        "a photograph of people in a story",
        {
            "anh/nguoi.png": raster(),
            **story(
                "chup-o-quay", DOCUMENT + CONSENT, '![Quầy](anh/nguoi.png "A | đồng ý: Ông Mẫu")\n\n![B](anh/nguoi.png)'
            ),
        },
        "guong-dien-hinh/chup-o-quay.md:20:2 E275",
        "guong-dien-hinh/chup-o-quay.md:22:2 E274",
    ),
)
PERSONAL: tuple[Case, ...] = (
    case("a mobile number", body("so-rieng", "Gọi **0912** 345 678."), "tin-bai/so-rieng.md:8:7 E276"),
    case("an identity card", body("can-cuoc", "Số 001099012345."), "tin-bai/can-cuoc.md:8:4 E276"),
    case("an old identity card", body("cmnd", "CMND 123456789."), "tin-bai/cmnd.md:8:6 E276"),
    case("a passport", body("ho-chieu", "Hộ chiếu B1234567."), "tin-bai/ho-chieu.md:8:10 E276"),
    case("a bank account", body("tai-khoan", "STK 0011004123456."), "tin-bai/tai-khoan.md:8:5 E276"),
    case("somebody's tax code", body("thue", "MST cá nhân 8012345678."), "tin-bai/thue.md:8:13 E276"),
    case(
        "an address at a public provider", body("thu-rieng", "Viết ba.mau@gmail.com."), "tin-bai/thu-rieng.md:8:6 E276"
    ),
    case("a day of birth", body("sinh", "Bà sinh ngày 01/02/1960."), "tin-bai/sinh.md:8:14 E276"),
    case("a number plate", body("bien-so", "Xe 29A-123.45."), "tin-bai/bien-so.md:8:4 E276"),
    case("where somebody lives", body("nha", "Bà Lê Thị Mẫu ở số 5 đường Mẫu."), "tin-bai/nha.md:8:17 E276"),
    case("an illness beside a name", body("benh", "Bà Lê Thị Mẫu bị ung thư."), "tin-bai/benh.md:8:18 W064"),
    case("a mobile number in the title", front("so-o-ten", title="Gọi 0912345678"), "tin-bai/so-o-ten.md:2:12 E276"),
    case(
        "a mobile number in the name of a picture",
        {
            "anh/so-0912345678.png": raster(),
            **front("so-o-anh", image="{file: anh/so-0912345678.png, alt: Quầy}"),
        },
        "tin-bai/so-o-anh.md:6:22 E276",
    ),
    case("an exception for nothing", front("thua", personal_data=AGREED), "tin-bai/thua.md:6:17 W065"),
    case(
        "an exception without who agreed",
        front("thieu", personal_data="[{value: 0912345678, reason: Số trực}]"),
        "tin-bai/thieu.md:6:17 E021",
    ),
)
CASES = APPROVAL + RECORDS + PERSONAL
