"""What editors get wrong between the two lines of dashes."""

from __future__ import annotations

from support.mistakes.case import Case, case, front
from support.site import article

LONG_NAME = "x" * 161
USUAL_TAG = front("a-tu-khoa-thuong", tags="[một cửa]")

SYNTAX: tuple[Case, ...] = (
    case("no front matter", {"tin-bai/khong-phan-dau.md": "Xin chào.\n"}, "tin-bai/khong-phan-dau.md:1:1 E006"),
    case(
        "front matter that is not closed",
        {"tin-bai/khong-dong.md": "---\ntitle: Bài\n"},
        "tin-bai/khong-dong.md:1:1 E006",
    ),
    case(
        "an empty line before the front matter",
        {"tin-bai/dong-trong.md": "\n" + article()},
        "tin-bai/dong-trong.md:1:1 E006",
    ),
    case(
        "a zero-width space before the front matter",
        {"tin-bai/ky-tu-rong.md": "\u200b" + article()},
        "tin-bai/ky-tu-rong.md:1:1 E006",
    ),
    case("TOML", {"tin-bai/toml.md": article().replace("---", "+++")}, "tin-bai/toml.md:1:1 E006"),
    case(
        "Pelican's keys without dashes",
        {"tin-bai/pelican.md": "Title: Bài\nDate: 2026-04-03\n\nNội dung.\n"},
        "tin-bai/pelican.md:1:1 E006",
    ),
    case(
        "empty front matter",
        {"tin-bai/phan-dau-trong.md": "---\n---\n\nNội dung.\n"},
        "tin-bai/phan-dau-trong.md:2:1 E011",
    ),
    case(
        "a list instead of keys",
        {"tin-bai/danh-sach.md": "---\n- một\n- hai\n---\n\nNội dung.\n"},
        "tin-bai/danh-sach.md:2:1 E011",
    ),
    case(
        "a colon in a value",
        front("hai-cham", summary="Một cửa: nộp hồ sơ ở đâu cho tiện?"),
        "tin-bai/hai-cham.md:3:17 E010",
    ),
    case("a tab as indentation", front("phim-tab", tags="\n\t- một cửa"), "tin-bai/phim-tab.md:7:1 E010"),
    case(
        "a quotation mark that is not closed",
        front("ngoac-kep", author='"Phòng Nội vụ'),
        "tin-bai/ngoac-kep.md:7:1 E010",
    ),
    case(
        "a line without a colon",
        front("thieu-hai-cham", tags="[một cửa]\nmột dòng lạc"),
        "tin-bai/thieu-hai-cham.md:8:1 E010",
    ),
    case("a key twice", front("hai-lan", tags="[một cửa]\ndate: 2026-04-04"), "tin-bai/hai-lan.md:7:1 E012"),
    case("a YAML alias", front("bi-danh", tags="&a [một cửa]\naudience: *a"), "tin-bai/bi-danh.md:6:7 E013"),
    case(
        "a YAML object",
        front("doi-tuong", author="!!python/object/apply:os.system [ls]"),
        "tin-bai/doi-tuong.md:6:9 E013",
    ),
    case(
        "a control character spelt in YAML",
        front("ma-yaml", author=r'"Phòng \x07 Nội vụ"'),
        "tin-bai/ma-yaml.md:6:9 E004",
    ),
    case(
        "half a character spelt in YAML", front("nua-ky-tu", author=r'"Phòng \ud800"'), "tin-bai/nua-ky-tu.md:6:9 E004"
    ),
)

KEYS: tuple[Case, ...] = (
    case("an unknown key", front("khoa-la", sumary="Tóm tắt"), "tin-bai/khoa-la.md:6:1 E020"),
    case("a key with a capital", front("khoa-hoa", Author="Phòng Nội vụ"), "tin-bai/khoa-hoa.md:6:1 E020"),
    case("a key in Vietnamese", front("khoa-viet", **{"Tiêu đề": "Bài"}), "tin-bai/khoa-viet.md:6:1 E020"),
    case(
        "a key of Pelican that writes anywhere", front("save-as", Save_as="../../x.html"), "tin-bai/save-as.md:6:1 E020"
    ),
    case("a key of another kind", front("khoa-to-roi", slogan="[Một]"), "tin-bai/khoa-to-roi.md:6:1 E020"),
    case(
        "an unknown key inside a picture",
        front("khoa-anh", image="{file: anh/vuong.svg, alt: A, captoin: B}"),
        "tin-bai/khoa-anh.md:6:38 E020",
    ),
    case(
        "a date on a standing page",
        {"trang/co-ngay.md": article("Trang có ngày", category=None)},
        "trang/co-ngay.md:4:1 E020",
    ),
    case(
        "an article without anything",
        {"tin-bai/thieu-het.md": "---\nstatus: đăng\n---\n\nNội dung.\n"},
        "tin-bai/thieu-het.md:2:1 E021",
        "tin-bai/thieu-het.md:2:1 E021",
        "tin-bai/thieu-het.md:2:1 E021",
        "tin-bai/thieu-het.md:2:1 E021",
    ),
    case(
        "a story without its fields",
        {"guong-dien-hinh/thieu.md": article("Gương thiếu")},
        "guong-dien-hinh/thieu.md:2:1 E021",
        "guong-dien-hinh/thieu.md:2:1 E021",
        "guong-dien-hinh/thieu.md:2:1 E021",
        "guong-dien-hinh/thieu.md:2:1 E021",
        "guong-dien-hinh/thieu.md:2:1 E021",
        "guong-dien-hinh/thieu.md:2:1 E021",
    ),
    case(
        "a leaflet without format",
        {"to-roi/thieu-kho.md": article("Tờ rơi thiếu", "=== Mặt trước ===\n\nA")},
        "to-roi/thieu-kho.md:2:1 E021",
    ),
    case(
        "a bulletin without number and contents",
        {"ban-tin/thieu.md": article("Bản tin", category=None)},
        "ban-tin/thieu.md:2:1 E021",
        "ban-tin/thieu.md:2:1 E021",
    ),
    case(
        "a poster without format, slogan and picture",
        {"ap-phich/thieu.md": article("Áp phích thiếu", "")},
        "ap-phich/thieu.md:2:1 E021",
        "ap-phich/thieu.md:2:1 E021",
        "ap-phich/thieu.md:2:1 E021",
    ),
    case(
        "a page without summary",
        {"trang/thieu.md": "---\ntitle: Trang thiếu\n---\n\nNội dung.\n"},
        "trang/thieu.md:2:1 E021",
    ),
)

DATES: tuple[Case, ...] = (
    case("an ambiguous date", front("ngay-mo-ho", date="03/04/2026"), "tin-bai/ngay-mo-ho.md:4:7 E014"),
    case("a date that begins with the day", front("ngay-truoc", date="25/12/2026"), "tin-bai/ngay-truoc.md:4:7 E015"),
    case("a date of dots", front("ngay-cham", date="4.4.2026"), "tin-bai/ngay-cham.md:4:7 E015"),
    case("a date with two digits for the year", front("nam-hai-so", date="01/03/26"), "tin-bai/nam-hai-so.md:4:7 E016"),
    case("a date in words", front("ngay-bang-chu", date="ngày 5 tháng 3"), "tin-bai/ngay-bang-chu.md:4:7 E016"),
    case("only a year", front("chi-nam", date="2026"), "tin-bai/chi-nam.md:4:7 E016"),
    case("only an hour", front("chi-gio", date="10:30"), "tin-bai/chi-gio.md:4:7 E016"),
    case("no date after the colon", front("ngay-trong", date=""), "tin-bai/ngay-trong.md:4:6 E016"),
    case("a date that does not exist", front("ngay-khong-co", date="2026-02-30"), "tin-bai/ngay-khong-co.md:4:7 E017"),
    case(
        "an hour that does not exist",
        front("gio-khong-co", date="2026-04-03 25:00"),
        "tin-bai/gio-khong-co.md:4:7 E017",
    ),
    case("a year typed wrong", front("nam-xa", date="2062-04-03"), "tin-bai/nam-xa.md:4:7 E018"),
    case("a wrong date of change", front("ngay-sua", updated="hôm qua"), "tin-bai/ngay-sua.md:6:10 E016"),
    case("a wrong date of expiry", front("het-hieu-luc", valid_until="30/6/2027"), "tin-bai/het-hieu-luc.md:6:14 E015"),
)

VALUES: tuple[Case, ...] = (
    case("a title that is too short", front("ten-ngan", title="Ab"), "tin-bai/ten-ngan.md:2:8 E023"),
    case("a title that is too long", front("ten-dai", title=LONG_NAME), "tin-bai/ten-dai.md:2:8 E024"),
    case("a summary that is too short", front("tom-tat-ngan", summary="Ngắn."), "tin-bai/tom-tat-ngan.md:3:10 E023"),
    case(
        "a summary that is too long", front("tom-tat-dai", summary="rất dài " * 41), "tin-bai/tom-tat-dai.md:3:10 E024"
    ),
    case("an unknown status", front("trang-thai", status="draft"), "tin-bai/trang-thai.md:6:9 E022"),
    case("a slug with marks", front("slug-dau", slug="Nộp hồ sơ"), "tin-bai/slug-dau.md:6:7 E026"),
    case("a slug that leaves its folder", front("slug-thoat", slug="../x"), "tin-bai/slug-thoat.md:6:7 E026"),
    case("a slug that is too long", front("slug-dai", slug="x" * 81), "tin-bai/slug-dai.md:6:7 E026"),
    case("tags that are no list", front("tu-khoa-chu", tags="một cửa"), "tin-bai/tu-khoa-chu.md:6:7 E025"),
    case("a tag of one letter", front("tu-khoa-ngan", tags="[a]"), "tin-bai/tu-khoa-ngan.md:6:8 E023"),
    case("a picture that is only a name", front("anh-chu", image="anh/vuong.svg"), "tin-bai/anh-chu.md:6:8 E025"),
    case(
        "a picture without description",
        front("anh-thieu-alt", image="{file: anh/vuong.svg}"),
        "tin-bai/anh-thieu-alt.md:6:1 E021",
    ),
    case(
        "a picture with an empty description",
        front("anh-alt-trong", image='{file: anh/vuong.svg, alt: ""}'),
        "tin-bai/anh-alt-trong.md:6:35 E023",
    ),
    case(
        "a source without title",
        front("nguon-thieu", sources='\n  - {url: "https://a.example"}'),
        "tin-bai/nguon-thieu.md:7:5 E021",
    ),
    case(
        "a source that is code",
        front("nguon-ma", sources='\n  - {title: Luật, url: "javascript:x"}'),
        "tin-bai/nguon-ma.md:7:24 E027",
    ),
    case(
        "a source without encryption",
        front("nguon-http", sources='\n  - {title: Luật, url: "http://a.example"}'),
        "tin-bai/nguon-http.md:7:24 E027",
    ),
    case(
        "an unknown leaflet format",
        {"to-roi/kho-la.md": article("Tờ rơi lạ", "=== Bìa ===\n\nA", format="A6")},
        "to-roi/kho-la.md:6:9 E022",
    ),
    case(
        "an unknown look",
        {"to-roi/kieu-la.md": article("Tờ rơi lạ", "=== Mặt trước ===\n\nA", format="A5", look="đẹp")},
        "to-roi/kieu-la.md:7:7 E022",
    ),
    case(
        "a poster with five lines and a number with a dot",
        {
            "ap-phich/nam-dong.md": article(
                "Áp phích năm dòng",
                "",
                format="A3",
                slogan="[Một, Hai, Ba, Bốn, Năm]",
                image="{file: anh/vuong.svg, alt: Hình vuông}",
                imprint="{copies: 1.000}",
            )
        },
        "ap-phich/nam-dong.md:7:9 E024",
        "ap-phich/nam-dong.md:9:19 E028",
    ),
    case(
        "a bulletin with number 0, an unknown treatment and an unknown folder",
        {
            "ban-tin/so-0.md": article(
                "Bản tin số 0",
                "",
                category=None,
                number="0",
                contents="\n  - {path: tin-bai/bai-mot.md, treatment: to}\n  - query: {kind: to-roi, limit: nhiều}",
            )
        },
        "ban-tin/so-0.md:5:9 E028",
        "ban-tin/so-0.md:7:43 E022",
        "ban-tin/so-0.md:8:19 E022",
        "ban-tin/so-0.md:8:34 E028",
    ),
    case(
        "a menu place that is no number",
        {"trang/thu-tu.md": article("Trang", date=None, category=None, menu="đầu")},
        "trang/thu-tu.md:4:7 E028",
    ),
)

NAMES: tuple[Case, ...] = (
    case("an unknown category", front("linh-vuc-sai", category="Cải cách thế chế"), "tin-bai/linh-vuc-sai.md:5:1 E201"),
    case(
        "a category with other capitals",
        front("linh-vuc-hoa", category="Cải Cách Thể Chế"),
        "tin-bai/linh-vuc-hoa.md:5:1 E201",
    ),
    case("an empty category", front("linh-vuc-trong", category=""), "tin-bai/linh-vuc-trong.md:5:1 E201"),
    case(
        "a tag that differs in marks",
        {**USUAL_TAG, **front("tu-khoa-dau", tags="[mốt cửa]")},
        "tin-bai/tu-khoa-dau.md:6:8 E204",
    ),
    case(
        "a tag that differs in capitals",
        {**USUAL_TAG, **front("tu-khoa-hoa", tags="[Một Cửa]")},
        "tin-bai/tu-khoa-hoa.md:6:8 E204",
    ),
    case("a tag twice", front("tu-khoa-lap", tags="[một cửa, một cửa]"), "tin-bai/tu-khoa-lap.md:6:17 E213"),
    case("a tag of signs", front("tu-khoa-dau-hoi", tags='["???"]'), "tin-bai/tu-khoa-dau-hoi.md:6:8 E214"),
    case("two files with one slug", front("slug-trung", slug="bai-mot"), "tin-bai/slug-trung.md:6:1 E203"),
    case(
        "two file names that differ in marks",
        {"tin-bai/Bà ngoại.md": article("Bà ngoại"), "tin-bai/Ba ngoài.md": article("Ba ngoài")},
        "tin-bai/Bà ngoại.md:1:1 E203",
    ),
    case(
        "two file names that differ in their date",
        {"tin-bai/2026-04-03-bai-hai.md": article("Bài hai nữa")},
        "tin-bai/bai-hai.md:1:1 E203",
    ),
    case(
        "a slug that is the address of lists",
        front("slug-danh-sach", slug="trang"),
        "tin-bai/slug-danh-sach.md:6:1 E212",
    ),
    case("a file name of signs", {"tin-bai/___.md": article("Bài không tên")}, "tin-bai/___.md:1:1 E211"),
)

CASES = SYNTAX + KEYS + DATES + VALUES + NAMES
