"""What goes wrong in the text itself: characters, HTML, headings, panels."""

from __future__ import annotations

from support.mistakes.case import Case, body, case
from support.site import article, leaflet

CHARACTERS: tuple[Case, ...] = (
    case(
        "not UTF-8", {"tin-bai/cp1258.md": article("Bài thử").encode("cp1258", "replace")}, "tin-bai/cp1258.md:2:1 E001"
    ),
    case("UTF-16", {"tin-bai/utf-16.md": article().encode("utf-16")}, "tin-bai/utf-16.md:1:1 E001"),
    case("an empty file", {"tin-bai/trong.md": b""}, "tin-bai/trong.md:1:1 E002"),
    case("nothing but spaces", {"tin-bai/khoang-trang.md": " \n\t\n"}, "tin-bai/khoang-trang.md:1:1 E002"),
    case(
        "nothing but front matter",
        {"tin-bai/khong-noi-dung.md": article(body="").rstrip() + "\n"},
        "tin-bai/khong-noi-dung.md:6:4 E007",
    ),
    case(
        "a page without text",
        {"trang/khong-noi-dung.md": "---\ntitle: Trang\nsummary: Một câu đủ dài để thử.\n---\n"},
        "trang/khong-noi-dung.md:4:4 E007",
    ),
    case("a file of half a megabyte", {"tin-bai/qua-lon.md": "a" * 500_001}, "tin-bai/qua-lon.md:1:1 E003"),
    case("a NUL in the text", body("nul", "Một\x00hai"), "tin-bai/nul.md:8:4 E004"),
    case("a NUL in the title", {"tin-bai/nul-ten.md": article("Bài\x00 thử")}, "tin-bai/nul-ten.md:2:11 E004"),
    case(
        "control characters of Word",
        body("tu-word", "Một\x0bhai\x1bba"),
        "tin-bai/tu-word.md:8:4 E004",
        "tin-bai/tu-word.md:8:8 E004",
    ),
    case("text that runs backwards", {"tin-bai/nguoc.md": article("Bài \u202eửht")}, "tin-bai/nguoc.md:2:12 E004"),
    case("a line separator of Word", body("ngat-dong", "Một\u2028hai"), "tin-bai/ngat-dong.md:8:4 E004"),
    case(
        "a private letter",
        body("chu-rieng", "Một \ue0000\ue001"),
        "tin-bai/chu-rieng.md:8:5 E004",
        "tin-bai/chu-rieng.md:8:7 E004",
    ),
    case(
        "a private letter as an entity",
        body("chu-rieng-ma", "&#xe000;0&#x00e001;"),
        "tin-bai/chu-rieng-ma.md:8:1 E004",
        "tin-bai/chu-rieng-ma.md:8:10 E004",
    ),
    case(
        "a control character as an entity", body("ma-dieu-khien", "Một &#11; hai"), "tin-bai/ma-dieu-khien.md:8:5 E004"
    ),
    case(
        "marks of an unfinished merge",
        body("tron", "A\n<<<<<<< HEAD\nB\n=======\nC\n>>>>>>> nhanh"),
        "tin-bai/tron.md:9:1 E005",
        "tin-bai/tron.md:11:1 E005",
        "tin-bai/tron.md:13:1 E005",
    ),
    case(
        "marks of an unfinished merge in the front matter",
        {
            "tin-bai/tron-dau.md": article(
                "Bài thử", date="2026-04-03\n<<<<<<< A\ntags: [a]\n=======\ntags: [b]\n>>>>>>> B"
            )
        },
        "tin-bai/tron-dau.md:5:1 E005",
        "tin-bai/tron-dau.md:7:1 E005",
        "tin-bai/tron-dau.md:9:1 E005",
    ),
    case("text with decomposed marks", body("to-hop", "Tiê\u0301ng Viê\u0323t"), "tin-bai/to-hop.md:8:3 W001"),
)

HTML: tuple[Case, ...] = (
    case("a script", body("script", "A\n\n<script>alert(1)</script>"), "tin-bai/script.md:10:1 E046"),
    case(
        "a script within a line",
        body("script-dong", "A <script src=https://a.example/x.js></script> B"),
        "tin-bai/script-dong.md:8:3 E046",
    ),
    case("a click", body("onclick", '<p onclick="x()">A</p>'), "tin-bai/onclick.md:8:1 E046"),
    case("a frame", body("iframe", '<iframe src="https://a.example"></iframe>'), "tin-bai/iframe.md:8:1 E046"),
    case("a style attribute", body("style", '<p style="color: red">A</p>'), "tin-bai/style.md:8:1 E046"),
    case("a style sheet", body("the-style", "<style>p { color: red }</style>"), "tin-bai/the-style.md:8:1 E046"),
    case("a span from Word", body("span", 'A <span lang="VI">B</span>'), "tin-bai/span.md:8:3 E046"),
    case("a div that is not closed", body("div", "<div>\n\nA"), "tin-bai/div.md:8:1 E046"),
    case(
        "a div that is not closed after sound and forbidden HTML",
        body("div-sau", "<b>A</b> <u>B</u>\n\n<div>C"),
        "tin-bai/div-sau.md:8:10 E046",
        "tin-bai/div-sau.md:10:1 E046",
    ),
    case("an end without a beginning", body("cuoi-div", "A\n\n</div>"), "tin-bai/cuoi-div.md:10:1 E046"),
    case("a comment", body("ghi-chu", "<!-- xem lại -->\n\nA"), "tin-bai/ghi-chu.md:8:1 E046"),
    case("a placeholder in angle brackets", body("ho-ten", "Ghi <họ và tên> vào ô này."), "tin-bai/ho-ten.md:8:5 E046"),
    case("a picture as HTML", body("the-img", '<img src="anh/vuong.svg" alt="A">'), "tin-bai/the-img.md:8:1 E046"),
    case(
        "a link to code as HTML",
        body("lien-ket-ma", '<a href="javascript:x()">A</a>'),
        "tin-bai/lien-ket-ma.md:8:1 E046",
    ),
    case(
        "a link to data as HTML",
        body("lien-ket-du-lieu", '<a href="data:text/html,x">A</a>'),
        "tin-bai/lien-ket-du-lieu.md:8:1 E046",
    ),
    case(
        "a link inside the section as HTML",
        body("lien-ket-html", '<a href="bai-mot.md">A</a>'),
        "tin-bai/lien-ket-html.md:8:1 E046",
    ),
    case(
        "a link in our own notation as HTML",
        body("lien-ket-site", '<a href="site:/khong-co/">A</a>'),
        "tin-bai/lien-ket-site.md:8:1 E046",
    ),
    case("an anchor name", body("neo", '<a name="x"></a>A'), "tin-bai/neo.md:8:1 E046"),
    case(
        "an id that a heading has", body("id-trung", '## Nộp\n\n<h2 id="nop">A</h2>'), "tin-bai/id-trung.md:10:1 E046"
    ),
    case(
        "a form",
        body("bieu-mau", '<form action="https://a.example"><input name="x"></form>'),
        "tin-bai/bieu-mau.md:8:1 E046",
        "tin-bai/bieu-mau.md:8:34 E046",
    ),
    case(
        "a drawing in the text",
        body("svg", "<svg><circle/></svg>"),
        "tin-bai/svg.md:8:1 E046",
        "tin-bai/svg.md:8:6 E046",
    ),
    case(
        "an allowed tag beside a forbidden one",
        body("mot-cho-phep", "<b>A</b> và <u>B</u>"),
        "tin-bai/mot-cho-phep.md:8:13 E046",
    ),
    case(
        "several at once",
        body("nhieu-the", "<center>A</center>\n\nB\n\n<font color=red>C</font>"),
        "tin-bai/nhieu-the.md:8:1 E046",
        "tin-bai/nhieu-the.md:12:1 E046",
    ),
)

HEADINGS: tuple[Case, ...] = (
    case("a heading of the first level", body("de-muc-1", "# Tên bài\n\nA"), "tin-bai/de-muc-1.md:8:3 E040"),
    case("a heading of the fifth level", body("de-muc-5", "##### Nhỏ quá\n\nA"), "tin-bai/de-muc-5.md:8:7 E040"),
    case(
        "a heading underlined with equals signs",
        body("de-muc-gach", "Tên bài\n===\n\nA"),
        "tin-bai/de-muc-gach.md:8:1 E040",
    ),
)

PANELS: tuple[Case, ...] = (
    case(
        "a leaflet without panels",
        {"to-roi/khong-trang.md": article("Tờ rơi liền", "A", format="A5")},
        "to-roi/khong-trang.md:8:1 E008",
    ),
    case(
        "an unknown panel",
        {"to-roi/trang-la.md": leaflet({"Mặt trước": "A", "Mặt bên": "B"})},
        "to-roi/trang-la.md:13:1 E208",
    ),
    case(
        "a missing panel",
        {"to-roi/thieu-trang.md": leaflet({"Bìa": "A", "Trang 2": "B", "Bìa sau": "C"}, format="gấp đôi")},
        "to-roi/thieu-trang.md:6:1 E209",
    ),
    case(
        "panels out of order",
        {"to-roi/sai-thu-tu.md": leaflet({"Mặt sau": "A", "Mặt trước": "B"})},
        "to-roi/sai-thu-tu.md:13:1 E221",
    ),
    case(
        "a panel twice",
        {"to-roi/lap-trang.md": leaflet({"Mặt trước": "A"}) + "\n=== Mặt trước ===\n\nB\n"},
        "to-roi/lap-trang.md:13:1 E221",
    ),
    case(
        "a blank panel",
        {"to-roi/trang-trong.md": leaflet({"Mặt trước": "A", "Mặt sau": ""})},
        "to-roi/trang-trong.md:13:1 E222",
    ),
    case(
        "a panel of nothing but a picture without description",
        {"to-roi/chi-anh.md": leaflet({"Mặt trước": "![](anh/vuong.svg)"})},
        "to-roi/chi-anh.md:11:2 E041",
    ),
    case(
        "mistakes in the second panel",
        {"to-roi/trang-hai.md": leaflet({"Mặt trước": "A", "Mặt sau": "[B](tin-bai/khong.md)\n\n<u>C</u>"})},
        "to-roi/trang-hai.md:15:4 E206",
        "to-roi/trang-hai.md:17:1 E046",
    ),
)

CASES = CHARACTERS + HTML + HEADINGS + PANELS
