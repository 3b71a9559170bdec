"""Files that cannot be what their place says: pictures, links of the file system, wrong endings, data."""

from __future__ import annotations

import unicodedata

from support.mistakes.case import Case, case
from support.pictures import png_that_claims, raster, svg
from support.site import AGENCY, FIELDS, Pipe, Symlink, Unreadable, article

LFS = "version https://git-lfs.github.com/spec/v1\noid sha256:0123\nsize 12\n"
SVG_BOMB = '<!DOCTYPE svg [<!ENTITY a "&b;&b;">]>' + svg("&a;")

PICTURES: tuple[Case, ...] = (
    case("a pointer of git-lfs", {"anh/lfs.png": LFS}, "anh/lfs.png:1:1 E062"),
    case("a picture of zero bytes", {"anh/khong-byte.png": b""}, "anh/khong-byte.png:1:1 E062"),
    case("half a picture", {"anh/nua.png": raster(size=(200, 200))[:-40]}, "anh/nua.png:1:1 E062"),
    case("a JPEG called PNG", {"anh/sai-duoi.png": raster("JPEG")}, "anh/sai-duoi.png:1:1 E062"),
    case("a PNG called JPEG", {"anh/sai-duoi-2.jpg": raster("PNG")}, "anh/sai-duoi-2.jpg:1:1 E062"),
    case("a TIFF called JPEG", {"anh/tiff.jpg": raster("TIFF")}, "anh/tiff.jpg:1:1 E062"),
    case("text called WebP", {"anh/chu.webp": "Đây là chữ"}, "anh/chu.webp:1:1 E062"),
    case("an animated format", {"anh/dong.gif": raster("GIF", mode="L", colour=5)}, "anh/dong.gif:1:1 E061"),
    case("a Word file among the pictures", {"anh/bieu-do.docx": b"PK\x03\x04"}, "anh/bieu-do.docx:1:1 E061"),
    case("a picture of 10,000 megapixels", {"anh/bom.png": png_that_claims(100_000, 100_000)}, "anh/bom.png:1:1 E063"),
    case("a picture of 64 megapixels", {"anh/qua-lon.png": png_that_claims(8_000, 8_000)}, "anh/qua-lon.png:1:1 E063"),
    case("a drawing with a script", {"anh/script.svg": svg("<script>alert(1)</script>")}, "anh/script.svg:1:1 E064"),
    case(
        "a drawing with a script of another language",
        {"anh/script-html.svg": svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">x</h:script>')},
        "anh/script-html.svg:1:1 E064",
    ),
    case(
        "a drawing with HTML", {"anh/html.svg": svg("<foreignObject><p>A</p></foreignObject>")}, "anh/html.svg:1:1 E064"
    ),
    case("a drawing with an action", {"anh/onload.svg": svg('<rect onload="x()"/>')}, "anh/onload.svg:1:1 E064"),
    case(
        "a drawing with a link",
        {"anh/link.svg": svg('<a href="https://a.example"><rect/></a>')},
        "anh/link.svg:1:1 E064",
    ),
    case(
        "a drawing with a picture of another host",
        {"anh/ngoai.svg": svg('<image href="https://a.example/x.png"/>')},
        "anh/ngoai.svg:1:1 E064",
    ),
    case(
        "a drawing with a colour of another host",
        {"anh/mau.svg": svg('<rect fill="url(https://a.example/#x)"/>')},
        "anh/mau.svg:1:1 E064",
    ),
    case(
        "a drawing with a style sheet of another host",
        {"anh/css.svg": svg("<style>@import 'https://a.example'</style>")},
        "anh/css.svg:1:1 E064",
    ),
    case(
        "a drawing with a style sheet before it",
        {"anh/pi.svg": '<?xml-stylesheet href="https://a.example"?>' + svg("")},
        "anh/pi.svg:1:1 E064",
    ),
    case(
        "a drawing nested deeper than can be drawn",
        {"anh/long-nhau.svg": svg("<g>" * 1500 + "</g>" * 1500)},
        "anh/long-nhau.svg:1:1 E560",
    ),
    case("a drawing with a DOCTYPE", {"anh/doctype.svg": SVG_BOMB}, "anh/doctype.svg:1:1 E064"),
    case("a DOCTYPE behind UTF-16", {"anh/doctype-16.svg": SVG_BOMB.encode("utf-16")}, "anh/doctype-16.svg:1:1 E062"),
    case(
        "a drawing in an unknown encoding",
        {"anh/bang-ma.svg": '<?xml version="1.0" encoding="foo"?>' + svg("")},
        "anh/bang-ma.svg:1:1 E062",
    ),
    case(
        "a drawing without size",
        {"anh/khong-co.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'},
        "anh/khong-co.svg:1:1 E065",
    ),
    case(
        "a drawing with a senseless size",
        {"anh/co-sai.svg": svg("").replace("0 0 40 30", "0 0 . 30")},
        "anh/co-sai.svg:1:1 E065",
    ),
    case("a drawing that is no XML", {"anh/khong-xml.svg": "<svg>"}, "anh/khong-xml.svg:1:1 E062"),
    case(
        "a spoilt picture that an article shows",
        {"anh/hong.png": b"", "tin-bai/anh-hong.md": article("Bài ảnh hỏng", "![A](anh/hong.png)")},
        "anh/hong.png:1:1 E062",
    ),
)

PLACES: tuple[Case, ...] = (
    case("a symlink to a text", {"tin-bai/link.md": Symlink("bai-mot.md")}, "tin-bai/link.md:1:1 E050"),
    case("a symlink to a file of the machine", {"anh/passwd.png": Symlink("/etc/passwd")}, "anh/passwd.png:1:1 E050"),
    case(
        "a symlink to a picture that an article shows",
        {"anh/noi.svg": Symlink("vuong.svg"), "tin-bai/anh-noi.md": article("Bài thử", "![A](anh/noi.svg)")},
        "anh/noi.svg:1:1 E050",
    ),
    case(
        "a symlink to a text that another links to",
        {"tin-bai/noi.md": Symlink("bai-mot.md"), "tin-bai/toi-noi.md": article("Bài thử", "[A](tin-bai/noi.md)")},
        "tin-bai/noi.md:1:1 E050",
    ),
    case("a symlink to a folder", {"tin-bai/thu-muc": Symlink("/etc")}, "tin-bai/thu-muc:1:1 E050"),
    case("a symlink to itself", {"anh/vong": Symlink("vong")}, "anh/vong:1:1 E050"),
    case("a symlink to nothing", {"trang/mat.md": Symlink("khong-co.md")}, "trang/mat.md:1:1 E050"),
    case("a named pipe", {"tin-bai/ong.md": Pipe()}, "tin-bai/ong.md:1:1 E051"),
    case("a named pipe among the pictures", {"anh/ong.png": Pipe()}, "anh/ong.png:1:1 E051"),
    case(
        "a text that may not be read", {"tin-bai/cam-doc.md": Unreadable()}, "tin-bai/cam-doc.md:1:1 E052", alone=True
    ),
    case("an ending in capitals", {"tin-bai/HOA.MD": article()}, "tin-bai/HOA.MD:1:1 W004"),
    case("a Word file", {"tin-bai/bai.docx": b"PK\x03\x04"}, "tin-bai/bai.docx:1:1 W004"),
    case("a text file", {"tin-bai/bai.txt": "Bài"}, "tin-bai/bai.txt:1:1 W004"),
    case("an HTML file", {"trang/bai.html": "<script>x</script>"}, "trang/bai.html:1:1 W004"),
    case("a text at the top", {"bai.md": article()}, "bai.md:1:1 W005"),
    case("an unknown folder", {"tin-tuc/bai.md": article()}, "tin-tuc/bai.md:1:1 W005"),
    case("two names that differ in capitals", {"anh/Anh.svg": svg(""), "anh/anh.svg": svg("")}, "anh/anh.svg:1:1 E054"),
    case(
        "two names that differ in composition",
        {"tin-bai/đơn vị.md": article(), unicodedata.normalize("NFD", "tin-bai/đơn vị.md"): article()},
        "tin-bai/đơn vị.md:1:1 E054",
        "tin-bai/đơn vị.md:1:1 W003",
    ),
    case(
        "a name with decomposed marks",
        {unicodedata.normalize("NFD", "tin-bai/bài mới.md"): article()},
        "tin-bai/bài mới.md:1:1 W003",
    ),
    case("a name that is not UTF-8", {"tin-bai/b\udcff.md": article()}, "tin-bai/b?.md:1:1 E053"),
)

DATA: tuple[Case, ...] = (
    case("no profile of the agency", {"du-lieu/co-quan.yml": None}, "du-lieu/co-quan.yml:1:1 E055", alone=True),
    case("no reform fields", {"du-lieu/linh-vuc.yml": None}, "du-lieu/linh-vuc.yml:1:1 E055", alone=True),
    case(
        "no data at all",
        {"du-lieu/co-quan.yml": None, "du-lieu/linh-vuc.yml": None},
        "du-lieu/co-quan.yml:1:1 E055",
        "du-lieu/linh-vuc.yml:1:1 E055",
        alone=True,
    ),
    case(
        "a profile that is a symlink",
        {"du-lieu/co-quan.yml": Symlink("/etc/hostname")},
        "du-lieu/co-quan.yml:1:1 E050",
        alone=True,
    ),
    case(
        "a profile that is not YAML",
        {"du-lieu/co-quan.yml": AGENCY + "a: b: c\n"},
        "du-lieu/co-quan.yml:14:5 E010",
        alone=True,
    ),
    case(
        "a profile in UTF-16",
        {"du-lieu/co-quan.yml": AGENCY.encode("utf-16")},
        "du-lieu/co-quan.yml:1:1 E001",
        alone=True,
    ),
    case("an empty profile", {"du-lieu/co-quan.yml": ""}, "du-lieu/co-quan.yml:1:1 E002", alone=True),
    case(
        "a profile without telephone",
        {"du-lieu/co-quan.yml": AGENCY.replace("phone: 0200 000 0000\n", "")},
        "du-lieu/co-quan.yml:1:1 E021",
        alone=True,
    ),
    case(
        "a profile with an unknown key",
        {"du-lieu/co-quan.yml": AGENCY + "fax: 1\n"},
        "du-lieu/co-quan.yml:14:1 E020",
        alone=True,
    ),
    case(
        "a profile with a wrong colour, e-mail and address",
        {
            "du-lieu/co-quan.yml": AGENCY.replace("bientap@", "bientap ").replace("site_url: https", "site_url: http")
            + "colours: {accent: đỏ}\n"
        },
        "du-lieu/co-quan.yml:9:8 E030",
        "du-lieu/co-quan.yml:11:11 E027",
        "du-lieu/co-quan.yml:14:19 E030",
        alone=True,
    ),
    case(
        "no field in the list of fields",
        {"du-lieu/linh-vuc.yml": "fields: []\n"},
        "du-lieu/linh-vuc.yml:1:9 E023",
        alone=True,
    ),
    case(
        "a field without introduction",
        {"du-lieu/linh-vuc.yml": FIELDS.replace("slug: thu-tuc, intro", "slug: thu-tuc, gioi-thieu")},
        "du-lieu/linh-vuc.yml:3:5 E021",
        "du-lieu/linh-vuc.yml:3:56 E020",
        alone=True,
    ),
    case(
        "two fields of one name",
        {"du-lieu/linh-vuc.yml": FIELDS.replace("Cải cách thủ tục hành chính", "Cải cách thể chế")},
        "du-lieu/linh-vuc.yml:1:1 E225",
        alone=True,
    ),
    case(
        "two fields of one address",
        {"du-lieu/linh-vuc.yml": FIELDS.replace("slug: thu-tuc", "slug: the-che")},
        "du-lieu/linh-vuc.yml:1:1 E225",
        alone=True,
    ),
    case(
        "a field with an unknown picture",
        {
            "du-lieu/linh-vuc.yml": FIELDS.replace(
                "slug: thu-tuc", "slug: thu-tuc, image: {file: anh/khong.png, alt: A}"
            )
        },
        "du-lieu/linh-vuc.yml:1:1 E202",
        alone=True,
    ),
    case(
        "an abbreviation without its words",
        {"du-lieu/viet-tat.yml": "abbreviations:\n  - {short: TTHC}\n"},
        "du-lieu/viet-tat.yml:2:5 E021",
    ),
    case(
        "nothing that is public",
        {"tin-bai/bai-mot.md": article(date="2030-01-01"), "tin-bai/bai-hai.md": None},
        "content:1:1 E056",
        alone=True,
    ),
)

CASES = PICTURES + PLACES + DATA
